/**
 * Splits sums that stand inside a root, a logarithm or an absolute value: perfect squares,
 * differences of squares, rational linear factors. What cannot be split stays one kernel.
 */
import * as q from '../../expression/rational.ts';
import { exactRoot } from '../whole-roots.ts';
import { formOfPolynomial } from './forms.ts';
import { multiplyForms, raiseMonomial } from './monomials.ts';
import { addPolynomials, leading, multiplyPolynomials } from './polynomials.ts';
import type { Form, Kernel, Monomial, Polynomial } from './shapes.ts';
import type { Table } from './table.ts';
import { linearFactor } from './univariate.ts';

/** The same form, its sums split as far as we know how. */
export function factorSums(form: Form, table: Table): Form {
  const { powers } = form.monomial;
  let result = form;
  for (let index = 0; index < powers.length; index += 3) {
    const kernel = table.kernelOf(powers[index]!);
    const [p, r] = [powers[index + 1]!, powers[index + 2]!];
    if (kernel.kind !== 'sum' || r !== 1) continue;
    const parts = split(kernel, table);
    if (parts === undefined) continue;
    const whole = table.monomial([kernel.id, 1, 1], [], false, undefined);
    const raised = raiseMonomial(parts.monomial, p, 1, true, table);
    const coefficient = q.power(parts.coefficient, BigInt(p));
    result = multiplyForms(result, raiseMonomial(whole, -p, 1, true, table), table);
    result = multiplyForms(
      result,
      { coefficient: q.multiply(coefficient, raised.coefficient), monomial: raised.monomial },
      table,
    );
  }
  return result;
}

/** A kernel as a product of others; undefined when it is not split. */
function split(kernel: Kernel, table: Table): Form | undefined {
  const terms = kernel.terms!;
  const known = table.splits.get(kernel.id);
  if (known !== undefined) return known === 'whole' ? undefined : known;
  const found =
    squareOf(terms, table) ?? differenceOfSquares(terms, table) ?? withLinearFactor(terms, table);
  const parts = found && factorSums(found, table);
  table.noteSplit(kernel.id, parts ?? 'whole');
  return parts;
}

/** The polynomial as the square of a real one, or minus such a square. */
function squareOf(terms: Polynomial, table: Table): Form | undefined {
  if (terms.length < 3 || terms.some(({ monomial }) => monomial.signs.length > 0)) return undefined;
  const first = leading(terms);
  const start = rootOfMonomial(first, table);
  if (start === undefined) return undefined;
  const negative = first.coefficient.numerator < 0n;
  const positive = negative ? terms.map(minus) : terms;
  let root: Polynomial = [start];
  let rest = addPolynomials([
    positive,
    [minus({ ...first, coefficient: q.absolute(first.coefficient) })],
  ]);
  const over = raiseMonomial(start.monomial, -1, 1, true, table);
  const half = q.multiply(
    over.coefficient,
    q.reciprocal(q.multiply(q.rational(2), start.coefficient)),
  );
  while (rest.length > 0) {
    if (root.length > terms.length / 2 + 1) return undefined;
    const next = multiplyForms(
      leading(rest),
      { coefficient: half, monomial: over.monomial },
      table,
    );
    root = addPolynomials([root, [next]]);
    const squared = multiplyPolynomials(root, root, table);
    rest = addPolynomials([positive, squared.map(minus)]);
  }
  const real = realUpToI(root, table);
  if (real === undefined) return undefined;
  const form = formOfPolynomial(real.polynomial, table);
  const square = multiplyForms(form, form, table);
  return negative === real.turned ? square : minus(square);
}

const minus = (form: Form): Form => ({ ...form, coefficient: q.negate(form.coefficient) });

/** The root of the leading term, when it is a square; the sign of the number is left aside. */
function rootOfMonomial({ coefficient, monomial }: Form, table: Table): Form | undefined {
  if (
    monomial.imaginary ||
    monomial.powers.some((each, index) => index % 3 === 1 && each % 2 !== 0)
  ) {
    return undefined;
  }
  const size = q.absolute(coefficient);
  const above = exactRoot(size.numerator, 2);
  const below = exactRoot(size.denominator, 2);
  if (above === undefined || below === undefined) return undefined;
  const powers = monomial.powers.map((each, index) => (index % 3 === 1 ? each / 2 : each));
  const half = table.exponentLaws.scale(monomial.exponential, q.rational(1, 2));
  if (half.form !== undefined) return undefined;
  return {
    coefficient: q.rational(above, below),
    monomial: table.monomial(powers, [], false, half.rest),
  };
}

/** The complex conjugate. */
export function conjugate(polynomial: Polynomial, table: Table): Polynomial {
  return addPolynomials([polynomial.map((form) => conjugateForm(form, table))]);
}

function conjugateForm({ coefficient, monomial }: Form, table: Table): Form {
  const { powers, signs, imaginary, exponential } = monomial;
  let turned: Monomial = monomial;
  if (exponential?.terms.some((term) => term.monomial.imaginary)) {
    const terms = exponential.terms.map((term) => (term.monomial.imaginary ? minus(term) : term));
    turned = table.monomial(powers, signs, imaginary, table.exponent(terms));
  }
  return { coefficient: imaginary ? q.negate(coefficient) : coefficient, monomial: turned };
}

/** Whether what stands in its exponents is real, or i times what is real: `conjugate` knows no other. */
const isConjugable = ({ monomial }: Form): boolean =>
  monomial.exponential === undefined ||
  monomial.exponential.terms.every((term) => term.monomial.exponential?.real ?? true);

/** A root that is real, or that i makes real. */
function realUpToI(
  root: Polynomial,
  table: Table,
): { polynomial: Polynomial; turned: boolean } | undefined {
  if (!root.every(isConjugable)) return undefined;
  const other = conjugate(root, table);
  if (addPolynomials([root, other.map(minus)]).length === 0)
    return { polynomial: root, turned: false };
  if (addPolynomials([root, other]).length > 0) return undefined;
  const i: Form = { coefficient: q.ONE, monomial: table.monomial([], [], true, undefined) };
  return { polynomial: multiplyPolynomials([i], root, table), turned: true };
}

/** a^2 - b^2 = (a - b)(a + b) for two terms. */
function differenceOfSquares(terms: Polynomial, table: Table): Form | undefined {
  if (terms.length !== 2) return undefined;
  const [first, second] = terms as readonly [Form, Form];
  if (first.coefficient.numerator > 0n === second.coefficient.numerator > 0n) return undefined;
  if (first.monomial.signs.length > 0 || second.monomial.signs.length > 0) return undefined;
  const [a, b] = [rootOfMonomial(first, table), rootOfMonomial(second, table)];
  if (a === undefined || b === undefined) return undefined;
  // Exponentials could be halved for ever.
  if (first.monomial.exponential !== undefined || second.monomial.exponential !== undefined) {
    return undefined;
  }
  const product = multiplyForms(
    formOfPolynomial(addPolynomials([[a], [minus(b)]]), table),
    formOfPolynomial(addPolynomials([[a], [b]]), table),
    table,
  );
  return first.coefficient.numerator > 0n ? product : minus(product);
}

function withLinearFactor(terms: Polynomial, table: Table): Form | undefined {
  const factors = linearFactor(terms, table);
  if (factors === undefined) return undefined;
  const [linear, rest] = factors.map((factor) => formOfPolynomial(addPolynomials([factor]), table));
  return multiplyForms(linear!, rest!, table);
}
