/**
 * Recognises the sign of a derivative ahead in the tokens, without moving: `\frac{d}{dx}`, `dy/dx`,
 * `d^2y/dx^2`, `\frac{\partial^2 z}{\partial y\,\partial x}`. Also names with their subscripts.
 */
import type { Token } from './token.ts';

export interface NameAhead {
  readonly name: string;
  readonly next: number;
}

const isSign = (tokens: readonly Token[], at: number, text: string): boolean => {
  const token = tokens[at];
  return token !== undefined && token.kind === 'sign' && token.text === text;
};

/** The text of a subscript, `at` its `_`; undefined where none is written. */
export function subscriptAhead(
  tokens: readonly Token[],
  at: number,
): { readonly text: string; readonly next: number; readonly braced: boolean } | undefined {
  const first = tokens[at + 1];
  if (first === undefined) return undefined;
  if (!isSign(tokens, at + 1, '{')) {
    if (first.kind !== 'number' && first.kind !== 'name' && first.kind !== 'stranger') {
      return undefined;
    }
    return { text: first.text, next: at + 2, braced: false };
  }
  let text = '';
  let depth = 1;
  for (let index = at + 2; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (token.kind === 'number' || token.kind === 'name' || token.kind === 'stranger') {
      text += token.text;
    } else if (token.kind !== 'sign') return undefined;
    else if (token.text === '{') depth += 1;
    else if (token.text === '}') {
      depth -= 1;
      if (depth === 0) return text === '' ? undefined : { text, next: index + 1, braced: true };
    } else if (token.text === '_' || token.text === ',') text += token.text;
    else return undefined;
  }
  return undefined;
}

/** A whole number written close to what precedes it: x1 is x_1, d2y is d²y. */
export function digitsClose(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.spaced || token.text.includes('.')) return undefined;
  return token.text.length > 2 ? undefined : token.text;
}

/** A name with its subscript. */
export function nameAhead(tokens: readonly Token[], at: number): NameAhead | undefined {
  const token = tokens[at];
  if (token === undefined || (token.kind !== 'name' && token.kind !== 'stranger')) return undefined;
  if (!isSign(tokens, at + 1, '_')) {
    const digits = digitsClose(tokens, at + 1);
    if (digits === undefined) return { name: token.text, next: at + 1 };
    return { name: `${token.text}_${digits}`, next: at + 2 };
  }
  const subscript = subscriptAhead(tokens, at + 1);
  if (subscript === undefined) return undefined;
  return { name: `${token.text}_${subscript.text}`, next: subscript.next };
}

export interface DerivativeAhead {
  readonly mark: 'd' | '∂';
  /** The name above the bar, or where another operand above the bar stands. */
  readonly operand: NameAhead | undefined;
  readonly operandAt: number | undefined;
  /** In the order of differentiation: the last below the bar first. */
  readonly variables: readonly string[];
  readonly next: number;
}

const markAt = (tokens: readonly Token[], at: number): 'd' | '∂' | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'name' && token.text === 'd') return 'd';
  return token.kind === 'sign' && token.text === '∂' ? '∂' : undefined;
};

/** A whole exponent, 1 where none is written; undefined for any other exponent. d2y is d^2y. */
export function orderAt(
  tokens: readonly Token[],
  at: number,
): { order: number; next: number } | undefined {
  if (!isSign(tokens, at, '^')) {
    const digits = Number(digitsClose(tokens, at) ?? 0);
    return digits > 1 ? { order: digits, next: at + 1 } : { order: 1, next: at };
  }
  const group = isSign(tokens, at + 1, '{') ? 1 : 0;
  const token = tokens[at + 1 + group];
  if (token?.kind !== 'number' || token.text.length > 2 || token.text.includes('.'))
    return undefined;
  if (group === 1 && !isSign(tokens, at + 3, '}')) return undefined;
  const order = Number(token.text);
  return order === 0 ? undefined : { order, next: at + 2 + 2 * group };
}

/** Differentials one after another, until `most` of them are counted or none follows. */
export function differentialsAt(
  tokens: readonly Token[],
  at: number,
  most: number,
): { names: string[]; next: number } | undefined {
  const names: string[] = [];
  let next = at;
  while (names.length < most && markAt(tokens, next) !== undefined) {
    let name = nameAhead(tokens, next + 1);
    if (name === undefined) return undefined;
    // dx2 is of second order where that completes the order, and of x_2 elsewhere.
    const digits = Number(digitsClose(tokens, next + 2) ?? 0);
    if (digits > 1 && names.length + digits === most) {
      name = { name: tokens[next + 1]!.text, next: next + 2 };
    }
    const order = orderAt(tokens, name.next);
    if (order === undefined || names.length + order.order > most) return undefined;
    for (let count = 0; count < order.order; count += 1) names.push(name.name);
    next = order.next;
  }
  return { names, next };
}

/** The closing brace of the group that opens at `at`. */
function groupEnd(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    if (isSign(tokens, index, '{')) depth += 1;
    else if (isSign(tokens, index, '}')) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

/** The sign of a derivative that begins at `at`, if one does. */
export function derivativeAhead(tokens: readonly Token[], at: number): DerivativeAhead | undefined {
  const fraction = tokens[at]?.kind === 'command' && tokens[at].text === 'frac';
  const braced = fraction && isSign(tokens, at + 1, '{');
  const start = at + (fraction ? 1 : 0) + (braced ? 1 : 0);
  const mark = markAt(tokens, start);
  if (mark === undefined) return undefined;
  const order = orderAt(tokens, start + 1);
  if (order === undefined) return undefined;
  let operand = fraction && !braced ? undefined : nameAhead(tokens, order.next);
  let operandAt: number | undefined;
  let next = operand?.next ?? order.next;
  if (braced) {
    if (!isSign(tokens, next, '}')) {
      operand = undefined;
      operandAt = order.next;
      next = groupEnd(tokens, at + 1);
      if (next < 0) return undefined;
    }
    next += 1;
  } else if (!fraction) {
    if (!isSign(tokens, next, '/')) return undefined;
    next += 1;
  }
  const open = fraction ? '{' : '(';
  const grouped = isSign(tokens, next, open);
  if (fraction && !grouped) return undefined;
  const below = differentialsAt(tokens, grouped ? next + 1 : next, order.order);
  if (below === undefined || below.names.length !== order.order) return undefined;
  if (grouped && !isSign(tokens, below.next, fraction ? '}' : ')')) return undefined;
  return {
    mark,
    operand,
    operandAt,
    variables: below.names.reverse(),
    next: below.next + (grouped ? 1 : 0),
  };
}
