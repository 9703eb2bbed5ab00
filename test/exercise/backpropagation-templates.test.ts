/** Generated exercises of backpropagation: keys count, wrong paths and exchanged components do not. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roundedTo } from '../../src/calculus/rounded.ts';
import { type ExerciseTask, makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { taskFigures } from '../../src/exercise/task-figures.ts';
import { printLatex, printPlain } from '../../src/expression/print/print.ts';
import { sameExpression } from '../../src/expression/traverse.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';

const FOLDER = new URL('../../templates/backpropagation/', import.meta.url);
const SEEDS = ['one', 'two', 'three', 'four'];

function tasksOf(file: string, seed: string): readonly ExerciseTask[] {
  const template = readTemplate(readFileSync(new URL(file, FOLDER), 'utf8'), file);
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  const exercise = makeExercise(template.value, seed);
  if (!exercise.ok) throw new Error(JSON.stringify(exercise.problem));
  return exercise.value.tasks;
}

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

describe.each(FILES)('%s', (file) => {
  it.each(SEEDS)('judges right and wrong answers for seed %s', (seed) => {
    for (const { key, solution } of tasksOf(file, seed)) {
      const { answer } = solution;
      if (answer.kind === 'scalar') {
        const text = printPlain(answer.expression);
        expect(gradeAnswer(key, text).kind).toBe('correct');
        expect(gradeAnswer(key, printLatex(answer.expression)).kind).toBe('correct');
        expect(gradeAnswer(key, `1 + ${text}`).kind).toBe('incorrect');
      } else if (answer.kind === 'vector') {
        const texts = answer.components.map((each) => printPlain(each));
        expect(gradeAnswer(key, `(${texts.join(', ')})`).kind).toBe('correct');
        expect(gradeAnswer(key, `[${texts.join('; ')}]`).kind).toBe('correct');
        const turned = [...texts.slice(1), texts[0]!];
        const differs = answer.components.some(
          (each, index) => !sameExpression(each, answer.components[(index + 1) % texts.length]!),
        );
        if (differs) {
          expect(gradeAnswer(key, `(${turned.join(', ')})`)).toMatchObject({
            kind: 'incorrect',
            fault: { kind: 'permuted' },
          });
        }
        // One component right, the others not: a share of the points.
        const partly = texts.map((each, index) => (index === 0 ? each : `${each} + 1`));
        expect(gradeAnswer(key, `(${partly.join(', ')})`)).toMatchObject({
          kind: 'incorrect',
          score: key.points / texts.length,
        });
      } else throw new Error(answer.kind);
    }
  });
});

describe('decimals', () => {
  it('count to the digits the template asks for, and not with fewer', () => {
    for (const seed of SEEDS) {
      for (const { key, solution } of tasksOf('sigmoid-neuron.md', seed)) {
        const { answer } = solution;
        if (answer.kind !== 'scalar') throw new Error(answer.kind);
        const digits = (count: number): string => printPlain(roundedTo(answer.expression, count)!);
        expect(gradeAnswer(key, digits(5)).kind).toBe('correct');
        expect(gradeAnswer(key, digits(1)).kind).toBe('incorrect');
      }
    }
  });
});

describe('letters of steps', () => {
  it('may stand in an answer where there are no numbers', () => {
    const [second, first] = tasksOf('symbolic-two-layers.md', 'letters');
    expect(gradeAnswer(second!.key, 'L').kind).toBe('incorrect');
    const text = first!.solution.answer;
    if (text.kind !== 'scalar') throw new Error(text.kind);
    expect(printPlain(text.expression)).toMatch(/y/);
  });
});

describe('the picture of a graph', () => {
  it('has a node a step and input, values only in the solution', () => {
    const [task] = tasksOf('gradient-descent.md', 'picture');
    const { prompt, solution } = taskFigures(task!.task, task!.solution);
    const [given, solved] = [prompt[0], solution[0]];
    if (given?.kind !== 'computation-graph' || solved?.kind !== 'computation-graph') {
      throw new Error('no computation graph');
    }
    expect(given.nodes.map(({ name }) => name).sort()).toEqual([
      'L',
      'b',
      'r_1',
      'r_2',
      't_1',
      't_2',
      'w',
      'x_1',
      'x_2',
    ]);
    expect(
      given.nodes.every(({ value, gradient }) => value === undefined && gradient === undefined),
    ).toBe(true);
    expect(
      solved.nodes.every(({ value, gradient }) => value !== undefined && gradient !== undefined),
    ).toBe(true);
    expect(given.edges.filter(({ to }) => to === 'L')).toHaveLength(2);
  });
});
