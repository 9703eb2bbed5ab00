/** Difference quotients of sine, cosine and the exponential function, led back to known limits. */
import { simplify } from '../../algebra/simplify.ts';
import {
  apply,
  E,
  type Expression,
  type Quotient as Fraction,
  difference as minusWritten,
  negation,
  product,
  quotient,
  sum,
  UNITY,
  variable,
} from '../../expression/expression.ts';
import { chain, scalar, spread, step } from '../steps/formulas.ts';
import { isUnity, tidyProduct } from '../tidy.ts';
import type { Formula } from '../worked-solution.ts';
import { polynomialIn } from './polynomial.ts';
import { here, limitOf, type Quotient, rawQuotient, type Setting } from './setting.ts';

/** The slope a of ax + b, or undefined. */
function slopeOf(inner: Expression, by: string): Expression | undefined {
  const polynomial = polynomialIn(inner, by);
  return polynomial?.length === 2 ? polynomial[1] : undefined;
}

/** The limit of a fraction over h; with ah in it, a is taken in front and below: sin(ah)/h is a sin(ah)/(ah). */
function limitLine(
  whole: Fraction,
  slope: Expression,
  value: Expression,
  setting: Setting,
): Formula {
  const scaled = quotient(whole.numerator, tidyProduct([slope, whole.denominator]));
  const between = isUnity(slope) ? [] : [limitOf(spread(product([slope, scaled])), setting)];
  return { sides: [limitOf(whole, setting), ...between, scalar(value)] };
}

export function ofExponential(inner: Expression, setting: Setting): Quotient | undefined {
  const slope = slopeOf(inner, setting.by);
  if (slope === undefined) return undefined;
  const h = variable(setting.increment);
  const value = simplify({ kind: 'power', base: E, exponent: here(inner, setting) });
  const growth = tidyProduct([slope, h]);
  const growthFactor: Expression = { kind: 'power', base: E, exponent: growth };
  const rest = quotient(minusWritten(growthFactor, UNITY), h);
  const f: Expression = { kind: 'power', base: E, exponent: inner };
  return {
    written: tidyProduct([value, rest]),
    limit: simplify(product([slope, value])),
    limitsIn: product([value, slope]),
    cancels: false,
    steps: [
      step(
        'split-exponential',
        [
          chain(
            rawQuotient(f, setting),
            quotient(minusWritten(product([value, growthFactor]), value), h),
            tidyProduct([value, rest]),
          ),
        ],
        { f: value },
      ),
      step(
        isUnity(slope) ? 'known-limit-exponential' : 'known-limit-exponential-scaled',
        [limitLine(rest, slope, slope, setting)],
        { h, growth },
      ),
    ],
  };
}

export function ofWave(
  name: 'sin' | 'cos',
  inner: Expression,
  setting: Setting,
): Quotient | undefined {
  const slope = slopeOf(inner, setting.by);
  if (slope === undefined) return undefined;
  const h = variable(setting.increment);
  const u = here(inner, setting);
  const growth = tidyProduct([slope, h]);
  const [sine, cosine] = [simplify(apply('sin', u)), simplify(apply('cos', u))];
  const small = quotient(apply('sin', growth), h);
  const smaller = quotient(minusWritten(apply('cos', growth), UNITY), h);
  const written =
    name === 'sin'
      ? sum([product([sine, smaller]), product([cosine, small])])
      : minusWritten(product([cosine, smaller]), product([sine, small]));
  const [sineAhead, cosineAhead] = [apply('sin', growth), apply('cos', growth)];
  const theorem =
    name === 'sin'
      ? sum([product([sine, cosineAhead]), product([cosine, sineAhead])])
      : minusWritten(product([cosine, cosineAhead]), product([sine, sineAhead]));
  const nought: Expression = simplify(minusWritten(slope, slope));
  return {
    written,
    limitsIn:
      name === 'sin'
        ? sum([product([sine, nought]), product([cosine, slope])])
        : minusWritten(product([cosine, nought]), product([sine, slope])),
    limit: simplify(name === 'sin' ? product([slope, cosine]) : negation(product([slope, sine]))),
    cancels: false,
    steps: [
      step('addition-theorem', [
        chain(
          rawQuotient(apply(name, inner), setting),
          quotient(minusWritten(theorem, name === 'sin' ? sine : cosine), h),
          written,
        ),
      ]),
      step(
        isUnity(slope) ? 'known-limits-wave' : 'known-limits-wave-scaled',
        [limitLine(small, slope, slope, setting), limitLine(smaller, slope, nought, setting)],
        { h, growth },
      ),
    ],
  };
}
