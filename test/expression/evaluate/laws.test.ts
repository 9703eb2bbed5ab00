/** Laws of evaluation over random expressions: doubles and balls of every precision tell one story. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainConditions } from '../../../src/expression/evaluate/domain-conditions.ts';
import { evaluate } from '../../../src/expression/evaluate/evaluate.ts';
import { evaluateBatch } from '../../../src/expression/evaluate/evaluate-batch.ts';
import { evaluateBall, signOf } from '../../../src/expression/evaluate/evaluate-exact.ts';
import { DEFINED, UNDEFINED } from '../../../src/expression/evaluate/status.ts';
import { compile } from '../../../src/expression/evaluate/tape.ts';
import { variablesOf } from '../../../src/expression/traverse.ts';
import { writtenExpression } from '../written.ts';
import { intersect, meets } from './exactly.ts';

const coordinate = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.double({ min: -40, max: 40, noNaN: true }),
  fc.constantFrom(0, 1, -1, 2, 0.5),
  fc.constantFrom(4.4e-323, -1e-310, 1.7e-161, 3e-200, 2e-90, -5e150, 1e308),
);
const points = fc.array(coordinate, { minLength: 8, maxLength: 8 });

describe('evaluation', () => {
  it('tells the same story in doubles and in balls of 128 and 512 bits', () => {
    let definedBoth = 0;
    let undefinedBoth = 0;
    let unknown = 0;
    fc.assert(
      fc.property(writtenExpression, points, (expression, values) => {
        const letters = variablesOf(expression);
        const point = letters.map((_, index) => values[index % values.length]!);
        const tape = compile([expression], letters);
        const columns = point.map((value) => Float64Array.of(value));
        const { low, high, status } = evaluateBatch(tape, columns, 1)[0]!;
        const [rough, fine] = [128, 512].map((bits) => evaluateBall(tape, point, bits)[0]!) as [
          ReturnType<typeof evaluateBall>[number],
          ReturnType<typeof evaluateBall>[number],
        ];
        const statuses = [status[0], rough.status, fine.status];
        expect(statuses.includes(DEFINED) && statuses.includes(UNDEFINED)).toBe(false);
        if (rough.status === DEFINED && fine.status === DEFINED) {
          expect(intersect(rough, fine)).toBe(true);
        }
        if (status[0] === DEFINED && fine.status === DEFINED) {
          definedBoth += 1;
          expect(meets(low[0]!, high[0]!, fine)).toBe(true);
        } else if (fine.status === UNDEFINED) undefinedBoth += 1;
        else unknown += 1;
      }),
      { seed: 20, numRuns: 4_000 },
    );
    // The law would hold of an evaluator that knows nothing: this one knows most.
    expect(definedBoth).toBeGreaterThan(1_000);
    expect(undefinedBoth).toBeGreaterThan(400);
    expect(unknown).toBeLessThan(600);
  });

  it('gives a plain double inside the bounds, NaN where undefined', () => {
    fc.assert(
      fc.property(writtenExpression, points, (expression, values) => {
        const letters = variablesOf(expression);
        const point = letters.map((_, index) => values[index % values.length]!);
        const plain = evaluate(
          expression,
          new Map(letters.map((letter, index) => [letter, point[index]!])),
        );
        const exact = evaluateBall(compile([expression], letters), point, 512)[0]!;
        if (exact.status === UNDEFINED) expect(plain).toBeNaN();
        else if (exact.status === DEFINED && Math.abs(plain) < 1e300) {
          expect(
            meets(
              plain - Math.abs(plain) * 1e-3 - 1e-6,
              plain + Math.abs(plain) * 1e-3 + 1e-6,
              exact,
            ),
          ).toBe(true);
        }
      }),
      { seed: 21, numRuns: 1_500 },
    );
  });

  it('is defined exactly where the domain conditions hold', () => {
    let holding = 0;
    let failing = 0;
    fc.assert(
      fc.property(writtenExpression, points, (expression, values) => {
        const letters = variablesOf(expression);
        const point = letters.map((_, index) => values[index % values.length]!);
        const conditions = domainConditions(expression);
        const tape = compile(
          [expression, ...conditions.map((condition) => condition.expression)],
          letters,
        );
        const [whole, ...parts] = evaluateBall(tape, point, 256);
        const verdicts = conditions.map(({ relation }, index) => {
          const part = parts[index]!;
          if (part.status === UNDEFINED) return false;
          const sign = signOf(part);
          if (sign === undefined) return undefined;
          return relation === '>' ? sign > 0 : relation === '>=' ? sign >= 0 : sign !== 0;
        });
        if (verdicts.every((verdict) => verdict === true)) {
          holding += 1;
          expect(whole!.status).not.toBe(UNDEFINED);
        }
        if (verdicts.includes(false)) {
          failing += 1;
          expect(whole!.status).not.toBe(DEFINED);
        }
      }),
      { seed: 22, numRuns: 3_000 },
    );
    expect(holding).toBeGreaterThan(700);
    expect(failing).toBeGreaterThan(300);
  });
});
