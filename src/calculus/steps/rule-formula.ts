/** The formula of a rule as an equation for a reader: d/dx (u v) = du/dx v + u dv/dx. */
import { derivative, type Expression, variable } from '../../expression/expression.ts';
import { substitute, variablesOf } from '../../expression/traverse.ts';
import { LETTERS } from '../letters.ts';
import type { RuleName } from '../rule-names.ts';
import { RULES } from '../rules.ts';
import { schema } from '../schema.ts';
import type { Formula } from '../worked-solution.ts';
import { chain, sign } from './formulas.ts';

/**
 * In the variable given, and in letters other than those that are used already; undefined for rules
 * whose formula says nothing that the step does not.
 */
export function ruleFormula(
  name: RuleName,
  by: string,
  used: readonly string[] = [],
): Formula | undefined {
  if (UNWRITTEN.has(name)) return undefined;
  const [left, right] = RULES.find((rule) => rule.name === name)!.formula;
  const written = [...variablesOf(schema(left)), ...variablesOf(schema(right))];
  const letters = lettersFor(written, new Set([by, ...used]));
  const names = new Map(written.map((letter) => [letter, meaning(letter, by, letters)] as const));
  const whole = schema(left);
  const before =
    whole.kind === 'variable'
      ? sign(letters.get(whole.name)!, by)
      : derivative(substitute(whole, names), [by]);
  return chain(before, substitute(schema(right), names));
}

/** Which letters may stand for a letter of a rule: functions, inner functions, numbers. */
const KINDS: readonly (readonly string[])[] = [
  ['y', 'z', 'f', 'g', 'h'],
  LETTERS,
  ['c', 'k', 'm'],
  ['n', 'm', 'k'],
  ['a', 'b', 'c'],
];

/** Each letter of the rule as it is to be written. */
function lettersFor(
  written: readonly string[],
  used: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const own = new Set(written.map((name) => name.replace(/_.*$/, '')).filter(isLetter));
  for (const letter of own) {
    const taken = new Set([...used, ...letters.values(), ...own]);
    const kind = KINDS.find((each) => each.includes(letter)) ?? [];
    const free = used.has(letter) ? kind.find((each) => !taken.has(each)) : letter;
    letters.set(letter, free ?? letter);
  }
  return letters;
}

/** x stands for the variable. */
const isLetter = (letter: string): boolean => letter !== 'x';

const UNWRITTEN: ReadonlySet<RuleName> = new Set([
  'variable',
  'dependent',
  'unevaluated',
  'negation',
  'function',
  'unknown',
]);

/** `u_prime` is du/dx, `y_u` is dy/du, x is the variable itself, other letters are themselves. */
function meaning(letter: string, by: string, letters: ReadonlyMap<string, string>): Expression {
  if (letter === 'x') return variable(by);
  const mark = letter.indexOf('_');
  if (mark < 0) return variable(letters.get(letter)!);
  const [name, mode] = [letter.slice(0, mark), letter.slice(mark + 1)];
  return sign(letters.get(name)!, mode === 'prime' ? by : letters.get(mode)!);
}
