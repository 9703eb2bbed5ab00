/**
 * A check with numbers that closes a worked solution: derivatives found, at a point, beside the slopes
 * of short chords of the graph, that is, central difference quotients. Points are tried in a fixed
 * order, the task's own first, and values computed with our own functions, so that every machine prints
 * the same digits.
 */
import { evaluate } from '../../expression/evaluate/evaluate.ts';
import { type Expression, numeral, variable } from '../../expression/expression.ts';
import { rational } from '../../expression/rational.ts';
import { distinctParts, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import type { At } from '../task.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { chain, step } from './formulas.ts';

/** One derivative to be checked. */
export interface Checked {
  readonly before: Expression;
  readonly derivative: Expression;
  readonly by: string;
}

/** Candidates for the first variable; the others take the ones that follow. */
const PLACES: readonly Expression[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [3, 10],
  [3, 2],
  [-1, 2],
  [3, 1],
  [1, 5],
  [5, 1],
  [-2, 1],
  [-1, 1],
  [1, 10],
  [-3, 10],
  [7, 1],
  [-1, 10],
  [10, 1],
  [-4, 1],
  [1, 20],
  [20, 1],
  [50, 1],
].map(([above, below]) => numeral(rational(above!, below)));

/** Half the length of the chord: short enough for four digits, long enough for what doubles leave of it. */
export const REACH = 2 ** -13;
/** How far the two slopes may lie apart, relative to the larger of the slope and 1. */
const TOLERANCE = 1e-4;
const DIGITS = 4;
/** Where two numbers that are near each other shall be told apart. */
const FINE_DIGITS = 6;

interface Size {
  readonly least: number;
  readonly most: number;
}

/** Places worth printing are tried first: where the slopes are of a size that people can judge. */
const SIZES: readonly Size[] = [
  { least: 1e-2, most: 1e3 },
  { least: 1e-3, most: 1e6 },
];

/**
 * The check of a derivative by one variable; undefined for large expressions, for unknown functions,
 * and when no candidate shows agreement (at a jump, say, or outside the domain).
 */
export function verification(
  before: Expression,
  derivative: Expression,
  by: string,
  at?: At,
): Step | undefined {
  return verificationOf([{ before, derivative, by }], at);
}

/** The check of several derivatives at one place. */
export function verificationOf(checked: readonly Checked[], at?: At): Step | undefined {
  const varying = checked.filter(({ before, by }) => variablesOf(before).includes(by));
  if (varying.length === 0 || varying.length > LIMITS.calculus.detailedPartials) return undefined;
  // What is zero everywhere keeps its place among several.
  const told = checked.length > 1 ? checked : varying;
  if (!told.every((each) => isCheckable(each.before) && isCheckable(each.derivative))) {
    return undefined;
  }
  const letters = [...new Set(told.flatMap(({ before }) => variablesOf(before)))].sort();
  if (at !== undefined && letters.every((letter) => letter in at)) {
    const own = new Map(letters.map((letter) => [letter, at[letter]!] as const));
    return checkedAt(told, own, { least: 0, most: 1e6 });
  }
  for (const size of SIZES) {
    for (const start of PLACES.keys()) {
      const places = new Map(
        letters.map((letter, index) => [letter, PLACES[(start + index) % PLACES.length]!] as const),
      );
      const found = checkedAt(told, places, size);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function checkedAt(
  checked: readonly Checked[],
  places: ReadonlyMap<string, Expression>,
  size: Size,
): Step | undefined {
  const doubles = new Map(
    [...places].map(([letter, place]) => [letter, evaluate(place, NOWHERE)] as const),
  );
  const values = checked.map(({ derivative }) => evaluate(derivative, doubles));
  const slopes = checked.map(({ before, by }) => chordSlope(before, doubles, by));
  const isFit = values.every((value, index) => agree(value, slopes[index]!));
  const isShown = values.some((value) => Math.abs(value) > size.least);
  if (!isFit || !isShown || values.some((value) => Math.abs(value) >= size.most)) return undefined;
  const at = [...places].map(([letter, place]) => chain(variable(letter), place));
  const shown = values.map((each, index) => besides(each, slopes[index]!));
  const value = shown.map(([found]) => found);
  const slope = shown.map(([, chord]) => chord);
  return checked.length === 1
    ? step('verify-at', [], { at, value: value[0]!, slope: slope[0]! })
    : step('verify-all-at', [], { at, value, slope });
}

/** The slope in a direction beside that of a chord in it. */
export function verificationAlong(
  before: Expression,
  found: Expression,
  at: At,
  unit: ReadonlyMap<string, Expression>,
): Step | undefined {
  if (!isCheckable(before) || !variablesOf(before).every((letter) => letter in at))
    return undefined;
  const value = evaluate(found, NOWHERE);
  const moved = (by: number): number =>
    evaluate(
      before,
      new Map(
        Object.entries(at).map(([letter, place]) => {
          const direction = unit.get(letter);
          const along = direction === undefined ? 0 : by * evaluate(direction, NOWHERE);
          return [letter, evaluate(place, NOWHERE) + along] as const;
        }),
      ),
    );
  const slope = (moved(REACH) - moved(-REACH)) / (2 * REACH);
  if (!agree(value, slope)) return undefined;
  const [shown, chord] = besides(value, slope);
  return step('verify-direction', [], { value: shown, slope: chord });
}

/** An estimate beside the value it estimates; undefined where the height alone is as good. */
export function verificationOfEstimate(
  sign: Expression,
  { estimate, exact, height }: Readonly<Record<'estimate' | 'exact' | 'height', Expression>>,
): Step | undefined {
  if (![estimate, exact, height].every(isCheckable)) return undefined;
  const [about, right, start] = [estimate, exact, height].map((each) => evaluate(each, NOWHERE));
  const isNearer = Math.abs(about! - right!) < Math.abs(start! - right!);
  if (!isNearer || [about, right, start].some((each) => Math.abs(each!) >= 1e6)) return undefined;
  return step('verify-estimate', [], {
    f: sign,
    exact: digits(right!, FINE_DIGITS),
    value: digits(about!, FINE_DIGITS),
    height: digits(start!, FINE_DIGITS),
  });
}

/** Two forms of one expression at a place that both of them have a value at. */
export function sameAt(
  left: Expression,
  right: Expression,
): { readonly at: readonly Formula[]; readonly values: readonly [string, string] } | undefined {
  if (!isCheckable(left) || !isCheckable(right)) return undefined;
  const letters = [...new Set([...variablesOf(left), ...variablesOf(right)])].sort();
  for (const start of PLACES.keys()) {
    const places = new Map(
      letters.map((letter, index) => [letter, PLACES[(start + index) % PLACES.length]!] as const),
    );
    const doubles = new Map(
      [...places].map(([letter, place]) => [letter, evaluate(place, NOWHERE)] as const),
    );
    const [one, other] = [evaluate(left, doubles), evaluate(right, doubles)];
    if (!agree(one, other) || Math.abs(one) > 1e4 || Math.abs(one) < 1e-2) continue;
    const at = [...places].map(([letter, place]) => chain(variable(letter), place));
    return { at, values: besides(one, other) };
  }
  return undefined;
}

const NOWHERE: ReadonlyMap<string, number> = new Map();

const isCheckable = (expression: Expression): boolean => {
  const parts = distinctParts(expression);
  return (
    parts.length <= LIMITS.calculus.verifiedSize &&
    parts.every(({ kind }) => kind !== 'unknown' && kind !== 'derivative')
  );
};

function chordSlope(expression: Expression, at: ReadonlyMap<string, number>, by: string): number {
  const here = at.get(by)!;
  const ahead = evaluate(expression, new Map(at).set(by, here + REACH));
  const behind = evaluate(expression, new Map(at).set(by, here - REACH));
  return (ahead - behind) / (2 * REACH);
}

/** Both finite and near each other. */
export const agree = (value: number, slope: number): boolean =>
  Number.isFinite(value) && Math.abs(value - slope) <= TOLERANCE * Math.max(1, Math.abs(value));

/** A few digits; those before the point all. */
const digits = (value: number, count: number = DIGITS): string => {
  const whole = count === DIGITS && Math.abs(value) >= 10 ** DIGITS;
  const short = whole ? value.toFixed(0) : value.toPrecision(count);
  return Number(short).toString().replace('-', '−');
};

/**
 * A value found and another that agrees with it, with as many digits as show that they do: rounding may
 * drive 0.83545 and 0.83544 apart. Beside 0, what the chord's length leaves of a slope is not told.
 */
export function besides(value: number, other: number): readonly [string, string] {
  if (value === 0) return [digits(value), digits(Number(other.toFixed(DIGITS)))];
  for (let count = DIGITS; count > 1; count -= 1) {
    const [one, two] = [digits(value, count), digits(other, count)];
    if (one === two) return [one, two];
  }
  return [digits(value), digits(other)];
}
