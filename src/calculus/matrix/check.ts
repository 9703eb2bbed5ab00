/**
 * A check of a matrix derivative with numbers: one entry of the variable alone moves a very little, and
 * the rate at which the function changes stands beside the derivative's entry for it. Without unknown
 * functions, and only where so few numbers are needed that a reader can follow.
 */

import { type Expression, numeral } from '../../expression/expression.ts';
import {
  doubleArithmetic,
  EvaluationFailure,
} from '../../expression/matrix/evaluate/arithmetic.ts';
import { type Entries, evaluateMatrix } from '../../expression/matrix/evaluate/evaluate.ts';
import { type MatrixExpression, matrixSymbol } from '../../expression/matrix/expression.ts';
import { distinctMatrixParts } from '../../expression/matrix/traverse.ts';
import { type Rational, toNumber } from '../../expression/rational.ts';
import type { Written } from '../../expression/read/written.ts';
import { LIMITS } from '../../limits.ts';
import { step } from '../steps/formulas.ts';
import { agree, besides, REACH } from '../steps/verification.ts';
import type { Formula, Step } from '../worked-solution.ts';
import type { MatrixDerivation } from './differentiate.ts';
import { type CheckNumbers, numbersForCheck, PATTERNS } from './numbers-for-check.ts';

export function matrixCheck(derivation: MatrixDerivation): readonly Step[] {
  const { task, identification, derivative } = derivation;
  const parts = distinctMatrixParts(task.function);
  // A rate, dA/dt, belongs to a letter that changes in a way nobody gave.
  const isKnown = [...parts, ...distinctMatrixParts(derivative)].every(
    (part) => part.kind !== 'rate' && (part.kind !== 'elementwise' || part.known),
  );
  if (!isKnown || identification === 'constant') return [];
  const names = parts.flatMap((part) => (part.kind === 'symbol' ? [part.name] : []));
  for (let pattern = 0; pattern < PATTERNS; pattern += 1) {
    const numbers = numbersForCheck(names, task.declarations, pattern);
    if (numbers === undefined) return [];
    const shown = [...numbers.entries.values()].reduce(
      (total, rows) => total + rows.flat().length,
      0,
    );
    if (shown > LIMITS.calculus.checkedEntries) return [];
    const found = checkWith(derivation, numbers);
    if (found !== undefined) return [found];
  }
  return [];
}

/**
 * The entry that moves is the last of the first row, or of a column: there rows and columns are told
 * apart. Of the components of a function the first is looked at, or the last where that stays still.
 */
function checkWith(derivation: MatrixDerivation, numbers: CheckNumbers): Step | undefined {
  const { task, derivative } = derivation;
  const { variable } = task;
  const moved = numbers.entries.get(variable);
  if (moved === undefined) return undefined;
  const last = moved[0]!.length - 1;
  const at = last > 0 ? ([0, last] as const) : ([moved.length - 1, 0] as const);
  const valuesOf = (of: MatrixExpression, by: number): Entries<number> | undefined =>
    valuesAt(of, numbers, at, variable, by);
  const [before, after] = [valuesOf(task.function, -REACH), valuesOf(task.function, REACH)];
  const rates = valuesOf(derivative, 0);
  if (before === undefined || after === undefined || rates === undefined) return undefined;
  const code = codeOf(moved, before);
  for (const component of new Set([0, before.flat().length - 1])) {
    const slope = (after.flat()[component]! - before.flat()[component]!) / (2 * REACH);
    const place = placeOf(derivation, at, component);
    const value = rates[place[0]]?.[place[1]];
    if (value === undefined || !agree(value, slope) || !isReadable(value)) continue;
    const [shown, beside] = besides(value, slope);
    return step(code, [], {
      matrices: [...numbers.entries].map(named),
      variable: letterOf(variable),
      row: at[0] + 1,
      column: at[1] + 1,
      component: component + 1,
      below: place[0] + 1,
      beside: place[1] + 1,
      value: shown,
      slope: beside,
    });
  }
  return undefined;
}

/** Where the derivative holds the rate: in denominator layout rows follow the variable. */
function placeOf(
  { identification, layout }: MatrixDerivation,
  [row, column]: readonly [number, number],
  component: number,
): readonly [number, number] {
  if (identification === 'coefficient') return [component, 0];
  const [by, other] = identification === 'jacobian' ? [row, component] : [row, column];
  return layout === 'denominator' ? [by, other] : [other, by];
}

type CheckCode =
  | 'verify-matrix-number'
  | 'verify-matrix-component'
  | 'verify-matrix-entry'
  | 'verify-matrix-of-components';

function codeOf(moved: Entries<Rational>, values: Entries<number>): CheckCode {
  const isNumber = moved.flat().length === 1;
  if (values.flat().length > 1) return 'verify-matrix-of-components';
  if (isNumber) return 'verify-matrix-number';
  return moved[0]!.length === 1 ? 'verify-matrix-component' : 'verify-matrix-entry';
}

/** The entries of an expression when one entry of the variable has moved; undefined outside its domain. */
function valuesAt(
  of: MatrixExpression,
  { sizes, entries }: CheckNumbers,
  [row, column]: readonly [number, number],
  variable: string,
  by: number,
): Entries<number> | undefined {
  const doubles = new Map(
    [...entries].map(([name, rows]) => {
      const moves = (above: number, left: number): boolean =>
        name === variable && above === row && left === column;
      return [
        name,
        rows.map((each, above) =>
          each.map((value, left) => toNumber(value) + (moves(above, left) ? by : 0)),
        ),
      ] as const;
    }),
  );
  try {
    const found = evaluateMatrix(of, { sizes, entries: doubles }, doubleArithmetic());
    return found.flat().every(Number.isFinite) ? found : undefined;
  } catch (reason) {
    if (reason instanceof EvaluationFailure) return undefined;
    throw reason;
  }
}

/** A rate of a size that people can judge. */
const isReadable = (value: number): boolean => Math.abs(value) > 1e-2 && Math.abs(value) < 1e4;

const letterOf = (name: string): Formula => ({
  sides: [{ kind: 'matrix-expression', expression: matrixSymbol(name) }],
});

const named = ([name, rows]: readonly [string, Entries<Rational>]): Formula => ({
  sides: [...letterOf(name).sides, writtenOf(rows.map((row) => row.map(numeral)))],
});

/** A number, a column or a matrix. */
function writtenOf(rows: readonly (readonly Expression[])[]): Written {
  const components = rows.flat();
  const [only] = components;
  if (components.length === 1) return { kind: 'scalar', expression: only! };
  return rows[0]!.length === 1 ? { kind: 'vector', components } : { kind: 'matrix', rows };
}
