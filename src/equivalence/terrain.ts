/**
 * The ground on which points are looked for: some expressions that must be defined, and conditions
 * that should hold. Says of a batch of points which are inside, and how far the others miss, so that
 * a search can climb towards the inside. Decides nothing about where to look; `domain` does.
 */
import type { DomainCondition } from '../expression/evaluate/domain-conditions.ts';
import {
  DEFINED,
  evaluateBatch,
  UNDEFINED,
  type UnknownFunctions,
} from '../expression/evaluate/evaluate-batch.ts';
import { compile, type Tape } from '../expression/evaluate/tape.ts';
import type { Expression } from '../expression/expression.ts';

/** What a survey found, one entry a point. */
export interface Survey {
  /** 1 where every target is proved defined and every condition proved to hold. */
  readonly inside: Uint8Array;
  /** 0 inside; greater the further a point misses. Comparable between points only. */
  readonly misfit: Float64Array;
}

/** A condition that cannot even be evaluated misses by more than any that can. */
const UNREACHED = 2;

export class Terrain {
  readonly tape: Tape;
  readonly letters: readonly string[];
  private readonly targets: number;
  private readonly conditions: readonly DomainCondition[];

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
    const outputs = evaluateBatch(this.tape, columns, count);
    const inside = new Uint8Array(count).fill(1);
    const misfit = new Float64Array(count);
    this.conditions.forEach((condition, index) => {
      const { low, high, status } = outputs[this.targets + index]!;
      for (let row = 0; row < count; row += 1) {
        if (status[row] !== DEFINED) {
          inside[row] = 0;
          misfit[row]! += UNREACHED;
          continue;
        }
        const holds =
          condition.relation === '!=' ? low[row]! > 0 || high[row]! < 0 : low[row]! > 0;
        if (holds) continue;
        inside[row] = 0;
        const middle = (low[row]! + high[row]!) / 2;
        misfit[row]! +=
          condition.relation === '!=' ? 1e-3 : 1e-3 + Math.max(0, -middle) / (1 + Math.abs(middle));
      }
    });
    for (let target = 0; target < this.targets; target += 1) {
      const { status } = outputs[target]!;
      for (let row = 0; row < count; row += 1) {
        if (status[row] === DEFINED) continue;
        inside[row] = 0;
        misfit[row]! += status[row] === UNDEFINED ? 0.5 : 0.25;
      }
    }
    return { inside, misfit };
  }
}
