/** Keeps the account of one comparison and writes its outcome with the audit record. */
import { LIMITS } from '../limits.ts';
import { costAt, type Work } from './cost.ts';
import type {
  AuditRecord,
  Difference,
  Equivalence,
  Rung,
  UndecidedReason,
  Witness,
} from './outcome.ts';

/** Changes whenever a change of the program may change a verdict or a witness. */
export const ENGINE = 'gradus-equivalence-4';

export class Ledger {
  private operations = 0;
  private bits = 0;
  private points = 0;

  constructor(private readonly seed: string) {}

  /** Books operations in doubles. */
  count(operations: number): void {
    this.operations += operations;
    this.bits = Math.max(this.bits, 53);
  }

  /** Books an evaluation at a precision. */
  countAt(work: Work, bits: number): void {
    this.operations += costAt(work, bits);
    this.bits = Math.max(this.bits, bits);
  }

  compared(points: number): void {
    this.points += points;
  }

  canAfford(operations: number): boolean {
    return this.operations + operations <= LIMITS.equivalence.operations;
  }

  /** Books operations in doubles, if they can be afforded. */
  spend(operations: number): boolean {
    const isAffordable = this.canAfford(operations);
    if (isAffordable) this.count(operations);
    return isAffordable;
  }

  /** Books an evaluation at a precision, if it can be afforded. */
  spendAt(work: Work, bits: number): boolean {
    const isAffordable = this.canAfford(costAt(work, bits));
    if (isAffordable) this.countAt(work, bits);
    return isAffordable;
  }

  equal(rung: Rung): Equivalence {
    return { kind: 'equal', remarks: [], audit: this.audit(rung) };
  }

  different(difference: Difference, witness: Witness): Equivalence {
    return { kind: 'different', difference, witness, remarks: [], audit: this.audit('sampling') };
  }

  undecided(reason: UndecidedReason): Equivalence {
    return { kind: 'undecided', reason, remarks: [], audit: this.audit('none') };
  }

  private audit(rung: Rung): AuditRecord {
    return {
      engine: ENGINE,
      rung,
      seed: this.seed,
      informativePoints: this.points,
      bits: this.bits,
      operations: this.operations,
    };
  }
}
