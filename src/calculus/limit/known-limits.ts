/** Difference quotients of sine, cosine and the exponential function, led back to known limits. */
import { simplify } from '../../algebra/simplify.ts';
import {
  apply,
  E,
  type Expression,
  difference as minusWritten,
  negation,
  product,
  quotient,
  sum,
  UNITY,
  variable,
} from '../../expression/expression.ts';
import { chain, scalar, step } from '../steps/formulas.ts';
import { tidyProduct } from '../tidy.ts';
import { polynomialIn } from './polynomial.ts';
import { here, limitOf, type Quotient, rawQuotient, type Setting } from './setting.ts';

/** The slope a of ax + b, or undefined. */
function slopeOf(inner: Expression, by: string): Expression | undefined {
  const polynomial = polynomialIn(inner, by);
  return polynomial?.length === 2 ? polynomial[1] : undefined;
}

export function ofExponential(inner: Expression, setting: Setting): Quotient | undefined {
  const slope = slopeOf(inner, setting.by);
  if (slope === undefined) return undefined;
  const h = variable(setting.increment);
  const value = simplify({ kind: 'power', base: E, exponent: here(inner, setting) });
  const growth = tidyProduct([slope, h]);
  const rest = quotient(minusWritten({ kind: 'power', base: E, exponent: growth }, UNITY), h);
  const f: Expression = { kind: 'power', base: E, exponent: inner };
  return {
    written: tidyProduct([value, rest]),
    limit: simplify(product([slope, value])),
    limitsIn: product([value, slope]),
    cancels: false,
    steps: [
      step('split-exponential', [chain(rawQuotient(f, setting), tidyProduct([value, rest]))], {
        f: value,
      }),
      step('known-limit-exponential', [{ sides: [limitOf(rest, setting), scalar(slope)] }], { h }),
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
        'known-limits-wave',
        [
          { sides: [limitOf(small, setting), scalar(slope)] },
          { sides: [limitOf(smaller, setting), scalar(nought)] },
        ],
        { h },
      ),
    ],
  };
}
