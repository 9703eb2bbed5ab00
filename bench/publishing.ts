/**
 * `npm run bench:publishing [students]`: sheets and keys of a class as PDF. First the command as a teacher
 * gives it, with its time and the most memory that it and the processes it starts held together (read from
 * /proc, so on Linux only); then processor time for each step; then exports for learning systems.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBlueprint } from '../src/problem-set/blueprint.ts';
import { readLibrary } from '../src/problem-set/library.ts';
import { makeProblemSet, type ProblemSet } from '../src/problem-set/problem-set.ts';
import { moodleXml } from '../src/publish/moodle/moodle-xml.ts';
import { typstTypesetter } from '../src/publish/pdf/typesetter.ts';
import { qtiPackage } from '../src/publish/qti/qti-package.ts';
import { answerKeySheet, studentSheet } from '../src/publish/sheets.ts';
import { documentsTypst } from '../src/publish/typst/to-typst.ts';
import { megabytes } from './measure.ts';
import { watched } from './watched.ts';

const STUDENTS = Number(process.argv[2] ?? 50);
/** Of whom each step is timed apart. */
const TIMED = Math.min(STUDENTS, 50);
const EXPORTED = 10;

await wholeCommand();

/** The command from the sources, as a process of its own. */
async function wholeCommand(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-bench-'));
  const names = join(folder, 'names.txt');
  writeFileSync(
    names,
    Array.from({ length: STUDENTS }, (_, index) => `Student ${index + 1}\n`).join(''),
  );
  const { seconds, processor, memory } = await watched(process.execPath, [
    ...['--import', 'tsx', 'src/cli/main.ts', 'generate', 'exercises/chain-rule.yaml'],
    ...['--class', names, '--format', 'pdf', '--out', join(folder, 'out')],
  ]);
  rmSync(folder, { recursive: true });
  console.log(`gradus generate for ${STUDENTS} students, sheets and keys as PDF`);
  console.log(`  ${seconds.toFixed(0)} s, of the processors ${processor.toFixed(0)} s`);
  console.log(`  ${(STUDENTS / seconds).toFixed(1)} students a second`);
  console.log(
    `  ${memory === 0 ? 'memory is not known here' : `at most ${megabytes(memory)} held at once`}`,
  );
}

const spent = new Map<string, number>();
function timed<Value>(step: string, work: () => Value): Value {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  spent.set(step, (spent.get(step) ?? 0) + (user + system) / 1000);
  return value;
}

const blueprint = readBlueprint(readFileSync('exercises/chain-rule.yaml', 'utf8'), 'chain-rule');
if (!blueprint.ok) throw new Error('the sample blueprint cannot be read');
const { library } = await readLibrary({ templates: ['templates'] });
const setter = typstTypesetter();
const sets: ProblemSet[] = [];
for (let variant = 1; variant <= TIMED; variant += 1) {
  const made = timed('exercises', () => makeProblemSet(blueprint.value, library, 'bench', variant));
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  if (sets.length < EXPORTED) sets.push(made.value);
  const sheet = timed('sheet, as Typst', () => documentsTypst([studentSheet(made.value)]));
  const key = timed('key, as Typst', () => documentsTypst([answerKeySheet(made.value)]));
  timed('sheet, PDF', () => setter.pdf(sheet));
  timed('key, PDF', () => setter.pdf(key));
  // Lets the compiler's documents be collected.
  await new Promise((resolve) => setImmediate(resolve));
}
console.log(
  `${TIMED} students, ${blueprint.value.exercises.length} templates; processor time a student`,
);
for (const [step, time] of spent)
  console.log(`  ${step.padEnd(18)} ${(time / TIMED).toFixed(1)} ms`);
const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
console.log(`  ${'all'.padEnd(18)} ${(total / TIMED).toFixed(1)} ms`);
spent.clear();
timed('Moodle XML', () => moodleXml(sets, 'en'));
timed('QTI package', () => qtiPackage(sets, 'en'));
for (const [step, time] of spent) {
  console.log(`${step}, ${sets.length} variants: ${time.toFixed(0)} ms`);
}
