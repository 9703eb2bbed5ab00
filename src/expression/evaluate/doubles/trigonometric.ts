/**
 * Sine, cosine and arctangent of doubles, from exactly rounded operations only. Errors are stated
 * with each; the tests measure them against balls of 256 bits. Series: DLMF 4.19.1-2 and 4.24.3.
 */
import { powerOfTwo, productError, sumError } from './precision.ts';

/** Greatest error of `sin` and `cos`: this part of the value, and this much absolutely. */
export const SINE_ERROR = powerOfTwo(-50);
export const REDUCTION_ERROR = powerOfTwo(-75);
/** Arguments up to here are reduced; beyond, the caller has no value. */
export const SINE_LARGEST = powerOfTwo(45);
/** Greatest relative error of `arctan`. */
export const ARCTAN_ERROR = powerOfTwo(-50);

const INVERSE_RIGHT_ANGLE = 0.6366197723675814;
const ROUNDER = 6_755_399_441_055_744;
/** pi/2 in parts; the first two have 33 bits, so that products with n < 2^20 are exact. */
const PART_1 = 1.5707963267341256;
const PART_2 = 6.077100506303966e-11;
const PART_3 = 2.0222662487959506e-21;
/** pi/2 as a sum of three doubles. */
const RIGHT_ANGLE = 1.5707963267948966;
const RIGHT_ANGLE_LOW = 6.123233995736766e-17;
const RIGHT_ANGLE_LOWEST = -1.4973849048591698e-33;

/** What is left of an argument, |high| < 1, as a sum; set by `reduce`. */
let high = 0;
let low = 0;

/** Takes whole right angles off the argument and gives their number modulo 4. */
function reduce(x: number): number {
  if (x > -0.7853981633974483 && x < 0.7853981633974483) {
    high = x;
    low = 0;
    return 0;
  }
  const n = x * INVERSE_RIGHT_ANGLE + ROUNDER - ROUNDER;
  if (n > -1e6 && n < 1e6) {
    const first = x - n * PART_1;
    const second = n * PART_2;
    const difference = first - second;
    const rest = sumError(first, -second, difference) - n * PART_3;
    high = difference + rest;
    low = difference - high + rest;
  } else {
    const first = n * RIGHT_ANGLE;
    const firstLow = productError(n, RIGHT_ANGLE, first);
    const second = n * RIGHT_ANGLE_LOW;
    const secondLow = productError(n, RIGHT_ANGLE_LOW, second);
    const a = x - first;
    const b = a - firstLow;
    const bLow = sumError(a, -firstLow, b);
    const c = b - second;
    const rest = sumError(b, -second, c) + (bLow - secondLow - n * RIGHT_ANGLE_LOWEST);
    high = c + rest;
    low = c - high + rest;
  }
  const quarter = n - 4 * Math.floor(n / 4);
  return quarter;
}

function sineOfRest(): number {
  const s = high * high;
  const series =
    -1 / 6 +
    s *
      (1 / 120 +
        s *
          (-1 / 5040 +
            s *
              (1 / 362880 +
                s *
                  (-1 / 39916800 +
                    s * (1 / 6227020800 + s * (-1 / 1307674368000 + s * (1 / 355687428096000)))))));
  return high + (high * s * series + low * (1 - 0.5 * s));
}

function cosineOfRest(): number {
  const s = high * high;
  const series =
    1 / 24 +
    s *
      (-1 / 720 +
        s *
          (1 / 40320 +
            s *
              (-1 / 3628800 +
                s *
                  (1 / 479001600 +
                    s *
                      (-1 / 87178291200 +
                        s * (1 / 20922789888000 + s * (-1 / 6402373705728000)))))));
  const half = 0.5 * s;
  const main = 1 - half;
  return main + (1 - main - half + (s * s * series - high * low));
}

/** sin x for |x| <= SINE_LARGEST. */
export function sin(x: number): number {
  switch (reduce(x)) {
    case 0:
      return sineOfRest();
    case 1:
      return cosineOfRest();
    case 2:
      return -sineOfRest();
    default:
      return -cosineOfRest();
  }
}

/** cos x for |x| <= SINE_LARGEST. */
export function cos(x: number): number {
  switch (reduce(x)) {
    case 0:
      return cosineOfRest();
    case 1:
      return -sineOfRest();
    case 2:
      return -cosineOfRest();
    default:
      return sineOfRest();
  }
}

/** arctan(i/8) for i = 0..8. */
const ANGLES = Float64Array.of(
  0,
  0.12435499454676144,
  0.24497866312686414,
  0.35877067027057225,
  0.4636476090008061,
  0.5585993153435624,
  0.6435011087932844,
  0.7188299996216245,
  0.7853981633974483,
);

/** arctan x for finite x: the nearest tabulated angle and the series for what is left. */
export function arctan(x: number): number {
  const size = x < 0 ? -x : x;
  const folded = size > 1 ? 1 / size : size;
  const step = folded * 8 + ROUNDER - ROUNDER;
  const c = step / 8;
  const t = (folded - c) / (1 + folded * c);
  const s = t * t;
  const series =
    -1 / 3 +
    s * (1 / 5 + s * (-1 / 7 + s * (1 / 9 + s * (-1 / 11 + s * (1 / 13 + s * (-1 / 15))))));
  const angle = ANGLES[step]! + (t + t * s * series);
  const result = size > 1 ? RIGHT_ANGLE - angle : angle;
  return x < 0 ? -result : result;
}
