/** The table of identities: solved, equal to what the source says, and right by finite differences. */
import { describe, expect, it } from 'vitest';
import {
  differentiateMatrix,
  type LayoutConvention,
} from '../../../src/calculus/matrix/differentiate.ts';
import { decideMatrix, prepareMatrixKey } from '../../../src/equivalence/matrix/decide.ts';
import {
  namesIn,
  sampleMatrices,
  sampleSizes,
  sampleUnknowns,
} from '../../../src/equivalence/matrix/sample.ts';
import { flipped } from '../../../src/expression/matrix/evaluate/evaluate.ts';
import { type MatrixExpression, transpose } from '../../../src/expression/matrix/expression.ts';
import { matrixFormula, readMatrix } from '../../../src/expression/matrix/read/read.ts';
import { declarationOf, isScalarShape, knownShape } from '../../../src/expression/matrix/shape.ts';
import { randomStream } from '../../../src/random.ts';
import { distance, inDoubles, numericDerivative, valueAt } from './finite-differences.ts';
import { DECLARATIONS, IDENTITIES } from './identities.ts';

const solve = (
  f: MatrixExpression,
  variable: string,
  layout: LayoutConvention,
): MatrixExpression => {
  const derivation = differentiateMatrix({
    function: f,
    variable,
    declarations: DECLARATIONS,
    layout,
  });
  if (!derivation.ok) throw new Error(JSON.stringify(derivation.problem));
  return derivation.value.derivative;
};

describe('the table', () => {
  it('holds at least 120 different identities', () => {
    const texts = new Set(IDENTITIES.map((row) => `${row.function} by ${row.by}`));
    expect(texts.size).toBe(IDENTITIES.length);
    expect(texts.size).toBeGreaterThanOrEqual(120);
  });
});

describe.each(IDENTITIES.map((row) => [`${row.function} by ${row.by}`, row] as const))(
  '%s',
  (_, row) => {
    const f = matrixFormula(row.function, DECLARATIONS);
    const derivative = solve(f, row.by, 'denominator');
    const shape = knownShape(derivative, DECLARATIONS);

    it('is solved as the source says', () => {
      const reading = readMatrix(row.expected, { declarations: DECLARATIONS, expected: shape });
      if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
      const key = prepareMatrixKey({
        key: reading.value.expression,
        declarations: DECLARATIONS,
        seed: 'identities',
      });
      expect(decideMatrix(key, derivative).kind).toBe('equal');
    });

    it('agrees with finite differences in both layouts', () => {
      const numerator = solve(f, row.by, 'numerator');
      const byScalar = isScalarShape(declarationOf(row.by, DECLARATIONS)!);
      const names = namesIn([f, derivative, { kind: 'symbol', name: row.by }]);
      const random = randomStream(`finite differences/${row.function}/${row.by}`);
      const unknowns = sampleUnknowns(DECLARATIONS, random);
      let compared = 0;
      for (let index = 0; index < 40 && compared < 3; index += 1) {
        const stream = random.fork(`${index}`);
        const sizes = sampleSizes(DECLARATIONS, 2 * index, stream);
        const sample = inDoubles(
          sampleMatrices(
            names,
            DECLARATIONS,
            sizes,
            { positive: index % 2 === 1, most: 17, denominator: 8 },
            stream,
          ),
        );
        const numeric = numericDerivative(f, row.by, sample, unknowns);
        // Outside the domain of a logarithm, a root or an inverse nothing is compared.
        const formula = valueAt(derivative, sample, unknowns);
        if ([...numeric.flat(), ...formula.flat()].some((value) => !Number.isFinite(value)))
          continue;
        compared += 1;
        expect(distance(formula, numeric)).toBeLessThan(1e-6);
        expect(
          distance(valueAt(numerator, sample, unknowns), byScalar ? numeric : flipped(numeric)),
        ).toBeLessThan(1e-6);
      }
      expect(compared).toBe(3);
    });

    it('has transposed layouts', () => {
      if (isScalarShape(declarationOf(row.by, DECLARATIONS)!)) return;
      const numerator = solve(f, row.by, 'numerator');
      const key = prepareMatrixKey({
        key: derivative,
        declarations: DECLARATIONS,
        seed: 'layouts',
      });
      expect(decideMatrix(key, transpose(numerator)).kind).toBe('equal');
    });
  },
);
