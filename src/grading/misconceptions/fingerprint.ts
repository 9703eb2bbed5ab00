/**
 * Fingerprints: the values of the predicted wrong answers at the exercise's sample points, computed
 * once an exercise. Looking an answer up among them is comparing a few numbers. A prediction that is
 * the key itself is dropped; predictions that cannot be told apart stand together, the simplest first.
 *
 * Values are compared to nine digits: enough for naming a likely mistake of an answer that is already
 * proved wrong, which is all that is decided here.
 */

import type { PreparedKey, Sample } from '../../equivalence/prepare.ts';
import {
  DEFINED,
  type Enclosures,
  evaluateBatch,
} from '../../expression/evaluate/evaluate-batch.ts';
import type { Expression } from '../../expression/expression.ts';
import { LIMITS } from '../../limits.ts';
import type { Prediction } from './predict.ts';

/** One value a sample point; NaN where it is not known. */
export type Values = Float64Array;

export interface Fingerprint {
  readonly values: Values;
  /** At least one; the first is the simplest explanation. */
  readonly predictions: readonly Prediction[];
}

export interface Fingerprints {
  readonly sample: Sample;
  readonly key: Values;
  readonly single: readonly Fingerprint[];
  readonly pairs: readonly Fingerprint[];
  /** Predictions that are the key itself: mistakes that this exercise cannot show. */
  readonly hidden: readonly Prediction[];
}

const TOLERANCE = 1e-9;

const near = (left: number, right: number): boolean =>
  Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));

/** Whether two rows of values agree wherever both are known, at enough points. */
export function agree(left: Values, right: Values): boolean {
  let informative = 0;
  for (let row = 0; row < left.length; row += 1) {
    const [a, b] = [left[row]!, right[row]!];
    if (Number.isNaN(a) !== Number.isNaN(b)) return false;
    if (Number.isNaN(a)) continue;
    if (!near(a, b)) return false;
    informative += 1;
  }
  return informative >= Math.min(LIMITS.diagnosis.informative, left.length);
}

export function middles({ low, high, status }: Enclosures): Values {
  return Float64Array.from(low, (value, row) =>
    status[row] === DEFINED ? value / 2 + high[row]! / 2 : Number.NaN,
  );
}

/** The values of expressions at the sample's points, one row an expression. */
export const valuesOf = (
  prepared: PreparedKey,
  expressions: readonly Expression[],
  sample: Sample,
): Values[] =>
  evaluateBatch(prepared.compile(expressions), sample.columns, sample.count).map(middles);

/** Fingerprints of the predictions at the key's near points. */
export function fingerprints(
  prepared: PreparedKey,
  predictions: readonly Prediction[],
): Fingerprints {
  const sample = prepared.near;
  const kept = affordable(prepared, predictions, sample.count);
  const rows = valuesOf(
    prepared,
    kept.map(({ answer }) => answer),
    sample,
  );
  const key = middles(sample.values);
  const groups: { values: Values; predictions: Prediction[] }[] = [];
  const hidden: Prediction[] = [];
  kept.forEach((prediction, index) => {
    const values = rows[index]!;
    if (agree(values, key)) {
      hidden.push(prediction);
      return;
    }
    const known = groups.find((group) => agree(group.values, values));
    if (known === undefined) groups.push({ values, predictions: [prediction] });
    else if (!known.predictions.some((other) => sameMistake(other, prediction))) {
      known.predictions.push(prediction);
    }
  });
  const isSingle = ({ predictions: all }: Fingerprint): boolean =>
    all[0]!.misconceptions.length === 1;
  return {
    sample,
    key,
    hidden,
    single: groups.filter(isSingle),
    pairs: groups.filter((group) => !isSingle(group)),
  };
}

const sameMistake = (left: Prediction, right: Prediction): boolean =>
  left.misconceptions.join() === right.misconceptions.join();

/** As many predictions, simplest first, as may be evaluated within the bound. */
function affordable(
  prepared: PreparedKey,
  predictions: readonly Prediction[],
  points: number,
): readonly Prediction[] {
  const most = Math.floor(LIMITS.diagnosis.operations / Math.max(1, points));
  let count = predictions.length;
  while (count > 0) {
    const tape = prepared.compile(predictions.slice(0, count).map(({ answer }) => answer));
    if (tape.length <= most) break;
    count = Math.floor(count / 2);
  }
  return predictions.slice(0, count);
}

/** The fingerprint that the values show, if one does. */
export const recognised = (
  values: Values,
  among: readonly Fingerprint[],
): Fingerprint | undefined => among.find((each) => agree(each.values, values));
