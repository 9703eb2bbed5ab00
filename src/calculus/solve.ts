/** Solves a task: the door of calculus, one branch a kind of task. Throws TaskImpossible. */

import { solveMatrix } from './matrix/solve.ts';
import type { Solution } from './solution.ts';
import { solveBackpropagation } from './solve-backpropagation.ts';
import { solveChain } from './solve-chain.ts';
import { solveChooseDerivative, solveFillIn, solveFindError } from './solve-choices.ts';
import { solveDecompose } from './solve-decompose.ts';
import { solveDerivative } from './solve-derivative.ts';
import { solveDirectional, solveGradient } from './solve-gradient.ts';
import { solveImplicit } from './solve-implicit.ts';
import { solveJacobianDeterminant } from './solve-jacobian-determinant.ts';
import { solveKnownValues } from './solve-known-values.ts';
import { solveLimitDefinition } from './solve-limit-definition.ts';
import { solveLinearApproximation } from './solve-linear-approximation.ts';
import { solveHessian, solveJacobian } from './solve-matrix-of-partials.ts';
import { solveNotation } from './solve-notation.ts';
import { solveTangent } from './solve-tangent.ts';
import { solveVectorDerivative } from './solve-vector.ts';
import { DEFAULT_MANNER, type Manner } from './steps/narration.ts';
import type { Task } from './task.ts';
import { joinedSolution } from './tuple-task.ts';

export type { Solution } from './solution.ts';
export type { Detail, Manner, Style } from './steps/narration.ts';

export function solve(task: Task, manner: Manner = DEFAULT_MANNER): Solution {
  switch (task.kind) {
    case 'derivative':
      return solveDerivative(task, manner);
    case 'gradient':
      return solveGradient(task, manner);
    case 'directional':
      return solveDirectional(task, manner);
    case 'tangent':
      return solveTangent(task, manner);
    case 'hessian':
      return solveHessian(task, manner);
    case 'jacobian':
      return solveJacobian(task, manner);
    case 'implicit':
      return solveImplicit(task, manner);
    case 'chain':
      return solveChain(task, manner);
    case 'known-values':
      return solveKnownValues(task, manner);
    case 'matrix-derivative':
      return solveMatrix(task, manner.detail);
    case 'backpropagation':
      return solveBackpropagation(task, manner);
    case 'decompose':
      return solveDecompose(task);
    case 'vector-derivative':
      return solveVectorDerivative(task, manner);
    case 'jacobian-determinant':
      return solveJacobianDeterminant(task, manner);
    case 'linear-approximation':
      return solveLinearApproximation(task, manner);
    case 'limit-definition':
      return solveLimitDefinition(task);
    case 'tuple':
      return joinedSolution(task.parts.map((part) => solve(part, manner)));
    case 'notation':
      return solveNotation(task);
    case 'choose-derivative':
      return solveChooseDerivative(task, manner);
    case 'find-error':
      return solveFindError(task, manner);
    case 'fill-in':
      return solveFillIn(task, manner);
  }
}
