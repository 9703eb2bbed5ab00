/**
 * Errors of operands are carried over: for an operand known up to a radius, the result encloses the
 * value for every choice of the operand, in doubles and in balls; and what is called undefined is
 * undefined for every choice.
 */
import { describe, expect, it } from 'vitest';
import {
  add,
  type Ball,
  ball,
  ballOfNumber,
  type DefinedBall,
  divide,
  multiply,
  sqrt,
} from '../../../src/expression/evaluate/balls/ball.ts';
import * as errorFunctions from '../../../src/expression/evaluate/balls/error-function.ts';
import * as exponentials from '../../../src/expression/evaluate/balls/exponential.ts';
import * as hyperbolics from '../../../src/expression/evaluate/balls/hyperbolic.ts';
import { rationalPower } from '../../../src/expression/evaluate/balls/rational-power.ts';
import * as circulars from '../../../src/expression/evaluate/balls/trigonometric.ts';
import * as arithmetic from '../../../src/expression/evaluate/doubles/arithmetic.ts';
import type { Block } from '../../../src/expression/evaluate/doubles/block.ts';
import { encloseExponent } from '../../../src/expression/evaluate/doubles/enclose-rational.ts';
import * as functions from '../../../src/expression/evaluate/doubles/functions.ts';
import * as powers from '../../../src/expression/evaluate/doubles/powers.ts';
import { DEFINED, UNDEFINED } from '../../../src/expression/evaluate/status.ts';
import { rational } from '../../../src/expression/rational.ts';
import { type RandomStream, randomStream } from '../../../src/random.ts';
import { defined, intersect, meets } from './exactly.ts';

type InBalls = (x: DefinedBall, bits: number) => Ball;
type InDoubles = (block: Block, out: number, a: number) => void;

const thirds = rational(-2, 3);
const quarters = rational(5, 4);
const FUNCTIONS_OF_ONE: readonly [string, InBalls, InDoubles][] = [
  ['square', (x, bits) => multiply(x, x, bits), arithmetic.square],
  ['sqrt', sqrt, arithmetic.sqrt],
  ['exp', exponentials.exp, functions.exp],
  ['ln', exponentials.ln, functions.ln],
  ['ln1p', exponentials.ln1p, functions.ln1p],
  ['sin', circulars.sin, functions.sin],
  ['cos', circulars.cos, functions.cos],
  ['arctan', circulars.arctan, functions.arctan],
  ['sinh', hyperbolics.sinh, functions.sinh],
  ['tanh', hyperbolics.tanh, functions.tanh],
  ['arsinh', hyperbolics.arsinh, functions.arsinh],
  ['sigmoid', hyperbolics.sigmoid, functions.sigmoid],
  ['softplus', hyperbolics.softplus, functions.softplus],
  ['erf', errorFunctions.erf, functions.erf],
  ['erfc', errorFunctions.erfc, functions.erfc],
  [
    'power -2/3',
    (x, bits) => rationalPower(x, thirds, bits),
    (block, out, a) => powers.rationalPower(block, out, a, encloseExponent(thirds)),
  ],
  [
    'power 5/4',
    (x, bits) => rationalPower(x, quarters, bits),
    (block, out, a) => powers.rationalPower(block, out, a, encloseExponent(quarters)),
  ],
];

interface Operand {
  readonly middle: number;
  readonly radius: number;
  /** A number within the radius of the midpoint. */
  readonly choice: number;
}

function someOperand(random: RandomStream): Operand {
  const scale = random.pick([1, 1, 6, 40, 700, 2 ** -20, 1e6]);
  const middle = (2 * random.unit() - 1) * scale;
  const radius = random.unit() * 2 ** random.integer(-50, 1) * random.pick([1, Math.abs(middle)]);
  const place = random.pick([-1, 1, 2 * random.unit() - 1]);
  // The choice is rounded toward the midpoint, so that it is inside for certain.
  const choice = middle + place * radius * (1 - 2 ** -40);
  const inside = Math.abs(choice - middle) <= radius && radius > Math.abs(middle) * 2 ** -45;
  return { middle, radius, choice: inside ? choice : middle };
}

/** A double and a radius as a ball. */
function ballOf({ middle, radius }: Operand): DefinedBall {
  const [centre, around] = [defined(ballOfNumber(middle)), defined(ballOfNumber(radius))];
  const exponent = Math.min(centre.exponent, around.exponent);
  return ball(
    centre.middle << BigInt(centre.exponent - exponent),
    around.middle << BigInt(around.exponent - exponent),
    exponent,
  );
}

