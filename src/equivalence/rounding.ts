/**
 * To how many significant digits an answer with decimals agrees with the key. Decides nothing about
 * credit; the policy does.
 */
import { DEFINED, type Enclosures, evaluateBatch } from '../expression/evaluate/evaluate-batch.ts';
import type { Tape } from '../expression/evaluate/tape.ts';
import type { Expression } from '../expression/expression.ts';
import { type Layout, layOut } from '../expression/layout.ts';
import type { PreparedKey, Sample } from './prepare.ts';

/** More digits than this a double cannot vouch for. */
const MOST_DIGITS = 15;

/**
 * n digits when, at every point, the difference is at most 5 / 10^n of the value: every correct
 * rounding to n digits satisfies that. For a sum the terms are rounded one by one, so the difference
 * is measured against the terms' absolute values together, which a zero of the sum does not shrink.
 */
export function agreeingDigits(prepared: PreparedKey, answer: Expression): number {
  const layout = layOut([answer]);
  const tape = prepared.compileParts(layout, [layout.roots[0]!, ...termsOf(layout)]);
  // A few points refuse most answers; only a likely rounding is worth all of them.
  return digitsAt(tape, prepared.near) === 0 ? 0 : digitsAt(tape, prepared.full);
}

/** The outputs of the tape are the answer and its terms. */
function digitsAt(tape: Tape, sample: Sample): number {
  const outputs = evaluateBatch(tape, sample.columns, sample.count);
  const keys = sample.values;
  let worst = 0;
  let compared = 0;
  for (let row = 0; row < sample.count; row += 1) {
    if (keys.status[row] !== DEFINED) continue;
    let terms = 0;
    for (let output = 0; output < outputs.length; output += 1) {
      if (outputs[output]!.status[row] !== DEFINED) return 0;
      if (output > 0) terms += Math.abs(middleOf(outputs[output]!, row));
    }
    const key = middleOf(keys, row);
    const size = Math.max(Math.abs(key), terms);
    if (!Number.isFinite(size)) continue;
    const gap = Math.abs(middleOf(outputs[0]!, row) - key);
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

const middleOf = ({ low, high }: Enclosures, row: number): number => low[row]! / 2 + high[row]! / 2;

/** The positions of the terms of the outermost sum, whatever their signs. */
function termsOf({ parts, starts, operands, roots }: Layout): readonly number[] {
  let root = roots[0]!;
  if (parts[root]!.kind === 'negation') root = operands[starts[root]!]!;
  return parts[root]!.kind === 'sum' ? operands.slice(starts[root], starts[root + 1]) : [root];
}
