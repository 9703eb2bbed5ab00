/**
 * What is known of a function applied: a table of rules by function, tried in order. Signs go
 * outside by parity, special values are put in, a function undoes its inverse where that holds on
 * the whole domain.
 */
import {
  apply,
  E,
  type Expression,
  integer,
  NOUGHT,
  negation,
  numeral,
  PI,
  power,
  quotient,
  UNITY,
} from '../../expression/expression.ts';
import { type FunctionName, functionRow } from '../../expression/functions.ts';
import * as q from '../../expression/rational.ts';
import { HALF } from './factor.ts';
import { factoredOf, negated, rationalOf } from './factored.ts';
import { raise } from './powers.ts';
import {
  ROOT_HALVES,
  sineOfTwelfths,
  squareRoot,
  THIRD_OF_ROOT,
  tangentOfTwelfths,
  twelfths,
} from './special-values.ts';
import type { Tidying } from './tidying.ts';
import { write } from './write.ts';

/** Undefined: the rule does not apply. */
type Rule = (args: readonly Expression[], tidying: Tidying) => Expression | undefined;

const sine: Rule = ([u], tidying) => {
  const k = twelfths(u!, tidying);
  return k === undefined ? undefined : sineOfTwelfths(k);
};
const cosine: Rule = ([u], tidying) => {
  const k = twelfths(u!, tidying);
  return k === undefined ? undefined : sineOfTwelfths(k + 6n);
};
const tangent: Rule = ([u], tidying) => {
  const k = twelfths(u!, tidying);
  return k === undefined ? undefined : tangentOfTwelfths(k);
};
const cotangent: Rule = ([u], tidying) => {
  const k = twelfths(u!, tidying);
  return k === undefined ? undefined : tangentOfTwelfths(6n - k);
};

const over =
  (rule: Rule): Rule =>
  (args, tidying) => {
    const below = rule(args, tidying);
    return below === undefined || below === NOUGHT
      ? undefined
      : tidying.level(quotient(UNITY, below));
  };

/** The value at one number. */
const at =
  (argument: number, value: Expression): Rule =>
  ([u]) => {
    const given = rationalOf(u!);
    return given !== undefined && q.equals(given, q.rational(argument)) ? value : undefined;
  };

const atHalf =
  (value: Expression): Rule =>
  ([u]) => {
    const given = rationalOf(u!);
    return given !== undefined && q.equals(given, HALF) ? value : undefined;
  };

/** The value where the argument is written as this expression. */
const whereSame =
  (argument: Expression, value: Expression): Rule =>
  ([u], tidying) =>
    tidying.identity(u!) === tidying.identity(argument) ? value : undefined;

/** outer(inner(u)) = u. */
const undoes =
  (inner: FunctionName): Rule =>
  ([u]) =>
    u!.kind === 'application' && u!.name === inner ? u!.arguments[0] : undefined;

const part = (numerator: number, denominator: number): Expression =>
  write(
    {
      coefficient: q.rational(numerator, denominator),
      decimal: false,
      factors: [{ base: PI, exponent: q.ONE, radical: false }],
    },
    // Writing one factor looks nothing up.
    undefined as never,
  );

const logarithm: Rule = ([u], tidying) => {
  if (u!.kind === 'constant' && u!.name === 'e') return UNITY;
  if (u!.kind === 'power' && u!.base.kind === 'constant' && u!.base.name === 'e')
    return u!.exponent;
  const view = factoredOf(u!, tidying);
  const [factor] = view.factors;
  if (view.factors.length !== 1 || !q.isOne(view.coefficient)) return undefined;
  return factor!.base.kind === 'constant' &&
    factor!.base.name === 'e' &&
    !('kind' in factor!.exponent)
    ? numeral(factor!.exponent)
    : undefined;
};

const logarithmToBase: Rule = ([u, base], tidying) => {
  if (base!.kind === 'constant' && base!.name === 'e') return tidying.level(apply('ln', u!));
  if (tidying.identity(u!) === tidying.identity(base!)) return UNITY;
  if (u!.kind === 'power' && tidying.identity(u!.base) === tidying.identity(base!)) {
    return u!.exponent;
  }
  const [value, radix] = [rationalOf(u!), rationalOf(base!)];
  if (value === undefined || radix === undefined) return undefined;
  if (q.isOne(value)) return NOUGHT;
  return wholeLogarithm(value, radix);
};

/** log_10(100) = 2. */
function wholeLogarithm(value: q.Rational, radix: q.Rational): Expression | undefined {
  if (value.numerator <= 0n || radix.numerator <= 1n || radix.denominator !== 1n) return undefined;
  const below = value.denominator !== 1n;
  if (below && value.numerator !== 1n) return undefined;
  let rest = below ? value.denominator : value.numerator;
  let times = 0;
  while (rest % radix.numerator === 0n) {
    rest /= radix.numerator;
    times += 1;
  }
  return rest === 1n ? numeral(below ? -times : times) : undefined;
}

const asPower =
  (exponentOfRoot: (args: readonly Expression[]) => q.Rational | undefined): Rule =>
  (args, tidying) => {
    const exponent = exponentOfRoot(args);
    if (exponent === undefined) return undefined;
    const raised = raise(factoredOf(args[0]!, tidying), exponent, args.length === 2, tidying);
    return raised && write(raised, tidying);
  };

