/** Multiplying, raising and comparing monomials: the laws of exponents, of signs and of i. */
import * as q from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import { type Exponential, type Form, GivenUp, type Monomial, type Powers } from './shapes.ts';
import { symmetricDifference, type Table } from './table.ts';

const EXPONENT_BOUND = 1_000_000_000;

const gcd = (left: number, right: number): number => {
  let [a, b] = [Math.abs(left), right];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
};

/** Powers being collected; integer powers of primes and carries of roots come out beside. */
class Collector {
  readonly powers: number[] = [];
  coefficient: q.Rational = q.ONE;
  carried: readonly number[] = [];

  constructor(private readonly table: Table) {}

  /** Appends w^(p/r); `carries` counts the |w| that became w. */
  push(id: number, p: number, r: number, carries: number): void {
    if (Math.abs(p) > EXPONENT_BOUND || r > EXPONENT_BOUND) throw new GivenUp();
    const kernel = this.table.kernelOf(id);
    if (carries % 2 !== 0 && !kernel.positive) {
      this.carried = symmetricDifference(this.carried, [id]);
    }
    if (p === 0) return;
    if (kernel.prime === undefined) {
      this.powers.push(id, p, r);
      return;
    }
    const whole = Math.floor(p / r);
    this.coefficient = numberPower(kernel.prime, whole, this.coefficient);
    if (p - whole * r !== 0) this.powers.push(id, p - whole * r, r);
  }
}

function numberPower(prime: bigint, exponent: number, times: q.Rational): q.Rational {
  if (prime.toString(2).length * Math.abs(exponent) > LIMITS.algebra.coefficientBits) {
    throw new GivenUp();
  }
  return q.multiply(times, q.power(q.rational(prime), BigInt(exponent)));
}

export function multiplyMonomials(left: Monomial, right: Monomial, table: Table): Form {
  table.spend(1);
  if (left === table.unit) return { coefficient: q.ONE, monomial: right };
  if (right === table.unit) return { coefficient: q.ONE, monomial: left };
  const collector = new Collector(table);
  const powers = mergePowers(left.powers, right.powers, collector);
  const exponential = table.exponentLaws.add(left.exponential, right.exponential);
  let { coefficient } = collector;
  if (left.imaginary && right.imaginary) coefficient = q.negate(coefficient);
  return settle(
    coefficient,
    powers,
    [left.signs, right.signs, collector.carried],
    left.imaginary !== right.imaginary,
    exponential,
    table,
  );
}

function mergePowers(left: Powers, right: Powers, collector: Collector): Powers {
  if (left.length === 0) return right;
  if (right.length === 0) return left;
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const a = i < left.length ? left[i]! : Number.POSITIVE_INFINITY;
    const b = j < right.length ? right[j]! : Number.POSITIVE_INFINITY;
    if (a < b) {
      collector.powers.push(a, left[i + 1]!, left[i + 2]!);
      i += 3;
    } else if (b < a) {
      collector.powers.push(b, right[j + 1]!, right[j + 2]!);
      j += 3;
    } else {
      addPower(a, left[i + 1]!, left[i + 2]!, right[j + 1]!, right[j + 2]!, collector);
      i += 3;
      j += 3;
    }
  }
  return collector.powers;
}

function addPower(
  id: number,
  p: number,
  r: number,
  s: number,
  t: number,
  collector: Collector,
): void {
  if (r === 1 && t === 1) {
    collector.push(id, p + s, 1, 0);
    return;
  }
  const above = p * t + s * r;
  const below = r * t;
  const common = gcd(above, below);
  const carries = Math.floor(above / below) - Math.floor(p / r) - Math.floor(s / t);
  collector.push(id, above / common, below / common, carries);
}

/** Puts together what is known of signs, and stores the monomial. */
export function settle(
  coefficient: q.Rational,
  powers: Powers,
  signSets: readonly (readonly number[])[],
  imaginary: boolean,
  exponential: Exponential,
  table: Table,
): Form {
  let signs: readonly number[] = [];
  for (const set of signSets) if (set.length > 0) signs = symmetricDifference(signs, set);
  const known = table.knownSigns(signs);
  if (known.signs.length > 0) table.signsWritten = true;
  const plain: Form = {
    coefficient: known.negative ? q.negate(coefficient) : coefficient,
    monomial: table.monomial(powers, known.signs, imaginary, exponential.rest),
  };
  return exponential.form === undefined ? plain : multiplyForms(plain, exponential.form, table);
}

