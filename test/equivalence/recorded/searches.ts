/** Searches for points whose results are kept on record: each nasty domain, and its wider sample. */
import { prepare } from '../../../src/equivalence/prepare.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { NASTY_DOMAINS } from '../nasty-domains.ts';

export interface Search {
  readonly expression: string;
  readonly positive: readonly string[];
}

export const SEARCHES: readonly Search[] = [
  ...NASTY_DOMAINS.map(({ expression, positive }) => ({ expression, positive: positive ?? [] })),
  { expression: 'abs(x)+abs(y-1)', positive: [] },
  { expression: 'abs(x-200)*sqrt((x+3)^2)', positive: [] },
  { expression: 'relu(x-50)+relu(a-x)', positive: ['a'] },
  { expression: 'sqrt((x-1)^2)+sqrt((y-1)^2)+abs(x-y)', positive: [] },
  { expression: 'x*y*z', positive: ['y'] },
  { expression: '7', positive: [] },
];

export interface Searched extends Search {
  /** Points found: a few, and all kinds of them. */
  readonly near: number;
  readonly full: number;
  /** Coordinates of the first, a middle and the last point of the full sample, and of all together. */
  readonly some: readonly (readonly number[])[];
  readonly total: readonly number[];
}

export function searched({ expression, positive }: Search): Searched {
  const prepared = prepare({
    key: formula(expression),
    variables: [],
    assumptions: { positive },
    seed: 'recorded',
  });
  const { near, full } = prepared;
  const rows = [0, full.count >> 1, full.count - 1].filter((row) => row >= 0 && row < full.count);
  return {
    expression,
    positive,
    near: near.count,
    full: full.count,
    some: rows.map((row) => full.columns.map((column) => column[row]!)),
    total: full.columns.map((column) => column.slice(0, full.count).reduce((sum, x) => sum + x, 0)),
  };
}
