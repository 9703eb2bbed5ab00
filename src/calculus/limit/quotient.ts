/**
 * The difference quotient of one function, brought to a form in which the increment can be 0: expanded
 * for a polynomial, on a common denominator for a fraction, extended by the conjugate for a root, and
 * led back to known limits for sine, cosine and the exponential function.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  apply,
  type Expression,
  difference as minusWritten,
  NOUGHT,
  negation,
  product,
  quotient,
  sum,
  UNITY,
  variable,
} from '../../expression/expression.ts';
import { rewriteBottomUp, substitute } from '../../expression/traverse.ts';
import { chain, spread, step } from '../steps/formulas.ts';
import { isUnity, tidyProduct } from '../tidy.ts';
import type { Formula } from '../worked-solution.ts';
import { constantFactor } from './constant-factor.ts';
import { ofExponential, ofWave } from './known-limits.ts';
import {
  cancelled,
  difference,
  expansionOf,
  minus,
  type Polynomial,
  polynomialIn,
  productExpansion,
  writtenExpansion,
} from './polynomial.ts';
import { ahead, here, type Quotient, type Setting } from './setting.ts';

const atNought = (written: Expression, { increment }: Setting): Expression =>
  simplify(substitute(written, new Map([[increment, NOUGHT]])));

/** x + h, as everywhere in a difference quotient, and not in the order of the alphabet. */
const placeFirst = (expression: Expression, increment: string): Expression =>
  rewriteBottomUp(expression, (part) => {
    if (part.kind !== 'sum') return part;
    const [first, second, ...others] = part.terms;
    const turned = first!.kind === 'variable' && first!.name === increment;
    const isPlace =
      second!.kind === 'variable' || (others.length === 0 && second!.kind !== 'negation');
    return turned && isPlace ? sum([second!, first!, ...others]) : part;
  });

/** undefined for a function that none of the ways fits. */
export function quotientOf(f: Expression, setting: Setting): Quotient | undefined {
  const polynomial = polynomialIn(f, setting.by);
  if (polynomial !== undefined) return ofPolynomial(f, polynomial, setting);
  const [factor, core] = constantFactor(f, setting.by);
  const found = ofCore(core, setting);
  if (found === undefined || isUnity(factor)) return found;
  const written = placeFirst(simplify(product([factor, found.written])), setting.increment);
  return {
    written,
    limit: simplify(product([factor, found.limit])),
    ...(found.limitsIn === undefined ? {} : { limitsIn: product([factor, found.limitsIn]) }),
    cancels: found.cancels,
    // Where limits are put in, the factor comes in with them.
    steps: [
      step('constant-outside-limit', [], { c: factor, f: core }),
      ...found.steps,
      ...(found.cancels
        ? [step('times-constant', [times(factor, found, written)], { c: factor })]
        : []),
    ],
  };
}

const times = (factor: Expression, found: Quotient, written: Expression): Formula =>
  chain(spread(product([factor, found.written])), written);

/** A fraction with its sign in front. */
const fraction = (above: Expression, below: Expression): Expression =>
  above.kind === 'negation' ? negation(quotient(above.operand, below)) : quotient(above, below);

function ofCore(f: Expression, setting: Setting): Quotient | undefined {
  if (f.kind === 'application' && f.name === 'sqrt') return ofRoot(f.arguments[0]!, setting);
  if (f.kind === 'application' && (f.name === 'sin' || f.name === 'cos')) {
    return ofWave(f.name, f.arguments[0]!, setting);
  }
  if (f.kind === 'power' && f.base.kind === 'constant' && f.base.name === 'e') {
    return ofExponential(f.exponent, setting);
  }
  if (f.kind === 'power') return ofPower(f.base, f.exponent, setting);
  if (f.kind !== 'quotient') return undefined;
  const { numerator, denominator } = f;
  if (denominator.kind === 'application' && denominator.name === 'sqrt' && isUnity(numerator)) {
    return ofReciprocalRoot(denominator.arguments[0]!, setting);
  }
  const above = polynomialIn(numerator, setting.by);
  const below = polynomialIn(denominator, setting.by);
  return above && below && ofFraction(f, above, below, setting);
}

/** u^(1/2), u^(-1), u^(-2): as a root or a fraction. */
function ofPower(base: Expression, exponent: Expression, setting: Setting): Quotient | undefined {
  const text = simplify(exponent);
  if (text.kind === 'quotient' && isUnity(text.numerator) && isTwo(text.denominator)) {
    return ofRoot(base, setting);
  }
  if (text.kind !== 'negation') return undefined;
  const below: Expression = isUnity(text.operand)
    ? base
    : { kind: 'power', base, exponent: text.operand };
  return ofCore(quotient(UNITY, below), setting);
}

const isTwo = (part: Expression): boolean =>
  part.kind === 'number' && part.value.numerator === 2n && part.value.denominator === 1n;

