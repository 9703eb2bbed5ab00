/**
 * The long run of the rewriting fuzzer: `npm run fuzz:equivalence -- [pairs] [seed]`. Prints rates and
 * every pair judged wrongly; fails if there is one, or if undecided verdicts pass one in a thousand.
 */
import fc from 'fast-check';
import { printPlain } from '../../src/expression/print/print.ts';
import { pairs } from '../../test/equivalence/rewriting.ts';
import { type Judged, type Tally, tally } from '../../test/equivalence/tally.ts';

const CHUNK = 500;
const SHOWN = 20;

const wanted = Number(process.argv[2] ?? 200_000);
const seed = Number(process.argv[3] ?? 1);

const total: Tally = { judged: 0, empty: 0, wrong: [], undecided: [], rungs: new Map() };
const times: number[] = [];
const slowest: { time: number; pair: string }[] = [];
const failures: string[] = [];

const written = ({ key, answer }: { key: Judged['key']; answer: Judged['answer'] }): string =>
  `${printPlain(key)}  |  ${printPlain(answer)}`;

for (let done = 0; done < wanted; done += CHUNK) {
  const sample = fc.sample(pairs, {
    numRuns: Math.min(CHUNK, wanted - done),
    seed: seed * 1_000_003 + done,
  });
  for (const pair of sample) {
    const start = performance.now();
    try {
      const counts = tally([pair]);
      total.judged += counts.judged;
      total.empty += counts.empty;
      total.wrong.push(...counts.wrong);
      total.undecided.push(...counts.undecided);
      for (const [rung, count] of counts.rungs) {
        total.rungs.set(rung, (total.rungs.get(rung) ?? 0) + count);
      }
    } catch (failed) {
      failures.push(`${String(failed)}: ${written(pair)}`);
    }
    const time = performance.now() - start;
    times.push(time);
    if (time > 20) slowest.push({ time, pair: written(pair) });
  }
}

const report = (title: string, lines: readonly string[]): void => {
  console.log(`${title}: ${lines.length}`);
  for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`);
};

times.sort((left, right) => left - right);
const at = (share: number): string => `${times[Math.floor(times.length * share)]!.toFixed(3)} ms`;
console.log(`${total.judged} pairs judged, ${total.empty} left out: the key is real nowhere`);
console.log('by rung:');
for (const [rung, count] of [...total.rungs].sort((left, right) => right[1] - left[1])) {
  console.log(`  ${rung}: ${count}`);
}
console.log(
  `time, key prepared anew each time: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`,
);
slowest.sort((left, right) => right.time - left.time);
report(
  'above 20 ms',
  slowest.map(({ time, pair }) => `${time.toFixed(0)} ms: ${pair}`),
);
report(
  'wrong',
  total.wrong.map(
    (judged) => `expected ${judged.expect}: ${written(judged)} ${JSON.stringify(judged.outcome)}`,
  ),
);
report(
  'undecided',
  total.undecided.map(
    (judged) =>
      `${judged.expect} ${JSON.stringify(judged.outcome).slice(0, 60)}: ${written(judged)}`,
  ),
);
report('failures of the program', failures);
const share = total.undecided.length / Math.max(1, total.judged);
console.log(`undecided: ${(100 * share).toFixed(4)} %`);
if (total.wrong.length > 0 || failures.length > 0 || share >= 0.001) process.exitCode = 1;
