/**
 * The pairs of the bench: references and students' answers whose relation is known without any of
 * the systems under test. Derivatives of chain-rule functions, rewritten by identities (right) and
 * spoilt by typical slips (wrong; mathjs evaluates both sides with 64 digits and a slip without effect
 * is dropped); the trap table; the printed answers of the textbook corpus, where present.
 */
import { existsSync, readFileSync } from 'node:fs';
import { all, create, type FactoryFunctionMap, type MathJsInstance } from 'mathjs';
import { simplify } from '../../src/algebra/simplify.ts';
import { conclusion, differentiate } from '../../src/calculus/differentiate.ts';
import {
  type Expression,
  integer,
  negation,
  power,
  product,
  sum,
  UNITY,
} from '../../src/expression/expression.ts';
import { formula, readScalar } from '../../src/expression/read/read.ts';
import { distinctParts, partsOf, variablesOf, withParts } from '../../src/expression/traverse.ts';
import { type RandomStream, randomStream } from '../../src/random.ts';
import { rewriteOnce } from '../../test/equivalence/rewriting.ts';
import { TRAPS } from '../../test/equivalence/trap-table.ts';
import { forMathjs } from './notations.ts';

export interface BenchPair {
  readonly key: Expression;
  readonly answer: Expression;
  readonly expect: 'equal' | 'different';
  readonly source: 'chain rule' | 'trap' | 'textbook';
  readonly subject?: Expression;
}

const INSIDE = [
  '3*x^2+1',
  '5*x-2',
  'x^3-x',
  'sin(x)',
  'e^x',
  '1/x',
  'ln(x)',
  'sqrt(x)',
  'cos(2*x)',
  'x*e^x',
];
const OUTSIDE = [
  'sin(u)',
  'cos(u)',
  'tan(u)',
  'e^u',
  'ln(u)',
  'sqrt(u)',
  'u^5',
  '1/u',
  'arctan(u)',
  'u*sin(u)',
  'e^(-u^2)',
  'ln(1+u^2)',
  '1/(1+e^(-u))',
  'sin(u)^3',
];

const replace = (root: Expression, place: Expression, by: Expression): Expression =>
  root === place
    ? by
    : withParts(
        root,
        partsOf(root).map((part) => (part === place ? by : replace(part, place, by))),
      );

/** Typical slips: each gives another expression or nothing. */
const SLIPS: readonly ((expression: Expression, random: RandomStream) => Expression | undefined)[] =
  [
    // A factor forgotten.
    (expression, random) => {
      const products = distinctParts(expression).filter((part) => part.kind === 'product');
      if (products.length === 0) return undefined;
      const place = random.pick(products);
      const left = partsOf(place).slice(1);
      return replace(expression, place, product(left));
    },
    // A sign turned.
    (expression) => negation(expression),
    // A sign turned in a sum.
    (expression, random) => {
      const sums = distinctParts(expression).filter((part) => part.kind === 'sum');
      if (sums.length === 0) return undefined;
      const place = random.pick(sums);
      const [first, ...others] = partsOf(place);
      return replace(expression, place, sum([first!, ...others.map(negation)]));
    },
    // An exponent that was not lowered.
    (expression, random) => {
      const powers = distinctParts(expression).filter((part) => part.kind === 'power');
      if (powers.length === 0) return undefined;
      const place = random.pick(powers);
      if (place.kind !== 'power') return undefined;
      return replace(expression, place, power(place.base, sum([place.exponent, UNITY])));
    },
    // sin for cos, and back.
    (expression, random) => {
      const found = distinctParts(expression).filter(
        (part) => part.kind === 'application' && (part.name === 'sin' || part.name === 'cos'),
      );
      if (found.length === 0) return undefined;
      const place = random.pick(found);
      if (place.kind !== 'application') return undefined;
      return replace(expression, place, { ...place, name: place.name === 'sin' ? 'cos' : 'sin' });
    },
    // A number off by one.
    (expression, random) => {
      const numbers = distinctParts(expression).filter((part) => part.kind === 'number');
      if (numbers.length === 0) return undefined;
      const place = random.pick(numbers);
      if (place.kind !== 'number') return undefined;
      return replace(expression, place, integer(place.value.numerator + 1n));
    },
  ];

const exact: MathJsInstance = create(all as FactoryFunctionMap, {
  number: 'BigNumber',
  precision: 64,
});

