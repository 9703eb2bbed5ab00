/**
 * Judges a student's own working, line by line: each statement follows from what stands before it, or
 * it does not, and the first one that does not is diagnosed. What the final answer earns is `grade`'s.
 * Functions of one or several variables are `function-working`'s, equations of curves `curve-working`'s.
 */
import type { Task } from '../calculus/task.ts';
import { LIMITS } from '../limits.ts';
import { CurveWorking } from './working/curve-working.ts';
import { FunctionWorking } from './working/function-working.ts';
import type { StatementOfLine, WorkingVerdict } from './working/judgement.ts';
import { workingSubject } from './working/subject.ts';

export type {
  Statement,
  StatementJudgement,
  WorkingVerdict,
} from './working/judgement.ts';

/** undefined for tasks whose working is more than lines with equals signs. */
export function gradeWorking(task: Task, lines: readonly string[]): WorkingVerdict | undefined {
  const working = workingOn(task);
  if (working === undefined) return undefined;
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

function workingOn(task: Task): LineJudge | undefined {
  if (task.kind === 'implicit') return new CurveWorking(task);
  const subject = workingSubject(task);
  return subject === undefined ? undefined : new FunctionWorking(task, subject);
}
