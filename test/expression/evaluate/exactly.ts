/** Exact comparisons between doubles and balls, for tests. */
import {
  type Ball,
  ball,
  ballOfNumber,
  type DefinedBall,
  subtract,
} from '../../../src/expression/evaluate/balls/ball.ts';
import { signOf } from '../../../src/expression/evaluate/evaluate-exact.ts';
import { DEFINED } from '../../../src/expression/evaluate/status.ts';

/** Bits enough to subtract any two numbers of these tests exactly. */
const ALL = 60_000;

const lowerEnd = (x: DefinedBall): DefinedBall => ball(x.middle - x.radius, 0n, x.exponent);
const upperEnd = (x: DefinedBall): DefinedBall => ball(x.middle + x.radius, 0n, x.exponent);

export const defined = (x: Ball): DefinedBall => {
  if (x.status !== DEFINED) throw new Error('the ball has no value');
  return x;
};

/** Is left <= right for exact balls? */
const isAtMost = (left: DefinedBall, right: DefinedBall): boolean =>
  signOf(subtract(left, right, ALL)) !== 1;

/** Does [low, high] contain the whole ball? */
export const contains = (low: number, high: number, x: DefinedBall): boolean =>
  isAtMost(defined(ballOfNumber(low)), lowerEnd(x)) &&
  isAtMost(upperEnd(x), defined(ballOfNumber(high)));

/** Have [low, high] and the ball a number in common? */
export const meets = (low: number, high: number, x: DefinedBall): boolean =>
  isAtMost(defined(ballOfNumber(low)), upperEnd(x)) &&
  isAtMost(lowerEnd(x), defined(ballOfNumber(high)));

/** Have two balls a number in common? */
export const intersect = (x: DefinedBall, y: DefinedBall): boolean =>
  isAtMost(lowerEnd(x), upperEnd(y)) && isAtMost(lowerEnd(y), upperEnd(x));
