/**
 * What normal forms prove must be so. Random functions, three deep, are put into equations that hold
 * for some functions and not for others; whatever is proved is compared at many points, with bounds.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NormalFormContext } from '../../../src/algebra/normal-form.ts';
import { DEFINED, evaluateBatch } from '../../../src/expression/evaluate/evaluate-batch.ts';
import { sampleFunctions } from '../../../src/expression/evaluate/sample-functions.ts';
import { compile } from '../../../src/expression/evaluate/tape.ts';
import type { Expression } from '../../../src/expression/expression.ts';
import { printPlain } from '../../../src/expression/print/print.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { randomStream } from '../../../src/random.ts';

const LEAVES = ['x', 'y', '2', '3', 'pi', 'e', '1/2', 'x^2', '3*x'];

/** Functions of one, `#` for what they are applied to. */
const OUTER = (
  'sin(#) cos(#) tan(#) sec(#) csc(#) cot(#) exp(#) ln(#) sqrt(#) abs(#) sign(#) sinh(#) cosh(#) tanh(#) ' +
  'arctan(#) arcsin(#) arccos(#) arsinh(#) arcosh(#) artanh(#) sigmoid(#) softplus(#) relu(#) ' +
  '(#)^2 (#)^3 1/(#) -(#) 2*(#) (#)/2 (#)+1 (#)-1 1-(#) pi*(#) 2^(#) e^(-(#)) e^(2*(#)) ' +
  'root(#,3) (#)^(1/3) (#)^(3/2) (#)^(2/3) log(#,2) x^(#) (#)^x'
).split(' ');
const PAIRED = ['(#)+(@)', '(#)-(@)', '(#)*(@)', '(#)/(@)'];

/** Equations of u (`#`) and v (`@`) that are right for some. */
const EQUATIONS: readonly (readonly [string, string])[] = [
  ['abs(#)', '#'],
  ['abs(#)', '-(#)'],
  ['sqrt((#)^2)', '#'],
  ['sqrt(#)^2', 'abs(#)'],
  ['arctan(tan(#))', '#'],
  ['arcsin(sin(#))', '#'],
  ['arccos(cos(#))', 'abs(#)'],
  ['root((#)^3,3)', '#'],
  ['abs(#)^(1/3)', 'root(#,3)'],
  ['sign(#)', '1'],
  ['sign(#)', '-1'],
  ['sign(#)^2', '1'],
  ['relu(#)', '#'],
  ['relu(#)', '0'],
  ['arcosh(cosh(#))', '#'],
  ['ln((#)^2)', '2*ln(#)'],
  ['ln((#)*(@))', 'ln(#)+ln(@)'],
  ['ln((#)*(@))', 'ln(abs(#))+ln(abs(@))'],
  ['sqrt((#)*(@))', 'sqrt(#)*sqrt(@)'],
  ['sqrt((#)/(@))', 'sqrt(#)/sqrt(@)'],
  ['abs((#)+(@))', 'abs(#)+abs(@)'],
  ['((#)^2)^(1/4)', 'sqrt(#)'],
  ['((#)^2)^(@)', '(#)^(2*(@))'],
  ['(#)^(@)', 'exp((@)*ln(#))'],
  ['sqrt(1-sin(#)^2)', 'cos(#)'],
  ['sqrt(cosh(#)^2-1)', 'sinh(#)'],
  ['sqrt(1+tan(#)^2)', 'sec(#)'],
  ['arctan(#)+arctan(1/(#))', 'pi/2'],
  ['arctan(#)+arctan(@)', 'arctan(((#)+(@))/(1-(#)*(@)))'],
  ['arcsin(#)', 'arctan((#)/sqrt(1-(#)^2))'],
  ['2*arctan(#)', 'arcsin(2*(#)/(1+(#)^2))'],
  ['2*arctan(#)', 'arctan(2*(#)/(1-(#)^2))'],
  ['arccos(#)', 'arcsin(sqrt(1-(#)^2))'],
  ['root((#)*(@),3)', 'root(#,3)*root(@,3)'],
  ['sqrt((#)^2*(@))', '(#)*sqrt(@)'],
  ['sqrt((#)^2+2*(#)*(@)+(@)^2)', '(#)+(@)'],
  ['(e^(#))^(@)', 'e^((#)*(@))'],
  ['log((#)^(@),2)', '(@)*log(#,2)'],
  ['1/sqrt(#)', 'sqrt(1/(#))'],
];

const put = (form: string, u: string, v = ''): string => form.replaceAll('#', u).replaceAll('@', v);

const functionText = (depth: number): fc.Arbitrary<string> => {
  const leaf = fc.constantFrom(...LEAVES);
  if (depth === 0) return leaf;
  const inner = functionText(depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...OUTER), inner).map(([f, u]) => put(f, u)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...PAIRED), inner, inner)
        .map(([form, u, v]) => put(form, u, v)),
    },
  );
};

const claim = fc.record({
  equation: fc.constantFrom(...EQUATIONS),
  u: fc.oneof(functionText(1), functionText(2), functionText(3)),
  v: fc.oneof(functionText(0), functionText(1), functionText(2)),
  around: fc.constantFrom('#', '#', ...OUTER),
  positive: fc.boolean(),
});

/** Points of many sizes, none of them special. */
const POINTS = 160;
const scattered = (step: number): number[] =>
  Array.from({ length: POINTS }, (_, index) => {
    const scale = [0.21, 2.03, 8.07, 41.3][index % 4]!;
    return scale * ((((index + 1) * step) % 1) - 0.487);
  });
const [FIRST, SECOND] = [scattered(0.61803398875), scattered(0.75487766624)];

/** Points where bounds show that the two differ. */
function differences(left: Expression, right: Expression, positive: boolean): number {
  const unknown = sampleFunctions([], randomStream('soundness'));
  const tape = compile([left, right], ['x', 'y'], unknown);
  const columns = [FIRST.map((x) => (positive ? Math.abs(x) : x)), SECOND].map((column) =>
    Float64Array.from(column),
  );
  const [one, other] = evaluateBatch(tape, columns, POINTS);
  return FIRST.filter(
    (_, point) =>
      one!.status[point] === DEFINED &&
      other!.status[point] === DEFINED &&
      (one!.high[point]! < other!.low[point]! || other!.high[point]! < one!.low[point]!),
  ).length;
}

describe('normal forms', () => {
  it('prove nothing that is not so', () => {
    let proved = 0;
    let claimed = 0;
    fc.assert(
      fc.property(claim, ({ equation, u, v, around, positive }) => {
        const [left, right] = equation.map((side) => formula(put(around, put(side, u, v)))) as [
          Expression,
          Expression,
        ];
        claimed += 1;
        const context = new NormalFormContext({ positive: positive ? ['x'] : [] });
        if (!context.provesEqual(left, right)) return;
        proved += 1;
        const found = differences(left, right, positive);
        expect(found, `${printPlain(left)} and ${printPlain(right)}`).toBe(0);
      }),
      { seed: 1_611, numRuns: 3_000 },
    );
    expect(proved / claimed).toBeGreaterThan(1 / 6);
  });
});
