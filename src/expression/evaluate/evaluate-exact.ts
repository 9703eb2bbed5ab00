/**
 * Evaluates a tape at one point in balls of any precision: the same operations and the same meaning
 * of DEFINED, UNDEFINED and UNKNOWN as `evaluate-batch`, for what doubles cannot tell. The result is
 * a pure function of tape, point and precision.
 */
import { LIMITS } from '../../limits.ts';
import type { Rational } from '../rational.ts';
import {
  add,
  type Ball,
  ball,
  ballOfNumber,
  ballOfRational,
  type DefinedBall,
  divide,
  isNought,
  multiply,
  negate,
  ONE_BALL,
  rounded,
  sqrt,
  subtract,
  UNDEFINED_BALL,
  UNKNOWN_BALL,
  ZERO_BALL,
} from './balls/ball.ts';
import { erf, erfc } from './balls/error-function.ts';
import { exp, ln, ln1p, power } from './balls/exponential.ts';
import { fixedE, fixedPi } from './balls/fixed.ts';
import { arsinh, sigmoid, sinh, softplus, tanh } from './balls/hyperbolic.ts';
import { magnitude } from './balls/integer-root.ts';
import { rationalPower } from './balls/rational-power.ts';
import { arctan, cos, sin } from './balls/trigonometric.ts';
import { OPERATION as OP, type Operation } from './operation.ts';
import { DEFINED, UNDEFINED } from './status.ts';
import type { Tape } from './tape.ts';

export type { Ball, DefinedBall } from './balls/ball.ts';
export { agreeingBits, areApart, boundsOf, signOf } from './balls/reading.ts';

/**
 * One ball an output. `point` holds the letters' values in the tape's order: exact ones, or balls that
 * enclose them. `bits` is the working precision; what a cancellation costs is missing from the result
 * and shows in its radius.
 */
export function evaluateBall(
  tape: Tape,
  point: readonly (number | Rational | DefinedBall)[],
  bits: number,
): Ball[] {
  const { operations, a, b, constants, length } = tape;
  const values: Ball[] = new Array(length);
  for (let place = 0; place < length; place += 1) {
    const operation = operations[place] as Operation;
    const first = a[place]!;
    const second = b[place]!;
    let value: Ball;
    switch (operation) {
      case OP.rational:
        value = ballOfRational(constants[first]!, bits);
        break;
      case OP.e:
        value = ball(fixedE(bits), 2n, -bits);
        break;
      case OP.pi:
        value = ball(fixedPi(bits), 2n, -bits);
        break;
      case OP.letter:
        value = coordinate(point[first]!, bits);
        break;
      case OP.unknowable:
        value = UNKNOWN_BALL;
        break;
      case OP.add:
      case OP.subtract:
      case OP.multiply:
      case OP.divide:
      case OP.power: {
        const [x, y] = [values[first]!, values[second]!];
        value =
          x.status === DEFINED && y.status === DEFINED
            ? ofTwo(operation, x, y, bits)
            : withoutValue(operation, x, y);
        break;
      }
      case OP.rationalPower: {
        const x = values[first]!;
        value = x.status === DEFINED ? rationalPower(x, constants[second]!, bits) : x;
        break;
      }
      default: {
        const x = values[first]!;
        value = x.status === DEFINED ? ofOne(operation, x, bits) : x;
      }
    }
    values[place] = value.status === DEFINED ? inRange(value) : value;
  }
  return Array.from(tape.outputs, (place) => values[place]!);
}

function coordinate(value: number | Rational | DefinedBall, bits: number): Ball {
  if (typeof value === 'number') return ballOfNumber(value);
  return 'status' in value ? value : ballOfRational(value, bits);
}

/** An operand is undefined or unknown; a bad second or first operand may still decide. */
function withoutValue(operation: OfTwo, x: Ball, y: Ball): Ball {
  const noDivisor = operation === OP.divide && y.status === DEFINED && isNought(y);
  const noBase = operation === OP.power && x.status === DEFINED && x.middle + x.radius <= 0n;
  const isUndefined = noDivisor || noBase || x.status === UNDEFINED || y.status === UNDEFINED;
  return isUndefined ? UNDEFINED_BALL : UNKNOWN_BALL;
}

/** Keeps exponents countable: huge values become unknown, tiny ones a ball around 0. */
function inRange(x: DefinedBall): Ball {
  const most = LIMITS.evaluate.exponentBits * 64;
  if (x.exponent > most) return isNought(x) ? ZERO_BALL : UNKNOWN_BALL;
  return x.exponent < -most ? ball(0n, 1n, -most / 2) : x;
}

type OfTwo =
  | typeof OP.add
  | typeof OP.subtract
  | typeof OP.multiply
  | typeof OP.divide
  | typeof OP.power;

function ofTwo(operation: OfTwo, x: DefinedBall, y: DefinedBall, bits: number): Ball {
  switch (operation) {
    case OP.add:
      return add(x, y, bits);
    case OP.subtract:
      return subtract(x, y, bits);
    case OP.multiply:
      return multiply(x, y, bits);
    case OP.divide:
      return divide(x, y, bits);
    case OP.power:
      return power(x, y, bits);
  }
}

type OfOne = Exclude<
  Operation,
  | OfTwo
  | typeof OP.rational
  | typeof OP.e
  | typeof OP.pi
  | typeof OP.letter
  | typeof OP.unknowable
  | typeof OP.rationalPower
>;

function ofOne(operation: OfOne, x: DefinedBall, bits: number): Ball {
  switch (operation) {
    case OP.negate:
      return negate(x);
    case OP.square:
      return square(x, bits);
    case OP.sqrt:
      return sqrt(x, bits);
    case OP.exp:
      return exp(x, bits);
    case OP.ln:
      return ln(x, bits);
    case OP.ln1p:
      return ln1p(x, bits);
    case OP.sin:
      return sin(x, bits);
    case OP.cos:
      return cos(x, bits);
    case OP.arctan:
      return arctan(x, bits);
    case OP.sinh:
      return sinh(x, bits);
    case OP.tanh:
      return tanh(x, bits);
    case OP.arsinh:
      return arsinh(x, bits);
    case OP.sigmoid:
      return sigmoid(x, bits);
    case OP.softplus:
      return softplus(x, bits);
    case OP.erf:
      return erf(x, bits);
    case OP.erfc:
      return erfc(x, bits);
    case OP.abs:
      return absolute(x, bits);
    case OP.sign: {
      if (isNought(x)) return ZERO_BALL;
      if (magnitude(x.middle) <= x.radius) return UNKNOWN_BALL;
      return x.middle > 0n ? ONE_BALL : negate(ONE_BALL);
    }
    case OP.positivePart:
      return positivePart(x, bits);
  }
}

/** A square is not negative, which the product of a ball with itself would not know. */
function square(x: DefinedBall, bits: number): DefinedBall {
  const value = multiply(x, x, bits);
  if (value.middle >= value.radius) return value;
  return ball(value.middle + value.radius, value.middle + value.radius, value.exponent - 1);
}

/** Where the sign is not known the value is anywhere from 0 to the upper bound. */
function absolute(x: DefinedBall, bits: number): DefinedBall {
  const size = magnitude(x.middle);
  if (size >= x.radius) return ball(size, x.radius, x.exponent);
  return rounded(size + x.radius, size + x.radius, x.exponent - 1, bits);
}

function positivePart(x: DefinedBall, bits: number): DefinedBall {
  if (x.middle >= x.radius) return x;
  const most = x.middle + x.radius;
  return most <= 0n ? ZERO_BALL : rounded(most, most, x.exponent - 1, bits);
}
