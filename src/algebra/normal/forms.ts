/**
 * Adding forms. What all terms have in common is taken out first, so that sums stay factored and
 * fractions get a common denominator; the rest is multiplied out, added, and stored as one kernel.
 */
import * as q from '../../expression/rational.ts';
import { compareExponents, invertForm, multiplyForms } from './monomials.ts';
import { addPolynomials, expand, leading } from './polynomials.ts';
import type { Exponent, Form, Kernel, Monomial, Polynomial } from './shapes.ts';
import { isRealMonomial, type Table } from './table.ts';

export const numberForm = (coefficient: q.Rational, table: Table): Form => ({
  coefficient,
  monomial: table.unit,
});

export const isNought = (form: Form): boolean => form.coefficient.numerator === 0n;

export const scaleForm = (form: Form, by: q.Rational): Form => ({
  coefficient: q.multiply(form.coefficient, by),
  monomial: form.monomial,
});

export const negateForm = (form: Form): Form => scaleForm(form, q.MINUS_ONE);

export const isNumberForm = (form: Form, table: Table): boolean =>
  form.monomial === table.unit || isNought(form);

export const divideForms = (left: Form, right: Form, table: Table): Form =>
  multiplyForms(left, invertForm(right, table), table);

/** The sum, in lowest common terms. */
export function addForms(forms: readonly Form[], table: Table): Form {
  table.spend(forms.length);
  const distinct = new Map<Monomial, q.Rational>();
  for (const { coefficient, monomial } of forms) {
    const known = distinct.get(monomial);
    distinct.set(monomial, known === undefined ? coefficient : q.add(known, coefficient));
  }
  const terms: Form[] = [];
  for (const [monomial, coefficient] of distinct) {
    if (coefficient.numerator !== 0n) terms.push({ coefficient, monomial });
  }
  if (terms.length === 0) return numberForm(q.ZERO, table);
  if (terms.length === 1) return terms[0]!;
  const common = commonPart(terms, table);
  const rest = terms.map((term) => expand(multiplyForms(term, common.inverse, table), table));
  const sum = formOfPolynomial(addPolynomials(rest), table);
  return isNought(sum) ? sum : multiplyForms(sum, common.part, table);
}

/** A polynomial as one form: its common part times one kernel for what remains. */
export function formOfPolynomial(polynomial: Polynomial, table: Table): Form {
  if (polynomial.length === 0) return numberForm(q.ZERO, table);
  if (polynomial.length === 1) return polynomial[0]!;
  table.spend(2 * polynomial.length);
  const common = commonPart(polynomial, table);
  const bare =
    common.part.monomial === table.unit
      ? polynomial
      : addPolynomials([polynomial.map((term) => multiplyForms(term, common.inverse, table))]);
  // Without the common part, terms that were different may have become one.
  if (bare.length === 0) return numberForm(q.ZERO, table);
  if (bare.length === 1) return multiplyForms(bare[0]!, common.part, table);
  const number = commonNumber(bare);
  const terms = bare.map(({ coefficient, monomial }) => ({
    coefficient: q.divide(coefficient, number),
    monomial,
  }));
  const kernel = sumKernel(terms, table);
  const form = {
    coefficient: number,
    monomial: table.monomial([kernel.id, 1, 1], [], false, undefined),
  };
  return multiplyForms(form, common.part, table);
}

function sumKernel(terms: Polynomial, table: Table): Kernel {
  const key = terms
    .map(({ coefficient, monomial }) => `${q.rationalText(coefficient)}*${monomial.id}`)
    .join('+');
  return table.kernel(`sum:${key}`, (id) => ({
    id,
    kind: 'sum',
    terms,
    positive: terms.every((term) => isPositiveTerm(term, table)),
  }));
}

function isPositiveTerm({ coefficient, monomial }: Form, table: Table): boolean {
  if (coefficient.numerator <= 0n || monomial.signs.length > 0) return false;
  if (!isRealMonomial(monomial)) return false;
  const { powers } = monomial;
  for (let index = 0; index < powers.length; index += 3) {
    const kernel = table.kernelOf(powers[index]!);
    const whole = Math.floor(powers[index + 1]! / powers[index + 2]!);
    if (!kernel.positive && whole % 2 !== 0) return false;
  }
  return true;
}

/** The number by which the coefficients are whole and coprime, the leading one positive. */
function commonNumber(polynomial: Polynomial): q.Rational {
  let above = 0n;
  let below = 1n;
  for (const { coefficient } of polynomial) {
    const { numerator, denominator } = coefficient;
    above = q.gcd(above, numerator);
    below = (below / q.gcd(below, denominator)) * denominator;
  }
  const sign = q.isNegative(leading(polynomial).coefficient) ? -1n : 1n;
  return q.rational(sign * above, below);
}

interface CommonPart {
  readonly part: Form;
  readonly inverse: Form;
}

/** The greatest real monomial that divides all terms, with roots where all terms have the same. */
function commonPart(terms: Polynomial, table: Table): CommonPart {
  const powers = commonPowers(terms);
  const signs = commonSigns(terms);
  const exponential = commonExponential(terms, table);
  const monomial = table.monomial(powers, signs, false, exponential);
  const part: Form = { coefficient: q.ONE, monomial };
  return { part, inverse: monomial === table.unit ? part : invertForm(part, table) };
}

function commonPowers(terms: Polynomial): number[] {
  const least = new Map<number, { p: number; r: number; same: boolean; count: number }>();
  for (const { monomial } of terms) {
    const { powers } = monomial;
    for (let index = 0; index < powers.length; index += 3) {
      const [id, p, r] = [powers[index]!, powers[index + 1]!, powers[index + 2]!];
      const known = least.get(id);
      if (known === undefined) {
        least.set(id, { p, r, same: true, count: 1 });
        continue;
      }
      known.count += 1;
      known.same &&= known.r === r && (p - known.p) % r === 0;
      if (p * known.r < known.p * r) [known.p, known.r] = [p, r];
    }
  }
  const common: number[] = [];
  for (const id of [...least.keys()].sort((a, b) => a - b)) {
    const { p, r, same, count } = least.get(id)!;
    if (same && count === terms.length) {
      common.push(id, p, r);
      continue;
    }
    const whole = Math.floor(p / r);
    const taken = count === terms.length ? whole : Math.min(whole, 0);
    if (taken !== 0) common.push(id, taken, 1);
  }
  return common;
}

function commonSigns(terms: Polynomial): readonly number[] {
  const { signs } = terms[0]!.monomial;
  const text = signs.join();
  return terms.every(({ monomial }) => monomial.signs.join() === text) ? signs : [];
}

/** The least real exponent, in the order that multiplication keeps. */
function commonExponential(terms: Polynomial, table: Table): Exponent | undefined {
  return terms
    .map(({ monomial }) => realPart(monomial.exponential, table))
    .reduce((least, real) => (compareExponents(real, least) < 0 ? real : least));
}

function realPart(exponent: Exponent | undefined, table: Table): Exponent | undefined {
  if (exponent === undefined || exponent.real) return exponent;
  const terms = exponent.terms.filter(({ monomial }) => isRealMonomial(monomial));
  return terms.length === 0 ? undefined : table.exponent(terms);
}
