/** Matrix calculus on the command line. */
import { describe, expect, it } from 'vitest';
import { gradus } from './fake-terminal.ts';

const SQUARE = ['--matrix', 'A: n x n, x: n x 1'];

describe('gradus explain --matrix', () => {
  it('tells the gradient of a quadratic form', async () => {
    const { code, out, err } = await gradus(['explain', 'x^T A x', '--by', 'x', ...SQUARE]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^xᵀ A x\n/);
    expect(out).toMatch(/\n∇_x \(xᵀ A x\) = \(A \+ Aᵀ\) x\n$/);
  });

  it('knows both layouts, JSON and Markdown', async () => {
    const numerator = await gradus([
      'explain',
      'A x',
      '--by',
      'x',
      ...SQUARE,
      '--layout',
      'numerator',
    ]);
    expect(numerator.out).toMatch(/∂\/∂x \(A x\) = A\n$/);
    const json = JSON.parse((await gradus(['explain', 'A x', ...SQUARE, '--json'])).out);
    expect(json).toMatchObject({
      function: { plain: 'A x' },
      by: 'x',
      layout: 'denominator',
      answer: { plain: 'A^T', latex: 'A^{\\top}' },
    });
    const markdown = await gradus(['explain', 'A x', ...SQUARE, '-f', 'markdown']);
    expect(markdown.out).toContain('\\nabla_{x} \\left(A x\\right) = A^{\\top}');
  });

  it('explains shapes that do not fit, under the place', async () => {
    const wrong = await gradus(['explain', 'A x', '--by', 'x', '--matrix', 'A: m x n, x: m x 1']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('A is m × n, x is m × 1: the product A x is not defined.');
    expect(wrong.err).toContain('^^^');
  });

  it('says how letters are written, and which there are', async () => {
    expect((await gradus(['explain', 'A x', '--matrix', 'A'])).err).toMatch(/Write shapes as in/);
    expect((await gradus(['explain', 'A x', '--by', 'z', ...SQUARE])).err).toMatch(/--by: .*x/);
    const third = await gradus(['explain', 'A A', '--by', 'x', '--matrix', 'A: n x n; x: n x n']);
    expect(third.code).toBe(2);
    expect(third.err).toMatch(/more than two indices/);
  });
});

describe('gradus compare --matrix', () => {
  it('tells equal from different', async () => {
    const letters = ['--matrix', 'A, B: n x n'];
    expect(await gradus(['compare', '(A B)^T', 'B^T A^T', ...letters])).toMatchObject({
      code: 0,
      out: 'Equal.\n',
    });
    const different = await gradus(['compare', '(A B)^T', 'A^T B^T', ...letters]);
    expect(different.code).toBe(1);
    expect(different.out).toMatch(
      /^Different\. For A = \[.*\], B = \[.*\] the entry in row \d, column \d is \S+ on the left and \S+ on the right\.\n$/,
    );
    const shapes = await gradus(['compare', 'A x', 'x^T A', ...SQUARE]);
    expect(shapes).toMatchObject({ code: 2, out: '' });
    expect(shapes.err).toMatch(/n × 1 and 1 × n/);
  });
});
