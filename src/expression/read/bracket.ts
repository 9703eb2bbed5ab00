/**
 * What stands between brackets: an expression in any kind of brackets, a list, the bars of an
 * absolute value, and the vectors and matrices that lists make.
 */
import { apply, type Expression, quotient } from '../expression.ts';
import type { Literal, Pass } from './pass.ts';
import { refuse } from './problem.ts';
import type { Token } from './token.ts';
import type { Orientation } from './written.ts';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['\\{', '\\}'],
  ['⟨', '⟩'],
  ['<', '>'],
  ['begin', 'end'],
  ['|<', '>|'],
]);
const CLOSERS: ReadonlySet<string> = new Set([...CLOSING.values()]);

/** Brackets that can hold a list; braces only group, unless a list is due. */
const LISTS: ReadonlySet<string> = new Set(['(', '[', '⟨', '<', 'begin']);
/** What stands before braces that hold a list; elsewhere they group, as in x^{a}. */
const BEFORE_LIST: ReadonlySet<string> = new Set(['=', ',', ';', '{', '\\{']);

export const opensBracket = (token: Token): boolean =>
  token.kind === 'sign' && CLOSING.has(token.text);
export const closesBracket = (token: Token): boolean =>
  token.kind === 'sign' && CLOSERS.has(token.text);

/** An expression in brackets, or a vector or matrix; the place is at the opening bracket. */
export function bracketed(pass: Pass): Expression {
  const open = pass.token;
  if (open.text === '|<') return absolute(pass);
  pass.enter();
  pass.at += 1;
  const outer = pass.bars;
  pass.bars = 0;
  if (open.kind === 'sign' && CLOSING.get(open.text) === pass.token.text) {
    refuse('missing-operand', pass.token.position, pass.token.length, { after: open.text });
  }
  const start = pass.at;
  const braces = isListInBraces(pass, open);
  const first = pass.sum();
  const parted = pass.is(',') || pass.is(';');
  const inside =
    (LISTS.has(open.text) && (open.text !== '(' || parted)) || (braces && parted)
      ? listed(pass, open, first, isSquare(pass, start))
      : open.text === '{'
        ? over(pass, first)
        : first;
  pass.bars = outer;
  close(pass, open);
  pass.leave();
  return transposed(pass, inside);
}

/** {a, b} where a list is due; the place is behind the brace. */
function isListInBraces(pass: Pass, open: Token): boolean {
  if (!pass.settings.lists || (open.text !== '{' && open.text !== '\\{')) return false;
  const before = pass.tokens[pass.at - 2];
  return before === undefined || (before.kind === 'sign' && BEFORE_LIST.has(before.text));
}

/** TeX's fraction takes all of its group: {x+1 \over 2}. */
function over(pass: Pass, above: Expression): Expression {
  const { kind, text } = pass.token;
  if (kind !== 'command' || text !== 'over') return above;
  pass.at += 1;
  return quotient(above, pass.sum());
}

/** Whether what was read from a token on stands in square brackets. */
const isSquare = (pass: Pass, start: number): boolean =>
  pass.tokens[start]!.text === '[' && pass.tokens[pass.at - 1]!.text === ']';

/** The rest of a list whose first entry is read: a vector or a matrix. `nested`: in brackets of its own. */
function listed(pass: Pass, open: Token, first: Expression, nested: boolean): Expression {
  const inMatrix = open.text === 'begin';
  const rows: Expression[][] = [[first]];
  let squares = nested;
  for (;;) {
    if (pass.take(inMatrix ? '&' : ',')) {
      const start = pass.at;
      rows.at(-1)!.push(pass.sum());
      squares &&= isSquare(pass, start);
    } else if (pass.take(inMatrix ? 'row' : ';')) {
      if (inMatrix && pass.is('end')) break;
      rows.push([pass.sum()]);
    } else break;
  }
  const angle = open.text === '⟨' || open.text === '<';
  if (rows.length === 1 && rows[0]!.length === 1 && !angle && !inMatrix) {
    return squares && open.text === '[' ? asRow(pass, first) : first;
  }
  const length = pass.token.position + pass.token.length - open.position;
  const orientation = orientationOf(open, rows, squares);
  return pass.stand(literal(pass, rows, open.position, length, orientation));
}

/** \begin{pmatrix} and [a; b] are matrices of one row or column; (a, b), (a; b) and [a, b] are tuples. */
function orientationOf(
  open: Token,
  rows: readonly (readonly Expression[])[],
  squares: boolean,
): Orientation | undefined {
  if (open.text === 'begin') return rows.length === 1 ? 'row' : 'column';
  return open.text === '[' && (rows.length > 1 || squares) ? 'column' : undefined;
}

/** [[a, b]], a matrix of one row. */
function asRow(pass: Pass, inside: Expression): Expression {
  const found = pass.literalOf(inside);
  return found?.kind === 'vector' && found.orientation === undefined
    ? pass.stand({ ...found, orientation: 'row' })
    : inside;
}

/** A single row or column is a vector; a list of rows is a matrix. */
export function literal(
  pass: Pass,
  rows: readonly (readonly Expression[])[],
  position: number,
  length: number,
  orientation?: Orientation,
): Literal {
  const place = { position, length };
  const entries =
    rows.length === 1 ? rows[0]! : rows.every((row) => row.length === 1) ? rows.flat() : undefined;
  if (entries === undefined) return matrix(rows, place);
  const inner = entries.map((entry) => pass.literalOf(entry));
  const vectors = inner.filter((each) => each?.kind === 'vector');
  if (vectors.length === 0) return oriented(entries, orientation, place);
  if (vectors.length < inner.length) refuse('mixed-shapes', position, length);
  return matrix(
    vectors.map((each) => each.components),
    place,
  );
}

