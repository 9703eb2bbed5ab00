/**
 * Maxima's syntax, as STACK reads it. Functions that Maxima has under another name are renamed; those
 * it lacks, or has with another branch, are written through others by their definitions. Decimals
 * become fractions, so that comparing stays exact. Primes are no letters there: f' is df, f_1 is f1, each a
 * function of its own of which nothing is known.
 */
import { LIMITS } from '../../limits.ts';
import { apply, type Expression, integer, power, quotient } from '../expression.ts';
import { type FunctionName, functionRow } from '../functions.ts';
import { formula } from '../read/read.ts';
import { distinctParts, rewriteBottomUp, substitute } from '../traverse.ts';
import { layOut } from './layout.ts';
import { PLAIN } from './plain.ts';
import { printLatex } from './print.ts';
import type { Syntax } from './syntax.ts';

const NAMES: Partial<Readonly<Record<FunctionName, string>>> = {
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
  arsinh: 'asinh',
  arcosh: 'acosh',
  artanh: 'atanh',
  arsech: 'asech',
  arcsch: 'acsch',
  arcoth: 'acoth',
  ln: 'log',
  sign: 'signum',
};

/** Written through others, in u and v. Maxima's acot, asec and acsc have other branches or none. */
const THROUGH_OTHERS: Partial<Readonly<Record<FunctionName, string>>> = {
  arccot: 'pi/2-arctan(u)',
  arcsec: 'arccos(1/u)',
  arccsc: 'arcsin(1/u)',
};
const DEFINED: ReadonlySet<FunctionName> = new Set([
  'sigmoid',
  'softplus',
  'relu',
  'leakyrelu',
  'gelu',
  'silu',
]);

/** Letters that are words of Maxima's own language. */
const RESERVED: ReadonlySet<string> = new Set(['lambda', 'e', 'i', 'and', 'or', 'not', 'if', 'do']);
/** Names that are known functions there. */
const KNOWN_FUNCTIONS: ReadonlySet<string> = new Set(['beta', 'gamma', 'psi', 'zeta']);

const MAXIMA: Syntax = {
  ...PLAIN,
  number: ({ value }) =>
    value.denominator === 1n ? `${value.numerator}` : `(${value.numerator}/${value.denominator})`,
  constant: (name) => `%${name}`,
  call: (name) => ({ form: 'call', text: NAMES[name] ?? name }),
  unknownHead: (name, primes, subscripts) => `${'d'.repeat(primes)}${name}${subscripts.join('')}`,
};

/** undefined where Maxima has no word for it: derivatives not worked out, some letters. */
export function printMaxima(expression: Expression): string | undefined {
  const inMaxima = rewriteBottomUp(expression, translated);
  const parts = distinctParts(inMaxima);
  const strange = parts.some(
    (part) =>
      part.kind === 'derivative' ||
      (part.kind === 'unknown' && (RESERVED.has(part.name) || KNOWN_FUNCTIONS.has(part.name))) ||
      (part.kind === 'variable' && RESERVED.has(part.name)),
  );
  if (strange || parts.length > LIMITS.publish.printedSize) return undefined;
  const size = LIMITS.print.size;
  return layOut(inMaxima, MAXIMA, { size, partial: () => false });
}

/** The unknown functions and derivatives in it, each once: how they are typed in Maxima, and how they are printed. */
export function unknownSigns(
  expression: Expression,
): readonly { readonly head: string; readonly latex: string; readonly arguments: number }[] {
  const signs = distinctParts(expression).flatMap((part) => {
    if (part.kind !== 'unknown') return [];
    const headOf = (text: string, open: string): string => text.slice(0, text.indexOf(open));
    const head = headOf(printMaxima(part) ?? '(', '(');
    return head === ''
      ? []
      : [{ head, latex: headOf(printLatex(part), '\\left('), arguments: part.arguments.length }];
  });
  return [...new Map(signs.map((sign) => [sign.head, sign])).values()];
}

function translated(expression: Expression): Expression {
  if (expression.kind !== 'application') return expression;
  const [first, second] = expression.arguments as readonly [Expression, Expression?];
  if (expression.name === 'root') return power(first, quotient(integer(1), second!));
  if (expression.name === 'log') return quotient(apply('ln', first), apply('ln', second!));
  const { name } = expression;
  const text =
    THROUGH_OTHERS[name] ?? (DEFINED.has(name) ? functionRow(name).definition : undefined);
  if (text === undefined) return expression;
  const letters = new Map<string, Expression>([['u', first]]);
  if (second !== undefined) letters.set('v', second);
  // The arguments are translated already; what the definition brings in is not.
  return substitute(rewriteBottomUp(formula(text), translated), letters);
}
