/**
 * One graded answer as a flat record for programs and spreadsheets: verdict, score, what was read, and
 * why. It goes back to students, so nothing of the key's formula is in it.
 */
import type { AuditRecord, Difference, Witness } from '../equivalence/outcome.ts';
import { printExerciseName } from '../exercise/exercise-name.ts';
import type { Verdict } from '../grading/verdict.ts';
import type { GradedAnswer } from '../problem-set/grade-submissions.ts';
import type { RowProblem } from '../problem-set/submission.ts';
import { describeVerdict, nameMisconceptions, oneLine } from './describe-verdict.ts';
import { inlineText } from './document/to-text.ts';
import { writtenLatex, writtenPlain } from './formula.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';

export interface GradedJson {
  /** Of the submissions file, counted from 1. */
  readonly line: number;
  readonly student?: string;
  /** template@version#seed */
  readonly exercise: string;
  readonly task: string;
  readonly answer: string;
  readonly verdict: Verdict['kind'];
  readonly score: number;
  readonly points: number;
  /** What was understood. */
  readonly reading?: string;
  readonly readingLatex?: string;
  /** Sentences for the student. */
  readonly feedback: string;
  /** Ids of the misconceptions behind a wrong answer, and what was done, in words for the teacher. */
  readonly misconceptions?: readonly string[];
  readonly misconceptionsNamed?: string;
  readonly difference?: Difference;
  readonly witness?: Witness;
  /** Of an answer that is carried: the tasks whose wrong answers it follows from, and what that costs. */
  readonly carriedFrom?: readonly string[];
  readonly penalty?: number;
  /** Why it is undecided, or could not be read: a code. */
  readonly reason?: string;
  /** Where reading failed: index and length in UTF-16 code units. */
  readonly position?: number;
  readonly length?: number;
  /** How each compared part was decided; from it the verdict can be replayed. */
  readonly audit?: readonly AuditRecord[];
}

export interface RowProblemJson {
  readonly line: number;
  readonly problem: string;
  readonly message: string;
}

export function gradedJson(graded: GradedAnswer, language: Language = 'en'): GradedJson {
  const { line, student, exercise, task, answer, verdict, score, points } = graded;
  const feedback = inlineText(oneLine(describeVerdict(verdict, answer, language)));
  const common = {
    line,
    ...(student === undefined ? {} : { student }),
    exercise: printExerciseName(exercise),
    task,
    answer,
    verdict: verdict.kind,
    score,
    points,
  };
  if (verdict.kind === 'unreadable') {
    const { code, position, length } = verdict.problem;
    return { ...common, feedback, reason: code, position, length };
  }
  return {
    ...common,
    reading: writtenPlain(verdict.reading),
    readingLatex: writtenLatex(verdict.reading),
    feedback,
    ...(verdict.kind === 'incorrect' ? mistakesJson(verdict, language) : {}),
    ...(verdict.kind === 'carried'
      ? { carriedFrom: verdict.from.map(({ task: id }) => id), penalty: verdict.penalty }
      : {}),
    ...(verdict.kind === 'undecided' ? { reason: verdict.reason } : {}),
    ...(verdict.kind === 'incorrect' && verdict.fault.kind === 'different'
      ? { difference: verdict.fault.difference, witness: verdict.fault.witness }
      : {}),
    audit: verdict.audit,
  };
}

/** Of the whole answer, or of its wrong components, each mistake once. */
function mistakesJson(
  { diagnosis, fault }: Extract<Verdict, { readonly kind: 'incorrect' }>,
  language: Language,
): Pick<GradedJson, 'misconceptions' | 'misconceptionsNamed'> {
  const inComponents = fault.kind === 'components' ? fault.components : [];
  const all =
    diagnosis === undefined
      ? inComponents.flatMap((component) => component.diagnosis ?? [])
      : [diagnosis];
  if (all.length === 0) return {};
  const told = all.map((each) => inlineText(oneLine(nameMisconceptions(each, language))));
  return {
    misconceptions: [...new Set(all.flatMap(({ misconceptions }) => misconceptions))],
    misconceptionsNamed: [...new Set(told)].join(' '),
  };
}

export function describeRowProblem(problem: RowProblem, language: Language = 'en'): string {
  return inlineText(say(CATALOGUES[language].rowProblems[problem.code], problem.data, language));
}

export const rowProblemJson = (problem: RowProblem, language: Language = 'en'): RowProblemJson => ({
  line: problem.line,
  problem: problem.code,
  message: describeRowProblem(problem, language),
});
