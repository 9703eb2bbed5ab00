/**
 * To how many significant digits an answer with decimals agrees with the key. Decides nothing about
 * credit; the policy does.
 */
import { DEFINED, evaluateBatch } from '../expression/evaluate/evaluate-batch.ts';
import { type Expression, negation } from '../expression/expression.ts';
import type { PreparedKey, Sample } from './prepare.ts';

/** More digits than this a double cannot vouch for. */
const MOST_DIGITS = 15;

/**
 * n digits when, at every point, the difference is at most 5 / 10^n of the value: every correct
 * rounding to n digits satisfies that. For a sum the terms are rounded one by one, so the difference
 * is measured against the terms' absolute values together, which a zero of the sum does not shrink.
 */
export function agreeingDigits(prepared: PreparedKey, answer: Expression): number {
  // A few points refuse most answers; only a likely rounding is worth all of them.
  return digitsAt(prepared, answer, prepared.near) === 0
    ? 0
    : digitsAt(prepared, answer, prepared.full);
}

function digitsAt(prepared: PreparedKey, answer: Expression, sample: Sample): number {
  const terms = termsOf(answer);
  const outputs = evaluateBatch(prepared.compile([answer, ...terms]), sample.columns, sample.count);
  const keys = sample.values;
  let worst = 0;
  let compared = 0;
  for (let row = 0; row < sample.count; row += 1) {
    if (keys.status[row] !== DEFINED) continue;
    if (outputs.some(({ status }) => status[row] !== DEFINED)) return 0;
    const middles = outputs.map(({ low, high }) => low[row]! / 2 + high[row]! / 2);
    const key = keys.low[row]! / 2 + keys.high[row]! / 2;
    const size = Math.max(
      Math.abs(key),
      middles.slice(1).reduce((total, value) => total + Math.abs(value), 0),
    );
    if (!Number.isFinite(size)) continue;
    const gap = Math.abs(middles[0]! - key);
    compared += 1;
    if (gap > 0) worst = Math.max(worst, gap / size);
  }
  if (compared === 0) return 0;
  let digits = 0;
  let allowed = 0.5;
  while (digits < MOST_DIGITS && worst <= allowed) {
    digits += 1;
    allowed /= 10;
  }
  return digits;
}

/** The terms of the outermost sum. */
function termsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'sum') return expression.terms;
  if (expression.kind === 'negation' && expression.operand.kind === 'sum') {
    return expression.operand.terms.map(negation);
  }
  return [expression];
}
