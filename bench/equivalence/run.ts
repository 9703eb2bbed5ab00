/**
 * `npm run bench:equivalence [-- system ...]`: the same pairs through Gradus and its peers, one
 * process each, and a table of accuracy, times and ratios. A peer that says nothing for ten seconds
 * is stopped, the pair counted as a hang, and the process started again behind it.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { printPlain } from '../../src/expression/print/print.ts';
import type { PairText } from './one-system.ts';
import { type BenchPair, benchPairs } from './pairs.ts';
import { PEERS } from './peers.ts';

const PATIENCE = 10_000;
const folder = fileURLToPath(new URL('./node_modules/.cache/gradus-bench/', import.meta.url));
const program = `${folder}one-system.mjs`;

interface Judged {
  readonly index: number;
  readonly verdict: string;
  readonly time: number;
  readonly reading?: number;
}

function judgeFrom(file: string, name: string, from: number): Promise<Judged[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [
      '--max-old-space-size=2048',
      program,
      file,
      name,
      `${from}`,
    ]);
    const judged: Judged[] = [];
    let rest = '';
    let timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.stderr.resume();
    child.stdout.on('data', (data: Buffer) => {
      const lines = (rest + data.toString()).split('\n');
      rest = lines.pop()!;
      judged.push(
        ...lines.filter((line) => line.startsWith('{"index"')).map((line) => JSON.parse(line)),
      );
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(judged);
    });
  });
}

/** A system whose process dies this often at its very first pair cannot be run at all. */
const STILLBIRTHS = 3;

/** The verdicts; undefined where the system does not run (its package is not installed). */
async function judgeAll(
  file: string,
  name: string,
  count: number,
): Promise<readonly Judged[] | undefined> {
  const all: Judged[] = [];
  let stillbirths = 0;
  while (all.length < count) {
    const judged = await judgeFrom(file, name, all.length);
    stillbirths = judged.length === 0 ? stillbirths + 1 : 0;
    if (stillbirths === STILLBIRTHS) return undefined;
    all.push(...judged);
    if (all.length < count) all.push({ index: all.length, verdict: 'hang', time: PATIENCE });
  }
  return all;
}

/** The time below which so great a share of the pairs stays, in milliseconds. */
function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(4));
}

interface Row {
  readonly system: string;
  readonly 'wrong accepted': number;
  readonly 'right refused': number;
  readonly 'no verdict': number;
  readonly 'median ms': number;
  readonly 'p95 ms': number;
  readonly 'p99 ms': number;
  readonly 'max ms': number;
}

function rowOf(system: string, pairs: readonly BenchPair[], judged: readonly Judged[]): Row {
  const times = judged.map(({ time }) => time);
  const at = (share: number): number => quantile(times, share);
  const count = (expect: string, verdict: string): number =>
    judged.filter((one) => pairs[one.index]!.expect === expect && one.verdict === verdict).length;
  return {
    system,
    'wrong accepted': count('different', 'equal'),
    'right refused': count('equal', 'different'),
    'no verdict': judged.filter(({ verdict }) => verdict !== 'equal' && verdict !== 'different')
      .length,
    'median ms': at(0.5),
    'p95 ms': at(0.95),
    'p99 ms': at(0.99),
    'max ms': at(1),
  };
}

mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [fileURLToPath(new URL('./one-system.ts', import.meta.url))],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
});
const pairs = benchPairs();
const bySource = (source: BenchPair['source']): number =>
  pairs.filter((pair) => pair.source === source).length;
console.log(
  `${pairs.length} pairs: ${bySource('chain rule')} chain rule, ${bySource('textbook')} textbook, ${bySource('trap')} traps`,
);
const asked = process.argv.slice(2);
const systems = ['Gradus', 'Gradus, key prepared anew', ...Object.keys(PEERS)].filter(
  (name) =>
    asked.length === 0 || name.startsWith('Gradus') || asked.some((one) => name.includes(one)),
);
const rows: Row[] = [];
const results = new Map<string, readonly Judged[]>();
for (const name of systems) {
  const notation = PEERS[name]?.notation ?? printPlain;
  const texts = pairs.map(
    ({ key, answer, subject }): PairText => ({
      key: notation(key),
      answer: notation(answer),
      ...(subject === undefined ? {} : { subject: notation(subject) }),
    }),
  );
  const file = `${folder}pairs-${systems.indexOf(name)}.json`;
  writeFileSync(file, JSON.stringify(texts));
  const judged = await judgeAll(file, name, pairs.length);
  if (judged === undefined) {
    console.log(`${name} does not run; is it installed? (npm ci in bench/equivalence)`);
    continue;
  }
  results.set(name, judged);
  const row = rowOf(name, pairs, judged);
  rows.push(row);
  console.log(JSON.stringify(row));
}
console.table(Object.fromEntries(rows.map(({ system, ...row }) => [system, row])));
const [ours] = rows;
console.log('Times as multiples of Gradus:');
console.table(
  Object.fromEntries(
    rows.slice(1).map((row) => [
      row.system,
      {
        median: Number((row['median ms'] / ours!['median ms']).toFixed(1)),
        p95: Number((row['p95 ms'] / ours!['p95 ms']).toFixed(1)),
      },
    ]),
  ),
);
for (const [source, among] of [
  [
    'chain rule',
    results.get('Gradus')!.filter(({ index }) => pairs[index]!.source === 'chain rule'),
  ],
  ['all', results.get('Gradus')!],
] as const) {
  const reading = among.map((one) => one.reading ?? 0);
  const deciding = among.map((one) => one.time - (one.reading ?? 0));
  console.log(
    `Gradus, ${source}: reading ${quantile(reading, 0.5)} ms and deciding ${quantile(deciding, 0.5)} ms at the median, ${quantile(reading, 0.95)} and ${quantile(deciding, 0.95)} at p95`,
  );
}
for (const { index, verdict, time } of results.get('Gradus')!) {
  const pair = pairs[index]!;
  if (verdict !== pair.expect || time > 20) {
    console.log(
      `Gradus: ${verdict}, expected ${pair.expect}, ${time.toFixed(1)} ms: ${printPlain(pair.key)}  |  ${printPlain(pair.answer)}`,
    );
  }
}
