/**
 * Judges a student's own working, line by line: each statement follows from what stands before it, or
 * it does not, and the first one that does not is diagnosed. What the final answer earns is `grade`'s.
 * Functions of one or several variables are `function-working`'s, equations of curves `curve-working`'s.
 */
import type { ImplicitTask } from '../calculus/task.ts';
import { LIMITS } from '../limits.ts';
import { CurveWorking } from './working/curve-working.ts';
import { FunctionWorking } from './working/function-working.ts';
import type { StatementOfLine, WorkingVerdict } from './working/judgement.ts';
import { type FunctionTask, workingSubject } from './working/subject.ts';

export type {
  Statement,
  StatementJudgement,
  WorkingVerdict,
} from './working/judgement.ts';

/** Tasks whose working is written in lines with equals signs. */
export type WorkingTask = FunctionTask | ImplicitTask;

export function gradeWorking(task: WorkingTask, lines: readonly string[]): WorkingVerdict {
  const working = workingOn(task);
  const statements = lines
    .slice(0, LIMITS.working.lines)
    .flatMap((line, index) =>
      working.line(line).map(({ text, judgement }) => ({ line: index + 1, text, judgement })),
    );
  const at = statements.findIndex(({ judgement }) => judgement.kind === 'wrong');
  return {
    statements,
    firstWrong: at < 0 ? undefined : at,
    reachesDerivative: working.reaches,
  };
}

/** Takes lines one after the other, and knows at last whether they came to the answer. */
interface LineJudge {
  line(text: string): readonly StatementOfLine[];
  readonly reaches: boolean;
}

const workingOn = (task: WorkingTask): LineJudge =>
  task.kind === 'implicit'
    ? new CurveWorking(task)
    : new FunctionWorking(task, workingSubject(task));
