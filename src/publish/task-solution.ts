/**
 * The worked solution of one task as blocks, and beside it what the options are that are not right: which
 * mistake makes each of them, and which one stands in the wrong line of a working. Where solutions of
 * earlier parts are shown as well, what stands there is not told again.
 */
import { choicesOf } from '../calculus/choice-task.ts';
import { type EarlierPart, withoutToldBefore } from '../calculus/told-before.ts';
import type { ExerciseTask } from '../exercise/exercise.ts';
import type { MisconceptionId } from '../grading/misconceptions/catalogue.ts';
import { describeRemark } from './describe-verdict.ts';
import { type Block, strong, text } from './document/document.ts';
import { markOf } from './document/marks.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';
import { solutionBlocks } from './worked-solution.ts';

type Solved = Pick<ExerciseTask, 'task' | 'solution'>;

/** The parts before one, by their letters: those whose solutions are shown beside its own. */
export const partsBefore = (
  tasks: readonly Solved[],
  part: number,
  isShown: (earlier: number) => boolean = () => true,
): readonly EarlierPart[] =>
  tasks.slice(0, part).flatMap(({ solution: { worked } }, index) => {
    const name = markOf('letters', index).trim();
    return isShown(index) ? [{ name, worked }] : [];
  });

export function taskSolutionBlocks(
  { task, solution }: Solved,
  language: Language,
  earlier: readonly EarlierPart[] = [],
): readonly Block[] {
  const solved = solutionBlocks(withoutToldBefore(solution.worked, earlier), language);
  switch (task.kind) {
    case 'choose-derivative': {
      const items = choicesOf(task).flatMap(({ mark, mistake }): (readonly Block[])[] =>
        mistake === undefined ? [] : [[named(mark, mistake as MisconceptionId, language)]],
      );
      const parts = say(CATALOGUES[language].sheet['other-options'], {}, language);
      return [...solved, { kind: 'paragraph', parts }, { kind: 'list', marks: 'bullets', items }];
    }
    case 'find-error': {
      if (task.error === undefined) return solved;
      const { line, mistake } = task.error;
      const remark = {
        kind: 'mistake-in-line',
        line: line + 1,
        mistake: mistake as MisconceptionId,
      } as const;
      return [{ kind: 'paragraph', parts: describeRemark(remark, language) }, ...solved];
    }
    default:
      return solved;
  }
}

/** B: the mistake that makes the option. */
const named = (mark: string, mistake: MisconceptionId, language: Language): Block => ({
  kind: 'paragraph',
  parts: [
    strong(text(mark)),
    text(': '),
    ...say(CATALOGUES[language].misconceptionsNamed[mistake], {}, language),
  ],
});
