/**
 * Cosine and sine of a form, as a pair. Plain angles become exponentials with imaginary exponents;
 * twelfths of pi, multiples of arctangents and angles with a sign as factor are turned by the
 * addition theorems, so that their radicals appear.
 */
import * as q from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import { canonicalTerms } from './exponents.ts';
import { addForms, formOfPolynomial, negateForm, numberForm } from './forms.ts';
import { multiplyForms, multiplyMonomials } from './monomials.ts';
import { addPolynomials } from './polynomials.ts';
import { powerForm } from './roots.ts';
import { type Form, GivenUp, type Polynomial } from './shapes.ts';
import type { Table } from './table.ts';

export interface Rotation {
  readonly cosine: Form;
  readonly sine: Form;
}

export function rotationBy(angle: Form, table: Table): Rotation {
  const plain: Form[] = [];
  let special: Rotation | undefined;
  const turn = (rotation: Rotation): void => {
    special = special === undefined ? rotation : composed(special, rotation, table);
  };
  const signed = new Map<string, Form[]>();
  for (const term of canonicalTerms(angle, table)) {
    const rotation = twelfthsOfPi(term, table) ?? multipleOfArctangent(term, table);
    if (rotation !== undefined) turn(rotation);
    else if (term.monomial.signs.length === 0) plain.push(term);
    else {
      const key = term.monomial.signs.join();
      signed.set(key, [...(signed.get(key) ?? []), term]);
    }
  }
  for (const terms of signed.values()) turn(signedRotation(terms, table));
  if (plain.length === 0) {
    return special ?? { cosine: numberForm(q.ONE, table), sine: numberForm(q.ZERO, table) };
  }
  const rotation = plainRotation(plain, table);
  return special === undefined ? rotation : composed(rotation, special, table);
}

/** The addition theorems. */
function composed(left: Rotation, right: Rotation, table: Table): Rotation {
  const times = (a: Form, b: Form): Form => multiplyForms(a, b, table);
  return {
    cosine: addForms(
      [times(left.cosine, right.cosine), negateForm(times(left.sine, right.sine))],
      table,
    ),
    sine: addForms([times(left.sine, right.cosine), times(left.cosine, right.sine)], table),
  };
}

function plainRotation(angle: Polynomial, table: Table): Rotation {
  const turned = angle.map(({ coefficient, monomial }): Form => {
    const { powers, signs, exponential } = monomial;
    if (monomial.imaginary) {
      return {
        coefficient: q.negate(coefficient),
        monomial: table.monomial(powers, signs, false, exponential),
      };
    }
    return { coefficient, monomial: table.monomial(powers, signs, true, exponential) };
  });
  const forward = table.exponent(addPolynomials([turned]));
  const backward = table.exponent(addPolynomials([turned.map(negateForm)]));
  const half = q.rational(1, 2);
  const e = (imaginary: boolean, exponent: typeof forward, coefficient: q.Rational): Form => ({
    coefficient,
    monomial: table.monomial([], [], imaginary, exponent),
  });
  return {
    cosine: formOfPolynomial(
      addPolynomials([[e(false, forward, half)], [e(false, backward, half)]]),
      table,
    ),
    sine: formOfPolynomial(
      addPolynomials([[e(true, forward, q.negate(half))], [e(true, backward, half)]]),
      table,
    ),
  };
}

/** cos(s b) = cos b and sin(s b) = s sin b for a sign s. */
function signedRotation(terms: readonly Form[], table: Table): Rotation {
  const { signs } = terms[0]!.monomial;
  const sign = table.monomial([], signs, false, undefined);
  const inner = addForms(
    terms.map(({ coefficient, monomial }) => {
      const product = multiplyMonomials(monomial, sign, table);
      return {
        coefficient: q.multiply(coefficient, product.coefficient),
        monomial: product.monomial,
      };
    }),
    table,
  );
  const { cosine, sine } = rotationBy(inner, table);
  return { cosine, sine: multiplyForms(sine, { coefficient: q.ONE, monomial: sign }, table) };
}

/** k pi/12: the exact values. */
function twelfthsOfPi({ coefficient, monomial }: Form, table: Table): Rotation | undefined {
  const { powers, signs, imaginary, exponential } = monomial;
  if (powers.length !== 3 || powers[1] !== 1 || powers[2] !== 1) return undefined;
  if (table.kernelOf(powers[0]!).kind !== 'pi') return undefined;
  if (imaginary || signs.length > 0 || exponential !== undefined) return undefined;
  const twelfths = q.multiply(coefficient, q.rational(12));
  if (!q.isInteger(twelfths)) return undefined;
  const k = Number(((twelfths.numerator % 24n) + 24n) % 24n);
  return { cosine: cosineOfTwelfths(k, table), sine: cosineOfTwelfths((k + 18) % 24, table) };
}

function cosineOfTwelfths(k: number, table: Table): Form {
  const folded = k > 12 ? 24 - k : k;
  if (folded > 6) return negateForm(cosineOfTwelfths(12 - folded, table));
  const root = (radicand: number, coefficient: q.Rational): Form => {
    const form = powerForm(numberForm(q.rational(radicand), table), q.rational(1, 2), table);
    return { coefficient: q.multiply(form.coefficient, coefficient), monomial: form.monomial };
  };
  const quarter = q.rational(1, 4);
  const half = q.rational(1, 2);
  switch (folded) {
    case 0:
      return numberForm(q.ONE, table);
    case 1:
      return addForms([root(6, quarter), root(2, quarter)], table);
    case 2:
      return root(3, half);
    case 3:
      return root(2, half);
    case 4:
      return numberForm(half, table);
    case 5:
      return addForms([root(6, quarter), root(2, q.negate(quarter))], table);
    default:
      return numberForm(q.ZERO, table);
  }
}

/** n arctan(u) for a whole n: cosine 1/sqrt(1+u^2) and sine u/sqrt(1+u^2), turned n times. */
function multipleOfArctangent({ coefficient, monomial }: Form, table: Table): Rotation | undefined {
  const { powers, signs, imaginary, exponential } = monomial;
  if (powers.length !== 3 || powers[1] !== 1 || powers[2] !== 1) return undefined;
  const kernel = table.kernelOf(powers[0]!);
  if (kernel.name !== 'arctan' || !q.isInteger(coefficient)) return undefined;
  if (imaginary || signs.length > 0 || exponential !== undefined) return undefined;
  const times = q.absolute(coefficient).numerator;
  if (times > BigInt(LIMITS.algebra.exponent)) throw new GivenUp();
  const u = kernel.argument!;
  const square = addForms([numberForm(q.ONE, table), multiplyForms(u, u, table)], table);
  const cosine = powerForm(square, q.rational(-1, 2), table);
  const sine = multiplyForms(u, cosine, table);
  const once: Rotation = {
    cosine,
    sine: q.isNegative(coefficient) ? negateForm(sine) : sine,
  };
  let rotation = once;
  for (let done = 1n; done < times; done += 1n) rotation = composed(rotation, once, table);
  return rotation;
}
