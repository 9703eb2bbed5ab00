/** Typst's math mode. A name of several letters is a call when a bracket touches it: hence the spaces. */
import { FUNCTIONS, type FunctionName } from '../functions.ts';
import { isGreek, nameParts } from '../names.ts';
import { latexSyntax } from './latex.ts';
import { groups } from './plain.ts';
import type { CallForm, Edge, Syntax } from './syntax.ts';

/** The function names that Typst's math mode knows as operators. */
const OPERATORS: ReadonlySet<string> = new Set(
  'arccos arcsin arctan cos cosh cot coth csc csch exp ln log sec sech sin sinh tan tanh'.split(
    ' ',
  ),
);

const operator = (name: string): string => (OPERATORS.has(name) ? name : `op("${name}")`);

function call(name: FunctionName): CallForm {
  if (name === 'sqrt') return { form: 'around', pair: ['sqrt(', ')'], edge: 'radical' };
  if (name === 'abs') return { form: 'around', pair: ['abs(', ')'], edge: 'bar' };
  if (name === 'root') return { form: 'index', open: 'root(', middle: ', ', close: ')' };
  if (name === 'log') return { form: 'subscript', text: 'log', pair: ['_(', ')'] };
  const word = /^\\operatorname\{(.*)\}$/.exec(FUNCTIONS[name].latex)?.[1] ?? name;
  const form = latexSyntax().call(name);
  return form.form === 'name'
    ? { ...form, text: operator(word) }
    : { form: 'call', text: operator(word) };
}

function times(left: Edge, right: Edge): string {
  if (right === 'digit' || left === 'differential' || left === 'later-number') return ' dot ';
  if (right === 'fraction' && (left === 'digit' || left === 'fraction')) return ' dot ';
  return ' ';
}

const letterOf = (name: string): string =>
  name.length > 1 && !isGreek(name) && /[A-Za-z]/.test(name) ? `upright("${name}")` : name;

function variable(name: string): string {
  const { letter, subscript } = nameParts(name);
  return subscript === undefined
    ? letterOf(letter)
    : `${letterOf(letter)}_(${letterOf(subscript)})`;
}

function unknownHead(name: string, primes: number, subscripts: readonly string[]): string {
  const orders = primes > 3 ? `^((${primes}))` : "'".repeat(primes);
  const below = subscripts.length === 0 ? '' : `_(${subscripts.join(' ')})`;
  return variable(name) + orders + below;
}

function derivative(
  variables: readonly string[],
  dependent: string | undefined,
  partial: boolean,
): string {
  const sign = partial ? 'partial' : 'dif';
  const order = variables.length === 1 ? '' : `^${variables.length}`;
  const above = dependent === undefined ? '' : ` ${variable(dependent)}`;
  const below = groups(variables)
    .map(({ name, count }) => `${sign} ${variable(name)}${count === 1 ? '' : `^${count}`}`)
    .join(' thin ');
  return `frac(${sign}${order}${above}, ${below})`;
}

export const TYPST: Syntax = {
  ...latexSyntax(),
  bracket: ['(', ')'],
  ellipsis: 'dots ',
  fraction: ['frac(', ', ', ')'],
  superscript: ['^(', ')'],
  // A slash between two parts would stack them again: escaped, it stays on the line.
  slash: '\\/',
  times,
  constant: (name) => name,
  variable,
  call,
  unknownHead,
  derivative,
};
