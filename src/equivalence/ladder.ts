/**
 * The ladder: is the answer the key? Cheap and certain steps first.
 *
 * 1. identical up to order: equal.
 * 2. doubles with rigorous bounds at a few of the key's points: a proved difference is a witness;
 *    agreement proves nothing yet.
 * 3. normal form: equal normal forms prove equality wherever both are defined. What is left is
 *    whether the answer is defined on all of the task's domain.
 * 4. doubles at all of the key's points, and beyond borders that only the answer has.
 * 5. normal form of what is left of the difference when the terms both share are struck out.
 * 6. more digits at a few points: agreement to a hundred bits where nothing can hide is taken for
 *    equality (docs/equivalence.md gives the odds).
 *
 * Anything else is undecided. Policies are left to `reconsider`, after a difference is proved.
 */
import {
  type DomainCondition,
  domainConditions,
  limitsOf,
} from '../expression/evaluate/domain-conditions.ts';
import type { Tape } from '../expression/evaluate/tape.ts';
import { difference, type Expression } from '../expression/expression.ts';
import { layOut } from '../expression/layout.ts';
import { LIMITS } from '../limits.ts';
import { bordersOf } from './borders.ts';
import { climbCurve } from './climb-curve.ts';
import { type Comparison, compareAt, compareValues } from './compare.ts';
import { type Compared, confirm } from './confirm.ts';
import { findRegion, type Region, rowsOf } from './domain.ts';
import type { LaidAnswer } from './groundwork.ts';
import { Ledger } from './ledger.ts';
import type { Equivalence, Witness } from './outcome.ts';
import { triesFor } from './points-of-domain.ts';
import type { PreparedKey, Sample } from './prepare.ts';
import { alwaysHolds, isFlat, isFlatPart, neverHolds } from './range.ts';
import { residual } from './residual.ts';
import { reachNegative, reachSides } from './sides.ts';

/** The ladder itself, before policies. */
export function climb(
  prepared: PreparedKey,
  answer: Expression,
  layout = layOut([answer]),
): Equivalence {
  const ledger = new Ledger(prepared.specification.seed);
  const laid = prepared.lay(layout);
  if (laid.isKey) return ledger.equal('identical');
  if (!prepared.isEvaluable || !laid.isEvaluable) {
    return prepared.isIdentical(answer)
      ? ledger.equal('identical')
      : ledger.undecided('not-evaluable');
  }
  return prepared.specification.curve === undefined
    ? new Climb(prepared, answer, laid, ledger).outcome()
    : climbCurve(prepared, answer, ledger);
}

class Climb {
  constructor(
    private readonly prepared: PreparedKey,
    private readonly answer: Expression,
    private readonly laid: LaidAnswer,
    private readonly ledger: Ledger,
  ) {}

  /** The answer's own tape, for more points than the first few. */
  private get tape(): Tape {
    return this.prepared.tapeOf(this.answer);
  }

  outcome(): Equivalence {
    const { prepared, ledger, laid } = this;
    const { near } = prepared;
    if (!ledger.spend(laid.operations * near.count)) return ledger.undecided('too-large');
    const [values] = prepared.nearValues([laid.place]);
    const first = compareValues(near, values!, prepared.letters, ledger);
    if (first.different !== undefined) return ledger.different('value', first.different);
    if (first.gap !== undefined && this.isImpossible()) {
      return ledger.different('never-defined', first.gap);
    }
    const proved = prepared.provesEqual(this.answer, laid);
    if (near.count === 0) {
      return proved ? ledger.equal('normal-form') : ledger.undecided('no-domain-found');
    }
    if (proved && first.gap === undefined && !this.hasOwnConditions()) {
      return ledger.equal('normal-form');
    }
    if (!ledger.canAfford(this.tape.length * 4 * prepared.full.count)) {
      return ledger.undecided('too-large');
    }
    const full = this.compared(prepared.full);
    if (full.different !== undefined) return ledger.different('value', full.different);
    const far = this.compared(this.beyondBorders(proved, full));
    if (far.different !== undefined) return ledger.different('value', far.different);
    const gap = full.gap ?? far.gap ?? first.gap;
    if (gap === undefined || !isNowhereDefined(full) || !isNowhereDefined(far)) {
      return proved ? this.equalExcept(gap) : this.confirmed(full, far, gap);
    }
    const common = this.compared(this.commonGround());
    if (common.different !== undefined) return ledger.different('value', common.different);
    if (isNowhereDefined(common)) return ledger.different('never-defined', gap);
    return proved ? this.equalExcept(gap) : this.confirmed(common, far, gap);
  }

