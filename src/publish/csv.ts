/**
 * Graded answers as comma-separated values (RFC 4180) for spreadsheets. A cell that a spreadsheet would
 * take for one of its formulas, because a student began an answer with = or -, gets an apostrophe in
 * front: opening a class's answers must not run them.
 */
import type { GradedJson, RowProblemJson } from './graded-json.ts';

const COLUMNS = [
  'line',
  'student',
  'exercise',
  'task',
  'answer',
  'verdict',
  'score',
  'points',
  'reading',
  'feedback',
  'reason',
] as const satisfies readonly (keyof GradedJson)[];

export const CSV_HEADER = `${COLUMNS.join(',')}\r\n`;

export function gradedCsv(graded: GradedJson): string {
  return csvLine(COLUMNS.map((column) => graded[column]));
}

/** A row that could not be graded keeps its line, and says why in the last columns. */
export function rowProblemCsv({ line, problem, message }: RowProblemJson): string {
  const cells = { line, verdict: 'not-graded', feedback: message, reason: problem };
  return csvLine(COLUMNS.map((column) => (column in cells ? cells[column as 'line'] : undefined)));
}

export const csvLine = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
