/**
 * Matrix calculus for readers: formulas in LaTeX, worked solutions as blocks, verdicts as sentences.
 * What is said stands in the catalogues' `matrix-steps`; signs are the printer's.
 */
import type { LayoutConvention } from '../calculus/matrix/differentiate.ts';
import type { MatrixStep } from '../calculus/matrix/steps.ts';
import type { MatrixWorkedSolution } from '../calculus/matrix/worked-solution.ts';
import { type MatrixPrintOptions, printMatrixLatex } from '../expression/matrix/print/print.ts';
import type { MatrixVerdict } from '../grading/matrix/verdict.ts';
import { describeMatrixWitness, describeReason } from './describe-matrix.ts';
import { describeReadProblem } from './describe-verdict.ts';
import type { Block, Inline } from './document/document.ts';
import { matrixFormulaLatex } from './matrix-formula.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';

const latex = (text: string): Inline => ({ kind: 'latex', latex: text });

/** A worked solution as a numbered list; finer steps folded below the step they explain. */
export function matrixSolutionBlocks(
  solution: MatrixWorkedSolution,
  language: Language,
  options: MatrixPrintOptions = {},
): readonly Block[] {
  return [stepList(solution.steps, language, options)];
}

function stepList(
  steps: readonly MatrixStep[],
  language: Language,
  options: MatrixPrintOptions,
): Block {
  const items = steps.map((step): readonly Block[] => {
    const variable = latex(
      printMatrixLatex({ kind: 'symbol', name: step.data.variable ?? '' }, options),
    );
    const sentence: Block = {
      kind: 'paragraph',
      parts: say(CATALOGUES[language].steps[step.code], { variable }, language),
    };
    const formulas = step.formulas.map(
      (formula): Block => ({ kind: 'display-latex', latex: matrixFormulaLatex(formula, options) }),
    );
    if (step.steps.length === 0) return [sentence, ...formulas];
    const fold: Block = {
      kind: 'fold',
      summary: say(CATALOGUES[language].sheet.details, {}, language),
      blocks: [stepList(step.steps, language, options)],
    };
    return [sentence, ...formulas, fold];
  });
  return { kind: 'list', marks: 'numbers', items };
}

/** The verdict in sentences; never the key's formula. A reading problem quotes from the answer. */
export function describeMatrixVerdict(
  verdict: MatrixVerdict,
  answer: string,
  layout: LayoutConvention,
  language: Language = 'en',
): readonly (readonly Inline[])[] {
  const words = CATALOGUES[language];
  const opening = say(words.verdicts[verdict.kind], {}, language);
  switch (verdict.kind) {
    case 'correct':
      return [
        opening,
        ...verdict.remarks.map(({ kind }) => say(words.remarks[kind], {}, language)),
      ];
    case 'incorrect':
      return [
        opening,
        ...(verdict.reason === undefined ? [] : describeReason(verdict.reason, layout, language)),
        ...(verdict.witness === undefined ? [] : describeMatrixWitness(verdict.witness, language)),
      ];
    case 'unreadable':
      return [describeReadProblem(verdict.problem, answer, language), opening];
    case 'undecided':
      return [opening, say(words.undecided[verdict.reason], {}, language)];
  }
}
