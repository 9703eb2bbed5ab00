/**
 * Rung 6: more digits. Doubles could not tell key and answer apart, and no normal form proved them
 * equal. At a few points where nothing can hide (see `visibility`) both are evaluated in balls to a
 * hundred bits and more than the smallest effect on the tape needs: either the balls of the difference
 * exclude nought, which proves the answer different, or the agreement counts as equality.
 */

import type { Ball, DefinedBall } from '../expression/evaluate/balls/ball.ts';
import { evaluateBall } from '../expression/evaluate/evaluate-exact.ts';
import { visitOrders } from '../expression/evaluate/orders-of-magnitude.ts';
import { DEFINED, UNDEFINED } from '../expression/evaluate/status.ts';
import type { Tape } from '../expression/evaluate/tape.ts';
import type { Expression } from '../expression/expression.ts';
import { variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { bitsAbove, enclosedBall, excludesZero, orderOf } from './ball.ts';
import { type Comparison, pointAt } from './compare.ts';
import { type Work, workOf } from './cost.ts';
import type { Ledger } from './ledger.ts';
import { numberBits } from './number-bits.ts';
import type { Rung, UndecidedReason, Witness } from './outcome.ts';
import type { PreparedKey, Sample } from './prepare.ts';
import { provesZero } from './root-bound.ts';
import { hiddenBits, hiddenInBalls, withAllOutputs } from './visibility.ts';

export type Confirmation =
  | { readonly kind: 'agree'; readonly rung: Rung; readonly gap?: Witness }
  | { readonly kind: 'different'; readonly witness: Witness }
  | { readonly kind: 'unsure'; readonly reason: UndecidedReason };

/** A sample, and what doubles said about its points. */
export interface Compared extends Comparison {
  readonly sample: Sample;
}

/** A point worth confirming: where, and how many bits its smallest effect needs. */
interface Spot {
  readonly sample: Sample;
  readonly row: number;
  /** Whether doubles already saw agreement there. */
  readonly agreed: boolean;
  readonly hidden: number;
}

type Found =
  | { readonly kind: 'unknown' }
  /** The difference is below 2^order. */
  | { readonly kind: 'agree'; readonly order: number }
  | { readonly kind: 'gap' | 'different'; readonly witness: Witness };

const unsure = (reason: UndecidedReason): Confirmation => ({ kind: 'unsure', reason });

/** The deciding tape has the outputs key, answer, difference. */
const DIFFERENCE = 2;

/** `rest` equals key minus answer; the fewer terms it has the better. */
export function confirm(
  prepared: PreparedKey,
  answer: Expression,
  rest: Expression,
  near: Compared,
  far: Compared,
  ledger: Ledger,
): Confirmation {
  return new Confirming(prepared, answer, rest, ledger).confirm(near, far);
}

class Confirming {
  private readonly tape: Tape;
  private readonly work: Work;
  /** Key and answer alone: what may hide, may hide in these. The balls of the rest are certain. */
  private readonly sides: Tape;
  /** What the digits of numbers may hide. */
  private readonly inNumbers: number;
  private readonly isConstant: boolean;
  private gap: Witness | undefined;
  /** Points where balls agree, and those of them where doubles did not see it. */
  private agreed = 0;
  private fresh = 0;
  private tightest = 0;

  constructor(
    private readonly prepared: PreparedKey,
    answer: Expression,
    private readonly rest: Expression,
    private readonly ledger: Ledger,
  ) {
    const { key } = prepared.specification;
    this.tape = prepared.compile([key, answer, rest]);
    this.sides = prepared.compile([key, answer]);
    this.work = workOf(this.tape);
    this.inNumbers = numberBits(this.tape, [DIFFERENCE]);
    this.isConstant = variablesOf(rest).length === 0;
  }

  confirm(near: Compared, far: Compared): Confirmation {
    const points = near.sample.count + far.sample.count;
    if (!this.ledger.spend(this.sides.length * points)) return unsure('too-large');
    const nearby = this.spots(near);
    const beyond = this.spots(far);
    const wanted = this.isConstant ? 1 : LIMITS.equivalence.confirmingPoints;
    // Beyond a border every point counts that doubles could not tell, and some of the others.
    const failed =
      this.visit(
        beyond.filter((spot) => !spot.agreed),
        beyond.length,
      ) ??
      this.visit(
        beyond.filter((spot) => spot.agreed),
        2 * wanted,
      );
    if (failed !== undefined) return failed;
    if (beyond.length > 0 && this.agreed === 0) return unsure('region-unreached');
    const before = this.agreed;
    const failedNear = this.visit(nearby, wanted);
    if (failedNear !== undefined) return failedNear;
    if (this.agreed - before < Math.min(wanted, nearby.length))
      return unsure('precision-exhausted');
    const seen = this.fresh + [...nearby, ...beyond].filter((spot) => spot.agreed).length;
    if (seen < (this.isConstant ? 1 : LIMITS.equivalence.informative))
      return unsure('too-few-points');
    this.ledger.compared(this.fresh);
    const rung =
      this.isConstant && provesZero(this.rest, this.tightest) ? 'root-bound' : 'sampling';
    return { kind: 'agree', rung, ...(this.gap === undefined ? {} : { gap: this.gap }) };
  }

  private get highest(): number {
    return LIMITS.equivalence.precisions[LIMITS.equivalence.precisions.length - 1]!;
  }

  /** Looks closer at spots until enough agree; returns only what ends the comparison. */
  private visit(spots: readonly Spot[], most: number): Confirmation | undefined {
    let agreed = 0;
    for (const spot of spots) {
      if (agreed >= most) return undefined;
      const found = this.lookCloser(spot);
      if (found === undefined) return unsure('too-large');
      if (found.kind === 'different') return { kind: 'different', witness: found.witness };
      if (found.kind === 'gap') this.gap ??= found.witness;
      if (found.kind === 'agree') {
        agreed += 1;
        this.agreed += 1;
        this.tightest = Math.min(this.tightest, found.order);
        if (!spot.agreed) this.fresh += 1;
      }
    }
    return undefined;
  }

  /** The sample's undecided points, those where least can hide first. */
  private spots({ sample, agreeing, uncertain }: Compared): Spot[] {
    // Where doubles cannot tell a value from nought, balls will have to: NaN stands for that.
    const hidden: number[] = [];
    visitOrders(this.sides, sample.columns, sample.count, (row, orders) => {
      hidden[row] = orders === undefined ? Number.NaN : hiddenBits(this.sides, orders);
    });
    const spot = (row: number, agreed: boolean): Spot => ({
      sample,
      row,
      agreed,
      hidden: hidden[row]!,
    });
    const order = (one: Spot): number => (Number.isNaN(one.hidden) ? 1e9 : one.hidden);
    return [
      ...agreeing.map((row) => spot(row, true)),
      ...uncertain.map((row) => spot(row, false)),
    ].sort((left, right) => order(left) - order(right));
  }

  /** The usual precisions, and a last one where something is known to hide deeper. */
  private precisionsFor(wantedBits: number): readonly number[] {
    const { precisions, deepest } = LIMITS.equivalence;
    return wantedBits > this.highest && wantedBits <= deepest
      ? [...precisions, deepest]
      : precisions;
  }

  /** Undefined when the bound on operations is reached. */
  private lookCloser(spot: Spot): Found | undefined {
    const point = spot.sample.columns.map((column) => column[spot.row]!);
    const hidden = Number.isNaN(spot.hidden) ? this.hiddenByBalls(point) : spot.hidden;
    if (hidden === undefined) return undefined;
    const wantedBits = hidden + this.inNumbers + LIMITS.equivalence.agreement;
    for (const bits of this.precisionsFor(wantedBits)) {
      const isLast = bits >= this.highest;
      if (this.isConstant && !isLast && bits > LIMITS.equivalence.precisions[0]) continue;
      if (!this.ledger.spendAt(this.work, bits)) return undefined;
      const [key, answer, rest] = evaluateBall(this.tape, point, bits) as [Ball, Ball, Ball];
      if (answer.status === UNDEFINED) return { kind: 'gap', witness: this.gapAt(spot, key, bits) };
      if (key.status !== DEFINED || answer.status !== DEFINED || rest.status !== DEFINED) continue;
      if (excludesZero(rest)) {
        return { kind: 'different', witness: this.witnessAt(spot, [key, answer, rest], bits) };
      }
      if (this.isConstant && !isLast) continue;
      if (bits < wantedBits) continue;
      // What is not nought agrees to so many bits of its size; beside it, nought does not.
      const [keyOrder, answerOrder] = [orderOf(key), orderOf(answer)];
      const agrees =
        keyOrder === undefined && answerOrder === undefined
          ? this.shrinks(point, rest, bits)
          : keyOrder !== undefined && keyOrder - bitsAbove(rest) >= LIMITS.equivalence.agreement;
      if (agrees) return { kind: 'agree', order: bitsAbove(rest) };
    }
    return { kind: 'unknown' };
  }

  /** Where the values themselves are nought: the bound on the difference falls as digits are added. */
  private shrinks(point: readonly number[], rest: DefinedBall, bits: number): boolean {
    const before = bitsAbove(rest);
    if (before === Number.NEGATIVE_INFINITY) return true;
    const more = 2 * bits;
    this.ledger.countAt(this.work, more);
    const again = evaluateBall(this.tape, point, more)[DIFFERENCE]!;
    return (
      again.status === DEFINED && !excludesZero(again) && before - bitsAbove(again) >= bits / 2
    );
  }

  private hiddenByBalls(point: readonly number[]): number | undefined {
    const bits = LIMITS.equivalence.precisions[0];
    if (!this.ledger.spendAt(this.work, bits)) return undefined;
    const values = evaluateBall(withAllOutputs(this.sides), point, bits);
    return hiddenInBalls(this.sides, values, bits);
  }

  private gapAt(spot: Spot, key: Ball, bits: number): Witness {
    return {
      point: pointAt(spot.sample, this.prepared.letters, spot.row),
      key: enclosedBall(key),
      answer: { kind: 'undefined' },
      bits,
    };
  }

  private witnessAt(spot: Spot, [key, answer, rest]: [Ball, Ball, Ball], bits: number): Witness {
    return {
      point: pointAt(spot.sample, this.prepared.letters, spot.row),
      key: enclosedBall(key),
      answer: enclosedBall(answer),
      difference: enclosedBall(rest),
      bits,
    };
  }
}
