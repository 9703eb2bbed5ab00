/**
 * Whether a form may be nought on a whole region, as relu(x) and 1 + sign(x) are. Its sign is then
 * neither -1 nor 1 there, and nothing may be concluded from it. Absolute values and powers need not
 * ask: they are right at nought as well.
 *
 * Only signs break a form into pieces; on each piece it is analytic, so that a piece is nought all over
 * only where the terms of a sum cancel. Where signs lie deeper than that, it is said that it may be.
 */
import * as q from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import type { Exponent, Form, Kernel, Monomial, Polynomial } from './shapes.ts';
import type { Table } from './table.ts';

export const mayVanish = ({ monomial }: Form, table: Table): boolean =>
  kernelsOf(monomial, table).some((kernel) => kernelMayVanish(kernel, table));

function kernelsOf({ powers }: Monomial, table: Table): Kernel[] {
  const kernels: Kernel[] = [];
  for (let index = 0; index < powers.length; index += 3) {
    kernels.push(table.kernelOf(powers[index]!));
  }
  return kernels;
}

function kernelMayVanish(kernel: Kernel, table: Table): boolean {
  switch (kernel.kind) {
    case 'prime':
    case 'pi':
    case 'variable':
      return false;
    case 'function':
      return kernel.argument !== undefined && hasSigns([kernel.argument.monomial], table);
    case 'sum':
      return sumMayVanish(kernel.terms!, table);
  }
}

function sumMayVanish(terms: Polynomial, table: Table): boolean {
  const signs = [...new Set(terms.flatMap(({ monomial }) => monomial.signs))];
  const deeper = signs.map((id) => table.kernelOf(id));
  for (const { monomial } of terms) deeper.push(...kernelsOf(monomial, table));
  const exponents = terms.flatMap(({ monomial }) => monomial.exponential ?? []);
  if (deeper.some((kernel) => hasSigns(insideOf(kernel), table))) return true;
  if (exponents.some((exponent) => hasSigns(monomialsOf(exponent), table))) return true;
  if (signs.length > LIMITS.algebra.signsTried) return true;
  // Every way to choose the signs.
  for (let choice = 0; choice < 2 ** signs.length; choice += 1) {
    const negative = signs.filter((_, index) => ((choice >> index) & 1) === 1);
    table.spend(terms.length);
    if (cancels(terms, negative)) return true;
  }
  return false;
}

/** Whether the terms cancel where these signs are -1 and all others 1. */
function cancels(terms: Polynomial, negative: readonly number[]): boolean {
  const sums = new Map<string, q.Rational>();
  for (const { coefficient, monomial } of terms) {
    const { powers, imaginary, exponential } = monomial;
    const turned = monomial.signs.filter((id) => negative.includes(id)).length % 2 === 1;
    const name = `${powers.join()};${imaginary ? 'i' : ''}${exponential?.id ?? ''}`;
    const value = turned ? q.negate(coefficient) : coefficient;
    sums.set(name, q.add(sums.get(name) ?? q.ZERO, value));
  }
  return [...sums.values()].every(q.isZero);
}

const monomialsOf = ({ terms }: Exponent): Monomial[] => terms.map(({ monomial }) => monomial);

const insideOf = ({ argument, terms }: Kernel): Monomial[] => [
  ...(argument === undefined ? [] : [argument.monomial]),
  ...(terms ?? []).map(({ monomial }) => monomial),
];

/** Whether a sign stands anywhere inside. */
function hasSigns(monomials: readonly Monomial[], table: Table): boolean {
  const waiting = [...monomials];
  const seen = new Set<number>();
  for (let monomial = waiting.pop(); monomial !== undefined; monomial = waiting.pop()) {
    if (monomial.signs.length > 0) return true;
    if (seen.has(monomial.id)) continue;
    seen.add(monomial.id);
    table.spend(1);
    for (const kernel of kernelsOf(monomial, table)) waiting.push(...insideOf(kernel));
    if (monomial.exponential !== undefined) waiting.push(...monomialsOf(monomial.exponential));
  }
  return false;
}
