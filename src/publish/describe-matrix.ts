/** Why a matrix answer is wrong or not defined, in sentences; never the key's formula. */
import type { LayoutConvention } from '../calculus/matrix/differentiate.ts';
import type { Shape, ShapeProblem } from '../expression/matrix/shape.ts';
import type { MatrixReason } from '../grading/matrix/verdict.ts';
import type { Inline } from './document/document.ts';
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
