/**
 * Linear factors of a polynomial in one kernel with whole coefficients, by the rational root theorem.
 * Bounded by degree, size of the outer coefficients and number of candidates; what is missed stays.
 */
import * as q from '../../expression/rational.ts';
import { smallPrimeFactors } from '../whole-roots.ts';
import type { Form, Polynomial } from './shapes.ts';
import type { Table } from './table.ts';

const DEGREE = 12;
const COEFFICIENT = 1n << 32n;
const DIVISORS = 64;

interface Univariate {
  readonly kernel: number;
  /** By ascending exponent, dense. */
  readonly coefficients: readonly bigint[];
}

function univariate(terms: Polynomial): Univariate | undefined {
  let kernel: number | undefined;
  const coefficients: bigint[] = [];
  for (const { coefficient, monomial } of terms) {
    const { powers, signs, imaginary, exponential } = monomial;
    if (signs.length > 0 || imaginary || exponential !== undefined) return undefined;
    if (coefficient.denominator !== 1n || powers.length > 3) return undefined;
    const [id, exponent = 0, below = 1] = powers;
    if (id !== undefined && kernel !== undefined && id !== kernel) return undefined;
    if (exponent < 0 || exponent > DEGREE || below !== 1) return undefined;
    kernel ??= id;
    coefficients[exponent] = coefficient.numerator;
  }
  if (kernel === undefined) return undefined;
  return { kernel, coefficients: Array.from(coefficients, (each) => each ?? 0n) };
}

/** The positive divisors; undefined when the number is large or has too many. */
function divisors(value: bigint): bigint[] | undefined {
  const size = value < 0n ? -value : value;
  if (size === 0n || size > COEFFICIENT) return undefined;
  let found = [1n];
  for (const [prime, times] of smallPrimeFactors(size)) {
    const powers = Array.from({ length: times + 1 }, (_, index) => prime ** BigInt(index));
    found = found.flatMap((divisor) => powers.map((power) => divisor * power));
    if (found.length > DIVISORS) return undefined;
  }
  return found;
}

/** Divides by (below x - above); undefined when it is no factor. */
function dividedBy(
  coefficients: readonly bigint[],
  above: bigint,
  below: bigint,
): bigint[] | undefined {
  const quotient: bigint[] = [];
  let carry = 0n;
  for (let index = coefficients.length - 1; index > 0; index -= 1) {
    const top = coefficients[index]! + carry;
    if (top % below !== 0n) return undefined;
    quotient[index - 1] = top / below;
    carry = quotient[index - 1]! * above;
  }
  return coefficients[0]! + carry === 0n ? quotient : undefined;
}

/** A linear factor and the rest, as polynomials; undefined when none is found. */
export function linearFactor(
  terms: Polynomial,
  table: Table,
): readonly [Polynomial, Polynomial] | undefined {
  if (terms.length < 2) return undefined;
  const polynomial = univariate(terms);
  if (polynomial === undefined || polynomial.coefficients.length < 3) return undefined;
  const { kernel, coefficients } = polynomial;
  const tops = divisors(coefficients[0]!);
  const bottoms = divisors(coefficients[coefficients.length - 1]!);
  if (tops === undefined || bottoms === undefined) return undefined;
  const written = (dense: readonly bigint[]): Form[] =>
    dense.flatMap((coefficient, exponent) =>
      coefficient === 0n
        ? []
        : [
            {
              coefficient: q.rational(coefficient),
              monomial: table.monomial(
                exponent === 0 ? [] : [kernel, exponent, 1],
                [],
                false,
                undefined,
              ),
            },
          ],
    );
  for (const below of bottoms) {
    for (const size of tops) {
      if (q.gcd(size, below) !== 1n) continue;
      for (const above of [size, -size]) {
        table.spend(1);
        const rest = dividedBy(coefficients, above, below);
        if (rest !== undefined) return [written([-above, below]), written(rest)];
      }
    }
  }
  return undefined;
}
