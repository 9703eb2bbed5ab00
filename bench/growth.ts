/**
 * `npm run bench:growth`: how the cost of solving and grading grows with the size of a task. Gradients of
 * more and more variables, and Jacobian matrices of more and more functions. Each entry is the derivative
 * of one whole function, so solving is set in relation to entries times terms of a function, and grading
 * to entries; both should stay level.
 */
import { solve } from '../src/calculus/solve.ts';
import type { Task } from '../src/calculus/task.ts';
import type { Expression } from '../src/expression/expression.ts';
import { printPlain } from '../src/expression/print/print.ts';
import { formula } from '../src/expression/read/read.ts';
import { answerKey } from '../src/grading/answer-key.ts';
import { gradeAnswer } from '../src/grading/grade.ts';

const namesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `x_${index + 1}`);
const read = (text: string): Expression => formula(text.replaceAll(/x_(\d+)/g, 'x_{$1}'));

/** A sum of as many terms as variables, each of two neighbours. */
function gradient(count: number): Task {
  const names = namesOf(count);
  const terms = names.map((name, index) => `sin(${name})*${names[(index + 1) % count]}`);
  return { kind: 'gradient', function: read(terms.join('+')), name: 'f', arguments: names };
}

/** As many functions as variables, each of three of them. */
function jacobian(count: number): Task {
  const names = namesOf(count);
  const functions = names.map((name, index) => {
    const [next, third] = [names[(index + 1) % count], names[(index + 2) % count]];
    return read(`${name}^2*${next}+e^(${third})`);
  });
  const titles = names.map((_, index) => `u_${index + 1}`);
  return { kind: 'jacobian', functions, names: titles, arguments: names, layout: 'numerator' };
}

/** The fastest of several rounds: what else the machine does only adds. */
function milliseconds(work: () => void): number {
  work();
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function row(label: string, count: number, entries: number, terms: number, task: Task): void {
  const solving = milliseconds(() => {
    solve(task);
  });
  const { answer } = solve(task);
  const parts = answer.kind === 'vector' ? answer.components : [];
  const text =
    answer.kind === 'matrix'
      ? `[${answer.rows.map((each) => `[${each.map((e) => printPlain(e)).join(', ')}]`).join(', ')}]`
      : `(${parts.map((e) => printPlain(e)).join(', ')})`;
  const grading = milliseconds(() => {
    const key = answerKey(task, answer, {
      kind: undefined,
      variables: namesOf(count),
      positive: [],
      policy: {},
      forms: [],
      points: 1,
      seed: 'growth',
    });
    // A term more in front of the first entry's: nothing is equal at sight.
    const verdict = gradeAnswer(key, text.replace(/^[[(]+/, '$&0 + '));
    if (verdict.kind !== 'correct') throw new Error(verdict.kind);
  });
  const by = (time: number, units: number, unit: string): string =>
    `${time.toFixed(1).padStart(7)} ms (${((time * 1000) / units).toFixed(1).padStart(6)} µs ${unit})`;
  process.stdout.write(
    `${label.padEnd(22)} solve ${by(solving, entries * terms, 'an entry and term')}   grade ${by(grading, entries, 'an entry')}\n`,
  );
}

for (const count of [5, 10, 20, 50, 100]) {
  row(`gradient of ${count}`, count, count, count, gradient(count));
}
for (const count of [3, 5, 10, 20]) {
  row(`Jacobian ${count} x ${count}`, count, count * count, 2, jacobian(count));
}
