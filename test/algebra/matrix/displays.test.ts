import { describe, expect, it } from 'vitest';
import { simplifyMatrix } from '../../../src/algebra/matrix/simplify.ts';
import { printMatrixPlain } from '../../../src/expression/matrix/print/print.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import { LETTERS } from '../../expression/matrix/defined-expression.ts';
import { MATRIX_DISPLAYS } from './displays.ts';

describe('simplification of matrix expressions', () => {
  for (const [group, rows] of Object.entries(MATRIX_DISPLAYS)) {
    describe(group, () => {
      it.each(rows)('%s as %s', (raw, shown) => {
        expect(printMatrixPlain(simplifyMatrix(matrixFormula(raw, LETTERS), LETTERS))).toBe(shown);
      });
    });
  }
});
