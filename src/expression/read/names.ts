/**
 * Names: Greek letters, and the splitting of a run of letters (`xsinx`, `alphax`, `xy`) into names.
 * The declared names and the table of functions decide; the split with the fewest pieces wins, and
 * among those the one with the longest piece first.
 */
import { FUNCTION_SPELLINGS, functionNamed } from '../functions.ts';

export const GREEK_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    epsilon: 'ε',
    zeta: 'ζ',
    eta: 'η',
    theta: 'θ',
    iota: 'ι',
    kappa: 'κ',
    lambda: 'λ',
    mu: 'μ',
    nu: 'ν',
    xi: 'ξ',
    rho: 'ρ',
    sigma: 'σ',
    tau: 'τ',
    upsilon: 'υ',
    phi: 'φ',
    chi: 'χ',
    psi: 'ψ',
    omega: 'ω',
  }),
);
const GREEK_NAMES: ReadonlyMap<string, string> = new Map([
  ...[...GREEK_LETTERS].map(([name, letter]) => [letter, name] as const),
  ['π', 'pi'],
  ['ϕ', 'phi'],
  ['ϵ', 'epsilon'],
]);

/** The English name of a Greek character; any other text is returned as it is. */
export const englishName = (text: string): string => GREEK_NAMES.get(text) ?? text;

/** Words the reader knows beside functions and declared names. */
const WORDS: ReadonlySet<string> = new Set(['pi', 'log', 'sqrt', 'cbrt', ...GREEK_LETTERS.keys()]);

export interface Names {
  readonly declared: ReadonlySet<string>;
  readonly open: boolean;
}

const isKnown = (piece: string, names: Names): boolean =>
  names.declared.has(piece) ||
  functionNamed(piece) !== undefined ||
  WORDS.has(piece) ||
  piece === 'e' ||
  (names.open && piece.length === 1);

/** The pieces of a run of letters, or undefined when no split explains it. */
export function splitLetters(run: string, names: Names): string[] | undefined {
  if (isKnown(run, names)) return [run];
  // best[i]: the split of the letters from i on; filled from the end.
  const best: (string[] | undefined)[] = Array.from({ length: run.length + 1 });
  best[run.length] = [];
  for (let start = run.length - 1; start >= 0; start -= 1) {
    for (let end = run.length; end > start; end -= 1) {
      const rest = best[end];
      const piece = run.slice(start, end);
      if (rest === undefined || end - start > 12 || !isKnown(piece, names)) continue;
      const here = best[start];
      if (here === undefined || rest.length + 1 < here.length) best[start] = [piece, ...rest];
    }
  }
  return best[0];
}

/** The known name that differs least from the one written, if it is near enough to be meant. */
export function nearestName(written: string, names: Names): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const known of [...names.declared, ...FUNCTION_SPELLINGS, ...WORDS]) {
    const distance = editDistance(written.toLowerCase(), known.toLowerCase());
    if (distance < least) [least, nearest] = [distance, known];
  }
  return nearest;
}

/** Levenshtein's distance (Wagner and Fischer 1974). */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const swap = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[right.length]!;
}
