/**
 * The worked solution of a later part beside those of earlier parts of the same exercise: a run of steps
 * that stands in an earlier one becomes one step that names the part and restates what was found there;
 * details of what was found there are only pointed to. What is new stays as it is.
 */
import type { DerivativeSign } from '../expression/print/derivative-sign.ts';
import { type DataIdentity, dataIdentity } from './data-identity.ts';
import { isQuotable, isShortened, quotedResults } from './quoted-results.ts';
import type { StepCode } from './step-codes.ts';
import { StepComparison } from './step-comparison.ts';
import { step } from './steps/formulas.ts';
import type { Formula, Step, WorkedSolution } from './worked-solution.ts';

export interface EarlierPart {
  /** As readers know it: (a). */
  readonly name: string;
  readonly worked: WorkedSolution;
}

/** Runs that restating makes no shorter are told again below this length: nobody turns a page for them. */
const RUN = 3;

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
  private readonly comparison: StepComparison;
  private readonly told: readonly Told[];
  private readonly checks: ReadonlySet<number>;
  /** What each part states, by what stands in front and what it comes to. */
  private readonly stated = new Map<string, { formula: Formula; told: Told }[]>();

  constructor(earlier: readonly EarlierPart[], derivatives: DerivativeSign) {
    this.comparison = new StepComparison(this.identity, derivatives);
    this.told = earlier.flatMap(({ name: part, worked }) => [
      { part, derivatives: worked.derivatives, steps: worked.steps, isSolution: true },
      ...worked.steps
        .flatMap(listsWithin)
        .map((steps) => ({ part, derivatives: worked.derivatives, steps, isSolution: false })),
    ]);
    for (const told of this.told) {
      for (const formula of told.steps.flatMap(({ formulas }) => formulas)) {
        const key = this.statement(formula);
        this.stated.set(key, [...(this.stated.get(key) ?? []), { formula, told }]);
      }
    }
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

  private folded(steps: readonly Step[], isMain: boolean): readonly Step[] {
    const run = this.longestRun(steps, isMain);
    if (run === undefined) return steps.map((each) => this.withinStep(each, isMain));
    const end = run.start + run.length;
    const after = steps.slice(end);
    const quoted = quotedResults(steps.slice(run.start, end), after, this.identity);
    return [
      ...this.folded(steps.slice(0, run.start), isMain),
      step('as-in-part', quoted, { part: run.told.part }),
      ...this.folded(after, isMain),
    ];
  }

  private withinStep(told: Step, isMain: boolean): Step {
    const { code, steps } = told;
    if (steps.length === 0) return told;
    if (code === 'solve-part') return { ...told, steps: this.folded(steps, isMain) };
    const parts = this.partsStating(told) ?? this.partsDetailing(steps);
    if (parts !== undefined) return { ...told, steps: [this.pointer('details-in-part', parts)] };
    // Reasons stand each for itself: those that are new can be given without the others.
    const given = steps.filter(isReason).map((each) => [each, this.partWith(each)] as const);
    const known = new Map(given.filter(([, part]) => part !== undefined));
    if (known.size === 0 || steps.length === 1) {
      return { ...told, steps: this.folded(steps, false) };
    }
    const left = steps.filter((each) => !known.has(each));
    const kind = left.length === 0 ? 'details-in-part' : 'other-details-in-part';
    return {
      ...told,
      steps: [...this.folded(left, false), this.pointer(kind, [...known.values()])],
    };
  }

  /** Names the parts in their order. */
  private pointer(code: StepCode, parts: readonly (string | undefined)[]): Step {
    const named = [...new Set(this.told.map(({ part }) => part))].filter((part) =>
      parts.includes(part),
    );
    return step(code, [], { parts: named, count: named.length });
  }

  /** The parts in which all that the step states was found. */
  private partsStating({ formulas }: Step): readonly string[] | undefined {
    const parts = formulas.map(
      (formula) =>
        this.stated
          .get(this.statement(formula))
          ?.find(({ told }) => this.comparison.readsAlike(formula, told.derivatives))?.told.part,
    );
    return parts.length === 0 ? undefined : allOf(parts);
  }

  /** The parts in which all these details stand, if they are worth a reference. */
  private partsDetailing(steps: readonly Step[]): readonly string[] | undefined {
    return countSteps(steps) < RUN ? undefined : allOf(steps.map((each) => this.partWith(each)));
  }

  /** The first part in which the step stands. */
  private partWith(wanted: Step): string | undefined {
    return this.told.find(({ steps, derivatives }) =>
      steps.some(
        (each) =>
          this.comparison.contains(each, wanted) && this.comparison.readsAlike(wanted, derivatives),
      ),
    )?.part;
  }

  private statement({ sides, roundedFrom = sides.length }: Formula): string {
    return `${this.identity(sides[0])} ${this.identity(sides[roundedFrom - 1])}`;
  }

  /** Of several that are equally long, the one of the earliest part. */
  private longestRun(steps: readonly Step[], isMain: boolean): Run | undefined {
    let longest: Run | undefined;
    for (const told of this.told) {
      for (const start of steps.keys()) {
        for (const place of told.steps.keys()) {
          const length = this.runLength(steps.slice(start), told, place);
          if (length <= (longest?.length ?? 0)) continue;
          const isWhole = isMain && told.isSolution && length === told.steps.length;
          const isShorter = isMain && steps.slice(start, start + length).some(isShortened);
          if (length >= RUN || isWhole || isShorter) longest = { start, length, told };
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
      if (same === undefined || !this.comparison.contains(same, each)) break;
      if (!this.comparison.readsAlike(each, told.derivatives)) break;
      length += 1;
    }
    while (length > 0 && steps[length - 1]!.formulas.length === 0) length -= 1;
    return steps.slice(0, length).some(isQuotable) ? length : 0;
  }
}

const allOf = (parts: readonly (string | undefined)[]): readonly string[] | undefined =>
  parts.includes(undefined) ? undefined : (parts as readonly string[]);

const isReason = ({ code }: Step): boolean => code.startsWith('why-');

const isCheck = ({ code }: Step): boolean => code.startsWith('verify-');

const listsWithin = ({ steps }: Step): readonly (readonly Step[])[] =>
  steps.length === 0 ? [] : [steps, ...steps.flatMap(listsWithin)];

const countSteps = (steps: readonly Step[]): number =>
  steps.reduce((count, { steps: within }) => count + 1 + countSteps(within), 0);
