import type { DerivativeTask } from '../../calculus/task.ts';
import { valueSign } from '../../calculus/value-sign.ts';
import type { Expression } from '../../expression/expression.ts';
import { printLatex, printPlain } from '../../expression/print/print.ts';
import type { Reading } from '../../expression/read/read.ts';
import { variablesOf } from '../../expression/traverse.ts';
import { askedExpression, functionSign } from '../../publish/asked.ts';
import type { Block, Inline } from '../../publish/document/document.ts';
import { workedSolutionJson } from '../../publish/json.ts';
import { CATALOGUES } from '../../publish/words/language.ts';
import { solutionBlocks } from '../../publish/worked-solution.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { readFormula } from '../read-formula.ts';
import type { Terminal } from '../terminal.ts';
import { type ExplainOptions, printed, solved } from './explanation.ts';

export async function explain(
  terminal: Terminal,
  text: string,
  options: ExplainOptions,
): Promise<ExitCode> {
  if (options.matrix !== undefined) {
    const { explainMatrix } = await import('./explain-matrix.ts');
    return explainMatrix(terminal, text, options.matrix, options);
  }
  const task = taskOf(readFormula(text), options);
  const solution = solved(task, options);
  const { lang } = options;
  if (options.json) {
    const value = {
      function: both(task.function),
      by: task.by,
      ...workedSolutionJson(solution, lang),
    };
    await terminal.out(`${JSON.stringify(value, null, 2)}\n`);
    return EXIT.done;
  }
  const { derivatives } = solution.worked;
  const asked =
    task.at === undefined
      ? askedExpression({ name: task.name, arguments: task.arguments, by: task.by })
      : valueSign(task, task.at);
  const answer: Inline = {
    kind: 'formula',
    formula: {
      sides:
        asked === undefined
          ? [solution.answer]
          : [{ kind: 'scalar', expression: asked }, solution.answer],
    },
    large: true,
    derivatives,
  };
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, parts: [{ kind: 'formula', formula: given(task) }] },
    ...solutionBlocks(solution.worked, lang, { depth: options.detail === 'brief' ? 0 : 8 }),
    { kind: 'paragraph', role: 'answer', parts: [answer] },
  ];
  await terminal.out(
    await printed(
      { title: CATALOGUES[lang].sheet['worked-solution'], language: lang, blocks },
      options,
      terminal,
    ),
  );
  return EXIT.done;
}

const both = (expression: Expression): { plain: string; latex: string } => ({
  plain: printPlain(expression),
  latex: printLatex(expression),
});

/** y = sin(x^2), or f(x, y) = x y. */
function given(task: DerivativeTask): {
  sides: readonly { kind: 'scalar'; expression: Expression }[];
} {
  return {
    sides: [
      { kind: 'scalar', expression: functionSign(task.name, task.arguments) },
      { kind: 'scalar', expression: task.function },
    ],
  };
}

type TaskOptions = Pick<ExplainOptions, 'by' | 'order' | 'at'>;

export function taskOf(reading: Reading, options: TaskOptions): DerivativeTask {
  const { expression, name } = functionOf(reading);
  const letters = variablesOf(expression);
  const by = byOf(letters, options);
  if (name !== undefined && by.includes(name)) {
    throw new UsageError(
      `${name} = ... says what ${name} is. Give a function of ${name}, such as y = ${name}^2, or say by another variable with --by.`,
    );
  }
  const at = options.at === undefined ? {} : { at: pointOf(options.at) };
  const args =
    letters.length === 0
      ? [by[0]!]
      : letters.includes(by[0]!)
        ? letters
        : [...letters, ...new Set(by)];
  return {
    kind: 'derivative',
    function: expression,
    name: name ?? freeName([...letters, ...by]),
    arguments: args,
    by,
    ...at,
  };
}

/** The function, also when it is given with its name: y = … . */
function functionOf(reading: Reading): { expression: Expression; name: string | undefined } {
  const { written, leftHandSide: front } = reading;
  if (front !== undefined && (front.by.length > 0 || front.whole !== undefined)) {
    throw new UsageError('Give the function itself, as in y = sin(x^2), not its derivative.');
  }
  if (written.kind !== 'scalar') {
    throw new UsageError('One function is needed here, such as sin(x^2) or y = sin(x^2).');
  }
  return { expression: written.expression, name: front?.name };
}

const freeName = (letters: readonly string[]): string =>
  ['y', 'z', 'w', 'f', 'g', 'h'].find((name) => !letters.includes(name)) ?? 'F';

const NAME = /^(?:[A-Za-z]|[a-z]{2,7})(?:_[A-Za-z0-9]+)?$/;

function byOf(letters: readonly string[], { by, order }: TaskOptions): readonly string[] {
  const names = by === undefined ? letters : by.split(',').map((name) => name.trim());
  if (by === undefined && letters.length !== 1) {
    const several = letters.length === 0 ? 'none' : letters.join(', ');
    throw new UsageError(`Say by which variable with --by (the function has ${several}).`);
  }
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) throw new UsageError(`--by: ${wrong} is not the name of a variable.`);
  if (order === undefined) return names;
  if (names.length > 1) throw new UsageError('--order goes with a single variable in --by.');
  return Array.from({ length: order }, () => names[0]!);
}

export function pointOf(text: string): Readonly<Record<string, Expression>> {
  const entries = text.split(',').map((place): [string, Expression] => {
    const [name = '', value = ''] = place.split('=', 2).map((part) => part.trim());
    const { written } = readFormula(value);
    if (!NAME.test(name) || written.kind !== 'scalar') {
      throw new UsageError('--at takes values of variables, as in --at x=1,y=pi/2');
    }
    return [name, written.expression];
  });
  return Object.fromEntries(entries);
}
