/**
 * Compiling expressions into a tape: a flat list of operations, each on earlier results, common parts
 * once (by structure, not only by identity). Linear in the distinct parts. Constants stay exact, so
 * that any precision can be reached. Leaves what each written expression means as operations to
 * `compiler`, and numbers to the evaluators.
 */
import type { Expression } from '../expression.ts';
import { type Layout, layOut } from '../layout.ts';
import type { Rational } from '../rational.ts';
import { Compiler } from './compiler.ts';
import type { UnknownFunctions } from './unknown-functions.ts';

export type { UnknownFunctions } from './unknown-functions.ts';

export interface Tape {
  /** The number of operations; the cost of one point. */
  readonly length: number;
  /** One `Operation` each. */
  readonly operations: Uint8Array;
  /** First and second operand: an earlier operation, or what `OPERATION` says. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly constants: readonly Rational[];
  readonly letters: readonly string[];
  /** Where each output's value is found. */
  readonly outputs: Int32Array;
}

/**
 * The tape that computes the outputs from the letters' values. Throws a RangeError for a variable
 * that is not among the letters: that is a mistake of the caller.
 */
export function compile(
  outputs: readonly Expression[],
  letters: readonly string[],
  unknownFunctions?: UnknownFunctions,
): Tape {
  const layout = layOut(outputs);
  return compileParts(layout, layout.roots, letters, unknownFunctions);
}

/** The tape that computes some parts of expressions laid out. */
export function compileParts(
  layout: Layout,
  outputs: readonly number[],
  letters: readonly string[],
  unknownFunctions?: UnknownFunctions,
): Tape {
  const compiler = new Compiler(letters, unknownFunctions);
  const compiled = compiler.compile(layout);
  const places = outputs.map((part) => compiler.placeOf(compiled, part));
  return compiler.builder.finish(places, letters);
}
