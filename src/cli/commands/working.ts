/** `gradus working`: judges a student's own working, line by line, and names the first mistake. */
import { gradeWorking, type StatementJudgement } from '../../grading/working.ts';
import { LIMITS } from '../../limits.ts';
import { describeStatement, describeWorking, workingJson } from '../../publish/describe-working.ts';
import { inlineText, visible } from '../../publish/document/to-text.ts';
import type { Language } from '../../publish/words/language.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { readFormula } from '../read-formula.ts';
import { readAll, type Terminal } from '../terminal.ts';
import { taskOf } from './explain.ts';

export interface WorkingOptions {
  readonly by?: string;
  readonly order?: number;
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

export async function working(
  terminal: Terminal,
  text: string,
  file: string,
  options: WorkingOptions,
): Promise<ExitCode> {
  const task = taskOf(readFormula(text), options);
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
