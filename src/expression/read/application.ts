/**
 * Functions of the table applied: what may stand between the name and the argument (`log_2`,
 * `sin^2`, `sin^{-1}`), the argument in brackets, and whose a power after the brackets is. Where an
 * argument without brackets ends is `argument`'s.
 */
import { apply, type Expression, integer, power, quotient } from '../expression.ts';
import { type FunctionName, functionRow } from '../functions.ts';
import { bareArgument, refuseBare } from './argument.ts';
import { bracketed, closesBracket, list, opensBracket } from './bracket.ts';
import { inverseOf } from './inverse.ts';
import type { ReadFunction } from './names.ts';
import { numberOf } from './number.ts';
import type { Pass } from './pass.ts';
import { refuse } from './problem.ts';
import type { Token } from './token.ts';

/** A function after its name: exponents and subscripts at the name, then the argument. */
export function applied(pass: Pass, token: Token): Expression {
  const name = token.text as ReadFunction;
  let base: Expression | undefined;
  let outer: Expression | undefined;
  for (;;) {
    if (name === 'log' && base === undefined && pass.is('_')) {
      pass.at += 1;
      base = baseOf(pass);
    } else if (outer === undefined && pass.is('^')) {
      pass.at += 1;
      outer = exponentAtName(pass);
    } else break;
  }
  if (name === 'log' && base === undefined && outer === undefined) {
    const digits = digitsCloseToName(pass);
    if (digits === 'argument') return unary(pass, token, name, undefined, pass.primary());
    if (digits === 'base') {
      base = numberOf(pass.token.text);
      pass.at += 1;
    }
  }
  if (outer !== undefined && isMinusOne(outer) && name !== 'cbrt' && name !== 'lg') {
    const inverse = inverseOf(name);
    if (inverse !== undefined) return appliedTo(pass, token, inverse, undefined, false);
  }
  const value = appliedTo(pass, token, name, base, outer === undefined);
  return outer === undefined ? value : power(value, outer);
}

/** A script in LaTeX takes one digit; before that is believed, both parts must make sense. */
const takesOneDigit = (digits: string): boolean => /^[2-9][1-9]/.test(digits);

/** The base of a logarithm. `\log_28` takes one digit, as LaTeX does; `\log_10` is what it seems. */
function baseOf(pass: Pass): Expression {
  if (pass.is('{')) return bracketed(pass);
  const { kind, text } = pass.token;
  const several = pass.settings.latex && kind === 'number' && takesOneDigit(text);
  if (several && !pass.doubt('base')) pass.splitNumber(1);
  return pass.primary();
}

/**
 * log2(x), log2 x and log10(x) in plain text, as programs write them: whether the digits are the base,
 * the whole argument (the other reading: a number times x), or only where the argument begins.
 */
function digitsCloseToName(pass: Pass): 'base' | 'argument' | undefined {
  const token = pass.token;
  const next = pass.tokens[pass.at + 1];
  if (pass.settings.latex || token.kind !== 'number' || token.spaced) return undefined;
  if (token.text !== '2' && token.text !== '10') return undefined;
  if (next?.text === '(' && !next.spaced) return pass.doubt('base') ? undefined : 'base';
  if (next?.spaced !== true || (next.kind !== 'name' && next.kind !== 'function')) return undefined;
  const whole = pass.doubt('argument');
  const start = pass.doubt('base');
  return whole ? 'argument' : start ? undefined : 'base';
}

/** `\sin^22x` is sin² 2x in LaTeX, where a script takes one digit. */
function exponentAtName(pass: Pass): Expression {
  const { kind, text } = pass.token;
  const several = pass.settings.latex && kind === 'number' && takesOneDigit(text);
  if (several && !pass.token.spaced && !pass.doubt('exponent')) pass.splitNumber(1);
  return pass.exponent();
}

const isMinusOne = (expression: Expression): boolean =>
  expression.kind === 'negation' &&
  expression.operand.kind === 'number' &&
  expression.operand.value.numerator === 1n &&
  expression.operand.value.denominator === 1n;

/** The function at its argument. `free`: a power after the brackets may be the argument's. */
function appliedTo(
  pass: Pass,
  token: Token,
  name: ReadFunction,
  base: Expression | undefined,
  free: boolean,
): Expression {
  const open = pass.token;
  const next = pass.tokens[pass.at + 1];
  if (opensBracket(open) && next !== undefined && closesBracket(next)) refuseBare(pass, token);
  const most = name === 'cbrt' || name === 'lg' || base !== undefined ? 1 : functionRow(name).arity;
  if (open.kind === 'sign' && (open.text === '(' || open.text === '[')) {
    const values = list(pass, most, token);
    if (values.length === 2) return apply(name as FunctionName, values[0]!, values[1]!);
    const only = values[0]!;
    const inside = free && pass.is('^') && raisesArgument(pass, token, name, open, only);
    return unary(pass, token, name, base, inside ? raised(pass, only) : only);
  }
  if (open.kind === 'sign' && (open.text === '{' || open.text === '\\{')) {
    const bare = open.text === '{' && !pass.isAhead(1, '(');
    const only = bracketed(pass);
    const inside = free && pass.is('^') && bare && !pass.doubt('power');
    return unary(pass, token, name, base, inside ? raised(pass, only) : only);
  }
  return unary(pass, token, name, base, bareArgument(pass, token, name));
}

function raised(pass: Pass, base: Expression): Expression {
  pass.at += 1;
  return power(base, pass.exponent());
}

/**
 * `sin(x)^2` is a power of the sine. `\ln (3x+2)^5` is the logarithm of a power, as books print it;
 * with other functions that is the other reading, where a space or LaTeX leaves it open.
 */
function raisesArgument(
  pass: Pass,
  token: Token,
  name: ReadFunction,
  open: Token,
  argument: Expression,
): boolean {
  const { kind } = argument;
  const atom = kind === 'number' || kind === 'variable' || kind === 'constant';
  const logarithm = name === 'ln' || name === 'log' || name === 'lg';
  const { latex } = pass.settings;
  if (logarithm && latex && !atom) return !pass.doubt('power');
  if (name === 'exp' || name === 'abs') return false;
  if (!latex && !open.spaced) return false;
  return (logarithm || !atom) && token.kind === 'function' && pass.doubt('power');
}

function unary(
  pass: Pass,
  token: Token,
  name: ReadFunction,
  base: Expression | undefined,
  argument: Expression,
): Expression {
  switch (name) {
    case 'cbrt':
      return apply('root', argument, integer(3));
    case 'lg':
      return apply('log', argument, integer(10));
    case 'log': {
      const { logarithmBase } = pass.settings;
      if (base !== undefined) return apply('log', argument, base);
      if (logarithmBase === undefined) return apply('ln', argument);
      return apply('log', argument, integer(logarithmBase));
    }
    case 'leakyrelu':
      return apply(name, argument, quotient(integer(1), integer(100)));
    case 'root':
      return refuse('wrong-number-of-arguments', token.position, token.length, {
        name: pass.spelling(token),
        expected: '2',
        given: '1',
      });
    default:
      return apply(name, argument);
  }
}
