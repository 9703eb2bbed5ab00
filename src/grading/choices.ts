/**
 * Grades a choice among options: reads the marks of those that were chosen, in any order, with or
 * without commas, and compares the sets. What was chosen wrongly is counted, not named.
 */
import type { NotationTask } from '../calculus/choice-task.ts';
import { optionMark } from '../calculus/solve-notation.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import type { Reading } from '../expression/read/read.ts';
import { failure, type Result, success } from '../result.ts';
import type { AnswerKey } from './answer-key.ts';
import type { Verdict } from './verdict.ts';

/** Words that join marks, and what stands around them. */
const BETWEEN = /(?:\band\b|[\s,;&+()[\]{}.])+/giu;

export function readChoices({ options }: NotationTask, text: string): Result<Reading, ReadProblem> {
  const refused = (position: number, length: number): Result<Reading, ReadProblem> =>
    failure({ code: 'not-a-choice', position, length, data: {} });
  const marks = new Set(options.map((_, index) => optionMark(index)));
  const chosen = new Set<string>();
  if (text.length > 400) return refused(0, text.length);
  // Joining words become blanks of the same length, so that places in the text stay true.
  const plain = text.replace(BETWEEN, (found) => ' '.repeat(found.length));
  for (let index = 0; index < plain.length; index += 1) {
    const mark = plain[index]!.toUpperCase();
    if (mark === ' ') continue;
    if (!marks.has(mark)) return refused(index, 1);
    chosen.add(mark);
  }
  if (chosen.size === 0) return failure({ code: 'empty', position: 0, length: 0, data: {} });
  return success({ written: { kind: 'choices', chosen: [...chosen].sort() }, alternatives: [] });
}

export function gradeChoices(key: AnswerKey, task: NotationTask, text: string): Verdict {
  const read = readChoices(task, text);
  if (!read.ok) return { kind: 'unreadable', problem: read.problem };
  const { written } = read.value;
  const chosen = written.kind === 'choices' ? written.chosen : [];
  const right = key.answer.kind === 'choices' ? key.answer.chosen : [];
  const wrong = chosen.filter((mark) => !right.includes(mark)).length;
  const missed = right.filter((mark) => !chosen.includes(mark)).length;
  const judged = { reading: written, remarks: [], audit: [] };
  return wrong === 0 && missed === 0
    ? { kind: 'correct', score: key.points, ...judged }
    : { kind: 'incorrect', score: 0, fault: { kind: 'choices', wrong, missed }, ...judged };
}
