/**
 * The three hints of a task, from faint to strong: the template's own come first, and those that follow
 * from the solution fill up what is missing at the strong end.
 */
import { hints } from '../calculus/hints.ts';
import type { ExerciseTask } from '../exercise/exercise.ts';
import type { Block } from './document/document.ts';
import { readMarkdown } from './document/read-markdown.ts';
import { documentMarkdown } from './document/to-markdown.ts';
import type { Language } from './words/language.ts';
import { stepSentence } from './worked-solution.ts';

/** Each as blocks. */
export function hintsOf(task: ExerciseTask, language: Language): readonly (readonly Block[])[] {
  const { derivatives } = task.solution.worked;
  const own = task.hints.map((hint) => readMarkdown(hint));
  const told = hints(task.task, task.solution).map((hint): readonly Block[] => [
    { kind: 'paragraph', parts: stepSentence(hint, language, derivatives) },
    ...(hint.formulas.length === 0
      ? []
      : [{ kind: 'display-formulas' as const, formulas: hint.formulas, derivatives }]),
  ]);
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
