/**
 * Puts together the rows of a file that answer parts of one exercise by one student, where they stand one
 * after the other: a later part may follow from an earlier one. A part that is answered again begins anew.
 */
import { LIMITS } from '../limits.ts';
import type { RowProblem, Submission, SubmissionRow } from './submission.ts';

export type SubmissionGroup =
  | { readonly kind: 'group'; readonly submissions: readonly Submission[] }
  | RowProblem;

/** In the order of the rows; holds no more than one group. */
export async function* groupSubmissions(
  rows: AsyncIterable<SubmissionRow>,
): AsyncGenerator<SubmissionGroup> {
  let group: Submission[] = [];
  for await (const row of rows) {
    if (row.kind === 'submission' && continues(group, row)) {
      group.push(row);
      continue;
    }
    if (group.length > 0) yield { kind: 'group', submissions: group };
    group = [];
    if (row.kind === 'row-problem') yield row;
    else group = [row];
  }
  if (group.length > 0) yield { kind: 'group', submissions: group };
}

function continues(group: readonly Submission[], row: Submission): boolean {
  const [first] = group;
  return (
    first !== undefined &&
    group.length < LIMITS.problemSet.groupedRows &&
    row.student !== undefined &&
    first.student === row.student &&
    sameExercise(first.exercise, row.exercise) &&
    group.every((each) => answersOthers(each, row))
  );
}

function sameExercise(left: Submission['exercise'], right: Submission['exercise']): boolean {
  if (left.kind === 'set') {
    return (
      right.kind === 'set' &&
      left.blueprint === right.blueprint &&
      left.seed === right.seed &&
      left.variant === right.variant &&
      left.number === right.number
    );
  }
  return (
    right.kind === 'exercise' &&
    left.template === right.template &&
    left.version === right.version &&
    left.seed === right.seed
  );
}

/** Answers without the names of their tasks stand for the whole exercise. */
const answersOthers = ({ answers: left }: Submission, { answers: right }: Submission): boolean =>
  left.kind === 'named' &&
  right.kind === 'named' &&
  [...right.texts.keys()].every((id) => !left.texts.has(id));
