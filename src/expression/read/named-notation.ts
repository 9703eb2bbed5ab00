/**
 * Left-hand sides that begin with a letter or ∇: ∇f, J_f, D f, H, y, f'', f^{(4)}, f_{xy}, u_1. What a name
 * means by itself; signs with ∂ and bars are `notation`'s.
 */
import { nameAhead, orderAt, subscriptAhead } from './differential.ts';
import type { Notation } from './notation.ts';
import type { Pass } from './pass.ts';
import { labelsOf, orderAhead, primesAhead } from './unknown.ts';
import type { Whole } from './written.ts';

/** After ∇: what it is taken by, its square for the Hessian, and the name, perhaps in braces. */
export function nabla(pass: Pass): Notation | undefined {
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
export function letters(pass: Pass): Notation | undefined {
  const { names, asked } = pass.settings;
  const { text } = pass.token;
  if (names.declared.has(text) || asked?.name === text) return undefined;
  if (text !== 'J' && text !== 'H' && text !== 'D') return undefined;
  const whole = text === 'J' ? 'jacobian' : text === 'H' ? 'hessian' : undefined;
  let next = pass.at + 1;
  const raised = text === 'D' && pass.isAhead(1, '^') ? orderAt(pass.tokens, next) : undefined;
  if (raised !== undefined) next = raised.next;
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
  const primes = text === 'D' && asked?.arguments.length === 1 ? (raised?.order ?? 1) : 0;
  if (raised !== undefined && primes === 0) return undefined;
  if (primes > 0 && asked?.whole === undefined) return { name: name!, labels: [], primes };
  const base = { labels: [], primes: 0, ...(name === undefined ? {} : { name }) };
  return whole === undefined ? { ...base, total: true } : { ...base, whole };
}

/** Whether a name is that of something, with its subscript: u_1, and not a derivative of u. */
function isOwn({ settings: { names, asked } }: Pass, name: string): boolean {
  return (
    names.declared.has(name) ||
    names.unknown.has(name) ||
    name === asked?.name ||
    asked?.otherNames?.includes(name) === true
  );
}

/** The name above a bar: f_x is f with the label x, unless something is called that. */
export function ownName(pass: Pass, name: string): { name: string; labels: readonly string[] } {
  const cut = name.indexOf('_');
  const [letter, subscript] = [name.slice(0, cut), name.slice(cut + 1)];
  if (cut < 0 || isOwn(pass, name) || !isOwn(pass, letter)) return { name, labels: [] };
  const single = pass.settings.asked?.arguments.includes(subscript) === true;
  return { name: letter, labels: single ? [subscript] : [...subscript] };
}

/** A name with primes, an order or labels: y, f'', f^{(4)}, f_{xy}, f''_{xy}, u_1. */
export function ofName(pass: Pass): Notation | undefined {
  const start = pass.at;
  const plain = pass.token.text;
  const whole = nameAhead(pass.tokens, start);
  if (whole === undefined) return undefined;
  let name = plain;
  let labels: readonly string[] = [];
  if (whole.name !== plain) {
    if (isOwn(pass, whole.name)) {
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
  const subscript = labels.length === 0 && primes.count > 0 && pass.is('_');
  const more = subscript ? subscriptAhead(pass.tokens, pass.at) : undefined;
  if (more !== undefined) {
    // f''_{xy}: as many labels as primes, and they say the same.
    const below = labelsOf(pass.tokens, pass.at + 1, more.next);
    if (below.length !== primes.count) return undefined;
    pass.at = more.next;
    return { name, labels: below, primes: 0 };
  }
  return { name, labels, primes: primes.count };
}

/** In plain text, f_xy: the letters written close to a subscript without braces belong to it. */
function endOfRun(pass: Pass, from: number, end: number): number {
  const { tokens, settings } = pass;
  if (settings.latex || tokens[from]!.kind === 'sign' || tokens[from]!.kind === 'number')
    return end;
  let next = end;
  while (!tokens[next]!.spaced && /^(?:name|stranger|number)$/.test(tokens[next]!.kind)) next += 1;
  return next;
}
