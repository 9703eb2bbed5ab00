/** How the practice page judges one part beside the answers to the others. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { judge, liveReading, promptBlocks } from '../../src/practice/session.ts';
import { oneLine } from '../../src/publish/describe-verdict.ts';
import { inlineText } from '../../src/publish/document/to-text.ts';

function exerciseOf(id: string) {
  const file = new URL(`../../templates/${id}.md`, import.meta.url);
  const template = readTemplate(readFileSync(file, 'utf8'), id);
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  const made = makeExercise(template.value, '3');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

describe('a part that follows from an earlier one', () => {
  const exercise = exerciseOf('chain-rule/in-parts');
  const whole = '24x^3/sqrt(6x^4-5)';
  const judged = (answers: Readonly<Record<string, string>>) =>
    judge(exercise, 'whole', new Map(Object.entries(answers)), 'en');

  it('is judged beside what was answered before', () => {
    expect(judged({ whole })).toMatchObject({ kind: 'incorrect', score: 0 });
    const carried = judged({ outer: '1/sqrt(u)', whole });
    expect(carried).toMatchObject({ kind: 'carried', score: 1.5, points: 2, diagnosis: [] });
    expect(inlineText(oneLine(carried.sentences))).toContain('part (a)');
    expect(judged({ outer: '1/(2sqrt(u))', whole })).toMatchObject({ kind: 'incorrect' });
  });

  it('keeps the diagnosis of an answer that follows from nothing', () => {
    const wrong = judged({ outer: '1/sqrt(u)', whole: '1/(2sqrt(6x^4-5))' });
    expect(wrong.kind).toBe('incorrect');
    expect(wrong.diagnosis.length).toBeGreaterThan(0);
  });
});

describe('several answers in one line', () => {
  const { tasks } = exerciseOf('in-parts/pair-then-product');
  it('are read back while they are typed', () => {
    expect(liveReading(tasks[0]!, '(e^u, 36x^3)', 'en')).toMatchObject({
      kind: 'read',
      written: { kind: 'tuple', parts: [{ kind: 'scalar' }, { kind: 'scalar' }] },
    });
    expect(liveReading(tasks[0]!, 'e^u', 'en').kind).toBe('unreadable');
    expect(liveReading(tasks[0]!, '', 'en').kind).toBe('empty');
  });
});

it('a picture that several parts need is shown once with the question', () => {
  const exercise = exerciseOf('backpropagation/two-hidden-units');
  expect(exercise.tasks.length).toBeGreaterThan(1);
  const figures = promptBlocks(exercise, 'en').filter(({ kind }) => kind === 'figure');
  expect(figures).toHaveLength(1);
});
