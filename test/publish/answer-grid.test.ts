/** Where a template asks for a grid it is drawn, cell by cell; where not, nothing gives the size away. */
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import type { ProblemSet } from '../../src/problem-set/problem-set.ts';
import { documentMarkdown } from '../../src/publish/document/to-markdown.ts';
import { documentText } from '../../src/publish/document/to-text.ts';
import { htmlPage } from '../../src/publish/html/html-page.ts';
import { katexSetter } from '../../src/publish/html/katex.ts';
import { problemSetJson } from '../../src/publish/json.ts';
import { documentLatex } from '../../src/publish/latex/to-latex.ts';
import { studentSheet } from '../../src/publish/sheets.ts';
import { documentsTypst } from '../../src/publish/typst/to-typst.ts';
import { problemSet } from './hand-made.ts';

const template = (input: string): string => `---
id: own/jacobian
version: 1
title: A Jacobian matrix
topic: Jacobian matrix
difficulty: 2
variables: [x, y, z]
functions:
  u: x y
  v: x z^2
tasks:
  - id: whole
    kind: jacobian
    functions: [u, v]
    names: [u, v]
    layout: numerator${input}
  - id: gradient
    kind: gradient
    function: u
    variables: [x, y]${input}
---
Find the matrix and the gradient.
`;

function sheetOf(input: string): ProblemSet {
  const read = readTemplate(template(input), 'jacobian.md');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const made = makeExercise(read.value, '1');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return { ...problemSet, exercises: [made.value] };
}

const written = (set: ProblemSet): Readonly<Record<string, string>> => {
  const sheet = studentSheet(set);
  return {
    text: documentText(sheet),
    markdown: documentMarkdown(sheet),
    html: htmlPage(sheet, katexSetter()),
    latex: documentLatex(sheet),
    typst: documentsTypst([sheet]),
    json: JSON.stringify(problemSetJson(set)),
  };
};
const count = (text: string | undefined, piece: string): number => text!.split(piece).length - 1;

describe('a grid', () => {
  const grid = written(sheetOf('\n    input: grid'));

  it('is drawn with a cell for each entry', () => {
    // 2 rows of 3 for the matrix, and a row of 2 for the vector.
    expect(count(grid.text, '_'.repeat(10))).toBeGreaterThanOrEqual(8);
    expect(grid.text).toMatch(/\[ _+ {2}_+ {2}_+ \]\n *\[ _+ {2}_+ {2}_+ \]\n/);
    expect(grid.markdown).toMatch(/(?:\\\[ (?:\\_)+ , (?:\\_)+ , (?:\\_)+ \\\] *\n){2}/);
    expect(count(grid.html, '<span class="cell-row">')).toBe(3);
    expect(grid.html).toContain('aria-label="2 × 3"');
    expect(grid.latex).toContain('\\cell & \\cell & \\cell \\\\');
    expect(grid.typst).toMatch(/#cells\(\[.*\], 2, 3\)/);
    expect(grid.typst).toMatch(/#cells\(\[.*\], 1, 2\)/);
    expect(grid.json).toContain('"grid":[2,3]');
    expect(grid.json).toContain('"grid":[2]');
  });

  it('is a line where the template does not ask for it', () => {
    const line = written(sheetOf(''));
    expect(line.text).not.toContain('[ _');
    expect(line.markdown).not.toContain('\\[ \\_');
    expect(line.html).not.toContain('class="cell-row"');
    expect(line.latex).not.toContain('\\cell &');
    expect(line.typst).not.toContain('#cells([');
    expect(line.json).not.toContain('"grid"');
    for (const writing of Object.values(line)) expect(writing).not.toContain('2 × 3');
  });
});
