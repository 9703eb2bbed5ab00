/**
 * Polynomials in one variable, with any expressions free of it as coefficients, and their difference
 * quotients: f(x + h) - f(x) is expanded by the binomial theorem, so that h cancels term by term.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  type Expression,
  integer,
  NOUGHT,
  negation,
  power,
  product,
  quotient,
  sum,
  UNITY,
  variable,
} from '../../expression/expression.ts';
import { toNumber } from '../../expression/rational.ts';
import { bottomUp, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import { spread } from '../steps/formulas.ts';
import { isNought, isUnity, tidyPower, tidyProduct, tidySum } from '../tidy.ts';

/** Coefficients by ascending powers; the last is not 0 unless it is the only one. */
export type Polynomial = readonly Expression[];

/** undefined for what is no polynomial in the variable, or one of a higher degree than the bound. */
export function polynomialIn(expression: Expression, name: string): Polynomial | undefined {
  return bottomUp<Polynomial | undefined>(expression, (part, parts) => {
    if (part.kind === 'variable' && part.name === name) return [NOUGHT, UNITY];
    if (!variablesOf(part).includes(name)) return [simplify(part)];
    if (parts.includes(undefined)) return undefined;
    const known = parts as readonly Polynomial[];
    switch (part.kind) {
      case 'negation':
        return trimmed(known[0]!.map((each) => simplify(negation(each))));
      case 'sum':
        return added(known);
      case 'product':
        return known.reduce<Polynomial | undefined>(multiplied, [UNITY]);
      case 'quotient': {
        const [above, below] = [known[0]!, known[1]!];
        if (below.length > 1) return undefined;
        return above.map((each) => simplify(quotient(each, below[0]!)));
      }
      case 'power':
        return raised(known[0]!, part.exponent);
      case 'number':
      case 'constant':
      case 'variable':
      case 'application':
      case 'unknown':
      case 'derivative':
        return undefined;
    }
  });
}

function added(polynomials: readonly Polynomial[]): Polynomial {
  const length = Math.max(...polynomials.map((each) => each.length));
  return trimmed(
    Array.from({ length }, (_, index) => simplify(sum(polynomials.map((p) => p[index] ?? NOUGHT)))),
  );
}

function multiplied(left: Polynomial | undefined, right: Polynomial): Polynomial | undefined {
  if (left === undefined || left.length + right.length - 2 > LIMITS.calculus.limitDegree) {
    return undefined;
  }
  const terms: Expression[][] = Array.from({ length: left.length + right.length - 1 }, () => []);
  left.forEach((one, i) => {
    right.forEach((other, j) => {
      terms[i + j]!.push(tidyProduct([one, other]));
    });
  });
  return trimmed(terms.map((each) => simplify(sum(each))));
}

function raised(base: Polynomial, exponent: Expression): Polynomial | undefined {
  if (exponent.kind !== 'number' || exponent.value.denominator !== 1n) return undefined;
  const count = toNumber(exponent.value);
  if (count * (base.length - 1) > LIMITS.calculus.limitDegree) return undefined;
  let result: Polynomial | undefined = [UNITY];
  for (let index = 0; index < count; index += 1) result = multiplied(result, base);
  return result;
}

function trimmed(coefficients: readonly Expression[]): Polynomial {
  const kept = [...coefficients];
  while (kept.length > 1 && isNought(kept[kept.length - 1]!)) kept.pop();
  return kept;
}

/** A sum of coefficients times powers of the place and of the increment, the highest power of the place first. */
export type Expansion = readonly {
  readonly coefficient: Expression;
  readonly place: number;
  readonly increment: number;
}[];

/** f(x + h), multiplied out. */
export function expansionOf(polynomial: Polynomial): Expansion {
  const terms = polynomial.flatMap((coefficient, degree) =>
    isNought(coefficient)
      ? []
      : Array.from({ length: degree + 1 }, (_, increment) => ({
          coefficient: simplify(product([integer(binomial(degree, increment)), coefficient])),
          place: degree - increment,
          increment,
        })),
  );
  return sorted(terms);
}

const sorted = (terms: Expansion): Expansion =>
  [...terms].sort(
    (one, other) =>
      other.place + other.increment - (one.place + one.increment) || other.place - one.place,
  );

/** f(x + h) - f(x): what holds the increment. */
export const difference = (expansion: Expansion): Expansion =>
  expansion.filter(({ increment }) => increment > 0);

/** Every term divided by the increment. */
export const cancelled = (expansion: Expansion): Expansion =>
  expansion.map((term) => ({ ...term, increment: term.increment - 1 }));

/** u(x + h) v(x) or u(x) v(x + h): expanded in both, `ahead` where the first is taken ahead. */
export function productExpansion(ahead: Polynomial, here: Polynomial): Expansion {
  const terms = expansionOf(ahead).flatMap((term) =>
    here.flatMap((coefficient, degree) =>
      isNought(coefficient)
        ? []
        : [
            {
              ...term,
              coefficient: simplify(product([term.coefficient, coefficient])),
              place: term.place + degree,
            },
          ],
    ),
  );
  return collected(terms);
}

export const minus = (left: Expansion, right: Expansion): Expansion =>
  collected([
    ...left,
    ...right.map((term) => ({ ...term, coefficient: simplify(negation(term.coefficient)) })),
  ]);

function collected(terms: Expansion): Expansion {
  const together = new Map<string, Expansion[number]>();
  for (const term of terms) {
    const key = `${term.place},${term.increment}`;
    const known = together.get(key);
    const coefficient =
      known === undefined ? term.coefficient : simplify(sum([known.coefficient, term.coefficient]));
    together.set(key, { ...term, coefficient });
  }
  return sorted([...together.values()].filter(({ coefficient }) => !isNought(coefficient)));
}

/** As it is written with a letter or a number for the place; like powers of the increment together. */
export function writtenExpansion(
  expansion: Expansion,
  place: Expression,
  increment: string,
): Expression {
  const letter = variable(increment);
  if (place.kind === 'variable') {
    return tidySum(
      expansion.map((term) =>
        monomial(term.coefficient, [letter, term.increment], [place, term.place]),
      ),
    );
  }
  const powers = [...new Set(expansion.map((term) => term.increment))].sort((a, b) => a - b);
  return tidySum(
    powers.map((exponent) => {
      const terms = expansion.filter((term) => term.increment === exponent);
      const values = terms.map((term) =>
        product([term.coefficient, power(place, integer(term.place))]),
      );
      return monomial(simplify(sum(values)), [letter, exponent]);
    }),
  );
}

type Power = readonly [base: Expression, exponent: number];

/** The increment stands last, whatever its letter: 6xyh. */
function monomial(coefficient: Expression, increment: Power, place?: Power): Expression {
  if (coefficient.kind === 'negation') {
    return negation(monomial(coefficient.operand, increment, place));
  }
  const [here, ahead] = [place, increment].map((each) =>
    each === undefined || each[1] === 0 ? UNITY : tidyPower(each[0], integer(each[1])),
  );
  const front = simplify(product([coefficient, here!]));
  if (isUnity(ahead!)) return front;
  return isUnity(front) ? ahead! : spread(product([front, ahead!]));
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let index = 1; index <= k; index += 1) value = (value * (n - index + 1)) / index;
  return value;
}
