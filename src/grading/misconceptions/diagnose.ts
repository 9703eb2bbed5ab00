/**
 * Names the mistake behind an answer that is proved wrong: one error of the catalogue, then a relation
 * to the key, then the antiderivative, then a pair of errors. The simplest explanation comes first;
 * others that predict the same answer are kept beside it. Says undefined when nothing fits. Never
 * asked about a right answer.
 */
import { applications } from '../../calculus/derivation.ts';
import { differentiate } from '../../calculus/differentiate.ts';
import { evaluateDerivatives } from '../../calculus/evaluate-derivatives.ts';
import type { DerivativeTask } from '../../calculus/task.ts';
import { decide } from '../../equivalence/decide.ts';
import { type PreparedKey, prepare, type Sample } from '../../equivalence/prepare.ts';
import { evaluate } from '../../expression/evaluate/evaluate.ts';
import { evaluateBatch } from '../../expression/evaluate/evaluate-batch.ts';
import { type Expression, sum } from '../../expression/expression.ts';
import { treeSize, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import type { MisconceptionId } from './catalogue.ts';
import { Forecast } from './forecast.ts';
import { blindnessAmong, recognisedAmong } from './recognise.ts';
import { type KnownPart, relationOf } from './relations.ts';
import { agree, comparisonFor, middles, type Points, type Values, valuesAt } from './values.ts';
import { WorkedTask } from './worked-task.ts';

export interface Diagnosis {
  /** The misconceptions that together explain the answer; the first explanation. */
  readonly misconceptions: readonly MisconceptionId[];
  /** Other explanations that predict the same answer. */
  readonly others: readonly (readonly MisconceptionId[])[];
  /** What is missing, surplus, or the constant: for relations. */
  readonly by?: Expression;
}

/** What an exercise cannot show. */
export interface Blindness {
  /** Misconceptions whose answer is the right one. */
  readonly hidden: readonly MisconceptionId[];
  /** Groups of misconceptions that predict the same wrong answer. */
  readonly merged: readonly (readonly MisconceptionId[])[];
}

/** What diagnosing needs of one exercise's task, worked out once. */
export class Diagnostician {
  private knowledge:
    | { readonly points: Points; readonly key: Values; readonly forecast: Forecast }
    | undefined;
  /** Whether a few points were too few for some answer. */
  private isWide = false;
  private knownParts: readonly KnownPart[] | undefined;
  private trial: ReturnType<Diagnostician['trialOfSlopes']> | undefined;
  private withoutPoint: ReturnType<typeof diagnosticianWithoutPoint> | undefined;

  constructor(
    private readonly prepared: PreparedKey,
    private readonly task: DerivativeTask,
    /** Whether the points were chosen so that one answer is real there. */
    private readonly isConfined = false,
  ) {}

  /** The mistake behind a wrong answer, or undefined. One evaluation of the answer, or two. */
  diagnose(answer: Expression): Diagnosis | undefined {
    const { task } = this;
    if (
      task.at !== undefined &&
      variablesOf(answer).some((name) => task.arguments.includes(name))
    ) {
      return this.notEvaluated(answer);
    }
    this.knowledge ??= this.learn();
    if (this.knowledge.points.count === 0 || !this.hasLettersFor(answer)) return undefined;
    let values = this.valuesOf(answer);
    if (values !== undefined && this.isHardlyReal(values)) {
      this.widen();
      values = this.valuesOf(answer);
    }
    const { key, forecast } = this.knowledge;
    if (values === undefined || agree(values, key)) return undefined;
    if (!values.some(Number.isFinite)) return this.whereReal(answer);
    const isAnswer = comparisonFor(values, key);
    return (
      recognisedAmong(forecast.simplest, isAnswer) ??
      recognisedAmong(forecast.further, isAnswer) ??
      this.relation(values) ??
      this.antiderivative(answer) ??
      recognisedAmong(forecast.pairs, isAnswer)
    );
  }

  private hasLettersFor(answer: Expression): boolean {
    if (this.prepared.hasTapeOf(answer)) return true;
    const { letters } = this.knowledge!.points;
    return variablesOf(answer).every((name) => letters.includes(name));
  }

  /** Undefined for answers too large to be worth it. Comparing has compiled them already. */
  private valuesOf(answer: Expression): Values | undefined {
    const { points } = this.knowledge!;
    if (this.task.at !== undefined) {
      return treeSize(answer) > LIMITS.diagnosis.answerSize
        ? undefined
        : valuesAt(points, [answer])[0];
    }
    const tape = this.prepared.tapeOf(answer);
    return tape.length > LIMITS.diagnosis.answerSize
      ? undefined
      : middles(evaluateBatch(tape, points.columns, points.count)[0]!);
  }

  /** Single misconceptions that this exercise cannot show, or cannot tell apart. */
  get blindness(): Blindness {
    this.knowledge ??= this.learn();
    const { points, key, forecast } = this.knowledge;
    if (points.count === 0) return { hidden: [], merged: [] };
    return blindnessAmong(forecast.simplest, key, agree);
  }

  private isHardlyReal(values: Values): boolean {
    return !this.isWide && values.filter(Number.isFinite).length < LIMITS.diagnosis.informative;
  }

  /** From here on answers are compared at all of the key's points. */
  private widen(): void {
    if (this.task.at !== undefined) return;
    this.isWide = true;
    this.knowledge = this.learn();
    this.knownParts = undefined;
    this.trial = undefined;
  }

  /** For an answer without a value at any of the key's points: the same at points where it has one. */
  private whereReal(answer: Expression): Diagnosis | undefined {
    const { specification } = this.prepared;
    if (this.isConfined || this.task.at !== undefined) return undefined;
    const subject = sum([specification.subject ?? specification.key, answer]);
    return new Diagnostician(prepare({ ...specification, subject }), this.task, true).diagnose(
      answer,
    );
  }

  private get sample(): Sample {
    return this.isWide ? this.prepared.full : this.prepared.near;
  }

  private learn() {
    const points = this.points();
    const { at } = this.task;
    const key =
      at === undefined
        ? middles(this.sample.values)
        : valuesAt(points, [this.prepared.specification.key])[0]!;
    const written = at === undefined ? this.prepared.specification.key : undefined;
    return { points, key, forecast: new Forecast(this.task, written, points) };
  }

  /** The key's near points; of a task at a point, that point. */
  private points(): Points {
    const { letters, unknownFunctions } = this.prepared;
    const { at } = this.task;
    if (at === undefined) {
      const { columns, count } = this.sample;
      return { letters, columns, count, unknownFunctions };
    }
    const names = Object.keys(at);
    const values = names.map((name) => evaluate(at[name]!, NO_VALUES));
    const known = variablesOf(this.task.function).every((name) => names.includes(name));
    const count = known && values.every(Number.isFinite) ? 1 : 0;
    return {
      letters: names,
      columns: values.map((value) => Float64Array.of(value)),
      count,
      unknownFunctions,
    };
  }

  /** A formula where a value was asked for: right or wrong as the derivative itself. */
  private notEvaluated(answer: Expression): Diagnosis | undefined {
    this.withoutPoint ??= diagnosticianWithoutPoint(this.prepared, this.task);
    const { diagnostician, key } = this.withoutPoint;
    if (decide(key, answer).kind === 'equal')
      return { misconceptions: [NOT_EVALUATED], others: [] };
    const found = diagnostician.diagnose(answer);
    if (found === undefined) return undefined;
    const after = (ids: readonly MisconceptionId[]) => [...ids, NOT_EVALUATED];
    return {
      ...found,
      misconceptions: after(found.misconceptions),
      others: found.others.map(after),
    };
  }

  private relation(values: Values): Diagnosis | undefined {
    const { key } = this.knowledge!;
    this.knownParts ??= this.innerParts();
    const found = relationOf(values, key, this.knownParts, this.task.at === undefined);
    if (found === undefined) return undefined;
    const { id, by } = found;
    return { misconceptions: [id], others: [], ...(by === undefined ? {} : { by }) };
  }

  private antiderivative(answer: Expression): Diagnosis | undefined {
    const { by, function: subject, at } = this.task;
    if (by.length > 1 || at !== undefined) return undefined;
    if (!this.growsLike(answer)) return undefined;
    const { points } = this.knowledge!;
    const derivative = differentiate(evaluateDerivatives(answer), by[0]!).result;
    const [left, right] = valuesAt(points, [derivative, evaluateDerivatives(subject)]);
    return agree(left!, right!)
      ? { misconceptions: ['integrated-instead'], others: [] }
      : undefined;
  }

  /** Whether the answer's slope at a point is roughly the function: spares differentiating it in vain. */
  private growsLike(answer: Expression): boolean {
    this.trial ??= this.trialOfSlopes();
    const { columns, step, slope: wanted } = this.trial;
    const values = middles(evaluateBatch(this.prepared.tapeOf(answer), columns, 2)[0]!);
    const slope = (values[1]! - values[0]!) / (2 * step);
    // NaN, near a border, does not rule the antiderivative out.
    return !(Math.abs(slope - wanted) > ROUGHLY * (1 + Math.abs(wanted)));
  }

  /** Two points beside the first near point, and the function there. */
  private trialOfSlopes() {
    const { points, forecast } = this.knowledge!;
    const place = points.letters.indexOf(this.task.by[0]!);
    const x = points.columns[place]![0]!;
    const step = STEP * Math.max(1, Math.abs(x));
    const columns = points.columns.map((column, letter) =>
      letter === place
        ? Float64Array.of(x - step, x + step)
        : Float64Array.of(column[0]!, column[0]!),
    );
    return { columns, step, slope: valuesAt(points, [forecast.worked.start])[0]![0]! };
  }

  /** The inner derivatives of the chain rule's applications, and the inner functions. */
  private innerParts(): KnownPart[] {
    if (this.task.at !== undefined || this.task.by.length > 1) return [];
    const chains = applications(this.knowledge!.forecast.worked.last).filter(
      ({ rule, variable }) => rule === 'chain' && variable === this.task.by[0],
    );
    const expressions = chains.flatMap(({ parts }) => [parts[0]!.result, parts[0]!.operand]);
    const values = valuesAt(this.knowledge!.points, expressions);
    return expressions.map((expression, index) => ({ expression, values: values[index]! }));
  }
}

const NOT_EVALUATED: MisconceptionId = 'point-not-evaluated';

function diagnosticianWithoutPoint({ specification }: PreparedKey, task: DerivativeTask) {
  const { at: _, ...open } = task;
  const { assumptions, policy, seed } = specification;
  const key = prepare({
    key: new WorkedTask(open).derivative,
    subject: task.function,
    variables: task.arguments,
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(policy === undefined ? {} : { policy }),
    seed: `${seed}/without-point`,
  });
  return { key, diagnostician: new Diagnostician(key, open) };
}

/** The step of a rough slope, and how far it may be off. */
const STEP = 1e-5;
const ROUGHLY = 0.05;

const NO_VALUES: ReadonlyMap<string, number> = new Map();
