/**
 * Submissions: rows that name an exercise and give answers to its tasks, read from JSON Lines or CSV
 * as they stream in. A bad row is reported with its line and the rest goes on. Whether the exercise
 * exists is found when the row is graded.
 */
import { z } from 'zod';
import {
  type ExerciseName,
  ID_PATTERN,
  isSeed,
  parseExerciseName,
} from '../exercise/exercise-name.ts';
import { LIMITS } from '../limits.ts';
import { readCsv } from './csv.ts';

/** One exercise of a generated set. */
export interface SetPlace {
  readonly blueprint: string;
  readonly seed: string;
  readonly variant: number;
  /** Counted from 1. */
  readonly number: number;
}

export type Answers =
  /** By the task's id. */
  | { readonly kind: 'named'; readonly texts: ReadonlyMap<string, string> }
  /** In the tasks' order; a single answer is a list of one. */
  | { readonly kind: 'listed'; readonly texts: readonly string[] };

export interface Submission {
  /** The line it begins on, counted from 1. */
  readonly line: number;
  /** Whose it is, as the file says; not interpreted. */
  readonly student: string | undefined;
  readonly exercise:
    | ({ readonly kind: 'exercise' } & ExerciseName)
    | ({ readonly kind: 'set' } & SetPlace);
  readonly answers: Answers;
}

export type RowProblemCode =
  | 'row-too-long'
  | 'unclosed-quote'
  | 'not-json'
  | 'missing-field'
  | 'wrong-field'
  | 'no-header'
  | 'too-many-columns'
  | 'unknown-template'
  | 'wrong-version'
  | 'unknown-set'
  | 'unknown-exercise'
  | 'unknown-task'
  | 'author-problem';

/** A row that cannot be graded, and why. */
export interface RowProblem {
  readonly kind: 'row-problem';
  readonly line: number;
  readonly code: RowProblemCode;
  readonly data: Readonly<Record<string, string>>;
}

export type SubmissionRow = ({ readonly kind: 'submission' } & Submission) | RowProblem;

const rowProblem = (
  line: number,
  code: RowProblemCode,
  data: Readonly<Record<string, string>> = {},
): RowProblem => ({ kind: 'row-problem', line, code, data });

const seed = z.union([z.string(), z.int()]).transform(String).refine(isSeed);
const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
]);
const student = z
  .union([z.string().max(300), z.int()])
  .transform(String)
  .optional();
const answer = z.union([z.string(), z.number()]).transform(String);
const answers = z.union([
  answer.transform((text): Answers => ({ kind: 'listed', texts: [text] })),
  z
    .array(answer)
    .max(LIMITS.problemSet.columns)
    .transform((texts): Answers => ({ kind: 'listed', texts })),
  z
    .record(z.string(), answer)
    .transform((texts): Answers => ({ kind: 'named', texts: new Map(Object.entries(texts)) })),
]);

/** The three ways a row names its exercise. Other fields are ignored: files carry more than we use. */
const byTemplate = z
  .object({ template: z.string().regex(ID_PATTERN), version: whole, seed, student, answers })
  .transform(({ template, version, seed: given, student: who, answers: texts }) => ({
    student: who,
    exercise: { kind: 'exercise', template, version, seed: given } as const,
    answers: texts,
  }));
const byName = z
  .object({
    exercise: z.string().transform((text, context) => {
      const name = parseExerciseName(text);
      if (name !== undefined) return name;
      context.issues.push({ code: 'custom', input: text });
      return z.NEVER;
    }),
    student,
    answers,
  })
  .transform(({ exercise, student: who, answers: texts }) => ({
    student: who,
    exercise: { kind: 'exercise', ...exercise } as const,
    answers: texts,
  }));
const bySet = z
  .object({ set: z.string(), seed, variant: whole, exercise: whole, student, answers })
  .transform(({ set, seed: given, variant, exercise, student: who, answers: texts }) => ({
    student: who,
    exercise: { kind: 'set', blueprint: set, seed: given, variant, number: exercise } as const,
    answers: texts,
  }));

