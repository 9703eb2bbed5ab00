/**
 * What a worked solution keeps in mind while it is told: how it is to be told, which letters are taken,
 * how much may still be said, and the simplified conclusions it has shown already.
 */

import { asWritten } from '../../algebra/as-written.ts';
import { simplify } from '../../algebra/simplify.ts';
import type { Expression } from '../../expression/expression.ts';
import { distinctParts, structuralIdentity } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import type { Derivation } from '../derivation.ts';
import { freshLetter } from '../letters.ts';
import type { RuleName } from '../rule-names.ts';
import type { Step } from '../worked-solution.ts';

/** With letters for inner functions; from the outside inward in words; rule by rule as on a list. */
export type Style = 'substitution' | 'direct' | 'formal';
/** Full: nested work is shown, folded. Brief: the decisive lines only. */
export type Detail = 'full' | 'brief';

export interface Manner {
  readonly style: Style;
  readonly detail: Detail;
}

export const DEFAULT_MANNER: Manner = { style: 'substitution', detail: 'full' };

/** What is being differentiated: something with a name, or an expression as it stands. */
export type Subject = string | undefined;

/** Tells how the derivative of the subject is found. */
export type Teller = (derivation: Derivation, subject: Subject, narration: Narration) => Step[];

/** What all parts of one narration share. */
interface Shared {
  readonly manner: Manner;
  readonly teller: Teller;
  readonly conclusions: Map<Derivation, Expression>;
  /** Tells operands apart. */
  readonly identity: (expression: Expression) => number;
  /** What the work on was told, by operand and variable. */
  readonly worked: Set<string>;
  /** Rules whose formula was stated. */
  readonly stated: Set<RuleName>;
  /** Letters of the task that the formula of a rule must not use for its own. */
  readonly avoided: readonly string[];
  /** Steps that may still be told; nested work is left out when it is used up. */
  remaining: number;
}

export class Narration {
  private readonly shared: Shared;
  private readonly taken: readonly string[];
  private readonly depth: number;

  /** Whether this is the work on a part of a composition, so that another one comes as no surprise. */
  readonly inComposition: boolean;

  private constructor(
    shared: Shared,
    taken: readonly string[],
    depth: number,
    inComposition: boolean,
  ) {
    this.shared = shared;
    this.taken = taken;
    this.depth = depth;
    this.inComposition = inComposition;
  }

  /**
   * A new narration in which the names taken cannot be given to inner functions. What is simplified
   * already, the answer above all, is handed in.
   */
  static of(
    manner: Manner,
    taken: readonly string[],
    teller: Teller,
    simplified: readonly (readonly [Derivation, Expression])[],
    avoided: readonly string[] = [],
  ): Narration {
    const shared = {
      manner,
      teller,
      conclusions: new Map(simplified),
      identity: structuralIdentity(),
      worked: new Set<string>(),
      stated: new Set<RuleName>(),
      avoided,
      remaining: LIMITS.calculus.steps,
    };
    return new Narration(shared, taken, 0, false);
  }

  get manner(): Manner {
    return this.shared.manner;
  }

  get avoided(): readonly string[] {
    return this.shared.avoided;
  }

  tell(derivation: Derivation, subject: Subject): Step[] {
    return this.shared.teller(derivation, subject, this);
  }

  /** The derivative as a textbook would print it; that of a very large function as it was found. */
  simplified(derivation: Derivation): Expression {
    let known = this.shared.conclusions.get(derivation);
    if (known === undefined) {
      const { operand, result } = derivation;
      const isLarge = distinctParts(operand).length > LIMITS.calculus.narratedSize;
      known = isLarge ? result : asWritten(simplify(result), operand);
      this.shared.conclusions.set(derivation, known);
    }
    return known;
  }

  /** Whether the work on this was told before; from now on it was. */
  toldBefore({ operand, variable }: Derivation): boolean {
    const key = `${variable} ${this.shared.identity(operand)}`;
    const known = this.shared.worked.has(key);
    this.shared.worked.add(key);
    return known;
  }

  /** Whether the rule's formula was stated before; from now on it was. */
  statedBefore(rule: RuleName): boolean {
    const known = this.shared.stated.has(rule);
    this.shared.stated.add(rule);
    return known;
  }

  /** As many new letters as asked for. */
  letters(count: number): string[] {
    const names: string[] = [];
    for (let index = 0; index < count; index += 1) {
      names.push(freshLetter([...this.taken, ...names]));
    }
    return names;
  }

  /** The narration of a part, one level deeper, in which these letters are taken as well. */
  within(letters: readonly string[], inComposition = false): Narration {
    return new Narration(this.shared, [...this.taken, ...letters], this.depth + 1, inComposition);
  }

  /** The same narration told in brief. */
  inBrief(): Narration {
    const manner = { ...this.shared.manner, detail: 'brief' } as const;
    const shared = { ...this.shared, manner };
    return new Narration(shared, this.taken, this.depth, this.inComposition);
  }

  /** Whether there is room to show nested work; counts it if so. */
  hasRoom(steps: number): boolean {
    if (this.shared.manner.detail === 'brief') return false;
    if (this.depth >= LIMITS.calculus.nestedSteps || this.shared.remaining < steps) return false;
    this.shared.remaining -= steps;
    return true;
  }
}
