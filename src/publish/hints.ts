/**
 * The three hints of a task, from faint to strong: the template's own come first, and those that follow
 * from the solution fill up what is missing at the strong end.
 */
import { hints } from '../calculus/hints.ts';
import type { ExerciseTask } from '../exercise/exercise.ts';
import { type Block, text } from './document/document.ts';
import { readMarkdown } from './document/read-markdown.ts';
import { documentMarkdown } from './document/to-markdown.ts';
import type { Language } from './words/language.ts';
import { stepSentence } from './worked-solution.ts';

/** Each as blocks. */
export function hintsOf(task: ExerciseTask, language: Language): readonly (readonly Block[])[] {
  const { derivatives } = task.solution.worked;
  const own = task.hints.map((hint) => readMarkdown(hint));
  const told = hints(task.task, task.solution).map((hint): readonly Block[] => {
    const said = [hint, ...hint.steps];
    const formulas = said.flatMap((each) => each.formulas);
    return [
      {
        kind: 'paragraph',
        // A hint on one of several entries begins with which.
        parts: said.flatMap((each, index) => [
          ...(index === 0 ? [] : [text(' ')]),
          ...stepSentence(each, language, derivatives),
        ]),
      },
      ...(formulas.length === 0
        ? []
        : [{ kind: 'display-formulas' as const, formulas, derivatives }]),
    ];
  });
  // Several derivatives in one answer have several hints of each strength: they are given together.
  const each = Math.ceil(told.length / STRENGTHS);
  const further = Array.from({ length: STRENGTHS }, (_, strength) =>
    told.slice(strength * each, (strength + 1) * each).flat(),
  );
  return [...own, ...further.slice(own.length)];
}

const STRENGTHS = 3;

/** Each as Markdown. */
export const hintTexts = (task: ExerciseTask, language: Language): readonly string[] =>
  hintsOf(task, language).map((blocks) =>
    documentMarkdown({ title: '', language, blocks }).trimEnd(),
  );
