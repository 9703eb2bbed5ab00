/**
 * What an exercise asks to be worked out: a closed union, one row a kind of task. A task is pure data
 * in expressions; how it is solved is `solve`'s, how it is worded is the template's.
 */
import type { Expression } from '../expression/expression.ts';
import type { BackpropagationTask } from './backpropagation-task.ts';
import type { ChoiceTask } from './choice-task.ts';
import type { CompositionTask } from './composition-task.ts';
import type { FillInTask } from './fill-in-task.ts';
import type { LimitDefinitionTask } from './limit-task.ts';
import type { LayoutConvention } from './matrix/differentiate.ts';
import type { MatrixTask } from './matrix/task.ts';
import type { TupleTask } from './tuple-task.ts';
import type { VectorTask } from './vector-task.ts';

/** Values of variables at a point, by canonical name. */
export type At = Readonly<Record<string, Expression>>;

/** What tasks on one function of one or more variables have in common. */
interface OnFunction {
  readonly function: Expression;
  /** Name of the function or of the dependent variable: f, y, z. */
  readonly name: string;
  /** The function's variables in order; more than one makes the derivative partial. */
  readonly arguments: readonly string[];
}

/** An ordinary or partial derivative of any order, perhaps at a point. */
export interface DerivativeTask extends OnFunction {
  readonly kind: 'derivative';
  /** By which variables, in the order of differentiation; at least one. */
  readonly by: readonly string[];
  readonly at?: At;
  /** As the exercise writes it, where the function is rewritten before it is differentiated. */
  readonly given?: Expression;
}

/** All first partial derivatives as a vector, perhaps at a point. */
export interface GradientTask extends OnFunction {
  readonly kind: 'gradient';
  readonly at?: At;
}

/** A direction as exercises give it; it is made a unit vector before it is used. */
export type Direction =
  | { readonly kind: 'vector'; readonly components: readonly Expression[] }
  /** From the point of the task toward this one. */
  | { readonly kind: 'toward'; readonly point: readonly Expression[] }
  /** In the plane, from the positive first axis, in radians. */
  | { readonly kind: 'angle'; readonly angle: Expression };

/** The slope of the function at a point in a direction. */
export interface DirectionalTask extends OnFunction {
  readonly kind: 'directional';
  readonly at: At;
  readonly direction: Direction;
}

/** The tangent line (one variable) or tangent plane (two) of the graph at a point, as an equation. */
export interface TangentTask extends OnFunction {
  readonly kind: 'tangent';
  readonly at: At;
}

/** All second partial derivatives as a matrix, perhaps at a point. */
export interface HessianTask extends OnFunction {
  readonly kind: 'hessian';
  readonly at?: At;
}

/** The partial derivatives of several functions as a matrix, perhaps at a point. */
export interface JacobianTask {
  readonly kind: 'jacobian';
  readonly functions: readonly Expression[];
  /** Names of the functions, as many as there are: u_1, u_2. */
  readonly names: readonly string[];
  readonly arguments: readonly string[];
  /** Numerator layout: rows follow the functions; denominator layout: rows follow the variables. */
  readonly layout: LayoutConvention;
  readonly at?: At;
}

/**
 * The slope dy/dx along the curve that an equation describes, or ∂z/∂x on a surface, perhaps at a point.
 */
export interface ImplicitTask {
  readonly kind: 'implicit';
  readonly left: Expression;
  readonly right: Expression;
  /** The variable that depends on the others. */
  readonly dependent: string;
  readonly by: string;
  /** The independent variables where there are several: the derivative is partial then. */
  readonly arguments?: readonly string[];
  /** 2 for the second derivative, d²y/dx²; the slope itself if left out. */
  readonly order?: 1 | 2;
  readonly at?: At;
}

/** What templates can ask for. */
export type Task =
  | DerivativeTask
  | ImplicitTask
  | CompositionTask
  | PartialsTask
  | VectorTask
  | MatrixTask
  | BackpropagationTask
  | LimitDefinitionTask
  | ChoiceTask
  | FillInTask
  | TupleTask;

/** Tasks whose answer is put together from several derivatives. */
export type PartialsTask =
  | GradientTask
  | DirectionalTask
  | TangentTask
  | HessianTask
  | JacobianTask;
