/**
 * Difference quotients fine enough to leave no doubt: a chord of length 2^-59 computed with 400 bits.
 * What it misses is of the size of the third derivative times 2^-120.
 */
import {
  ballOfRational,
  type DefinedBall,
  multiply,
  subtract,
} from '../../src/expression/evaluate/balls/ball.ts';
import { boundsOf, evaluateBall } from '../../src/expression/evaluate/evaluate-exact.ts';
import { DEFINED } from '../../src/expression/evaluate/status.ts';
import { compile } from '../../src/expression/evaluate/tape.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { add, negate, type Rational, rational } from '../../src/expression/rational.ts';

const BITS = 400;
const STEEP = 1e6;
const REACH = rational(1n, 1n << 60n);

/** How far apart, relative to its size, a derivative and the slope of its function are; undefined: unknown. */
export function relativeGap(
  found: Expression,
  operand: Expression,
  by: string,
  point: ReadonlyMap<string, Rational>,
): number | undefined {
  const letters = [...point.keys()];
  const at = (expression: Expression, shift: Rational): DefinedBall | undefined => {
    const values = letters.map((letter) =>
      letter === by ? add(point.get(letter)!, shift) : point.get(letter)!,
    );
    const [ball] = evaluateBall(compile([expression], letters), values, BITS);
    return ball?.status === DEFINED ? ball : undefined;
  };
  const ahead = at(operand, REACH);
  const behind = at(operand, negate(REACH));
  const value = at(found, rational(0));
  if (ahead === undefined || behind === undefined || value === undefined) return undefined;
  const half = ballOfRational(rational(1n << 59n), BITS);
  const slope = multiply(subtract(ahead, behind, BITS), half, BITS);
  const { low, high } = boundsOf(subtract(slope, value, BITS));
  const size = boundsOf(value);
  const largest = Math.max(Math.abs(size.low), Math.abs(size.high));
  // Where a function is that steep, it may oscillate within the chord.
  if (largest > STEEP) return undefined;
  const gap = Math.max(Math.abs(low), Math.abs(high));
  return gap / Math.max(1e-9, largest);
}
