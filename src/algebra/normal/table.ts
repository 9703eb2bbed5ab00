/**
 * The table of kernels, monomials and exponents of one comparison, each stored once, so that equal
 * ones are the same object. What was added after a mark can be taken back: comparing many answers
 * with one key leaves nothing behind.
 */

import { rationalText } from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import {
  type Exponent,
  type ExponentLaws,
  type Form,
  GivenUp,
  type Kernel,
  type Monomial,
  type Polynomial,
  type Powers,
} from './shapes.ts';

/** A product of signs that is known to be 1, or -1. */
interface KnownSigns {
  readonly signs: readonly number[];
  readonly negative: boolean;
}

export interface Mark {
  readonly kernels: number;
  readonly journal: number;
}

export class Table {
  private readonly kernelList: Kernel[] = [];
  private readonly kernelsByKey = new Map<string, Kernel>();
  private readonly monomials = new Map<string, Monomial>();
  private readonly exponents = new Map<string, Exponent>();
  /** By the last of their signs, which the others replace. */
  private readonly signRules = new Map<number, KnownSigns>();
  /** How a sum kernel splits into others; 'whole' when we know no way. */
  readonly splits = new Map<number, Form | 'whole'>();
  private readonly journal: (() => void)[] = [];
  private next = 1;
  private operations = 0;
  /** How many facts about signs are known. */
  facts = 0;
  /** Whether any sign had to be written because nothing was known of it. */
  signsWritten = false;
  readonly unit: Monomial;

  readonly exponentLaws: ExponentLaws;

  constructor(exponentLaws: (table: Table) => ExponentLaws) {
    this.exponentLaws = exponentLaws(this);
    this.unit = this.monomial([], [], false, undefined);
  }

  /** Counts work. Throws GivenUp past the bound. */
  spend(operations: number): void {
    this.operations += operations;
    if (this.operations > LIMITS.algebra.operations) throw new GivenUp();
  }

  /** A new comparison begins with the whole allowance. */
  startCounting(): void {
    this.operations = 0;
  }

  mark(): Mark {
    return { kernels: this.kernelList.length, journal: this.journal.length };
  }

  backTo(mark: Mark): void {
    while (this.journal.length > mark.journal) this.journal.pop()!();
    this.kernelList.length = mark.kernels;
  }

  kernelOf = (id: number): Kernel => this.kernelList[id]!;

  kernel(key: string, make: (id: number) => Kernel): Kernel {
    const known = this.kernelsByKey.get(key);
    if (known !== undefined) return known;
    this.spend(1);
    const kernel = make(this.kernelList.length);
    this.kernelList.push(kernel);
    this.kernelsByKey.set(key, kernel);
    this.journal.push(() => this.kernelsByKey.delete(key));
    return kernel;
  }

  monomial(
    powers: Powers,
    signs: readonly number[],
    imaginary: boolean,
    exponential: Exponent | undefined,
  ): Monomial {
    this.spend(1 + powers.length / 3 + signs.length);
    const key = `${powers.join()};${signs.join()};${imaginary ? 'i' : ''}${exponential === undefined ? '' : exponential.id}`;
    const known = this.monomials.get(key);
    if (known !== undefined) return known;
    this.next += 1;
    const monomial = { id: this.next, powers, signs, imaginary, exponential };
    this.monomials.set(key, monomial);
    this.journal.push(() => this.monomials.delete(key));
    return monomial;
  }

  exponent(terms: Polynomial): Exponent {
    this.spend(terms.length);
    const key = terms
      .map(({ coefficient, monomial }) => `${rationalText(coefficient)}*${monomial.id}`)
      .join('+');
    const known = this.exponents.get(key);
    if (known !== undefined) return known;
    this.next += 1;
    const fractional = terms.some(({ monomial }) => hasSumBelow(monomial, this));
    const real = terms.every(({ monomial }) => isRealMonomial(monomial));
    const exponent = { id: this.next, terms, fractional, real };
    this.exponents.set(key, exponent);
    this.journal.push(() => this.exponents.delete(key));
    return exponent;
  }

  noteSplit(id: number, parts: Form | 'whole'): void {
    this.splits.set(id, parts);
    this.journal.push(() => this.splits.delete(id));
  }

  /** Signs with all that is known put in: what remains, and whether a minus comes out. */
  knownSigns(signs: readonly number[]): { signs: readonly number[]; negative: boolean } {
    let negative = false;
    let rest = signs;
    for (;;) {
      const id = rest.find((each) => this.signRules.has(each));
      if (id === undefined) return { signs: rest, negative };
      this.spend(rest.length);
      const rule = this.signRules.get(id)!;
      rest = symmetricDifference(rest, rule.signs);
      negative = negative !== rule.negative;
    }
  }

  /** Learns that the product of these signs is 1, or -1. Throws GivenUp on a contradiction. */
  learnSigns(signs: readonly number[], negative: boolean): void {
    const known = this.knownSigns(signs);
    const value = known.negative !== negative;
    const pivot = known.signs.at(-1);
    if (pivot === undefined) {
      if (value) throw new GivenUp();
      return;
    }
    this.signRules.set(pivot, { signs: known.signs, negative: value });
    this.facts += 1;
    this.journal.push(() => {
      this.signRules.delete(pivot);
      this.facts -= 1;
    });
  }
}

export function symmetricDifference(
  left: readonly number[],
  right: readonly number[],
): readonly number[] {
  return [
    ...left.filter((id) => !right.includes(id)),
    ...right.filter((id) => !left.includes(id)),
  ].sort((a, b) => a - b);
}

/** Whether it is real by itself; e to i e^(ix) has no i in front and is not. */
export const isRealMonomial = ({ imaginary, exponential }: Monomial): boolean =>
  !imaginary && (exponential === undefined || exponential.real);

export function hasSumBelow(monomial: Monomial, table: Table): boolean {
  const { powers } = monomial;
  for (let index = 0; index < powers.length; index += 3) {
    if (powers[index + 1]! < 0 && table.kernelOf(powers[index]!).kind === 'sum') return true;
  }
  return false;
}
