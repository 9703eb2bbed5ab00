/**
 * Why a matrix answer is wrong or not defined, and small matrices that show it, in sentences; never the
 * key's formula, but its value at one place.
 */
import type { LayoutConvention } from '../calculus/matrix/differentiate.ts';
import type { Formula } from '../calculus/worked-solution.ts';
import type { MatrixWitness, ShownMatrix } from '../equivalence/matrix/outcome.ts';
import { type Expression, numeral } from '../expression/expression.ts';
import { matrixRate, matrixSymbol } from '../expression/matrix/expression.ts';
import type { Shape, ShapeProblem } from '../expression/matrix/shape.ts';
import { rational } from '../expression/rational.ts';
import type { Written } from '../expression/read/written.ts';
import type { MatrixReason } from '../grading/matrix/verdict.ts';
import type { Inline } from './document/document.ts';
import { shownValues } from './shown-values.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';

const latex = (text: string): Inline => ({ kind: 'latex', latex: text });

/** m × n */
const shapeText = ({ rows, columns }: Shape): string => `${rows} × ${columns}`;

export function describeShapeProblem(
  { code, parts }: ShapeProblem,
  language: Language = 'en',
): readonly Inline[] {
  const [left, right] = parts;
  const name = (part: typeof left): Inline => ({ kind: 'code', text: part?.text ?? '' });
  return say(
    CATALOGUES[language].readProblems[`shape-${code}`],
    {
      left: name(left),
      right: name(right),
      leftShape: left === undefined ? '' : shapeText(left.shape),
      rightShape: right === undefined ? '' : shapeText(right.shape),
    },
    language,
  );
}

/** Entries of all matrices together past which a witness is not shown: nobody would follow it. */
const MOST_ENTRIES = 40;

/** Matrices for which the answer is wrong; nothing where they are too many or functions are unknown. */
export function describeMatrixWitness(
  { values, shape, row, column, key, answer, unknownFunctions }: MatrixWitness,
  language: Language = 'en',
): readonly (readonly Inline[])[] {
  const entries = Object.values(values).reduce(
    (total, rows) => total + rows.length * rows[0]!.length,
    0,
  );
  if (unknownFunctions === true || entries > MOST_ENTRIES) return [];
  const words = CATALOGUES[language].matrixWitness;
  const matrices: Inline = { kind: 'formulas', formulas: named(values) };
  if (answer.kind === 'undefined') return [say(words.undefined, { matrices }, language)];
  const { key: ours, answer: theirs } = shownValues({ key, answer });
  const data = { matrices, key: ours, answer: theirs! };
  const [rows, columns] = shape;
  if (rows === 1 && columns === 1) return [say(words.number, data, language)];
  if (rows > 1 && columns > 1) return [say(words.entry, { ...data, row, column }, language)];
  return [say(words.component, { ...data, index: Math.max(row, column) }, language)];
}

/** Where two formulas differ, for `gradus compare`. */
export function describeMatrixDifference(
  { values, row, column, key, answer }: MatrixWitness,
  language: Language = 'en',
): readonly Inline[] {
  const words = CATALOGUES[language].matrixWitness;
  const { key: left, answer: right } = shownValues({ key, answer });
  const matrices: Inline = { kind: 'formulas', formulas: named(values) };
  return right === undefined
    ? say(words['undefined-right'], { matrices }, language)
    : say(words.compared, { matrices, row, column, left, right }, language);
}

const named = (values: MatrixWitness['values']): readonly Formula[] =>
  Object.entries(values).map(([name, rows]) => ({ sides: [letter(name), matrix(rows)] }));

/** A letter, or its derivative dA/dt. */
function letter(name: string): Written {
  const rate = /^d(.+)\/d(.+)$/.exec(name);
  const expression = rate === null ? matrixSymbol(name) : matrixRate(rate[1]!, rate[2]!);
  return { kind: 'matrix-expression', expression };
}

const matrix = (rows: ShownMatrix): Written =>
  rows.length === 1 && rows[0]!.length === 1
    ? { kind: 'scalar', expression: entry(rows[0]![0]!) }
    : { kind: 'matrix', rows: rows.map((row) => row.map(entry)) };

/** 3, -3/8 */
function entry(value: string): Expression {
  const [above = '0', below = '1'] = value.split('/');
  return numeral(rational(BigInt(above), BigInt(below)));
}

export function describeReason(
  reason: MatrixReason,
  layout: LayoutConvention,
  language: Language,
): readonly (readonly Inline[])[] {
  if (reason.code === 'not-defined') return [describeShapeProblem(reason.problem, language)];
  const shapes: Readonly<Record<string, string>> =
    reason.code === 'wrong-shape'
      ? { shape: shapeText(reason.found), expected: shapeText(reason.expected) }
      : {};
  const symbol = 'symbol' in reason ? { symbol: latex(reason.symbol) } : {};
  return [
    say(
      CATALOGUES[language].matrixReasons[reason.code],
      { layout, ...shapes, ...symbol },
      language,
    ),
  ];
}
