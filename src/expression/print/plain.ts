/**
 * Plain text as a keyboard types it: every product has its star, so that it reads back the same in
 * any context.
 */
import type { FunctionName } from '../functions.ts';
import type { CallForm, Syntax } from './syntax.ts';

/** Plain text has no partial sign; d is read as either. */
function derivative(variables: readonly string[], dependent: string | undefined): string {
  const order = variables.length === 1 ? '' : `^${variables.length}`;
  const below = groups(variables).map(({ name, count }) =>
    count === 1 ? `d${name}` : `d${name}^${count}`,
  );
  const denominator = below.length === 1 ? below[0] : `(${below.join(' ')})`;
  return `d${order}${dependent ?? ''}/${denominator}`;
}

/** The variables as they are written below the bar: the last differentiation first, runs counted. */
export function groups(variables: readonly string[]): { name: string; count: number }[] {
  const found: { name: string; count: number }[] = [];
  for (const name of variables.toReversed()) {
    const last = found.at(-1);
    if (last?.name === name) last.count += 1;
    else found.push({ name, count: 1 });
  }
  return found;
}

const call = (name: FunctionName): CallForm => ({ form: 'call', text: name });

export const PLAIN: Syntax = {
  bracket: ['(', ')'],
  comma: ', ',
  minus: '-',
  plus: ' + ',
  subtract: ' - ',
  slash: '/',
  ellipsis: '...',
  fraction: undefined,
  superscript: undefined,
  smallExponent: () => undefined,
  bareArguments: false,
  times: () => '*',
  number: (literal) =>
    literal.decimal ??
    (literal.value.denominator === 1n
      ? `${literal.value.numerator}`
      : `${literal.value.numerator}/${literal.value.denominator}`),
  constant: (name) => name,
  variable: (name) => name,
  call,
  unknownHead: (name, primes, subscripts) =>
    name + "'".repeat(primes) + (subscripts.length === 0 ? '' : `_{${subscripts.join('')}}`),
  derivative,
};
