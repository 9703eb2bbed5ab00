/**
 * One name with its subscript and primes: a variable, a constant, a unit vector, an unknown function,
 * or the beginning of a derivative. Declared variables come first.
 */
import { derivative, E, type Expression, PI, variable } from '../expression.ts';
import { applied } from './application.ts';
import { opensBracket } from './bracket.ts';
import { derivativeHere, operatorApplied } from './derivative.ts';
import { digitsClose, subscriptAhead } from './differential.ts';
import { nearestName } from './names.ts';
import type { Pass } from './pass.ts';
import { refuse } from './problem.ts';
import { Token } from './token.ts';
import { primesAhead, unknownFunction } from './unknown.ts';

/** e_x, e_1: unit vectors by the name or the number of their axis. */
const AXES: ReadonlyMap<string, 0 | 1 | 2> = new Map([
  ['x', 0],
  ['1', 0],
  ['y', 1],
  ['2', 1],
  ['z', 2],
  ['3', 2],
]);

export function symbol(pass: Pass, token: Token): Expression {
  const { names } = pass.settings;
  if (token.text === 'd') {
    const found = derivativeHere(pass);
    if (found !== undefined) return found;
  }
  const next = pass.tokens[pass.at + 1]!;
  if (next.kind === 'sign') {
    if (next.text === '_') return subscripted(pass, token);
    if (next.text === "'" && !names.declared.has(token.text) && names.open) {
      pass.at += 1;
      return unknownFunction(pass, token, token.text);
    }
  }
  if (next.kind === 'number' && !next.spaced) {
    const full = numbered(pass, token, next);
    if (full !== undefined) {
      pass.at += 2;
      return names.unknown.has(full)
        ? unknownFunction(pass, token, full)
        : primed(pass, token, full);
    }
  }
  pass.at += 1;
  if (names.unknown.has(token.text)) return unknownFunction(pass, token, token.text);
  if (isLogistic(pass, token)) return applied(pass, logistic(token));
  return named(pass, token, token.text);
}

const logistic = ({ position, length, spaced }: Token): Token =>
  new Token('function', 'sigmoid', position, length, spaced);

/** σ before a bracket is the logistic function where no σ is declared. */
function isLogistic(pass: Pass, { text }: Token): boolean {
  const { names } = pass.settings;
  return text === 'sigma' && !names.open && !names.declared.has(text) && opensBracket(pass.token);
}

/** x1 is x_1 where that is declared, or where any name may stand; `e2` is no name. */
function numbered(pass: Pass, token: Token, next: Token): string | undefined {
  const { names, latex } = pass.settings;
  const full = `${token.text}_${next.text}`;
  if (names.declared.has(full) || names.unknown.has(full)) return full;
  const open = names.open && !latex && !names.declared.has(token.text) && token.text.length === 1;
  return open && token.text !== 'e' && digitsClose(pass.tokens, pass.at + 1) !== undefined
    ? full
    : undefined;
}

/** A name no run explains; with a subscript it may still be declared. */
export function stranger(pass: Pass, token: Token): Expression {
  if (token.text.length === 1 && pass.isAhead(1, '_')) return subscripted(pass, token);
  return refuseUnknown(pass, token, token.text);
}

function named(pass: Pass, token: Token, name: string): Expression {
  const { names } = pass.settings;
  if (names.declared.has(name)) return primed(pass, token, name);
  if (names.unitVectors && (name === 'i' || name === 'j' || name === 'k')) {
    return pass.stand({
      kind: 'unit',
      axis: name === 'i' ? 0 : name === 'j' ? 1 : 2,
      position: token.position,
      length: token.length,
    });
  }
  if (name === 'e') return E;
  if (name === 'pi') return PI;
  if (names.open) return primed(pass, token, name);
  return refuseUnknown(pass, token, name);
}

/** A dependent variable with primes, y', is its derivative by the one argument asked about. */
function primed(pass: Pass, token: Token, name: string): Expression {
  const primes = primesAhead(pass.tokens, pass.at);
  if (primes.count === 0) return variable(name);
  const args = pass.settings.asked?.arguments ?? [];
  if (args.length !== 1) {
    refuse('derivative-without-variable', token.position, token.length, { name });
  }
  pass.at = primes.next;
  return derivative(variable(name), new Array<string>(primes.count).fill(args[0]!));
}

