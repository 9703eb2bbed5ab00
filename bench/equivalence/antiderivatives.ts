/**
 * All of the antiderivative corpus: `npm run corpus:equivalence`. Prints rates by kind of comparison,
 * times, and every comparison that was not judged as expected.
 */
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { antiderivativeRows, exerciseOf } from '../../test/equivalence/antiderivatives.ts';

const rows = antiderivativeRows();
if (rows === undefined) {
  console.log('the corpus is absent: nothing to do');
} else {
  const counts = new Map<string, { right: number; undecided: number; wrong: number }>();
  const rungs = new Map<string, number>();
  const times: { time: number; id: string; name: string }[] = [];
  const failures: string[] = [];
  for (const row of rows) {
    try {
      const exercise = exerciseOf(row);
      const prepared = prepare({ ...exercise, variables: exercise.letters, seed: row.id });
      for (const { name, answer } of exercise.neighbours) {
        const expected = name === 'equal' ? 'equal' : 'different';
        const start = performance.now();
        const outcome = decide(prepared, answer);
        times.push({ time: performance.now() - start, id: row.id, name });
        const count = counts.get(name) ?? { right: 0, undecided: 0, wrong: 0 };
        counts.set(name, count);
        const rung = `${outcome.kind}/${outcome.audit.rung}/${outcome.audit.bits}`;
        rungs.set(rung, (rungs.get(rung) ?? 0) + 1);
        if (outcome.kind === expected) count.right += 1;
        else {
          count[outcome.kind === 'undecided' ? 'undecided' : 'wrong'] += 1;
          failures.push(
            `${row.id} ${name}: ${JSON.stringify(outcome)}\n    f ${row.f}\n    F ${row.F}`,
          );
        }
      }
    } catch (failed) {
      failures.push(`${row.id}: ${String(failed)}\n    f ${row.f}\n    F ${row.F}`);
    }
  }
  for (const [name, count] of counts) console.log(name, JSON.stringify(count));
  console.log([...rungs].map(([rung, count]) => `${rung}: ${count}`).join(', '));
  times.sort((left, right) => left.time - right.time);
  const at = (share: number): string => times[Math.floor(times.length * share)]!.time.toFixed(3);
  console.log(`times in ms: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`);
  for (const { time, id, name } of times.slice(-10))
    console.log(`  ${time.toFixed(1)} ${id} ${name}`);
  for (const failure of failures) console.log(failure);
  if (failures.length > 0) process.exitCode = 1;
}
