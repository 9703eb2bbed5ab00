/**
 * Grades several answers in one line, in order: cuts the text at the commas or semicolons that stand in
 * no bracket, and gives each piece to the grader of its part. Each part earns its own share; the right
 * parts in another order are recognised. One piece that cannot be read makes the line unreadable.
 */
import type { ReadProblem } from '../expression/read/problem.ts';
import type { Written } from '../expression/read/written.ts';
import { failure, type Result, success } from '../result.ts';
import type { AnswerKey } from './answer-key.ts';
import { isPermuted } from './components.ts';
import type { Verdict } from './verdict.ts';

type GradePart = (key: AnswerKey, text: string) => Verdict;
type Readable = Exclude<Verdict, { readonly kind: 'unreadable' }>;

interface Piece {
  readonly text: string;
  /** Where it begins in the whole. */
  readonly offset: number;
}

export function gradeTuple(keys: readonly AnswerKey[], text: string, grade: GradePart): Verdict {
  const pieces = piecesOf(text, keys.length);
  if (!pieces.ok) return { kind: 'unreadable', problem: pieces.problem };
  const verdicts: Readable[] = [];
  for (const [index, piece] of pieces.value.entries()) {
    const verdict = grade(keys[index]!, piece.text);
    if (verdict.kind === 'unreadable') {
      const { problem } = verdict;
      const position = problem.position + piece.offset;
      return { kind: 'unreadable', problem: { ...problem, position } };
    }
    verdicts.push(verdict);
  }
  const whole = together(verdicts);
  const isRight = (answer: number, key: number): boolean =>
    grade(keys[key]!, pieces.value[answer]!.text).kind === 'correct';
  return whole.kind === 'incorrect' && isPermuted(keys.length, isRight)
    ? { ...whole, score: 0, fault: { kind: 'permuted', components: [] } }
    : whole;
}

/** One verdict on all parts: right if all are, and otherwise worth what the right ones are. */
function together(parts: readonly Readable[]): Verdict {
  const reading: Written = { kind: 'tuple', parts: parts.map((each) => each.reading) };
  const remarks = parts.flatMap((each) => each.remarks);
  const judged = { reading, remarks, audit: parts.flatMap(({ audit }) => audit) };
  const score = parts.reduce((total, each) => total + ('score' in each ? each.score : 0), 0);
  if (parts.some(({ kind }) => kind === 'incorrect')) {
    return { kind: 'incorrect', score, fault: { kind: 'parts', parts }, ...judged };
  }
  const open = parts.find((each) => each.kind === 'undecided');
  if (open?.kind === 'undecided') return { kind: 'undecided', reason: open.reason, ...judged };
  const findings = parts.flatMap((each) => (each.kind === 'wrong-form' ? each.findings : []));
  return findings.length > 0
    ? { kind: 'wrong-form', score, findings, ...judged }
    : { kind: 'correct', score, ...judged };
}

/** As many pieces as there are parts, with or without brackets around them all. */
function piecesOf(text: string, count: number): Result<readonly Piece[], ReadProblem> {
  let most = 1;
  for (const range of [{ text, offset: 0 }, insideOf(text)]) {
    for (const signs of [/^(?:;|\n|\\\\)$/, /^(?:,|\s(?:and|und)\s)$/]) {
      const pieces = cut(range, signs);
      if (pieces.length === count) return success(pieces);
      most = Math.max(most, pieces.length);
    }
  }
  if (text.trim() === '') return failure({ code: 'empty', position: 0, length: 0, data: {} });
  const data = { expected: `${count}`, found: `${most}` };
  return failure({ code: 'wrong-number-of-parts', position: 0, length: text.length, data });
}

/** Signs that open and close, in plain text and in LaTeX, and those at which a text can be cut. */
const SIGNS =
  /\\begin\{[^}]*\}|\\end\{[^}]*\}|\\[lr]angle|\\\\|[([{⟨)\]}⟩]|[,;\n]|\s(?:and|und)\s/g;
const OPENS = /^(?:\\begin.*|\\langle|[([{⟨])$/;
const CLOSES = /^(?:\\end.*|\\rangle|[)\]}⟩])$/;

function cut({ text, offset }: Piece, signs: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (OPENS.test(sign)) depth += 1;
    else if (CLOSES.test(sign)) depth -= 1;
    else if (depth === 0 && signs.test(sign)) {
      pieces.push({ text: text.slice(start, index), offset: offset + start });
      start = index + sign.length;
    }
  }
  pieces.push({ text: text.slice(start), offset: offset + start });
  return pieces.filter((piece) => piece.text.trim() !== '');
}

const OPENING = /^\s*(?:\\begin\{[pb]?matrix\}|(?:\\left\s*)?(?:[([⟨]|\\langle))/;
const CLOSING = /(?:\\end\{[pb]?matrix\}|(?:\\right\s*)?(?:[)\]⟩]|\\rangle))\s*$/;

/** What stands in the brackets around the whole, if there are any. */
function insideOf(text: string): Piece {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const closing = CLOSING.exec(text)?.[0].length ?? 0;
  return opening === 0 || closing === 0
    ? { text, offset: 0 }
    : { text: text.slice(opening, text.length - closing), offset: opening };
}
