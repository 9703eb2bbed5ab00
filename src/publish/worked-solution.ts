/**
 * A worked solution as blocks: a numbered list of sentences and formulas, finer steps folded below
 * the step they explain. The sentences come from the catalogue by the steps' codes.
 */
import type { Step, WorkedSolution } from '../calculus/worked-solution.ts';
import type { Block, Inline } from './document/document.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';

/** Throws when the catalogue lacks the sentence of a step: the catalogue must be complete. */
export function stepSentence(step: Step, language: Language): readonly Inline[] {
  const message = CATALOGUES[language].steps[step.code];
  if (message === undefined) throw new Error(`no sentence for the step ${step.code}`);
  return say(message, step.data, language);
}

/** How deep finer steps go: 0 shows the main steps only. */
export interface SolutionOptions {
  readonly depth: number;
}

export function solutionBlocks(
  solution: WorkedSolution,
  language: Language,
  options: SolutionOptions = { depth: 8 },
): readonly Block[] {
  return stepList(solution.steps, language, options.depth);
}

function stepList(steps: readonly Step[], language: Language, depth: number): readonly Block[] {
  if (steps.length === 0) return [];
  return [
    { kind: 'list', marks: 'numbers', items: steps.map((step) => stepItem(step, language, depth)) },
  ];
}

function stepItem(step: Step, language: Language, depth: number): readonly Block[] {
  const formulas = step.formulas.map((formula): Block => ({ kind: 'display-formula', formula }));
  const sentence: Block = { kind: 'paragraph', parts: stepSentence(step, language) };
  if (step.steps.length === 0 || depth === 0) return [sentence, ...formulas];
  const fold: Block = {
    kind: 'fold',
    summary: say(CATALOGUES[language].sheet.details, {}, language),
    blocks: stepList(step.steps, language, depth - 1),
  };
  return [sentence, ...formulas, fold];
}
