/**
 * Grades one answer: reads it, compares it with the key, checks its form. What cannot be read charges
 * no attempt; what cannot be decided is said to be undecided. An ambiguous text is given its best
 * reading: if any reading is right, so is the answer, and the verdict shows which one it was.
 */
import { checkForm, type FormFinding } from '../algebra/form.ts';
import { isChoiceTask } from '../calculus/choice-task.ts';
import { entrywise } from '../calculus/entrywise.ts';
import { evaluateDerivatives } from '../calculus/evaluate-derivatives.ts';
import { decide } from '../equivalence/decide.ts';
import type { Equivalence } from '../equivalence/outcome.ts';
import { type PreparedKey, prepare } from '../equivalence/prepare.ts';
import type { Expression } from '../expression/expression.ts';
import { type Written, writtenParts } from '../expression/read/written.ts';
import { distinctParts, treeSize } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import type { AnswerKey } from './answer-key.ts';
import { gradeChoices } from './choices.ts';
import {
  type Components,
  componentsOf,
  componentVerdict,
  fitted,
  isPermuted,
  isTransposed,
  placeIn,
  withOrientation,
} from './components.ts';
import { gradeDecomposition } from './decomposition.ts';
import { blindnessOfTask, notToldApartIn, withDiagnosis } from './diagnose-components.ts';
import { compareEquations, type EquationOutcome } from './equation.ts';
import { rightOtherwise } from './fill-in.ts';
import { incrementLeft } from './increment.ts';
import {
  innerLettersLeft,
  outerLetters,
  withAcceptedLetters,
  withInnerFunctions,
} from './inner-letters.ts';
import { gradeMatrixTask } from './matrix/grade-task.ts';
import type { MisconceptionId } from './misconceptions/catalogue.ts';
import type { Blindness } from './misconceptions/diagnose.ts';
import { blanksIn, readAnswer } from './read-answer.ts';
import { shownWitness } from './shown-witness.ts';
import { gradeTuple } from './tuple.ts';
import type { ComponentVerdict, Fault, Judged, Verdict } from './verdict.ts';

/** How good a verdict is for the student whose text has several readings. */
const RANKS: Readonly<Record<Verdict['kind'], number>> = {
  correct: 4,
  'wrong-form': 3,
  // Only several answers together can be carried; one by itself never is.
  carried: 3,
  undecided: 2,
  incorrect: 1,
  unreadable: 0,
};

export interface GradingOptions {
  /** Whether the mistake behind a wrong answer is looked for; so it is by default. */
  readonly diagnose?: boolean;
}

export function gradeAnswer(
  key: AnswerKey,
  text: string,
  { diagnose = true }: GradingOptions = {},
): Verdict {
  const verdict = bestReading(key, text);
  return diagnose ? diagnosed(key, verdict) : verdict;
}

/** A wrong answer's verdict with the mistake behind it, where one is recognised. */
export function diagnosed(key: AnswerKey, verdict: Verdict): Verdict {
  if (verdict.kind !== 'incorrect') return verdict;
  if (verdict.fault.kind !== 'parts') {
    return withDiagnosis(key, verdict, (index) => preparedFor(key, index));
  }
  const parts = verdict.fault.parts.map((part, index) => diagnosed(key.parts![index]!, part));
  return { ...verdict, fault: { kind: 'parts', parts } };
}

/** What the exercise cannot show of misconceptions; undefined where nothing is diagnosed. */
export const blindnessOf = (key: AnswerKey): Blindness | undefined =>
  blindnessOfTask(key, (index) => preparedFor(key, index));

/** Those of the misconceptions that the exercise does not show, or does not tell from the others. */
export const notToldApart = (
  key: AnswerKey,
  ids: readonly MisconceptionId[],
): readonly MisconceptionId[] => notToldApartIn(key, ids, (index) => preparedFor(key, index));

function bestReading(key: AnswerKey, text: string): Verdict {
  if (key.parts !== undefined) {
    return gradeTuple(key.parts, text, (part, piece) => bestReading(part, piece));
  }
  if (key.task?.kind === 'decompose') return gradeDecomposition(key, key.task, text);
  if (key.task?.kind === 'matrix-derivative') return gradeMatrixTask(key, key.task, text);
  if (key.task !== undefined && isChoiceTask(key.task)) return gradeChoices(key, key.task, text);
  const reading = readAnswer(key, text);
  if (!reading.ok) return { kind: 'unreadable', problem: reading.problem };
  const { spaced } = reading.value;
  let best = judge(key, reading.value.written);
  for (const alternative of reading.value.alternatives) {
    if (best.kind === 'correct') break;
    const other = judge(key, alternative);
    if (RANKS[other.kind] <= RANKS[best.kind] || other.kind === 'unreadable') continue;
    best = spaced === undefined ? readOtherwise(other) : other;
  }
  if (spaced === undefined) return best;
  // Which entries were meant is not known: none of the ways to part them is held against anyone.
  if (spaced === 'several-ways' && RANKS[best.kind] <= RANKS.incorrect) {
    return { kind: 'unreadable', problem: blanksIn(text) };
  }
  return readOtherwise(best);
}

