/** `gradus compare --matrix`: whether two matrix expressions are equal, and how that is known. */
import { decideMatrix, prepareMatrixKey } from '../../equivalence/matrix/decide.ts';
import type { MatrixEquivalence } from '../../equivalence/matrix/outcome.ts';
import { printMatrixPlain } from '../../expression/matrix/print/print.ts';
import { knownShape, sameShape } from '../../expression/matrix/shape.ts';
import { describeMatrixDifference } from '../../publish/describe-matrix.ts';
import { inlineText } from '../../publish/document/to-text.ts';
import { CATALOGUES, type Language } from '../../publish/words/language.ts';
import { say } from '../../publish/words/say.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { readLetters, readMatrixFormula } from '../read-matrix-formula.ts';
import type { Terminal } from '../terminal.ts';
import { type CompareOptions, EXITS } from './comparison.ts';

export async function compareMatrix(
  terminal: Terminal,
  left: string,
  right: string,
  letters: string,
  options: CompareOptions,
): Promise<ExitCode> {
  const declarations = readLetters(letters);
  const first = readMatrixFormula(left, declarations);
  const second = readMatrixFormula(right, declarations);
  const [one, other] = [knownShape(first, declarations), knownShape(second, declarations)];
  if (!sameShape(one, other)) {
    throw new UsageError(
      `The shapes differ: ${one.rows} × ${one.columns} and ${other.rows} × ${other.columns}.`,
    );
  }
  const prepared = prepareMatrixKey({ key: first, declarations, seed: options.seed });
  const outcome = decideMatrix(prepared, second);
  if (options.json) {
    const readings = { left: printMatrixPlain(first), right: printMatrixPlain(second) };
    await terminal.out(`${JSON.stringify({ ...readings, ...outcome }, null, 2)}\n`);
    return EXITS[outcome.kind];
  }
  const { lang } = options;
  const { good, bad, unsure } = terminal.paint;
  const paint = { equal: good, different: bad, undecided: unsure }[outcome.kind];
  const verdict = inlineText(say(CATALOGUES[lang].comparisons[outcome.kind], {}, lang));
  await terminal.out(`${paint(verdict)}${reason(outcome, lang)}\n`);
  return EXITS[outcome.kind] ?? EXIT.done;
}

/** Where they differ, or why nothing could be told. */
function reason(outcome: MatrixEquivalence, lang: Language): string {
  switch (outcome.kind) {
    case 'equal':
      return '';
    case 'different':
      return ` ${inlineText(describeMatrixDifference(outcome.witness, lang))}`;
    case 'undecided':
      return ` ${inlineText(say(CATALOGUES[lang].undecided[outcome.reason], {}, lang))}`;
  }
}
