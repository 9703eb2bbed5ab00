/**
 * The door of the reader: text in, what was written or one located problem out. Plain text and LaTeX
 * share it. `formula` reads our own tables and throws, because a mistake there is ours.
 */
import { LIMITS } from '../../limits.ts';
import { failure, type Result, success } from '../../result.ts';
import type { Expression } from '../expression.ts';
import { nameParts } from '../names.ts';
import { sameExpression } from '../traverse.ts';
import { type AnswerPass, type Expectations, readAnswer } from './answer.ts';
import { understood } from './asked.ts';
import { cut } from './cut.ts';
import { Grammar } from './grammar.ts';
import type { Names } from './names.ts';
import { notationHere } from './notation.ts';
import { type DoubtKind, NO_TURN, type PassSettings, type Turn } from './pass.ts';
import { ReadFailure, type ReadProblem, refuse } from './problem.ts';
import { inSpace } from './shape.ts';
import { type Due, spacedEntries } from './spaced-entries.ts';
import { type Asked, type LeftHandSide, type Written, writtenParts } from './written.ts';

export interface ReadContext {
  /** Declared names, canonical: x, x_1, theta. */
  readonly variables: readonly string[];
  /** Abstract functions: `f`, or `f(x, y)` where its arguments have names. */
  readonly unknownFunctions?: readonly string[];
  /** Undeclared single letters and Greek letters are variables too. */
  readonly openNames?: boolean;
  /** Undeclared i, j, k are unit vectors. */
  readonly unitVectors?: boolean;
  /** A vector or a matrix is due: braces and \binom hold its entries too. */
  readonly lists?: boolean;
  /** The left-hand side that may stand in front. */
  readonly asked?: Asked;
  /** `x + y = 3` is an answer. */
  readonly equations?: boolean;
  /** What the answer must be; anything else is refused. */
  readonly expected?: Written['kind'];
  /** The base of `log` without a base; natural if left out. */
  readonly logarithmBase?: 2 | 10;
}

export interface Reading {
  readonly written: Written;
  readonly leftHandSide?: LeftHandSide;
  /** Other sensible readings of a doubtful text, the likeliest first. */
  readonly alternatives: readonly Written[];
  /** Blanks were taken for commas, in this one way or in several. */
  readonly spaced?: 'one-way' | 'several-ways';
}

/** Reads an answer of any kind. */
export const read = (text: string, context: ReadContext): Result<Reading, ReadProblem> =>
  caught(() => {
    const { names, settings } = prepared(context);
    const cutter = cut(text, names);
    const { tokens, latex } = cutter;
    const expectations: Expectations = {
      asked: context.asked,
      equations: context.equations ?? context.expected === 'equation',
      expected: context.expected,
    };
    const pass = (turn: Turn): AnswerPass =>
      readAnswer(text, tokens, { ...settings, latex }, expectations, turn);
    const first = pass(NO_TURN);
    const { written, leftHandSide } = first;
    const others: (() => AnswerPass)[] = turnsOf(first.pass.doubts).map((turn) => () => pass(turn));
    if (cutter.doubts > 0) {
      const parted = cut(text, names, true).tokens;
      others.unshift(() => readAnswer(text, parted, { ...settings, latex }, expectations, NO_TURN));
    }
    const space = inSpace(first.pass, written);
    const alternatives = distinct(written, space === undefined ? [] : [space], others);
    return leftHandSide === undefined
      ? { written, alternatives }
      : { written, leftHandSide, alternatives };
  });

/**
 * What a text says where blanks part the entries of a vector or matrix of the size that is due: every
 * such reading; none where there are too many. Undefined where no blank could part anything.
 */
export function readSpaced(
  text: string,
  context: ReadContext,
  due: Due,
): { readonly readings: readonly Written[]; readonly commas: boolean } | undefined {
  const found = caught(() => {
    const { names, settings } = prepared(context);
    const { tokens, latex } = cut(text, names);
    const spaced = spacedEntries(tokens, due);
    if (spaced === undefined) return undefined;
    const expectations = { asked: context.asked, equations: false, expected: context.expected };
    const readings: Written[] = [];
    for (const way of spaced.ways) {
      const reading = caught(() =>
        readAnswer(text, way, { ...settings, latex }, expectations, NO_TURN),
      );
      if (!reading.ok || !isOfSize(reading.value.written, due)) continue;
      const { written } = reading.value;
      if (!readings.some((other) => sameWritten(other, written))) readings.push(written);
    }
    return { readings, commas: spaced.commas };
  });
  return found.ok ? found.value : undefined;
}

/** Reads one scalar expression, as it is usually read. */
export const readScalar = (text: string, context: ReadContext): Result<Expression, ReadProblem> =>
  caught(() => {
    const { names, settings } = prepared(context);
    const { tokens, latex } = cut(text, names);
    const expectations: Expectations = {
      asked: context.asked,
      equations: false,
      expected: 'scalar',
    };
    const { written } = readAnswer(text, tokens, { ...settings, latex }, expectations, NO_TURN);
    if (written.kind === 'scalar') return written.expression;
    throw new Error('an expected scalar is a scalar');
  });

