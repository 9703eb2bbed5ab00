/**
 * The usual way from earlier parts of an exercise to a later one: derivatives multiplied along each
 * path from the function to the variable, and the products added (dy/dx = dy/du · du/dx, in any number
 * of letters and levels; a gradient entry by entry). Letters of inner functions are written out at the
 * end, so that a student's own u stands where the student put it.
 */
import { differentiate } from '../../calculus/differentiate.ts';
import type { Task } from '../../calculus/task.ts';
import type { TupleTask } from '../../calculus/tuple-task.ts';
import { type Expression, NOUGHT, product, sum, UNITY } from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import { substitute, variablesOf } from '../../expression/traverse.ts';
import { askedOf } from '../comparison.ts';
import {
  type DerivativeShape,
  definedFunctions,
  derivativesOf,
  type EarlierPart,
  functionsOfChain,
  type NamedDerivative,
  singly,
  statedDerivatives,
} from './earlier.ts';

/** An answer worked out from earlier ones, and the parts it was worked out from. */
export interface Derived {
  readonly answer: Written;
  readonly used: ReadonlySet<string>;
}

/** A value with the parts it comes from. */
interface Sourced {
  readonly value: Expression;
  readonly from: readonly string[];
}

/** undefined where the parts do not lead to what the task asks. */
export function followingChain(target: Task, earlier: readonly EarlierPart[]): Derived | undefined {
  if (target.kind === 'tuple') return followingTuple(target, earlier);
  const shape = derivativesOf(target);
  return shape && new Paths(target, earlier.flatMap(singly)).derived(shape);
}

function followingTuple(
  { parts }: TupleTask,
  earlier: readonly EarlierPart[],
): Derived | undefined {
  const derived = parts.map((part) => followingChain(part, earlier));
  if (!derived.every((each) => each !== undefined)) return undefined;
  return {
    answer: { kind: 'tuple', parts: derived.map(({ answer }) => answer) },
    used: new Set(derived.flatMap(({ used }) => [...used])),
  };
}

class Paths {
  private readonly stated: readonly (NamedDerivative & Sourced)[];
  /** What each letter stands for. */
  private readonly definitions = new Map<string, Sourced>();
  private readonly used = new Set<string>();

  constructor(
    private readonly target: Task,
    earlier: readonly EarlierPart[],
  ) {
    this.stated = earlier.flatMap((part) =>
      statedDerivatives(part).map((each) => ({ ...each, from: [part.id] })),
    );
    if (target.kind === 'chain') this.define(functionsOfChain(target), []);
    for (const part of earlier) {
      if (part.task.kind !== 'decompose') this.define(definedFunctions(part), []);
    }
    // Functions that a student chose come last: they hold from there on.
    for (const part of earlier) {
      if (part.task.kind === 'decompose') this.define(definedFunctions(part), [part.id]);
    }
  }

  private define(functions: ReadonlyMap<string, Expression>, from: readonly string[]): void {
    for (const [name, value] of functions) this.definitions.set(name, { value, from });
  }

  derived(shape: DerivativeShape): Derived | undefined {
    const rows =
      shape.kind === 'scalar'
        ? [[shape.entry]]
        : shape.kind === 'vector'
          ? [shape.entries]
          : shape.rows;
    const values = rows.map((row) => row.map((entry) => this.entry(entry)));
    if (values.some((row) => row.includes(undefined))) return undefined;
    const [first = []] = values as readonly (readonly Expression[])[];
    const answer: Written =
      shape.kind === 'scalar'
        ? { kind: 'scalar', expression: first[0]! }
        : shape.kind === 'vector'
          ? { kind: 'vector', components: first }
          : { kind: 'matrix', rows: values as readonly (readonly Expression[])[] };
    return { answer, used: this.used };
  }

  private entry(asked: NamedDerivative): Expression | undefined {
    const found = this.furtherDerivative(asked) ?? this.alongPaths(asked);
    return found && this.written(this.noted(found));
  }

  private noted({ value, from }: Sourced): Expression {
    for (const id of from) this.used.add(id);
    return value;
  }

