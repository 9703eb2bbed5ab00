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
import type { PreparedKey } from '../../equivalence/prepare.ts';
import type { Expression } from '../../expression/expression.ts';
import { treeSize, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import type { MisconceptionId } from './catalogue.ts';
import {
  agree,
  type Fingerprint,
  type Fingerprints,
  fingerprints,
  recognised,
  valuesOf,
} from './fingerprint.ts';
import { predictions } from './predict.ts';
import { type KnownPart, relationOf } from './relations.ts';

export interface Diagnosis {
  /** The misconceptions that together explain the answer; the first explanation. */
  readonly misconceptions: readonly MisconceptionId[];
  /** Other explanations that predict the same answer. */
  readonly others: readonly (readonly MisconceptionId[])[];
  /** What is missing, surplus, or the constant: for relations. */
  readonly by?: Expression;
}

/** What diagnosing needs of one exercise's task, worked out once. */
export class Diagnostician {
  private known:
    | { readonly prints: Fingerprints; readonly parts: readonly KnownPart[] }
    | undefined;

  private readonly prepared: PreparedKey;

  /** A derivative that was not evaluated still has its letters, though a value has none. */
  constructor(
    prepared: PreparedKey,
    private readonly task: DerivativeTask,
  ) {
    const absent = variablesOf(task.function).filter((name) => !prepared.letters.includes(name));
    this.prepared = absent.length === 0 ? prepared : prepared.withLetters(absent);
  }

  /** Which misconceptions this exercise cannot show: their answers are right, or those of another. */
  get fingerprints(): Fingerprints {
    return this.knowledge().prints;
  }

  /** The mistake behind a wrong answer, or undefined. One evaluation of the answer, or two. */
  diagnose(answer: Expression): Diagnosis | undefined {
    if (treeSize(answer) > LIMITS.diagnosis.answerSize) return undefined;
    const { prints, parts } = this.knowledge();
    const strange = variablesOf(answer).some((name) => !this.prepared.letters.includes(name));
    if (strange || prints.sample.count === 0) return undefined;
    const values = valuesOf(this.prepared, [answer], prints.sample)[0]!;
    const single = recognised(values, prints.single);
    if (single !== undefined) return diagnosisOf(single);
    const varies = this.task.at === undefined;
    const relation = relationOf(values, prints.key, parts, varies);
    if (relation !== undefined) {
      return {
        misconceptions: [relation.id],
        others: [],
        ...(relation.by === undefined ? {} : { by: relation.by }),
      };
    }
    if (varies && this.isAntiderivative(answer)) {
      return { misconceptions: ['integrated-instead'], others: [] };
    }
    const pair = recognised(values, prints.pairs);
    return pair === undefined ? undefined : diagnosisOf(pair);
  }

  private isAntiderivative(answer: Expression): boolean {
    const { by, function: subject } = this.task;
    if (by.length > 1) return false;
    const { sample } = this.knowledge().prints;
    const derivative = differentiate(evaluateDerivatives(answer), by[0]!).result;
    const [left, right] = valuesOf(this.prepared, [derivative, subject], sample);
    return agree(left!, right!);
  }

  private knowledge() {
    this.known ??= {
      prints: fingerprints(this.prepared, predictions(this.task)),
      parts: this.knownParts(),
    };
    return this.known;
  }

  /** The inner derivatives of the chain rule's applications, and the inner functions. */
  private knownParts(): KnownPart[] {
    if (this.task.at !== undefined || this.task.by.length > 1) return [];
    const start = evaluateDerivatives(this.task.function);
    const chains = applications(differentiate(start, this.task.by[0]!)).filter(
      ({ rule, variable }) => rule === 'chain' && variable === this.task.by[0],
    );
    const expressions = chains.flatMap(({ parts }) => [parts[0]!.result, parts[0]!.operand]);
    const values = valuesOf(this.prepared, expressions, this.prepared.near);
    return expressions.map((expression, index) => ({ expression, values: values[index]! }));
  }
}

function diagnosisOf({ predictions: all }: Fingerprint): Diagnosis {
  const [first, ...rest] = all.map(({ misconceptions }) => misconceptions as MisconceptionId[]);
  return {
    misconceptions: first!,
    others: rest.filter((other) => other.length === first!.length),
  };
}
