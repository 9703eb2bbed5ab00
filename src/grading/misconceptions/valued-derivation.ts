/**
 * A derivation as values at a few points, so that what becomes of the derivative when some of its
 * rules conclude otherwise costs a few multiplications instead of another differentiation. Which rules
 * conclude otherwise, and in which order that is tried, is decided by `forecast`.
 */
import type { Derivation } from '../../calculus/derivation.ts';
import type { RuleApplication } from '../../calculus/rules.ts';
import type { Roles } from '../../calculus/schema.ts';
import { fillIn } from '../../calculus/schema.ts';
import { compile, type Tape } from '../../expression/evaluate/tape.ts';
import type { Expression } from '../../expression/expression.ts';
import { type Malrule, ruleNamed } from './malrule.ts';
import {
  type Anatomy,
  evaluated,
  keepWhole,
  marked,
  type Skeleton,
  skeletonOf,
  skeletonValues,
} from './skeleton.ts';
import type { Leaves, Points, Values } from './values.ts';

/** One application of a rule: to a part of the function, or to the outer function of a composition. */
export interface RuleSite {
  readonly derivation: Derivation;
  /** The number of the part's application, and of the outer function among its outer functions. */
  readonly node: number;
  readonly outer: number | undefined;
}

/** For each site the malrule that stands in the rule's place there, if one does. */
export type Assignment = readonly (Malrule | undefined)[];

interface Node {
  readonly derivation: Derivation;
  readonly application: RuleApplication;
  /** Numbers of the parts' applications. */
  readonly parts: readonly number[];
  /** Numbers of its own site and of its outer functions'. */
  readonly site: number;
  readonly outerSites: readonly number[];
  readonly skeletons: Map<Malrule | undefined, Skeleton>;
  /** One entry an outer function. */
  readonly outers: readonly Map<Malrule | undefined, OuterFunctions>[];
}

export class ValuedDerivation {
  readonly sites: readonly RuleSite[];
  private readonly nodes: readonly Node[];
  private readonly anatomy: Anatomy;
  private right: readonly Values[] | undefined;

  constructor(root: Derivation, points: Points, leaves: Leaves) {
    const nodes: Node[] = [];
    const sites: RuleSite[] = [];
    this.anatomy = { points, leaves, memory: new Map() };
    const numbers = new Map<Derivation, number>();
    for (const derivation of mainApplications(root)) {
      const node = nodes.length;
      numbers.set(derivation, node);
      const site = sites.length;
      sites.push({ derivation, node, outer: undefined });
      const outerSites = derivation.outer.map((outer, index) => {
        sites.push({ derivation: outer, node, outer: index });
        return site + 1 + index;
      });
      const parts = derivation.parts.map((part) => numbers.get(part)!);
      nodes.push({
        derivation,
        application: marked(derivation),
        parts,
        site,
        outerSites,
        skeletons: new Map(),
        outers: outerSites.map(() => new Map()),
      });
      keepWhole(derivation.operand, this.anatomy);
    }
    this.nodes = nodes;
    this.sites = sites;
  }

  /** Makes ready what the malrule needs, so that all leaves are evaluated together. */
  expect(malrule: Malrule, site: number): void {
    const { node, outer } = this.sites[site]!;
    const at = this.nodes[node]!;
    if (outer === undefined) this.skeleton(at, malrule);
    else this.outerFunction(at, outer, malrule).expect(this.skeleton(at, undefined));
  }

  /** The values of the derivative where rules conclude as assigned. */
  values(assignment: Assignment): Values {
    this.right ??= this.allRight();
    const { right } = this;
    const changed: (Values | undefined)[] = [];
    this.nodes.forEach((node, number) => {
      const affected =
        assignment[node.site] !== undefined ||
        node.outerSites.some((site) => assignment[site] !== undefined) ||
        node.parts.some((part) => changed[part] !== undefined);
      if (!affected) return;
      changed[number] = this.concluded(
        node,
        assignment,
        node.parts.map((part) => changed[part] ?? right[part]!),
      );
    });
    return changed[this.nodes.length - 1] ?? right[this.nodes.length - 1]!;
  }

