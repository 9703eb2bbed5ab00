/**
 * Reads a left-hand side: f'(x), dy/dx, \frac{\partial z}{\partial x}, f_{xy}(1, 2), D_1 f, ∇f, y.
 * Says what is written; whose arguments the labels are and whether it fits what was asked is
 * `asked`'s. Never refuses: a text that is no left-hand side is undefined.
 */
import type { Expression } from '../expression.ts';
import { list } from './bracket.ts';
import { derivativeAhead, nameAhead, subscriptAhead } from './differential.ts';
import type { Pass } from './pass.ts';
import { ReadFailure } from './problem.ts';
import type { Token } from './token.ts';
import { labelsOf, orderAhead, primesAhead } from './unknown.ts';
import type { Whole } from './written.ts';

/** A left-hand side as written. */
export interface Notation {
  readonly name?: string;
  readonly operand?: Expression;
  /** Names or places, in the order of differentiation. */
  readonly labels: readonly string[];
  /** Primes: derivatives by the one argument there is. */
  readonly primes: number;
  readonly whole?: Whole;
  /** D f without a label: a gradient or a Jacobian. */
  readonly total?: boolean;
  readonly brackets?: readonly Expression[];
}

const MOST = 50;

/** The left-hand side that ends at the token `end`, `=` or the last; the pass is at its beginning. */
export function notationHere(pass: Pass, end: number): Notation | undefined {
  if (end === pass.at) return undefined;
  try {
    const found = beforeBrackets(pass, end);
    if (found === undefined) return undefined;
    if (pass.at === end) return found;
    if (!pass.is('(') && !pass.is('[')) return undefined;
    const brackets = list(pass, MOST, pass.token);
    return pass.at === end ? { ...found, brackets } : undefined;
  } catch (failed) {
    if (failed instanceof ReadFailure) return undefined;
    throw failed;
  }
}

function beforeBrackets(pass: Pass, end: number): Notation | undefined {
  const token = pass.token;
  if (pass.take('∇')) return nabla(pass);
  const fraction = derivativeAhead(pass.tokens, pass.at);
  if (fraction !== undefined) return ofFraction(pass, end, fraction);
  const jacobian = jacobianFraction(pass, end);
  if (jacobian !== undefined) return jacobian;
  const operator = token.kind === 'sign' ? token.text === '∂' : token.text === 'D';
  if (operator && pass.isAhead(1, '_')) return ofOperator(pass);
  if (token.kind !== 'name' && token.kind !== 'stranger') return undefined;
  if (/^(?:grad|Grad)$/.test(token.text)) {
    pass.at += 1;
    return nabla(pass);
  }
  return letters(pass) ?? ofName(pass);
}

function ofFraction(
  pass: Pass,
  end: number,
  fraction: NonNullable<ReturnType<typeof derivativeAhead>>,
): Notation | undefined {
  const labels = fraction.variables;
  if (fraction.operand !== undefined) {
    pass.at = fraction.next;
    return { name: fraction.operand.name, labels, primes: 0 };
  }
  if (fraction.operandAt !== undefined) {
    pass.at = fraction.operandAt;
    const name = nameAhead(pass.tokens, pass.at);
    if (name !== undefined && pass.tokens[name.next]?.text === '(') {
      pass.at = name.next;
      const brackets = list(pass, MOST, pass.token);
      if (pass.is('}')) {
        pass.at = fraction.next;
        return { name: name.name, labels, primes: 0, brackets };
      }
    }
    return undefined;
  }
  pass.at = fraction.next;
  const name = nameAhead(pass.tokens, pass.at);
  const after = name === undefined ? undefined : pass.tokens[name.next];
  if (name !== undefined && (name.next === end || after?.text === '(')) {
    const closes = name.next === end || closingOf(pass.tokens, name.next) === end - 1;
    if (closes) {
      pass.at = name.next;
      return { name: name.name, labels, primes: 0 };
    }
  }
  const operand = pass.sum();
  return pass.at === end ? { operand, labels, primes: 0 } : undefined;
}

