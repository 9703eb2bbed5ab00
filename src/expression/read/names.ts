/**
 * Which names the reader knows, and how a run of letters is split into them. The declared variables
 * decide ambiguity: `xsin` is x·sin, `xi` is x·i where x and i are declared and ξ is not.
 */
import { FUNCTION_SPELLINGS, type FunctionName, functionNamed } from '../functions.ts';
import { isGreek } from '../names.ts';

export interface Names {
  readonly declared: ReadonlySet<string>;
  /** The letters of declared names with a subscript. */
  readonly bases: ReadonlySet<string>;
  /** Unknown functions, each with the names of its arguments where they were declared. */
  readonly unknown: ReadonlyMap<string, readonly string[]>;
  /** Undeclared letters are variables. */
  readonly open: boolean;
  /** Undeclared i, j, k are unit vectors. */
  readonly unitVectors: boolean;
}

/** Functions the reader knows beside the table: they are written with another one. */
export type ReadFunction = FunctionName | 'cbrt' | 'lg';

export const readFunctionNamed = (spelling: string): ReadFunction | undefined =>
  spelling === 'cbrt' || spelling === 'lg' ? spelling : functionNamed(spelling);

export interface Piece {
  readonly kind: 'name' | 'function';
  readonly text: string;
  /** Letters as written. */
  readonly length: number;
}

const LONGEST_PIECE = 12;
const UNKNOWN = Number.POSITIVE_INFINITY;

/** What a piece costs a split; the cheapest split wins. About 10 a piece. */
function costOf(piece: string, names: Names, latex: boolean): number {
  if (names.declared.has(piece) || names.unknown.has(piece)) return 10;
  if (names.bases.has(piece)) return 10;
  if (piece.length === 1) {
    if (piece === 'e' || names.open) return 10;
    if (names.unitVectors && (piece === 'i' || piece === 'j' || piece === 'k')) return 10;
    // A differential, perhaps; the grammar refuses it anywhere else.
    return piece === 'd' ? 100 : UNKNOWN;
  }
  if (piece === 'pi') return latex ? UNKNOWN : 10;
  if (readFunctionNamed(piece) !== undefined) {
    // Letters win over short spellings (sh, th), and in LaTeX wherever each is declared.
    if (piece.length === 2 && piece !== 'ln') return piece === 'lg' ? 19 : 35;
    return latex && [...piece].every((letter) => names.declared.has(letter)) ? UNKNOWN : 11;
  }
  if (!latex && isGreek(piece)) return names.open && !names.unitVectors ? 12 : 500;
  return UNKNOWN;
}

function pieceOf(text: string, names: Names): Piece {
  const length = text.length;
  if (names.declared.has(text) || names.unknown.has(text)) return { kind: 'name', text, length };
  const known = length > 1 && text !== 'pi' ? readFunctionNamed(text) : undefined;
  if (known !== undefined) return { kind: 'function', text: known, length };
  return { kind: 'name', text, length };
}

/** The pieces of a run of Latin letters, or undefined when no split explains it. */
export function splitLetters(run: string, names: Names, latex: boolean): Piece[] | undefined {
  if (costOf(run, names, latex) < 30) return [pieceOf(run, names)];
  const size = run.length;
  // costs[i], ends[i]: the best split of the letters from i on, and where its first piece ends.
  const costs = new Float64Array(size + 1).fill(UNKNOWN);
  const ends = new Int32Array(size + 1);
  costs[size] = 0;
  for (let start = size - 1; start >= 0; start -= 1) {
    for (let end = Math.min(size, start + LONGEST_PIECE); end > start; end -= 1) {
      const rest = costs[end]!;
      if (rest === UNKNOWN) continue;
      const cost = rest + costOf(run.slice(start, end), names, latex);
      if (cost < costs[start]!) {
        costs[start] = cost;
        ends[start] = end;
      }
    }
  }
  if (costs[0] === UNKNOWN) return undefined;
  const pieces: Piece[] = [];
  for (let start = 0; start < size; start = ends[start]!) {
    pieces.push(pieceOf(run.slice(start, ends[start]), names));
  }
  return pieces;
}

/** Words a misspelling may have meant. */
const SUGGESTIONS: readonly string[] = [...FUNCTION_SPELLINGS, 'pi', 'cbrt'].filter(
  (word) => word.length > 2,
);

/** The known name that differs least from the one written, if it is near enough to be meant. */
export function nearestName(written: string, names: Names): string | undefined {
  const declared = [...names.declared, ...names.unknown.keys()];
  if (written.length === 1) {
    const otherCase = declared.find((name) => name.toLowerCase() === written.toLowerCase());
    return otherCase ?? (declared.length === 1 ? declared[0] : undefined);
  }
  if (written.length > 2 * LONGEST_PIECE) return undefined;
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const known of [...declared, ...SUGGESTIONS]) {
    if (known.length === 1) continue;
    const distance = editDistance(written.toLowerCase(), known.toLowerCase());
    if (distance < least) [least, nearest] = [distance, known];
  }
  return nearest;
}

/** Edits of one letter and exchanges of neighbours (Damerau 1964, restricted). */
export function editDistance(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const swap = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      let least = Math.min(swap, row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[right.length]!;
}
