/** Solves a task: the door of calculus, one branch a kind of task. Throws TaskImpossible. */
import type { Solution } from './solution.ts';
import { solveDerivative } from './solve-derivative.ts';
import { solveDirectional, solveGradient } from './solve-gradient.ts';
import { solveImplicit } from './solve-implicit.ts';
import { solveHessian, solveJacobian } from './solve-matrix-of-partials.ts';
import { solveTangent } from './solve-tangent.ts';
import { DEFAULT_MANNER, type Manner } from './steps/narration.ts';
import type { PartialsTask, Task } from './task.ts';

export type { Solution } from './solution.ts';
export type { Detail, Manner, Style } from './steps/narration.ts';

export function solve(task: Task | PartialsTask, manner: Manner = DEFAULT_MANNER): Solution {
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
      return solveImplicit(task);
  }
}
