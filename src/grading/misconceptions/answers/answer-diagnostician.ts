/**
 * Names the mistake behind a wrong answer to a task that is more than a derivative: a slope from an
 * equation, a sum over paths, a tangent, a determinant. As everywhere, what mistakes predict is compared
 * with the answer at a few points, the simplest first. Never asked about a right answer.
 */
import { heightName } from '../../../calculus/solve-tangent.ts';
import type { TangentTask, Task } from '../../../calculus/task.ts';
import type { PreparedKey } from '../../../equivalence/prepare.ts';
import { evaluate } from '../../../expression/evaluate/evaluate.ts';
import { difference, type Expression, integer } from '../../../expression/expression.ts';
import { type Written, writtenParts } from '../../../expression/read/written.ts';
import { substitute, treeSize, variablesOf } from '../../../expression/traverse.ts';
import { LIMITS } from '../../../limits.ts';
import type { MisconceptionId } from '../catalogue.ts';
import type { Blindness, Diagnosis } from '../diagnose.ts';
import { blindnessAmong, notToldApart, recognisedAmong } from '../recognise.ts';
import { relationOf } from '../relations.ts';
import { agree, comparisonFor, type Points, type Values, valuesAt } from '../values.ts';
import type { Parts } from './plan.ts';
import {
  type PlannedAnswer,
  type PredictedAnswer,
  predictedByMalrules,
  predictedByMistakes,
} from './plans.ts';

interface Valued {
  readonly misconceptions: readonly [PredictedAnswer['misconception']];
  /** One row a component. */
  readonly values: readonly Values[];
}

export class AnswerDiagnostician {
  private readonly places: readonly Points[];
  private readonly key: readonly Values[];
  private widened: AnswerDiagnostician | undefined;
  private simple: readonly Valued[] | undefined;
  private further: readonly Valued[] | undefined;

  constructor(
    private readonly task: Task,
    private readonly plan: PlannedAnswer,
    private readonly right: Written,
    private readonly preparedFor: (index: number) => PreparedKey,
    /** Whether answers are compared at all of the key's points. */
    private readonly isWide = false,
  ) {
    this.places = this.placesFor();
    this.key = this.valuesOf(right) ?? [];
  }

  private placesFor(): readonly Points[] {
    const { task, right, preparedFor, isWide } = this;
    if (right.kind === 'equation') return [beside(task)];
    return writtenParts(right).map((_, index) =>
      placesOf(withIncrement(preparedFor(index), task), isWide),
    );
  }

  /** By mistakes about the task. */
  byMistakes(answer: Written): Diagnosis | undefined {
    return this.among(answer, (known) => known.mistakes);
  }

  /** By malrules in the derivatives that the answer is made of. */
  byMalrules(answer: Written): Diagnosis | undefined {
    return this.among(answer, (known) => known.malrules);
  }

  /** By the relation of one value to the key. */
  byRelation(answer: Written): Diagnosis | undefined {
    const [first, second] = this.wrongValues(answer) ?? [];
    if (first === undefined || second !== undefined) return undefined;
    const found = relationOf(first, this.key[0]!, [], this.places[0]!.letters.length > 0);
    if (found === undefined) return undefined;
    const { id, by } = found;
    return { misconceptions: [id], others: [], ...(by === undefined ? {} : { by }) };
  }

  private among(
    answer: Written,
    predictions: (known: AnswerDiagnostician) => readonly Valued[],
  ): Diagnosis | undefined {
    const values = this.valuesOf(answer);
    if (values === undefined) return undefined;
    if (!this.isWide && values.some((row) => !row.some(Number.isFinite))) {
      const { task, plan, right, preparedFor } = this;
      this.widened ??= new AnswerDiagnostician(task, plan, right, preparedFor, true);
      return this.widened.among(answer, predictions);
    }
    if (agreeAll(values, this.key)) return undefined;
    return recognisedAmong(predictions(this), this.comparisonFor(values));
  }

  private get mistakes(): readonly Valued[] {
    this.simple ??= this.valued(predictedByMistakes(this.plan));
    return this.simple;
  }

  private get malrules(): readonly Valued[] {
    this.further ??= this.valued(predictedByMalrules(this.plan));
    return this.further;
  }

  /** Those of the misconceptions that this exercise does not show, or does not tell from the others. */
  notToldApart(ids: readonly MisconceptionId[]): readonly MisconceptionId[] {
    const simple = notToldApart(ids, this.mistakes, this.key, agreeAll);
    return simple.length === 0
      ? simple
      : notToldApart(ids, [...this.mistakes, ...this.malrules], this.key, agreeAll);
  }

  get blindness(): Blindness {
    return blindnessAmong(this.mistakes, this.key, agreeAll);
  }

