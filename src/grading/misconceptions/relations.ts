/**
 * Relations between a wrong answer and the key that need no prediction: the other sign, a constant
 * factor, a constant added, a known part missing or surplus as a factor, the antiderivative. They are
 * read off the values at the sample points.
 */
import type { Expression } from '../../expression/expression.ts';
import { numeral } from '../../expression/expression.ts';
import { rational } from '../../expression/rational.ts';
import { agree, type Values } from './values.ts';

export type RelationId =
  | 'sign-changed'
  | 'constant-factor'
  | 'constant-added'
  | 'factor-missing'
  | 'factor-surplus';

export interface Relation {
  readonly id: RelationId;
  /** The factor or the constant, where it is known exactly. */
  readonly by: Expression | undefined;
}

/** An expression that may be missing or surplus, with its values. */
export interface KnownPart {
  readonly expression: Expression;
  readonly values: Values;
}

const combined = (left: Values, right: Values, combine: (a: number, b: number) => number): Values =>
  left.map((value, row) => combine(value, right[row]!));

/** The one value of all rows, or undefined. */
function constantOf(values: Values): number | undefined {
  const known = values.filter((value) => !Number.isNaN(value));
  const first = known[0];
  if (first === undefined || !Number.isFinite(first)) return undefined;
  return agree(
    values,
    values.map((value) => (Number.isNaN(value) ? value : first)),
  )
    ? first
    : undefined;
}

/** The greatest denominator of a constant that is taken for a fraction. */
const DENOMINATOR = 60;

/** A fraction with a small denominator that the number is, to nine digits. */
function fractionOf(value: number): Expression | undefined {
  for (let below = 1; below <= DENOMINATOR; below += 1) {
    const above = Math.round(value * below);
    if (above === 0 || Math.abs(above) > 1e6) continue;
    if (Math.abs(value * below - above) <= 1e-9 * Math.abs(above)) {
      return numeral(rational(above, below));
    }
  }
  return undefined;
}

/** The relation of an answer to the key, the simplest first; `varies` says the task has variables. */
export function relationOf(
  answer: Values,
  key: Values,
  parts: readonly KnownPart[],
  varies: boolean,
): Relation | undefined {
  const ratio = constantOf(combined(answer, key, (a, b) => a / b));
  if (ratio !== undefined && Math.abs(ratio + 1) < 1e-9) {
    return { id: 'sign-changed', by: undefined };
  }
  if (!varies) return undefined;
  if (ratio !== undefined && ratio !== 0) return { id: 'constant-factor', by: fractionOf(ratio) };
  for (const { expression, values } of parts) {
    if (
      agree(
        combined(answer, values, (a, b) => a * b),
        key,
      )
    ) {
      return { id: 'factor-missing', by: expression };
    }
    if (
      agree(
        answer,
        combined(key, values, (a, b) => a * b),
      )
    ) {
      return { id: 'factor-surplus', by: expression };
    }
  }
  const added = constantOf(combined(answer, key, (a, b) => a - b));
  return added === undefined || added === 0
    ? undefined
    : { id: 'constant-added', by: fractionOf(added) };
}
