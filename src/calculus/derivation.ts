/**
 * A derivation: the tree of rule applications by which a derivative was found. Its conclusion is the
 * derivative; written out for a reader it is the worked solution. Parts are shared as the expression
 * shares them, so whoever walks one remembers what has been seen (`applications` does).
 */
import type { Expression } from '../expression/expression.ts';
import type { RuleName } from './rule-names.ts';
import type { Roles } from './schema.ts';

export interface Derivation {
  readonly rule: RuleName;
  /** The frozen id of the malrule that stood in the rule's place. */
  readonly malrule?: string;
  /**
   * Where in the expression: the number of the part among its distinct parts, parts before wholes. A
   * part made by a rule has its maker's position and a suffix. The derivation of the outer function of
   * a composition stands at the position of the composition. Depends on the expression alone, so a
   * position keeps its meaning when other rules are applied.
   */
  readonly position: string;
  readonly variable: string;
  readonly operand: Expression;
  /** The expressions that play the letters of the rule's formula: u, v, c, n ... */
  readonly roles: Roles;
  /**
   * The outer functions of a composition, each differentiated by a letter that stands for the inner
   * expression in its place: as many as the composition has inner expressions.
   */
  readonly outer: readonly Derivation[];
  /** The derivations of the parts that the rule needs, in the order of the operand. */
  readonly parts: readonly Derivation[];
  /** What the rule makes of it: the derivative of the operand, tidied lightly. */
  readonly result: Expression;
}

export const conclusion = (derivation: Derivation): Expression => derivation.result;

/** Every application of a rule once, parts before wholes; outer functions before inner expressions. */
export function applications(root: Derivation): Derivation[] {
  const seen = new Set<Derivation>();
  const opened = new Set<Derivation>();
  const stack = [root];
  for (let next = stack[stack.length - 1]; next !== undefined; next = stack[stack.length - 1]) {
    if (opened.has(next)) {
      stack.pop();
      seen.add(next);
      continue;
    }
    opened.add(next);
    const below = [...next.outer, ...next.parts];
    for (let index = below.length - 1; index >= 0; index -= 1) {
      if (!opened.has(below[index]!)) stack.push(below[index]!);
    }
  }
  return [...seen];
}
