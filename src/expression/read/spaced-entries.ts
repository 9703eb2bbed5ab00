/**
 * Blanks as separators, [2xy x²+cos y] and [1 2; 3 4], where a vector or matrix of a known size is due.
 * Blanks stand inside products too, so all ways are found in which as many of them part entries as the
 * size needs; which of these can be read, and which counts, is left to others. As in MATLAB, a sign
 * with a blank before it and none behind begins an entry: [x -y].
 */
import { LIMITS } from '../../limits.ts';
import { closesBracket, opensBracket } from './bracket.ts';
import { Token } from './token.ts';

/** The size that is due; a vector's entries are columns of one row. */
export interface Due {
  readonly rows: number;
  readonly columns: number;
}

interface Spaced {
  /** The tokens with commas in the place of blanks, one list a way; none where they are too many. */
  readonly ways: readonly Token[][];
  /** Whether commas part some of the entries. */
  readonly commas: boolean;
}

/** What stands between semicolons: the blanks that may part it, and the commas that do. */
interface Segment {
  readonly blanks: number[];
  commas: number;
  /** It holds rows in brackets of their own. */
  holdsRows: boolean;
}

interface Frame {
  /** Undefined where blanks in this bracket part nothing. */
  segment: Segment | undefined;
}

/** The ways in which blanks part entries; undefined where no blank could. */
export function spacedEntries(tokens: readonly Token[], due: Due): Spaced | undefined {
  const segments: Segment[] = [];
  const frames: Frame[] = [];
  tokens.forEach((token, index) => {
    const frame = frames.at(-1);
    if (frame?.segment !== undefined) {
      const before = tokens[index - 1]!;
      if (token.spaced && endsEntry(before) && startsEntry(tokens, index)) {
        frame.segment.blanks.push(index);
      }
    }
    if (opensBracket(token)) {
      const outer = frames.at(-1);
      const isRow = outer?.segment !== undefined && due.rows > 1 && token.text === '[';
      if (isRow) outer.segment!.holdsRows = true;
      const isList = frames.length === 0 ? holdsList(tokens, index) : isRow;
      const segment = isList ? newSegment() : undefined;
      if (segment !== undefined) segments.push(segment);
      frames.push({ segment });
    } else if (closesBracket(token)) {
      frames.pop();
    } else if (frame?.segment !== undefined && token.kind === 'sign') {
      if (token.text === ',') frame.segment.commas += 1;
      else if (token.text === ';' || token.text === 'row') {
        frame.segment = newSegment();
        segments.push(frame.segment);
      }
    }
  });
  if (!segments.some(({ blanks }) => blanks.length > 0)) return undefined;
  const commas = segments.some((segment) => segment.commas > 0);
  return { ways: waysOf(tokens, segments, due), commas };
}

const newSegment = (): Segment => ({ blanks: [], commas: 0, holdsRows: false });

/** Square brackets, unless a root's degree stands in them; others around the whole answer. */
function holdsList(tokens: readonly Token[], open: number): boolean {
  const before = tokens[open - 1];
  if (tokens[open]!.text === '[') return before?.kind !== 'command';
  if (before !== undefined && before.text !== '=') return false;
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (opensBracket(token)) depth += 1;
    else if (closesBracket(token)) depth -= 1;
    if (depth > 0) continue;
    const after = tokens[index + 1];
    return after === undefined || after.kind === 'end' || /^['T]$/.test(after.text);
  }
  return false;
}

function endsEntry(token: Token): boolean {
  switch (token.kind) {
    case 'number':
    case 'name':
    case 'unit':
    case 'stranger':
      return true;
    case 'sign':
      return closesBracket(token) || token.text === '|' || token.text === "'";
    case 'function':
    case 'radical':
    case 'command':
    case 'end':
      return false;
  }
}

function startsEntry(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  switch (token.kind) {
    case 'number':
    case 'name':
    case 'function':
    case 'radical':
    case 'unit':
    case 'stranger':
      return true;
    case 'command':
      return token.text !== 'over';
    case 'sign': {
      if (token.text !== '-' && token.text !== '+') {
        return token.text === '|' || (opensBracket(token) && !/^[{<]$/.test(token.text));
      }
      const next = tokens[index + 1];
      return next !== undefined && !next.spaced && next.kind !== 'end';
    }
    case 'end':
      return false;
  }
}

/** Every choice of blanks, in each segment as many as it lacks separators. */
function waysOf(tokens: readonly Token[], segments: readonly Segment[], due: Due): Token[][] {
  let chosen: (readonly number[])[] = [[]];
  for (const { blanks, commas, holdsRows } of segments) {
    const lacking = (holdsRows ? due.rows : due.columns) - 1 - commas;
    const choices = lacking < 0 ? [] : choicesOf(blanks, lacking);
    if (choices === undefined || chosen.length * choices.length > LIMITS.read.spacings) return [];
    chosen = chosen.flatMap((one) => choices.map((other) => [...one, ...other]));
  }
  return chosen.map((places) => withCommas(tokens, new Set(places)));
}

/** All choices of so many of the places, in order; undefined where they are too many. */
function choicesOf(
  places: readonly number[],
  count: number,
): readonly (readonly number[])[] | undefined {
  let found: (readonly number[])[] = [[]];
  for (let taken = 0; taken < count; taken += 1) {
    found = found.flatMap((one) => {
      const last = one.at(-1) ?? -1;
      return places.filter((place) => place > last).map((place) => [...one, place]);
    });
    if (found.length > LIMITS.read.spacings ** 2) return undefined;
  }
  return found.length > LIMITS.read.spacings ? undefined : found;
}

const withCommas = (tokens: readonly Token[], places: ReadonlySet<number>): Token[] =>
  tokens.flatMap((token, index) =>
    places.has(index) ? [new Token('sign', ',', token.position, 0, false), token] : [token],
  );
