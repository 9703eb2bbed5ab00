/**
 * One term as a textbook sees it: a rational coefficient, scalars with exponents, and a chain of
 * matrix factors in order. Takes expressions apart into that and puts them together again; the
 * tidying of chains and scalars is done on the way.
 */
import {
  entrySum,
  hadamard,
  type MatrixExpression,
  matrixNegation,
  matrixNumber,
  matrixPower,
  matrixProduct,
  matrixQuotient,
  softmax,
  transpose,
  zeroMatrix,
} from '../../expression/matrix/expression.ts';
import {
  type Declarations,
  isScalarShape,
  knownChains,
  knownShape,
  type Shape,
} from '../../expression/matrix/shape.ts';
import { sameMatrixExpression } from '../../expression/matrix/traverse.ts';
import {
  absolute,
  add,
  isInteger,
  isNegative,
  isOne,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  power as rationalPower,
  reciprocal,
} from '../../expression/rational.ts';
import type { MatrixNormalForms } from './normal-form.ts';

export interface ScalarFactor {
  readonly base: MatrixExpression;
  readonly exponent: Rational;
}

export interface Monomial {
  readonly coefficient: Rational;
  readonly scalars: readonly ScalarFactor[];
  /** None of them a product, a number or a scalar. Empty for a scalar or an identity. */
  readonly chain: readonly MatrixExpression[];
}

/** What is known while a term is taken apart: shapes and what equals what. */
export interface Surroundings {
  readonly declarations: Declarations;
  readonly forms: MatrixNormalForms;
}

const UNIT: Monomial = { coefficient: ONE, scalars: [], chain: [] };

export const isMultiple = (monomial: Monomial): boolean =>
  monomial.scalars.length > 0 || !isOne(monomial.coefficient);

/** Takes a term apart. Its parts are expected to be simplified already. */
export function monomialOf(expression: MatrixExpression, about: Surroundings): Monomial {
  switch (expression.kind) {
    case 'number':
      return { ...UNIT, coefficient: expression.value };
    case 'negation': {
      const inside = monomialOf(expression.operand, about);
      return { ...inside, coefficient: negate(inside.coefficient) };
    }
    case 'product': {
      const { scalars, chain } = knownChains(
        expression.factors.map((factor) => knownShape(factor, about.declarations)),
      );
      const closed = scalars.map((indices) => {
        const factors = indices.map((index) => expression.factors[index]!);
        return factors.length === 1
          ? monomialOf(factors[0]!, about)
          : chainMonomial(factors, true, about);
      });
      const open = chainMonomial(
        chain.map((index) => expression.factors[index]!),
        false,
        about,
      );
      return [...closed, open].reduce((left, right) => timesMonomial(left, right, about));
    }
    case 'quotient': {
      const below = monomialOf(expression.denominator, about);
      if (isZero(below.coefficient)) break;
      return timesMonomial(
        {
          coefficient: reciprocal(below.coefficient),
          scalars: below.scalars.map(({ base, exponent }) => ({
            base,
            exponent: negate(exponent),
          })),
          chain: [],
        },
        monomialOf(expression.numerator, about),
        about,
      );
    }
    case 'power': {
      const exponent = exponentOf(expression.exponent);
      if (exponent === undefined || !isScalarShape(knownShape(expression.base, about.declarations)))
        break;
      const base = monomialOf(expression.base, about);
      if (isInteger(exponent) && absolute(exponent).numerator <= 64n && !isZero(base.coefficient)) {
        return {
          coefficient: rationalPower(base.coefficient, exponent.numerator),
          scalars: base.scalars.map((each) => ({
            base: each.base,
            exponent: multiply(each.exponent, exponent),
          })),
          chain: [],
        };
      }
      return { ...UNIT, scalars: [{ base: expression.base, exponent }] };
    }
    case 'identity':
      return UNIT;
    default:
  }
  return isScalarShape(knownShape(expression, about.declarations))
    ? { ...UNIT, scalars: [{ base: expression, exponent: ONE }] }
    : { ...UNIT, chain: [expression] };
}

function exponentOf(expression: MatrixExpression): Rational | undefined {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind !== 'negation' || expression.operand.kind !== 'number') return undefined;
  return negate(expression.operand.value);
}

