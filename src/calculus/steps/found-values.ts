/** Values of functions known by a table or by a graph, as they were looked up. */
import { type Expression, unknown } from '../../expression/expression.ts';
import type { Formula } from '../worked-solution.ts';
import { chain } from './formulas.ts';

export type Corner = readonly [Expression, Expression];

/** A value looked up, and the segment of the graph it was read from. */
export interface Found {
  readonly key: string;
  readonly name: string;
  readonly orders: readonly number[];
  readonly at: readonly Expression[];
  readonly value: Expression;
  readonly segment: { readonly from: Corner; readonly to: Corner } | undefined;
  /** How many values had to be looked up before, one inside the other. */
  readonly depth: number;
}

export const foundLine = ({ name, at, orders, value }: Found): Formula =>
  chain(unknown(name, at, orders), value);
