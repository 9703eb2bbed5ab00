/**
 * A later part as a formula in the answers of earlier ones, where the chain of derivatives is not the
 * way: P · second + first · Q. A letter stands for the answer of one part; P_2 is the second component
 * of a vector, P_12 the entry in row 1 and column 2.
 */

import { entrywise } from '../../calculus/entrywise.ts';
import { evaluateDerivatives } from '../../calculus/evaluate-derivatives.ts';
import type { Task } from '../../calculus/task.ts';
import type { Expression } from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import { substitute, variablesOf } from '../../expression/traverse.ts';
import { componentsOf } from '../components.ts';
import { atPoint, type Derived } from './chain.ts';
import type { EarlierPart } from './earlier.ts';

/** The rule, with the values of one exercise in it. */
export interface FollowingFormula {
  /** In the letters of `letters`, and those of the answer itself. */
  readonly answer: Written;
  /** The part that each letter stands for. */
  readonly letters: ReadonlyMap<string, string>;
}

/** undefined where an answer does not have the components that the formula names. */
export function followingFormula(
  target: Task,
  { answer, letters }: FollowingFormula,
  earlier: readonly EarlierPart[],
): Derived | undefined {
  const values = new Map<string, Expression>();
  for (const [letter, id] of letters) {
    const part = earlier.find((each) => each.id === id);
    if (part === undefined) return undefined;
    for (const [name, value] of namedEntries(letter, part.written)) values.set(name, value);
  }
  const isLetter = (name: string): boolean => letters.has(name.replace(/_\d+$/, ''));
  let complete = true;
  const filled = entrywise(answer, (each) => {
    if (variablesOf(each).some((name) => isLetter(name) && !values.has(name))) complete = false;
    return atPoint(target, evaluateDerivatives(substitute(each, values)));
  });
  return complete ? { answer: filled, used: new Set(letters.values()) } : undefined;
}

function namedEntries(
  letter: string,
  written: Written,
): readonly (readonly [string, Expression])[] {
  if (written.kind === 'scalar') return [[letter, written.expression]];
  const components = componentsOf(written);
  if (components === undefined) return [];
  const { size, parts } = components;
  const columns = size[1];
  return parts.map((part, index) => {
    const place =
      columns === undefined
        ? `${index + 1}`
        : `${Math.floor(index / columns) + 1}${(index % columns) + 1}`;
    return [`${letter}_${place}`, part];
  });
}
