/** Sums of monomials: adding, multiplying, expanding, exact division and square roots. */
import * as q from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import { compareMonomials, invertForm, multiplyForms } from './monomials.ts';
import { type Form, GivenUp, type Monomial, type Polynomial } from './shapes.ts';
import type { Table } from './table.ts';

export class Accumulator {
  private readonly coefficients = new Map<Monomial, q.Rational>();

  add({ coefficient, monomial }: Form): void {
    const known = this.coefficients.get(monomial);
    if (known === undefined) {
      if (this.coefficients.size >= LIMITS.algebra.terms) throw new GivenUp();
      this.coefficients.set(monomial, coefficient);
    } else this.coefficients.set(monomial, q.add(known, coefficient));
  }

  polynomial(): Polynomial {
    const forms: Form[] = [];
    for (const [monomial, coefficient] of this.coefficients) {
      if (coefficient.numerator !== 0n) forms.push({ coefficient, monomial });
    }
    return forms.sort((a, b) => a.monomial.id - b.monomial.id);
  }
}

/** Whether a sum stands in it to a power of at least 1, so that it can be multiplied out. */
function holdsSum(monomial: Monomial, table: Table): boolean {
  const { powers } = monomial;
  for (let index = 0; index < powers.length; index += 3) {
    if (powers[index + 1]! >= powers[index + 2]! && table.kernelOf(powers[index]!).kind === 'sum') {
      return true;
    }
  }
  return false;
}

/** Multiplies all sums out. Sums below the bar stay there as they are. */
export function expand(form: Form, table: Table): Polynomial {
  if (!holdsSum(form.monomial, table)) return form.coefficient.numerator === 0n ? [] : [form];
  const { powers, signs, imaginary, exponential } = form.monomial;
  const plain: number[] = [];
  let result: Polynomial | undefined;
  for (let index = 0; index < powers.length; index += 3) {
    const [id, p, r] = [powers[index]!, powers[index + 1]!, powers[index + 2]!];
    const kernel = table.kernelOf(id);
    if (p < r || kernel.terms === undefined) {
      plain.push(id, p, r);
      continue;
    }
    const whole = Math.floor(p / r);
    if (p - whole * r !== 0) plain.push(id, p - whole * r, r);
    const raised = polynomialPower(kernel.terms, whole, table);
    result = result === undefined ? raised : multiplyPolynomials(result, raised, table);
  }
  const rest: Form = {
    coefficient: form.coefficient,
    monomial: table.monomial(plain, signs, imaginary, exponential),
  };
  return multiplyPolynomials([rest], result!, table);
}

export function multiplyPolynomials(left: Polynomial, right: Polynomial, table: Table): Polynomial {
  const sum = new Accumulator();
  for (const a of left) {
    for (const b of right) {
      for (const form of expand(multiplyForms(a, b, table), table)) sum.add(form);
    }
  }
  return sum.polynomial();
}

export function polynomialPower(base: Polynomial, exponent: number, table: Table): Polynomial {
  if (exponent > LIMITS.algebra.exponent) throw new GivenUp();
  let result = base;
  for (let bit = Math.floor(Math.log2(exponent)) - 1; bit >= 0; bit -= 1) {
    result = multiplyPolynomials(result, result, table);
    if (Math.floor(exponent / 2 ** bit) % 2 === 1) {
      result = multiplyPolynomials(result, base, table);
    }
  }
  return result;
}

export function addPolynomials(polynomials: readonly Polynomial[]): Polynomial {
  const sum = new Accumulator();
  for (const polynomial of polynomials) for (const form of polynomial) sum.add(form);
  return sum.polynomial();
}

export const scalePolynomial = (polynomial: Polynomial, by: q.Rational): Polynomial =>
  polynomial.map(({ coefficient, monomial }) => ({
    coefficient: q.multiply(coefficient, by),
    monomial,
  }));

/** The term that leads in the order multiplication keeps. */
export function leading(polynomial: Polynomial): Form {
  let best = polynomial[0]!;
  for (const form of polynomial) {
    if (compareMonomials(form.monomial, best.monomial) > 0) best = form;
  }
  return best;
}

const isPlain = (polynomial: Polynomial): boolean =>
  polynomial.every(({ monomial }) => monomial.signs.length === 0);

/** The exact quotient; undefined when there is none or it takes too long to find. */
export function divideExactly(
  dividend: Polynomial,
  divisor: Polynomial,
  table: Table,
): Polynomial | undefined {
  if (!isPlain(divisor)) return undefined;
  const over = invertForm(leading(divisor), table);
  const quotient: Form[] = [];
  let rest = dividend;
  for (let steps = dividend.length + divisor.length; rest.length > 0; steps -= 1) {
    if (steps === 0) return undefined;
    table.spend(rest.length + divisor.length);
    const term = multiplyForms(leading(rest), over, table);
    quotient.push(term);
    const taken = multiplyPolynomials(
      [{ ...term, coefficient: q.negate(term.coefficient) }],
      divisor,
      table,
    );
    rest = addPolynomials([rest, taken]);
  }
  return addPolynomials([quotient]);
}
