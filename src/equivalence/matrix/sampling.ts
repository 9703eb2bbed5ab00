/**
 * Compares a key and an answer at sample after sample, exactly as long as everything is rational, then in
 * balls: agreement at enough of them is equality, one proved difference is its witness, and what is too
 * much work is undecided.
 */
import {
  EvaluationFailure,
  metered,
  rationalArithmetic,
  rationalWeight,
} from '../../expression/matrix/evaluate/arithmetic.ts';
import { type Entries, evaluateMatrix, sizeIn } from '../../expression/matrix/evaluate/evaluate.ts';
import type { MatrixExpression } from '../../expression/matrix/expression.ts';
import { knownShape } from '../../expression/matrix/shape.ts';
import { distinctMatrixParts } from '../../expression/matrix/traverse.ts';
import { equals, type Rational, rationalText, toNumber } from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import { type RandomStream, randomStream } from '../../random.ts';
import type { AuditRecord, Enclosed, Rung, UndecidedReason } from '../outcome.ts';
import { type CertifiedComparison, type Comparison, certifiedComparison } from './certified.ts';
import type { PreparedMatrixKey } from './decide.ts';
import type { Effort } from './effort.ts';
import type { MatrixEquivalence, MatrixWitness } from './outcome.ts';
import { type MatrixSample, namesIn, sampleMatrices, sampleSizes } from './sample.ts';

/** Samples of one choice of sizes before other sizes are drawn. */
const SAMPLES_PER_SIZES = 3;

/** The entries of the samples that a witness mostly comes from: numbers that people can follow. */
const SHOWN = { most: 5, denominator: 1 } as const;
/**
 * The entries of later samples. The generic ones come from so many that no formula of an answer's
 * length vanishes at all of them; functions are spared large arguments.
 */
const DRAWN = {
  exact: {
    usual: { most: 19, denominator: 1 },
    generic: { most: 100_000, denominator: 1 },
  },
  certified: {
    usual: { most: 17, denominator: 8 },
    generic: { most: 2 ** 31, denominator: 2 ** 30 },
  },
} as const;

export class Sampling {
  readonly #prepared: PreparedMatrixKey;
  readonly #answer: MatrixExpression;
  readonly #names: readonly string[];
  readonly #audit: (rung: Rung, points?: number, bits?: number, operations?: number) => AuditRecord;
  readonly #effort: Effort;
  #bits = 0;
  /** Exact arithmetic is tried until an entry turns out irrational. */
  #exact = true;
  #certified: { readonly sizes: object; readonly comparison: CertifiedComparison } | undefined;

  constructor(
    prepared: PreparedMatrixKey,
    answer: MatrixExpression,
    effort: Effort,
    audit: (rung: Rung, points?: number, bits?: number, operations?: number) => AuditRecord,
  ) {
    this.#prepared = prepared;
    this.#answer = answer;
    this.#effort = effort;
    this.#audit = audit;
    const { key, subject } = prepared;
    this.#names = namesIn([key, answer, ...(subject === undefined ? [] : [subject])]);
  }

  /**
   * Equality wants `points` samples that agree. Where the answer is not defined although the key is, that
   * may be an accident: a sum that happens to be singular. Then as many samples more must agree, drawn so
   * that no accident is to be expected, and one at which the answer is not defined counts.
   */
  decide(points: number): MatrixEquivalence {
    const { declarations, seed } = this.#prepared;
    const random = randomStream(seed).fork('samples');
    const { tries, confirmingPoints } = LIMITS.matrix;
    let agreed = 0;
    let unclear = 0;
    let wanted = points;
    let gap: MatrixWitness | undefined;
    let sizes = {};
    for (let index = 0; index < tries && agreed < wanted; index += 1) {
      if (index % SAMPLES_PER_SIZES === 0) {
        const choice = index / SAMPLES_PER_SIZES;
        sizes = sampleSizes(declarations, choice, random.fork(`sizes/${choice}`));
      }
      const confirming = agreed >= wanted - confirmingPoints;
      const isGeneric = index >= SAMPLES_PER_SIZES && (confirming || gap !== undefined);
      const sample = this.#sample(sizes, index, isGeneric, random);
      const found = this.#compare(sample, confirming);
      if (found === 'too-large') return this.#undecided('too-large', agreed);
      if (found.kind === 'agree') agreed += 1;
      if (found.kind === 'unclear') unclear += 1;
      this.#bits = Math.max(this.#bits, 'bits' in found ? found.bits : 0);
      if (found.kind === 'apart') {
        const isGap = found.answer.kind === 'undefined';
        const witness = this.#witness(found, sample);
        if (isGap && !isGeneric) {
          if (gap === undefined) [gap, wanted] = [witness, agreed + points];
          continue;
        }
        return {
          kind: 'different',
          difference: isGap ? 'smaller-domain' : 'value',
          witness: isGap ? (gap ?? witness) : witness,
          audit: this.#audit('sampling', agreed + 1, this.#bits, this.#effort.spent),
        };
      }
    }
    if (agreed >= wanted) {
      return {
        kind: 'equal',
        audit: this.#audit('sampling', agreed, this.#bits, this.#effort.spent),
      };
    }
    if (unclear > 0) return this.#undecided('precision-exhausted', agreed);
    return this.#undecided(agreed === 0 ? 'no-domain-found' : 'too-few-points', agreed);
  }

