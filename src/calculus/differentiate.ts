/**
 * Differentiation: applies the table of rules, part by part, and returns the derivation. Every distinct
 * part is differentiated once, from an explicit stack, so that neither sharing nor depth matters.
 * Which rules there are is the table's business; simplifying the conclusion is `algebra`'s.
 */
import type { Expression } from '../expression/expression.ts';
import { bottomUp, distinctParts, partsOf, variablesOf } from '../expression/traverse.ts';
import type { Derivation } from './derivation.ts';
import { freshLetter } from './letters.ts';
import type { Match, Rule, RuleApplication, RuleSet, Site } from './rule.ts';
import { RULES } from './rules.ts';

export { conclusion, type Derivation } from './derivation.ts';

export interface DifferentiateOptions {
  /** Variables that depend on the variable of differentiation, as y does in implicit differentiation. */
  readonly dependent?: readonly string[];
}

/** The derivation of the derivative by one variable, once. Throws when no rule applies to a part. */
export function differentiate(
  expression: Expression,
  variable: string,
  rules: RuleSet = RULES,
  options: DifferentiateOptions = {},
): Derivation {
  const dependent = options.dependent ?? [];
  const placeholder = freshLetter([...variablesOf(expression), variable, ...dependent]);
  const positions = new Map(
    distinctParts(expression).map((part, index) => [part, `${index}`] as const),
  );
  return new Course({ variable, dependent, placeholder, rules, positions }).of(expression);
}

interface Circumstances {
  readonly variable: string;
  readonly dependent: readonly string[];
  readonly placeholder: string;
  readonly rules: RuleSet;
  readonly positions: Map<Expression, string>;
}

interface Plan {
  readonly rule: Rule;
  readonly match: Match;
}

/** The work on one expression by one variable. */
class Course {
  private readonly circumstances: Circumstances;
  private readonly done = new Map<Expression, Derivation>();
  private readonly plans = new Map<Expression, Plan>();
  private readonly dependence: Map<Expression, boolean>;

  constructor(circumstances: Circumstances, dependence = new Map<Expression, boolean>()) {
    this.circumstances = circumstances;
    this.dependence = dependence;
  }

  of(root: Expression): Derivation {
    const stack = [root];
    for (let part = stack[stack.length - 1]; part !== undefined; part = stack[stack.length - 1]) {
      if (this.done.has(part)) {
        stack.pop();
        continue;
      }
      const plan = this.planFor(part);
      const missing = plan.match.parts.filter((each) => !this.done.has(each));
      if (missing.length > 0) {
        for (let index = missing.length - 1; index >= 0; index -= 1) stack.push(missing[index]!);
        continue;
      }
      stack.pop();
      this.done.set(part, this.conclude(part, plan));
    }
    return this.done.get(root)!;
  }

  /** The first rule that applies; parts that it makes itself get positions. */
  private planFor(part: Expression): Plan {
    const known = this.plans.get(part);
    if (known !== undefined) return known;
    const site = this.siteOf(part);
    for (const rule of this.circumstances.rules) {
      const match = rule.match(site);
      if (match === undefined) continue;
      match.parts.forEach((each, index) => {
        const { positions } = this.circumstances;
        if (!positions.has(each)) positions.set(each, `${site.position}.${index}`);
      });
      const plan = { rule, match };
      this.plans.set(part, plan);
      return plan;
    }
    throw new Error(`no rule applies to a ${part.kind}`);
  }

  private siteOf(operand: Expression): Site {
    const { variable, placeholder, positions } = this.circumstances;
    return {
      operand,
      variable,
      position: positions.get(operand)!,
      placeholder,
      depends: (part) => this.depends(part),
      isDependent: (part) => this.isDependent(part),
    };
  }

  private isDependent(part: Expression): boolean {
    return part.kind === 'variable' && this.circumstances.dependent.includes(part.name);
  }

  /** A written dy/dx of a bare letter counts as depending, though the letter itself may not. */
  private depends(root: Expression): boolean {
    const { variable } = this.circumstances;
    return bottomUp<boolean>(
      root,
      (part, parts) =>
        (part.kind === 'variable' && part.name === variable) ||
        this.isDependent(part) ||
        (part.kind === 'derivative' && part.operand.kind === 'variable') ||
        parts.includes(true),
      this.dependence,
    );
  }

  private conclude(operand: Expression, { rule, match }: Plan): Derivation {
    const position = this.circumstances.positions.get(operand)!;
    const application: RuleApplication = {
      ...(rule.malrule === undefined ? {} : { malrule: rule.malrule }),
      position,
      variable: this.circumstances.variable,
      operand,
      roles: match.roles,
      outer: (match.outer ?? []).map(({ expression, letter }) =>
        this.outerCourse(expression, letter, position).of(expression),
      ),
      parts: match.parts.map((part) => this.done.get(part)!),
    };
    return { rule: rule.name, ...application, result: rule.conclude(application) };
  }

  /**
   * The outer function stands at the position of the composition, and its parts with it. What beside
   * the letter stands in it is known to be constant, and is not looked at again.
   */
  private outerCourse(expression: Expression, letter: string, position: string): Course {
    const parts = partsOf(expression);
    return new Course(
      {
        variable: letter,
        dependent: [],
        placeholder: `${letter}_{0}`,
        rules: this.circumstances.rules,
        positions: new Map([expression, ...parts].map((part) => [part, position] as const)),
      },
      new Map(parts.map((part) => [part, part.kind === 'variable' && part.name === letter])),
    );
  }
}
