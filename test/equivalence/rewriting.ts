/**
 * Random expressions, rewritten by identities into equal ones and perturbed into different ones.
 * Every expected verdict is known by construction, not by evaluating anything.
 */
import fc from 'fast-check';
import { evaluate } from '../../src/expression/evaluate/evaluate.ts';
import {
  apply,
  decimal,
  E,
  type Expression,
  integer,
  negation,
  power,
  product,
  quotient,
  sum,
  variable,
} from '../../src/expression/expression.ts';
import type { FunctionName } from '../../src/expression/functions.ts';
import { rational } from '../../src/expression/rational.ts';
import { formula } from '../../src/expression/read/read.ts';
import {
  distinctParts,
  partsOf,
  sameExpression,
  substitute,
  treeSize,
  withParts,
} from '../../src/expression/traverse.ts';
import { DISGUISES, IDENTITIES, type Identity } from './identities.ts';

/** Letters that stand for any expression in an identity. */
const HOLES = new Set(['u', 'v', 'w']);
/** Rewriting stops before expressions grow past what a student writes. */
const LARGEST = 150;

type Bindings = Map<string, Expression>;

function match(pattern: Expression, expression: Expression, bindings: Bindings): boolean {
  if (pattern.kind === 'variable' && HOLES.has(pattern.name)) {
    const bound = bindings.get(pattern.name);
    if (bound !== undefined) return sameExpression(bound, expression);
    bindings.set(pattern.name, expression);
    return true;
  }
  const parts = partsOf(pattern);
  const given = partsOf(expression);
  if (parts.length === 0) return sameExpression(pattern, expression);
  if (pattern.kind !== expression.kind || parts.length !== given.length) return false;
  if (
    pattern.kind === 'application' &&
    expression.kind === 'application' &&
    pattern.name !== expression.name
  ) {
    return false;
  }
  return parts.every((part, index) => match(part, given[index]!, bindings));
}

interface Rewrite {
  readonly from: Expression;
  readonly to: Expression;
  readonly isolated: boolean;
}

const read = ({ from, to, isolated }: Identity): Rewrite => ({
  from: formula(from),
  to: formula(to),
  isolated: isolated ?? false,
});
const REWRITES = IDENTITIES.map(read);
const UNIVERSAL = DISGUISES.map(read);

function rewrittenAt(
  expression: Expression,
  { from, to, isolated }: Rewrite,
): Expression | undefined {
  const bindings: Bindings = new Map();
  if (!match(from, expression, bindings)) return undefined;
  if (isolated && ![...bindings.values()].every(moves)) return undefined;
  return substitute(to, bindings);
}

/** Functions that are constant on intervals, or built of such. */
const FLAT = new Set<FunctionName>(['relu', 'sign', 'abs']);
const PLACES = [-1.37, -0.61, 0.23, 0.71, 1.19, 2.87, 17.3];

/** Whether the expression certainly takes many values: no constant in disguise, no flat pieces. */
function moves(expression: Expression): boolean {
  const isFlat = distinctParts(expression).some(
    (part) => part.kind === 'application' && FLAT.has(part.name),
  );
  if (isFlat) return false;
  const values = PLACES.map((x, index) =>
    evaluate(
      expression,
      new Map([
        ['x', x],
        ['y', PLACES[(index + 3) % PLACES.length]!],
      ]),
    ),
  ).filter(Number.isFinite);
  return values.some((value) => Math.abs(value - values[0]!) > 1e-6);
}

/** Replaces one place of the tree by what `change` makes of it. */
function replaceAt(root: Expression, place: Expression, by: Expression): Expression {
  if (root === place) return by;
  return withParts(
    root,
    partsOf(root).map((part) => (part === place ? by : replaceAt(part, place, by))),
  );
}

/**
 * The exponents of bases that may be negative or nought, with all their parts. Whether such a power
 * is real depends on how its exponent is written (x^(1/3), but not x^(e^(-ln 3))), so they stay.
 */
function exponentsOf(expression: Expression): ReadonlySet<Expression> {
  return new Set(
    distinctParts(expression).flatMap((part) =>
      part.kind === 'power' && part.base.kind !== 'constant' && part.base.kind !== 'number'
        ? distinctParts(part.exponent)
        : [],
    ),
  );
}