export function multiplyForms(left: Form, right: Form, table: Table): Form {
  const product = multiplyMonomials(left.monomial, right.monomial, table);
  const coefficient = q.multiply(left.coefficient, right.coefficient);
  return {
    coefficient: bounded(q.multiply(product.coefficient, coefficient), table),
    monomial: product.monomial,
  };
}

const LARGE = 1n << 96n;
const BOUND = 1n << BigInt(LIMITS.algebra.coefficientBits);

/** Long numbers cost more than one step. Throws GivenUp past the bound. */
function bounded(value: q.Rational, table: Table): q.Rational {
  const { numerator, denominator } = value;
  if (numerator < LARGE && numerator > -LARGE && denominator < LARGE) return value;
  if (numerator > BOUND || numerator < -BOUND || denominator > BOUND) throw new GivenUp();
  table.spend((numerator.toString(16).length + denominator.toString(16).length) / 4);
  return value;
}

/**
 * |monomial|^(above/below) for a real monomial: w^k |w|^f becomes |w|^((k+f) above/below). With
 * `keepSign` the exponent is whole and the monomial itself is raised.
 */
export function raiseMonomial(
  monomial: Monomial,
  above: number,
  below: number,
  keepSign: boolean,
  table: Table,
): Form {
  if (monomial.imaginary && !keepSign) throw new GivenUp();
  const collector = new Collector(table);
  const { powers } = monomial;
  for (let index = 0; index < powers.length; index += 3) {
    const [id, p, r] = [powers[index]!, powers[index + 1]!, powers[index + 2]!];
    const top = p * above;
    const bottom = r * below;
    if (Math.abs(top) > EXPONENT_BOUND || bottom > EXPONENT_BOUND) throw new GivenUp();
    const common = gcd(top, bottom);
    const whole = Math.floor(top / bottom);
    const signed = keepSign ? Math.floor(p / r) * above : 0;
    collector.push(id, top / common, bottom / common, whole - signed);
  }
  const signs = keepSign && above % 2 !== 0 ? monomial.signs : [];
  const exponential = table.exponentLaws.scale(monomial.exponential, q.rational(above, below));
  const quarter = monomial.imaginary ? ((above % 4) + 4) % 4 : 0;
  return settle(
    quarter > 1 ? q.negate(collector.coefficient) : collector.coefficient,
    collector.powers,
    [signs, collector.carried],
    quarter % 2 === 1,
    exponential,
    table,
  );
}

/** One over the form. Throws GivenUp for zero. */
export function invertForm(form: Form, table: Table): Form {
  if (form.coefficient.numerator === 0n) throw new GivenUp();
  const { coefficient, monomial } = raiseMonomial(form.monomial, -1, 1, true, table);
  return { coefficient: q.divide(coefficient, form.coefficient), monomial };
}

/** A total order of monomials that multiplication keeps, signs and i left aside. */
export function compareMonomials(left: Monomial, right: Monomial): number {
  let [i, j] = [0, 0];
  const [a, b] = [left.powers, right.powers];
  while (i < a.length || j < b.length) {
    const first = i < a.length ? a[i]! : Number.POSITIVE_INFINITY;
    const second = j < b.length ? b[j]! : Number.POSITIVE_INFINITY;
    if (first < second) return a[i + 1]!;
    if (second < first) return -b[j + 1]!;
    const difference = a[i + 1]! * b[j + 2]! - b[j + 1]! * a[i + 2]!;
    if (difference !== 0) return difference;
    i += 3;
    j += 3;
  }
  return compareExponents(left.exponential, right.exponential);
}

export function compareExponents(
  left: Monomial['exponential'],
  right: Monomial['exponential'],
): number {
  const [a, b] = [left?.terms ?? [], right?.terms ?? []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const first = a[i]?.monomial.id ?? Number.POSITIVE_INFINITY;
    const second = b[j]?.monomial.id ?? Number.POSITIVE_INFINITY;
    if (first < second) return q.sign(a[i]!.coefficient);
    if (second < first) return -q.sign(b[j]!.coefficient);
    const difference = q.compare(a[i]!.coefficient, b[j]!.coefficient);
    if (difference !== 0) return difference;
    i += 1;
    j += 1;
  }
  return 0;
}
