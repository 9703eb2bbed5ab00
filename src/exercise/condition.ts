/**
 * Constraints on parameters: comparisons of exact formulas, joined by `and`, `or`, `not` and brackets.
 * `a != b and gcd(a, b) = 1`, `0 < a < b`, `not (a = 1 or b = 1)`. This file cuts a constraint into its
 * formulas; the one reader of the project reads them.
 */
import type { Expression } from '../expression/expression.ts';
import { compare, type Rational } from '../expression/rational.ts';
import { holds } from './arithmetic.ts';
import { exactValue } from './exact.ts';
import type { RelationSign } from './text.ts';

export type Condition =
  | {
      readonly kind: 'relation';
      readonly sign: RelationSign;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly operand: Condition };

/** Reads a formula found in the constraint at `offset`; undefined after reporting what is wrong. */
export type PieceReader = (text: string, offset: number) => Expression | undefined;

/** What is wrong with the constraint itself (its formulas' problems are the piece reader's). */
export interface ConditionProblem {
  readonly offset: number;
}

export function readCondition(
  text: string,
  read: PieceReader,
  report: (problem: ConditionProblem) => void,
): Condition | undefined {
  return new ConditionReader(text, read, report).whole();
}

const SIGNS: ReadonlyMap<string, RelationSign> = new Map([
  ['==', '=='],
  ['=', '=='],
  ['!=', '!='],
  ['≠', '!='],
  ['<=', '<='],
  ['≤', '<='],
  ['>=', '>='],
  ['≥', '>='],
  ['<', '<'],
  ['>', '>'],
]);

interface Mark {
  readonly kind: 'and' | 'or' | 'not' | 'relation' | 'open' | 'close';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Brackets open around it. */
  readonly depth: number;
}

const MARKS = /\b(?:and|or|not)\b|==|!=|<=|>=|[=≠≤≥<>()[\]{}]/gu;

function marksOf(text: string): Mark[] {
  let depth = 0;
  return [...text.matchAll(MARKS)].map((match) => {
    const sign = match[0];
    const open = '([{'.includes(sign);
    const close = ')]}'.includes(sign);
    if (close) depth -= 1;
    const kind = open ? 'open' : close ? 'close' : SIGNS.has(sign) ? 'relation' : sign;
    const mark = {
      kind: kind as Mark['kind'],
      text: sign,
      start: match.index,
      end: match.index + sign.length,
      depth,
    };
    if (open) depth += 1;
    return mark;
  });
}

class ConditionReader {
  private readonly marks: readonly Mark[];

  constructor(
    private readonly text: string,
    private readonly read: PieceReader,
    private readonly report: (problem: ConditionProblem) => void,
  ) {
    this.marks = marksOf(text);
  }

  whole(): Condition | undefined {
    return this.between(0, this.text.length, 0);
  }

  /** The condition in text[from, to), whose outermost level has `depth` brackets around it. */
  private between(from: number, to: number, depth: number): Condition | undefined {
    const inside = this.marks.filter((mark) => mark.start >= from && mark.end <= to);
    const here = inside.filter((mark) => mark.depth === depth);
    for (const kind of ['or', 'and'] as const) {
      const joints = here.filter((mark) => mark.kind === kind);
      if (joints.length > 0) return this.joined(kind, joints, from, to, depth);
    }
    const first = here[0];
    if (first?.kind === 'not' && this.text.slice(from, first.start).trim() === '') {
      const operand = this.between(first.end, to, depth);
      return operand === undefined ? undefined : { kind: 'not', operand };
    }
    const relations = here.filter((mark) => mark.kind === 'relation');
    if (relations.length > 0) return this.chain(relations, from, to);
    const close = here.at(-1);
    const enclosed =
      first?.kind === 'open' &&
      close?.kind === 'close' &&
      here.length === 2 &&
      this.text.slice(from, first.start).trim() === '' &&
      this.text.slice(close.end, to).trim() === '';
    if (enclosed && inside.length > 2) return this.between(first.end, close.start, depth + 1);
    this.report({ offset: from + this.blanksAt(from) });
    return undefined;
  }

  private joined(
    kind: 'and' | 'or',
    joints: readonly Mark[],
    from: number,
    to: number,
    depth: number,
  ): Condition | undefined {
    const starts = [from, ...joints.map((mark) => mark.end)];
    const ends = [...joints.map((mark) => mark.start), to];
    const parts = starts.map((start, index) => this.between(start, ends[index]!, depth));
    if (parts.some((part) => part === undefined)) return undefined;
    return { kind, parts: parts as Condition[] };
  }

  /** `a < b < c` means that each neighbouring pair stands in its relation. */
  private chain(relations: readonly Mark[], from: number, to: number): Condition | undefined {
    const starts = [from, ...relations.map((mark) => mark.end)];
    const ends = [...relations.map((mark) => mark.start), to];
    const sides = starts.map((start, index) => {
      const blanks = this.blanksAt(start);
      return this.read(this.text.slice(start, ends[index]!).trim(), start + blanks);
    });
    if (sides.some((side) => side === undefined)) return undefined;
    const parts = relations.map(
      (mark, index): Condition => ({
        kind: 'relation',
        sign: SIGNS.get(mark.text)!,
        left: sides[index]!,
        right: sides[index + 1]!,
      }),
    );
    return parts.length === 1 ? parts[0] : { kind: 'and', parts };
  }

  private blanksAt(position: number): number {
    const rest = this.text.slice(position);
    return rest.length - rest.trimStart().length;
  }
}

/** Does the condition hold? undefined where a side has no exact value (a division by zero). */
export function conditionHolds(
  condition: Condition,
  values: ReadonlyMap<string, Rational>,
): boolean | undefined {
  switch (condition.kind) {
    case 'relation': {
      const left = exactValue(condition.left, values);
      const right = exactValue(condition.right, values);
      if (left === undefined || right === undefined) return undefined;
      return holds(condition.sign, compare(left, right));
    }
    case 'not': {
      const value = conditionHolds(condition.operand, values);
      return value === undefined ? undefined : !value;
    }
    case 'and':
    case 'or': {
      // The first part that settles it counts, so that `b != 0 and a/b > 1` guards its division.
      const settled = condition.kind === 'or';
      for (const part of condition.parts) {
        const value = conditionHolds(part, values);
        if (value === undefined || value === settled) return value;
      }
      return !settled;
    }
  }
}
