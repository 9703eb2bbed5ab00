/** What a comparison wants to know of an answer's shape, gathered in one walk. */
import type { Expression } from '../expression/expression.ts';
import { bottomUp } from '../expression/traverse.ts';

export interface Facts {
  readonly letters: ReadonlySet<string>;
  /** Whether a number was written with a decimal point. */
  readonly hasDecimal: boolean;
  /** Whether a function occurs whose branch books choose differently. */
  readonly hasArccot: boolean;
}

export function factsOf(expression: Expression): Facts {
  const letters = new Set<string>();
  let hasDecimal = false;
  let hasArccot = false;
  bottomUp(expression, (part) => {
    if (part.kind === 'variable') letters.add(part.name);
    else if (part.kind === 'number') hasDecimal ||= part.decimal !== undefined;
    else if (part.kind === 'application') hasArccot ||= part.name === 'arccot';
    else if (part.kind === 'derivative') for (const name of part.variables) letters.add(name);
    return true;
  });
  return { letters, hasDecimal, hasArccot };
}