/** The value, or undefined where mathjs throws (an even root of a negative number). */
function realValue(code: { evaluate(scope: object): unknown }, scope: object): unknown {
  try {
    return code.evaluate(scope);
  } catch {
    return undefined;
  }
}

/** Whether 64 digits tell the two apart somewhere; undefined when no point was real. */
export function differBy64Digits(key: Expression, answer: Expression): boolean | undefined {
  const [left, right] = [exact.compile(forMathjs(key)), exact.compile(forMathjs(answer))];
  const letters = [...new Set([...variablesOf(key), ...variablesOf(answer)])];
  let seen = false;
  for (let turn = 1; turn <= 12; turn += 1) {
    const scope = Object.fromEntries(
      letters.map((letter, index) => [
        letter,
        exact.bignumber(((turn * 0.37519 + index * 0.7133) % 4) - (turn % 3 === 0 ? 2 : 0)),
      ]),
    );
    const [one, other] = [realValue(left, scope), realValue(right, scope)];
    if (
      !exact.isBigNumber(one) ||
      !exact.isBigNumber(other) ||
      !one.isFinite() ||
      !other.isFinite()
    )
      continue;
    seen = true;
    const gap = one.minus(other).abs();
    if (gap.gt(one.abs().plus(other.abs()).times('1e-40'))) return true;
  }
  return seen ? false : undefined;
}

function chainRulePairs(random: RandomStream): BenchPair[] {
  const pairs: BenchPair[] = [];
  for (const outside of OUTSIDE) {
    for (const inside of INSIDE) {
      const subject = formula(outside.replaceAll('u', `(${inside})`));
      const key = simplify(conclusion(differentiate(subject, 'x')));
      const base = { key, subject, source: 'chain rule' } as const;
      let right = key;
      for (let step = 0; step < 2; step += 1) {
        right = rewriteOnce(right, random.integer(0, 100_000) * 7 + 1);
      }
      pairs.push({ ...base, answer: conclusion(differentiate(subject, 'x')), expect: 'equal' });
      pairs.push({ ...base, answer: right, expect: 'equal' });
      const slips = random.shuffle(SLIPS.map((_, index) => index));
      for (const slip of slips) {
        const wrong = SLIPS[slip]!(key, random);
        if (wrong === undefined || differBy64Digits(key, wrong) !== true) continue;
        pairs.push({ ...base, answer: wrong, expect: 'different' });
        break;
      }
    }
  }
  return pairs;
}

const TEXTBOOK = new URL('../../../shared/corpus/textbook.json', import.meta.url);

interface TextbookRow {
  readonly kind: string;
  readonly f_plain: string;
  readonly answer_plain: string;
  readonly wrt: readonly string[];
}

function textbookPairs(): BenchPair[] {
  if (!existsSync(TEXTBOOK)) return [];
  const rows = JSON.parse(readFileSync(TEXTBOOK, 'utf8')) as TextbookRow[];
  const pairs: BenchPair[] = [];
  for (const row of rows) {
    if (row.kind !== 'derivative' || row.wrt.length !== 1) continue;
    const context = { variables: [], openNames: true };
    const [f, answer] = [readScalar(row.f_plain, context), readScalar(row.answer_plain, context)];
    if (!f.ok || !answer.ok) continue;
    const key = simplify(conclusion(differentiate(f.value, row.wrt[0]!)));
    if (differBy64Digits(key, answer.value) !== false) continue;
    pairs.push({
      key,
      subject: f.value,
      answer: answer.value,
      expect: 'equal',
      source: 'textbook',
    });
    pairs.push({
      key,
      subject: f.value,
      answer: sum([answer.value, formula('0.01')]),
      expect: 'different',
      source: 'textbook',
    });
  }
  return pairs;
}

export function benchPairs(): BenchPair[] {
  const traps = TRAPS.flatMap((trap): BenchPair[] =>
    trap.expect === 'undecided' || trap.positive !== undefined
      ? []
      : [
          {
            key: formula(trap.key),
            answer: formula(trap.answer),
            expect: trap.expect,
            source: 'trap',
            ...(trap.subject === undefined ? {} : { subject: formula(trap.subject) }),
          },
        ],
  );
  return [...chainRulePairs(randomStream('bench')), ...textbookPairs(), ...traps];
}
