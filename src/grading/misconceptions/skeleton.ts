/**
 * What one rule makes of the derivatives of its parts, as arithmetic on values: the conclusion with
 * marks where the parts' derivatives and the outer functions stand. Everything without a mark is a
 * leaf, evaluated once. So another derivative of a part costs a few multiplications.
 */
import type { Derivation } from '../../calculus/derivation.ts';
import type { Rule, RuleApplication } from '../../calculus/rules.ts';
import { evaluateBatch } from '../../expression/evaluate/evaluate-batch.ts';
import { compile, type Tape } from '../../expression/evaluate/tape.ts';
import { type Expression, unknown, variable } from '../../expression/expression.ts';
import { bottomUp, partsOf } from '../../expression/traverse.ts';
import { type Leaves, middles, type Points, type Values } from './values.ts';

export type Skeleton =
  /** Free of marks. */
  | { readonly kind: 'leaf'; readonly expression: Expression; readonly number: number }
  /** The derivative of the part of this number. */
  | { readonly kind: 'part'; readonly index: number }
  /** The outer function of this number at its arguments. */
  | {
      readonly kind: 'outer';
      readonly index: number;
      readonly at: readonly Skeleton[];
      readonly application: Expression;
    }
  | {
      readonly kind: 'sum' | 'product' | 'negation' | 'quotient';
      readonly of: readonly Skeleton[];
    }
  | { readonly kind: 'square'; readonly of: Skeleton }
  /** Any other function of the parts' derivatives. */
  | { readonly kind: 'other'; readonly tape: Tape };

/** No name that can be read begins like this. */
const PART = '#';
const OUTER = '#o';

const markedParts: Expression[] = [];
const partMark = (index: number): Expression => {
  markedParts[index] ??= variable(`${PART}${index}`);
  return markedParts[index];
};

/** The application with marks for the derivatives of its parts and of its outer functions. */
export function marked(derivation: Derivation): RuleApplication {
  const letters = derivation.outer.map((outer) => variable(outer.variable));
  return {
    position: derivation.position,
    variable: derivation.variable,
    operand: derivation.operand,
    roles: derivation.roles,
    parts: derivation.parts.map((part, index) => ({ ...part, result: partMark(index) })),
    outer: derivation.outer.map((outer, index) => ({
      ...outer,
      result: unknown(
        `${OUTER}${index}`,
        letters,
        letters.map(() => 0),
      ),
    })),
  };
}

/** What the rule makes of a marked application. */
export function skeletonOf(
  application: RuleApplication,
  rule: Rule,
  { leaves, memory, points }: Anatomy,
): Skeleton {
  const conclusion = rule.conclude(application);
  const skeleton = bottomUp<Skeleton>(
    conclusion,
    (part, parts) => {
      if (part.kind === 'variable' && part.name.startsWith(PART)) {
        return { kind: 'part', index: Number(part.name.slice(PART.length)) };
      }
      if (part.kind === 'unknown' && part.name.startsWith(OUTER)) {
        const index = Number(part.name.slice(OUTER.length));
        return { kind: 'outer', index, at: settled(parts, leaves), application: part };
      }
      if (parts.every(({ kind }) => kind === 'leaf')) {
        return { kind: 'leaf', expression: part, number: UNSETTLED };
      }
      switch (part.kind) {
        case 'sum':
        case 'product':
        case 'negation':
        case 'quotient':
          return { kind: part.kind, of: settled(parts, leaves) };
        case 'power':
          if (isTwo(part.exponent)) return { kind: 'square', of: settled(parts, leaves)[0]! };
          break;
        case 'number':
        case 'constant':
        case 'variable':
        case 'application':
        case 'unknown':
        case 'derivative':
      }
      const names = [...points.letters, ...application.parts.map((_, at) => `${PART}${at}`)];
      return { kind: 'other', tape: compile([part], names, points.unknownFunctions) };
    },
    memory,
  );
  return settled([skeleton], leaves)[0]!;
}

