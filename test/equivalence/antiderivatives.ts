/**
 * The corpus of antiderivatives: d/dvar F is f, and four neighbours of f are not. Every row gives one
 * "equal" and up to four "different" comparisons.
 */
import { existsSync, readFileSync } from 'node:fs';
import { conclusion } from '../../src/calculus/derivation.ts';
import { differentiate } from '../../src/calculus/differentiate.ts';
import {
  decimal,
  type Expression,
  integer,
  negation,
  product,
  sum,
  variable,
} from '../../src/expression/expression.ts';
import { rational } from '../../src/expression/rational.ts';
import { readScalar } from '../../src/expression/read/read.ts';
import { substitute } from '../../src/expression/traverse.ts';

const FILE = new URL('../../../shared/corpus/antiderivatives.json', import.meta.url);

export interface AntiderivativeRow {
  readonly id: string;
  readonly f: string;
  readonly F: string;
  readonly var: string;
  readonly params: readonly string[];
  readonly points: readonly Readonly<Record<string, number>>[];
}

/** The rows, or undefined where the corpus is absent. */
export const antiderivativeRows = (): readonly AntiderivativeRow[] | undefined =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as AntiderivativeRow[]) : undefined;

export interface Neighbour {
  readonly name: 'equal' | 'times 1.001' | 'plus 1e-6' | 'negated' | 'neighbouring parameter';
  readonly answer: Expression;
}

export interface Exercise {
  /** The derivative of F. */
  readonly key: Expression;
  /** The function that was integrated: the comparison is about the places where it is real. */
  readonly subject: Expression;
  readonly letters: readonly string[];
  readonly neighbours: readonly Neighbour[];
}

export function exerciseOf(row: AntiderivativeRow): Exercise {
  const letters = [row.var, ...row.params];
  const read = (text: string): Expression => {
    const reading = readScalar(text, { variables: letters });
    if (!reading.ok) throw new Error(`${row.id}: ${JSON.stringify(reading.problem)}`);
    return reading.value;
  };
  const f = read(row.f);
  const neighbours: Neighbour[] = [
    { name: 'equal', answer: f },
    { name: 'times 1.001', answer: product([decimal(rational(1001, 1000), '1.001'), f]) },
    {
      name: 'plus 1e-6',
      answer: sum([f, decimal(rational(1, 1_000_000), '0.000001')]),
    },
    { name: 'negated', answer: negation(f) },
  ];
  const parameter = row.params[0];
  if (parameter !== undefined) {
    const shifted = sum([variable(parameter), integer(1)]);
    neighbours.push({
      name: 'neighbouring parameter',
      answer: substitute(f, new Map([[parameter, shifted]])),
    });
  }
  return { key: conclusion(differentiate(read(row.F), row.var)), subject: f, letters, neighbours };
}