  private allRight(): Values[] {
    this.nodes.forEach((node) => {
      const skeleton = this.skeleton(node, undefined);
      node.outerSites.forEach((_, index) => {
        this.outerFunction(node, index, undefined).expect(skeleton);
      });
    });
    const found: Values[] = [];
    this.nodes.forEach((node) => {
      found.push(
        this.concluded(
          node,
          [],
          node.parts.map((part) => found[part]!),
        ),
      );
    });
    return found;
  }

  private concluded(node: Node, assignment: Assignment, parts: readonly Values[]): Values {
    return skeletonValues(
      this.skeleton(node, assignment[node.site]),
      parts,
      (index, application, values) =>
        this.outerFunction(node, index, assignment[node.outerSites[index]!]).values(
          application,
          values,
        ),
      this.anatomy,
    );
  }

  private skeleton(
    { derivation, application, skeletons }: Node,
    malrule: Malrule | undefined,
  ): Skeleton {
    let known = skeletons.get(malrule);
    if (known === undefined) {
      known = skeletonOf(application, malrule ?? ruleNamed(derivation.rule), this.anatomy);
      skeletons.set(malrule, known);
    }
    return known;
  }

  private outerFunction(
    { derivation, outers }: Node,
    index: number,
    malrule: Malrule | undefined,
  ): OuterFunctions {
    let known = outers[index]!.get(malrule);
    if (known === undefined) {
      known = new OuterFunctions(derivation, index, malrule, this.anatomy);
      outers[index]!.set(malrule, known);
    }
    return known;
  }
}

/** The derivative of one outer function, at whatever stands in its letters' places. */
class OuterFunctions {
  private readonly letters: readonly string[];
  private readonly result: Expression;
  private readonly known = new Map<Expression, number>();
  private tape: Tape | undefined;

  constructor(
    derivation: Derivation,
    index: number,
    malrule: Malrule | undefined,
    private readonly anatomy: Anatomy,
  ) {
    const outer = derivation.outer[index]!;
    this.letters = derivation.outer.map(({ variable }) => variable);
    this.result = malrule === undefined ? outer.result : malrule.conclude(outer);
  }

  /** Makes ready the values at the arguments that the skeleton gives. */
  expect(skeleton: Skeleton): void {
    switch (skeleton.kind) {
      case 'leaf':
      case 'part':
      case 'other':
        return;
      case 'outer':
        if (skeleton.at.every(({ kind }) => kind === 'leaf')) this.leaf(skeleton.application);
        return;
      case 'square':
        this.expect(skeleton.of);
        return;
      case 'sum':
      case 'product':
      case 'negation':
      case 'quotient':
        for (const part of skeleton.of) this.expect(part);
    }
  }

  values(application: Expression, argumentValues: readonly Values[] | undefined): Values {
    const { points, leaves } = this.anatomy;
    if (argumentValues === undefined) return leaves.values(this.leaf(application));
    this.tape ??= compile(
      [this.result],
      [...points.letters, ...this.letters],
      points.unknownFunctions,
    );
    return evaluated(this.tape, [...points.columns, ...argumentValues], points.count);
  }

  private leaf(application: Expression): number {
    const place = application.kind === 'unknown' ? application.arguments : [];
    const key = place.length === 1 ? place[0]! : application;
    let number = this.known.get(key);
    if (number === undefined) {
      const roles: Roles = Object.fromEntries(
        this.letters.map((letter, at) => [letter, place[at]!]),
      );
      number = this.anatomy.leaves.add(fillIn(this.result, roles));
      this.known.set(key, number);
    }
    return number;
  }
}

/** Applications to parts of the function, parts before wholes, each once; not those to outer functions. */
function mainApplications(root: Derivation): Derivation[] {
  const seen = new Set<Derivation>();
  const stack = [root];
  for (let next = stack.at(-1); next !== undefined; next = stack.at(-1)) {
    const missing = seen.has(next) ? [] : next.parts.filter((part) => !seen.has(part));
    if (missing.length === 0) {
      stack.pop();
      seen.add(next);
    } else stack.push(...missing.toReversed());
  }
  return [...seen];
}