/** One identity applied somewhere; the expression itself when none applies or it would grow too far. */
export function rewriteOnce(expression: Expression, choice: number): Expression {
  const options: { place: Expression; by: Expression }[] = [];
  const left = exponentsOf(expression);
  for (const place of distinctParts(expression)) {
    if (left.has(place)) continue;
    for (const rewrite of REWRITES) {
      const by = rewrittenAt(place, rewrite);
      if (by !== undefined) options.push({ place, by });
    }
  }
  const disguise = UNIVERSAL[choice % UNIVERSAL.length]!;
  if (options.length === 0 || choice % 7 === 0) {
    const by = rewrittenAt(expression, disguise)!;
    return treeSize(by) > LARGEST ? expression : by;
  }
  const { place, by } = options[choice % options.length]!;
  const rewritten = replaceAt(expression, place, by);
  return treeSize(rewritten) > LARGEST ? expression : rewritten;
}

/** Entire functions that are nowhere identically nought; added to an answer they make it wrong. */
const ADDED = [
  '1',
  'x',
  'x^2',
  'sin(x)',
  'e^x',
  '1/(1+x^2)',
  'arctan(x)',
  'cos(x)',
  'e^(-x^2)',
].map(formula);
const SIZES = ['1', '0.001', '0.000001', '0.000000001', '0.000000000001', '1/7'].map(formula);

/**
 * A different function: the expression plus a function that is not nought. The difference is known
 * exactly, whatever the expression is.
 */
export function perturb(expression: Expression, choice: number): Expression {
  const added = ADDED[choice % ADDED.length]!;
  const size = SIZES[Math.floor(choice / ADDED.length) % SIZES.length]!;
  const term = product([size, added]);
  return sum([expression, choice % 2 === 0 ? term : negation(term)]);
}

const UNARY: readonly FunctionName[] = [
  'sin',
  'cos',
  'tan',
  'sec',
  'csc',
  'cot',
  'arcsin',
  'arccos',
  'arctan',
  'arccot',
  'arcsec',
  'sinh',
  'cosh',
  'tanh',
  'sech',
  'arsinh',
  'arcosh',
  'artanh',
  'exp',
  'ln',
  'sqrt',
  'abs',
  'sigmoid',
  'softplus',
  'relu',
  'erf',
  'silu',
];

const small = fc.integer({ min: 1, max: 9 }).map((value) => integer(value));
const half = fc
  .integer({ min: 1, max: 19 })
  .map((value) => decimal(rational(value, 2), (value / 2).toFixed(1)));

/** Expressions a calculus student may meet, in x and sometimes y. */
export const expressions: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 4, arbitrary: fc.constantFrom(variable('x'), variable('x'), variable('y')) },
    { weight: 2, arbitrary: small },
    { weight: 1, arbitrary: half },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...UNARY), tie('any'))
        .map(([name, inside]) => apply(name, inside)),
    },
    {
      weight: 4,
      arbitrary: fc.array(tie('any'), { minLength: 2, maxLength: 3 }).map((terms) => sum(terms)),
    },
    {
      weight: 4,
      arbitrary: fc
        .array(tie('any'), { minLength: 2, maxLength: 3 })
        .map((factors) => product(factors)),
    },
    { weight: 2, arbitrary: fc.tuple(tie('any'), tie('any')).map(([u, v]) => quotient(u, v)) },
    { weight: 1, arbitrary: tie('any').map(negation) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(tie('any'), fc.integer({ min: 2, max: 4 }))
        .map(([base, exponent]) => power(base, integer(exponent))),
    },
    { weight: 2, arbitrary: tie('any').map((exponent) => power(E, exponent)) },
    {
      weight: 1,
      arbitrary: tie('any').map((base) => power(base, quotient(integer(1), integer(3)))),
    },
  ),
})).any;

export interface Pair {
  readonly key: Expression;
  readonly answer: Expression;
  readonly expect: 'equal' | 'different';
}

/** A key, and an answer several identities away from it; every other one perturbed as well. */
export const pairs: fc.Arbitrary<Pair> = fc
  .tuple(
    expressions,
    fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 4 }),
    fc.option(fc.nat({ max: 100_000 }), { freq: 2 }),
  )
  .map(([key, choices, slip]) => {
    const rewritten = choices.reduce(rewriteOnce, key);
    return slip === null
      ? { key, answer: rewritten, expect: 'equal' }
      : { key, answer: perturb(rewritten, slip), expect: 'different' };
  });