  private compared(sample: Sample): Compared {
    return { sample, ...compareAt(sample, this.tape, this.ledger) };
  }

  /** Points of the task's domain where the answer is real too, wherever they are. */
  private commonGround(): Sample {
    const { prepared, answer } = this;
    const terrain = prepared.terrain(domainConditions(answer), [answer]);
    const { region } = findRegion({
      terrain,
      positive: prepared.positive,
      random: prepared.random.fork('common'),
      wanted: LIMITS.equivalence.informative,
      tries: triesFor(terrain.tape, LIMITS.equivalence.searchPoints / 4),
      start: prepared.full,
    });
    return prepared.sample(region);
  }

  private equalExcept(gap: Witness | undefined): Equivalence {
    return gap === undefined
      ? this.ledger.equal('normal-form')
      : this.ledger.different('smaller-domain', gap);
  }

  /** What the difference is without the terms that both share, and what more digits say. */
  private confirmed(full: Compared, far: Compared, gap: Witness | undefined): Equivalence {
    const { prepared, answer, ledger } = this;
    const { key } = prepared.specification;
    const rest = residual(key, answer);
    if (rest !== undefined && prepared.provesNought(rest)) return this.equalExcept(gap);
    const confirmation = confirm(
      prepared,
      answer,
      rest ?? difference(key, answer),
      full,
      far,
      ledger,
    );
    switch (confirmation.kind) {
      case 'agree': {
        const lost = gap ?? confirmation.gap;
        return lost === undefined
          ? ledger.equal(confirmation.rung)
          : ledger.different('smaller-domain', lost);
      }
      case 'different':
        return ledger.different('value', confirmation.witness);
      case 'unsure':
        // A gap is proved whatever the values are; only a lenient policy needs to know more.
        return gap === undefined || prepared.policy.smallerDomain === 'accept'
          ? ledger.undecided(confirmation.reason)
          : ledger.different('smaller-domain', gap);
    }
  }

  /** Whether the answer may be undefined on a region where the task's domain is not. */
  private hasOwnConditions(): boolean {
    return this.laid.layout.parts.some(isFlatPart) || this.ownConditions().length > 0;
  }

  /** Conditions of the answer's own parts, where the task does not demand them part by part. */
  private limits(): DomainCondition[] {
    const { laid } = this;
    return limitsOf(laid.layout, laid.exact, (part) => !laid.isShared(part));
  }

  /** Whether the answer's shape alone proves that it is real nowhere. */
  private isImpossible(): boolean {
    return this.limits().some((limit) => neverHolds(limit, this.prepared.positive));
  }

  private ownConditions(): Expression[] {
    const { prepared } = this;
    return this.limits()
      .filter(
        (condition) =>
          !alwaysHolds(condition, prepared.positive) &&
          !prepared.implies(condition) &&
          !prepared.isDemanded(condition.expression),
      )
      .map(({ expression }) => expression);
  }

  /**
   * Points beyond domain limits and borders that the answer has and the key has not. Where a normal
   * form proved the values equal, only the limits matter, and of these the far side if the answer was
   * defined somewhere already.
   */
  private beyondBorders(proved: boolean, seen: Comparison): Sample {
    const { prepared, answer } = this;
    const { full } = prepared;
    const limits = this.ownConditions().filter((limit) => !prepared.straddles(limit));
    // A function that is nought on whole intervals may be divided by there: its corners are limits.
    const isSmooth = proved && !isFlat(answer);
    const borders = isSmooth
      ? []
      : bordersOf(answer).filter((border) => !prepared.straddles(border));
    const reached =
      isSmooth && !isNowhereDefined(seen)
        ? reachNegative(prepared, full, limits)
        : this.beyondAll([...limits, ...borders]);
    const added = Array.from({ length: reached.count - full.count }, (_, row) => full.count + row);
    return prepared.sample(rowsOf(reached, added));
  }

  /** Beyond the answer's own borders, and beyond those of the key at the same time while few. */
  private beyondAll(own: readonly Expression[]): Region {
    const { prepared } = this;
    if (own.length === 0) return prepared.full;
    const together = Math.max(0, LIMITS.equivalence.bordersTogether - own.length);
    return reachSides(prepared, prepared.full, [...own, ...prepared.borders.slice(0, together)]);
  }
}

const isNowhereDefined = ({ agreeing, uncertain }: Comparison): boolean =>
  agreeing.length === 0 && uncertain.length === 0;
