/**
 * A working with one line wrong: a malrule stands at one place of the derivation, and the later lines
 * follow from what it makes. That just one line is wrong is proved line by line; a working of which it
 * cannot be proved is not used.
 */
import type { WrongLine } from '../calculus/choice-task.ts';
import { applications } from '../calculus/derivation.ts';
import { derivationOf } from '../calculus/derivation-of.ts';
import { differentiate } from '../calculus/differentiate.ts';
import { onlyAt, RULES } from '../calculus/rules.ts';
import type { DerivativeTask } from '../calculus/task.ts';
import { type LineClaim, type WorkingLine, workingLines } from '../calculus/working-lines.ts';
import { decide } from '../equivalence/decide.ts';
import { type PreparedKey, prepare } from '../equivalence/prepare.ts';
import type { Expression } from '../expression/expression.ts';
import { treeSize, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import type { RandomStream } from '../random.ts';
import { isCommon } from './misconceptions/commonest.ts';
import { Diagnostician } from './misconceptions/diagnose.ts';
import type { Malrule } from './misconceptions/malrule.ts';
import { malrulesFor } from './misconceptions/malrules.ts';

export interface WrongWorking {
  readonly lines: readonly WorkingLine[];
  readonly error: WrongLine;
}

/** Fewer lines than these leave nothing to look for. */
const LEAST_LINES = 3;
/** A wrong line much longer than what is due gives itself away. */
const LONGER = 3;
const LONGER_BY = 12;

/**
 * Common mistakes before others, and among those the stream decides; `among` names those that may be
 * made. undefined where none can be shown.
 */
export function wrongWorking(
  task: DerivativeTask,
  stream: RandomStream,
  among?: readonly string[],
): WrongWorking | undefined {
  const [by = ''] = task.by;
  const places = placesOf(task)
    .filter(({ malrule }) => among === undefined || among.includes(malrule.malrule))
    .map((place, index) => ({ ...place, index }));
  const drawn = stream.shuffle(places);
  const tried = [...drawn.filter(isUsual), ...drawn.filter((place) => !isUsual(place))];
  for (const { malrule, position } of tried.slice(0, LIMITS.choices.workings)) {
    const rules = [onlyAt(position, malrule), ...RULES];
    const derivation = differentiate(task.function, by, rules);
    if (!applications(derivation).some((each) => each.malrule !== undefined)) continue;
    const lines = workingLines(derivation, task.name, { rules });
    if (lines.length < LEAST_LINES) continue;
    const wrong = wrongLines(lines);
    if (wrong?.length !== 1 || givesItselfAway(lines[wrong[0]!]!)) continue;
    const mistake = nameOf(lines[wrong[0]!]!, malrule.malrule, task);
    return { lines, error: { line: wrong[0]!, mistake } };
  }
  return undefined;
}

interface Place {
  readonly malrule: Malrule;
  readonly position: string;
}

const isUsual = ({ malrule }: Place): boolean => isCommon(malrule.malrule);

function placesOf(task: DerivativeTask): readonly Place[] {
  const found = new Map<string, Place>();
  for (const { rule, operand, position } of applications(
    derivationOf(task.function, task.by[0]!),
  )) {
    for (const malrule of malrulesFor(rule)) {
      if (!malrule.possibleAt(operand)) continue;
      found.set(`${malrule.malrule} ${position}`, { malrule, position });
    }
  }
  return [...found.values()];
}

/** Several mistakes may make the same line: the one that an answer like it would be told. */
function nameOf({ claim }: WorkingLine, made: string, task: DerivativeTask): string {
  if (claim === undefined) return made;
  const { name, operand, by, due, stated } = claim;
  const letters = [...new Set([by, ...variablesOf(operand)])];
  const part: DerivativeTask = { ...task, name, function: operand, by: [by], arguments: letters };
  const found = new Diagnostician(prepared(due, operand, by), part).diagnose(stated.at(-1)!);
  const [first, second] = found?.misconceptions ?? [];
  const explained = [first, ...(found?.others.flat() ?? [])];
  return first !== undefined && second === undefined && explained.some((id) => id === made)
    ? first
    : made;
}

/** The lines, from 0, proved wrong where all others are proved right; undefined where that fails. */
export function wrongLines(lines: readonly WorkingLine[]): readonly number[] | undefined {
  const wrong: number[] = [];
  for (const [index, { claim }] of lines.entries()) {
    if (claim === undefined) continue;
    const judged = judge(claim);
    if (judged === undefined) return undefined;
    if (judged === 'wrong') wrong.push(index);
  }
  return wrong;
}

/** All that a line states is what is due, or all of it is the same and something else. */
function judge({ due, stated, operand, by }: LineClaim): 'right' | 'wrong' | undefined {
  const key = prepared(due, operand, by);
  const outcomes = stated.map((each) => decide(key, each));
  if (outcomes.every(({ kind }) => kind === 'equal')) return 'right';
  const apart = outcomes.every(
    (outcome) => outcome.kind === 'different' && outcome.difference === 'value',
  );
  if (!apart) return undefined;
  const [first, ...others] = stated;
  const own = prepared(first!, operand, by);
  return others.every((each) => decide(own, each).kind === 'equal') ? 'wrong' : undefined;
}

const prepared = (key: Expression, subject: Expression, by: string): PreparedKey =>
  prepare({ key, subject, variables: [by], seed: 'working-lines' });

function givesItselfAway({ claim }: WorkingLine): boolean {
  if (claim === undefined) return false;
  const { stated, due } = claim;
  const written = stated.at(-1)!;
  const isFlat = variablesOf(written).length === 0 && variablesOf(due).length > 0;
  return isFlat || treeSize(written) > LONGER * treeSize(due) + LONGER_BY;
}
