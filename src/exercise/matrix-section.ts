/**
 * The part of a template that declares letters for vectors and matrices, and functions of them. Its
 * texts may hold parameters, so letters, sizes and whole formulas can differ from exercise to
 * exercise; they are read when an exercise is made.
 */
import { z } from 'zod';
import type { MatrixExpression } from '../expression/matrix/expression.ts';
import { printMatrixLatex } from '../expression/matrix/print/print.ts';
import { readDeclarations } from '../expression/matrix/read/declarations.ts';
import { readMatrix } from '../expression/matrix/read/read.ts';
import type { Declarations } from '../expression/matrix/shape.ts';
import { failure, type Result, success } from '../result.ts';
import type { AuthorProblemCode } from './author-problem.ts';
import type { TextPart } from './text.ts';
import { type TextScope, writeText } from './write-text.ts';

export const MATRIX_SHAPE = z.strictObject({
  /** "A: n x n symmetric; x: n x 1": shapes and properties of the letters. */
  letters: z.string().min(1).max(1_000),
  /** By name: formulas in these letters, in plain or LaTeX notation. */
  functions: z.record(z.string().regex(/^[A-Za-z]{1,20}$/), z.string().min(1).max(1_000)),
});
export type MatrixHeader = z.infer<typeof MATRIX_SHAPE>;

/** The section's texts, parsed. */
export interface MatrixSection {
  readonly letters: readonly TextPart[];
  readonly functions: ReadonlyMap<string, readonly TextPart[]>;
}

/** The section of one exercise. */
export interface MatrixInstance {
  readonly declarations: Declarations;
  readonly functions: ReadonlyMap<string, MatrixExpression>;
}

export interface SectionProblem {
  readonly code: AuthorProblemCode;
  /** Within the section. */
  readonly field: readonly string[];
  readonly data: Readonly<Record<string, string>>;
}

export function fillMatrixSection(
  section: MatrixSection,
  scope: TextScope,
): Result<MatrixInstance, SectionProblem> {
  const letters = writeText(section.letters, scope);
  if (!letters.ok) return failure({ ...letters.problem, field: ['letters'] });
  const declarations = readDeclarations(letters.value);
  if (!declarations.ok) {
    const { code, text } = declarations.problem;
    return failure({
      code: 'unreadable-letters',
      field: ['letters'],
      data: { text, problem: code },
    });
  }
  const functions = new Map<string, MatrixExpression>();
  for (const [name, parts] of section.functions) {
    const field = ['functions', name];
    const text = writeText(parts, scope);
    if (!text.ok) return failure({ ...text.problem, field });
    const reading = readMatrix(text.value, { declarations: declarations.value });
    if (!reading.ok) {
      const { problem } = reading;
      const code = problem.kind === 'unreadable' ? problem.code : problem.problem.code;
      const data = { text: text.value, problem: code };
      return failure({ code: 'unreadable-expression', field, data });
    }
    functions.set(name, reading.value.expression);
  }
  return success({ declarations: declarations.value, functions });
}

/** What the section's functions are called in a text: they stand for their formulas in LaTeX. */
export const matrixTexts = ({
  functions,
  declarations,
}: MatrixInstance): ReadonlyMap<string, string> =>
  new Map([...functions].map(([name, value]) => [name, printMatrixLatex(value, { declarations })]));