/** Matrix factors side by side: their own multiples go to the front, neighbours are tidied. */
function chainMonomial(
  factors: readonly MatrixExpression[],
  scalar: boolean,
  about: Surroundings,
): Monomial {
  let [coefficient, scalars]: [Rational, readonly ScalarFactor[]] = [ONE, []];
  const flat: MatrixExpression[] = [];
  for (const factor of factors) {
    const inside = monomialOf(factor, about);
    coefficient = multiply(coefficient, inside.coefficient);
    scalars = [...scalars, ...inside.scalars];
    flat.push(...inside.chain);
  }
  const chain = tidyChain(flat, about);
  if (!scalar) return { coefficient, scalars, chain };
  // All of it is one scalar, such as xᵀAx; if everything cancelled, it was 1.
  if (chain.length === 0) return { coefficient, scalars, chain: [] };
  const whole = matrixProduct(...chain);
  return { coefficient, scalars: [...scalars, { base: whole, exponent: ONE }], chain: [] };
}

/** X X⁻¹ vanishes, X X becomes X², and diag(u) v becomes u ∘ v. */
function tidyChain(
  factors: readonly MatrixExpression[],
  about: Surroundings,
): readonly MatrixExpression[] {
  const chain: MatrixExpression[] = [];
  for (const factor of factors) {
    const last = chain.at(-1);
    if (last !== undefined && areInverse(last, factor, about)) chain.pop();
    else if (last !== undefined && isSquareLetter(factor, about) && powerBase(last, factor)) {
      chain[chain.length - 1] = raised(last, factor);
    } else chain.push(factor);
  }
  return entryProducts(chain, about);
}

function areInverse(
  left: MatrixExpression,
  right: MatrixExpression,
  { declarations, forms }: Surroundings,
): boolean {
  const shape = knownShape(left, declarations);
  if (shape.rows !== shape.columns || shape.rows === 1) return false;
  if (!containsInverse(left) && !containsInverse(right)) return false;
  const product = forms.of(matrixProduct(left, right));
  const [only] = product?.terms ?? [];
  return (
    product?.terms.length === 1 &&
    only!.word.length === 0 &&
    only!.scalars.size === 0 &&
    isOne(only!.coefficient)
  );
}

const containsInverse = (expression: MatrixExpression): boolean =>
  expression.kind === 'inverse' ||
  (expression.kind === 'transpose' && expression.operand.kind === 'inverse');

const isSquareLetter = (expression: MatrixExpression, { declarations }: Surroundings): boolean => {
  const shape = knownShape(expression, declarations);
  return shape.rows === shape.columns && isLetter(expression);
};
const isLetter = (expression: MatrixExpression): boolean =>
  expression.kind === 'symbol' ||
  ((expression.kind === 'transpose' || expression.kind === 'inverse') &&
    isLetter(expression.operand));

const powerBase = (last: MatrixExpression, factor: MatrixExpression): boolean =>
  sameMatrixExpression(last.kind === 'power' ? last.base : last, factor);

const raised = (last: MatrixExpression, factor: MatrixExpression): MatrixExpression => {
  const times =
    last.kind === 'power' && last.exponent.kind === 'number' ? last.exponent.value : ONE;
  return matrixPower(factor, matrixNumber(add(times, ONE)));
};

/** diag of a column, not the diagonal of a matrix. */
const isDiagonal = (factor: MatrixExpression, { declarations }: Surroundings): boolean =>
  factor.kind === 'diag' && knownShape(factor, declarations).columns !== 1;

/** From the right: diag(u) before a column, and a row before diag(u). */
function entryProducts(
  chain: readonly MatrixExpression[],
  about: Surroundings,
): readonly MatrixExpression[] {
  const { declarations } = about;
  const last = chain.at(-1);
  if (last === undefined) return chain;
  const end = knownShape(last, declarations);
  if (end.columns === 1 && end.rows !== 1) {
    const at = chain.findLastIndex((factor) => isDiagonal(factor, about));
    const factor = chain[at];
    if (factor?.kind === 'diag' && at < chain.length - 1) {
      const rest = chain.slice(at + 1);
      if (rest.some((each) => knownShape(each, declarations).rows === 1)) return chain;
      const product = hadamard(factor.operand, matrixProduct(...rest));
      return entryProducts([...chain.slice(0, at), product], about);
    }
  }
  const start = knownShape(chain[0]!, declarations);
  const [first, second, ...rest] = chain;
  if (
    start.rows === 1 &&
    start.columns !== 1 &&
    second?.kind === 'diag' &&
    isDiagonal(second, about)
  ) {
    const column = first!.kind === 'transpose' ? first!.operand : transpose(first!);
    return [transpose(hadamard(second.operand, column)), ...rest];
  }
  return chain;
}

