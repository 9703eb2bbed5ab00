/**
 * The worked solution of a later part beside those of earlier parts of the same exercise: a run of steps
 * that stands in an earlier one becomes one step that names the part and restates what was found there;
 * details that stand there already are only pointed to. What is new stays as it is.
 */
import type { UnevaluatedDerivative } from '../expression/expression.ts';
import { type DerivativeSign, isPartialSign } from '../expression/print/derivative-sign.ts';
import { type DataIdentity, dataIdentity, piecesWithin } from './data-identity.ts';
import { isQuotable, quotedResults } from './quoted-results.ts';
import { step } from './steps/formulas.ts';
import type { Formula, Step, WorkedSolution } from './worked-solution.ts';

export interface EarlierPart {
  /** As readers know it: (a). */
  readonly name: string;
  readonly worked: WorkedSolution;
}

/** Shorter runs are told again: to turn back a page for two lines is no gain. */
const RUN = 3;
/** But all steps of an earlier solution are one thing, even if they are only so many. */
const WHOLE_SOLUTION = 2;

export function withoutToldBefore(
  worked: WorkedSolution,
  earlier: readonly EarlierPart[],
): WorkedSolution {
  if (earlier.length === 0) return worked;
  const told = new ToldBefore(earlier, worked.derivatives);
  const steps = told.main(worked.steps);
  const isShorter = steps.length < worked.steps.length;
  return { ...worked, steps, remarks: isShorter ? told.remarks(worked.remarks) : worked.remarks };
}

/** Steps told one after the other in an earlier part. */
interface Told {
  readonly part: string;
  readonly derivatives: DerivativeSign;
  readonly steps: readonly Step[];
  readonly isSolution: boolean;
}

interface Run {
  readonly start: number;
  readonly length: number;
  readonly told: Told;
}

class ToldBefore {
  private readonly identity: DataIdentity = dataIdentity();
  private readonly told: readonly Told[];
  private readonly checks: ReadonlySet<number>;

  constructor(
    earlier: readonly EarlierPart[],
    private readonly derivatives: DerivativeSign,
  ) {
    this.told = earlier.flatMap(({ name: part, worked: { steps, derivatives: sign } }) => [
      { part, derivatives: sign, steps, isSolution: true },
      ...steps
        .flatMap(listsWithin)
        .map((list) => ({ part, derivatives: sign, steps: list, isSolution: false })),
    ]);
    const remarks = earlier.flatMap(({ worked }) => worked.remarks);
    this.checks = new Set(remarks.filter(isCheck).map(this.identity));
  }

  /** A check that was made before is as good as new; where an answer does not hold is said each time. */
  remarks(remarks: readonly Step[]): readonly Step[] {
    return remarks.filter((each) => !isCheck(each) || !this.checks.has(this.identity(each)));
  }

  main(steps: readonly Step[]): readonly Step[] {
    return this.folded(steps, true);
  }

  private folded(steps: readonly Step[], isSolution: boolean): readonly Step[] {
    const run = this.longestRun(steps, isSolution);
    if (run === undefined) return steps.map((each) => this.withinStep(each, isSolution));
    const end = run.start + run.length;
    const after = steps.slice(end);
    const quoted = quotedResults(steps.slice(run.start, end), after, this.identity);
    return [
      ...this.folded(steps.slice(0, run.start), false),
      step('as-in-part', quoted, { part: run.told.part }),
      ...this.folded(after, false),
    ];
  }

  private withinStep(told: Step, isSolution: boolean): Step {
    const { code, steps } = told;
    if (steps.length === 0) return told;
    if (code === 'solve-part') return { ...told, steps: this.folded(steps, isSolution) };
    const parts = steps.map((each) => this.partWith(each));
    if (!parts.includes(undefined) && countSteps(steps) >= RUN) {
      const named = [...new Set(parts as readonly string[])];
      const pointer = step('details-in-part', [], { parts: named, count: named.length });
      return { ...told, steps: [pointer] };
    }
    return { ...told, steps: this.folded(steps, false) };
  }

  /** The first part in which the step stands. */
  private partWith(wanted: Step): string | undefined {
    return this.told.find(
      ({ steps, derivatives }) =>
        steps.some((each) => this.contains(each, wanted)) && this.readsAlike(wanted, derivatives),
    )?.part;
  }

  /** Of several that are equally long, the one of the earliest part. */
  private longestRun(steps: readonly Step[], isSolution: boolean): Run | undefined {
    let longest: Run | undefined;
    for (const told of this.told) {
      for (const start of steps.keys()) {
        for (const place of told.steps.keys()) {
          const length = this.runLength(steps.slice(start), told, place);
          const isWhole = isSolution && told.isSolution && length === told.steps.length;
          if (length < (isWhole ? WHOLE_SOLUTION : RUN)) continue;
          if (length > (longest?.length ?? 0)) longest = { start, length, told };
        }
      }
    }
    return longest;
  }

  /** A run ends in a formula: what only announces the next step stays with it. */
  private runLength(steps: readonly Step[], told: Told, place: number): number {
    let length = 0;
    for (const [index, each] of steps.entries()) {
      const same = told.steps[place + index];
      if (same === undefined || !this.contains(same, each)) break;
      if (!this.readsAlike(each, told.derivatives)) break;
      length += 1;
    }
    while (length > 0 && steps[length - 1]!.formulas.length === 0) length -= 1;
    return steps.slice(0, length).some(isQuotable) ? length : 0;
  }

  /** Whether the signs of its derivatives are the same in another part. */
  private readsAlike(step: Step, elsewhere: DerivativeSign): boolean {
    if (this.identity(elsewhere) === this.identity(this.derivatives)) return true;
    return derivativesIn(step).every(
      (sign) => isPartialSign(elsewhere, sign) === isPartialSign(this.derivatives, sign),
    );
  }

  /** Whether the first says all that the second does. */
  private contains(one: Step, other: Step): boolean {
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
}

/** The signs of derivatives in what a step says. */
function derivativesIn(step: Step): readonly UnevaluatedDerivative[] {
  const found: UnevaluatedDerivative[] = [];
  for (const piece of piecesWithin(step)) {
    if ('kind' in piece && piece.kind === 'derivative') found.push(piece as UnevaluatedDerivative);
  }
  return found;
}

const isCheck = ({ code }: Step): boolean => code.startsWith('verify-');

const listsWithin = ({ steps }: Step): readonly (readonly Step[])[] =>
  steps.length === 0 ? [] : [steps, ...steps.flatMap(listsWithin)];

const countSteps = (steps: readonly Step[]): number =>
  steps.reduce((count, { steps: within }) => count + 1 + countSteps(within), 0);
