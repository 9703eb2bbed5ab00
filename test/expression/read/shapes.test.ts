import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printPlain } from '../../../src/expression/print/print.ts';
import { type ReadContext, read } from '../../../src/expression/read/read.ts';
import type { Written } from '../../../src/expression/read/written.ts';
import { sameExpression } from '../../../src/expression/traverse.ts';
import { writtenExpression } from '../written.ts';

const CONTEXT: ReadContext = { variables: ['x', 'y', 't'], unitVectors: true };

const show = (written: Written): string => {
  switch (written.kind) {
    case 'scalar':
      return printPlain(written.expression);
    case 'vector':
      return `<${written.components.map((each) => printPlain(each)).join(' | ')}>`;
    case 'matrix':
      return `[${written.rows.map((row) => row.map((each) => printPlain(each)).join(' | ')).join(' ; ')}]`;
    case 'equation':
      return `${printPlain(written.left)} = ${printPlain(written.right)}`;
    case 'choices':
    case 'tuple':
    case 'matrix-expression':
      return written.kind;
  }
};

const shown = (text: string, context: ReadContext = CONTEXT): string => {
  const reading = read(text, context);
  return reading.ok ? show(reading.value.written) : reading.problem.code;
};

describe('vectors', () => {
  it.each([
    '(2x, 1)',
    '[2x, 1]',
    '[2x; 1]',
    '⟨2x, 1⟩',
    '<2x, 1>',
    '(2x; 1)',
    '\\langle 2x, 1\\rangle',
    '\\left\\langle 2x\\,,\\, 1\\right\\rangle',
    '\\left(2x, 1\\right)',
    '\\begin{pmatrix}2x\\\\1\\end{pmatrix}',
    '\\begin{bmatrix} 2x & 1 \\end{bmatrix}',
    '\\left[\\begin{array}{c}2x\\\\1\\end{array}\\right]',
    '\\begin{pmatrix}2x\\\\1\\\\ \\end{pmatrix}',
    '[2x, 1]^T',
    '(2x, 1)ᵀ',
    '\\begin{pmatrix}2x & 1\\end{pmatrix}^{\\top}',
    '[[2x], [1]]',
    '2xi + j',
    '2x\\mathbf{i} + \\mathbf{j}',
    '2x\\,\\hat{\\imath} + \\hat{\\jmath}',
    '2x\\vec{i}+\\vec j',
    '2x \\vi + \\vj',
    '2x î + ĵ',
    '2x\\hat{\\mathbf{i}} + \\mathbf{\\hat{j}}',
  ])('%s', (text) => {
    expect(shown(text)).toBe('<2*x | 1>');
  });

  it.each([
    ['3\\cos ti', '<3*cos(t) | 0>'],
    ['4ti+5j', '<4*t | 5>'],
    ['(2x-y)i+(-x+6y)j', '<2*x - y | -x + 6*y>'],
    ['\\frac{x}{2}i-\\frac{y}{2}j', '<x/2 | -y/2>'],
    ['-3j + 2k', '<0 | -3 | 2>'],
    ['2(1, x)', '<2*1 | 2*x>'],
    ['\\frac{1}{\\sqrt5}(2, 1)', '<(1/sqrt(5))*2 | (1/sqrt(5))*1>'],
    ['(1, x) + (y, 2)', '<1 + y | x + 2>'],
    ['\\frac{2i+3j}{5}', '<2/5 | 3/5>'],
    ['-⟨1, x⟩', '<-1 | -x>'],
    ['(3,5)', '<3 | 5>'],
  ])('%s is %s', (text, due) => {
    expect(shown(text)).toBe(due);
  });

  it('may mean a vector of space where no k is written', () => {
    const reading = read('xi + 2j', CONTEXT);
    expect(reading.ok && reading.value.alternatives.map(show)).toContain('<x | 2 | 0>');
  });

  it('needs no brackets where a vector is expected', () => {
    expect(shown('2x, 2y', { ...CONTEXT, expected: 'vector' })).toBe('<2*x | 2*y>');
    expect(shown('x = 2t, y = 3', { ...CONTEXT, expected: 'vector' })).toBe('<2*t | 3>');
    expect(shown('2x, 2y')).toBe('not-a-scalar');
  });

  it('leaves i, j, k to the declared variables', () => {
    expect(shown('2i', { ...CONTEXT, variables: ['i'] })).toBe('2*i');
  });
});

describe('matrices', () => {
  it.each([
    '[[1, x], [y, 2]]',
    '((1, x), (y, 2))',
    '[1, x; y, 2]',
    '\\begin{pmatrix}1 & x\\\\ y & 2\\end{pmatrix}',
    '\\begin{bmatrix}1&x\\\\y&2\\\\\\end{bmatrix}',
    '\\begin{pmatrix}1 & y\\\\ x & 2\\end{pmatrix}^T',
    '[[1, y], [x, 2]]ᵀ',
    '[\\langle 1, x\\rangle, \\langle y, 2\\rangle]',
  ])('%s', (text) => {
    expect(shown(text)).toBe('[1 | x ; y | 2]');
  });

  it.each([
    ['2[[1, x], [y, 2]]', '[2*1 | 2*x ; 2*y | 2*2]'],
    ['[1, x; y]', 'uneven-rows'],
    ['[[1, x], 2]', 'mixed-shapes'],
    ['(1, x) + 2', 'mixed-shapes'],
    ['(1, x) + (1, x, y)', 'mixed-shapes'],
    ['(1, x)(2, y)', 'not-a-scalar'],
    ['(1, x)^2', 'not-a-scalar'],
    ['2/(1, x)', 'not-a-scalar'],
    ['\\begin{vmatrix}1&2\\\\3&4\\end{vmatrix}', 'unknown-command'],
    ['[1, [x, y; 2, 3]]', 'not-a-scalar'],
  ])('%s: %s', (text, due) => {
    expect(shown(text)).toBe(due);
  });
});

describe('equations', () => {
  it('are answers where the context says so', () => {
    expect(shown('x + y = 3', { ...CONTEXT, equations: true })).toBe('x + y = 3');
    expect(shown('y = 2x + 1', { ...CONTEXT, expected: 'equation' })).toBe('y = 2*x + 1');
    expect(shown('x + y = 3')).toBe('equation-not-expected');
    expect(shown('x + y = 3 = t', { ...CONTEXT, equations: true })).toBe('equation-not-expected');
    expect(shown('z = 2', { ...CONTEXT, equations: true })).toBe('unknown-name');
  });
});

describe('vectors of any components', () => {
  it('are read back from every bracket', () => {
    const brackets = [
      ['(', ',', ')'],
      ['[', ';', ']'],
      ['<', ',', '>'],
      ['⟨', ',', '⟩'],
    ] as const;
    const components = fc.array(writtenExpression, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(components, fc.constantFrom(...brackets), (parts, [open, comma, close]) => {
        const text = `${open}${parts.map((part) => printPlain(part)).join(comma)}${close}`;
        const reading = read(text, { variables: [], openNames: true });
        expect(reading.ok ? reading.value.written.kind : text).toBe('vector');
        if (!reading.ok || reading.value.written.kind !== 'vector') return;
        const back = reading.value.written.components;
        expect(back.length).toBe(parts.length);
        expect(back.every((part, index) => sameExpression(part, parts[index]!))).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
