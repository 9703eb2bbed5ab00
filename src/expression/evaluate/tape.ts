/**
 * Compiling expressions into a tape: a flat list of operations, each on earlier results, common parts
 * once (by structure, not only by identity). Linear in the distinct parts. Constants stay exact, so
 * that any precision can be reached. Decides what each written expression means as operations;
 * leaves numbers to the evaluators.
 *
 * Conventions about powers (docs/evaluation.md). Where the exponent's value is plainly rational, in
 * lowest terms p/q: for odd q the real root, whatever the base's sign (x^(1/3) is root(x, 3)); for
 * even q the base must not be negative; u^0 is 1 wherever u is defined, 0^0 included; a negative
 * exponent excludes a zero base. For any other exponent the base must be positive: 0^x and x^x at 0
 * are undefined.
 */
import type { Expression } from '../expression.ts';
import type { Rational } from '../rational.ts';
import { bottomUp } from '../traverse.ts';
import { Builder } from './builder.ts';
import { exactValue } from './exact-value.ts';
import { lowerApplication, lowerPower } from './lower.ts';
import { OPERATION } from './operation.ts';
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

/** What is known of a compiled part: where its value will be, and the value itself if rational. */
interface Compiled {
  readonly place: number;
  readonly exact: Rational | undefined;
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
  const builder = new Builder();
  const places = new Map(letters.map((letter, index) => [letter, index]));
  const memory = new Map<Expression, Compiled>();
  const combine = (expression: Expression, parts: readonly Compiled[]): Compiled => {
    const exact = exactValue(
      expression,
      parts.map((part) => part.exact),
    );
    if (exact !== undefined) return { place: builder.rational(exact), exact };
    return { place: lower(expression, parts), exact };
  };
  const lower = (expression: Expression, parts: readonly Compiled[]): number => {
    const place = (index: number): number => parts[index]!.place;
    switch (expression.kind) {
      case 'number':
        return builder.rational(expression.value);
      case 'constant':
        return builder.emit(expression.name === 'e' ? OPERATION.e : OPERATION.pi, 0, 0);
      case 'variable': {
        const index = places.get(expression.name);
        if (index === undefined) {
          throw new RangeError(`the variable ${expression.name} is not among the letters`);
        }
        return builder.emit(OPERATION.letter, index, 0);
      }
      case 'negation':
        return builder.negate(place(0));
      case 'sum':
        return parts.map((part) => part.place).reduce((left, right) => builder.add(left, right));
      case 'product':
        return parts
          .map((part) => part.place)
          .reduce((left, right) => builder.multiply(left, right));
      case 'quotient':
        return builder.divide(place(0), place(1));
      case 'power':
        return lowerPower(builder, place(0), place(1), parts[1]!.exact);
      case 'application':
        return lowerApplication(
          builder,
          expression.name,
          parts.map((part) => part.place),
          parts[1]?.exact,
        );
      case 'unknown': {
        const sampled = unknownFunctions?.(expression.name, expression.orders);
        if (sampled === undefined || sampled.letters.length !== parts.length) {
          return builder.emit(OPERATION.unknowable, 0, 0);
        }
        const inside = new Map(sampled.letters.map((letter, index) => [letter, parts[index]!]));
        return bottomUp<Compiled>(sampled.expression, (part, partsOfIt) =>
          part.kind === 'variable'
            ? (inside.get(part.name) ?? combine(part, partsOfIt))
            : combine(part, partsOfIt),
        ).place;
      }
      case 'derivative':
        return builder.emit(OPERATION.unknowable, 0, 0);
    }
  };
  const roots = outputs.map((output) => bottomUp(output, combine, memory).place);
  return builder.finish(roots, letters);
}
