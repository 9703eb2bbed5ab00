/**
 * A working with one line wrong: a malrule stands at one place of the derivation, and the later lines
 * follow from what it makes; or the result is tidied wrongly. That just one line is wrong is proved line by line; a working of which it
 * cannot be proved is not used.
 */
import { simplify } from '../algebra/simplify.ts';
import type { WrongLine } from '../calculus/choice-task.ts';
import { applications } from '../calculus/derivation.ts';
import { derivationOf } from '../calculus/derivation-of.ts';
import { differentiate } from '../calculus/differentiate.ts';
import { onlyAt, RULES } from '../calculus/rules.ts';
import { chain, sign } from '../calculus/steps/formulas.ts';
import type { DerivativeTask } from '../calculus/task.ts';
import { tidyNegation } from '../calculus/tidy.ts';
import { type LineClaim, type WorkingLine, workingLines } from '../calculus/working-lines.ts';
import { decide } from '../equivalence/decide.ts';
import { type PreparedKey, prepare } from '../equivalence/prepare.ts';
import type { Expression } from '../expression/expression.ts';
import { distinctParts, treeSize, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import type { RandomStream } from '../random.ts';
import { isCommon } from './misconceptions/commonest.ts';
import { Diagnostician } from './misconceptions/diagnose.ts';
import { malrulesFor } from './misconceptions/malrules.ts';
import { slipped } from './misconceptions/slips.ts';

export interface WrongWorking {
  readonly lines: readonly WorkingLine[];
  readonly error: WrongLine;
}

/** Fewer lines than these leave nothing to look for. */
const LEAST_LINES = 3;
/** A wrong line much longer than what is due gives itself away. */
const LONGER = 3;
const LONGER_BY = 12;

/** A mistake at one place of a working, and the working that comes of it. */
interface Candidate {
  readonly id: string;
  readonly make: () => readonly WorkingLine[];
}

/**
 * Common mistakes before others, and among those the stream decides; `among` names those that may be
 * made. undefined where none can be shown.
 */
export function wrongWorking(
  task: DerivativeTask,
  stream: RandomStream,
  among?: readonly string[],
): WrongWorking | undefined {
  const candidates = [...inTheDerivation(task), ...inTheLastLine(task)].filter(
    ({ id }) => among === undefined || among.includes(id),
  );
  const drawn = stream.shuffle(candidates);
  const tried = [...drawn.filter(isUsual), ...drawn.filter((each) => !isUsual(each))];
  for (const { id, make } of tried.slice(0, LIMITS.choices.workings)) {
    const lines = make();
    if (lines.length < LEAST_LINES) continue;
    const wrong = wrongLines(lines);
    if (wrong?.length !== 1 || givesItselfAway(lines[wrong[0]!]!)) continue;
    return { lines, error: { line: wrong[0]!, mistake: nameOf(lines[wrong[0]!]!, id, task) } };
  }
  return undefined;
}

const isUsual = ({ id }: Candidate): boolean => isCommon(id);

/** A malrule in the place of a rule. */
function inTheDerivation(task: DerivativeTask): readonly Candidate[] {
  const [by = ''] = task.by;
  const found = new Map<string, Candidate>();
  const right = applications(derivationOf(task.function, by));
  for (const { rule, operand, position } of right) {
    for (const malrule of malrulesFor(rule)) {
      if (!malrule.possibleAt(operand)) continue;
      const rules = [onlyAt(position, malrule), ...RULES];
      const make = (): readonly WorkingLine[] =>
        workingLines(differentiate(task.function, by, rules), task.name, { rules });
      found.set(`${malrule.malrule} ${position}`, { id: malrule.malrule, make });
    }
  }
  return [...found.values()];
}

/** A slip when the result is tidied: everything before it is right. */
function inTheLastLine(task: DerivativeTask): readonly Candidate[] {
  const lines = workingLines(derivationOf(task.function, task.by[0]!), task.name);
  const last = lines.at(-1);
  if (last?.kind !== 'result' || last.claim === undefined) return [];
  const { claim } = last;
  const [tidied] = claim.stated;
  const signed = distinctParts(claim.due).some(({ kind }) => kind === 'negation')
    ? [['sign-changed', tidyNegation(tidied!)] as const]
    : [];
  return [...slipped(tidied!), ...signed].map(
    ([id, answer]): Candidate => ({
      id,
      make: () => {
        const stated = simplify(answer);
        const formulas = [chain(sign(claim.name, claim.by), stated)];
        return [
          ...lines.slice(0, -1),
          { ...last, formulas, claim: { ...claim, stated: [stated] } },
        ];
      },
    }),
  );
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
