/**
 * Functions of the table applied: what may stand between the name and the argument (`log_2`,
 * `sin^2`, `sin^{-1}`), and where an argument without brackets ends.
 *
 * A function without brackets takes the coefficient and the letters that follow up to the next sign,
 * bracket or function: `sin 2xy`, `2 sin x cos x`, `sin x(x+1)` = (sin x)(x+1), `cos 2(x+y)`.
 */
import {
  apply,
  type Expression,
  integer,
  negation,
  power,
  product,
  quotient,
} from '../expression.ts';
import { type FunctionName, functionRow } from '../functions.ts';
import { bracketed, closesBracket, list, opensBracket } from './bracket.ts';
import { derivativeAhead } from './differential.ts';
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
  if (name === 'log' && base === undefined && outer === undefined) base = baseCloseToName(pass);
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

/** log2(x) and log10(x) in plain text, as programs write them. */
function baseCloseToName(pass: Pass): Expression | undefined {
  const token = pass.token;
  const next = pass.tokens[pass.at + 1];
  if (pass.settings.latex || token.kind !== 'number' || token.spaced) return undefined;
  if (token.text !== '2' && token.text !== '10') return undefined;
  if (next?.text !== '(' || next.spaced || pass.doubt('base')) return undefined;
  pass.at += 1;
  return numberOf(token.text);
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

/** √: one factor, in doubt the letters that follow as well. */
export function rooted(pass: Pass, token: Token): Expression {
  const radicand = opensBracket(pass.token) ? bracketed(pass) : undersign(pass, token);
  if (token.text === '2') return apply('sqrt', radicand);
  return apply('root', radicand, integer(BigInt(token.text)));
}

function undersign(pass: Pass, token: Token): Expression {
  if (!startsArgument(pass.token) || pass.is('-')) refuseBare(pass, token);
  pass.enter();
  const factors = [pass.factor()];
  while (pass.token.kind === 'name' && !pass.token.spaced && pass.doubt('argument')) {
    factors.push(pass.factor());
  }
  pass.leave();
  return product(factors);
}

function startsArgument(token: Token): boolean {
  switch (token.kind) {
    case 'end':
      return false;
    case 'sign':
      return (
        token.text === '-' ||
        token.text === '∂' ||
        token.text === '|' ||
        (token.text !== '<' && opensBracket(token))
      );
    case 'command':
      return token.text !== 'over';
    case 'number':
    case 'name':
    case 'function':
    case 'radical':
    case 'unit':
    case 'stranger':
      return true;
  }
}

const refuseBare = (pass: Pass, token: Token): never =>
  refuse('function-without-argument', token.position, token.length, {
    name: pass.spelling(token).replace('\\', ''),
  });

function bareArgument(pass: Pass, token: Token, name: ReadFunction): Expression {
  if (!startsArgument(pass.token)) refuseBare(pass, token);
  // Inside bars a bar after a name closes them.
  if (pass.is('|') && pass.bars > 0 && pass.tokens[pass.at + 1]!.kind === 'end') {
    refuseBare(pass, token);
  }
  pass.enter();
  let value: Expression;
  if (pass.take('-')) value = negation(bareArgument(pass, token, name));
  else value = bareProduct(pass, name);
  pass.leave();
  return value;
}

/** What an argument is so far, as far as it decides whether the next factor belongs to it. */
interface SoFar {
  /** Only numbers and π: a coefficient. */
  readonly numeric: boolean;
  /** A fraction or root with letters, which looks complete. */
  readonly closed: boolean;
  /** A logarithm or root: a number alone is a likely argument, as in `2^x \ln 2`. */
  readonly terse: boolean;
}

function bareProduct(pass: Pass, name: ReadFunction): Expression {
  const first = pass.token;
  const whole = first.kind === 'function' || first.kind === 'sign' || first.kind === 'radical';
  const value = pass.factor();
  if (whole) return value;
  const factors = [value];
  const terse = /^(?:ln|log|lg|sqrt|cbrt)$/.test(name);
  let numeric = isNumeric(value);
  for (;;) {
    const closed = first.kind === 'command' && !numeric && factors.length === 1;
    if (pass.is('/') && dividesArgument(pass, numeric && !terse, factors)) {
      pass.at += 1;
      return quotient(product(factors), pass.factor());
    }
    if (pass.is('*')) {
      if (!starsArgument(pass, first, numeric, terse)) break;
      pass.at += 1;
    } else if (!continues(pass, { numeric, closed, terse })) break;
    const factor = pass.factor();
    numeric &&= isNumeric(factor);
    factors.push(factor);
  }
  return product(factors);
}

function isNumeric(expression: Expression): boolean {
  if (expression.kind === 'quotient') {
    return isNumeric(expression.numerator) && isNumeric(expression.denominator);
  }
  return (
    expression.kind === 'number' || (expression.kind === 'constant' && expression.name === 'pi')
  );
}

/** sin π/2 is sin(π/2); sin x/2 is half of sin x, in doubt the sine of x/2. */
function dividesArgument(pass: Pass, numeric: boolean, factors: readonly Expression[]): boolean {
  const below = pass.tokens[pass.at + 1]!;
  if (below.kind !== 'number') return false;
  const angle = numeric && factors.some((factor) => factor.kind === 'constant');
  return pass.doubt('slash') !== angle;
}

/** sin 2*x in plain text: by the rule a product with sin 2, in doubt sin 2x. */
function starsArgument(pass: Pass, first: Token, numeric: boolean, terse: boolean): boolean {
  if (!numeric || terse || first.kind !== 'number' || pass.spelling(pass.token) !== '*')
    return false;
  return pass.tokens[pass.at + 1]!.kind === 'name' && pass.doubt('argument');
}

/** Whether the next token still belongs to an argument without brackets. */
function continues(pass: Pass, soFar: SoFar): boolean {
  const token = pass.token;
  switch (token.kind) {
    case 'name':
    case 'stranger': {
      if (endsArgument(pass, token)) return false;
      if (soFar.numeric) return !(soFar.terse && pass.doubt('argument'));
      return soFar.closed ? pass.doubt('argument') : !pass.doubt('argument');
    }
    case 'radical':
    case 'command':
      if (token.text === 'over' || derivativeAhead(pass.tokens, pass.at) !== undefined)
        return false;
      if (soFar.numeric) return !(soFar.terse && pass.doubt('argument'));
      return pass.doubt('argument');
    case 'sign':
      if (token.text === '{') return true;
      if (token.text !== '(' && token.text !== '[' && token.text !== '\\{') return false;
      return pass.doubt('bracket') !== (soFar.numeric && !soFar.terse);
    case 'number':
    case 'function':
    case 'unit':
    case 'end':
      return false;
  }
}

/** Names that are no letters of an argument: unit vectors, unknown functions, differentials. */
function endsArgument(pass: Pass, token: Token): boolean {
  const { names } = pass.settings;
  const { text } = token;
  if (names.unknown.has(text)) return true;
  if (text === 'd' && derivativeAhead(pass.tokens, pass.at) !== undefined) return true;
  const axis = text === 'i' || text === 'j' || text === 'k';
  return axis && names.unitVectors && !names.declared.has(text);
}
