/** Moodle XML: what STACK is given says what we grade, and its tests demand our own verdicts. */
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { makeExercise } from '../../../src/exercise/exercise.ts';
import { printMaxima, unknownSigns } from '../../../src/expression/print/maxima.ts';
import { printPlain } from '../../../src/expression/print/print.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { gradeAnswer } from '../../../src/grading/grade.ts';
import type { TemplateLibrary } from '../../../src/problem-set/template-library.ts';
import { gradedExamples } from '../../../src/publish/graded-examples.ts';
import { moodleXml } from '../../../src/publish/moodle/moodle-xml.ts';
import { shippedLibrary } from '../../problem-set/sample.ts';
import { exercise, exerciseTask, problemSet, sineOfSquare } from '../hand-made.ts';

const cube = formula('sin(x^3)');
const variants = [sineOfSquare, cube].map((subject, index) => ({
  ...problemSet,
  variant: index + 1,
  exercises: [
    exercise('Sine', `Differentiate variant ${index + 1}: [[input:ans9]] {@ta1@}`, [
      exerciseTask(subject),
    ]),
  ],
}));
const xml = moodleXml(variants, 'en');
const inner = (name: string, text = xml): string[] =>
  [...text.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(
    (match) => match[1]!,
  );

describe('a STACK question', () => {
  const stack = /<question type="stack">.*?<\/question>/s.exec(xml)![0];

  it('has each variant as a deployed seed, and takes its values by the seed', () => {
    expect(inner('deployedseed', stack)).toEqual(['1', '2']);
    const [variables = ''] = inner('questionvariables', stack);
    expect(variables).toContain('variant: stack_seed;');
    expect(variables).toContain('ta1: [2*x*cos(x^2), 3*x^2*cos(x^3)][variant];');
    expect(stack).toContain('[[if test=&quot;is(variant=1)&quot;]]');
    expect(stack).toContain('[[elif test=&quot;is(variant=2)&quot;]]');
  });

  it('lets no text of an author be a command', () => {
    expect(stack).not.toContain('input:ans9]]');
    expect(stack).not.toContain('{@ta1@} ');
    expect(stack.match(/\[\[input:/g)).toHaveLength(1);
  });

  it('asks node after node for a misconception, and each node leads on or ends', () => {
    const [tree = ''] = inner('prt', stack);
    const nodes = inner('node', tree);
    expect(nodes.length).toBeGreaterThan(4);
    nodes.forEach((node, index) => {
      expect(inner('name', node)).toEqual([`${index}`]);
      expect(inner('truenextnode', node)).toEqual(['-1']);
      const last = index === nodes.length - 1;
      expect(inner('falsenextnode', node)).toEqual([last ? '-1' : `${index + 1}`]);
      expect(inner('truescore', node)).toEqual([index === 0 ? '1.0000000' : '0.0000000']);
      if (index > 0) expect(inner('truefeedback', node)[0]).toMatch(/[a-z]{3}/);
    });
  });

  it('is tested with two right forms, three misconceptions and one unreadable answer', () => {
    const tests = inner('qtest', stack);
    const scores = tests.map((test) => inner('expectedscore', test)[0] ?? '');
    expect(scores).toEqual(['1.0000000', '1.0000000', '0.0000000', '0.0000000', '0.0000000', '']);
    const notes = tests.map((test) => inner('expectedanswernote', test)[0]);
    expect(notes).toEqual(['prt1-1-T', 'prt1-1-T', 'prt1-2-T', 'prt1-3-T', 'prt1-4-T', 'NULL']);
  });

  it('demands the verdicts that we give', () => {
    for (const { exercises } of variants) {
      const task = exercises[0]!.tasks[0]!;
      const { right, wrong, unreadable } = gradedExamples(task)!;
      expect(new Set(right.map((answer) => printPlain(answer))).size).toBe(2);
      for (const answer of right) {
        expect(gradeAnswer(task.key, printPlain(answer)).kind).toBe('correct');
      }
      expect(wrong.length).toBeGreaterThanOrEqual(3);
      for (const { misconception, answer } of wrong) {
        const verdict = gradeAnswer(task.key, printPlain(answer));
        expect(verdict).toMatchObject({
          kind: 'incorrect',
          diagnosis: { misconceptions: [misconception] },
        });
      }
      expect(gradeAnswer(task.key, unreadable).kind).toBe('unreadable');
    }
  });
});

describe('Moodle XML', () => {
  it('is well formed, whatever an author wrote', async () => {
    const strange = exercise('A <b> & \u0002', 'x < 1 & "y" ]]> \u0001 $a<b$', [
      exerciseTask(sineOfSquare),
    ]);
    const { errors } = await validateXML({
      xml: moodleXml([{ ...problemSet, exercises: [strange] }], 'en'),
      schema:
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="quiz"/></xs:schema>',
    });
    expect(errors).toEqual([]);
  });

  it('asks for numbers with their value and tolerance', () => {
    const at = exerciseTask(formula('x^3'), { at: { x: formula('2') } });
    const number = { ...at, key: { ...at.key, kind: 'number' as const, variables: [] } };
    const text = moodleXml(
      [{ ...problemSet, exercises: [exercise('At', 'At 2', [number])] }],
      'en',
    );
    const numerical = /<question type="numerical">.*?<\/question>/s.exec(text)![0];
    expect(numerical).toContain('<text>12</text>');
    expect(Number(inner('tolerance', numerical)[0])).toBeCloseTo(0.006);
  });

  it('offers the right choice once among those that misconceptions make', () => {
    const [choice = ''] = /<question type="multichoice">.*?<\/question>/s.exec(xml) ?? [];
    const answers = [...choice.matchAll(/<answer fraction="(\d+)"/g)].map((match) => match[1]);
    expect(answers.filter((fraction) => fraction === '100')).toHaveLength(1);
    expect(answers.length).toBeGreaterThanOrEqual(3);
    expect(new Set(inner('answer', choice)).size).toBe(answers.length);
  });

  it('leaves to a person what STACK has no word for: of our templates, matrices of letters', async () => {
    const library = await shippedLibrary();
    const essays = library.templates.flatMap((template) => {
      const made = makeExercise(template, 'essay');
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      const { tasks } = made.value;
      // What is one formula of known functions is printed for Maxima elsewhere.
      const isPlain = tasks.every(
        ({ key: { answer } }) =>
          answer.kind === 'scalar' && unknownSigns(answer.expression).length === 0,
      );
      if (isPlain) return [];
      const text = moodleXml([{ ...problemSet, exercises: [made.value] }], 'en');
      expect(text.includes('type="stack"')).toBe(!text.includes('type="essay"'));
      return text.includes('type="essay"') ? [template.header.id] : [];
    });
    expect(essays.length).toBeGreaterThan(10);
    expect(essays.filter((id) => !id.startsWith('matrix-calculus/'))).toEqual([]);
  }, 60_000);
});

describe('a STACK question that is no single formula', () => {
  let library: TemplateLibrary;
  beforeAll(async () => {
    library = await shippedLibrary();
  }, 60_000);
  const stackOf = (id: string, language: 'en' | 'de' = 'en'): string => {
    const template = library.templates.find(({ header }) => header.id === id)!;
    const sets = ['1', '2'].map((seed, index) => {
      const made = makeExercise(template, seed);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      return { ...problemSet, variant: index + 1, exercises: [made.value] };
    });
    return /<question type="stack">.*?<\/question>/s.exec(moodleXml(sets, language))![0];
  };

  it('takes derivatives of unknown functions by names that it explains', () => {
    const stack = stackOf('abstract-functions/unknown-of-two');
    expect(inner('allowwords', stack)).toEqual(['f1, f2']);
    expect(inner('questionvariables', stack)[0]).toMatch(
      /ta1: \[10\*x\*f1\(5\*x\^2, %e\^\(5\*x\)\)/,
    );
    expect(inner('questiontext', stack)[0]).toContain('Type &lt;code&gt;f1(u, v)&lt;/code&gt;');
    expect(stackOf('abstract-functions/unknown-of-two', 'de')).toContain('Schreibe &lt;code&gt;f1');
  });

  it('has a field for each of several answers in one line, and shares the points among them', () => {
    const stack = stackOf('in-parts/pair-then-product');
    expect(inner('tans', stack).slice(0, 3)).toEqual(['ta1', 'ta2', 'ta3']);
    expect(stack).toMatch(/\( \[\[input:ans1\]\] .*?, \[\[input:ans2\]\] .*? \)/);
    const shares = inner('value', stack.replace(/<qtest>.*<\/qtest>/s, '')).map(Number);
    expect(shares).toEqual([0.25, 0.25, 0.5]);
    // The answers of the tests: all right, then each in turn is another one.
    const answers = inner('qtest', stack).map((test) => inner('value', test));
    expect(answers[0]).toEqual(['ta1', 'ta2', 'ta3']);
    for (const each of answers.slice(1)) {
      expect(each.filter((answer) => !/^ta\d$/.test(answer))).toHaveLength(1);
    }
  });

  it('shows a picture that several parts need or end in once', () => {
    const stack = stackOf('backpropagation/two-hidden-units');
    for (const field of ['questiontext', 'generalfeedback']) {
      const [first = ''] = inner(field, stack)[0]!.split('[[elif');
      expect(first.match(/&lt;svg/g), field).toHaveLength(1);
    }
  });

  it('is a question for each of several answers without STACK, which says which one is meant', () => {
    const template = library.templates.find(
      ({ header }) => header.id === 'in-parts/pair-then-product',
    )!;
    const made = makeExercise(template, '1');
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const xml = moodleXml([{ ...problemSet, exercises: [made.value] }], 'en');
    const choices = [...xml.matchAll(/<question type="multichoice">.*?<\/question>/gs)].map(
      ([question]) => question,
    );
    expect(choices).toHaveLength(3);
    const which = choices.map((question) => /Only number (\d) of these/.exec(question)?.[1]);
    expect(which).toEqual(['1', '2', undefined]);
    const grades = choices.map((question) => Number(inner('defaultgrade', question)[0]));
    expect(grades.reduce((sum, grade) => sum + grade, 0)).toBe(made.value.points);
  });

  it('offers what is to be chosen as buttons, and says of each wrong one what we say', () => {
    const stack = stackOf('find-the-error/nested');
    expect(inner('type', stack)[0]).toBe('radio');
    const [variables = ''] = inner('questionvariables', stack);
    expect(variables).toMatch(/^opt1: \[\[\[1, false, &quot;1\. /m);
    expect(variables).toMatch(/^ta1: 5;/m);
    expect(variables).toContain('\\\\(');
    const told = inner('truefeedback', stack).slice(1).join(' ');
    expect(told).toContain('There is a mistake in one of the lines.');
    const notes = inner('qtest', stack).map((test) => inner('expectedanswernote', test)[0]);
    expect(notes).toEqual(['prt1-1-T', 'prt1-2-T', 'prt1-3-T', 'prt1-4-T']);
  });

  it('offers boxes where several options are right, and gives their shares', () => {
    const stack = stackOf('notation/first-order');
    expect(inner('type', stack)[0]).toBe('checkbox');
    expect(inner('falsescore', stack)).toEqual(['earned']);
    expect(inner('feedbackvariables', stack)[0]).toContain('earned: max(0, ');
    const notes = inner('qtest', stack).map((test) => inner('expectedanswernote', test)[0]);
    expect(notes).toEqual(['prt1-1-T', 'prt1-1-F']);
  });
});

describe('printing for Maxima', () => {
  it.each([
    ['e^(2x)', '%e^(2*x)'],
    ['ln(x)+arcsin(x)', 'log(x) + asin(x)'],
    ['log(x,2)', 'log(x)/log(2)'],
    ['root(x,3)', 'x^(1/3)'],
    ['sigmoid(x)', '1/(1 + exp(-x))'],
    ['0.5*x', '(1/2)*x'],
    ['arccot(x)', '%pi/2 - atan(x)'],
    ['pi*theta', '%pi*theta'],
  ])('writes %s as %s', (written, maxima) => {
    expect(printMaxima(formula(written))).toBe(maxima);
  });
});
