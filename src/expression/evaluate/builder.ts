/**
 * Puts operations on a tape, equal ones once, and drops at the end those that no output needs. Knows
 * a few rewritings that never change a value or a domain: a + (-b) is a - b, a * a is a square.
 */

import type { Rational } from '../rational.ts';
import { powerOfTwo } from './doubles/precision.ts';
import { OPERATION, type Operation } from './operation.ts';
import type { Tape } from './tape.ts';

/** Places on a tape stay below this, so that an operation and two places fit into one double. */
const MOST = powerOfTwo(23);

export class Builder {
  private readonly operations: number[] = [];
  private readonly first: number[] = [];
  private readonly second: number[] = [];
  private readonly known = new Map<number, number>();
  private readonly constants: Rational[] = [];
  private readonly constantNumbers = new Map<string, number>();

  /** Throws a RangeError when the tape grows past eight million operations. */
  emit(operation: Operation, a: number, b: number): number {
    const key = (operation * MOST + a) * MOST + b;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const place = this.operations.length;
    if (place >= MOST) throw new RangeError('a tape of too many operations');
    this.operations.push(operation);
    this.first.push(a);
    this.second.push(b);
    this.known.set(key, place);
    return place;
  }

  /** The number of a rational constant, for operations that refer to one. */
  constant(value: Rational): number {
    const key = `${value.numerator}/${value.denominator}`;
    const known = this.constantNumbers.get(key);
    if (known !== undefined) return known;
    this.constants.push(value);
    this.constantNumbers.set(key, this.constants.length - 1);
    return this.constants.length - 1;
  }

  rational(value: Rational): number {
    return this.emit(OPERATION.rational, this.constant(value), 0);
  }

  isE(place: number): boolean {
    return this.operations[place] === OPERATION.e;
  }

  negate(a: number): number {
    if (this.operations[a] === OPERATION.negate) return this.first[a]!;
    return this.emit(OPERATION.negate, a, 0);
  }

  add(a: number, b: number): number {
    if (this.operations[b] === OPERATION.negate) return this.subtract(a, this.first[b]!);
    if (this.operations[a] === OPERATION.negate) return this.subtract(b, this.first[a]!);
    return this.emit(OPERATION.add, Math.min(a, b), Math.max(a, b));
  }

  subtract(a: number, b: number): number {
    return this.emit(OPERATION.subtract, a, b);
  }

  multiply(a: number, b: number): number {
    if (a === b) return this.square(a);
    return this.emit(OPERATION.multiply, Math.min(a, b), Math.max(a, b));
  }

  square(a: number): number {
    return this.emit(OPERATION.square, a, 0);
  }

  divide(a: number, b: number): number {
    return this.emit(OPERATION.divide, a, b);
  }

  /** A function of one argument. */
  one(operation: Operation, a: number): number {
    return this.emit(operation, a, 0);
  }

  finish(roots: readonly number[], letters: readonly string[]): Tape {
    const needed = new Uint8Array(this.operations.length);
    for (const root of roots) needed[root] = 1;
    let length = 0;
    for (let place = needed.length - 1; place >= 0; place -= 1) {
      if (needed[place] === 0) continue;
      length += 1;
      const operation = this.operations[place]!;
      if (operation <= OPERATION.unknowable) continue;
      needed[this.first[place]!] = 1;
      if (hasTwoPlaces(operation)) needed[this.second[place]!] = 1;
    }
    const moved = new Int32Array(needed.length);
    const operations = new Uint8Array(length);
    const a = new Int32Array(length);
    const b = new Int32Array(length);
    let at = 0;
    for (let place = 0; place < needed.length; place += 1) {
      if (needed[place] === 0) continue;
      const operation = this.operations[place]!;
      const [first, second] = [this.first[place]!, this.second[place]!];
      operations[at] = operation;
      a[at] = operation <= OPERATION.unknowable ? first : moved[first]!;
      b[at] = hasTwoPlaces(operation) ? moved[second]! : second;
      moved[place] = at;
      at += 1;
    }
    return {
      length,
      operations,
      a,
      b,
      constants: this.constants,
      letters,
      outputs: Int32Array.from(roots, (root) => moved[root]!),
    };
  }
}

function hasTwoPlaces(operation: number): boolean {
  return (
    operation === OPERATION.add ||
    operation === OPERATION.subtract ||
    operation === OPERATION.multiply ||
    operation === OPERATION.divide ||
    operation === OPERATION.power
  );
}
