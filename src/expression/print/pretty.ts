/**
 * Plain text for people: superscript digits, Greek signs, products without stars where no reader
 * would stumble. For reading back, `plain` is the safe one.
 */
import type { FunctionName } from '../functions.ts';
import { GREEK_LETTERS, nameParts } from '../names.ts';
import { groups, PLAIN } from './plain.ts';
import type { CallForm, Edge, Syntax } from './syntax.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

const digitsIn = (signs: string, digits: string): string =>
  digits.replace(/[0-9]/g, (digit) => signs[Number(digit)]!);

function times(left: Edge, right: Edge): string {
  if (right === 'digit' || right === 'fraction' || right === 'bracketed-number') return '·';
  if (left === 'differential' || left === 'later-number') return '·';
  if (right === 'bracket') return left === 'script' || left === 'bracket' ? ' ' : '';
  if (right === 'bracketed-sign') return left === 'digit' ? '' : ' ';
  if (right === 'name' || right === 'bar' || left === 'bar') return ' ';
  if (left === 'digit') return '';
  return left === 'letter' && right === 'letter' ? '' : ' ';
}

function variable(name: string): string {
  const { letter, subscript } = nameParts(name);
  const sign = GREEK_LETTERS[letter] ?? letter;
  if (subscript === undefined) return sign;
  return /^[0-9]+$/.test(subscript)
    ? sign + digitsIn(SUBSCRIPTS, subscript)
    : `${sign}_${GREEK_LETTERS[subscript] ?? subscript}`;
}

/** d²y/dx², ∂²z/∂y∂x. */
function derivative(
  variables: readonly string[],
  dependent: string | undefined,
  partial: boolean,
): string {
  const sign = partial ? '∂' : 'd';
  const raised = (count: number): string => (count === 1 ? '' : digitsIn(SUPERSCRIPTS, `${count}`));
  const above = `${sign}${raised(variables.length)}${dependent === undefined ? '' : variable(dependent)}`;
  const below = groups(variables).map(
    ({ name, count }) => `${sign}${variable(name)}${raised(count)}`,
  );
  return `${above}/${below.join('')}`;
}

/** f', f₁ by the place of the argument, f_xy by its letters. */
function unknownHead(name: string, primes: number, subscripts: readonly string[]): string {
  if (subscripts.length === 0) return variable(name) + "'".repeat(primes);
  return subscripts.every((each) => /^[0-9]$/.test(each))
    ? variable(name) + digitsIn(SUBSCRIPTS, subscripts.join(''))
    : `${variable(name)}_${subscripts.map(variable).join('')}`;
}

/** Activation functions as they are spelt. */
const SPELT: Partial<Record<FunctionName, string>> = {
  relu: 'ReLU',
  leakyrelu: 'LeakyReLU',
  gelu: 'GELU',
  silu: 'SiLU',
};

function call(name: FunctionName): CallForm {
  if (name === 'abs') return { form: 'around', pair: ['|', '|'], edge: 'bar' };
  return { form: 'call', text: SPELT[name] ?? name };
}

export const PRETTY: Syntax = {
  ...PLAIN,
  minus: '−',
  subtract: ' − ',
  ellipsis: '…',
  smallExponent: (digits, negative) => (negative ? '⁻' : '') + digitsIn(SUPERSCRIPTS, digits),
  times,
  constant: (name) => (name === 'pi' ? 'π' : name),
  variable,
  call,
  unknownHead,
  derivative,
};
