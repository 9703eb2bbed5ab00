/** Whether a step says all that another one does, and reads as it does in another solution. */
import type { UnevaluatedDerivative } from '../expression/expression.ts';
import { type DerivativeSign, isPartialSign } from '../expression/print/derivative-sign.ts';
import { type DataIdentity, piecesWithin } from './data-identity.ts';
import type { Formula, Step } from './worked-solution.ts';

export class StepComparison {
  /** The signs of derivatives are those of the solution that is told now. */
  constructor(
    readonly identity: DataIdentity,
    private readonly derivatives: DerivativeSign,
  ) {}

  /** Whether the first says all that the second does. */
  contains(one: Step, other: Step): boolean {
    const { identity } = this;
    if (one.code !== other.code || identity(one.data) !== identity(other.data)) return false;
    if (one.formulas.length !== other.formulas.length) return false;
    if (!one.formulas.every((each, index) => this.holds(each, other.formulas[index]!)))
      return false;
    return this.containsAll(one.steps, other.steps);
  }

  private containsAll(all: readonly Step[], others: readonly Step[]): boolean {
    if (others.length === 0) return true;
    return (
      all.length === others.length &&
      all.every((each, index) => this.contains(each, others[index]!))
    );
  }

  /** Every side of the second formula stands in the first, in the same order. */
  private holds(one: Formula, other: Formula): boolean {
    const { identity } = this;
    if (identity(one) === identity(other)) return true;
    if (one.roundedFrom !== undefined || other.roundedFrom !== undefined) return false;
    if (one.points !== other.points) return false;
    let place = 0;
    for (const side of one.sides) {
      const wanted = other.sides[place];
      if (wanted !== undefined && identity(side) === identity(wanted)) place += 1;
    }
    return place === other.sides.length;
  }

  /** Whether its derivatives are written with the same signs in a solution with those. */
  readsAlike(told: Step | Formula, elsewhere: DerivativeSign): boolean {
    if (this.identity(elsewhere) === this.identity(this.derivatives)) return true;
    return derivativesIn(told).every(
      (sign) => isPartialSign(elsewhere, sign) === isPartialSign(this.derivatives, sign),
    );
  }
}

function derivativesIn(told: Step | Formula): readonly UnevaluatedDerivative[] {
  const found: UnevaluatedDerivative[] = [];
  for (const piece of piecesWithin(told)) {
    if ('kind' in piece && piece.kind === 'derivative') found.push(piece as UnevaluatedDerivative);
  }
  return found;
}