/** Reads a left-hand side alone: ∂y/∂x_i, f_{x_i}, D_i f. With `asked`, its arguments are meant. */
export const readNotation = (
  text: string,
  context: ReadContext,
): Result<LeftHandSide, ReadProblem> =>
  caught(() => {
    const { names, settings } = prepared(context);
    const { tokens, latex } = cut(text, names);
    const pass = new Grammar(text, tokens, { ...settings, latex }, NO_TURN);
    let end = tokens.length - 1;
    if (end > 0 && tokens[end - 1]!.text === '=') end -= 1;
    if (end === 0) refuse('empty', 0, 0);
    const notation = notationHere(pass, end);
    if (notation === undefined) {
      const { position, length } = pass.token;
      return refuse('unexpected-text', position, length, { text: pass.spelling(pass.token) });
    }
    return understood(notation, context.asked, names);
  });

const OPEN: ReadContext = { variables: [], openNames: true };

/** Reads a formula of our own, every single letter a variable. Throws on any problem. */
export function formula(text: string): Expression {
  const reading = readScalar(text, OPEN);
  if (reading.ok) return reading.value;
  throw new Error(`formula "${text}": ${reading.problem.code} at ${reading.problem.position}`);
}

function caught<Value>(work: () => Value): Result<Value, ReadProblem> {
  try {
    return success(work());
  } catch (failed) {
    if (failed instanceof ReadFailure) return failure(failed.problem);
    throw failed;
  }
}

interface Prepared {
  readonly names: Names;
  readonly settings: Omit<PassSettings, 'latex'>;
}

/** What a context prepares, remembered as long as the context: a class of answers shares one. */
const PREPARED = new WeakMap<ReadContext, Prepared>();

function prepared(context: ReadContext): Prepared {
  const known = PREPARED.get(context);
  if (known !== undefined) return known;
  const declared = new Set(context.variables);
  const names: Names = {
    declared,
    bases: new Set(
      context.variables.flatMap((name) => (name.includes('_') ? nameParts(name).letter : [])),
    ),
    unknown: new Map((context.unknownFunctions ?? []).map(unknownOf)),
    open: context.openNames ?? false,
    unitVectors: context.unitVectors ?? false,
  };
  const { logarithmBase, asked, lists = false } = context;
  const settings = { names, logarithmBase, asked, lists };
  const value: Prepared = { names, settings };
  PREPARED.set(context, value);
  return value;
}

/** `f(x, y)` is f with named arguments. */
function unknownOf(declaration: string): readonly [string, readonly string[]] {
  const open = declaration.indexOf('(');
  if (open < 0) return [declaration.trim(), []];
  const inside = declaration.slice(open + 1).replace(')', '');
  return [declaration.slice(0, open).trim(), inside.split(',').map((name) => name.trim())];
}

/** Which doubtful places to turn, the likeliest first: each kind as a whole, each place, all. */
function turnsOf(doubts: readonly DoubtKind[]): Turn[] {
  if (doubts.length === 0) return [];
  if (doubts.length === 1) return [{ kind: 'place', index: 0 }];
  const kinds = [...new Set(doubts)];
  const turns: Turn[] = kinds.map((of) => ({ kind: 'every', of }));
  doubts.forEach((kind, index) => {
    if (doubts.indexOf(kind) !== doubts.lastIndexOf(kind)) turns.push({ kind: 'place', index });
  });
  if (kinds.length > 1) turns.push({ kind: 'all' });
  return turns;
}

/** The readings that succeed and differ from the first and from one another, within the bounds. */
function distinct(
  first: Written,
  given: readonly Written[],
  passes: readonly (() => AnswerPass)[],
): Written[] {
  const found: Written[] = [...given];
  for (const pass of passes.slice(0, LIMITS.read.passes)) {
    if (found.length >= LIMITS.read.alternatives) break;
    const reading = caught(pass);
    if (!reading.ok) continue;
    const { written } = reading.value;
    if (![first, ...found].some((other) => sameWritten(other, written))) found.push(written);
  }
  return found;
}

/** A vector of so many entries, or a matrix of so many rows and columns. */
export function isOfSize(written: Written, { rows, columns }: Due): boolean {
  if (written.kind === 'vector') return rows === 1 && written.components.length === columns;
  return (
    written.kind === 'matrix' && written.rows.length === rows && written.rows[0]!.length === columns
  );
}

/** Same kind, same size, same parts as written. */
function sameWritten(left: Written, right: Written): boolean {
  const [one, other] = [writtenParts(left), writtenParts(right)];
  return (
    left.kind === right.kind &&
    one.length === other.length &&
    one.every((part, index) => sameExpression(part, other[index]!))
  );
}
