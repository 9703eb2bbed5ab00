/**
 * `npm run bench:submissions [-- COUNT]`: makes COUNT submissions (100,000 unless told) in a file,
 * grades the file as the command line does, without and with a diagnosis of wrong answers, each in a
 * process of its own, and reports throughput and peak
 * memory. Memory that does not grow with COUNT is the point.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { makeExercise } from '../src/exercise/exercise.ts';
import { printPlain } from '../src/expression/print/print.ts';
import { readLibrary } from '../src/problem-set/library.ts';
import { randomStream } from '../src/random.ts';

const count = Number(process.argv[2] ?? 100_000);
if (!Number.isSafeInteger(count) || count < 1) throw new Error('COUNT is a positive whole number');
/** Distinct exercises in the file, over all templates: a large course whose students share variants. */
const VARIANTS = 400;

const folder = await mkdtemp(join(tmpdir(), 'gradus-bench-'));
try {
  const file = join(folder, 'submissions.jsonl');
  await writeSubmissions(file);
  grade(file, ['--no-diagnosis']);
  grade(file, []);
} finally {
  await rm(folder, { recursive: true });
}

/** Half of the answers are the key, the others have a slip or cannot be read. */
async function writeSubmissions(file: string): Promise<void> {
  const { library } = await readLibrary({ templates: ['templates'] });
  const seeds = Math.max(1, Math.round(VARIANTS / library.templates.length));
  const variants = library.templates.flatMap((template) =>
    Array.from({ length: seeds }, (_, seed) => {
      const made = makeExercise(template, `bench-${seed}`);
      if (!made.ok) throw new Error(`${template.header.id} makes no exercise`);
      const { name, tasks } = made.value;
      const answers = tasks.flatMap(({ id, key }): [string, string][] =>
        key.answer.kind === 'scalar' ? [[id, printPlain(key.answer.expression)]] : [],
      );
      return { name, answers };
    }),
  );
  const stream = createWriteStream(file);
  const random = randomStream('bench/submissions');
  for (let row = 0; row < count; row += 1) {
    const { name, answers } = random.pick(variants);
    const slip = random.pick(['', '', '', ' + 1/9', '*2', ')']);
    const given = Object.fromEntries(answers.map(([id, text]) => [id, `${text}${slip}`]));
    const line = `${JSON.stringify({ student: `s${row}`, ...name, answers: given })}\n`;
    if (!stream.write(line)) await new Promise<void>((resolve) => stream.once('drain', resolve));
  }
  stream.end();
  await finished(stream);
}

function grade(file: string, more: readonly string[]): void {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'bench/grade-once.ts', file, join(folder, 'verdicts.jsonl'), ...more],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`grading failed: ${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  const { answers, verdicts, peak } = JSON.parse(stdout.trim().split('\n').at(-1)!);
  process.stdout.write(
    `${more.length === 0 ? 'with diagnosis' : more.join(' ')}: ${count.toLocaleString('en')} submissions, ${answers.toLocaleString('en')} answers: ` +
      `${JSON.stringify(verdicts)}\n` +
      `${seconds.toFixed(1)} s, ${Math.round(answers / seconds).toLocaleString('en')} answers/s, ` +
      `peak memory ${Math.round(peak / 2 ** 20)} MB\n`,
  );
}