  /** The same derivative in an earlier part, or one of lower order: differentiated on. */
  private furtherDerivative({ of, by }: NamedDerivative): Sourced | undefined {
    let best: Sourced | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const each of this.stated) {
      const rest = each.of === of ? without(by, each.by) : undefined;
      if (rest === undefined || rest.length >= fewest) continue;
      fewest = rest.length;
      best = { value: repeatedly(each.value, rest), from: each.from };
    }
    return best;
  }

  private alongPaths({ of, by }: NamedDerivative): Sourced | undefined {
    const [first, ...rest] = by;
    if (first === undefined) return undefined;
    const found = this.total(of, first, new Map());
    return found && { ...found, value: repeatedly(found.value, rest) };
  }

  /** The derivative of a letter by the variable; undefined where it cannot be known, as on a circle. */
  private total(
    letter: string,
    by: string,
    known: Map<string, Sourced | undefined>,
  ): Sourced | undefined {
    if (letter === by) return { value: UNITY, from: [] };
    if (known.has(letter)) return known.get(letter);
    known.set(letter, undefined);
    const steps = this.stepsFrom(letter);
    const found = this.isFree(letter, steps.length)
      ? { value: NOUGHT, from: [] }
      : this.summed(steps, by, known);
    known.set(letter, found);
    return found;
  }

  /** Another variable, or a constant; not an inner letter of which nothing further is known. */
  private isFree(letter: string, steps: number): boolean {
    if (steps > 0) return false;
    const isInner = this.stated.some(({ by }) => by.includes(letter));
    return !isInner || askedOf(this.target).arguments.includes(letter);
  }

  private summed(
    steps: readonly (readonly [to: string, step: Sourced])[],
    by: string,
    known: Map<string, Sourced | undefined>,
  ): Sourced | undefined {
    if (steps.length === 0) return undefined;
    const terms: Expression[] = [];
    const from = new Set<string>();
    for (const [to, step] of steps) {
      const inside = this.total(to, by, known);
      if (inside === undefined) return undefined;
      if (inside.value === NOUGHT) continue;
      terms.push(inside.value === UNITY ? step.value : product([step.value, inside.value]));
      for (const id of [...step.from, ...inside.from]) from.add(id);
    }
    return { value: sum(terms), from: [...from] };
  }

  /** One step inward from a letter: as stated, or else by differentiating what it stands for. */
  private stepsFrom(letter: string): readonly (readonly [to: string, step: Sourced])[] {
    const steps = new Map<string, Sourced>();
    const definition = this.definitions.get(letter);
    for (const to of definition === undefined ? [] : variablesOf(definition.value)) {
      const value = differentiate(definition!.value, to).result;
      steps.set(to, { value, from: definition!.from });
    }
    for (const { of, by, value, from } of this.stated) {
      if (of === letter && by.length === 1) steps.set(by[0]!, { value, from });
    }
    // Of dy/du and dy/dv, where u is a function of v, the second holds the first already.
    const all = [...steps];
    return all.filter(([to]) => !all.some(([other]) => other !== to && this.leads(to, other)));
  }

  /** Whether one letter is a function of another, perhaps through further ones. */
  private leads(from: string, to: string): boolean {
    const reached = new Set([from]);
    // A set that grows while it is walked is walked to its end.
    for (const letter of reached) {
      const definition = this.definitions.get(letter);
      for (const next of definition === undefined ? [] : variablesOf(definition.value)) {
        reached.add(next);
      }
      for (const { of, by } of this.stated)
        if (of === letter && by.length === 1) reached.add(by[0]!);
    }
    return reached.has(to);
  }

  /** In the letters of the answer, at the point if one is asked for. */
  private written(value: Expression): Expression {
    const letters = askedOf(this.target).arguments;
    let here = value;
    for (let round = 0; round < this.definitions.size; round += 1) {
      const inner = variablesOf(here).filter(
        (name) => !letters.includes(name) && this.definitions.has(name),
      );
      if (inner.length === 0) break;
      const functions = inner.map(
        (name) => [name, this.noted(this.definitions.get(name)!)] as const,
      );
      here = substitute(here, new Map(functions));
    }
    return atPoint(this.target, here);
  }
}

/** The value at the target's point; as it is where none is asked for. */
export function atPoint(target: Task, value: Expression): Expression {
  const at = 'at' in target ? target.at : undefined;
  return at === undefined ? value : substitute(value, new Map(Object.entries(at)));
}

/** What is left of a list when another is taken out of it; undefined where that is not possible. */
function without(all: readonly string[], some: readonly string[]): readonly string[] | undefined {
  const rest = [...all];
  for (const name of some) {
    const place = rest.indexOf(name);
    if (place < 0) return undefined;
    rest.splice(place, 1);
  }
  return rest;
}

const repeatedly = (value: Expression, by: readonly string[]): Expression =>
  by.reduce((before, name) => differentiate(before, name).result, value);
