/** Laws of normal forms and of simplification, over random expressions in exact arithmetic. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatrixNormalForms } from '../../../src/algebra/matrix/normal-form.ts';
import { simplifyMatrix } from '../../../src/algebra/matrix/simplify.ts';
import {
  sampleMatrices,
  sampleSizes,
  sampleUnknowns,
} from '../../../src/equivalence/matrix/sample.ts';
import {
  EvaluationFailure,
  rationalArithmetic,
} from '../../../src/expression/matrix/evaluate/arithmetic.ts';
import { type Entries, evaluateMatrix } from '../../../src/expression/matrix/evaluate/evaluate.ts';
import type { MatrixExpression } from '../../../src/expression/matrix/expression.ts';
import { printMatrixPlain } from '../../../src/expression/matrix/print/print.ts';
import { knownShape } from '../../../src/expression/matrix/shape.ts';
import { type Rational, rationalText } from '../../../src/expression/rational.ts';
import { randomStream } from '../../../src/random.ts';
import {
  ANY_SHAPE,
  anyExpression,
  definedExpression,
  LETTERS,
} from '../../expression/matrix/defined-expression.ts';

const NAMES = LETTERS.symbols.map(({ name }) => name);

/** The entries at a sample, or undefined where the expression has no value there. */
function valueAt(expression: MatrixExpression, seed: string): string | undefined {
  const random = randomStream(seed);
  const sizes = sampleSizes(LETTERS, 2, random);
  const sample = sampleMatrices(
    NAMES,
    LETTERS,
    sizes,
    { most: 17, denominator: 8, positive: false },
    random,
  );
  try {
    const arithmetic = rationalArithmetic(sampleUnknowns(LETTERS, random));
    const entries: Entries<Rational> = evaluateMatrix(expression, sample, arithmetic);
    return entries.map((row) => row.map(rationalText).join(' ')).join('; ');
  } catch (cause) {
    if (cause instanceof EvaluationFailure) return undefined;
    throw cause;
  }
}

const SEEDS = ['one', 'two'];

describe('simplification', () => {
  it('keeps the value and the shape', () => {
    fc.assert(
      fc.property(anyExpression(3, true), (expression) => {
        const simple = simplifyMatrix(expression, LETTERS);
        expect(knownShape(simple, LETTERS)).toEqual(knownShape(expression, LETTERS));
        for (const seed of SEEDS) {
          const before = valueAt(expression, seed);
          if (before !== undefined) {
            expect([
              printMatrixPlain(expression),
              printMatrixPlain(simple),
              valueAt(simple, seed),
            ]).toEqual([printMatrixPlain(expression), printMatrixPlain(simple), before]);
          }
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('is stable: what is simple stays as it is', () => {
    fc.assert(
      fc.property(anyExpression(2, false), (expression) => {
        const once = simplifyMatrix(expression, LETTERS);
        const twice = simplifyMatrix(once, LETTERS);
        expect(printMatrixPlain(twice).length).toBeLessThanOrEqual(printMatrixPlain(once).length);
      }),
      { seed: 5, numRuns: 80 },
    );
  });
});

describe('normal forms', () => {
  it('prove only what is so: expressions with one normal form have one value', () => {
    fc.assert(
      fc.property(
        ANY_SHAPE.chain((shape) =>
          fc.array(definedExpression(shape, 2, true), { minLength: 30, maxLength: 30 }),
        ),
        (expressions) => {
          const forms = new MatrixNormalForms(LETTERS);
          const byKey = new Map<string, MatrixExpression>();
          for (const expression of expressions) {
            const key = forms.key(expression);
            const twin = key === undefined ? undefined : byKey.get(key);
            if (key !== undefined) byKey.set(key, expression);
            if (twin === undefined) continue;
            for (const seed of SEEDS) {
              const [one, other] = [valueAt(expression, seed), valueAt(twin, seed)];
              if (one === undefined || other === undefined) continue;
              expect([printMatrixPlain(expression), printMatrixPlain(twin), one]).toEqual([
                printMatrixPlain(expression),
                printMatrixPlain(twin),
                other,
              ]);
            }
          }
        },
      ),
      { seed: 6, numRuns: 80 },
    );
  });

  it('see through simplification nearly always', () => {
    let [proved, all] = [0, 0];
    fc.assert(
      fc.property(anyExpression(2, true), (expression) => {
        const forms = new MatrixNormalForms(LETTERS);
        all += 1;
        if (forms.provesEqual(expression, simplifyMatrix(expression, LETTERS))) proved += 1;
      }),
      { seed: 7, numRuns: 500 },
    );
    expect(proved / all).toBeGreaterThan(0.95);
  });
});
