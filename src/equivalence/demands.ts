/**
 * What a task's domain demands to be positive, and what an answer may demand besides because it comes
 * to the same: 9 x where x > 0 is demanded.
 */
import type { NormalFormContext } from '../algebra/normal-form.ts';
import type { DomainCondition } from '../expression/evaluate/domain-conditions.ts';
import { type Enclosures, evaluateBatch } from '../expression/evaluate/evaluate-batch.ts';
import { type Expression, numeral, product } from '../expression/expression.ts';
import { type Rational, rational, reciprocal } from '../expression/rational.ts';
import type { PreparedKey } from './prepare.ts';

interface Demand {
  readonly expression: Expression;
  /** Its values at the near points. */
  readonly values: Enclosures;
}

export class Demands {
  private readonly demands: readonly Demand[];

  constructor(
    private readonly prepared: PreparedKey,
    conditions: readonly DomainCondition[],
    private readonly forms: NormalFormContext,
  ) {
    const demanded = conditions
      .filter(({ relation }) => relation !== '!=')
      .map(({ expression }) => expression);
    const values = this.nearValues(demanded);
    this.demands = demanded.map((expression, index) => ({ expression, values: values[index]! }));
  }

  private nearValues(expressions: readonly Expression[]): readonly Enclosures[] {
    const { columns, count } = this.prepared.near;
    return evaluateBatch(this.prepared.compile(expressions), columns, count);
  }

  /**
   * Whether the expression is a positive rational multiple of something demanded. The near points
   * suggest the factor, normal forms prove it.
   */
  include(expression: Expression): boolean {
    if (this.demands.length === 0) return false;
    const [values] = this.nearValues([expression]);
    return this.demands.some((known) => {
      const factor = simpleFactor(known.values, values!, this.prepared.near.count);
      if (factor === undefined) return false;
      const scaled = product([numeral(reciprocal(factor)), expression]);
      return this.forms.provesEqual(known.expression, scaled);
    });
  }
}

/** The greatest denominator of a factor that is tried. */
const SIMPLE = 1_000;

/** A positive rational by which the second values are the first, as far as nine digits tell. */
function simpleFactor(known: Enclosures, values: Enclosures, count: number): Rational | undefined {
  let ratio: number | undefined;
  for (let row = 0; row < count; row += 1) {
    const here = (values.low[row]! + values.high[row]!) / (known.low[row]! + known.high[row]!);
    // NaN, where one of the two is not known, fails as well.
    ratio ??= here;
    if (!(here > 0) || Math.abs(here - ratio) > 1e-9 * here) return undefined;
  }
  if (ratio === undefined) return undefined;
  for (let denominator = 1; denominator <= SIMPLE; denominator += 1) {
    const numerator = Math.floor(ratio * denominator + 0.5);
    if (numerator > 0 && Math.abs(ratio * denominator - numerator) <= 1e-8 * numerator) {
      return rational(numerator, denominator);
    }
  }
  return undefined;
}
