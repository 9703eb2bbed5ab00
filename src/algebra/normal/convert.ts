/** One level of an expression brought to its form, the forms of its parts being known. */
import type { Expression } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { exponentialForm, exponentOf } from './exponents.ts';
import { addForms, divideForms, isNumberForm, negateForm, numberForm } from './forms.ts';
import { CONVERSIONS, piForm } from './functions-of-forms.ts';
import { multiplyForms } from './monomials.ts';
import { learnNotNegative, logarithmForm, powerForm } from './roots.ts';
import { type Form, GivenUp } from './shapes.ts';
import type { Table } from './table.ts';

export function convertLevel(
  expression: Expression,
  parts: readonly Form[],
  positive: ReadonlySet<string>,
  table: Table,
): Form {
  table.spend(1);
  switch (expression.kind) {
    case 'number':
      return numberForm(expression.value, table);
    case 'constant':
      return expression.name === 'pi'
        ? piForm(table)
        : exponentialForm(numberForm(q.ONE, table), table);
    case 'variable':
      return namedForm(`variable:${expression.name}`, positive.has(expression.name), table);
    case 'negation':
      return negateForm(parts[0]!);
    case 'sum':
      return addForms(parts, table);
    case 'product':
      return parts.reduce((left, right) => multiplyForms(left, right, table));
    case 'quotient':
      return divideForms(parts[0]!, parts[1]!, table);
    case 'power':
      return power(parts[0]!, parts[1]!, table);
    case 'application':
      return CONVERSIONS[expression.name](table, parts[0]!, parts[1] ?? parts[0]!);
    case 'unknown': {
      const { name, orders } = expression;
      const ids = parts.map((part) => exponentOf(part, table).id);
      return namedForm(`unknown:${name}:${orders.join()}:${ids.join()}`, false, table);
    }
    case 'derivative': {
      const { id } = exponentOf(parts[0]!, table);
      const variables = [...expression.variables].sort().join();
      return namedForm(`derivative:${variables}:${id}`, false, table);
    }
  }
}

function namedForm(key: string, positive: boolean, table: Table): Form {
  const kernel = table.kernel(key, (id) => ({ id, kind: 'variable', positive }));
  return { coefficient: q.ONE, monomial: table.monomial([kernel.id, 1, 1], [], false, undefined) };
}

/** Any base to a rational number; a positive base to any other exponent. */
function power(base: Form, exponent: Form, table: Table): Form {
  if (isNumberForm(exponent, table)) return powerForm(base, exponent.coefficient, table);
  if (isNumberForm(base, table) && base.coefficient.numerator <= 0n) throw new GivenUp();
  learnNotNegative(base, table);
  return exponentialForm(multiplyForms(exponent, logarithmForm(base, table), table), table);
}