const absolute: Rule = ([u], tidying) => {
  const view = factoredOf(u!, tidying);
  const value = rationalOf(u!);
  if (value !== undefined) return numeral(q.absolute(value));
  if (q.isNegative(view.coefficient))
    return tidying.level(apply('abs', write(negated(view), tidying)));
  if (u!.kind === 'application' && (u!.name === 'abs' || u!.name === 'sqrt' || u!.name === 'exp'))
    return u;
  if (u!.kind === 'power') {
    const exponent = rationalOf(u!.exponent);
    if (u!.base.kind === 'constant') return u;
    if (exponent !== undefined && exponent.numerator % 2n === 0n) return u;
  }
  return u!.kind === 'constant' ? u : undefined;
};

const signum: Rule = ([u]) => {
  const value = rationalOf(u!);
  if (value !== undefined) return numeral(q.sign(value));
  return u!.kind === 'constant' ? UNITY : undefined;
};

const zeroAtZero = at(0, NOUGHT);
const oneAtZero = at(0, UNITY);

const RULES: Readonly<Partial<Record<FunctionName, readonly Rule[]>>> = {
  sin: [sine, undoes('arcsin')],
  cos: [cosine, undoes('arccos')],
  tan: [tangent, undoes('arctan')],
  cot: [cotangent, undoes('arccot')],
  sec: [over(cosine), undoes('arcsec')],
  csc: [over(sine), undoes('arccsc')],
  arcsin: [
    zeroAtZero,
    at(1, part(1, 2)),
    atHalf(part(1, 6)),
    whereSame(ROOT_HALVES.two, part(1, 4)),
    whereSame(ROOT_HALVES.three, part(1, 3)),
  ],
  arccos: [
    at(0, part(1, 2)),
    at(1, NOUGHT),
    at(-1, PI),
    atHalf(part(1, 3)),
    whereSame(ROOT_HALVES.two, part(1, 4)),
    whereSame(ROOT_HALVES.three, part(1, 6)),
  ],
  arctan: [
    zeroAtZero,
    at(1, part(1, 4)),
    whereSame(squareRoot(3), part(1, 3)),
    whereSame(THIRD_OF_ROOT, part(1, 6)),
  ],
  arccot: [at(0, part(1, 2)), at(1, part(1, 4))],
  arcsec: [at(1, NOUGHT), at(2, part(1, 3)), at(-1, PI)],
  arccsc: [at(1, part(1, 2)), at(2, part(1, 6))],
  sinh: [zeroAtZero, undoes('arsinh')],
  cosh: [oneAtZero, undoes('arcosh')],
  tanh: [zeroAtZero, undoes('artanh')],
  sech: [oneAtZero, undoes('arsech')],
  csch: [undoes('arcsch')],
  coth: [undoes('arcoth')],
  arsinh: [zeroAtZero, undoes('sinh')],
  arcosh: [at(1, NOUGHT)],
  artanh: [zeroAtZero, undoes('tanh')],
  arsech: [at(1, NOUGHT)],
  exp: [([u], tidying) => tidying.level(power(E, u!))],
  ln: [at(1, NOUGHT), logarithm],
  log: [logarithmToBase],
  sqrt: [asPower(() => HALF)],
  root: [
    asPower(([, index]) => {
      const degree = rationalOf(index!);
      return degree !== undefined && q.isInteger(degree) && !q.isZero(degree)
        ? q.reciprocal(degree)
        : undefined;
    }),
  ],
  abs: [absolute],
  sign: [signum],
  erf: [zeroAtZero],
  sigmoid: [at(0, numeral(HALF))],
  softplus: [at(0, apply('ln', integer(2)))],
  gelu: [zeroAtZero],
  silu: [zeroAtZero],
};

/** sin(-u) = -sin(u), cos(-u) = cos(u), for an argument that is one term with a minus. */
function bySign(name: FunctionName, u: Expression, tidying: Tidying): Expression | undefined {
  const { parity } = functionRow(name);
  if (parity === undefined || u.kind === 'sum') return undefined;
  const view = factoredOf(u, tidying);
  if (!q.isNegative(view.coefficient)) return undefined;
  const inner = tidying.level(apply(name, write(negated(view), tidying)));
  return parity === 'even' ? inner : tidying.level(negation(inner));
}

/** A function of simplified arguments. */
export function tidyApplication(
  name: FunctionName,
  args: readonly Expression[],
  tidying: Tidying,
): Expression {
  for (const rule of RULES[name] ?? []) {
    const result = rule(args, tidying);
    if (result !== undefined) return result;
  }
  return bySign(name, args[0]!, tidying) ?? { kind: 'application', name, arguments: args };
}

/** e^(k ln u) = u^k for a number k: undefined elsewhere. */
export function exponentialOfLogarithm(
  exponent: Expression,
  tidying: Tidying,
): Expression | undefined {
  const view = factoredOf(exponent, tidying);
  const [factor] = view.factors;
  if (view.factors.length !== 1 || factor!.base.kind !== 'application') return undefined;
  if (factor!.base.name !== 'ln' || 'kind' in factor!.exponent || !q.isOne(factor!.exponent))
    return undefined;
  return tidying.level(power(factor!.base.arguments[0]!, numeral(view.coefficient)));
}
