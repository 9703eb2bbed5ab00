/**
 * Where an expression changes its formula: the insides of absolute values, signs and their kin. An
 * identity that holds on one side of such a border says nothing about the other side, so sampling
 * must reach both.
 */
import type { Expression } from '../expression/expression.ts';
import type { FunctionName } from '../expression/functions.ts';
import { distinctParts } from '../expression/traverse.ts';

const PIECEWISE: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'abs',
  'sign',
  'relu',
  'leakyrelu',
]);

/** The expressions whose zeros are borders, each distinct part once. */
export const piecewiseBorders = (expression: Expression): Expression[] =>
  distinctParts(expression).flatMap((part) =>
    part.kind === 'application' && PIECEWISE.has(part.name) ? [part.arguments[0]!] : [],
  );
