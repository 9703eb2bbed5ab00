/** What a comparison wants to know of an answer's shape, gathered in one walk. */
import type { Expression } from '../expression/expression.ts';
import { layOut } from '../expression/layout.ts';

export interface Facts {
  readonly letters: ReadonlySet<string>;
  /** Whether a number was written with a decimal point. */
  readonly hasDecimal: boolean;
  /** Whether a function occurs whose branch books choose differently. */
  readonly hasArccot: boolean;
}

export function factsOf(expression: Expression, layout = layOut([expression])): Facts {
  const letters = new Set<string>();
  let hasDecimal = false;
  let hasArccot = false;
  for (const part of layout.parts) {
    if (part.kind === 'variable') letters.add(part.name);
    else if (part.kind === 'number') hasDecimal ||= part.decimal !== undefined;
    else if (part.kind === 'application') hasArccot ||= part.name === 'arccot';
    else if (part.kind === 'derivative') for (const name of part.variables) letters.add(name);
  }
  return { letters, hasDecimal, hasArccot };
}
