/**
 * Where the argument of a function without brackets ends: it takes the coefficient and the letters
 * that follow up to the next sign, bracket or function. `sin 2xy`, `2 sin x cos x`, `sin x(x+1)` =
 * (sin x)(x+1), `cos 2(x+y)`. The other sensible end is a doubtful place of the pass.
 */
import { apply, type Expression, integer, negation, product, quotient } from '../expression.ts';
import { bracketed, opensBracket } from './bracket.ts';
import { derivativeAhead } from './differential.ts';
import type { ReadFunction } from './names.ts';
import type { Pass } from './pass.ts';
import { refuse } from './problem.ts';
import type { Token } from './token.ts';

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

export const refuseBare = (pass: Pass, token: Token): never =>
  refuse('function-without-argument', token.position, token.length, {
    name: pass.spelling(token).replace('\\', ''),
  });

/** What a function without brackets is applied to; the place is after its name. */
export function bareArgument(pass: Pass, token: Token, name: ReadFunction): Expression {
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
