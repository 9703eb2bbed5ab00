/** The formula of a rule as an equation for a reader: d/dx (u v) = du/dx v + u dv/dx. */
import { derivative, type Expression, variable } from '../../expression/expression.ts';
import { substitute, variablesOf } from '../../expression/traverse.ts';
import type { RuleName } from '../rule-names.ts';
import { RULES } from '../rules.ts';
import { schema } from '../schema.ts';
import type { Formula } from '../worked-solution.ts';
import { chain, sign } from './formulas.ts';

/** In the variable given; undefined for rules whose formula says nothing that the step does not. */
export function ruleFormula(name: RuleName, by: string): Formula | undefined {
  if (UNWRITTEN.has(name)) return undefined;
  const [left, right] = RULES.find((rule) => rule.name === name)!.formula;
  const names = new Map(
    [...variablesOf(schema(left)), ...variablesOf(schema(right))].map(
      (letter) => [letter, meaning(letter, by)] as const,
    ),
  );
  const whole = schema(left);
  const before =
    whole.kind === 'variable' ? sign(whole.name, by) : derivative(substitute(whole, names), [by]);
  return chain(before, substitute(schema(right), names));
}

const UNWRITTEN: ReadonlySet<RuleName> = new Set([
  'variable',
  'dependent',
  'unevaluated',
  'negation',
  'function',
  'unknown',
]);

/** `u_prime` is du/dx, `y_u` is dy/du, x is the variable itself, other letters are themselves. */
function meaning(letter: string, by: string): Expression {
  if (letter === 'x') return variable(by);
  const mark = letter.indexOf('_');
  if (mark < 0) return variable(letter);
  const [name, mode] = [letter.slice(0, mark), letter.slice(mark + 1)];
  return sign(name, mode === 'prime' ? by : mode);
}