const readOtherwise = (verdict: Verdict): Verdict =>
  verdict.kind === 'unreadable'
    ? verdict
    : { ...verdict, remarks: [...verdict.remarks, { kind: 'read-otherwise' }] };

/** One reading of the answer against the key. */
export function judge(key: AnswerKey, written: Written): Verdict {
  const parts = writtenParts(written);
  // Comparing needs every derivative worked out, so this form comes first, however long the answer.
  const known = unknownNames(writtenParts(key.answer));
  const findings = parts.flatMap((part) => unfinished(part, known));
  if (findings.length > 0) {
    return unfinishedVerdict(key, written, findings, known);
  }
  const compared = compareWhole(key, withInnerFunctions(key, written));
  const verdict = compared.kind === 'unreadable' ? compared : { ...compared, reading: written };
  if (verdict.kind === 'incorrect' && key.task?.kind === 'fill-in') {
    return rightOtherwise(key, key.task, written) ?? verdict;
  }
  if (verdict.kind !== 'correct') return verdict;
  const faults = [
    ...parts.flatMap((part) => innerLettersLeft(key, part)),
    ...parts.flatMap((part) => incrementLeftIn(key, part)),
    ...key.forms.flatMap(({ form, ...options }) =>
      parts.flatMap((part) => checkForm(part, form, options)),
    ),
  ];
  return faults.length === 0
    ? verdict
    : { ...verdict, kind: 'wrong-form', score: 0, findings: faults };
}

/**
 * An answer with derivatives left in it: worked out for the student where that is cheap, so that what is
 * wrong is called wrong. Where it is not, nothing is compared, and the audit is empty.
 */
function unfinishedVerdict(
  key: AnswerKey,
  written: Written,
  findings: readonly FormFinding[],
  known: ReadonlySet<string>,
): Verdict {
  const parts = writtenParts(written);
  const derivatives = parts.flatMap(distinctParts).filter(({ kind }) => kind === 'derivative');
  const small = parts.every((part) => treeSize(part) <= LIMITS.grading.unfinishedSize);
  if (small && derivatives.length <= LIMITS.grading.unfinishedDerivatives) {
    const worked = entrywise(written, evaluateDerivatives);
    if (writtenParts(worked).every((part) => unfinished(part, known).length === 0)) {
      const verdict = compareWhole(key, withInnerFunctions(key, worked));
      if (verdict.kind === 'incorrect') return { ...verdict, reading: written };
      if (verdict.kind === 'correct') {
        return { ...verdict, kind: 'wrong-form', score: 0, findings, reading: written };
      }
    }
  }
  return { kind: 'wrong-form', score: 0, findings, reading: written, remarks: [], audit: [] };
}

const incrementLeftIn = ({ task, answer }: AnswerKey, part: Expression): readonly FormFinding[] =>
  task?.kind === 'limit-definition' && task.wanted === 'quotient' && answer.kind === 'scalar'
    ? incrementLeft(task, answer.expression, part)
    : [];

/** Derivatives left as they are, and functions that the key does not name: f'(x) for itself. */
const unfinished = (expression: Expression, known: ReadonlySet<string>): readonly FormFinding[] =>
  distinctParts(expression)
    .filter(
      (part) => part.kind === 'derivative' || (part.kind === 'unknown' && !known.has(part.name)),
    )
    .map((part) => ({ code: 'unevaluated-derivative', part }));

