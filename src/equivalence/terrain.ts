/**
 * The ground on which points are looked for: some expressions that must be defined, and conditions
 * that should hold. Says of a batch of points which are inside, and how far the others miss, so that
 * a search can climb towards the inside. Decides nothing about where to look; `domain` does.
 */
import type { DomainCondition } from '../expression/evaluate/domain-conditions.ts';
import {
  DEFINED,
  type Enclosures,
  enclosuresOf,
  evaluateBatch,
  UNDEFINED,
} from '../expression/evaluate/evaluate-batch.ts';
import { compile, type Tape, type UnknownFunctions } from '../expression/evaluate/tape.ts';
import type { Expression } from '../expression/expression.ts';

/** Where a point stands. */
export const OUTSIDE = 0;
/** Every target is proved defined and every condition proved to hold. */
export const INSIDE = 1;
/** Nothing is violated for certain, but doubles cannot tell; more digits may. */
export const PERHAPS = 2;

/** What a survey found, one entry a point. */
export interface Survey {
  readonly standing: Uint8Array;
  /** 0 inside; greater the further a point misses. Comparable between points only. */
  readonly misfit: Float64Array;
  /** Which conditions are missed, one bit each (conditions past the thirty-first share the last). */
  readonly missed: Int32Array;
}

/** A condition that cannot even be evaluated misses by more than any that can. */
const UNREACHED = 2;
/** A condition missed by a hair still misses. */
const HAIR = 1e-3;

/** Points and outputs of one survey whose values find room that the next survey uses again. */
const ROWS = 64;
const OUTPUTS = 256;
const room: Enclosures[] = [];

/** Searches make many small surveys, and each is read before the next. */
function roomFor({ outputs }: Tape, count: number): readonly Enclosures[] | undefined {
  if (count > ROWS || outputs.length > OUTPUTS) return undefined;
  while (room.length < outputs.length) room.push(enclosuresOf(ROWS));
  return room;
}

export class Terrain {
  readonly tape: Tape;
  readonly letters: readonly string[];
  readonly conditions: readonly DomainCondition[];
  private readonly targets: number;

  constructor(
    targets: readonly Expression[],
    conditions: readonly DomainCondition[],
    letters: readonly string[],
    unknownFunctions?: UnknownFunctions,
  ) {
    this.letters = letters;
    this.targets = targets.length;
    this.conditions = conditions;
    this.tape = compile(
      [...targets, ...conditions.map((condition) => condition.expression)],
      letters,
      unknownFunctions,
    );
  }

  survey(columns: readonly Float64Array[], count: number): Survey {
    const outputs = evaluateBatch(this.tape, columns, count, roomFor(this.tape, count));
    const standing = new Uint8Array(count).fill(INSIDE);
    const misfit = new Float64Array(count);
    const missed = new Int32Array(count);
    const miss = (row: number, certain: boolean, amount: number, bit: number): void => {
      missed[row]! |= 1 << Math.min(bit, 30);
      if (certain) standing[row] = OUTSIDE;
      else if (standing[row] === INSIDE) standing[row] = PERHAPS;
      misfit[row]! += amount;
    };
    this.conditions.forEach(({ relation }, index) => {
      const { low, high, status } = outputs[this.targets + index]!;
      for (let row = 0; row < count; row += 1) {
        if (status[row] !== DEFINED) {
          miss(row, status[row] === UNDEFINED, UNREACHED, index);
        } else if (relation === '!=') {
          if (low[row]! <= 0 && high[row]! >= 0) miss(row, low[row] === high[row], HAIR, index);
        } else if (low[row]! <= 0) {
          miss(row, high[row]! <= 0, HAIR + shortfall(low[row]!, high[row]!), index);
        }
      }
    });
    for (let target = 0; target < this.targets; target += 1) {
      const { status } = outputs[target]!;
      for (let row = 0; row < count; row += 1) {
        if (status[row] === UNDEFINED) miss(row, true, 0.5, 30);
        else if (status[row] !== DEFINED) miss(row, false, 0.25, 30);
      }
    }
    return { standing, misfit, missed };
  }
}

/** How far below zero a value lies, squeezed into [0, 1). */
function shortfall(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  return middle >= 0 ? 0 : middle / (middle - 1);
}
