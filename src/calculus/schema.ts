/**
 * Formulas of the tables, filled in: a schema is plain text in the letters of a rule (u, v, c, n, with
 * `u_prime` for the derivative of u), and filling puts the expressions of the case at hand in the
 * place of the letters. What is built is tidied lightly; what is put in stays as it is.
 */
import { apply, type Expression, UNITY } from '../expression/expression.ts';
import { formula } from '../expression/read/read.ts';
import { bottomUp, withParts } from '../expression/traverse.ts';
import { tidyNegation, tidyPower, tidyProduct, tidyQuotient, tidySum } from './tidy.ts';

export type Roles = Readonly<Record<string, Expression>>;

const READ = new Map<string, Expression>();

/** The schema as an expression in its letters, read once. */
export function schema(text: string): Expression {
  let known = READ.get(text);
  if (known === undefined) {
    known = formula(text);
    READ.set(text, known);
  }
  return known;
}

/** The schema with expressions in the place of its letters; letters without a role stay. */
export const fill = (text: string, roles: Roles): Expression => fillIn(schema(text), roles);

/** Puts expressions in the place of letters in a small expression, tidying lightly on the way. */
export const fillIn = (pattern: Expression, roles: Roles): Expression =>
  bottomUp<Expression>(pattern, (part, parts) => {
    switch (part.kind) {
      case 'variable':
        return Object.hasOwn(roles, part.name) ? roles[part.name]! : part;
      case 'sum':
        return tidySum(parts);
      case 'product':
        return tidyProduct(parts);
      case 'negation':
        return tidyNegation(parts[0]!);
      case 'quotient':
        return tidyQuotient(parts[0]!, parts[1]!);
      case 'power':
        return tidyPower(parts[0]!, parts[1]!);
      case 'application':
        return part.name === 'ln' && isE(parts[0]!) ? UNITY : apply(part.name, ...parts);
      case 'number':
      case 'constant':
      case 'unknown':
      case 'derivative':
        return withParts(part, parts);
    }
  });

export const isE = (expression: Expression): boolean =>
  expression.kind === 'constant' && expression.name === 'e';
