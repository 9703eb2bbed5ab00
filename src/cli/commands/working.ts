/** `gradus working`: judges a student's own working, line by line, and names the first mistake. */
import type { ImplicitTask } from '../../calculus/task.ts';
import { NOUGHT } from '../../expression/expression.ts';
import { read } from '../../expression/read/read.ts';
import { variablesOf } from '../../expression/traverse.ts';
import { gradeWorking, type StatementJudgement, type WorkingTask } from '../../grading/working.ts';
import { LIMITS } from '../../limits.ts';
import { describeStatement, describeWorking, workingJson } from '../../publish/describe-working.ts';
import { inlineText, visible } from '../../publish/document/to-text.ts';
import type { Language } from '../../publish/words/language.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { readFormula } from '../read-formula.ts';
import { readAll, type Terminal } from '../terminal.ts';
import { pointOf, taskOf } from './explain.ts';

export interface WorkingOptions {
  readonly by?: string;
  readonly order?: number;
  readonly at?: string;
  /** The vector of all partial derivatives instead of one derivative. */
  readonly gradient?: boolean;
  /** Of an equation: the variable that depends on the other. */
  readonly dependent?: string;
  readonly lang: Language;
  readonly json?: boolean;
}

const MARKS: Readonly<Record<StatementJudgement['kind'], string>> = {
  right: 'ok',
  carried: '..',
  wrong: 'x ',
  unreadable: '? ',
  undecided: '? ',
};

/** A function as explain takes it, or the equation of a curve. */
function taskOfWorking(text: string, options: WorkingOptions): WorkingTask {
  const curve = curveOf(text, options);
  if (curve !== undefined) return curve;
  const reading = readFormula(text);
  if (options.gradient !== true) return taskOf(reading, options);
  if (options.by !== undefined || options.order !== undefined) {
    throw new UsageError('--gradient goes without --by and --order.');
  }
  const first = variablesOf(
    reading.written.kind === 'scalar' ? reading.written.expression : NOUGHT,
  );
  const {
    function: of,
    name,
    arguments: names,
    at,
  } = taskOf(reading, {
    ...options,
    by: first[0] ?? 'x',
  });
  return {
    kind: 'gradient',
    function: of,
    name,
    arguments: names,
    ...(at === undefined ? {} : { at }),
  };
}

/** undefined where the text is no equation, or only a function with its name in front: y = x^2. */
function curveOf(text: string, options: WorkingOptions): ImplicitTask | undefined {
  const reading = read(text, { variables: [], openNames: true, equations: true });
  if (!reading.ok || reading.value.written.kind !== 'equation') return undefined;
  const { left, right } = reading.value.written;
  if (left.kind === 'variable') return undefined;
  const { by = 'x', dependent = 'y', order = 1, at } = options;
  const letters = [...new Set([...variablesOf(left), ...variablesOf(right)])];
  const missing = [by, dependent].find((name) => !letters.includes(name));
  if (missing !== undefined) {
    throw new UsageError(
      `${missing} does not occur in the equation: say by which variable with --by, and which one depends on it with --dependent.`,
    );
  }
  if (order > 2) throw new UsageError('--order is 1 or 2 for the equation of a curve.');
  const independent = letters.filter((name) => name !== dependent);
  return {
    kind: 'implicit',
    left,
    right,
    dependent,
    by,
    ...(order === 2 ? { order: 2 as const } : {}),
    ...(independent.length > 1 ? { arguments: independent } : {}),
    ...(at === undefined ? {} : { at: pointOf(at) }),
  };
}

export async function working(
  terminal: Terminal,
  text: string,
  file: string,
  options: WorkingOptions,
): Promise<ExitCode> {
  const task = taskOfWorking(text, options);
  const content = await readAll(terminal, file, LIMITS.working.characters);
  const lines = content.split(/\r?\n/);
  if (lines.every((line) => line.trim() === '')) throw new UsageError('There is no line to judge.');
  const { lang } = options;
  const verdict = gradeWorking(task, lines);
  const wrong = verdict.firstWrong !== undefined;
  const code = wrong || !verdict.reachesDerivative ? EXIT.findings : EXIT.done;
  if (options.json) {
    await terminal.out(`${JSON.stringify(workingJson(verdict, lang), null, 2)}\n`);
    return code;
  }
  const { good, bad, unsure, dim } = terminal.paint;
  const paints = { right: good, carried: dim, wrong: bad, unreadable: unsure, undecided: unsure };
  const told = verdict.statements.flatMap((statement) => {
    const { line, judgement } = statement;
    const paint = paints[judgement.kind];
    const [opening, ...reasons] = describeStatement(statement, lang).map((each) =>
      inlineText(each),
    );
    const said = judgement.kind === 'right' ? '' : `   ${paint(opening!)}`;
    return [
      `${`${line}`.padStart(3)} ${paint(MARKS[judgement.kind])} ${visible(statement.text)}${said}`,
      ...reasons.map((reason) => `       ${reason}`),
    ];
  });
  const summary = inlineText(describeWorking(verdict, lang));
  await terminal.out(`${[...told, ...(summary === '' ? [] : ['', summary])].join('\n')}\n`);
  return code;
}
