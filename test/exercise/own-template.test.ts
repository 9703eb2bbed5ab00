/** Exercises without a template: from a function alone, and from families of functions. */
import { describe, expect, it } from 'vitest';
import { exerciseDifficulty } from '../../src/exercise/difficulty.ts';
import { type Exercise, makeExercise } from '../../src/exercise/exercise.ts';
import { FAMILY_WORDS, readFamily } from '../../src/exercise/family.ts';
import { type OwnTemplateRequest, ownTemplate } from '../../src/exercise/own-template.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { distinctParts } from '../../src/expression/traverse.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import { generateAbout } from '../../src/index.ts';
import { writtenPlain } from '../../src/publish/formula.ts';

function made(request: OwnTemplateRequest, count: number): Exercise[] {
  const text = ownTemplate(request);
  if (!text.ok) throw new Error(JSON.stringify(text.problem));
  const template = readTemplate(text.value, 'own');
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  return Array.from({ length: count }, (_, index) => {
    const exercise = makeExercise(template.value, `s${index}`);
    if (!exercise.ok) throw new Error(JSON.stringify(exercise.problem));
    return exercise.value;
  });
}

function functionOf(exercise: Exercise): Expression {
  const { task } = exercise.tasks[0]!;
  if (task.kind !== 'derivative') throw new Error(task.kind);
  return task.function;
}

describe('what is asked about a function', () => {
  it.each(['choose-derivative', 'find-error', 'fill-in'] as const)(
    'can be %s, of a function or a family',
    (ask) => {
      const exercises = [
        ...made({ about: 'x^2 sin(3x)', ask }, 2),
        ...made({ about: 'sin of quadratic', ask }, 3),
        ...made({ about: 'composite', depth: 2, ask }, 3),
      ];
      for (const { tasks } of exercises) {
        const [task] = tasks;
        expect(task!.kind).toBe(ask);
        const right = writtenPlain(task!.solution.answer);
        expect(gradeAnswer(task!.key, right).kind).toBe('correct');
      }
    },
  );

  it('makes another template, and leaves those of derivatives as they were', () => {
    const idOf = (request: OwnTemplateRequest): string => made(request, 1)[0]!.name.template;
    const plain = idOf({ about: 'sin(x^2)' });
    expect(idOf({ about: 'sin(x^2)', ask: 'derivative' })).toBe(plain);
    expect(idOf({ about: 'sin(x^2)', ask: 'find-error' })).not.toBe(plain);
  });
});

describe('a function alone', () => {
  it('is the exercise', () => {
    const [exercise] = made({ about: 'f(x) = sin(x^2)' }, 1);
    expect(exercise!.prompt).toBe(
      'Find $\\frac{df}{dx}$ for\n\n$$f = \\sin\\left(x^{2}\\right).$$',
    );
    expect(gradeAnswer(exercise!.tasks[0]!.key, '2x cos(x^2)').kind).toBe('correct');
    expect(gradeAnswer(exercise!.tasks[0]!.key, 'cos(x^2)').kind).toBe('incorrect');
  });

  it('keeps the letters that are not the variable as constants', () => {
    const [exercise] = made({ about: 'A e^(-k t)', by: 't' }, 1);
    expect(gradeAnswer(exercise!.tasks[0]!.key, '-k A e^(-k t)').kind).toBe('correct');
    expect(made({ about: 'a x^2', order: 2 }, 1)[0]!.prompt).toContain('\\frac{d^{2}y}{dx^{2}}');
  });

  it.each([
    ['a b', 'which-variable'],
    ['sin(x', 'function'],
    ['sin of foo', 'family'],
    ['sin of', 'family'],
    ["f'(x) = 2x", 'not-a-function'],
    ['(x, x^2)', 'not-a-function'],
  ])('%s is refused: %s', (about, kind) => {
    const text = ownTemplate({ about });
    expect(text.ok ? text.value : text.problem.kind).toBe(kind);
  });

  it('cannot write itself out of the template that is made of it', () => {
    for (const about of ['x"\n---\n{{ 1 }}', 'x # {% if %}', 'x: "y"']) {
      expect(ownTemplate({ about }).ok).toBe(false);
    }
  });
});

describe('a family', () => {
  it('has functions of the kind that was named', () => {
    for (const exercise of made({ about: 'sin of quadratic' }, 30)) {
      const text = printPlain(functionOf(exercise));
      expect(text).toMatch(/^(?:\d\*)?sin\((?:\d\*)?x\^2(?: [+-] [\dx*]+)+\)$/);
    }
    for (const exercise of made({ about: 'product of polynomial and exp of linear' }, 10)) {
      expect(printPlain(functionOf(exercise))).toMatch(/\*e\^/);
    }
  });

  it('is the same on every run', () => {
    const texts = () =>
      made({ about: 'composite', depth: 2 }, 5).map((each) => printPlain(functionOf(each)));
    expect(texts()).toEqual(texts());
    expect(new Set(texts()).size).toBe(5);
  });

  it.each([
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
  ] as const)('keeps to a difficulty from %d to %d', (least, most) => {
    for (const exercise of made({ about: 'function', difficulty: [least, most] }, 12)) {
      const { value } = exerciseDifficulty(exercise.tasks);
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
  });

  it('never nests what cancels', () => {
    for (const exercise of made({ about: 'composite', depth: 3 }, 40)) {
      for (const part of distinctParts(functionOf(exercise))) {
        const inner = part.kind === 'application' ? part.arguments[0] : undefined;
        if (part.kind === 'application' && part.name === 'ln') expect(inner!.kind).toBe('sum');
        if (part.kind === 'power') expect(part.base.kind).not.toBe('power');
      }
    }
  });

  it('says that nothing fits', () => {
    const text = ownTemplate({ about: 'composite', depth: 1, difficulty: [5, 5] });
    const template = readTemplate(text.ok ? text.value : '', 'own');
    const exercise = template.ok ? makeExercise(template.value, 's') : template;
    expect(exercise).toMatchObject({ ok: false, problem: [{ code: 'family-hopeless' }] });
  });

  it('is read by every word of the list, and by no other', () => {
    for (const word of FAMILY_WORDS) {
      expect(readFamily(word.replaceAll('…', 'sin of linear')).ok).toBe(true);
    }
    expect(readFamily('sin of a quadratic').ok).toBe(true);
    expect(readFamily('toString of linear')).toEqual({
      ok: false,
      problem: { word: 'tostring', position: 0 },
    });
    expect(readFamily(`${'sin of '.repeat(1000)}x`).ok).toBe(false);
  });
});

describe('the public door', () => {
  it('makes an exercise of a request, or says why not', () => {
    const made = generateAbout({ about: 'sin of linear' }, 's');
    expect(made.ok && made.value.tasks).toHaveLength(1);
    expect(generateAbout({ about: 'sin(x' }, 's')).toMatchObject({
      ok: false,
      problem: { kind: 'function' },
    });
    expect(generateAbout({ about: 'composite', depth: 1, difficulty: [5, 5] }, 's')).toMatchObject({
      ok: false,
      problem: { kind: 'author', problems: [{ code: 'family-hopeless' }] },
    });
  });
});
