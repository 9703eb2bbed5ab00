/**
 * How close to each other the numbers of a tape can lie without being equal. 1.000...001 hides its
 * last digit from every precision below its length, and so do (10^50 + 1)/10^50 and the product of
 * 1 + 10^-25 and 1 - 10^-25. Products and quotients of fractions differ from each other by no less
 * than one over what stands above and below their bars; those sizes are reckoned here, in bits,
 * through every operation. A measure of where to look, not a bound: functions pass their arguments' on.
 */
import { bitLength, magnitude } from '../expression/evaluate/balls/integer-root.ts';
import { OPERATION } from '../expression/evaluate/operation.ts';
import type { Tape } from '../expression/evaluate/tape.ts';
import { type Rational, toNumber } from '../expression/rational.ts';

/** Bits that the usual agreement sees through. */
const PLAIN = 64;

/** log2 of a whole number, rounded down; 0 for nought. */
const sizeOf = (value: bigint): number => Math.max(0, bitLength(magnitude(value)) - 1);

/** Bits beyond the usual ones that the numbers of these outputs need to show a difference. */
export function numberBits(tape: Tape, outputs: readonly number[]): number {
  const above = new Float64Array(tape.length);
  const below = new Float64Array(tape.length);
  for (let place = 0; place < tape.length; place += 1) {
    const [p, r] = sizesAt(tape, place, above, below);
    above[place] = p;
    below[place] = r;
  }
  const roots = outputs.map((output) => tape.outputs[output]!);
  return Math.max(0, ...roots.map((root) => above[root]! + below[root]! - PLAIN));
}

function sizesAt(
  { operations, a, b, constants }: Tape,
  place: number,
  above: Float64Array,
  below: Float64Array,
): readonly [above: number, below: number] {
  const operation = operations[place]!;
  if (operation === OPERATION.rational) return sizesOf(constants[a[place]!]!);
  if (operation <= OPERATION.unknowable) return [0, 0];
  const [p, r] = [above[a[place]!]!, below[a[place]!]!];
  switch (operation) {
    case OPERATION.add:
    case OPERATION.subtract: {
      // A small term beside a large one is `visibility`'s.
      return [Math.max(p, above[b[place]!]!), Math.max(r, below[b[place]!]!)];
    }
    case OPERATION.multiply:
    case OPERATION.power:
      return [p + above[b[place]!]!, r + below[b[place]!]!];
    case OPERATION.divide:
      return [p + below[b[place]!]!, r + above[b[place]!]!];
    case OPERATION.square:
      return [2 * p, 2 * r];
    case OPERATION.rationalPower: {
      const exponent = constants[b[place]!]!;
      const times = Math.max(1, Math.abs(toNumber(exponent)));
      const [top, bottom] = sizesOf(exponent);
      return [times * p + top, times * r + bottom];
    }
    default:
      return [p, r];
  }
}

const sizesOf = ({ numerator, denominator }: Rational): readonly [number, number] => [
  sizeOf(numerator),
  sizeOf(denominator),
];
