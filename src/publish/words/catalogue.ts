/**
 * The shape of a message catalogue: for each closed union of codes, one sentence a code. Sentences
 * are ICU messages (MessageFormat); their parameters are named here and are the same in every
 * language. A parameter that holds mathematics is set as mathematics by the printer, so sentences
 * carry no LaTeX and no markup.
 */
import type { FormFinding } from '../../algebra/form.ts';
import type { StepCode } from '../../calculus/step-codes.ts';
import type { Impossibility } from '../../calculus/task-impossible.ts';
import type { Difference, Equivalence, Rung } from '../../equivalence/outcome.ts';
import type { AuthorProblemCode } from '../../exercise/author-problem.ts';
import type { Figure } from '../../exercise/figure.ts';
import type { ReadProblemCode } from '../../expression/read/problem.ts';
import type { MatrixReasonCode } from '../../grading/matrix/verdict.ts';
import type { MisconceptionId } from '../../grading/misconceptions/catalogue.ts';
import type { Fault, GradingRemark, OpenReason, Verdict } from '../../grading/verdict.ts';
import type { StatementJudgement } from '../../grading/working.ts';
import type { RowProblemCode } from '../../problem-set/submission.ts';

export type Message = string;

/** Of an answer what is wrong with it for some matrices; of two formulas where they differ. */
export type MatrixWitnessCode =
  | 'entry'
  | 'component'
  | 'number'
  | 'undefined'
  | 'compared'
  | 'undefined-right';

export interface Catalogue {
  /** Parameters: those of the problem's data, and `found`, the characters concerned. */
  readonly readProblems: Readonly<Record<ReadProblemCode, Message>>;
  readonly findings: Readonly<Record<FormFinding['code'], Message>>;
  readonly verdicts: Readonly<Record<Verdict['kind'], Message>>;
  readonly differences: Readonly<Record<DifferenceCode, Message>>;
  /** Faults other than a plain difference. */
  readonly faults: Readonly<Record<FaultCode, Message>>;
  readonly remarks: Readonly<Record<GradingRemark['kind'], Message>>;
  readonly undecided: Readonly<Record<OpenReason, Message>>;
  /** `{part}` is the mark of an earlier part, `{answer}` what was answered there. */
  readonly followThrough: Readonly<Record<FollowThroughCode, Message>>;
  readonly comparisons: Readonly<Record<ComparisonCode, Message>>;
  readonly rungs: Readonly<Record<Rung, Message>>;
  /** Parameters: those of the problem's data. The place stands before the sentence. */
  readonly authorProblems: Readonly<Record<AuthorProblemCode, Message>>;
  /** Why a task cannot be solved. */
  readonly impossible: Readonly<Record<Impossibility, Message>>;
  readonly rowProblems: Readonly<Record<RowProblemCode, Message>>;
  readonly steps: Readonly<Record<StepCode, Message>>;
  /** To the student: what helps, without the answer. */
  readonly misconceptions: Readonly<Record<MisconceptionId, Message>>;
  /** To the teacher: what was done. `{by}` is the factor or constant of a relation. */
  readonly misconceptionsNamed: Readonly<Record<MisconceptionId, Message>>;
  /** A student's own working: `{line}` is a line's number. */
  readonly working: Readonly<Record<WorkingCode, Message>>;
  readonly sheet: Readonly<Record<SheetCode, Message>>;
  /** Why a symbolic matrix answer is wrong: `{layout}`, `{shape}`, `{expected}`, `{symbol}`. */
  readonly matrixReasons: Readonly<Record<MatrixReasonCode, Message>>;
  /** Matrices for which an answer is wrong, by what it should be there: an entry, a component, a number. */
  readonly matrixWitness: Readonly<Record<MatrixWitnessCode, Message>>;
  /** Text alternatives of pictures. */
  readonly figures: Readonly<Record<FigureCode, Message>>;
}

export type FaultCode =
  | Exclude<Fault['kind'], 'different' | 'wrong-size' | 'matrix' | 'other-option'>
  | 'wrong-length'
  | 'wrong-shape'
  | 'component'
  | 'part'
  | 'entry'
  | 'component-undecided';
export type DifferenceCode =
  | Difference
  | 'value-undefined'
  | 'value-close'
  | 'value-hidden'
  | 'value-constant';

/** What an answer that follows from a wrong one is told, and what it loses. */
type FollowThroughCode = 'from' | 'penalty' | 'component';

export type WorkingCode =
  | StatementJudgement['kind']
  | 'all-right'
  | 'unfinished'
  | 'first-wrong'
  | 'first-line-wrong';

export type ComparisonCode = Equivalence['kind'] | 'values' | 'undefined' | 'close';

/** Labels and lines on sheets, keys and reports. */
export type SheetCode =
  | 'name'
  | 'date'
  | 'points'
  | 'total'
  | 'exercise'
  | 'answer'
  | 'also-right'
  | 'carried-earns'
  | 'answer-key'
  | 'worked-solution'
  | 'hint'
  | 'hints'
  | 'hints-as-in-part'
  | 'reading'
  | 'details'
  | 'variant'
  | 'stack-questions'
  | 'numerical-questions'
  | 'choice-questions'
  | 'no-line'
  | 'other-options'
  | 'digits-wanted'
  | 'only-number'
  | 'type-as'
  | 'wrong-answers'
  | 'wrong-answer'
  | 'mistake'
  | 'student-told'
  | 'replay';

/** Sentences that say what a picture shows. */
export type FigureCode = Figure['kind'] | 'depends-on' | 'tangent' | 'gradient-arrow' | 'polyline';
