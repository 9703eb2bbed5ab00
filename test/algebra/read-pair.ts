/** Reads a row of the tables: every letter a variable, f and g unknown functions. */
import type { Expression } from '../../src/expression/expression.ts';
import { readScalar } from '../../src/expression/read/read.ts';

export function readTable(text: string): Expression {
  const reading = readScalar(text, {
    variables: [],
    openNames: true,
    unknownFunctions: ['f', 'g'],
  });
  if (reading.ok) return reading.value;
  throw new Error(`"${text}": ${reading.problem.code} at ${reading.problem.position}`);
}

export const readPair = ([left, right]: readonly [string, string, string?]): [
  Expression,
  Expression,
] => [readTable(left), readTable(right)];
