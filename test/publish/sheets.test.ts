import { describe, expect, it } from 'vitest';
import { printLatex, printPlain } from '../../src/expression/print/print.ts';
import { readScalar } from '../../src/expression/read/read.ts';
import type { Document } from '../../src/publish/document/document.ts';
import { documentMarkdown } from '../../src/publish/document/to-markdown.ts';
import { documentText } from '../../src/publish/document/to-text.ts';
import { FORMATS, publish } from '../../src/publish/files.ts';
import { htmlPage } from '../../src/publish/html/html-page.ts';
import { katexSetter } from '../../src/publish/html/katex.ts';
import { answerKeyJson, problemSetJson } from '../../src/publish/json.ts';
import { answerKeySheet, SHEET_OPTIONS, studentSheet } from '../../src/publish/sheets.ts';
import { problemSet } from './hand-made.ts';

const math = katexSetter();
const student = studentSheet(problemSet);
const key = answerKeySheet(problemSet);
const writings = (document: Document): string[] => [
  documentMarkdown(document),
  documentText(document),
  htmlPage(document, math),
];
const answers = problemSet.exercises.flatMap(({ tasks }) =>
  tasks.flatMap(({ key: { answer } }) => (answer.kind === 'scalar' ? [answer.expression] : [])),
);

describe('the student’s sheet', () => {
  it('shows each prompt, its points and a blank for each answer, in order', () => {
    const text = documentMarkdown(student);
    expect(text.match(/^## Exercise \d/gm)).toEqual([
      '## Exercise 1',
      '## Exercise 2',
      '## Exercise 3',
    ]);
    expect(text).toContain('*Total: 8 points · Variant 3 · chain-rule\\#s1/3*'.replace('\\#', '#'));
    expect(text).toContain('Show your work. *Simplify* each answer.');
    expect(text).toMatch(/\$\\frac\{dy\}\{dx\}\$ \\= (\\_)+/);
    expect(text).toMatch(/\$f'\\left\(x\\right\)\$ \\= (\\_)+/);
    expect(text).toMatch(/\(b\) \$\\frac\{\\partial T\}\{\\partial y\}\$ \\= (\\_)+/);
  });

  it('contains nothing of the key', () => {
    const all = [...writings(student), JSON.stringify(problemSetJson(problemSet))];
    for (const writing of all) {
      for (const answer of answers) {
        expect(writing).not.toContain(printLatex(answer));
        expect(writing).not.toContain(printPlain(answer));
      }
      expect(writing).not.toMatch(/[Hh]int|inside the sine|"solution|worked/);
    }
  });

  it('escapes a student’s name everywhere', () => {
    const named = studentSheet(problemSet, { ...SHEET_OPTIONS, student: '<b>*Bobby* $x$</b>' });
    const [markdown = '', text = '', html = ''] = writings(named);
    expect(markdown).toContain('\\<b\\>\\*Bobby\\* \\$x\\$\\</b\\>');
    expect(text).toContain('<b>*Bobby* $x$</b>');
    expect(html).toContain('&lt;b&gt;*Bobby* $x$&lt;/b&gt;');
  });
});

describe('the answer key', () => {
  it('shows each answer and its worked solution', () => {
    const text = documentMarkdown(key);
    for (const answer of answers) expect(text).toContain(printLatex(answer));
    expect(text.match(/^### Worked solution/gm)).toHaveLength(4);
    expect(text).toContain('What is *inside* the sine?');
    expect(text).toContain('**(b)** Find');
  });

  it('uses the partial sign where there are several variables', () => {
    const text = documentMarkdown(key);
    expect(text).toContain('\\frac{\\partial T}{\\partial x} = ');
    expect(text).not.toContain('\\frac{dT}{dx}');
  });
});

describe('JSON', () => {
  it('is plain data whose formulas read back', () => {
    const json = JSON.parse(JSON.stringify(answerKeyJson(problemSet, 'en')));
    expect(json.set).toBe('chain-rule#s1/3');
    const solutions = json.exercises.flatMap(
      (exercise: { solutions: { answer: { plain: string; latex: string } }[] }) =>
        exercise.solutions,
    );
    expect(solutions).toHaveLength(4);
    solutions.forEach(({ answer }: { answer: { plain: string; latex: string } }, index: number) => {
      for (const written of [answer.plain, answer.latex]) {
        const reading = readScalar(written, { variables: ['x', 'y'] });
        expect(reading.ok && printPlain(reading.value)).toBe(printPlain(answers[index]!));
      }
    });
  });
});

describe('a set’s files', () => {
  it('keep the key apart from what students get', () => {
    const pdf = () => ({ pdf: (source: string) => new TextEncoder().encode(source) });
    const options = {
      formats: FORMATS,
      language: 'en',
      variants: 120,
      math: () => math,
      pdf,
    } as const;
    const files = publish(problemSet, options);
    expect(files.map(({ path }) => path)).toEqual([
      'students/chain-rule-003.json',
      'key/chain-rule-003.json',
      'students/chain-rule-003.md',
      'key/chain-rule-003.md',
      'students/chain-rule-003.html',
      'key/chain-rule-003.html',
      'students/chain-rule-003.pdf',
      'key/chain-rule-003.pdf',
      'students/chain-rule-003.tex',
      'key/chain-rule-003.tex',
    ]);
    expect(publish(problemSet, options)).toEqual(files);
  });
});
