/**
 * Filling in what is left out of a working: the task, and all the places of a working where something can
 * be left out. Pure data; which place it is, is drawn when the exercise is made.
 */
import { type Expression, variable } from '../expression/expression.ts';
import { substitute, variablesOf } from '../expression/traverse.ts';
import { derivationOf } from './derivation-of.ts';
import { chain, sign } from './steps/formulas.ts';
import type { DerivativeTask } from './task.ts';
import { BLANK, type LineClaim, type WorkingLine, workingLines } from './working-lines.ts';

/** What is left out. */
export type Gap =
  /** A letter's function, inside an outer function in that letter; `whole` is what the two make. */
  | {
      readonly kind: 'inner';
      readonly letter: string;
      readonly outer: Expression;
      readonly whole: Expression;
    }
  /** A derivative; of an outer function it is one by the letter. */
  | { readonly kind: 'derivative'; readonly of: DerivativeTask };

export interface FillInTask {
  readonly kind: 'fill-in';
  readonly derivative: DerivativeTask;
  /** With the blank in its place, as far as they do not give it away. */
  readonly lines: readonly WorkingLine[];
  /** Which line has the blank, from 0. */
  readonly line: number;
  readonly gap: Gap;
  readonly wanted: Expression;
  /** The line as it should be. */
  readonly filled: WorkingLine;
  /** What each letter of the working stands for, in the function's own variables. */
  readonly letters: Letters;
}

export type Letters = Readonly<Record<string, Expression>>;

/** What may be left out: a part of a line of this kind. */
export type GapKind = 'inner' | 'outer' | 'part' | 'combination';

/** The letter by which an outer function's derivative is asked for, if that is what is left out. */
export const outerLetterOf = ({ gap, letters }: FillInTask): string | undefined =>
  gap.kind === 'derivative' ? gap.of.by.find((by) => letters[by] !== undefined) : undefined;

/** The name of what is asked for. */
export const letterOf = (gap: Gap): Expression =>
  variable(gap.kind === 'inner' ? gap.letter : gap.of.name);

/** Whether what is left out is a derivative that needs no other line. */
export const isAtOnce = ({ gap, filled: { kind } }: FillInTask): boolean =>
  gap.kind === 'derivative' && (kind === 'outer' || kind === 'part');

/** With the functions in their letters' places. */
export const inFull = (expression: Expression, letters: Letters): Expression =>
  substitute(expression, new Map(Object.entries(letters)));

/** Every way of leaving one thing out of the working of a first derivative. Throws TaskImpossible. */
export function fillInTasks(
  derivative: DerivativeTask,
  kinds: readonly GapKind[],
): readonly FillInTask[] {
  const derivation = derivationOf(derivative.function, derivative.by[0]!);
  const lines = workingLines(derivation, derivative.name);
  const letters = lettersIn(lines, derivative.name);
  const made = (
    at: number,
    shown: readonly WorkingLine[],
    gap: Gap,
    wanted: Expression,
  ): FillInTask => ({
    kind: 'fill-in',
    derivative,
    lines: shown,
    line: at,
    gap,
    wanted,
    filled: lines[at]!,
    letters,
  });
  return lines.flatMap((line, at): readonly FillInTask[] => {
    const { kind, claim } = line;
    if (kind === 'result') return [];
    if (claim === undefined) {
      const inner = kinds.includes('inner')
        ? innerGap(line, letters, derivative.function)
        : undefined;
      if (inner === undefined) return [];
      const blanked = {
        ...line,
        formulas: [line.formulas[0]!, chain(variable(inner.letter), BLANK)],
      };
      return [made(at, [...lines.slice(0, at), blanked], inner, letters[inner.letter]!)];
    }
    if (kind === 'letters' || !kinds.includes(kind)) return [];
    const wanted = claim.stated.at(-1)!;
    const blanked = { ...line, formulas: [chain(sign(claim.name, claim.by), BLANK)] };
    const after =
      kind === 'outer' || at >= lines.length - 2
        ? lines.slice(at + 1)
        : workingLines(derivation, derivative.name, { blank: at }).slice(at + 1);
    const end = after.findIndex((each) => givesAway(each, kind));
    const shown = [...lines.slice(0, at), blanked, ...after.slice(0, end < 0 ? undefined : end)];
    return [made(at, shown, { kind: 'derivative', of: taskOfClaim(claim, derivative) }, wanted)];
  });
}

/** A line in which what was left out before can be read off. */
const givesAway = ({ kind, formulas }: WorkingLine, gap: string): boolean =>
  kind === 'result' ||
  (kind === 'combination' &&
    (gap === 'outer' ||
      !formulas.some(({ sides }) =>
        sides.some(
          (side) => side.kind === 'scalar' && variablesOf(side.expression).includes('blank'),
        ),
      )));

/** The one letter that the line gives to what stands inside a function. */
function innerGap(
  { formulas }: WorkingLine,
  letters: Letters,
  subject: Expression,
): Extract<Gap, { kind: 'inner' }> | undefined {
  const [whole, inner, ...others] = formulas.map(({ sides }) => sides);
  if (inner === undefined || others.length > 0) return undefined;
  const [name, outer, letter] = [whole![0], whole![1], inner[0]];
  if (name?.kind !== 'scalar' || outer?.kind !== 'scalar' || letter?.kind !== 'scalar') {
    return undefined;
  }
  const [called, of] = [name.expression, letter.expression];
  if (called.kind !== 'variable' || of.kind !== 'variable') return undefined;
  return {
    kind: 'inner',
    letter: of.name,
    outer: outer.expression,
    whole: letters[called.name] ?? subject,
  };
}

/** Finding the derivative that a line states. */
export const taskOfClaim = (
  { name, by, operand }: LineClaim,
  whole: DerivativeTask,
): DerivativeTask =>
  name === whole.name && whole.by[0] === by
    ? whole
    : {
        kind: 'derivative',
        function: operand,
        name,
        arguments: whole.arguments.includes(by) ? whole.arguments : [by],
        by: [by],
      };

/** What the letters stand for; met again, a letter is written in terms of further ones. */
function lettersIn(lines: readonly WorkingLine[], name: string): Letters {
  const defined = new Map<string, Expression>();
  for (const { sides } of lines.flatMap((line) =>
    line.claim === undefined ? line.formulas : [],
  )) {
    const [left, right] = sides;
    if (left?.kind !== 'scalar' || right?.kind !== 'scalar') continue;
    const { expression } = left;
    if (expression.kind !== 'variable' || expression.name === name) continue;
    if (!defined.has(expression.name)) defined.set(expression.name, right.expression);
  }
  return Object.fromEntries(defined);
}
