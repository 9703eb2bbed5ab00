/**
 * Runs of letters become words, now that the declared letters are known: Wx is W x, and the T of
 * x^TAx is an exponent.
 */
import type { MatrixToken } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Splits runs of letters; the T of x^TAx, without braces, is the exponent alone. */
export function splitWords(
  tokens: readonly MatrixToken[],
  vocabulary: Vocabulary,
): readonly MatrixToken[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || token.whole === true) return [token];
    const exponent = isExponent(tokens, index) && isTransposeSign(token.text[0]!, vocabulary);
    const pieces = exponent
      ? [token.text[0]!, ...splitRest(token.text.slice(1), vocabulary)]
      : vocabulary.split(token.text);
    if (pieces === undefined) return [token];
    let at = token.position;
    return pieces.map((text) => {
      const length = pieces.length === 1 ? token.length : text.length;
      const piece: MatrixToken = { kind: 'word', text, position: at, length };
      at += length;
      return piece;
    });
  });
}

const splitRest = (rest: string, vocabulary: Vocabulary): readonly string[] =>
  rest === '' ? [] : (vocabulary.split(rest) ?? [rest]);

/** Whether the token stands right after ^ or ^-. */
const isExponent = (tokens: readonly MatrixToken[], index: number): boolean => {
  const before = tokens[index - 1]?.text;
  return before === '^' || (before === '-' && tokens[index - 2]?.text === '^');
};

/** T, and t where no letter t is declared. */
export const isTransposeSign = (text: string, vocabulary: Vocabulary): boolean =>
  text === 'T' || (text === 't' && !vocabulary.isDeclared('t'));
