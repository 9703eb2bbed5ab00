/**
 * Exponents and arguments: a form as a canonical sum, exponentials of forms, and the laws of
 * exponents. Multiples of logarithms come out of an exponential, and so do half turns.
 */
import * as q from '../../expression/rational.ts';
import { addForms, isNought } from './forms.ts';
import { multiplyForms, multiplyMonomials, raiseMonomial } from './monomials.ts';
import { addPolynomials, divideExactly, expand, scalePolynomial } from './polynomials.ts';
import {
  type Exponent,
  type Exponential,
  type ExponentLaws,
  type Form,
  GivenUp,
  type Polynomial,
} from './shapes.ts';
import type { Table } from './table.ts';

/** The canonical sum of a form; equal forms have the same, as far as denominators allow. */
export function exponentOf(form: Form, table: Table): Exponent {
  return table.exponent(canonicalTerms(form, table));
}

export function canonicalTerms(form: Form, table: Table): Polynomial {
  const above: number[] = [];
  const below: [id: number, times: number][] = [];
  const { powers, signs, imaginary, exponential } = form.monomial;
  for (let index = 0; index < powers.length; index += 3) {
    const [id, p, r] = [powers[index]!, powers[index + 1]!, powers[index + 2]!];
    if (p >= 0 || table.kernelOf(id).kind !== 'sum') {
      above.push(id, p, r);
      continue;
    }
    const whole = Math.floor(p / r);
    below.push([id, -whole]);
    if (p - whole * r !== 0) above.push(id, p - whole * r, r);
  }
  if (below.length === 0) return expand(form, table);
  const monomial = table.monomial(above, signs, imaginary, exponential);
  let numerator = expand({ coefficient: form.coefficient, monomial }, table);
  const rest: number[] = [];
  for (const [id, times] of below) {
    let left = times;
    while (left > 0) {
      const divided = divideExactly(numerator, table.kernelOf(id).terms!, table);
      if (divided === undefined) break;
      numerator = divided;
      left -= 1;
    }
    if (left > 0) rest.push(id, -left, 1);
  }
  if (rest.length === 0) return numerator;
  const bar = table.monomial(rest, [], false, undefined);
  return addPolynomials([
    numerator.map((term) => {
      const product = multiplyMonomials(term.monomial, bar, table);
      return { ...product, coefficient: q.multiply(product.coefficient, term.coefficient) };
    }),
  ]);
}

/** e to the form. */
export function exponentialForm(form: Form, table: Table): Form {
  const { form: out, rest } = folded(canonicalTerms(form, table), table);
  const kept: Form = { coefficient: q.ONE, monomial: table.monomial([], [], false, rest) };
  return out === undefined ? kept : multiplyForms(kept, out, table);
}

/** Takes out of an exponential what is no exponential: |w|^r for r ln|w|, i for half of i pi. */
function folded(terms: Polynomial, table: Table): Exponential {
  let out: Form | undefined;
  const rest: Form[] = [];
  for (const term of terms) {
    const form = withoutExponential(term, table);
    if (form === undefined) rest.push(term);
    else out = out === undefined ? form : multiplyForms(out, form, table);
  }
  return { form: out, rest: rest.length === 0 ? undefined : table.exponent(rest) };
}

function withoutExponential({ coefficient, monomial }: Form, table: Table): Form | undefined {
  const { powers, signs, exponential } = monomial;
  if (powers.length !== 3 || powers[1] !== 1 || powers[2] !== 1) return undefined;
  if (signs.length > 0 || exponential !== undefined) return undefined;
  const kernel = table.kernelOf(powers[0]!);
  if (kernel.kind === 'pi' && monomial.imaginary) {
    const halves = q.multiply(coefficient, q.rational(2));
    if (!q.isInteger(halves)) return undefined;
    const turn = Number(((halves.numerator % 4n) + 4n) % 4n);
    return {
      coefficient: q.rational(turn < 2 ? 1 : -1),
      monomial: table.monomial([], [], turn % 2 === 1, undefined),
    };
  }
  if (kernel.name !== 'ln' || monomial.imaginary) return undefined;
  return raiseMonomial(
    kernel.argument!.monomial,
    smallInteger(coefficient.numerator),
    smallInteger(coefficient.denominator),
    false,
    table,
  );
}

/** An exponent as a double that is exactly an integer. Throws GivenUp past 10^9. */
export function smallInteger(value: bigint): number {
  if (value > 1_000_000_000n || value < -1_000_000_000n) throw new GivenUp();
  return Number(value);
}

export const exponentLaws = (table: Table): ExponentLaws => ({
  add(left, right) {
    if (left === undefined) return { form: undefined, rest: right };
    if (right === undefined) return { form: undefined, rest: left };
    if (!left.fractional && !right.fractional) {
      return folded(addPolynomials([left.terms, right.terms]), table);
    }
    const sum = addForms([...left.terms, ...right.terms], table);
    return isNought(sum)
      ? { form: undefined, rest: undefined }
      : folded(canonicalTerms(sum, table), table);
  },
  scale(exponent, by) {
    if (exponent === undefined) return { form: undefined, rest: undefined };
    return folded(scalePolynomial(exponent.terms, by), table);
  },
});