  private comparisonFor(answer: readonly Values[]): (predicted: readonly Values[]) => boolean {
    const each = answer.map((values, index) => comparisonFor(values, this.key[index]!));
    return (predicted) => each.every((isAnswer, index) => isAnswer(predicted[index]!));
  }

  private wrongValues(answer: Written): readonly Values[] | undefined {
    const values = this.valuesOf(answer);
    return values === undefined || agreeAll(values, this.key) ? undefined : values;
  }

  private valued(predictions: readonly PredictedAnswer[]): readonly Valued[] {
    const fitting = predictions.filter(({ parts }) => this.fits(parts));
    const columns = this.places.map((points, index) =>
      valuesAt(
        points,
        fitting.map(({ parts }) => parts[index]!),
      ),
    );
    return fitting.map(({ misconception }, row) => ({
      misconceptions: [misconception] as const,
      values: columns.map((column) => column[row]!),
    }));
  }

  private fits(parts: Parts): boolean {
    return (
      parts.length === this.places.length &&
      parts.every((part, index) => isIn(part, this.places[index]!))
    );
  }

  /** undefined for an answer of another shape, with letters of its own, or too large. */
  private valuesOf(answer: Written): readonly Values[] | undefined {
    if (answer.kind === 'equation') return this.heightOf(answer);
    const parts = writtenParts(answer);
    const small = parts.every((part) => treeSize(part) <= LIMITS.diagnosis.answerSize);
    if (!small || !this.fits(parts)) return undefined;
    return parts.map((part, index) => valuesAt(this.places[index]!, [part])[0]!);
  }

  /** The height that the equation of a line or plane gives, if the height occurs to the first power. */
  private heightOf({
    left,
    right,
  }: {
    readonly left: Expression;
    readonly right: Expression;
  }): readonly Values[] | undefined {
    const [points] = this.places;
    if (this.task.kind !== 'tangent' || points === undefined) return undefined;
    const zero = difference(left, right);
    const height = heightName(this.task);
    const sections = [0, 1, 2].map((level) =>
      substitute(zero, new Map([[height, integer(level)]])),
    );
    const small = treeSize(zero) <= LIMITS.diagnosis.answerSize;
    if (!small || !sections.every((part) => isIn(part, points))) return undefined;
    const [low, middle, high] = valuesAt(points, sections);
    const bend = low!.map((value, row) => value - 2 * middle![row]! + high![row]!);
    const straight = bend.every((value, row) => !(Math.abs(value) > BENT * scale(low![row]!)));
    return straight ? [low!.map((value, row) => value / (value - middle![row]!))] : undefined;
  }
}

/** Rounding that a height to the first power may show as a bend. */
const BENT = 1e-9;
const scale = (value: number): number => 1 + Math.abs(value);

const isIn = (part: Expression, { letters }: Points): boolean =>
  variablesOf(part).every((name) => letters.includes(name));

const agreeAll = (left: readonly Values[], right: readonly Values[]): boolean =>
  left.length > 0 &&
  left.length === right.length &&
  left.every((values, index) => agree(values, right[index]!));

/** Of a limit at a point too, an answer may hold the increment. */
const withIncrement = (prepared: PreparedKey, task: Task): PreparedKey =>
  task.kind === 'limit-definition' && !prepared.letters.includes(task.increment)
    ? prepared.withLetters([task.increment])
    : prepared;

/** The key's near points or all of them, or points of its curve; one point where no letter is left. */
function placesOf(prepared: PreparedKey, isWide: boolean): Points {
  const { letters, unknownFunctions, specification } = prepared;
  if (letters.length === 0) return { letters, columns: [], count: 1, unknownFunctions };
  if (specification.curve === undefined) {
    const { columns, count } = isWide ? prepared.full : prepared.near;
    return { letters, columns, count, unknownFunctions };
  }
  const points = prepared.curvePoints.map(({ shown }) => shown);
  const columns = letters.map((_, index) => Float64Array.from(points, (point) => point[index]!));
  return { letters, columns, count: points.length, unknownFunctions };
}

/** Places around the point of contact of a tangent, whose height is wanted there. */
function beside(task: Task): Points {
  const { arguments: letters, at } =
    task.kind === 'tangent' ? task : { arguments: [], at: {} as TangentTask['at'] };
  const columns = letters.map((name, letter) => {
    const place = at[name] === undefined ? 0 : evaluate(at[name], NO_VALUES);
    return Float64Array.from(STEPS, (step) => place + step * (1 + 0.431 * letter));
  });
  return { letters, columns, count: STEPS.length };
}

const NO_VALUES: ReadonlyMap<string, number> = new Map();
const STEPS = [0.0371, 0.1219, -0.0817, 0.653, 1.491, -0.933];
