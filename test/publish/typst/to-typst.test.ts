/** Sheets on paper: what is written compiles, whatever authors and class lists contain. */
import { describe, expect, it } from 'vitest';
import { integer, quotient, sum, unknown, variable } from '../../../src/expression/expression.ts';
import { readMarkdown } from '../../../src/publish/document/read-markdown.ts';
import { typstTypesetter } from '../../../src/publish/pdf/typesetter.ts';
import { answerKeySheet, SHEET_OPTIONS, studentSheet } from '../../../src/publish/sheets.ts';
import { shortCode } from '../../../src/publish/short-code.ts';
import { formulaTypst } from '../../../src/publish/typst/formula.ts';
import { latexTypst } from '../../../src/publish/typst/latex-math.ts';
import { qrSvg } from '../../../src/publish/typst/qr-code.ts';
import { typstString } from '../../../src/publish/typst/strings.ts';
import { documentsTypst, inlineTypst } from '../../../src/publish/typst/to-typst.ts';
import { problemSet } from '../hand-made.ts';

const setter = typstTypesetter();
const pages = (pdf: Uint8Array): number =>
  new TextDecoder('latin1').decode(pdf).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const isPdf = (pdf: Uint8Array): boolean => new TextDecoder().decode(pdf.slice(0, 5)) === '%PDF-';

describe('a sheet as PDF', () => {
  it('is made for student and teacher, and is the same each time', () => {
    const sheet = documentsTypst([studentSheet(problemSet)]);
    const key = documentsTypst([answerKeySheet(problemSet)]);
    expect(isPdf(setter.pdf(sheet))).toBe(true);
    expect(pages(setter.pdf(key))).toBeGreaterThan(pages(setter.pdf(sheet)));
    expect(setter.pdf(sheet)).toEqual(setter.pdf(sheet));
  }, 60_000);

  it('holds several sheets, each on pages of its own', () => {
    const one = studentSheet(problemSet);
    const single = pages(setter.pdf(documentsTypst([one])));
    expect(pages(setter.pdf(documentsTypst([one, one, one])))).toBe(3 * single);
  }, 60_000);

  it('names the variant by a code and in the QR', () => {
    const source = documentsTypst([studentSheet(problemSet)]);
    expect(source).toContain(`code: "${shortCode(problemSet)}"`);
    expect(source).toContain('name: "chain-rule#s1/3"');
    expect(shortCode(problemSet)).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(shortCode({ ...problemSet, variant: 4 })).not.toBe(shortCode(problemSet));
    expect(qrSvg('a')).not.toBe(qrSvg('b'));
  });
});

describe('foreign text', () => {
  const nasty = '#import "x"; $ \\ " ] [ */ // @a <b> *c* _d_ `e` ~ \u0001 Ünïcödé Ж';

  it('compiles as it stands, and is code nowhere', () => {
    const set = {
      ...problemSet,
      title: nasty,
      introduction: `${nasty}\n\n$#read("/etc/passwd")$ and $\\unknown{x}$ and $"$ and $x \\text{#a}$`,
    };
    const sheet = studentSheet(set, { ...SHEET_OPTIONS, student: nasty });
    expect(isPdf(setter.pdf(documentsTypst([sheet])))).toBe(true);
    expect(inlineTypst([{ kind: 'text', text: '#read("x")' }])).toBe('#text("#read(\\"x\\")");');
    expect(typstString('a\\"b')).toBe('"a\\\\\\"b"');
  }, 60_000);

  it.each([
    '\\frac{dy}{dx}',
    '\\left.\\frac{dy}{dx}\\right|_{x=2}',
    '\\begin{pmatrix} 1 & x \\\\ y & 2 \\end{pmatrix}',
    "f'(x) = \\lim_{h \\to 0} \\frac{f(x+h)-f(x)}{h}",
    '\\langle 1, 2 \\rangle',
    '\\nabla f \\cdot \\mathbf{u}',
    '\\lvert x \\rvert \\le \\bigl( 1 \\bigr)',
    '\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{else} \\end{cases}',
    '50\\%,\\; \\mathrm{m}^2,\\ \\hat{y},\\ \\sqrt[3]{x}, \\operatorname{ReLU}(x), A^{\\top}, \\theta_1',
  ])('translates %s, and what it makes of it compiles', (latex) => {
    const typst = latexTypst(latex);
    expect(typst).toBeDefined();
    expect(isPdf(setter.pdf(`$ ${typst} $`))).toBe(true);
  });

  it('is shown as typed where it cannot be translated', () => {
    expect(latexTypst('\\unknown x')).toBeUndefined();
    expect(latexTypst('#read("x")')).toBeUndefined();
    const [block] = readMarkdown('$\\unknown x$');
    expect(block?.kind === 'paragraph' && inlineTypst(block.parts)).toBe('$#raw("\\\\unknown x")$');
  });
});

it('sets a vector as a column and a matrix in rows', () => {
  const a = sum([unknown('f', [variable('x'), variable('y')]), integer(1)]);
  const b = quotient(variable('x'), integer(2));
  const vector = formulaTypst({ sides: [{ kind: 'vector', components: [a, b] }] });
  expect(vector).toBe('mat(f(x, y) + 1; frac(x, 2))');
  const matrix = formulaTypst({
    sides: [
      {
        kind: 'matrix',
        rows: [
          [a, b],
          [b, a],
        ],
      },
    ],
  });
  expect(matrix).toBe('mat(f(x, y) + 1, frac(x, 2); frac(x, 2), f(x, y) + 1)');
  expect(isPdf(setter.pdf(`$ ${vector} ${matrix} $`))).toBe(true);
});