function ofPolynomial(f: Expression, polynomial: Polynomial, setting: Setting): Quotient {
  const { place, increment } = setting;
  const h = variable(increment);
  const expansion = expansionOf(polynomial);
  const left = difference(expansion);
  const expanded = writtenExpansion(expansion, place, increment);
  const remaining = writtenExpansion(left, place, increment);
  const written = writtenExpansion(cancelled(left), place, increment);
  const [value, known] = [here(f, setting), simplify(here(f, setting))];
  // The value at a number is worked out in sight; that at a letter is the function itself.
  const worked = place.kind === 'variable' ? [] : [minusWritten(expanded, value)];
  return {
    written,
    limit: atNought(written, setting),
    cancels: true,
    steps: [
      step('expand-ahead', [chain(ahead(f, setting), expanded)]),
      step('subtract-here', [chain(...worked, minusWritten(expanded, known), remaining)], { h }),
      step('cancel-increment', [chain(quotient(remaining, h), written)], { h }),
    ],
  };
}

function ofFraction(
  f: Expression,
  above: Polynomial,
  below: Polynomial,
  setting: Setting,
): Quotient | undefined {
  if (f.kind !== 'quotient') return undefined;
  const { place, increment } = setting;
  const h = variable(increment);
  const [uAhead, uHere] = [ahead(f.numerator, setting), simplify(here(f.numerator, setting))];
  const [vAhead, vHere] = [ahead(f.denominator, setting), simplify(here(f.denominator, setting))];
  const top = minusWritten(tidyProduct([uAhead, vHere]), tidyProduct([uHere, vAhead]));
  const bottom = tidyProduct([vHere, vAhead]);
  const left = minus(productExpansion(above, below), exchanged(above, below));
  const remaining = writtenExpansion(left, place, increment);
  const written = placeFirst(
    simplify(quotient(writtenExpansion(cancelled(left), place, increment), bottom)),
    increment,
  );
  return {
    written,
    limit: atNought(written, setting),
    cancels: true,
    steps: [
      step('common-denominator', [
        chain(minusWritten(ahead(f, setting), here(f, setting)), quotient(top, bottom)),
      ]),
      step('expand-numerator', [chain(top, remaining)]),
      step(
        'cancel-increment-below',
        [chain(fraction(remaining, spread(product([h, bottom]))), written)],
        {
          h,
        },
      ),
    ],
  };
}

/** u(x) v(x + h). */
const exchanged = (above: Polynomial, below: Polynomial) => productExpansion(below, above);

function ofRoot(inner: Expression, setting: Setting): Quotient | undefined {
  const polynomial = polynomialIn(inner, setting.by);
  if (polynomial === undefined) return undefined;
  const { place, increment } = setting;
  const h = variable(increment);
  const rootAhead = apply('sqrt', ahead(inner, setting));
  const rootHere = simplify(apply('sqrt', here(inner, setting)));
  const conjugate = sum([rootAhead, rootHere]);
  const left = difference(expansionOf(polynomial));
  const remaining = writtenExpansion(left, place, increment);
  const written = quotient(writtenExpansion(cancelled(left), place, increment), conjugate);
  const squares = minusWritten(ahead(inner, setting), simplify(here(inner, setting)));
  return {
    written,
    limit: atNought(written, setting),
    cancels: true,
    steps: [
      step(
        'extend-by-conjugate',
        [
          chain(
            quotient(minusWritten(rootAhead, rootHere), h),
            quotient(
              product([minusWritten(rootAhead, rootHere), conjugate]),
              product([h, conjugate]),
            ),
            quotient(squares, product([h, conjugate])),
          ),
        ],
        { conjugate },
      ),
      step(
        'cancel-increment-below',
        [
          chain(
            quotient(squares, product([h, conjugate])),
            quotient(remaining, product([h, conjugate])),
            written,
          ),
        ],
        { h },
      ),
    ],
  };
}

function ofReciprocalRoot(inner: Expression, setting: Setting): Quotient | undefined {
  const polynomial = polynomialIn(inner, setting.by);
  if (polynomial === undefined) return undefined;
  const { place, increment } = setting;
  const h = variable(increment);
  const rootAhead = apply('sqrt', ahead(inner, setting));
  const rootHere = simplify(apply('sqrt', here(inner, setting)));
  const conjugate = sum([rootHere, rootAhead]);
  const bottom = tidyProduct([rootHere, rootAhead]);
  const top = minusWritten(rootHere, rootAhead);
  const left = minus([], difference(expansionOf(polynomial)));
  const remaining = writtenExpansion(left, place, increment);
  const below = tidyProduct([rootHere, rootAhead, conjugate]);
  const written = quotient(writtenExpansion(cancelled(left), place, increment), below);
  return {
    written,
    limit: atNought(written, setting),
    cancels: true,
    steps: [
      step('common-denominator', [
        chain(
          minusWritten(quotient(UNITY, rootAhead), quotient(UNITY, rootHere)),
          quotient(top, bottom),
        ),
      ]),
      step(
        'extend-by-conjugate',
        [
          chain(
            quotient(top, product([h, bottom])),
            quotient(product([top, conjugate]), product([h, bottom, conjugate])),
          ),
        ],
        { conjugate },
      ),
      step(
        'cancel-increment-below',
        [chain(fraction(remaining, spread(product([h, below]))), written)],
        {
          h,
        },
      ),
    ],
  };
}
