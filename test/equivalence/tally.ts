/** Judges pairs of known relation and counts right, wrong and undecided verdicts. */
import { decide } from '../../src/equivalence/decide.ts';
import type { Equivalence } from '../../src/equivalence/outcome.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import type { Pair } from './rewriting.ts';

export interface Judged extends Pair {
  readonly outcome: Equivalence;
}

export interface Tally {
  /** Pairs whose key is real somewhere. */
  judged: number;
  /** Pairs whose key is real nowhere that was found: there is nothing to be right about. */
  empty: number;
  readonly wrong: Judged[];
  readonly undecided: Judged[];
  /** How often each rung decided. */
  readonly rungs: Map<string, number>;
}

export function tally(pairs: Iterable<Pair>): Tally {
  const counts: Tally = { judged: 0, empty: 0, wrong: [], undecided: [], rungs: new Map() };
  for (const pair of pairs) {
    const outcome = decide(prepare({ key: pair.key, variables: [], seed: 'fuzz' }), pair.answer);
    if (outcome.kind === 'undecided' && outcome.reason === 'no-domain-found') {
      counts.empty += 1;
      continue;
    }
    counts.judged += 1;
    const rung = `${outcome.kind}/${outcome.audit.rung}/${outcome.audit.bits}`;
    counts.rungs.set(rung, (counts.rungs.get(rung) ?? 0) + 1);
    if (outcome.kind === 'undecided') counts.undecided.push({ ...pair, outcome });
    else if (outcome.kind !== pair.expect) counts.wrong.push({ ...pair, outcome });
  }
  return counts;
}
