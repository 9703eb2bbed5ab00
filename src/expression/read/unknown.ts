/**
 * Unknown (abstract) functions and their derivatives applied: f(x), f'(g(x)), f^{(4)}(x),
 * f_{xy}(x, y), D_1 f(x, y). A label of a derivative names an argument, or counts its place from 1.
 */
import { type Expression, power, unknown, variable } from '../expression.ts';
import { list } from './bracket.ts';
import type { Pass } from './pass.ts';
import { refuse } from './problem.ts';
import type { Token } from './token.ts';

/** Letters that name arguments by custom where nothing else says which is which. */
const CUSTOMARY: readonly (readonly string[])[] = [
  ['x', 'y', 'z'],
  ['u', 'v', 'w'],
  ['s', 't'],
  ['r', 'theta'],
];

/** How many arguments an unknown function may have. */
const MOST = 12;

/** The labels written in a subscript, from its first token to `end`: x y, 1 2, x_1 x_2. */
export function labelsOf(tokens: readonly Token[], start: number, end: number): string[] {
  const labels: string[] = [];
  let subscript = false;
  for (let index = start; index < end; index += 1) {
    const token = tokens[index]!;
    if (token.kind === 'sign') {
      if (token.text === '_') subscript = true;
      continue;
    }
    const close = index > start && token.kind === 'number' && !token.spaced;
    const named = labels.length > 0 && !/^[0-9]/.test(labels.at(-1)!);
    if (subscript || (close && named)) labels[labels.length - 1] += `_${token.text}`;
    else if (token.kind === 'name') labels.push(token.text);
    else labels.push(...token.text);
    subscript = false;
  }
  return labels;
}

/** How many primes stand at `at`, written as primes or raised: y'', y^{\prime}. */
export function primesAhead(
  tokens: readonly Token[],
  at: number,
): { readonly count: number; readonly next: number } {
  const prime = (index: number): boolean =>
    tokens[index]?.kind === 'sign' && tokens[index].text === "'";
  const sign = (index: number, text: string): boolean =>
    tokens[index]?.kind === 'sign' && tokens[index].text === text;
  let next = at;
  const raised = sign(at, '^');
  const group = raised && sign(at + 1, '{');
  if (raised) next += group ? 2 : 1;
  const first = next;
  while (prime(next)) next += 1;
  const count = next - first;
  if (count === 0 || (group && !sign(next, '}'))) return { count: 0, next: at };
  return { count, next: group ? next + 1 : next };
}

/** The order of f^{(4)}: a number in brackets, raised. */
export function orderAhead(
  tokens: readonly Token[],
  at: number,
): { readonly count: number; readonly next: number } {
  const sign = (index: number, text: string): boolean =>
    tokens[index]?.kind === 'sign' && tokens[index].text === text;
  const group = sign(at, '^') && sign(at + 1, '{') ? 1 : 0;
  const number = tokens[at + 2 + group];
  const found =
    sign(at, '^') &&
    sign(at + 1 + group, '(') &&
    number?.kind === 'number' &&
    /^[0-9]{1,2}$/.test(number.text) &&
    sign(at + 3 + group, ')') &&
    (group === 0 || sign(at + 5, '}'));
  if (!found) return { count: 0, next: at };
  return { count: Number(number.text), next: at + 4 + 2 * group };
}

/** The function at the place after its name; `labels` come from an operator in front. */
export function unknownFunction(
  pass: Pass,
  token: Token,
  name: string,
  labels: readonly string[] = [],
): Expression {
  const written = [...labels];
  let primes = primesAhead(pass.tokens, pass.at);
  if (primes.count === 0) primes = orderAhead(pass.tokens, pass.at);
  pass.at = primes.next;
  if (pass.is('_')) {
    const start = pass.at + 1;
    pass.at = start;
    if (pass.take('{')) {
      while (pass.token.kind !== 'end' && !pass.is('}')) pass.at += 1;
      pass.at += 1;
    } else pass.at += 1;
    written.unshift(...labelsOf(pass.tokens, start, Math.min(pass.at, pass.tokens.length - 1)));
    pass.at = Math.min(pass.at, pass.tokens.length - 1);
  }
  let outer: Expression | undefined;
  if (pass.take('^')) outer = pass.exponent();
  const args = argumentsOf(pass, token, name);
  const orders = args.map(() => 0);
  if (primes.count > 0) {
    if (args.length !== 1) {
      refuse('wrong-number-of-arguments', token.position, token.length, {
        name,
        expected: '1',
        given: `${args.length}`,
      });
    }
    orders[0] = primes.count;
  }
  for (const label of written) {
    const place = placeOf(pass, label, name, args);
    if (place < 0 || place >= args.length) {
      refuse('unknown-name', token.position, token.length, { name: `${name}_${label}` });
    }
    orders[place]! += 1;
  }
  const value = unknown(name, args, orders);
  return outer === undefined ? value : power(value, outer);
}

function argumentsOf(pass: Pass, token: Token, name: string): readonly Expression[] {
  if (pass.is('(') || pass.is('[')) return list(pass, MOST, token);
  const { names, asked } = pass.settings;
  const declared = names.unknown.get(name) ?? [];
  const formal = declared.length > 0 ? declared : (asked?.arguments ?? []);
  if (formal.length === 0) {
    refuse('function-without-argument', token.position, token.length, { name });
  }
  return formal.map(variable);
}

/** Which argument a label means: by name, by place, by its declared name, by custom. */
function placeOf(pass: Pass, label: string, name: string, args: readonly Expression[]): number {
  const named = args.findIndex((each) => each.kind === 'variable' && each.name === label);
  if (named >= 0) return named;
  if (/^[1-9]$/.test(label)) return Number(label) - 1;
  const formal = pass.settings.names.unknown.get(name) ?? [];
  if (formal.length > 0) return formal.indexOf(label);
  for (const letters of CUSTOMARY) {
    const place = letters.indexOf(label);
    if (place >= 0) return place;
  }
  return -1;
}

/** dy/dx and ∂f/∂x of an unknown function, with the values in brackets that may follow. */
export function unknownDerivative(
  pass: Pass,
  name: string,
  variables: readonly string[],
): Expression {
  const { names, asked } = pass.settings;
  const declared = names.unknown.get(name) ?? [];
  const own = asked?.arguments ?? [];
  const formal =
    declared.length > 0
      ? declared
      : variables.every((each) => own.includes(each))
        ? own
        : [...new Set(variables)];
  const args = pass.is('(') ? list(pass, MOST, pass.token) : formal.map(variable);
  const orders = args.map(
    (_, place) => variables.filter((each) => formal.indexOf(each) === place).length,
  );
  return unknown(name, args, orders);
}
