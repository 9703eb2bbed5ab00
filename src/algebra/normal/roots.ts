/**
 * Real powers with rational exponents, absolute values, signs and logarithms of forms. A root of
 * even index, and a logarithm, teaches the table that what stands inside is not negative.
 */
import * as q from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import { smallPrimeFactors } from '../whole-roots.ts';
import { smallInteger } from './exponents.ts';
import { factorSums } from './factor-sums.ts';
import { addForms, isNought, numberForm } from './forms.ts';
import { multiplyForms, raiseMonomial, settle } from './monomials.ts';
import { type Form, GivenUp, type Kernel, type Powers } from './shapes.ts';
import type { Table } from './table.ts';

/** The form to a rational exponent, as a real number. Throws GivenUp where it is never real. */
export function powerForm(form: Form, exponent: q.Rational, table: Table): Form {
  const above = smallInteger(exponent.numerator);
  const below = smallInteger(exponent.denominator);
  if (above === 0) return numberForm(q.ONE, table);
  if (isNought(form)) {
    if (above < 0) throw new GivenUp();
    return form;
  }
  if (below === 1) {
    const raised = raiseMonomial(form.monomial, above, 1, true, table);
    return {
      coefficient: q.multiply(raised.coefficient, wholePower(form.coefficient, above)),
      monomial: raised.monomial,
    };
  }
  const factored = factorSums(form, table);
  if (below % 2 === 0) learnNotNegative(factored, table);
  const number = numericRoot(q.absolute(factored.coefficient), above, below, table);
  const result = multiplyForms(
    raiseMonomial(factored.monomial, above, below, false, table),
    number,
    table,
  );
  if (below % 2 === 0 || above % 2 === 0) return result;
  return multiplyForms(result, signForm(factored, table), table);
}

function wholePower(value: q.Rational, exponent: number): q.Rational {
  const size = Math.max(bits(value.numerator), bits(value.denominator));
  if (size > 1 && size * Math.abs(exponent) > LIMITS.algebra.coefficientBits) throw new GivenUp();
  if (size <= 1 && exponent % 2 === 0) return q.ONE;
  return size <= 1 ? value : q.power(value, BigInt(exponent));
}

const bits = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;

const primeKernel = (prime: bigint, table: Table): Kernel =>
  table.kernel(`prime:${prime}`, (id) => ({ id, kind: 'prime', prime, positive: true }));

/** A positive number as a product of powers of primes to an exponent. */
function numericRoot(value: q.Rational, above: number, below: number, table: Table): Form {
  let result = numberForm(q.ONE, table);
  for (const [part, sign] of [
    [value.numerator, 1],
    [value.denominator, -1],
  ] as const) {
    for (const [prime, times] of smallPrimeFactors(part)) {
      const kernel = primeKernel(prime, table);
      const base = table.monomial([kernel.id, 1, 1], [], false, undefined);
      const power = raiseMonomial(base, times * above * sign, below, false, table);
      result = multiplyForms(result, power, table);
    }
  }
  return result;
}

/** Kernels of odd whole power: those whose sign counts. */
function signedKernels(powers: Powers, table: Table): number[] {
  const found: number[] = [];
  for (let index = 0; index < powers.length; index += 3) {
    const whole = Math.floor(powers[index + 1]! / powers[index + 2]!);
    const id = powers[index]!;
    if (whole % 2 !== 0 && !table.kernelOf(id).positive) found.push(id);
  }
  return found;
}

/** The sign of the form: a number times signs of kernels. */
export function signForm(form: Form, table: Table): Form {
  if (isNought(form)) return form;
  if (form.monomial.imaginary) throw new GivenUp();
  const factored = factorSums(form, table);
  const { signs, powers } = factored.monomial;
  return settle(
    q.rational(q.sign(factored.coefficient)),
    [],
    [signs, signedKernels(powers, table)],
    false,
    { form: undefined, rest: undefined },
    table,
  );
}

/** Notes that the form is positive (or, at single points, nought). */
export function learnNotNegative(form: Form, table: Table): void {
  if (isNought(form)) return;
  const sign = signForm(form, table);
  table.learnSigns(sign.monomial.signs, q.isNegative(sign.coefficient));
}

export const absoluteForm = (form: Form, table: Table): Form =>
  multiplyForms(form, signForm(form, table), table);

/** ln|form|: a sum of logarithms of primes and kernels, plus the exponent. */
export function logarithmForm(form: Form, table: Table): Form {
  if (isNought(form)) throw new GivenUp();
  if (form.monomial.imaginary) throw new GivenUp();
  const factored = factorSums(form, table);
  const terms: Form[] = [];
  const { numerator, denominator } = factored.coefficient;
  for (const [part, sign] of [
    [numerator < 0n ? -numerator : numerator, 1],
    [denominator, -1],
  ] as const) {
    for (const [prime, times] of smallPrimeFactors(part)) {
      terms.push(logarithmOf(primeKernel(prime, table), q.rational(times * sign), table));
    }
  }
  const { powers, exponential } = factored.monomial;
  for (let index = 0; index < powers.length; index += 3) {
    const kernel = table.kernelOf(powers[index]!);
    terms.push(logarithmOf(kernel, q.rational(powers[index + 1]!, powers[index + 2]!), table));
  }
  if (exponential !== undefined) terms.push(...exponential.terms);
  return addForms(terms, table);
}

function logarithmOf(kernel: Kernel, times: q.Rational, table: Table): Form {
  const logarithm = table.kernel(`ln:${kernel.id}`, (id) => ({
    id,
    kind: 'function',
    name: 'ln',
    positive: kernel.kind === 'pi' || kernel.kind === 'prime',
    argument: {
      coefficient: q.ONE,
      monomial: table.monomial([kernel.id, 1, 1], [], false, undefined),
    },
  }));
  return {
    coefficient: times,
    monomial: table.monomial([logarithm.id, 1, 1], [], false, undefined),
  };
}
