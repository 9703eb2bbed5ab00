/**
 * The values of all the wrong answers that known misconceptions predict for a task, in stages: what is
 * simplest and cheapest first, each stage worked out when the one before explains nothing. First
 * mistakes about the task and one malrule everywhere; then one malrule at one place and algebra slips;
 * last pairs of malrules. Bounded by counts.
 */
import { differentiate } from '../../calculus/differentiate.ts';
import { RULES } from '../../calculus/rules.ts';
import type { DerivativeTask } from '../../calculus/task.ts';
import type { Expression } from '../../expression/expression.ts';
import { treeSize } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import type { MisconceptionId } from './catalogue.ts';
import type { Malrule } from './malrule.ts';
import { MALRULES, malrulesFor } from './malrules.ts';
import { slipped } from './slips.ts';
import { FURTHER_TASK_MISTAKES, PLAIN_TASK_MISTAKES, type TaskMistake } from './task-mistakes.ts';
import { ValuedDerivation } from './valued-derivation.ts';
import { Leaves, type Points, type Values } from './values.ts';
import { WorkedTask } from './worked-task.ts';

export interface Prediction {
  /** The misconceptions that together predict the answer: one, or a pair. */
  readonly misconceptions: readonly MisconceptionId[];
  readonly values: Values;
}

/** A malrule that may act in the derivation, and where. */
interface Acting {
  readonly malrule: Malrule;
  readonly sites: readonly number[];
}

/** The order of the catalogue, in which explanations are tried. */
const RANKS: ReadonlyMap<Malrule, number> = new Map(
  MALRULES.map((malrule, rank) => [malrule, rank]),
);

type Answers = readonly (readonly [id: string, answer: Expression])[];

export class Forecast {
  /** Whether the function is small enough for anything to be predicted. */
  readonly possible: boolean;
  readonly worked: WorkedTask;
  private readonly leaves: Leaves;
  private readonly stages: (readonly Prediction[] | undefined)[] = [];
  private valued: ValuedDerivation | undefined;
  private known: readonly Acting[] | undefined;

  constructor(
    private readonly task: DerivativeTask,
    /** The right answer as it is printed, to which slips may be made as well. */
    private readonly key: Expression | undefined,
    private readonly points: Points,
  ) {
    this.possible = treeSize(task.function) <= LIMITS.diagnosis.size;
    this.worked = new WorkedTask(task);
    this.leaves = new Leaves(points);
  }

  get simplest(): readonly Prediction[] {
    return this.stage(0, () => {
      const mistakes = this.announced(this.taskMistakes(PLAIN_TASK_MISTAKES));
      const malrules = this.everywhere();
      return [...mistakes(), ...malrules];
    });
  }

  get further(): readonly Prediction[] {
    return this.stage(1, () => [
      ...this.evaluated(this.taskMistakes(FURTHER_TASK_MISTAKES)),
      ...this.inOneRoundOnly(),
      ...this.atOnePlace(),
      ...this.slips(),
    ]);
  }

  get pairs(): readonly Prediction[] {
    return this.stage(2, () => this.pairsOfMalrules());
  }

  private stage(number: number, make: () => readonly Prediction[]): readonly Prediction[] {
    this.stages[number] ??= this.possible ? make() : [];
    return this.stages[number];
  }

  private taskMistakes(mistakes: readonly TaskMistake[]): Answers {
    return mistakes.flatMap(({ id, predict }) =>
      predict(this.worked).map((answer) => [id, answer] as const),
    );
  }

  /** The last differentiation as values. */
  private get derivation(): ValuedDerivation {
    this.valued ??= new ValuedDerivation(this.worked.last, this.points, this.leaves);
    return this.valued;
  }

  /** Malrules that may act in the last differentiation. */
  private get acting(): readonly Acting[] {
    if (this.known === undefined) {
      const { derivation } = this;
      const places = new Map<Malrule, number[]>();
      derivation.sites.forEach((site, number) => {
        for (const malrule of malrulesFor(site.derivation.rule)) {
          if (!malrule.possibleAt(site.derivation.operand)) continue;
          derivation.expect(malrule, number);
          const sites = places.get(malrule);
          if (sites === undefined) places.set(malrule, [number]);
          else sites.push(number);
        }
      });
      this.known = [...places]
        .map(([malrule, sites]) => ({ malrule, sites }))
        .sort((left, right) => RANKS.get(left.malrule)! - RANKS.get(right.malrule)!)
        .slice(0, LIMITS.diagnosis.malrules);
    }
    return this.known;
  }

  private everywhere(): Prediction[] {
    return this.acting.map(({ malrule, sites }) => this.prediction([malrule], [sites]));
  }

  private atOnePlace(): Prediction[] {
    return this.acting
      .filter(({ sites }) => sites.length > 1)
      .flatMap(({ malrule, sites }) => sites.map((site) => this.prediction([malrule], [[site]])))
      .slice(0, LIMITS.diagnosis.places);
  }

  private pairsOfMalrules(): Prediction[] {
    const found: Prediction[] = [];
    this.acting.forEach((first, index) => {
      for (const second of this.acting.slice(index + 1)) {
        if (found.length >= LIMITS.diagnosis.pairs) return;
        const rest = second.sites.filter((site) => !first.sites.includes(site));
        if (rest.length === 0) continue;
        found.push(this.prediction([first.malrule, second.malrule], [first.sites, rest]));
      }
    });
    return found;
  }

  private prediction(
    malrules: readonly Malrule[],
    places: readonly (readonly number[])[],
  ): Prediction {
    const assignment: (Malrule | undefined)[] = [];
    places.forEach((sites, index) => {
      for (const site of sites) assignment[site] = malrules[index];
    });
    return {
      misconceptions: malrules.map(({ malrule }) => malrule as MisconceptionId),
      values: this.derivation.values(assignment),
    };
  }

  /** Of a higher derivative: the malrule in every differentiation, and in all but the last. */
  private inOneRoundOnly(): Prediction[] {
    const { by } = this.task;
    if (by.length < 2) return [];
    const start = this.worked.start;
    const before = by.slice(0, -1);
    const answers = MALRULES.filter((malrule) => this.worked.applies(malrule))
      .slice(0, LIMITS.diagnosis.malrulesOfHigher)
      .flatMap((malrule): Answers => {
        const rules = [malrule, ...RULES];
        const wrong = before.reduce((rest, name) => differentiate(rest, name, rules).result, start);
        if (treeSize(wrong) > LIMITS.diagnosis.answerSize) return [];
        const last = by.at(-1)!;
        return [
          [malrule.malrule, differentiate(wrong, last, rules).result],
          [malrule.malrule, differentiate(wrong, last).result],
        ];
      });
    return this.evaluated(answers);
  }

  private slips(): Prediction[] {
    const { derivative } = this.worked;
    const wholes = this.key === undefined ? [derivative] : [derivative, this.key];
    return this.evaluated(wholes.flatMap(slipped).slice(0, LIMITS.diagnosis.slips));
  }

  private evaluated(answers: Answers): Prediction[] {
    return this.announced(answers)();
  }

  /** Predictions whose values are read later: all that are announced are evaluated together. */
  private announced(answers: Answers): () => Prediction[] {
    const numbers = answers.map(([, answer]) => this.leaves.add(answer));
    return () =>
      answers.map(([id], index) => ({
        misconceptions: [id as MisconceptionId],
        values: this.leaves.values(numbers[index]!),
      }));
  }
}