/** One row as it came, by whichever of the three ways its fields say. */
function readRow(line: number, row: Readonly<Record<string, unknown>>): SubmissionRow {
  const given = { ...row, answers: row.answers ?? row.answer };
  const schema = 'set' in row ? bySet : 'exercise' in row ? byName : byTemplate;
  const parsed = schema.safeParse(expandSet(given));
  if (parsed.success) return { kind: 'submission', line, ...parsed.data };
  const issue = parsed.error.issues[0]!;
  const field = String(issue.path[0] ?? '');
  const missing = (given as Readonly<Record<string, unknown>>)[field] === undefined;
  return rowProblem(line, missing ? 'missing-field' : 'wrong-field', { field });
}

/** `set` may be a set's whole name, `chain-rule#autumn/3`. */
function expandSet(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const parts = typeof row.set === 'string' ? /^([^#]+)#(.+)\/(\d{1,9})$/su.exec(row.set) : null;
  return parts === null
    ? row
    : { ...row, set: parts[1], seed: parts[2], variant: Number(parts[3]) };
}

export async function* readJsonLines(chunks: AsyncIterable<string>): AsyncGenerator<SubmissionRow> {
  for await (const { line, text, tooLong } of splitLines(chunks)) {
    if (tooLong) yield rowProblem(line, 'row-too-long');
    else if (text.trim() !== '') yield readJsonLine(line, text);
  }
}

function readJsonLine(line: number, text: string): SubmissionRow {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    return rowProblem(line, 'not-json');
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return rowProblem(line, 'not-json');
  }
  return readRow(line, row as Readonly<Record<string, unknown>>);
}

interface Line {
  readonly line: number;
  readonly text: string;
  readonly tooLong: boolean;
}

/** Lines of bounded length; what lies past the bound is dropped while it streams by. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let line = 1;
  let text = '';
  let tooLong = false;
  for await (const chunk of chunks) {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf('\n', from);
      const piece = chunk.slice(from, end < 0 ? undefined : end);
      if (!tooLong && text.length + piece.length <= LIMITS.problemSet.rowCharacters) text += piece;
      else tooLong = true;
      if (end < 0) break;
      yield { line, text: line === 1 ? text.replace(/^\uFEFF/, '') : text, tooLong };
      [line, text, tooLong, from] = [line + 1, '', false, end + 1];
    }
  }
  if (text !== '' || tooLong) yield { line, text, tooLong };
}

/**
 * CSV with a header line. Columns: `template`, `version`, `seed`, or `exercise`, or `set`, `seed`,
 * `variant`, `exercise`; `student`; `answer` (with `task`, where an exercise has several), or one
 * column `answers.ID` a task. Empty fields count as absent.
 */
export async function* readCsvSubmissions(
  chunks: AsyncIterable<string>,
): AsyncGenerator<SubmissionRow> {
  let columns: readonly string[] | undefined;
  for await (const record of readCsv(chunks)) {
    if (record.kind !== 'record') {
      yield rowProblem(record.line, record.kind === 'too-long' ? 'row-too-long' : record.kind);
    } else if (columns === undefined) {
      columns = record.fields.map((name) => name.trim());
      if (!columns.some((name) => name === 'answer' || name.startsWith('answers.'))) {
        yield rowProblem(record.line, 'no-header');
        return;
      }
    } else if (record.fields.length > columns.length) {
      yield rowProblem(record.line, 'too-many-columns');
    } else {
      yield readRow(record.line, rowOf(columns, record.fields));
    }
  }
  if (columns === undefined) yield rowProblem(1, 'no-header');
}

function rowOf(columns: readonly string[], fields: readonly string[]): Record<string, unknown> {
  const row = new Map<string, unknown>();
  const named = new Map<string, string>();
  columns.forEach((column, index) => {
    const text = fields[index] ?? '';
    if (column.startsWith('answers.') && text !== '') named.set(column.slice(8), text);
    else if (text !== '') row.set(column, text);
  });
  const task = row.get('task');
  const single = row.get('answer');
  if (typeof task === 'string' && typeof single === 'string') named.set(task, single);
  if (named.size > 0) row.set('answers', Object.fromEntries(named));
  return Object.fromEntries(row);
}
