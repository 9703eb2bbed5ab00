/**
 * Which earlier tasks a task follows from, as a header says it: their ids alone where the chain rule
 * leads from them to it, or a formula in letters for their answers. How answers are carried is
 * `grading/follow-through`'s.
 */
import { z } from 'zod';
import type { Expression } from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import type { FollowThrough } from '../grading/follow-through/part.ts';
import type { AuthorProblemCode } from './author-problem.ts';
import { ID_PATTERN } from './exercise-name.ts';

const taskId = z.string().regex(ID_PATTERN).max(80);
const formula = z.union([z.string().max(1_000), z.number()]).transform(String);
/** What an answer that is carried loses, as a share of its points. */
export const PENALTY = z.number().min(0).max(1);

/** `outer`, `[outer, inner]`, or `{ letters: { P: left, Q: right }, formula: P*Q }`. */
export const FOLLOWS_SHAPE = z.union([
  taskId.transform((id): FollowsHeader => ({ tasks: [id] })),
  z
    .array(taskId)
    .max(50)
    .transform((tasks): FollowsHeader => ({ tasks })),
  z.strictObject({
    tasks: z.array(taskId).max(50).optional(),
    /** What the formula calls the answers of tasks; P_1 is then a component, P_12 an entry. */
    letters: z.record(z.string().regex(/^[A-Za-z]{1,20}$/), taskId).optional(),
    /** One formula, a list of them for a vector, a list of rows for a matrix. */
    formula: z
      .union([formula, z.array(formula).min(1), z.array(z.array(formula).min(1)).min(1)])
      .optional(),
    penalty: PENALTY.optional(),
  }),
]);

interface FollowsHeader {
  readonly tasks?: readonly string[] | undefined;
  readonly letters?: Readonly<Record<string, string>> | undefined;
  readonly formula?: string | readonly string[] | readonly (readonly string[])[] | undefined;
  readonly penalty?: number | undefined;
}

/** As it stands in the file: the formula without the values of an exercise. */
export interface FollowsDefinition {
  readonly follows: FollowThrough;
  /** Said in the header, so that it must be possible; otherwise it is tried. */
  readonly isExplicit: boolean;
}

export interface FollowsReader {
  /** The ids of the tasks before this one. */
  readonly earlier: readonly string[];
  /** Names that letters for answers must not hide. */
  readonly taken: readonly string[];
  /** The share that is lost where the task says nothing. */
  readonly penalty: number;
  /** A formula in the template's names and these further letters; undefined after reporting. */
  formula(
    text: string,
    letters: readonly string[],
    field: readonly (string | number)[],
  ): Expression | undefined;
  report(
    code: AuthorProblemCode,
    field: readonly (string | number)[],
    data: Readonly<Record<string, string>>,
  ): void;
}

/** undefined after reporting what is wrong. */
export function readFollows(
  { tasks, letters, formula: written, penalty }: FollowsHeader,
  reader: FollowsReader,
): FollowsDefinition | undefined {
  const named = tasks ?? Object.values(letters ?? {});
  const unknown = named.find((id) => !reader.earlier.includes(id));
  const share = { penalty: penalty ?? reader.penalty };
  if (unknown !== undefined) {
    reader.report('unknown-task', ['follows'], { name: unknown });
    return undefined;
  }
  if ((letters === undefined) !== (written === undefined)) {
    const field = letters === undefined ? 'letters' : 'formula';
    reader.report('missing-field', ['follows'], { field });
    return undefined;
  }
  if (letters === undefined || written === undefined) {
    return { follows: { tasks: named, ...share }, isExplicit: true };
  }
  const hidden = Object.keys(letters).find((name) => reader.taken.includes(name));
  if (hidden !== undefined) {
    reader.report('duplicate-name', ['follows', 'letters', hidden], { name: hidden });
    return undefined;
  }
  const answer = readAnswerFormula(written, Object.keys(letters), reader);
  if (answer === undefined) return undefined;
  const rule = { answer, letters: new Map(Object.entries(letters)) };
  return { follows: { tasks: named, formula: rule, ...share }, isExplicit: true };
}

/** A scalar, a vector or a matrix of formulas. */
function readAnswerFormula(
  written: NonNullable<FollowsHeader['formula']>,
  letters: readonly string[],
  reader: FollowsReader,
): Written | undefined {
  const read = (text: string): Expression | undefined =>
    reader.formula(text, entriesNamedIn(text, letters), ['follows', 'formula']);
  if (typeof written === 'string') {
    const expression = read(written);
    return expression && { kind: 'scalar', expression };
  }
  const isMatrix = (rows: typeof written): rows is readonly (readonly string[])[] =>
    typeof rows[0] !== 'string';
  if (!isMatrix(written)) {
    const components = written.map(read);
    return components.every((each) => each !== undefined)
      ? { kind: 'vector', components }
      : undefined;
  }
  const rows = written.map((row) => row.map(read));
  return rows.every((row) => row.every((each) => each !== undefined))
    ? { kind: 'matrix', rows: rows as readonly (readonly Expression[])[] }
    : undefined;
}

/** The letters, and the components of them that a text names. */
const entriesNamedIn = (text: string, letters: readonly string[]): readonly string[] => [
  ...letters,
  ...letters.flatMap((letter) =>
    [...text.matchAll(new RegExp(`${letter}_(\\d+)`, 'g'))].map(
      ([, place]) => `${letter}_${place}`,
    ),
  ),
];
