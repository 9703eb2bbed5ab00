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
import { recognisedByForm, writtenPredictions } from './by-form.ts';
import type { MisconceptionId } from './catalogue.ts';
import { Forecast } from './forecast.ts';
import { blindnessAmong, notToldApart, recognisedAmong } from './recognise.ts';
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

/**
 * At which points answers are compared: a few of the key's, all of them, or, for one answer alone, points
 * where it is real. Each knows its own, so that no diagnosis depends on the answers before.
 */
type Reach = 'near' | 'full' | 'where-real';

/** What diagnosing needs of one exercise's task, worked out once. */
export class Diagnostician {
  private knowledge:
    | { readonly points: Points; readonly key: Values; readonly forecast: Forecast }
    | undefined;
  private knownParts: readonly KnownPart[] | undefined;
  private widened: Diagnostician | undefined;
  private trial: ReturnType<Diagnostician['trialOfSlopes']> | undefined;
  private withoutPoint: ReturnType<typeof diagnosticianWithoutPoint> | undefined;

  constructor(
    private readonly prepared: PreparedKey,
    private readonly task: DerivativeTask,
    private readonly reach: Reach = 'near',
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
    const values = this.valuesOf(answer);
    if (values === undefined) return undefined;
    const elsewhere = this.forAnswer(answer, values);
    if (elsewhere !== undefined) return elsewhere.diagnose(answer);
    const { key, forecast } = this.knowledge;
    if (agree(values, key)) return undefined;
    const isAnswer = comparisonFor(values, key);
    return (
      recognisedAmong(forecast.simplest, isAnswer) ??
      recognisedAmong(forecast.further, isAnswer) ??
      this.relation(values) ??
      this.antiderivative(answer) ??
      recognisedAmong(forecast.pairs, isAnswer) ??
      (isHardlyKnown(values) ? this.byForm(answer) : undefined)
    );
  }

  private byForm(answer: Expression): Diagnosis | undefined {
    if (this.task.at !== undefined) return undefined;
    const predictions = writtenPredictions(this.knowledge!.forecast.worked);
    return recognisedByForm(answer, predictions);
  }

  /** Those of the misconceptions that this exercise does not show, or does not tell from the others. */
  notToldApart(ids: readonly MisconceptionId[]): readonly MisconceptionId[] {
    this.knowledge ??= this.learn();
    const { points, key, forecast } = this.knowledge;
    if (points.count === 0) return ids;
    const simple = notToldApart(ids, forecast.simplest, key, agree);
    return simple.length === 0
      ? simple
      : notToldApart(ids, [...forecast.simplest, ...forecast.further], key, agree);
  }

  private hasLettersFor(answer: Expression): boolean {
    if (this.prepared.isLaid(answer)) return true;
    const { letters } = this.knowledge!.points;
    return variablesOf(answer).every((name) => letters.includes(name));
  }

  /** Undefined for answers too large to be worth it. */
  private valuesOf(answer: Expression): Values | undefined {
    const { points } = this.knowledge!;
    if (this.task.at !== undefined) {
      return treeSize(answer) > LIMITS.diagnosis.answerSize
        ? undefined
        : valuesAt(points, [answer])[0];
    }
    if (this.reach === 'near') {
      // Comparing has laid the answer upon the key, and its values are at hand.
      const near = this.prepared.valuesNear(answer, LIMITS.diagnosis.answerSize);
      return near === undefined ? undefined : middles(near);
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

  /** Who looks at more of the key's points, or at others, where the answer has hardly a value at these. */
  private forAnswer(answer: Expression, values: Values): Diagnostician | undefined {
    if (this.task.at !== undefined || !isHardlyKnown(values)) return undefined;
    const { prepared, task, reach } = this;
    if (reach === 'near') {
      this.widened ??= new Diagnostician(prepared, task, 'full');
      return this.widened;
    }
    if (reach === 'where-real' || values.some(Number.isFinite)) return undefined;
    const { specification } = prepared;
    const subject = sum([specification.subject ?? specification.key, answer]);
    return new Diagnostician(prepare({ ...specification, subject }), task, 'where-real');
  }

  private get sample(): Sample {
    return this.reach === 'full' ? this.prepared.full : this.prepared.near;
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

  /** Whether the answer's slope is roughly the function: spares differentiating it in vain. */
  private growsLike(answer: Expression): boolean {
    this.trial ??= this.trialOfSlopes();
    const { region, steps, slopes } = this.trial;
    const values = middles(this.prepared.valuesOfLaid(answer, region));
    // NaN, near a border, does not rule the antiderivative out.
    return steps.every((step, trial) => {
      const slope = (values[2 * trial + 1]! - values[2 * trial]!) / (2 * step);
      const wanted = slopes[trial]!;
      return !(Math.abs(slope - wanted) > ROUGHLY * (1 + Math.abs(wanted)));
    });
  }

  /** Two points beside each of the first near points, and the function there. */
  private trialOfSlopes() {
    const { points, forecast } = this.knowledge!;
    const place = points.letters.indexOf(this.task.by[0]!);
    const centres = points.columns[place]!.slice(0, TRIALS);
    const steps = [...centres].map((x) => STEP * Math.max(1, Math.abs(x)));
    const columns = points.columns.map((column, letter) =>
      Float64Array.from(
        steps.flatMap((step, trial) => {
          const centre = column[trial]!;
          return letter === place ? [centre - step, centre + step] : [centre, centre];
        }),
      ),
    );
    const slopes = valuesAt(points, [forecast.worked.start])[0]!;
    return { region: { columns, count: 2 * steps.length }, steps, slopes };
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

const isHardlyKnown = (values: Values): boolean =>
  values.filter(Number.isFinite).length < LIMITS.diagnosis.informative;

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

/** Where a rough slope is tried, with which step, and how far it may be off. */
const TRIALS = 3;
const STEP = 1e-5;
const ROUGHLY = 0.05;

const NO_VALUES: ReadonlyMap<string, number> = new Map();
