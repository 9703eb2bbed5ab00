/**
 * Names the mistake behind a wrong answer to a task that is more than a derivative: a slope from an
 * equation, a sum over paths, a tangent, a determinant. As everywhere, what mistakes predict is compared
 * with the answer at a few points, the simplest first. Never asked about a right answer.
 */
import { heightName } from '../../../calculus/solve-tangent.ts';
import type { Task } from '../../../calculus/task.ts';
import type { PreparedKey } from '../../../equivalence/prepare.ts';
import { difference, type Expression, integer } from '../../../expression/expression.ts';
import { type Written, writtenParts } from '../../../expression/read/written.ts';
import { substitute, treeSize, variablesOf } from '../../../expression/traverse.ts';
import { LIMITS } from '../../../limits.ts';
import type { Blindness, Diagnosis } from '../diagnose.ts';
import { blindnessAmong, recognisedAmong } from '../recognise.ts';
import { relationOf } from '../relations.ts';
import { agree, type Points, type Values, valuesAt } from '../values.ts';
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
  private simple: readonly Valued[] | undefined;
  private further: readonly Valued[] | undefined;

  constructor(
    private readonly task: Task,
    private readonly plan: PlannedAnswer,
    answer: Written,
    preparedFor: (index: number) => PreparedKey,
  ) {
    const count = answer.kind === 'equation' ? 1 : writtenParts(answer).length;
    this.places = Array.from({ length: count }, (_, index) =>
      answer.kind === 'equation' ? beside(task) : placesOf(withIncrement(preparedFor(index), task)),
    );
    this.key = this.valuesOf(answer) ?? [];
  }

  /** By mistakes about the task. */
  byMistakes(answer: Written): Diagnosis | undefined {
    const values = this.wrongValues(answer);
    if (values === undefined) return undefined;
    this.simple ??= this.valued(predictedByMistakes(this.plan));
    return recognisedAmong(values, this.simple, agreeAll);
  }

  /** By malrules in the derivatives that the answer is made of. */
  byMalrules(answer: Written): Diagnosis | undefined {
    const values = this.wrongValues(answer);
    if (values === undefined) return undefined;
    this.further ??= this.valued(predictedByMalrules(this.plan));
    return recognisedAmong(values, this.further, agreeAll);
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

  get blindness(): Blindness {
    this.simple ??= this.valued(predictedByMistakes(this.plan));
    return blindnessAmong(this.simple, this.key, agreeAll);
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

/** The key's near points, or points of its curve; one point where no letter is left. */
function placesOf(prepared: PreparedKey): Points {
  const { letters, unknownFunctions, specification } = prepared;
  if (letters.length === 0) return { letters, columns: [], count: 1, unknownFunctions };
  if (specification.curve === undefined) {
    const { columns, count } = prepared.near;
    return { letters, columns, count, unknownFunctions };
  }
  const points = prepared.curvePoints.map(({ shown }) => shown);
  const columns = letters.map((_, index) => Float64Array.from(points, (point) => point[index]!));
  return { letters, columns, count: points.length, unknownFunctions };
}

/** Places of the variables of a tangent, whose height is wanted there. */
function beside(task: Task): Points {
  const letters = task.kind === 'tangent' ? task.arguments : [];
  return { letters, columns: letters.map(shiftedPlaces), count: PLACES.length };
}

const PLACES = [0.371, 1.219, 2.653, -0.817, 3.491, -1.933];
const shiftedPlaces = (_: string, letter: number): Float64Array =>
  Float64Array.from(PLACES, (place) => place + 0.431 * letter);