/** The product of two terms of which at most one has a chain, or whose chains join. */
export function timesMonomial(left: Monomial, right: Monomial, about: Surroundings): Monomial {
  const { coefficient, scalars } = collected([...left.scalars, ...right.scalars], about);
  return {
    coefficient: multiply(multiply(left.coefficient, right.coefficient), coefficient),
    scalars,
    chain: [...left.chain, ...right.chain],
  };
}

/** Equal scalars become one with the sum of the exponents; those that are numbers join the coefficient. */
function collected(
  factors: readonly ScalarFactor[],
  { forms }: Surroundings,
): { readonly coefficient: Rational; readonly scalars: readonly ScalarFactor[] } {
  const result = new Map<string, ScalarFactor>();
  let coefficient = ONE;
  factors.forEach(({ base, exponent }, index) => {
    const value = forms.constant(base);
    if (value !== undefined && isInteger(exponent) && !isZero(value)) {
      coefficient = multiply(coefficient, rationalPower(value, exponent.numerator));
      return;
    }
    const key = forms.key(base) ?? `#${index}`;
    const before = result.get(key);
    const total = before === undefined ? exponent : add(before.exponent, exponent);
    result.set(key, { base: before?.base ?? base, exponent: total });
  });
  const scalars = [...result.values()].filter(({ exponent }) => !isZero(exponent));
  return { coefficient, scalars };
}

/** Puts a term together; `shape` is the shape of the whole (for identities and zeros). */
export function termFrom(
  monomial: Monomial,
  shape: Shape,
  identity: MatrixExpression | undefined,
  about: Surroundings,
): MatrixExpression {
  const { coefficient } = monomial;
  if (isZero(coefficient)) return zeroMatrix(shape.rows, shape.columns);
  const { scalars, chain } = softmaxFrom(monomial, about);
  const size = absolute(coefficient);
  const above = scalars.filter(({ exponent }) => !isNegative(exponent));
  const below = scalars.filter(({ exponent }) => isNegative(exponent));
  const matrix = chain.length > 0 || identity === undefined ? chain : [identity];
  const front = below.length > 0 ? rational(size.numerator) : size;
  const factors = [...spliced(above.map(powerOf), matrix.length === 0), ...matrix];
  const number = isOne(front) && factors.length > 0 ? [] : [matrixNumber(front)];
  const numerator = matrixProduct(...number, ...factors);
  const bottom = [
    ...(below.length > 0 && size.denominator !== 1n ? [matrixNumber(size.denominator)] : []),
    ...below.map(({ base, exponent }) => powerOf({ base, exponent: negate(exponent) })),
  ];
  const whole =
    below.length === 0 ? numerator : matrixQuotient(numerator, matrixProduct(...bottom));
  return isNegative(coefficient) ? matrixNegation(whole) : whole;
}

/** Of several scalars, the products go last; the last of all needs no brackets: 2 xᵀAx. */
function spliced(
  scalars: readonly MatrixExpression[],
  alone: boolean,
): readonly MatrixExpression[] {
  const isProduct = (factor: MatrixExpression): boolean => factor.kind === 'product';
  const [first, ...products] = scalars.filter(isProduct);
  if (!alone || first?.kind !== 'product' || products.length > 0) return scalars;
  return [...scalars.filter((factor) => !isProduct(factor)), ...first.factors];
}

const powerOf = ({ base, exponent }: ScalarFactor): MatrixExpression =>
  isOne(exponent) ? base : matrixPower(base, matrixNumber(exponent));

/** exp z over the sum of exp z is softmax z. */
function softmaxFrom(monomial: Monomial, { forms }: Surroundings): Monomial {
  const [only] = monomial.chain;
  if (monomial.chain.length !== 1 || only?.kind !== 'elementwise') return monomial;
  if (only.name !== 'exp' || only.order !== 0 || !only.known) return monomial;
  const total = monomial.scalars.findIndex(
    ({ base, exponent }) => isOne(negate(exponent)) && forms.provesEqual(base, entrySum(only)),
  );
  if (total < 0) return monomial;
  return {
    coefficient: monomial.coefficient,
    scalars: monomial.scalars.filter((_, index) => index !== total),
    chain: [softmax(only.operand)],
  };
}
