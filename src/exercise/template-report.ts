/** Collects what is wrong with a template while it is read, and which of its names are used. */
import type { Expression } from '../expression/expression.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import { distinctParts } from '../expression/traverse.ts';
import type { Result } from '../result.ts';
import type { AuthorProblemCode } from './author-problem.ts';
import type { FieldPath, HeaderSource } from './header-source.ts';

export class TemplateReport {
  readonly used = new Set<string>();
  /** A formula could not be read, so what it uses is not known. */
  incomplete = false;

  constructor(readonly source: HeaderSource) {}

  /** The formula that was read, its names noted; or undefined after reporting why not. */
  formula(
    reading: Result<Expression, ReadProblem>,
    path: FieldPath,
    text: string,
    offset = 0,
  ): Expression | undefined {
    if (reading.ok) {
      this.use(reading.value);
      return reading.value;
    }
    this.incomplete = true;
    const { code, data } = describeReading(reading.problem, text);
    this.source.add(code, path, data, offset + reading.problem.position);
    return undefined;
  }

  use(expression: Expression): void {
    for (const part of distinctParts(expression)) {
      if (part.kind === 'variable' || part.kind === 'unknown') this.used.add(part.name);
    }
  }
}

/** A reading problem in the author's terms. */
export function describeReading(
  problem: ReadProblem,
  text: string,
): { readonly code: AuthorProblemCode; readonly data: Readonly<Record<string, string>> } {
  return problem.code === 'unknown-name'
    ? { code: 'unknown-parameter', data: problem.data }
    : { code: 'unreadable-expression', data: { ...problem.data, problem: problem.code, text } };
}
