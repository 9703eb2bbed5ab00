/**
 * A worked solution as blocks: a numbered list of sentences and formulas, finer steps folded below
 * the step they explain, remarks after the last. A finer step that only announces finer ones shows them
 * at once: nobody unfolds twice in a row, or only to be sent elsewhere. The sentences come from the catalogue by their codes.
 */
import type { Step, WorkedSolution } from '../calculus/worked-solution.ts';
import type { Block, DerivativeSign, Inline } from './document/document.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';

export function stepSentence(
  step: Step,
  language: Language,
  derivatives: DerivativeSign,
): readonly Inline[] {
  return say(CATALOGUES[language].steps[step.code], step.data, language).map((part) =>
    part.kind === 'expression' || part.kind === 'formula' ? { ...part, derivatives } : part,
  );
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
  const { steps, remarks, derivatives } = solution;
  const remarkBlocks = remarks.flatMap((remark) =>
    stepBlocks(remark, language, derivatives, options.depth, false),
  );
  const [only] = steps;
  // A single step needs no number.
  const told =
    only !== undefined && steps.length === 1
      ? stepBlocks(only, language, derivatives, options.depth, false)
      : stepList(steps, language, derivatives, options.depth);
  return [...told, ...remarkBlocks];
}

function stepList(
  steps: readonly Step[],
  language: Language,
  derivatives: DerivativeSign,
  depth: number,
): readonly Block[] {
  if (steps.length === 0) return [];
  const items = steps.map((step) => stepBlocks(step, language, derivatives, depth, false));
  return [{ kind: 'list', marks: 'numbers', items }];
}

/** What is unfolded: a single step needs no number, and a step that only announces others no fold. */
function finerSteps(
  steps: readonly Step[],
  language: Language,
  derivatives: DerivativeSign,
  depth: number,
): readonly Block[] {
  const [only] = steps;
  if (only !== undefined && steps.length === 1) {
    return stepBlocks(only, language, derivatives, depth, true);
  }
  const items = steps.map((step) => stepBlocks(step, language, derivatives, depth, true));
  return [{ kind: 'list', marks: 'numbers', items }];
}

function stepBlocks(
  step: Step,
  language: Language,
  derivatives: DerivativeSign,
  depth: number,
  unfolded: boolean,
): readonly Block[] {
  const sentence: Block = { kind: 'paragraph', parts: stepSentence(step, language, derivatives) };
  const formulas: readonly Block[] =
    step.formulas.length === 0
      ? []
      : [{ kind: 'display-formulas', formulas: step.formulas, derivatives }];
  if (step.steps.length === 0 || (depth === 0 && step.code !== 'solve-part'))
    return [sentence, ...formulas];
  const pointsElsewhere = step.steps.every(({ code }) => code === 'details-in-part');
  if (pointsElsewhere || ((unfolded || step.code === 'solve-part') && step.formulas.length === 0)) {
    return [sentence, ...formulas, ...finerSteps(step.steps, language, derivatives, depth)];
  }
  const fold: Block = {
    kind: 'fold',
    summary: say(CATALOGUES[language].sheet.details, {}, language),
    blocks: finerSteps(step.steps, language, derivatives, depth - 1),
  };
  return [sentence, ...formulas, fold];
}
