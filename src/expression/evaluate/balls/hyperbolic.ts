/**
 * Hyperbolic functions, sigmoid and softplus of balls, through the exponential, with formulas chosen
 * so that neither cancellation nor the range of exponents spoils a value.
 */
import { DEFINED } from '../status.ts';
import {
  add,
  type Ball,
  ball,
  type DefinedBall,
  divide,
  isNought,
  multiply,
  negate,
  ONE_BALL,
  radiusTopOf,
  rounded,
  sqrt,
  subtract,
  topOf,
  UNKNOWN_BALL,
  widened,
  ZERO_BALL,
} from './ball.ts';
import { exp, ln1p } from './exponential.ts';

/** Both functions of balls applied in turn, unless the first has no value. */
const then = (x: Ball, next: (x: DefinedBall) => Ball): Ball =>
  x.status === DEFINED ? next(x) : x;

const twice = (x: DefinedBall): DefinedBall => ball(x.middle, x.radius, x.exponent + 1);

function isSmall(x: DefinedBall, bits: number): boolean {
  const limit = -bits / 2 - 4;
  return topOf(x) < limit && radiusTopOf(x) < limit;
}

/** x (1 + d) with |d| <= x^2: sinh, tanh and arsinh near 0 are that close to x. */
const nearlyItself = (x: DefinedBall, bits: number): DefinedBall =>
  multiply(x, ball(1n << BigInt(bits), 1n, -bits), bits);

/** Bits to spare where a difference of nearly equal numbers is taken, for small arguments. */
const spareBits = (x: DefinedBall, bits: number): number =>
  16 + Math.max(0, Math.min(bits, -topOf(x)));

export function sinh(x: DefinedBall, bits: number): Ball {
  if (isNought(x)) return ZERO_BALL;
  if (isSmall(x, bits)) return nearlyItself(x, bits);
  if (x.middle === 0n) return aroundZero(x);
  const working = bits + spareBits(x, bits);
  return then(exp(x, working), (grown) =>
    then(divide(ONE_BALL, grown, working), (shrunk) => {
      const twofold = subtract(grown, shrunk, working);
      return rounded(twofold.middle, twofold.radius, twofold.exponent - 1, bits);
    }),
  );
}

/** |f(x)| <= 2 |x| for |x| <= 1, for a midpoint 0. */
const aroundZero = (x: DefinedBall): Ball =>
  radiusTopOf(x) > 0 ? UNKNOWN_BALL : ball(0n, 2n * x.radius, x.exponent);

export function tanh(x: DefinedBall, bits: number): Ball {
  if (isNought(x)) return ZERO_BALL;
  if (isSmall(x, bits)) return nearlyItself(x, bits);
  if (x.middle < 0n) return then(tanh(negate(x), bits), negate);
  if (x.middle === 0n) return aroundZero(x);
  // (1 - t) / (1 + t) with t = e^(-2x), which does not overflow.
  const working = bits + spareBits(x, bits);
  return then(exp(negate(twice(x)), working), (small) =>
    divide(subtract(ONE_BALL, small, working), add(ONE_BALL, small, working), bits),
  );
}

export function arsinh(x: DefinedBall, bits: number): Ball {
  if (isNought(x)) return ZERO_BALL;
  if (isSmall(x, bits)) return nearlyItself(x, bits);
  if (x.middle < 0n) return then(arsinh(negate(x), bits), negate);
  if (x.middle <= 2n * x.radius) {
    // The derivative is at most 1.
    if (x.middle === 0n) return ball(0n, x.radius, x.exponent);
    return then(arsinh(ball(x.middle, 0n, x.exponent), bits), (value) =>
      widened(value, ball(0n, x.radius, x.exponent), bits),
    );
  }
  // ln(1 + x + x^2 / (1 + sqrt(1 + x^2))).
  const working = bits + 16;
  const square = multiply(x, x, working);
  return then(sqrt(add(ONE_BALL, square, working), working), (root) =>
    then(divide(square, add(ONE_BALL, root, working), working), (rest) =>
      ln1p(add(x, rest, working), bits),
    ),
  );
}

export function sigmoid(x: DefinedBall, bits: number): Ball {
  const working = bits + 8;
  if (x.middle < 0n) {
    return then(exp(x, working), (small) => divide(small, add(ONE_BALL, small, working), bits));
  }
  return then(exp(negate(x), working), (small) =>
    divide(ONE_BALL, add(ONE_BALL, small, working), bits),
  );
}

export function softplus(x: DefinedBall, bits: number): Ball {
  const working = bits + 8;
  if (x.middle < 0n) return then(exp(x, working), (small) => ln1p(small, bits));
  return then(exp(negate(x), working), (small) =>
    then(ln1p(small, working), (rest) => add(x, rest, bits)),
  );
}