/** Leaves below something marked are evaluated as they are; those inside leaves need not be. */
const settled = (parts: readonly Skeleton[], leaves: Leaves): readonly Skeleton[] =>
  parts.map((part) =>
    part.kind === 'leaf' ? { ...part, number: leaves.add(part.expression) } : part,
  );

const isTwo = (expression: Expression): boolean =>
  expression.kind === 'number' &&
  expression.value.numerator === 2n &&
  expression.value.denominator === 1n;

const UNSETTLED = -1;

/** What the skeletons of one derivation share. */
export interface Anatomy {
  readonly points: Points;
  readonly leaves: Leaves;
  /** Parts of the function are leaves; conclusions are taken apart no further than to them. */
  readonly memory: Map<Expression, Skeleton>;
}

/** The operand stands as it is, and is not looked into again. */
export function keepWhole(operand: Expression, { memory }: Anatomy): void {
  if (!memory.has(operand)) {
    memory.set(operand, { kind: 'leaf', expression: operand, number: UNSETTLED });
  }
  for (const part of partsOf(operand)) {
    if (!memory.has(part)) memory.set(part, { kind: 'leaf', expression: part, number: UNSETTLED });
  }
}

/** The value of an outer function at the arguments of an application of it. */
export type OuterValues = (
  index: number,
  application: Expression,
  argumentValues: readonly Values[] | undefined,
) => Values;

/** The skeleton's values, from those of the parts' derivatives. */
export function skeletonValues(
  skeleton: Skeleton,
  parts: readonly Values[],
  outer: OuterValues,
  anatomy: Anatomy,
): Values {
  switch (skeleton.kind) {
    case 'leaf':
      return anatomy.leaves.values(skeleton.number);
    case 'part':
      return parts[skeleton.index]!;
    case 'outer': {
      const { index, application, at } = skeleton;
      if (at.every(({ kind }) => kind === 'leaf')) return outer(index, application, undefined);
      const values = at.map((argument) => skeletonValues(argument, parts, outer, anatomy));
      return outer(index, application, values);
    }
    case 'square': {
      const values = skeletonValues(skeleton.of, parts, outer, anatomy);
      return combined(values, values, 'product');
    }
    case 'negation': {
      const values = skeletonValues(skeleton.of[0]!, parts, outer, anatomy);
      const result = new Float64Array(values.length);
      for (let row = 0; row < values.length; row += 1) result[row] = -values[row]!;
      return result;
    }
    case 'sum':
    case 'product':
    case 'quotient': {
      let result = skeletonValues(skeleton.of[0]!, parts, outer, anatomy);
      for (let index = 1; index < skeleton.of.length; index += 1) {
        const next = skeletonValues(skeleton.of[index]!, parts, outer, anatomy);
        result = combined(result, next, skeleton.kind);
      }
      return result;
    }
    case 'other': {
      const { points } = anatomy;
      return evaluated(skeleton.tape, [...points.columns, ...parts], points.count);
    }
  }
}

function combined(left: Values, right: Values, kind: 'sum' | 'product' | 'quotient'): Values {
  const result = new Float64Array(left.length);
  for (let row = 0; row < left.length; row += 1) {
    const a = left[row]!;
    const b = right[row]!;
    result[row] =
      kind === 'sum' ? a + b : kind === 'product' ? a * b : b === 0 ? Number.NaN : a / b;
  }
  return result;
}

/** NaN where a column holds nothing finite: the evaluators are given finite numbers only. */
export function evaluated(tape: Tape, columns: readonly Values[], count: number): Values {
  const clean = columns.map((column) =>
    column.map((value) => (Number.isFinite(value) ? value : 0)),
  );
  const values = middles(evaluateBatch(tape, clean, count)[0]!);
  return values.map((value, row) =>
    columns.every((column) => Number.isFinite(column[row]!)) ? value : Number.NaN,
  );
}