const unknownNames = (parts: readonly Expression[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap((whole) =>
      distinctParts(whole).flatMap((part) => (part.kind === 'unknown' ? [part.name] : [])),
    ),
  );

function compareWhole(key: AnswerKey, written: Written): Verdict {
  const { answer } = key;
  if (answer.kind === 'scalar' && written.kind === 'scalar') {
    const outcome = decide(preparedFor(key, 0), written.expression);
    return scalarVerdict(key, written, outcome, [keyPart(key, 0), written.expression]);
  }
  if (answer.kind === 'equation' && written.kind === 'equation') {
    return equationVerdict(key, written, compareEquations(key, answer, written));
  }
  const expected = componentsOf(answer);
  const found = componentsOf(written);
  if (expected === undefined || found === undefined) {
    return incorrect(key, written, {
      kind: 'wrong-kind',
      expected: answer.kind,
      found: written.kind,
    });
  }
  const sized = answer.kind === 'matrix' ? withOrientation(written, found) : found;
  return componentsVerdict(key, written, expected, fitted(sized, expected));
}

function equationVerdict(key: AnswerKey, reading: Written, outcome: EquationOutcome): Verdict {
  const judged = { reading, remarks: [], audit: outcome.audit };
  switch (outcome.kind) {
    case 'equal':
      return { kind: 'correct', score: key.points, ...judged };
    case 'different':
      return { kind: 'incorrect', score: 0, fault: { kind: 'other-equation' }, ...judged };
    case 'undecided':
      return { kind: 'undecided', reason: 'region-unreached', ...judged };
  }
}

function scalarVerdict(
  key: AnswerKey,
  reading: Written,
  outcome: Equivalence,
  compared: readonly Expression[],
): Verdict {
  const judged = { reading, remarks: outcome.remarks, audit: [outcome.audit] };
  switch (outcome.kind) {
    case 'equal':
      return { kind: 'correct', score: key.points, ...judged };
    case 'different': {
      const { difference } = outcome;
      const witness = shownWitness(outcome.witness, ...compared);
      return {
        kind: 'incorrect',
        score: 0,
        fault: { kind: 'different', difference, witness },
        ...judged,
      };
    }
    case 'undecided':
      return { kind: 'undecided', reason: outcome.reason, ...judged };
  }
}

const incorrect = (key: AnswerKey, reading: Written, fault: Fault, share = 0): Verdict => ({
  kind: 'incorrect',
  score: key.points * share,
  fault,
  reading,
  remarks: [],
  audit: [],
});

function componentsVerdict(
  key: AnswerKey,
  reading: Written,
  expected: Components,
  found: Components,
): Verdict {
  const equal = (answerIndex: number, keyIndex: number): boolean =>
    decide(preparedFor(key, keyIndex), found.parts[answerIndex]!).kind === 'equal';
  const sameSize =
    expected.size.length === found.size.length &&
    expected.size.every((length, axis) => length === found.size[axis]);
  if (!sameSize) {
    return incorrect(
      key,
      reading,
      isTransposed(found.size, expected.size, equal)
        ? transposed(key, [])
        : { kind: 'wrong-size', expected: expected.size, found: found.size },
    );
  }
  const outcomes = found.parts.map((part, index) => decide(preparedFor(key, index), part));
  const components = outcomes.map((outcome, index) =>
    componentVerdict(outcome, placeIn(expected.size, index), [
      keyPart(key, index),
      found.parts[index]!,
    ]),
  );
  const judged = {
    reading,
    remarks: outcomes.flatMap((outcome) => outcome.remarks),
    audit: outcomes.map((outcome) => outcome.audit),
  };
  const right = outcomes.filter((outcome) => outcome.kind === 'equal').length;
  if (right === outcomes.length) return rightComponents(key, judged);
  const undecided = outcomes.find((outcome) => outcome.kind === 'undecided');
  if (undecided?.kind === 'undecided' && !outcomes.some(({ kind }) => kind === 'different')) {
    return { kind: 'undecided', reason: undecided.reason, ...judged };
  }
  if (isTransposed(found.size, expected.size, equal)) {
    return { kind: 'incorrect', score: 0, fault: transposed(key, components), ...judged };
  }
  const kind = isPermuted(found.parts.length, equal) ? 'permuted' : 'components';
  const score = kind === 'components' ? (key.points * right) / outcomes.length : 0;
  return { kind: 'incorrect', score, fault: { kind, components }, ...judged };
}

/** Right components: as a row where a column is due they count too, unless the template is strict. */
function rightComponents(
  key: AnswerKey,
  judged: Pick<Judged, 'audit' | 'reading' | 'remarks'>,
): Verdict {
  const correct = { kind: 'correct' as const, score: key.points };
  const { reading, remarks } = judged;
  const isRow = reading.kind === 'vector' && reading.orientation === 'row';
  if (!isRow || key.answer.kind !== 'vector') return { ...correct, ...judged };
  if (key.orientation === 'strict') {
    return { kind: 'incorrect', score: 0, fault: { kind: 'row-for-column' }, ...judged };
  }
  return { ...correct, ...judged, remarks: [...remarks, { kind: 'written-as-row' }] };
}

/** Rows and columns exchanged: of a Jacobian matrix that is the other layout. */
const transposed = ({ task }: AnswerKey, components: readonly ComponentVerdict[]): Fault =>
  task?.kind === 'jacobian'
    ? { kind: 'other-layout', asked: task.layout }
    : { kind: 'transposed', components };

/** Whether the answer holds no letters, because every one of them has a value. */
const isValue = ({ kind, task }: AnswerKey): boolean =>
  kind === 'number' || (task?.kind === 'backpropagation' && task.at !== undefined);

/** A component of the key as it is compared. */
const keyPart = (key: AnswerKey, index: number): Expression =>
  writtenParts(withAcceptedLetters(key, key.answer))[index]!;

/** What comparison knows of a key's component, computed when it is first needed and kept with the key. */
const PREPARED = new WeakMap<AnswerKey, Map<number, PreparedKey>>();

function preparedFor(key: AnswerKey, index: number): PreparedKey {
  const kept = PREPARED.get(key) ?? new Map<number, PreparedKey>();
  PREPARED.set(key, kept);
  const known = kept.get(index);
  if (known !== undefined) return known;
  const prepared = prepare({
    key: keyPart(key, index),
    ...(key.subject === undefined ? {} : { subject: key.subject }),
    ...(key.curve === undefined ? {} : { curve: key.curve }),
    variables: isValue(key) ? [] : outerLetters(key),
    assumptions: key.assumptions,
    policy: key.policy,
    seed: `${key.seed}/${index}`,
  });
  kept.set(index, prepared);
  return prepared;
}
