/** Whatever is printed, plain or in LaTeX, reads back as the same expression. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatrixExpression } from '../../../src/expression/matrix/expression.ts';
import {
  printMatrixLatex,
  printMatrixPlain,
  printMatrixTypst,
} from '../../../src/expression/matrix/print/print.ts';
import { readMatrix } from '../../../src/expression/matrix/read/read.ts';
import { sameMatrixExpression } from '../../../src/expression/matrix/traverse.ts';
import { anyExpression, LETTERS } from './defined-expression.ts';

function readsBack(text: string, expression: MatrixExpression): void {
  const reading = readMatrix(text, { declarations: LETTERS });
  if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.problem)}`);
  if (!sameMatrixExpression(reading.value.expression, expression)) {
    throw new Error(`${text} reads back as ${printMatrixPlain(reading.value.expression)}`);
  }
}

describe('printing', () => {
  it('reads back from plain text', () => {
    fc.assert(
      fc.property(anyExpression(3, false), (expression) => {
        readsBack(printMatrixPlain(expression), expression);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('reads back from LaTeX, with and without bold vectors', () => {
    fc.assert(
      fc.property(anyExpression(3, false), fc.boolean(), (expression, boldVectors) => {
        readsBack(printMatrixLatex(expression, { declarations: LETTERS, boldVectors }), expression);
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  it('writes Typst with balanced brackets', () => {
    fc.assert(
      fc.property(anyExpression(3, false), (expression) => {
        const text = printMatrixTypst(expression, { declarations: LETTERS, boldVectors: true });
        const count = (sign: string): number => text.split(sign).length;
        expect(count('(')).toBe(count(')'));
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
