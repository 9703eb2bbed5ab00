/**
 * Algebra slips: what may go wrong after the derivative was found rightly. A slip rewrites one part of
 * an expression into what a student writes for it by mistake. Where slips are tried is `predict`'s.
 *
 * Sources: Matz 1982 (towards a process model for high school algebra errors: linear extrapolation);
 * Booth, Barbieri, Eyer, Pare-Blagoev 2014 (persistent and pernicious errors in algebra).
 */
import {
  apply,
  type Expression,
  negation,
  power,
  product,
  quotient,
  sum,
} from '../../expression/expression.ts';
import { distinctParts, rewriteBottomUp } from '../../expression/traverse.ts';

export interface Slip {
  readonly id: string;
  /** Every way in which the part, as a whole, may be miswritten; none where the slip is not possible. */
  readonly miswritten: (part: Expression) => readonly Expression[];
}

const isWhole = (expression: Expression): boolean =>
  expression.kind === 'number' && expression.value.denominator === 1n;

/** The sum among the factors, with the others. */
function sumFactor(part: Expression):
  | {
      readonly others: readonly Expression[];
      readonly terms: readonly Expression[];
      readonly first: boolean;
    }
  | undefined {
  if (part.kind !== 'product') return undefined;
  const at = part.factors.findIndex(({ kind }) => kind === 'sum');
  const found = part.factors[at];
  if (found?.kind !== 'sum') return undefined;
  const others = part.factors.filter((_, index) => index !== at);
  return { others, terms: found.terms, first: at === 0 };
}

export const SLIPS: readonly Slip[] = [
  {
    id: 'slip-power-of-sum',
    miswritten: (part) => {
      if (part.kind === 'power' && part.base.kind === 'sum') {
        const { base, exponent } = part;
        return [sum(base.terms.map((term) => power(term, exponent)))];
      }
      if (part.kind === 'application' && part.name === 'sqrt') {
        const inside = part.arguments[0]!;
        return inside.kind === 'sum' ? [sum(inside.terms.map((term) => apply('sqrt', term)))] : [];
      }
      return [];
    },
  },
  {
    id: 'slip-sign-on-expanding',
    miswritten: (part) => {
      const negated = part.kind === 'negation' ? part.operand : undefined;
      if (negated?.kind === 'sum') {
        const [first, ...rest] = negated.terms;
        return [sum([negation(first!), ...rest])];
      }
      if (part.kind !== 'sum') return [];
      return part.terms.flatMap((term, at) => {
        if (term.kind !== 'negation' || term.operand.kind !== 'sum') return [];
        const [first, ...rest] = term.operand.terms;
        return [
          sum([...part.terms.slice(0, at), negation(first!), ...rest, ...part.terms.slice(at + 1)]),
        ];
      });
    },
  },
  {
    id: 'slip-brackets-missing',
    miswritten: (part) => {
      const found = sumFactor(part);
      if (found !== undefined) {
        const { others, terms } = found;
        return [
          sum([product([...others, terms[0]!]), ...terms.slice(1)]),
          sum([...terms.slice(0, -1), product([...others, terms[terms.length - 1]!])]),
        ];
      }
      if (part.kind === 'power' && part.base.kind === 'product') {
        const { factors } = part.base;
        return [
          product([...factors.slice(0, -1), power(factors[factors.length - 1]!, part.exponent)]),
        ];
      }
      if (part.kind === 'application' && part.arguments.length === 1) {
        const inside = part.arguments[0]!;
        if (inside.kind !== 'sum') return [];
        return [sum([apply(part.name, inside.terms[0]!), ...inside.terms.slice(1)])];
      }
      return [];
    },
  },
  {
    id: 'slip-function-of-sum',
    miswritten: (part) => {
      if (part.kind === 'application' && part.arguments.length === 1 && part.name !== 'sqrt') {
        const inside = part.arguments[0]!;
        return inside.kind === 'sum'
          ? [sum(inside.terms.map((term) => apply(part.name, term)))]
          : [];
      }
      if (part.kind === 'power' && part.exponent.kind === 'sum') {
        const { base, exponent } = part;
        return [sum(exponent.terms.map((term) => power(base, term)))];
      }
      return [];
    },
  },
  {
    id: 'slip-fraction-of-sum',
    miswritten: (part) => {
      if (part.kind !== 'quotient') return [];
      const { numerator, denominator } = part;
      if (denominator.kind === 'sum') {
        return [sum(denominator.terms.map((term) => quotient(numerator, term)))];
      }
      if (numerator.kind !== 'sum') return [];
      return [sum([quotient(numerator.terms[0]!, denominator), ...numerator.terms.slice(1)])];
    },
  },
  {
    id: 'slip-negative-exponent',
    miswritten: (part) =>
      part.kind === 'power' && part.exponent.kind === 'negation' && isWhole(part.exponent.operand)
        ? [negation(power(part.base, part.exponent.operand))]
        : [],
  },
  {
    id: 'slip-exponents-multiplied',
    miswritten: (part) => {
      if (part.kind !== 'power' || part.base.kind !== 'power') return [];
      return [power(part.base.base, sum([part.base.exponent, part.exponent]))];
    },
  },
];

/** The whole with one part miswritten, for each way and each part. */
export function slipped(whole: Expression): (readonly [id: string, answer: Expression])[] {
  const parts = distinctParts(whole);
  return SLIPS.flatMap(({ id, miswritten }) =>
    parts.flatMap((target) =>
      miswritten(target).map(
        (wrong) =>
          [id, rewriteBottomUp(whole, (part) => (part === target ? wrong : part))] as const,
      ),
    ),
  );
}
