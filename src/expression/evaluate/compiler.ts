/**
 * What each written expression means as operations of a tape. One compiler puts any number of laid-out
 * expressions onto one builder, where equal parts meet; the terms of a sum and the factors of a product
 * are taken in the order of their places, so that they meet whatever the order they are written in.
 * Leaves the functions of the table to `lower`, and which operations are kept to `builder`.
 *
 * Conventions about powers (docs/evaluation.md). Where the exponent's value is plainly rational, in
 * lowest terms p/q: for odd q the real root, whatever the base's sign (x^(1/3) is root(x, 3)); for
 * even q the base must not be negative; u^0 is 1 wherever u is defined, 0^0 included; a negative
 * exponent excludes a zero base. For any other exponent the base must be positive: 0^x and x^x at 0
 * are undefined.
 */
import type { Expression } from '../expression.ts';
import { type Layout, layOut } from '../layout.ts';
import { isZero, type Rational } from '../rational.ts';
import { Builder } from './builder.ts';
import { exactValue } from './exact-value.ts';
import { lowerApplication, lowerPower } from './lower.ts';
import { OPERATION } from './operation.ts';
import type { UnknownFunctions } from './unknown-functions.ts';

/** The place of a number nobody has needed on the tape yet, or of an operand that nobody needs. */
export const NO_PLACE = -1;

/** What a layout has become: one entry a part. */
export interface Compiled {
  /** Where the value is found; NO_PLACE for an exact number that is no operation's operand. */
  readonly places: number[];
  /** The value itself where it is plainly rational. */
  readonly exact: readonly (Rational | undefined)[];
}

/** What stands for the letters of a sampled function. */
type Inside = ReadonlyMap<string, { readonly place: number; readonly exact: Rational | undefined }>;

export class Compiler {
  readonly builder = new Builder();
  /** Whether a derivative left standing, or a function without a sample, was met. */
  metUnknowable = false;
  /** Whether an abstract function was met, for which a sample stands. */
  metSample = false;
  private readonly columns: ReadonlyMap<string, number>;

  constructor(
    letters: readonly string[],
    private readonly unknownFunctions?: UnknownFunctions,
  ) {
    this.columns = new Map(letters.map((letter, column) => [letter, column]));
  }

  /** Throws a RangeError for a variable that is not among the letters. */
  compile(layout: Layout, inside?: Inside): Compiled {
    const { parts, starts } = layout;
    const places = new Array<number>(parts.length).fill(NO_PLACE);
    const exact = new Array<Rational | undefined>(parts.length).fill(undefined);
    const compiled = { places, exact };
    for (let part = parts.length - 1; part >= 0; part -= 1) {
      const expression = parts[part]!;
      const bound = expression.kind === 'variable' ? inside?.get(expression.name) : undefined;
      if (bound !== undefined) {
        places[part] = bound.place;
        exact[part] = bound.exact;
        continue;
      }
      if (expression.kind === 'number') exact[part] = expression.value;
      else if (starts[part] !== starts[part + 1]) exact[part] = exactOf(layout, part, exact);
      if (exact[part] === undefined) places[part] = this.lower(layout, part, compiled);
    }
    return compiled;
  }

  /** The place of a part, where an exact number is put on the tape now. */
  placeOf({ places, exact }: Compiled, part: number): number {
    if (places[part] === NO_PLACE) places[part] = this.builder.rational(exact[part]!);
    return places[part]!;
  }

  private lower(layout: Layout, part: number, compiled: Compiled): number {
    const { builder } = this;
    const expression = layout.parts[part]!;
    const start = layout.starts[part]!;
    const operand = (index: number): number => layout.operands[start + index]!;
    const place = (index: number): number => this.placeOf(compiled, operand(index));
    switch (expression.kind) {
      case 'number':
        return builder.rational(expression.value);
      case 'constant':
        return builder.emit(expression.name === 'e' ? OPERATION.e : OPERATION.pi, 0, 0);
      case 'variable': {
        const column = this.columns.get(expression.name);
        if (column === undefined) {
          throw new RangeError(`the variable ${expression.name} is not among the letters`);
        }
        return builder.emit(OPERATION.letter, column, 0);
      }
      case 'negation':
        return builder.negate(place(0));
      case 'sum':
        return this.inOrder(layout, part, compiled).reduce((left, right) =>
          builder.add(left, right),
        );
      case 'product':
        return this.inOrder(layout, part, compiled).reduce((left, right) =>
          builder.multiply(left, right),
        );
      case 'quotient':
        return builder.divide(place(0), place(1));
      case 'power': {
        const exponent = compiled.exact[operand(1)];
        const base = place(0);
        const isPlain = exponent !== undefined && !builder.isE(base);
        return lowerPower(builder, base, isPlain ? NO_PLACE : place(1), exponent);
      }
      case 'application': {
        const second = expression.arguments.length > 1 ? compiled.exact[operand(1)] : undefined;
        const isPlain = expression.name === 'root' && second !== undefined && !isZero(second);
        const places = expression.arguments.map((_, index) =>
          index === 1 && isPlain ? NO_PLACE : place(index),
        );
        return lowerApplication(builder, expression.name, places, second);
      }
      case 'unknown':
        return this.sampled(expression, layout, part, compiled);
      case 'derivative':
        return this.unknowable();
    }
  }

  private inOrder(layout: Layout, part: number, compiled: Compiled): number[] {
    const places: number[] = [];
    let isSorted = true;
    for (let index = layout.starts[part]!; index < layout.starts[part + 1]!; index += 1) {
      const place = this.placeOf(compiled, layout.operands[index]!);
      if (places.length > 0 && place < places[places.length - 1]!) isSorted = false;
      places.push(place);
    }
    return isSorted ? places : places.sort((left, right) => left - right);
  }

  private sampled(
    { name, orders }: Extract<Expression, { kind: 'unknown' }>,
    layout: Layout,
    part: number,
    compiled: Compiled,
  ): number {
    const start = layout.starts[part]!;
    const sample = this.unknownFunctions?.(name, orders);
    if (sample === undefined || sample.letters.length !== layout.starts[part + 1]! - start) {
      return this.unknowable();
    }
    this.metSample = true;
    const inside: Inside = new Map(
      sample.letters.map((letter, index) => {
        const operand = layout.operands[start + index]!;
        return [letter, { place: compiled.places[operand]!, exact: compiled.exact[operand] }];
      }),
    );
    const body = layOut([sample.expression]);
    return this.placeOf(this.compile(body, inside), body.roots[0]!);
  }

  private unknowable(): number {
    this.metUnknowable = true;
    return this.builder.emit(OPERATION.unknowable, 0, 0);
  }
}

/** The exact value of a part with operands, where all of them have one. */
function exactOf(
  { parts, starts, operands }: Layout,
  part: number,
  exact: readonly (Rational | undefined)[],
): Rational | undefined {
  const values: Rational[] = [];
  for (let index = starts[part]!; index < starts[part + 1]!; index += 1) {
    const value = exact[operands[index]!];
    if (value === undefined) return undefined;
    values.push(value);
  }
  return exactValue(parts[part]!, values);
}
