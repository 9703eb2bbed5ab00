/**
 * What the kinds of tasks have in common while a template is read: fields that every task has, what a
 * row sees of its template, and points.
 */
import { z } from 'zod';
import { FORM_NAMES } from '../algebra/form.ts';
import type { LayoutConvention } from '../calculus/matrix/differentiate.ts';
import type { Task } from '../calculus/task.ts';
import type { Expression } from '../expression/expression.ts';
import { FUNCTION_SPELLINGS, functionNamed } from '../expression/functions.ts';
import type { FormDemand } from '../grading/answer-key.ts';
import type { RandomStream } from '../random.ts';
import type { AuthorProblemCode } from './author-problem.ts';
import { ID_PATTERN } from './exercise-name.ts';
import { FOLLOWS_SHAPE } from './follows.ts';
import type { MatrixInstance } from './matrix-section.ts';
import type { TextPart } from './text.ts';

/** Formulas, and numbers that YAML made of some. */
export const formula = z.union([z.string().max(1_000), z.number()]).transform(String);

/** A form's name, or `only-functions` with the functions that may occur. */
const formDemand = z.union([
  z
    .enum(FORM_NAMES)
    .exclude(['only-functions'])
    .transform((form): FormDemand => ({ form })),
  z.strictObject({ 'only-functions': z.array(z.enum(FUNCTION_SPELLINGS)) }).transform(
    (demand): FormDemand => ({
      form: 'only-functions',
      functions: demand['only-functions'].map((name) => functionNamed(name)!),
    }),
  ),
]);

/** What every task has, whatever its kind. */
export const common = {
  id: z.string().regex(ID_PATTERN).max(80),
  points: z.number().min(0).max(1_000).default(1),
  /** What this part asks, as a text like the template's own. */
  prompt: z.string().min(1).max(4_000).optional(),
  hints: z.array(z.string().min(1).max(2_000)).optional(),
  /** Earlier tasks from whose answers this one's follows, so that a mistake there counts once. */
  follows: FOLLOWS_SHAPE.optional(),
  /** What kind of answer is due; by default what the task yields. */
  answer: z.enum(['expression', 'number', 'vector', 'matrix']).optional(),
  /** How a vector or matrix is entered: as one text, or in a grid that shows its size. */
  input: z.enum(['line', 'grid']).default('line'),
  /** Whether a vector may be written as a matrix of one row; a tuple (a, b) always may stand. */
  orientation: z.enum(['free', 'strict']).default('free'),
  /** Demands on how the answer is written. */
  form: z.array(formDemand).default([]),
  /** What counts as the same answer, where it differs from the default. */
  policy: z
    .strictObject({
      smallerDomain: z.enum(['refuse', 'accept']).optional(),
      significantDigits: z.int().min(1).max(12).optional(),
      absoluteValues: z.enum(['strict', 'lenient']).optional(),
      renamedLetter: z.enum(['hint', 'accept']).optional(),
      branches: z.enum(['principal', 'either']).optional(),
    })
    .default({}),
};

/** What a row sees of the template while it is read. Reports problems at fields of its own entry. */
export interface TaskReader {
  readonly variables: readonly string[];
  /** The variables that occur in a function, in the header's order; undefined when it is not there. */
  argumentsOf(functionName: string): readonly string[] | undefined;
  formula(text: string, field: readonly (string | number)[]): Expression | undefined;
  /** A text with parameters in it, parsed; undefined after reporting what is wrong. */
  text(text: string, field: readonly (string | number)[]): readonly TextPart[] | undefined;
  /** The header's layout of matrices of derivatives. */
  readonly layout: LayoutConvention;
  /** Names of the functions of the matrix section. */
  readonly matrixFunctions: readonly string[];
  report(
    code: AuthorProblemCode,
    field: readonly (string | number)[],
    data: Readonly<Record<string, string>>,
  ): void;
}

/** What a row sees of one exercise: functions and formulas with the parameters' values. */
export interface TaskValues {
  function(name: string): Expression;
  formula(expression: Expression): Expression;
  /** A text with the parameters' values in it. */
  write(parts: readonly TextPart[]): string;
  /** A stream of the exercise's own for what a task draws, named by the task. */
  random(label: string): RandomStream;
  /** The matrix section, which must be there. */
  matrices(): MatrixInstance;
}

export type TaskBuilder = (values: TaskValues) => Task;

/** The formulas of a point by variable; empty when none is given, undefined when one is wrong. */
export function readPoint(
  at: Readonly<Record<string, string>> | undefined,
  reader: TaskReader,
  field = 'at',
): ReadonlyMap<string, Expression> | undefined {
  const point = new Map<string, Expression>();
  let sound = true;
  for (const [variable, text] of Object.entries(at ?? {})) {
    if (!reader.variables.includes(variable)) {
      reader.report('unknown-variable', [field, variable], { name: variable });
      sound = false;
    }
    const value = reader.formula(text, [field, variable]);
    if (value === undefined) sound = false;
    else point.set(variable, value);
  }
  return sound ? point : undefined;
}
