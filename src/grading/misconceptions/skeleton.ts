/**
 * What one rule makes of the derivatives of its parts, as arithmetic on values: the conclusion with
 * marks where the parts' derivatives and the outer functions stand. Everything without a mark is a
 * leaf, evaluated once. So another derivative of a part costs a few multiplications.
 */
import type { Derivation } from '../../calculus/derivation.ts';
import type { Rule } from '../../calculus/rules.ts';
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
  | { readonly kind: 'other'; readonly tape: Tape; readonly marks: number };

/** No name that can be read begins like this. */
const PART = '#';
const OUTER = '#o';

const markedParts: Expression[] = [];
const partMark = (index: number): Expression => {
  markedParts[index] ??= variable(`${PART}${index}`);
  return markedParts[index];
};

/** The conclusion of the rule at this place of the derivation. */
export function skeletonOf(
  derivation: Derivation,
  rule: Rule,
  { leaves, memory, points }: Anatomy,
): Skeleton {
  const letters = derivation.outer.map((outer) => variable(outer.variable));
  const conclusion = rule.conclude({
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
  });
  const of = (part: Expression, parts: readonly Skeleton[]): Skeleton => {
    if (part.kind === 'variable' && part.name.startsWith(PART)) {
      return { kind: 'part', index: Number(part.name.slice(PART.length)) };
    }
    if (part.kind === 'unknown' && part.name.startsWith(OUTER)) {
      const index = Number(part.name.slice(OUTER.length));
      return { kind: 'outer', index, at: settled(parts), application: part };
    }
    if (parts.every(({ kind }) => kind === 'leaf')) {
      return { kind: 'leaf', expression: part, number: UNSETTLED };
    }
    switch (part.kind) {
      case 'sum':
      case 'product':
      case 'negation':
      case 'quotient':
        return { kind: part.kind, of: settled(parts) };
      case 'power':
        if (part.exponent.kind === 'number' && part.exponent.value.numerator === 2n) {
          if (part.exponent.value.denominator === 1n) {
            return { kind: 'square', of: settled(parts)[0]! };
          }
        }
        return other(part);
      case 'number':
      case 'constant':
      case 'variable':
      case 'application':
      case 'unknown':
      case 'derivative':
        return other(part);
    }
  };
  const other = (part: Expression): Skeleton => {
    const marks = derivation.parts.length;
    const names = [...points.letters, ...derivation.parts.map((_, at) => `${PART}${at}`)];
    return { kind: 'other', tape: compile([part], names, points.unknownFunctions), marks };
  };
  /** Leaves below something marked are evaluated as they are; those inside leaves need not be. */
  const settled = (parts: readonly Skeleton[]): readonly Skeleton[] =>
    parts.map((part) =>
      part.kind === 'leaf' ? { ...part, number: leaves.add(part.expression) } : part,
    );
  return settled([bottomUp(conclusion, of, memory)])[0]!;
}

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
  { leaves, points }: Anatomy,
): Values {
  const of = (part: Skeleton): Values => {
    switch (part.kind) {
      case 'leaf':
        return leaves.values(part.number);
      case 'part':
        return parts[part.index]!;
      case 'outer':
        return outer(
          part.index,
          part.application,
          part.at.every(({ kind }) => kind === 'leaf') ? undefined : part.at.map(of),
        );
      case 'sum':
        return folded(part.of.map(of), (a, b) => a + b);
      case 'product':
        return folded(part.of.map(of), (a, b) => a * b);
      case 'negation':
        return of(part.of[0]!).map((value) => -value);
      case 'quotient':
        return folded(part.of.map(of), (a, b) => (b === 0 ? Number.NaN : a / b));
      case 'square':
        return of(part.of).map((value) => value * value);
      case 'other':
        return evaluated(part.tape, [...points.columns, ...parts], points.count);
    }
  };
  return of(skeleton);
}

function folded(rows: readonly Values[], combine: (left: number, right: number) => number): Values {
  const result = Float64Array.from(rows[0]!);
  for (let index = 1; index < rows.length; index += 1) {
    const row = rows[index]!;
    for (let at = 0; at < result.length; at += 1) result[at] = combine(result[at]!, row[at]!);
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
