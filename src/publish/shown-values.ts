/** Two values that differ, written so that a reader sees it: with as many digits as it takes. */
import type { Enclosed, Witness } from '../equivalence/outcome.ts';
import type { Expression } from '../expression/expression.ts';
import { printPretty } from '../expression/print/print.ts';
import { shownNumber, shownScaled } from './number.ts';

/** Both values with as many digits as it takes to tell them apart. */
export function shownValues({ key, answer }: Pick<Witness, 'key' | 'answer'>): {
  readonly key: Expression;
  readonly answer: Expression | undefined;
  readonly apart: boolean;
} {
  if (answer.kind === 'undefined') {
    return { key: shownEnclosed(key, 5), answer: undefined, apart: true };
  }
  for (const digits of [5, 7, 9, 11, 13, 15, 17]) {
    const ours = shownEnclosed(key, digits);
    const theirs = shownEnclosed(answer, digits);
    if (printPretty(ours) !== printPretty(theirs))
      return { key: ours, answer: theirs, apart: true };
  }
  const same = shownEnclosed(key, 9);
  return { key: same, answer: same, apart: false };
}

const shownEnclosed = ({ middle, scale = 0 }: Enclosed, digits: number): Expression =>
  scale === 0 ? shownNumber(middle, digits).expression : shownScaled(middle, scale, 5);
