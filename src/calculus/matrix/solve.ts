/**
 * Solves a task of matrix calculus by the differential method and tells it step by step. The steps
 * are those of `worked-solution`, in the common shape of all tasks.
 */
import { matrixSymbol } from '../../expression/matrix/expression.ts';
import type { Solution } from '../solution.ts';
import { TaskImpossible } from '../task-impossible.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { matrixCheck } from './check.ts';
import { differentiateMatrix, type MatrixDerivativeProblem } from './differentiate.ts';
import type { MatrixStep } from './steps.ts';
import type { MatrixTask } from './task.ts';
import { matrixWorkedSolution } from './worked-solution.ts';

/** Throws TaskImpossible where the derivative has more than two indices or no rule finds it. */
export function solveMatrix(task: MatrixTask, detail: 'full' | 'brief'): Solution {
  const derivation = differentiateMatrix(task);
  if (!derivation.ok) throw impossible(derivation.problem);
  const { steps } = matrixWorkedSolution(derivation.value, detail);
  return {
    answer: { kind: 'matrix-expression', expression: derivation.value.derivative },
    worked: {
      steps: steps.map((step) => inLetters(step, task.variable)),
      remarks: matrixCheck(derivation.value),
      derivatives: 'partial',
    },
    derivations: [],
    exceptions: [],
  };
}

function impossible(problem: MatrixDerivativeProblem): TaskImpossible {
  switch (problem.code) {
    case 'more-than-two-indices':
      return new TaskImpossible('more-than-two-indices');
    case 'no-rule':
      return new TaskImpossible('no-rule');
    case 'function-not-defined':
    case 'variable-undeclared':
      return new TaskImpossible('letters');
  }
}

/** The letter of the variable is mathematics in a sentence, not text. */
function inLetters({ code, formulas, steps }: MatrixStep, variable: string): Step {
  const letter: Formula = {
    sides: [{ kind: 'matrix-expression', expression: matrixSymbol(variable) }],
  };
  return {
    code,
    data: { variable: letter },
    formulas,
    steps: steps.map((step) => inLetters(step, variable)),
  };
}

/** Whether a number is differentiated: its differential is then read as an inner product. */
const isOfNumber = ({ worked }: Solution): boolean =>
  worked.steps.every(({ code }) => !code.startsWith('identify-jacobian'));

/** Three hints in rising strength. */
export function matrixHints(task: MatrixTask, solution: Solution): readonly Step[] {
  const letter: Formula = {
    sides: [{ kind: 'matrix-expression', expression: matrixSymbol(task.variable) }],
  };
  const data = { variable: letter };
  const hint = (code: Step['code']): Step => ({ code, data, formulas: [], steps: [] });
  const identify = solution.worked.steps.find(({ code }) => code.startsWith('identify'));
  return [
    hint(isOfNumber(solution) ? 'hint-shape-first' : 'hint-shape-of-vector'),
    hint('hint-take-differential'),
    // How the derivative is read off, without its formula.
    hint(identify?.code ?? 'hint-identify'),
  ];
}