const oriented = (
  components: readonly Expression[],
  orientation: Orientation | undefined,
  place: Place,
): Literal => ({
  kind: 'vector',
  components,
  ...(orientation === undefined ? {} : { orientation }),
  ...place,
});

interface Place {
  readonly position: number;
  readonly length: number;
}

function matrix(rows: readonly (readonly Expression[])[], place: Place): Literal {
  const width = rows[0]!.length;
  const uneven = rows.find((row) => row.length !== width);
  if (uneven !== undefined) {
    refuse('uneven-rows', place.position, place.length, {
      first: `${width}`,
      other: `${uneven.length}`,
    });
  }
  return { kind: 'matrix', rows, ...place };
}

/** The literal with the marks of transposition that follow it: (a, b)^T is a column. */
function transposed(pass: Pass, inside: Expression): Expression {
  const found = pass.literalOf(inside);
  if (found === undefined || found.kind === 'unit') return inside;
  let value = inside;
  let known: Literal = found;
  while (takeTransposition(pass)) {
    if (known.kind === 'vector') {
      known = { ...known, orientation: known.orientation === 'column' ? 'row' : 'column' };
      value = pass.stand(known);
      continue;
    }
    if (known.kind !== 'matrix') continue;
    const rows: readonly (readonly Expression[])[] = known.rows;
    const flipped = rows[0]!.map((_, column) => rows.map((row) => row[column]!));
    known = { ...known, rows: flipped };
    value = pass.stand(known);
  }
  return value;
}

function takeTransposition(pass: Pass): boolean {
  if (pass.take('T') || pass.take("'")) return true;
  const group = pass.isAhead(1, '{') ? 1 : 0;
  const mark = pass.tokens[pass.at + 1 + group];
  if (!pass.is('^') || mark === undefined || mark.text !== 'T') return false;
  if (group === 1 && !pass.isAhead(3, '}')) return false;
  pass.at += 2 + 2 * group;
  return true;
}

/** The entries of a bracketed list of scalars, as functions take them. */
export function list(pass: Pass, most: number, name: Token): Expression[] {
  const open = pass.token;
  pass.enter();
  pass.at += 1;
  const outer = pass.bars;
  pass.bars = 0;
  const values = [pass.sum()];
  while (pass.is(',') || pass.is(';')) {
    if (values.length === most) refuseSurplus(pass, values.length + 1, most, name);
    pass.at += 1;
    values.push(pass.sum());
  }
  pass.bars = outer;
  close(pass, open);
  pass.leave();
  return values;
}

function refuseSurplus(pass: Pass, given: number, most: number, name: Token): never {
  const comma = pass.token;
  const meant = decimalMeant(pass);
  if (meant !== undefined)
    refuse('decimal-comma', comma.position - meant.before, meant.length, { meant: meant.text });
  return refuse('wrong-number-of-arguments', name.position, name.length, {
    name: pass.spelling(name).replace('\\', ''),
    expected: `${most}`,
    given: `${given}`,
  });
}

/** The number meant by a comma between two digits; the place is at the comma. */
function decimalMeant(
  pass: Pass,
): { readonly text: string; readonly before: number; readonly length: number } | undefined {
  const before = pass.tokens[pass.at - 1];
  const after = pass.tokens[pass.at + 1];
  if (!pass.is(',') || before?.kind !== 'number' || after?.kind !== 'number' || after.spaced) {
    return undefined;
  }
  const start = pass.token.position - before.position;
  const length = after.position + after.length - before.position;
  // A point before the comma parts thousands: 1.000,5.
  return { text: `${before.text.replace('.', '')}.${after.text}`, before: start, length };
}

/** |x|. Which bars open and which close is the grammar's guess, except with \left and \right. */
export function absolute(pass: Pass): Expression {
  const open = pass.token;
  pass.enter();
  pass.at += 1;
  const sided = open.text === '|<';
  const outer = pass.bars;
  pass.bars = sided ? 0 : outer + 1;
  const inside = pass.sum();
  pass.bars = outer;
  close(pass, open);
  pass.leave();
  return apply('abs', inside);
}

function close(pass: Pass, open: Token): void {
  const expected = CLOSING.get(open.text) ?? open.text;
  const found = pass.token;
  if (found.kind === 'sign' && found.text === expected) {
    pass.at += 1;
    return;
  }
  refuseUnclosed(pass, open, expected);
}

function refuseUnclosed(pass: Pass, open: Token, expected: string): never {
  const found = pass.token;
  refuseRest(pass, found);
  const data = {
    bracket: pass.spelling(open),
    close: expected.replace('\\', '').replace('>|', '|'),
  };
  if (closesBracket(found)) {
    return refuse('mismatched-bracket', found.position, found.length, {
      ...data,
      given: pass.spelling(found),
    });
  }
  if (found.kind === 'sign' && (found.text === ',' || found.text === ';')) {
    refuseComma(pass, found);
  }
  return refuse('unclosed-bracket', open.position, open.length, data);
}

/** Signs that stand nowhere in an expression. */
export function refuseRest(pass: Pass, found: Token): void {
  if (found.kind !== 'sign') return;
  if (found.text === '=') refuse('equation-not-expected', found.position, found.length);
  if ('<>≤≥≠≈≡∈→⇒'.includes(found.text)) {
    refuse('inequality-not-expected', found.position, found.length, { sign: pass.spelling(found) });
  }
}

/** A comma where none can be: a decimal one between two digits, or that of a list. */
export function refuseComma(pass: Pass, comma: Token): never {
  const meant = decimalMeant(pass);
  if (meant !== undefined) {
    const start = comma.position - meant.before;
    refuse('decimal-comma', start, meant.length, { meant: meant.text });
  }
  return refuse('not-a-scalar', comma.position, comma.length, { kind: 'list' });
}
