/** LaTeX as textbooks set it. */
import { FUNCTIONS, type FunctionName } from '../functions.ts';
import { isGreek, nameParts } from '../names.ts';
import { groups, PLAIN } from './plain.ts';
import type { CallForm, Edge, Syntax } from './syntax.ts';

export interface LatexOptions {
  /** How inverse functions are named: \arcsin (ISO 80000-2), or \sin^{-1} as some textbooks do. */
  readonly arcNames?: 'iso' | 'superscript';
}

/** Functions whose powers are written at the name: sin²x. Not those whose name is a letter or a word. */
const TRIGONOMETRIC: ReadonlySet<FunctionName> = new Set([
  'sin',
  'cos',
  'tan',
  'sec',
  'csc',
  'cot',
  'sinh',
  'cosh',
  'tanh',
  'sech',
  'csch',
  'coth',
  'ln',
] as const);

const INVERSE_NAME = /^(?:arc|ar)(?=sin|cos|tan|sec|csc|cot)/;

function callForm(name: FunctionName, options: LatexOptions): CallForm {
  if (name === 'sqrt') return { form: 'around', pair: ['\\sqrt{', '}'], edge: 'radical' };
  if (name === 'abs') return { form: 'around', pair: ['\\left|', '\\right|'], edge: 'bar' };
  if (name === 'root') return { form: 'index', open: '\\sqrt[', middle: ']{', close: '}' };
  if (name === 'log') return { form: 'subscript', text: '\\log', pair: ['_{', '}'] };
  if (FUNCTIONS[name].arity === 2) return { form: 'call', text: FUNCTIONS[name].latex };
  if (INVERSE_NAME.test(name) && options.arcNames === 'superscript') {
    const direct = name.replace(INVERSE_NAME, '') as FunctionName;
    return { form: 'name', text: `${FUNCTIONS[direct].latex}^{-1}`, powers: false };
  }
  if (name === 'exp') return { form: 'call', text: FUNCTIONS[name].latex };
  return { form: 'name', text: FUNCTIONS[name].latex, powers: TRIGONOMETRIC.has(name) };
}

function times(left: Edge, right: Edge): string {
  if (right === 'digit' || left === 'differential' || left === 'later-number') return ' \\cdot ';
  if (right === 'fraction' && (left === 'digit' || left === 'fraction')) return ' \\cdot ';
  return right === 'bracket' || right === 'bracketed-number' ? '' : ' ';
}

function letterOf(name: string): string {
  if (isGreek(name)) return `\\${name}`;
  return name.length > 1 && /[A-Za-z]/.test(name) ? `\\mathrm{${name}}` : name;
}

function variable(name: string): string {
  const { letter, subscript } = nameParts(name);
  return subscript === undefined
    ? letterOf(letter)
    : `${letterOf(letter)}_{${letterOf(subscript)}}`;
}

/** f', f''', then f^{(4)}; for several arguments f_{xy}. */
function unknownHead(name: string, primes: number, subscripts: readonly string[]): string {
  const orders = primes > 3 ? `^{(${primes})}` : "'".repeat(primes);
  const below = subscripts.length === 0 ? '' : `_{${subscripts.map(letterOf).join(' ')}}`;
  return variable(name) + orders + below;
}

function derivative(
  variables: readonly string[],
  dependent: string | undefined,
  partial: boolean,
): string {
  const sign = partial ? '\\partial ' : 'd';
  const order = variables.length === 1 ? '' : `^{${variables.length}}`;
  const above = dependent === undefined ? '' : variable(dependent);
  const below = groups(variables)
    .map(({ name, count }) => `${sign}${variable(name)}${count === 1 ? '' : `^{${count}}`}`)
    .join('\\,');
  return `\\frac{${`${sign.trim()}${order}${partial && order === '' && above !== '' ? ' ' : ''}${above}`}}{${below}}`;
}

export const latexSyntax = (options: LatexOptions = {}): Syntax => ({
  ...PLAIN,
  bracket: ['\\left(', '\\right)'],
  ellipsis: '\\ldots ',
  fraction: ['\\frac{', '}{', '}'],
  superscript: ['^{', '}'],
  bareArguments: true,
  times,
  constant: (name) => (name === 'pi' ? '\\pi' : name),
  variable,
  call: (name) => callForm(name, options),
  unknownHead,
  derivative,
});