function subscripted(pass: Pass, token: Token): Expression {
  const { names } = pass.settings;
  const { text } = token;
  if (text === 'D' && !names.declared.has('D')) {
    const end = subscriptAhead(pass.tokens, pass.at + 1)?.next;
    const operand = end === undefined ? undefined : pass.tokens[end];
    if (operand?.kind === 'name' && names.unknown.has(operand.text)) {
      return operatorApplied(pass, token);
    }
  }
  const start = pass.at;
  const subscript = takeSubscript(pass, text);
  const full = `${text}_${subscript}`;
  if (names.declared.has(full)) return primed(pass, token, full);
  if (names.unknown.has(full)) return unknownFunction(pass, token, full);
  const axis = text === 'e' && names.unitVectors ? AXES.get(subscript) : undefined;
  if (axis !== undefined) {
    const end = endOf(pass.tokens[pass.at - 1]!);
    return pass.stand({
      kind: 'unit',
      axis,
      position: token.position,
      length: end - token.position,
    });
  }
  if (names.unknown.has(text)) {
    pass.at = start + 1;
    return unknownFunction(pass, token, text);
  }
  if (names.open) return primed(pass, token, full);
  return refuseUnknown(pass, token, full);
}

/** The subscript after the name at hand. Without braces, as much of it as is declared. */
function takeSubscript(pass: Pass, text: string): string {
  const { names, latex } = pass.settings;
  const found = subscriptAhead(pass.tokens, pass.at + 1);
  if (found === undefined) {
    const mark = pass.tokens[pass.at + 1]!;
    return refuse('missing-operand', mark.position, mark.length, { after: '_' });
  }
  const known = (name: string): boolean =>
    names.declared.has(`${text}_${name}`) || names.unknown.has(`${text}_${name}`);
  const first = pass.tokens[pass.at + 2]!;
  pass.at += 2;
  if (found.braced) {
    pass.at = found.next;
    return found.text;
  }
  if (first.kind === 'number') {
    if (!known(found.text) && found.text.length > 1 && known(found.text[0]!)) pass.splitNumber(1);
    const { text: digits } = pass.token;
    pass.at += 1;
    return digits;
  }
  if (latex || known(found.text)) {
    pass.at += 1;
    return found.text;
  }
  // In plain text a run of letters is one subscript, unless a part of it is declared.
  let whole = found.text;
  let end = pass.at + 1;
  for (; ; end += 1) {
    const token = pass.tokens[end]!;
    const joins = token.kind === 'name' || token.kind === 'stranger' || token.kind === 'function';
    if (!joins || token.spaced || token.position !== endOf(pass.tokens[end - 1]!)) break;
    whole += token.text;
    if (known(whole)) {
      end += 1;
      break;
    }
  }
  pass.at = end;
  return whole;
}

const endOf = (token: Token): number => token.position + token.length;

/** foo(x): a word of letters none of which is declared, with a bracket right behind it. */
function looksApplied({ tokens, settings }: Pass, token: Token, name: string): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  const isBracket = next?.text === '(' && !next.spaced && next.position === endOf(token);
  return isBracket && ![...name].some((letter) => settings.names.declared.has(letter));
}

function refuseUnknown(pass: Pass, token: Token, name: string): never {
  const { names } = pass.settings;
  if (/^inf(?:inity|ty)?$|^oo$/i.test(name)) refuse('infinity', token.position, token.length);
  const meant = nearestName(name, names);
  if (meant === undefined && token.kind === 'stranger' && name.length > 1) {
    // No known word is near: most likely a product with one letter that is not declared.
    const at = [...name].findIndex((letter) => letter !== 'e' && !names.declared.has(letter));
    if (at >= 0 && name.length <= 4 && !looksApplied(pass, token, name)) {
      return refuse('unknown-name', token.position + Math.min(at, token.length - 1), 1, {
        name: name[at]!,
      });
    }
  }
  return refuse('unknown-name', token.position, token.length, {
    name,
    ...(meant === undefined ? {} : { meant }),
  });
}