  #witness(found: Comparison & { kind: 'apart' }, { sizes, entries }: MatrixSample): MatrixWitness {
    const { key, declarations } = this.#prepared;
    const values = Object.fromEntries(
      [...entries].map(([name, rows]) => [name, rows.map((row) => row.map(rationalText))]),
    );
    const shape = knownShape(key, declarations);
    const unknown = [key, this.#answer]
      .flatMap(distinctMatrixParts)
      .some((part) => part.kind === 'elementwise' && !part.known);
    const { row, column, answer, bits } = found;
    return {
      sizes,
      values,
      shape: [sizeIn(shape.rows, sizes), sizeIn(shape.columns, sizes)],
      row,
      column,
      key: found.key,
      answer,
      bits,
      ...(unknown ? { unknownFunctions: true } : {}),
    };
  }

  #undecided(reason: UndecidedReason, agreed: number): MatrixEquivalence {
    const audit = this.#audit('none', agreed, this.#bits, this.#effort.spent);
    return { kind: 'undecided', reason, audit };
  }

  #sample(
    sizes: Readonly<Record<string, number>>,
    index: number,
    isGeneric: boolean,
    random: RandomStream,
  ): MatrixSample {
    const drawn = DRAWN[this.#exact ? 'exact' : 'certified'];
    const entering = {
      ...(index < SAMPLES_PER_SIZES ? SHOWN : drawn[isGeneric ? 'generic' : 'usual']),
      positive: index % 4 === 3,
    };
    const { declarations } = this.#prepared;
    return sampleMatrices(
      this.#names,
      declarations,
      sizes,
      entering,
      random.fork(`point/${index}`),
    );
  }

  #compare(sample: MatrixSample, confirming: boolean): Comparison | 'too-large' {
    if (this.#exact) {
      const found = this.#compareExactly(sample);
      if (found !== 'irrational') return found;
      this.#exact = false;
    }
    return this.#compareCertified(sample, confirming);
  }

  #compareExactly(sample: MatrixSample): Comparison | 'irrational' | 'too-large' {
    const { key, subject, unknowns } = this.#prepared;
    const spend = (units: number): void => this.#effort.spend(units);
    const arithmetic = metered(rationalArithmetic(unknowns), spend, rationalWeight);
    const value = (expression: MatrixExpression): Entries<Rational> | EvaluationFailure => {
      try {
        return evaluateMatrix(expression, sample, arithmetic);
      } catch (cause) {
        if (cause instanceof EvaluationFailure) return cause;
        throw cause;
      }
    };
    const found = [key, this.#answer, ...(subject === undefined ? [] : [subject])].map(value);
    const failed = found.filter((each) => each instanceof EvaluationFailure);
    if (failed.some((each) => each.reason === 'too-large')) return 'too-large';
    const [keyValue, answerValue, subjectValue] = found;
    const isUndefined = (each: Entries<Rational> | EvaluationFailure | undefined): boolean =>
      each instanceof EvaluationFailure && each.reason === 'undefined';
    if (isUndefined(keyValue) || isUndefined(subjectValue)) return { kind: 'outside' };
    if (keyValue === undefined || answerValue === undefined) return { kind: 'unclear' };
    // The function itself may be irrational where its derivative is not: ln det X.
    if (keyValue instanceof EvaluationFailure || subjectValue instanceof EvaluationFailure) {
      return 'irrational';
    }
    if (answerValue instanceof EvaluationFailure) {
      if (answerValue.reason === 'irrational') return 'irrational';
      const first = exactly(keyValue[0]![0]!);
      return {
        kind: 'apart',
        row: 1,
        column: 1,
        key: first,
        answer: { kind: 'undefined' },
        bits: 0,
      };
    }
    for (const [row, entries] of keyValue.entries()) {
      for (const [column, entry] of entries.entries()) {
        const other = answerValue[row]![column]!;
        if (equals(entry, other)) continue;
        return {
          kind: 'apart',
          row: row + 1,
          column: column + 1,
          key: exactly(entry),
          answer: exactly(other),
          bits: 0,
        };
      }
    }
    return { kind: 'agree', bits: 0 };
  }

  #compareCertified(sample: MatrixSample, confirming: boolean): Comparison | 'too-large' {
    try {
      if (this.#certified?.sizes !== sample.sizes) {
        const { key, subject, unknowns } = this.#prepared;
        const comparison = certifiedComparison(
          { key, answer: this.#answer, subject },
          sample,
          unknowns,
          this.#effort,
        );
        this.#certified = { sizes: sample.sizes, comparison };
      }
      const { comparison } = this.#certified;
      return comparison.compare(sample, confirming);
    } catch (cause) {
      if (cause instanceof EvaluationFailure) return 'too-large';
      throw cause;
    }
  }
}

const exactly = (value: Rational): Enclosed => ({
  kind: 'value',
  middle: toNumber(value),
  radius: 0,
});
