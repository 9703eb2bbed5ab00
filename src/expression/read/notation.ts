/**
 * Reads a left-hand side: f'(x), dy/dx, \frac{\partial z}{\partial x}, f_{xy}(1, 2), D_1 f, ∇f, y.
 * Says what is written; whose arguments the labels are and whether it fits what was asked is
 * `asked`'s. Never refuses: a text that is no left-hand side is undefined.
 */
import type { Expression } from '../expression.ts';
import { understood } from './asked.ts';
import { list } from './bracket.ts';
import {
  derivativeAhead,
  differentialsAt,
  digitsClose,
  nameAhead,
  orderAt,
  subscriptAhead,
} from './differential.ts';
import { letters, nabla, ofName, ownName } from './named-notation.ts';
import type { Pass } from './pass.ts';
import { ReadFailure } from './problem.ts';
import type { Token } from './token.ts';
import { labelsOf } from './unknown.ts';
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
  if (pass.is('(')) return ofComponents(pass) ?? inBrackets(pass);
  if (pass.take('∇')) return nabla(pass);
  const fraction = derivativeAhead(pass.tokens, pass.at);
  if (fraction !== undefined) return ofFraction(pass, end, fraction);
  const call = ofCall(pass);
  if (call !== undefined) return call;
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

/** (f_x, f_y), (∂f/∂x, ∂f/∂y) where a gradient is asked for: its components by name, in order. */
function ofComponents(pass: Pass): Notation | undefined {
  const { asked, names } = pass.settings;
  const start = pass.at;
  const close = closingOf(pass.tokens, start);
  if (asked?.whole !== 'gradient' || close < 0) return undefined;
  for (const variable of asked.by) {
    pass.at += 1;
    const found = beforeBrackets(pass, close);
    const left = found === undefined ? undefined : understood(found, asked, names);
    const fits = left?.name === asked.name && left.by.join() === variable;
    if (!fits || !(variable === asked.by.at(-1) ? pass.at === close : pass.is(','))) {
      pass.at = start;
      return undefined;
    }
  }
  pass.at = close + 1;
  return { name: asked.name, labels: [], primes: 0, whole: 'gradient' };
}

/** (f_x)_y, which goes on; (∂f/∂x)_y, which says what is held; (∂f/∂x)(x, y). */
function inBrackets(pass: Pass): Notation | undefined {
  const close = closingOf(pass.tokens, pass.at);
  if (close < 0) return undefined;
  pass.at += 1;
  const isFraction = derivativeAhead(pass.tokens, pass.at) !== undefined;
  const inside = beforeBrackets(pass, close);
  if (inside === undefined || inside.labels.length === 0 || pass.at !== close) return undefined;
  pass.at += 1;
  const subscript = pass.is('_') ? subscriptAhead(pass.tokens, pass.at) : undefined;
  if (subscript === undefined) return inside;
  const labels = labelsOf(pass.tokens, pass.at + 1, subscript.next);
  pass.at = subscript.next;
  return isFraction ? inside : { ...inside, labels: [...inside.labels, ...labels] };
}

/** What stands after ∂/∂y, if it is a derivative itself: ∂/∂y ∂f/∂x, ∂/∂y (f_x). */
function ofDerivative(pass: Pass, end: number, labels: readonly string[]): Notation | undefined {
  const start = pass.at;
  const inside = beforeBrackets(pass, end);
  if (inside?.name !== undefined && inside.labels.length > 0 && pass.at === end) {
    return { ...inside, labels: [...inside.labels, ...labels] };
  }
  pass.at = start;
  return undefined;
}

/** ∂f(x, y)/∂x: the arguments stand above the bar. */
function ofCall(pass: Pass): Notation | undefined {
  const start = pass.at;
  const mark = pass.token.text;
  if (mark !== '∂' && mark !== 'd') return undefined;
  const order = orderAt(pass.tokens, start + 1);
  const name = order === undefined ? undefined : nameAhead(pass.tokens, order.next);
  if (order === undefined || name === undefined) return undefined;
  pass.at = name.next;
  if (pass.is('(')) {
    const brackets = list(pass, MOST, pass.token);
    const grouped = pass.take('/') && pass.take('(');
    const below = differentialsAt(pass.tokens, pass.at, order.order);
    if (below?.names.length === order.order) {
      pass.at = below.next;
      const labels = below.names.toReversed();
      if (!grouped || pass.take(')')) return { name: name.name, labels, primes: 0, brackets };
    }
  }
  pass.at = start;
  return undefined;
}

function ofFraction(
  pass: Pass,
  end: number,
  fraction: NonNullable<ReturnType<typeof derivativeAhead>>,
): Notation | undefined {
  const labels = fraction.variables;
  if (fraction.operand !== undefined) {
    pass.at = fraction.next;
    const { name, labels: inner } = ownName(pass, fraction.operand.name);
    return { name, labels: [...inner, ...labels], primes: 0 };
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
  const derivative = ofDerivative(pass, end, labels);
  if (derivative !== undefined) return derivative;
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
    // The functions' names are nothing that an answer may use.
    pass.at = closingOf(pass.tokens, pass.at) + 1;
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
    const digits = subscript.braced ? undefined : digitsClose(pass.tokens, subscript.next);
    const next = subscript.next + (digits === undefined ? 0 : 1);
    const own = labelsOf(pass.tokens, pass.at + 2, next);
    pass.at = next;
    // ∂_x² f is by x twice.
    const raised = pass.is('^') ? orderAt(pass.tokens, pass.at) : undefined;
    if (raised !== undefined) pass.at = raised.next;
    for (let count = raised?.order ?? 1; count > 0; count -= 1) labels.unshift(...own);
  }
  const name = nameAhead(pass.tokens, pass.at);
  if (name === undefined) return undefined;
  pass.at = name.next;
  return { name: name.name, labels, primes: 0 };
}
