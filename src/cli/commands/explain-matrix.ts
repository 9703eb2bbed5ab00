/** `gradus explain --matrix`: a derivative of matrix calculus with its worked solution. */
import type { LayoutConvention } from '../../calculus/matrix/differentiate.ts';
import type { MatrixTask } from '../../calculus/matrix/task.ts';
import type { Formula } from '../../calculus/worked-solution.ts';
import { matrixSymbolsOf } from '../../expression/matrix/traverse.ts';
import type { Block, Document } from '../../publish/document/document.ts';
import { formulaJson, workedSolutionJson } from '../../publish/json.ts';
import { CATALOGUES } from '../../publish/words/language.ts';
import { solutionBlocks } from '../../publish/worked-solution.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { readLetters, readMatrixFormula } from '../read-matrix-formula.ts';
import type { Terminal } from '../terminal.ts';
import { type ExplainOptions, printed, solved } from './explanation.ts';

export async function explainMatrix(
  terminal: Terminal,
  text: string,
  letters: string,
  options: ExplainOptions & { readonly layout: LayoutConvention },
): Promise<ExitCode> {
  const task = taskOf(text, letters, options);
  const solution = solved(task, options);
  const { lang } = options;
  const of = { kind: 'matrix-expression' as const, expression: task.function };
  if (options.json) {
    const value = {
      function: formulaJson(of),
      by: task.variable,
      layout: task.layout,
      ...workedSolutionJson(solution, lang),
    };
    await terminal.out(`${JSON.stringify(value, null, 2)}\n`);
    return EXIT.done;
  }
  const sign = {
    kind: 'derivative-sign' as const,
    of: task.function,
    by: task.variable,
    layout: options.layout,
  };
  const answer: Formula = { sides: [sign, solution.answer] };
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, parts: [{ kind: 'formula', formula: { sides: [of] } }] },
    ...solutionBlocks(solution.worked, lang, { depth: options.detail === 'brief' ? 0 : 8 }),
    {
      kind: 'paragraph',
      role: 'answer',
      parts: [{ kind: 'formula', formula: answer, large: true }],
    },
  ];
  const document: Document = {
    title: CATALOGUES[lang].sheet['worked-solution'],
    language: lang,
    blocks,
  };
  await terminal.out(await printed(document, options, terminal));
  return EXIT.done;
}

function taskOf(
  text: string,
  letters: string,
  { by, at, order, layout }: ExplainOptions & { readonly layout: LayoutConvention },
): MatrixTask {
  if (at !== undefined || order !== undefined) {
    throw new UsageError('--at and --order do not go together with --matrix.');
  }
  const declarations = readLetters(letters);
  const expression = readMatrixFormula(text, declarations);
  const variable = by?.trim() ?? 'x';
  if (!declarations.symbols.some(({ name }) => name === variable)) {
    const names = matrixSymbolsOf(expression).join(', ');
    throw new UsageError(`Say by which letter to differentiate, with --by: ${names}.`);
  }
  return {
    kind: 'matrix-derivative',
    function: expression,
    variable,
    declarations,
    layout,
    acceptOtherLayout: false,
  };
}
