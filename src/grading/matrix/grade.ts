/**
 * Grades one answer to a matrix calculus exercise: reads it, compares it with the key, and for a
 * wrong one says why. A pure function of the key and the text.
 */
import { decideMatrix } from '../../equivalence/matrix/decide.ts';
import type { MatrixExpression } from '../../expression/matrix/expression.ts';
import { readMatrix } from '../../expression/matrix/read/read.ts';
import { sameShape } from '../../expression/matrix/shape.ts';
import type { MatrixAnswerKey } from './answer-key.ts';
import { diagnoseMatrix } from './diagnose.ts';
import type { MatrixVerdict } from './verdict.ts';

export function gradeMatrixAnswer(answerKey: MatrixAnswerKey, text: string): MatrixVerdict {
  const { prepared, shape, task, acceptOtherLayout } = answerKey;
  const reading = readMatrix(text, {
    declarations: task.declarations,
    expected: shape,
    by: task.variable,
  });
  if (!reading.ok) {
    const { problem } = reading;
    if (problem.kind === 'unreadable') return { kind: 'unreadable', problem };
    const { position, length } = problem;
    return {
      kind: 'incorrect',
      score: 0,
      reason: { code: 'not-defined', problem: problem.problem, position, length },
    };
  }
  const answer = reading.value.expression;
  if (!sameShape(reading.value.shape, shape)) {
    const reason = diagnoseMatrix(answerKey, answer, undefined);
    if (reason?.code === 'other-layout' && acceptOtherLayout) {
      return otherLayoutAccepted(answerKey, answer);
    }
    return { kind: 'incorrect', score: 0, reading: answer, ...(reason ? { reason } : {}) };
  }
  const outcome = decideMatrix(prepared, answer);
  switch (outcome.kind) {
    case 'equal':
      return { kind: 'correct', score: 1, reading: answer, remarks: [], audit: outcome.audit };
    case 'undecided':
      return { kind: 'undecided', reading: answer, reason: outcome.reason, audit: outcome.audit };
    case 'different': {
      const { witness, audit } = outcome;
      const reason = diagnoseMatrix(answerKey, answer, witness);
      if (reason?.code === 'other-layout' && acceptOtherLayout) {
        return otherLayoutAccepted(answerKey, answer);
      }
      return {
        kind: 'incorrect',
        score: 0,
        reading: answer,
        ...(reason ? { reason } : {}),
        witness,
        audit,
      };
    }
  }
}

function otherLayoutAccepted(
  { prepared }: MatrixAnswerKey,
  reading: MatrixExpression,
): MatrixVerdict {
  const { audit } = decideMatrix(prepared, { kind: 'transpose', operand: reading });
  return { kind: 'correct', score: 1, reading, remarks: [{ kind: 'other-layout' }], audit };
}