function closingOf(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    const { kind, text } = tokens[index]!;
    if (kind === 'sign' && text === '(') depth += 1;
    if (kind === 'sign' && text === ')') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

/** \frac{\partial(x, y)}{\partial(u, v)}: the determinant of the Jacobian. */
function jacobianFraction(pass: Pass, end: number): Notation | undefined {
  const start = pass.at;
  const fraction = pass.token.kind === 'command' && pass.token.text === 'frac';
  if (fraction) pass.at += 2;
  if (pass.take('∂') && pass.is('(')) {
    list(pass, MOST, pass.token);
    const bridged = fraction ? pass.take('}') && pass.take('{') : pass.take('/');
    if (bridged && pass.take('∂') && pass.is('(')) {
      const below = list(pass, MOST, pass.token);
      if (fraction) pass.at += 1;
      const labels = below.flatMap((each) => (each.kind === 'variable' ? each.name : []));
      if (pass.at === end) return { labels, primes: 0, whole: 'jacobian-determinant' };
    }
  }
  pass.at = start;
  return undefined;
}

/** ∂_x f, ∂_{x_i} f, D_1 f, D_{12} f. */
function ofOperator(pass: Pass): Notation | undefined {
  const labels: string[] = [];
  for (;;) {
    const token = pass.token;
    const operator = token.kind === 'sign' ? token.text === '∂' : token.text === 'D';
    if (!operator || !pass.isAhead(1, '_')) break;
    const subscript = subscriptAhead(pass.tokens, pass.at + 1);
    if (subscript === undefined) return undefined;
    // ∂_y ∂_x f: the operator nearest to f comes first.
    labels.unshift(...labelsOf(pass.tokens, pass.at + 2, subscript.next));
    pass.at = subscript.next;
  }
  const name = nameAhead(pass.tokens, pass.at);
  if (name === undefined) return undefined;
  pass.at = name.next;
  return { name: name.name, labels, primes: 0 };
}

/** After ∇: what it is taken by, its square for the Hessian, and the name, perhaps in braces. */
function nabla(pass: Pass): Notation | undefined {
  let labels: readonly string[] = [];
  let whole: Whole = 'gradient';
  for (;;) {
    if (pass.is('_')) {
      const subscript = subscriptAhead(pass.tokens, pass.at);
      if (subscript === undefined) return undefined;
      labels = labelsOf(pass.tokens, pass.at + 1, subscript.next);
      pass.at = subscript.next;
    } else if (pass.is('^') && pass.tokens[pass.at + 1]?.text === '2') {
      whole = 'hessian';
      pass.at += 2;
    } else break;
  }
  const braced = pass.take('{');
  const name = nameAhead(pass.tokens, pass.at);
  if (name === undefined) return undefined;
  pass.at = name.next;
  if (braced && !pass.take('}')) return undefined;
  return { name: name.name, labels, primes: 0, whole };
}

/** J, J_f, Df, H, H_f: letters that stand for a whole, unless they are declared. */
function letters(pass: Pass): Notation | undefined {
  const { names, asked } = pass.settings;
  const { text } = pass.token;
  if (names.declared.has(text) || asked?.name === text) return undefined;
  if (text !== 'J' && text !== 'H' && text !== 'D') return undefined;
  const whole = text === 'J' ? 'jacobian' : text === 'H' ? 'hessian' : undefined;
  let next = pass.at + 1;
  let name: string | undefined;
  if (pass.isAhead(1, '_')) {
    const subscript = subscriptAhead(pass.tokens, next);
    if (subscript === undefined) return undefined;
    name = subscript.text;
    next = subscript.next;
  } else {
    const following = nameAhead(pass.tokens, next);
    if (following !== undefined) ({ name, next } = following);
  }
  if (text === 'D' && name === undefined) return undefined;
  pass.at = next;
  const base = { labels: [], primes: 0, ...(name === undefined ? {} : { name }) };
  return whole === undefined ? { ...base, total: true } : { ...base, whole };
}

/** A name with primes, an order or labels: y, f'', f^{(4)}, f_{xy}, u_1. */
function ofName(pass: Pass): Notation | undefined {
  const { names, asked } = pass.settings;
  const start = pass.at;
  const plain = pass.token.text;
  const whole = nameAhead(pass.tokens, start);
  if (whole === undefined) return undefined;
  const own = (name: string): boolean =>
    names.declared.has(name) ||
    names.unknown.has(name) ||
    name === asked?.name ||
    asked?.otherNames?.includes(name) === true;
  let name = plain;
  let labels: readonly string[] = [];
  if (whole.name !== plain) {
    if (own(whole.name)) {
      name = whole.name;
      pass.at = whole.next;
      const more = pass.is('_') ? subscriptAhead(pass.tokens, pass.at) : undefined;
      if (more !== undefined) {
        labels = labelsOf(pass.tokens, pass.at + 1, more.next);
        pass.at = more.next;
      }
    } else {
      const end = endOfRun(pass, start + 2, whole.next);
      labels = labelsOf(pass.tokens, start + 2, end);
      pass.at = end;
    }
  } else pass.at = start + 1;
  let primes = primesAhead(pass.tokens, pass.at);
  if (primes.count === 0) primes = orderAhead(pass.tokens, pass.at);
  pass.at = primes.next;
  return { name, labels, primes: primes.count };
}

/** In plain text, f_xy: the letters written close to a subscript without braces belong to it. */
function endOfRun(pass: Pass, from: number, end: number): number {
  const { tokens, settings } = pass;
  if (settings.latex || tokens[from]!.kind === 'sign' || tokens[from]!.kind === 'number')
    return end;
  let next = end;
  while (!tokens[next]!.spaced && /^(?:name|stranger)$/.test(tokens[next]!.kind)) next += 1;
  return next;
}
