/**
 * `npm run bench:publishing`: sheets and keys of a class as PDF, processor time for each step and memory
 * at the end; then one picture of each kind, and exports for learning systems.
 */
import { readFileSync } from 'node:fs';
import { readBlueprint } from '../src/problem-set/blueprint.ts';
import { readLibrary } from '../src/problem-set/library.ts';
import { makeProblemSet, type ProblemSet } from '../src/problem-set/problem-set.ts';
import { moodleXml } from '../src/publish/moodle/moodle-xml.ts';
import { typstTypesetter } from '../src/publish/pdf/typesetter.ts';
import { qtiPackage } from '../src/publish/qti/qti-package.ts';
import { answerKeySheet, studentSheet } from '../src/publish/sheets.ts';
import { documentsTypst } from '../src/publish/typst/to-typst.ts';
import { megabytes } from './measure.ts';

const STUDENTS = Number(process.argv[2] ?? 50);
const EXPORTED = 10;

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
for (let variant = 1; variant <= STUDENTS; variant += 1) {
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
  `${STUDENTS} students, ${blueprint.value.exercises.length} templates; processor time a student`,
);
for (const [step, time] of spent)
  console.log(`  ${step.padEnd(18)} ${(time / STUDENTS).toFixed(1)} ms`);
const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
console.log(`  ${'all'.padEnd(18)} ${(total / STUDENTS).toFixed(1)} ms`);
console.log(`memory at the end: ${megabytes(process.memoryUsage.rss())}`);
spent.clear();
timed('Moodle XML', () => moodleXml(sets, 'en'));
timed('QTI package', () => qtiPackage(sets, 'en'));
for (const [step, time] of spent) {
  console.log(`${step}, ${sets.length} variants: ${time.toFixed(0)} ms`);
}
