/**
 * What the steps of the chain rule of several variables have in common: the signs of vectors and of the
 * matrix A, and the sums of products with every factor in sight.
 */
import { type Expression, product, sum, UNITY, variable } from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import { sameExpression, substitute } from '../../expression/traverse.ts';
import type { ChainWork, Composed } from '../chain-work.ts';
import type { ChainTask } from '../composition-task.ts';
import type { Formula, Side, StepDatum } from '../worked-solution.ts';
import { chain, spread } from './formulas.ts';

/** The letter of the matrix of the inner derivatives; another where A is taken. */
export const matrixName = ({ inner, arguments: names, name }: ChainTask): string =>
  [name, ...names, ...inner.map((each) => each.name)].includes('A') ? 'M' : 'A';

/** The name of a vector of variables: x for x_1, x_2, and else the names of all. */
function vectorName(names: readonly string[]): string {
  const stems = new Set(names.map((name) => name.replace(/_.*$/, '')));
  const [stem] = stems;
  return stems.size === 1 && names.every((name) => name.includes('_')) ? stem! : names.join(', ');
}

export const gradientOf = (of: string, names: readonly string[], times?: string): Side => ({
  kind: 'gradient-sign',
  of,
  by: vectorName(names),
  ...(times === undefined ? {} : { times }),
});

export const vector = (components: readonly Expression[]): Written => ({
  kind: 'vector',
  components,
});
export const matrix = (rows: readonly (readonly Expression[])[]): Written => ({
  kind: 'matrix',
  rows,
});

export const lettersOf = (task: ChainTask): string[] => task.inner.map(({ name }) => name);

/** Rows for the variables, a column for each inner function. */
export const rowsOf = <Entry>(
  task: ChainTask,
  entry: (row: number, column: number) => Entry,
): Entry[][] => task.arguments.map((_, column) => task.inner.map((__, row) => entry(row, column)));

/** What the sentences name. */
export const aboutChain = (
  task: ChainTask,
  by: readonly string[],
): Readonly<Record<string, StepDatum>> => ({
  y: variable(task.name),
  u: lettersOf(task).map(variable),
  x: by.map(variable),
});

/**
 * The sum of products with each factor as it is, also factors 1: so the parts can be found again. The
 * outer derivative stands first in the sum form, the matrix's entry in the vector form.
 */
export function sumOfProducts({ task, outer, inner }: ChainWork, { by }: Composed): Expression {
  const column = task.arguments.indexOf(by);
  const products = outer.map(({ value }, row) => {
    const entry = inner[row]![column]!.value;
    const isFirst = task.form === 'vector' && !(isUnity(entry) && !beginsWithNumber(value));
    return product(isFirst ? [entry, value] : [value, entry]);
  });
  return spread(sum(products));
}

/** The same with the inner functions put in; a factor 1 has been seen and is left out. */
export function sumWithInner(
  { task, outer, inner, back }: ChainWork,
  { by }: Composed,
): Expression {
  const column = task.arguments.indexOf(by);
  const products = outer.map(({ value }, row) => {
    const factors = [substitute(value, back), inner[row]![column]!.value];
    return product(factors.filter((factor) => !isUnity(factor)));
  });
  return spread(sum(products));
}

/** 1 · 6u and 1(−6u) read well, 1u does not. */
const beginsWithNumber = (value: Expression): boolean =>
  value.kind === 'number' ||
  value.kind === 'negation' ||
  (value.kind === 'product' && value.factors[0]!.kind === 'number');

const isUnity = (factor: Expression): boolean => sameExpression(factor, UNITY);

export const innerFormulas = (task: ChainTask): Formula[] =>
  task.inner.map((each) => chain(variable(each.name), each.function));
