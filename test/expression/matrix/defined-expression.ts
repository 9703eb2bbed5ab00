/** Random matrix expressions that are defined, for laws over all of them. */
import fc from 'fast-check';
import {
  determinant,
  diag,
  elementwise,
  entrySum,
  hadamard,
  hadamardQuotient,
  identityMatrix,
  inverse,
  type MatrixExpression,
  matrixNegation,
  matrixNumber,
  matrixPower,
  matrixProduct,
  matrixQuotient,
  matrixSum,
  matrixSymbol,
  norm,
  onesVector,
  softmax,
  trace,
  transpose,
  unknownElementwise,
} from '../../../src/expression/matrix/expression.ts';
import {
  type Declarations,
  isScalarShape,
  matrixNamed,
  type Shape,
  scalarNamed,
  vectorNamed,
} from '../../../src/expression/matrix/shape.ts';

export const LETTERS: Declarations = {
  symbols: [
    scalarNamed('t'),
    { ...scalarNamed('c'), positive: true },
    ...['x', 'y', 'a'].map((name) => vectorNamed(name, 'n')),
    ...['p', 'q'].map((name) => vectorNamed(name, 'm')),
    { ...vectorNamed('h', 'n'), unitSum: true },
    ...['A', 'X'].map((name) => matrixNamed(name, 'n')),
    { ...matrixNamed('S', 'n'), symmetric: true },
    { ...matrixNamed('P', 'n'), positiveDefinite: true },
    { ...matrixNamed('D', 'n'), diagonal: true },
    matrixNamed('W', 'm', 'n'),
    matrixNamed('G', 'm'),
  ],
  functions: ['f'],
};

const SCALAR_SHAPE: Shape = { rows: 1, columns: 1 };
const same = (left: Shape, right: Shape): boolean =>
  left.rows === right.rows && left.columns === right.columns;

function leaf(shape: Shape): fc.Arbitrary<MatrixExpression> {
  const { rows, columns } = shape;
  const letters = LETTERS.symbols.flatMap((each): MatrixExpression[] => [
    ...(same(each, shape) ? [matrixSymbol(each.name)] : []),
    ...(each.rows === columns && each.columns === rows && rows !== columns
      ? [transpose(matrixSymbol(each.name))]
      : []),
  ]);
  if (isScalarShape(shape)) {
    return fc.oneof(
      fc.integer({ min: 1, max: 5 }).map((value) => matrixNumber(value)),
      fc.constantFrom(...letters),
    );
  }
  const special: MatrixExpression[] = [
    ...(rows === columns ? [identityMatrix(rows)] : []),
    ...(columns === 1 ? [onesVector(rows)] : []),
    ...(rows === 1 ? [transpose(onesVector(columns))] : []),
  ];
  return fc.constantFrom(...letters, ...special);
}

/** An expression of the shape; `rational` leaves out what is not rational. */
export function definedExpression(
  shape: Shape,
  depth: number,
  rational: boolean,
): fc.Arbitrary<MatrixExpression> {
  if (depth === 0) return leaf(shape);
  const { rows, columns } = shape;
  const of = (of_: Shape): fc.Arbitrary<MatrixExpression> =>
    definedExpression(of_, depth - 1, rational);
  const [self, scalar] = [of(shape), of(SCALAR_SHAPE)];
  const by = (size: string): fc.Arbitrary<MatrixExpression> =>
    fc
      .tuple(of({ rows, columns: size }), of({ rows: size, columns }))
      .map((factors) => matrixProduct(...factors));
  const choices: fc.Arbitrary<MatrixExpression>[] = [
    leaf(shape),
    self.map(matrixNegation),
    fc.array(self, { minLength: 2, maxLength: 3 }).map(matrixSum),
    fc.tuple(scalar, self).map((factors) => matrixProduct(...factors)),
    by('n'),
    by('m'),
    of({ rows: columns, columns: rows }).map(transpose),
    self.map((operand) => unknownElementwise('f', operand)),
    fc
      .tuple(self, fc.constantFrom('x', 'A', 'p'))
      .map(([numerator, name]) =>
        matrixQuotient(
          numerator,
          matrixSum([
            matrixNumber(1),
            matrixPower(
              norm(matrixSymbol(name), name === 'A' ? 'frobenius' : 'euclidean'),
              matrixNumber(2),
            ),
          ]),
        ),
      ),
  ];
  if (rows === columns && rows !== 1) {
    choices.push(
      self.map(inverse),
      of({ rows, columns: 1 }).map(diag),
      self.map((base) => matrixPower(base, matrixNumber(2))),
    );
  }
  // Entry by entry makes sense for more than one entry.
  if (!isScalarShape(shape)) {
    choices.push(fc.tuple(self, self).map(([left, right]) => hadamard(left, right)));
    if (!rational) {
      const positive = self.map((operand) => elementwise('exp', elementwise('sin', operand)));
      choices.push(fc.tuple(self, positive).map(([left, right]) => hadamardQuotient(left, right)));
    }
  }
  if (columns === 1 && rows !== 1) {
    choices.push(of({ rows, columns: rows }).map(diag));
    if (!rational) choices.push(self.map(softmax));
  }
  if (isScalarShape(shape)) {
    const square = of({ rows: 'n', columns: 'n' });
    choices.push(square.map(trace), square.map(determinant), square.map(entrySum));
    const column = of({ rows: 'n', columns: 1 });
    choices.push(column.map((operand) => matrixPower(norm(operand, 'euclidean'), matrixNumber(2))));
    if (!rational) choices.push(column.map((operand) => norm(operand, 'euclidean')));
  }
  if (!rational) {
    choices.push(
      self.map((operand) => elementwise('tanh', operand)),
      self.map((operand) => elementwise('exp', elementwise('sin', operand))),
    );
  }
  return fc.oneof(...choices);
}

export const ANY_SHAPE: fc.Arbitrary<Shape> = fc.constantFrom<Shape>(
  { rows: 1, columns: 1 },
  { rows: 'n', columns: 1 },
  { rows: 1, columns: 'n' },
  { rows: 'n', columns: 'n' },
  { rows: 'm', columns: 'n' },
  { rows: 'm', columns: 1 },
);

export const anyExpression = (depth: number, rational: boolean): fc.Arbitrary<MatrixExpression> =>
  ANY_SHAPE.chain((shape) => definedExpression(shape, depth, rational));
