/**
 * The shapes of header entries for gradients, directions, tangents, matrices of derivatives, vector-valued
 * functions, limits and notation. How they become tasks is `vector-kinds`'.
 */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { common, formula } from './task-common.ts';

const names = z.array(z.string()).min(1).max(60);
const name = z.string().min(1).max(20);
const point = z.record(z.string(), formula);

const onFunction = {
  /** The name of one of the header's functions. */
  function: z.string(),
  /** What the function is called in the answer's left-hand side; by default its name in the header. */
  name: name.optional(),
  /** The function's variables in order; by default those that occur in it. */
  variables: names.optional(),
};

const onFunctions = {
  /** Names of the header's functions, in order. */
  functions: names,
  /** What they are called; by default their names in the header. */
  names: names.optional(),
  /** The variables in order; by default those that occur in the functions. */
  variables: names.optional(),
  at: point.optional(),
};

const components = z.array(formula).min(1).max(60);

export const gradientShape = z.strictObject({
  ...common,
  kind: z.literal('gradient'),
  ...onFunction,
  at: point.optional(),
});
export const hessianShape = z.strictObject({
  ...common,
  kind: z.literal('hessian'),
  ...onFunction,
  at: point.optional(),
});
export const directionalShape = z.strictObject({
  ...common,
  kind: z.literal('directional'),
  ...onFunction,
  at: point,
  /** One of: components of a vector of any length; a point to go toward; an angle in radians. */
  direction: components.optional(),
  toward: components.optional(),
  angle: formula.optional(),
});
export const tangentShape = z.strictObject({
  ...common,
  kind: z.literal('tangent'),
  ...onFunction,
  at: point,
});
export const linearApproximationShape = z.strictObject({
  ...common,
  kind: z.literal('linear-approximation'),
  ...onFunction,
  at: point,
  /** Where the function is to be estimated; without it the linear function is asked for. */
  near: point.optional(),
});
export const jacobianShape = z.strictObject({
  ...common,
  kind: z.literal('jacobian'),
  ...onFunctions,
  /** By default the template's. */
  layout: z.enum(['numerator', 'denominator']).optional(),
});
export const jacobianDeterminantShape = z.strictObject({
  ...common,
  kind: z.literal('jacobian-determinant'),
  ...onFunctions,
});
export const vectorDerivativeShape = z.strictObject({
  ...common,
  kind: z.literal('vector-derivative'),
  /** Names of the header's functions: the components in order. */
  components: names,
  /** What the vector is called. */
  name: name.default('r'),
  by: z.string().optional(),
  order: z.int().min(1).max(LIMITS.calculus.order).default(1),
  at: point.optional(),
});
export const limitDefinitionShape = z.strictObject({
  ...common,
  kind: z.literal('limit-definition'),
  ...onFunction,
  by: z.string().optional(),
  /** The letter of the increment. */
  increment: name.default('h'),
  /** The difference quotient with the increment cancelled, or the limit. */
  part: z.enum(['quotient', 'limit']).default('limit'),
  at: point.optional(),
});
export const notationShape = z.strictObject({
  ...common,
  kind: z.literal('notation'),
  /** What the function is called. */
  name: name.default('f'),
  /** Its variables in order; by default the template's. */
  variables: names.optional(),
  /** By which variables, in the order of differentiation; one, or several separated by commas in a word. */
  by: z.union([z.string().transform((by) => [by]), z.array(z.string()).min(1).max(6)]),
  /** Whether one option is right or several. */
  choose: z.enum(['one', 'all']).default('all'),
  options: z.int().min(2).max(12).default(6),
  /** What a choice earns of which some is right: right ones less wrong ones, or nothing. */
  credit: z.enum(['proportional', 'all-or-nothing']).default('proportional'),
});
