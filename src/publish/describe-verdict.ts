/**
 * A verdict in sentences for the student: what is so, where it shows, what would help. The key's
 * formula is never among them; its value at one point may be.
 */
import type { FormFinding } from '../algebra/form.ts';
import type { Difference, Point, Witness } from '../equivalence/outcome.ts';
import { variable } from '../expression/expression.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import type { Diagnosis } from '../grading/misconceptions/diagnose.ts';
import type {
  CarriedFrom,
  ComponentVerdict,
  Fault,
  GradingRemark,
  Verdict,
} from '../grading/verdict.ts';
import { askedExpression } from './asked.ts';
import { describeMatrixWitness, describeReason } from './describe-matrix.ts';
import { type Inline, text } from './document/document.ts';
import { markOf } from './document/marks.ts';
import { shownNumber } from './number.ts';
import { shownValues } from './shown-values.ts';
import type { DifferenceCode } from './words/catalogue.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';

/** One sentence, in pieces. */
export type Sentence = readonly Inline[];

/** `answer` is the text that was judged: a reading problem quotes from it. */
export function describeVerdict(
  verdict: Verdict,
  answer: string,
  language: Language = 'en',
): readonly Sentence[] {
  const words = CATALOGUES[language];
  const opening = say(words.verdicts[verdict.kind], {}, language);
  switch (verdict.kind) {
    case 'correct':
      return [opening, ...verdict.remarks.map((remark) => describeRemark(remark, language))];
    case 'wrong-form':
      return [
        // What was never compared is not called right.
        ...(verdict.audit.length === 0 ? [] : [opening]),
        ...verdict.findings.map((finding) => describeFinding(finding, language)),
        ...verdict.remarks.map((remark) => describeRemark(remark, language)),
      ];
    case 'carried':
      return [
        opening,
        ...verdict.from.map((earlier) => describeEarlier(earlier, language)),
        ...describePenalty(verdict.penalty, language),
        ...verdict.remarks.map((remark) => describeRemark(remark, language)),
      ];
    case 'incorrect':
      return [
        opening,
        ...describeFault(verdict.fault, language),
        ...(verdict.diagnosis === undefined || TELLING.has(verdict.fault.kind)
          ? []
          : describeDiagnosis(verdict.diagnosis, language)),
        // That the domain is smaller is the difference's own sentence already.
        ...verdict.remarks
          .filter(({ kind }) => kind !== 'smaller-domain')
          .map((remark) => describeRemark(remark, language)),
      ];
    case 'unreadable':
      return [describeReadProblem(verdict.problem, answer, language), opening];
    case 'undecided':
      return [opening, say(words.undecided[verdict.reason], {}, language)];
  }
}

/** The earlier answer as it was read, with what it was the answer to in front where that has a sign. */
function describeEarlier({ place, asked, reading }: CarriedFrom, language: Language): Sentence {
  const sign = askedExpression(asked);
  const answer = {
    sides: [
      ...(sign === undefined ? [] : [{ kind: 'scalar' as const, expression: sign }]),
      reading,
    ],
  };
  const part = markOf('letters', place).trim();
  return say(CATALOGUES[language].followThrough.from, { part, answer }, language);
}

function describePenalty(penalty: number, language: Language): readonly Sentence[] {
  if (penalty === 0) return [];
  const percent = Math.round(penalty * 1000) / 10;
  return [say(CATALOGUES[language].followThrough.penalty, { percent }, language)];
}

/** Faults whose own sentence says what the diagnosis would. */
const TELLING: ReadonlySet<Fault['kind']> = new Set([
  'matrix',
  'permuted',
  'transposed',
  'other-layout',
]);

/** What the student is told of the mistake: one sentence a misconception, without the answer. */
export const describeDiagnosis = (
  { misconceptions, by }: Diagnosis,
  language: Language = 'en',
): readonly Sentence[] =>
  misconceptions.map((id) =>
    say(CATALOGUES[language].misconceptions[id], by === undefined ? {} : { by }, language),
  );

/** What was done, in words for the teacher. */
export const nameMisconceptions = (
  { misconceptions, by }: Diagnosis,
  language: Language = 'en',
): readonly Sentence[] =>
  misconceptions.map((id) =>
    say(CATALOGUES[language].misconceptionsNamed[id], by === undefined ? {} : { by }, language),
  );

/** Longest quotation from an answer, in characters. */
const QUOTED = 30;

export function describeReadProblem(
  problem: ReadProblem,
  answer: string,
  language: Language = 'en',
): Sentence {
  const quoted = answer.slice(problem.position, problem.position + problem.length);
  const found = quoted.length > QUOTED ? `${quoted.slice(0, QUOTED)}…` : quoted;
  const message = CATALOGUES[language].readProblems[problem.code];
  const quotes = (value: string): Inline => ({ kind: 'code', text: value });
  const data = Object.fromEntries(
    Object.entries<string>({ found, ...problem.data }).map(([name, value]) => [
      name,
      /^\d+$/.test(value) ? value : quotes(value),
    ]),
  );
  return say(message, data, language);
}

export const describeFinding = (finding: FormFinding, language: Language = 'en'): Sentence =>
  say(
    CATALOGUES[language].findings[finding.code],
    finding.part === undefined ? {} : { part: finding.part },
    language,
  );