const TURNS = 1_500;

describe('operands known up to a radius', () => {
  for (const [name, inBalls, inDoubles] of FUNCTIONS_OF_ONE) {
    it(`give an enclosure of ${name}`, () => {
      const random = randomStream(`propagation/${name}`);
      let enclosed = 0;
      const wrong: string[] = [];
      for (let turn = 0; turn < TURNS; turn += 1) {
        const operand = someOperand(random);
        const truth = inBalls(defined(ballOfNumber(operand.choice)), 256);
        const block: Block = {
          middle: Float64Array.of(operand.middle, 0),
          radius: Float64Array.of(operand.radius, 0),
          stride: 1,
        };
        inDoubles(block, 1, 0);
        const [value, error] = [block.middle[1]!, block.radius[1]!];
        const rough = inBalls(ballOf(operand), 100);
        const text = JSON.stringify(operand);
        if (truth.status === DEFINED) {
          if (Number.isNaN(error)) wrong.push(`${text}: undefined in doubles`);
          if (rough.status === UNDEFINED) wrong.push(`${text}: undefined in balls`);
          if (error < Number.POSITIVE_INFINITY) {
            enclosed += 1;
            const outward = error * (1 + 2 ** -50) + Math.abs(value) * 2 ** -53;
            if (!meets(value - outward, value + outward, truth)) {
              wrong.push(`${text}: not enclosed in doubles`);
            }
          }
          if (rough.status === DEFINED && !intersect(rough, truth)) {
            wrong.push(`${text}: not enclosed in balls`);
          }
        } else if (truth.status === UNDEFINED) {
          if (error < Number.POSITIVE_INFINITY) wrong.push(`${text}: defined in doubles`);
          if (rough.status === DEFINED) wrong.push(`${text}: defined in balls`);
        }
      }
      expect(wrong).toEqual([]);
      expect(enclosed).toBeGreaterThan(TURNS / 8);
    });
  }

  it('give enclosures of products, quotients, sums and powers', () => {
    const random = randomStream('propagation/two');
    const OF_TWO = [
      ['add', arithmetic.add, (x: DefinedBall, y: DefinedBall) => add(x, y, 256)],
      ['multiply', arithmetic.multiply, (x: DefinedBall, y: DefinedBall) => multiply(x, y, 256)],
      ['divide', arithmetic.divide, (x: DefinedBall, y: DefinedBall) => divide(x, y, 256)],
      ['power', powers.power, (x: DefinedBall, y: DefinedBall) => exponentials.power(x, y, 256)],
    ] as const;
    const wrong: string[] = [];
    let enclosed = 0;
    for (let turn = 0; turn < 4 * TURNS; turn += 1) {
      const [name, inDoubles, inBalls] = OF_TWO[turn % 4]!;
      const [left, right] = [someOperand(random), someOperand(random)];
      const truth = inBalls(
        defined(ballOfNumber(left.choice)),
        defined(ballOfNumber(right.choice)),
      );
      const block: Block = {
        middle: Float64Array.of(left.middle, right.middle, 0),
        radius: Float64Array.of(left.radius, right.radius, 0),
        stride: 1,
      };
      inDoubles(block, 2, 0, 1);
      const [value, error] = [block.middle[2]!, block.radius[2]!];
      const text = `${name} ${JSON.stringify([left, right])}`;
      const rough = inBalls(ballOf(left), ballOf(right));
      if (truth.status === DEFINED) {
        if (Number.isNaN(error) || rough.status === UNDEFINED) wrong.push(`${text}: undefined`);
        if (rough.status === DEFINED && !intersect(rough, truth)) wrong.push(`${text}: balls`);
        if (!(error < Number.POSITIVE_INFINITY)) continue;
        enclosed += 1;
        const outward = error * (1 + 2 ** -50) + Math.abs(value) * 2 ** -53;
        if (!meets(value - outward, value + outward, truth)) wrong.push(`${text}: doubles`);
      } else if (truth.status === UNDEFINED && error < Number.POSITIVE_INFINITY) {
        wrong.push(`${text}: defined`);
      }
    }
    expect(wrong).toEqual([]);
    expect(enclosed).toBeGreaterThan(2 * TURNS);
  });
});
