/**
 * Compares key and answer in doubles with rigorous bounds at a sample of points: a proved difference,
 * a proved gap in the answer's domain, or a list of who agreed and who could not tell. Agreement here
 * proves nothing.
 */
import {
  DEFINED,
  type Enclosures,
  evaluateBatch,
  UNDEFINED,
} from '../expression/evaluate/evaluate-batch.ts';
import type { Tape } from '../expression/evaluate/tape.ts';
import type { Region } from './domain.ts';
import type { Ledger } from './ledger.ts';
import type { Enclosed, Point, Witness } from './outcome.ts';
import type { Sample } from './prepare.ts';

/** Two values agree visibly when their enclosures meet and are this much narrower than the values. */
const VISIBLE = 1 / 1_048_576;

export interface Comparison {
  /** A point where the two are proved different. */
  readonly different?: Witness;
  /** A point where the answer is proved undefined. */
  readonly gap?: Witness;
  /** Rows where the enclosures meet and are narrow. */
  readonly agreeing: readonly number[];
  /** Rows where the bounds were too wide to tell. */
  readonly uncertain: readonly number[];
}

export function compareAt(sample: Sample, tape: Tape, ledger: Ledger): Comparison {
  ledger.count(tape.length * sample.count);
  const answers = evaluateBatch(tape, sample.columns, sample.count)[0]!;
  return compareValues(sample, answers, tape.letters, ledger);
}

/** Compares the key's values at a sample with the answer's. */
export function compareValues(
  sample: Sample,
  answers: Enclosures,
  letters: readonly string[],
  ledger: Ledger,
): Comparison {
  const keys = sample.values;
  const agreeing: number[] = [];
  const uncertain: number[] = [];
  let gap: Witness | undefined;
  for (let row = 0; row < sample.count; row += 1) {
    if (answers.status[row] === UNDEFINED) {
      gap ??= {
        point: pointAt(sample, letters, row),
        key: keys.status[row] === DEFINED ? enclosed(keys, row) : EVERYWHERE,
        answer: { kind: 'undefined' },
        bits: 53,
      };
      continue;
    }
    // NaN where one of the two is not known: then nothing is apart, and nothing agrees.
    const [keyLow, keyHigh] = [keys.low[row]!, keys.high[row]!];
    const [low, high] = [answers.low[row]!, answers.high[row]!];
    if (low > keyHigh || high < keyLow) {
      ledger.compared(agreeing.length + 1);
      const different: Witness = {
        point: pointAt(sample, letters, row),
        key: enclosed(keys, row),
        answer: enclosed(answers, row),
        bits: 53,
      };
      return { different, agreeing, uncertain };
    }
    const size = Math.max(Math.abs(keyLow), Math.abs(keyHigh));
    const width = Math.max(high - low, keyHigh - keyLow);
    if (width <= size * VISIBLE) agreeing.push(row);
    else uncertain.push(row);
  }
  ledger.compared(agreeing.length);
  return { ...(gap === undefined ? {} : { gap }), agreeing, uncertain };
}

/** An enclosure that says nothing: the value exists, and doubles cannot hold it. */
const EVERYWHERE: Enclosed = { kind: 'value', middle: 0, radius: Number.MAX_VALUE };

/**
 * A double enclosure as middle and radius. The radius is widened by two units in the last place of
 * the bounds, for the rounding of the halving and the differences.
 */
function enclosed({ low, high }: Enclosures, row: number): Enclosed {
  const [lower, upper] = [low[row]!, high[row]!];
  const middle = lower / 2 + upper / 2;
  const spread = Math.max(upper - middle, middle - lower);
  const rounding = Math.max(Math.abs(lower), Math.abs(upper)) * 2.3e-16 + 5e-324;
  return { kind: 'value', middle, radius: spread === 0 ? 0 : spread + rounding };
}

export const pointAt = (region: Region, letters: readonly string[], row: number): Point =>
  Object.fromEntries(letters.map((letter, column) => [letter, region.columns[column]![row]!]));
