/** The solver against finite differences: every rule's own example, and random expressions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differentiateMatrix } from '../../../src/calculus/matrix/differentiate.ts';
import { MATRIX_RULES } from '../../../src/calculus/matrix/rules.ts';
import {
  namesIn,
  sampleMatrices,
  sampleSizes,
  sampleUnknowns,
} from '../../../src/equivalence/matrix/sample.ts';
import { type MatrixExpression, matrixSymbol } from '../../../src/expression/matrix/expression.ts';
import { printMatrixPlain } from '../../../src/expression/matrix/print/print.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import { isScalarShape, knownShape } from '../../../src/expression/matrix/shape.ts';
import { occursIn } from '../../../src/expression/matrix/traverse.ts';
import { randomStream } from '../../../src/random.ts';
import { definedExpression, LETTERS } from '../../expression/matrix/defined-expression.ts';
import { distance, inDoubles, numericDerivative, valueAt } from './finite-differences.ts';

/** How many of some samples the derivative was compared at; throws where it is wrong. */
function compared(f: MatrixExpression, variable: string, derivative: MatrixExpression): number {
  const random = randomStream(`${printMatrixPlain(f)} by ${variable}`);
  const unknowns = sampleUnknowns(LETTERS, random);
  const names = namesIn([f, derivative, matrixSymbol(variable)]);
  let count = 0;
  for (let index = 0; index < 4; index += 1) {
    const stream = random.fork(`${index}`);
    const sizes = sampleSizes(LETTERS, 2 * index, stream);
    const sample = inDoubles(
      sampleMatrices(
        names,
        LETTERS,
        sizes,
        { positive: index % 2 === 1, most: 17, denominator: 8 },
        stream,
      ),
    );
    const [value, numeric] = [
      valueAt(derivative, sample, unknowns),
      numericDerivative(f, variable, sample, unknowns),
    ];
    const size = Math.max(...valueAt(f, sample, unknowns).flat().map(Math.abs));
    const far = [...value.flat(), ...numeric.flat(), size].some(
      (entry) => !Number.isFinite(entry) || Math.abs(entry) > 1e6,
    );
    // Far out, doubles and differences say nothing.
    if (far) continue;
    count += 1;
    if (distance(value, numeric) > 1e-3) {
      throw new Error(
        `${printMatrixPlain(f)} by ${variable} is not ${printMatrixPlain(derivative)}`,
      );
    }
  }
  return count;
}

describe.each(MATRIX_RULES.map((rule) => [rule.name, rule] as const))(
  'the rule %s',
  (name, rule) => {
    it('is used on its example, and right there', () => {
      const f = matrixFormula(rule.example, LETTERS);
      const scalar = isScalarShape(knownShape(f, LETTERS));
      const variables = ['x', ...(scalar ? ['X'] : [])].filter((letter) => occursIn(letter, f));
      expect(variables.length).toBeGreaterThan(0);
      const used = new Set<string>();
      for (const variable of variables) {
        const derivation = differentiateMatrix({ function: f, variable, declarations: LETTERS });
        if (!derivation.ok) throw new Error(JSON.stringify(derivation.problem));
        for (const application of derivation.value.applications) used.add(application.rule);
        expect(compared(f, variable, derivation.value.derivative)).toBeGreaterThan(0);
      }
      expect(used).toContain(name);
    });
  },
);

describe('random functions', () => {
  it('are differentiated rightly, and nearly all of them at all', () => {
    let [solved, all] = [0, 0];
    const tasks = fc.constantFrom(
      { shape: { rows: 1, columns: 1 }, variable: 'x' },
      { shape: { rows: 1, columns: 1 }, variable: 'X' },
      { shape: { rows: 1, columns: 1 }, variable: 'W' },
      { shape: { rows: 'n', columns: 1 }, variable: 'x' },
      { shape: { rows: 1, columns: 'n' }, variable: 'x' },
      { shape: { rows: 'm', columns: 1 }, variable: 'x' },
      { shape: { rows: 'n', columns: 'n' }, variable: 't' },
    );
    fc.assert(
      fc.property(
        tasks.chain((task) => fc.tuple(fc.constant(task), definedExpression(task.shape, 3, false))),
        ([{ variable }, f]) => {
          fc.pre(occursIn(variable, f));
          const derivation = differentiateMatrix({ function: f, variable, declarations: LETTERS });
          all += 1;
          if (!derivation.ok) {
            expect(derivation.problem.code).toBe('no-rule');
            return;
          }
          solved += 1;
          compared(f, variable, derivation.value.derivative);
        },
      ),
      { seed: 8, numRuns: 250 },
    );
    expect(solved / all).toBeGreaterThan(0.9);
    console.info(`random matrix functions differentiated: ${solved}/${all}`);
  });
});
