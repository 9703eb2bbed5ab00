/**
 * Grades a choice among options: reads the marks of those that were chosen, in any order, with or
 * without commas, and compares the sets. Of several, what was chosen wrongly is counted, not named. Of
 * one, the mistake that makes the chosen option is named; of lines, whether the mistake comes earlier.
 */
import {
  type Choice,
  type ChoiceTask,
  choicesOf,
  choosesOne,
  type FindErrorTask,
  NO_LINE,
} from '../calculus/choice-task.ts';
import { rightLines } from '../calculus/solve-choices.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import type { Reading } from '../expression/read/read.ts';
import type { Written } from '../expression/read/written.ts';
import { LIMITS } from '../limits.ts';
import { failure, type Result, success } from '../result.ts';
import type { AnswerKey } from './answer-key.ts';
import type { MisconceptionId } from './misconceptions/catalogue.ts';
import type { Fault, GradingRemark, Verdict } from './verdict.ts';

/** Words that join marks or name a line, and what stands around them. */
const BETWEEN = /(?:\b(?:and|und|line|lines|zeile|zeilen)\b|[\s,;:&+()[\]{}.])+/giu;
/** In words: no line is wrong. */
const NONE = /^\s*(?:none|no line|keine|keine zeile)\s*\.?\s*$/iu;

export function readChoices(task: ChoiceTask, text: string): Result<Reading, ReadProblem> {
  const refused = (
    code: 'not-a-choice' | 'one-choice',
    position: number,
    length: number,
  ): Result<Reading, ReadProblem> => failure({ code, position, length, data: {} });
  const marks = choicesOf(task).map(({ mark }) => mark);
  if (text.length > LIMITS.choices.characters) return refused('not-a-choice', 0, text.length);
  if (NONE.test(text) && marks.includes(NO_LINE)) return chosenOnes([NO_LINE]);
  // Joining words become blanks of the same length, so that places in the text stay true.
  const plain = text.replace(BETWEEN, (found) => ' '.repeat(found.length));
  const chosen = new Set<string>();
  // Letters stand close together, as in AC; the digits of a number belong together.
  for (const { 0: found, index } of plain.matchAll(/\d+|[^\s]/gu)) {
    const mark = found.toUpperCase();
    if (!marks.includes(mark)) return refused('not-a-choice', index, found.length);
    chosen.add(mark);
  }
  if (chosen.size === 0) return failure({ code: 'empty', position: 0, length: 0, data: {} });
  if (chosen.size > 1 && choosesOne(task)) return refused('one-choice', 0, text.length);
  return chosenOnes(marks.filter((mark) => chosen.has(mark)));
}

const chosenOnes = (chosen: readonly string[]): Result<Reading, ReadProblem> =>
  success({ written: { kind: 'choices', chosen }, alternatives: [] });

export function gradeChoices(key: AnswerKey, task: ChoiceTask, text: string): Verdict {
  const read = readChoices(task, text);
  if (!read.ok) return { kind: 'unreadable', problem: read.problem };
  const { written } = read.value;
  const marks = written.kind === 'choices' ? written.chosen : [];
  const choices = choicesOf(task);
  const chosen = choices.filter(({ mark }) => marks.includes(mark));
  return choosesOne(task)
    ? gradeOne(key, task, written, chosen[0]!)
    : gradeSeveral(key, task, written, choices, chosen);
}

function gradeOne(key: AnswerKey, task: ChoiceTask, reading: Written, chosen: Choice): Verdict {
  const judged = { reading, remarks: [], audit: [] };
  if (chosen.right) {
    const remarks = task.kind === 'find-error' ? found(task) : [];
    return { kind: 'correct', score: key.points, ...judged, remarks };
  }
  const fault: Fault =
    task.kind === 'find-error' ? otherLine(task, chosen) : { kind: 'other-option' };
  const { mistake } = chosen;
  return {
    kind: 'incorrect',
    score: 0,
    fault,
    ...(mistake === undefined
      ? {}
      : { diagnosis: { misconceptions: [mistake as MisconceptionId], others: [] } }),
    ...judged,
  };
}

/** With the wrong line found, the mistake in it can be named. */
function found(task: FindErrorTask): readonly GradingRemark[] {
  const { error } = task;
  if (error === undefined) return [];
  const mistake = error.mistake as MisconceptionId;
  const right = rightLines(task)[error.line]?.formulas ?? [];
  return [
    { kind: 'mistake-in-line', line: error.line + 1, mistake },
    ...right.map((formula): GradingRemark => ({ kind: 'line-should-be', formula })),
  ];
}

/** A line that is right: the wrong one comes before it, after it, or not at all. */
function otherLine({ error }: FindErrorTask, { mark }: Choice): Fault {
  const line = Number(mark);
  if (mark === NO_LINE) return { kind: 'line', line, mistake: 'somewhere' };
  if (error === undefined) return { kind: 'line', line, mistake: 'unknown' };
  return { kind: 'line', line, mistake: error.line + 1 < line ? 'before' : 'after' };
}

/** Right choices less wrong ones, as a share of all right ones, and never below nought. */
function gradeSeveral(
  key: AnswerKey,
  task: ChoiceTask,
  reading: Written,
  choices: readonly Choice[],
  chosen: readonly Choice[],
): Verdict {
  const due = choices.filter(({ right }) => right).length;
  const right = chosen.filter((choice) => choice.right).length;
  const wrong = chosen.length - right;
  const missed = due - right;
  const judged = { reading, remarks: [], audit: [] };
  if (wrong === 0 && missed === 0) return { kind: 'correct', score: key.points, ...judged };
  const isShared = task.kind !== 'notation' || task.credit !== 'all-or-nothing';
  const share = isShared ? Math.max(0, right - wrong) / due : 0;
  const fault: Fault = { kind: 'choices', wrong, missed };
  return { kind: 'incorrect', score: key.points * share, fault, ...judged };
}
