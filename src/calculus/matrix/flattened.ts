/**
 * Products within products written as one, as on paper: 2 (zᵀ (dz)) is 2 zᵀ (dz). Brackets stay where
 * they keep a scalar together between matrices, and before a number: 1/2 (2 zᵀ (dz)).
 */
import { type MatrixExpression, matrixProduct } from '../../expression/matrix/expression.ts';
import { printMatrixPlain } from '../../expression/matrix/print/print.ts';
import { type Declarations, isScalarShape, knownShape } from '../../expression/matrix/shape.ts';
import { bottomUpMatrix, withMatrixParts } from '../../expression/matrix/traverse.ts';

export function flattened(root: MatrixExpression, declarations: Declarations): MatrixExpression {
  const isScalar = (part: MatrixExpression): boolean =>
    isScalarShape(knownShape(part, declarations));
  return bottomUpMatrix<MatrixExpression>(root, (expression, parts) => {
    const level = withMatrixParts(expression, parts);
    if (level.kind !== 'product') return level;
    const { factors } = level;
    const merges = (index: number): boolean => {
      const factor = factors[index]!;
      if (factor.kind !== 'product') return false;
      if (index > 0 && factor.factors[0]!.kind === 'number') return false;
      if (!isScalar(factor)) return true;
      return index === factors.length - 1 && factors.slice(0, index).every(isScalar);
    };
    return matrixProduct(
      ...factors.flatMap((factor, index) =>
        merges(index) && factor.kind === 'product' ? factor.factors : [factor],
      ),
    );
  });
}

/** Whether two equal expressions are written alike but for brackets. */
export const differInBracketsOnly = (left: MatrixExpression, right: MatrixExpression): boolean =>
  withoutBrackets(left) === withoutBrackets(right);

const withoutBrackets = (expression: MatrixExpression): string =>
  printMatrixPlain(expression).replace(/[()]/g, '');