export function describeFault(fault: Fault, language: Language = 'en'): readonly Sentence[] {
  const { faults } = CATALOGUES[language];
  switch (fault.kind) {
    case 'different':
      return [describeDifference(fault.difference, fault.witness, language)];
    case 'wrong-kind':
      return [
        say(faults['wrong-kind'], { expected: fault.expected, found: fault.found }, language),
      ];
    case 'wrong-size':
      return [describeSize(fault.expected, fault.found, language)];
    case 'trivial-layer':
    case 'several-letters':
      return [say(faults[fault.kind], { name: variable(fault.name) }, language)];
    case 'matrix':
      return [
        ...(fault.reason === undefined ? [] : describeReason(fault.reason, fault.layout, language)),
        ...(fault.witness === undefined ? [] : describeMatrixWitness(fault.witness, language)),
      ];
    case 'choices': {
      const { wrong, missed } = fault;
      return [say(faults.choices, { wrong, missed }, language)];
    }
    case 'line':
      return [say(faults.line, { line: fault.line, mistake: fault.mistake }, language)];
    case 'other-layout':
      return [say(faults['other-layout'], { asked: fault.asked }, language)];
    // That it is another one goes without saying.
    case 'other-option':
      return [];
    case 'other-equation':
    case 'layers-exchanged':
    case 'permuted':
    case 'row-for-column':
    case 'transposed':
      return [say(faults[fault.kind], {}, language)];
    case 'parts':
      return [
        say(faults.parts, {}, language),
        ...fault.parts.flatMap((part, index) => describePart(part, index, language)),
      ];
    case 'components': {
      const wrong = fault.components.filter(({ kind }) => kind !== 'correct');
      return [
        say(faults.components, {}, language),
        ...wrong.flatMap((component) => [
          describeComponent(component, language),
          ...(component.diagnosis === undefined
            ? []
            : describeDiagnosis(component.diagnosis, language)),
        ]),
      ];
    }
  }
}

/** What is wrong with one of several answers in a line; nothing of one that is right. */
function describePart(part: Verdict, index: number, language: Language): readonly Sentence[] {
  if (part.kind === 'correct') return [];
  const place = say(CATALOGUES[language].faults.part, { index: index + 1 }, language);
  const [first = [], ...others] = describeVerdict(part, '', language);
  return [[...place, text(' '), ...first], ...others];
}

function describeSize(
  expected: readonly number[],
  found: readonly number[],
  language: Language,
): Sentence {
  const { faults } = CATALOGUES[language];
  const [expectedRows = 0, expectedColumns] = expected;
  const [rows = 0, columns] = found;
  if (expectedColumns === undefined || columns === undefined) {
    return say(faults['wrong-length'], { found: rows, expected: expectedRows }, language);
  }
  return say(faults['wrong-shape'], { rows, columns, expectedRows, expectedColumns }, language);
}

function describeComponent(component: ComponentVerdict, language: Language): Sentence {
  const { faults } = CATALOGUES[language];
  const [first = 0, second] = component.place.map((index) => index + 1);
  const place =
    second === undefined
      ? say(faults.component, { index: first }, language)
      : say(faults.entry, { row: first, column: second }, language);
  const { difference, witness } = component;
  if (component.kind === 'carried') {
    return [
      ...place,
      text(' '),
      ...say(CATALOGUES[language].followThrough.component, {}, language),
    ];
  }
  const what =
    difference === undefined || witness === undefined
      ? say(faults['component-undecided'], {}, language)
      : describeDifference(difference, witness, language);
  return [...place, text(' '), ...what];
}

export function describeRemark(remark: GradingRemark, language: Language = 'en'): Sentence {
  const message = CATALOGUES[language].remarks[remark.kind];
  switch (remark.kind) {
    case 'rounded':
      return say(message, { digits: remark.significantDigits }, language);
    case 'renamed':
      return say(
        message,
        { written: variable(remark.written), meant: variable(remark.meant) },
        language,
      );
    case 'absolute-values':
    case 'read-otherwise':
    case 'own-choice':
    case 'written-as-row':
    case 'other-layout':
      return say(message, {}, language);
    case 'other-branch':
      return say(message, { function: remark.functionName }, language);
    case 'mistake-in-line': {
      const named = CATALOGUES[language].misconceptionsNamed[remark.mistake];
      const place = say(message, { line: remark.line }, language);
      return [...place, text(' '), ...say(named, {}, language)];
    }
    case 'line-should-be':
      return say(message, { formula: remark.formula }, language);
    case 'smaller-domain':
      return say(message, { point: pointPiece(remark.witness.point) }, language);
  }
}

export function describeDifference(
  difference: Difference,
  witness: Witness,
  language: Language = 'en',
): Sentence {
  const values = shownValues(witness);
  const point = pointPiece(witness.point);
  const code = differenceCode(difference, witness, values.apart);
  const data = { point, key: values.key, ...(values.answer ? { answer: values.answer } : {}) };
  return say(CATALOGUES[language].differences[code], data, language);
}

function differenceCode(
  difference: Difference,
  { point, answer, key }: Witness,
  apart: boolean,
): DifferenceCode {
  if (difference !== 'value') return difference;
  if (answer.kind === 'undefined') return 'value-undefined';
  if (Object.keys(point).length === 0) return 'value-constant';
  // A value without any rounding is an exact number, most likely the same one at each point.
  if (key.radius === 0) return 'value-hidden';
  return apart ? 'value' : 'value-close';
}

/** x = 1.25, y ≈ −0.333333: as mathematics, letter by letter. */
export function pointPiece(point: Point): Inline {
  const places = Object.entries(point).map(([name, value]) => {
    const shown = shownNumber(value, 6);
    return {
      sides: [
        { kind: 'scalar' as const, expression: variable(name) },
        { kind: 'scalar' as const, expression: shown.expression },
      ],
      ...(shown.exact ? {} : { relation: 'approximately' as const }),
    };
  });
  return { kind: 'formulas', formulas: places };
}

/** The sentences as one text, for a log or a table. */
export const oneLine = (sentences: readonly Sentence[]): readonly Inline[] =>
  sentences.flatMap((sentence, index) => (index === 0 ? sentence : [text(' '), ...sentence]));
