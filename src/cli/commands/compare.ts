/** `gradus compare`: whether two expressions are equal, and how that is known. */
import { decide } from '../../equivalence/decide.ts';
import { prepare } from '../../equivalence/prepare.ts';
import type { Expression } from '../../expression/expression.ts';
import { printPlain } from '../../expression/print/print.ts';
import { variablesOf } from '../../expression/traverse.ts';
import { describeEquivalence } from '../../publish/describe-equivalence.ts';
import { oneLine } from '../../publish/describe-verdict.ts';
import { inlineText } from '../../publish/document/to-text.ts';
import { type ExitCode, UsageError } from '../exit-codes.ts';
import { readFormula } from '../read-formula.ts';
import type { Terminal } from '../terminal.ts';
import { type CompareOptions, EXITS } from './comparison.ts';

export async function compare(
  terminal: Terminal,
  left: string,
  right: string,
  options: CompareOptions,
): Promise<ExitCode> {
  if (options.matrix !== undefined) {
    const { compareMatrix } = await import('./compare-matrix.ts');
    return compareMatrix(terminal, left, right, options.matrix, options);
  }
  const [first, second] = [expressionOf(left), expressionOf(right)];
  const positive = (options.positive ?? '').split(',').map((name) => name.trim());
  const prepared = prepare({
    key: first,
    variables: [...new Set([...variablesOf(first), ...variablesOf(second)])],
    assumptions: { positive: positive.filter((name) => name !== '') },
    seed: options.seed,
  });
  const outcome = decide(prepared, second);
  if (options.json) {
    const readings = { left: printPlain(first), right: printPlain(second) };
    await terminal.out(`${JSON.stringify({ ...readings, ...outcome }, null, 2)}\n`);
    return EXITS[outcome.kind];
  }
  const { good, bad, unsure } = terminal.paint;
  const paint = { equal: good, different: bad, undecided: unsure }[outcome.kind];
  const [verdict, ...reasons] = describeEquivalence(outcome, options.lang);
  await terminal.out(`${paint(inlineText(verdict!))} ${inlineText(oneLine(reasons))}\n`);
  return EXITS[outcome.kind];
}

function expressionOf(text: string): Expression {
  const { written } = readFormula(text);
  if (written.kind === 'scalar') return written.expression;
  throw new UsageError('Two expressions are needed here, such as "2 sin x cos x" "sin(2x)".');
}
