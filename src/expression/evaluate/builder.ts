/**
 * Puts operations on a tape, equal ones once, and drops at the end those that no output needs. Knows
 * a few rewritings that never change a value or a domain: a + (-b) is a - b, a * a is a square. What
 * was put on after a mark can be taken off again, so that many answers can be built upon one key.
 */

import type { Rational } from '../rational.ts';
import { powerOfTwo } from './doubles/precision.ts';
import { OPERATION, type Operation } from './operation.ts';
import type { Tape } from './tape.ts';

/** Places on a tape stay below this. */
const MOST = powerOfTwo(23);
/** Room to begin with, for operations. A power of two. */
const ROOM = 64;

export interface BuilderMark {
  readonly length: number;
  readonly constants: number;
}

export class Builder {
  private size = 0;
  private codes = new Uint8Array(ROOM);
  private firsts = new Int32Array(ROOM);
  private seconds = new Int32Array(ROOM);
  /** Open addressing, half full at most: the place of an operation plus one, or 0. */
  private table = new Int32Array(2 * ROOM);
  private readonly rationals: Rational[] = [];
  private readonly constantNumbers = new Map<bigint | string, number>();

  get length(): number {
    return this.size;
  }
  get operations(): Uint8Array {
    return this.codes;
  }
  get a(): Int32Array {
    return this.firsts;
  }
  get b(): Int32Array {
    return this.seconds;
  }
  get constants(): readonly Rational[] {
    return this.rationals;
  }

  /** Throws a RangeError when the tape grows past eight million operations. */
  emit(operation: Operation, a: number, b: number): number {
    const slot = this.slotOf(operation, a, b);
    const known = this.table[slot]!;
    if (known !== 0) return known - 1;
    const place = this.size;
    if (place >= MOST) throw new RangeError('a tape of too many operations');
    this.codes[place] = operation;
    this.firsts[place] = a;
    this.seconds[place] = b;
    this.table[slot] = place + 1;
    this.size += 1;
    if (this.size === this.codes.length) this.grow();
    return place;
  }

  /** Where the operation stands in the table, or would stand. */
  private slotOf(operation: number, a: number, b: number): number {
    const { codes, firsts, seconds, table } = this;
    const mask = table.length - 1;
    const mixed = Math.imul(
      Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ operation,
      0xc2b2ae35,
    );
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const place = table[slot]! - 1;
      if (
        place < 0 ||
        (codes[place] === operation && firsts[place] === a && seconds[place] === b)
      ) {
        return slot;
      }
    }
  }

  private grow(): void {
    const room = 2 * this.codes.length;
    const { codes, firsts, seconds } = this;
    this.codes = new Uint8Array(room);
    this.codes.set(codes);
    this.firsts = new Int32Array(room);
    this.firsts.set(firsts);
    this.seconds = new Int32Array(room);
    this.seconds.set(seconds);
    this.table = new Int32Array(2 * room);
    for (let place = 0; place < this.size; place += 1) this.table[this.slotAt(place)] = place + 1;
  }

  private slotAt(place: number): number {
    return this.slotOf(this.codes[place]!, this.firsts[place]!, this.seconds[place]!);
  }

  mark(): BuilderMark {
    return { length: this.size, constants: this.rationals.length };
  }

  /** Takes off what was put on since: the last first, so that no chain of the table is broken. */
  backTo(mark: BuilderMark): void {
    while (this.size > mark.length) {
      this.table[this.slotAt(this.size - 1)] = 0;
      this.size -= 1;
    }
    while (this.rationals.length > mark.constants) {
      this.constantNumbers.delete(keyOf(this.rationals.pop()!));
    }
  }

  /** The number of a rational constant, for operations that refer to one. */
  constant(value: Rational): number {
    const key = keyOf(value);
    const known = this.constantNumbers.get(key);
    if (known !== undefined) return known;
    this.rationals.push(value);
    this.constantNumbers.set(key, this.rationals.length - 1);
    return this.rationals.length - 1;
  }

  rational(value: Rational): number {
    return this.emit(OPERATION.rational, this.constant(value), 0);
  }

  isE(place: number): boolean {
    return this.codes[place] === OPERATION.e;
  }

  negate(a: number): number {
    if (this.codes[a] === OPERATION.negate) return this.firsts[a]!;
    return this.emit(OPERATION.negate, a, 0);
  }

  add(a: number, b: number): number {
    if (this.codes[b] === OPERATION.negate) return this.subtract(a, this.firsts[b]!);
    if (this.codes[a] === OPERATION.negate) return this.subtract(b, this.firsts[a]!);
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
    const needed = new Uint8Array(this.size);
    for (const root of roots) needed[root] = 1;
    let length = 0;
    for (let place = needed.length - 1; place >= 0; place -= 1) {
      if (needed[place] === 0) continue;
      length += 1;
      const operation = this.codes[place]!;
      if (operation <= OPERATION.unknowable) continue;
      needed[this.firsts[place]!] = 1;
      if (hasTwoPlaces(operation)) needed[this.seconds[place]!] = 1;
    }
    const moved = new Int32Array(needed.length);
    const operations = new Uint8Array(length);
    const a = new Int32Array(length);
    const b = new Int32Array(length);
    let at = 0;
    for (let place = 0; place < needed.length; place += 1) {
      if (needed[place] === 0) continue;
      const operation = this.codes[place]!;
      const [first, second] = [this.firsts[place]!, this.seconds[place]!];
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
      constants: this.rationals,
      letters,
      outputs: Int32Array.from(roots, (root) => moved[root]!),
    };
  }
}

const keyOf = ({ numerator, denominator }: Rational): bigint | string =>
  denominator === 1n ? numerator : `${numerator}/${denominator}`;

function hasTwoPlaces(operation: number): boolean {
  return (
    operation === OPERATION.add ||
    operation === OPERATION.subtract ||
    operation === OPERATION.multiply ||
    operation === OPERATION.divide ||
    operation === OPERATION.power
  );
}
