/**
 * The command line: names, options, help. Each command's work is a function in `commands/`, loaded only
 * when it is called, so that `--help` and `--version` answer at once.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXIT, type ExitCode, UsageError } from './exit-codes.ts';
import { ReaderGone, type Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

const EXIT_CODES = `
Exit codes:
  0   done; for compare: equal
  1   done, with findings: expressions differ, templates have problems, rows could not be graded
  2   the command cannot be carried out as given: an unknown option, a formula that cannot be read
  3   undecided (compare)
  70  a fault of the program itself: please report it`;

const EXAMPLES = {
  gradus: `
Examples:
  gradus explain "sin(x^2)"                       the derivative, step by step
  gradus compare "2 sin x cos x" "sin(2x)"        are they equal, and how is that known?
  gradus generate exercises/chain-rule.yaml --seed autumn --variants 30 --out out
  gradus grade submissions.jsonl > verdicts.jsonl
  gradus check templates/`,
  explain: `
Examples:
  gradus explain "sin(x^2)"
  gradus explain "y = x^2 e^(3x)" --style direct
  gradus explain "x^2 sin(x y)" --by y            a partial derivative
  gradus explain "ln(1 + x^2)" --by x --order 2   the second derivative
  gradus explain "sqrt(x)" --at x=4               its value at a point
  gradus explain "x^T A x" --by x --matrix "A: n x n; x: n x 1"
  gradus explain "\\\\frac{x}{1+x^2}" --format html > solution.html`,
  compare: `
Examples:
  gradus compare "2 sin x cos x" "sin(2x)"
  gradus compare "ln(x^2)" "2 ln x"               not equal: where x is negative
  gradus compare "ln(x^2)" "2 ln x" --positive x  equal
  gradus compare "(A B)^T" "B^T A^T" --matrix "A, B: n x n"
  gradus compare "\\\\frac{1}{2}" 0.5 --json`,
  generate: `
Examples:
  gradus generate exercises/chain-rule.yaml --out out
  gradus generate exercises/chain-rule.yaml --seed autumn --variants 30 --out out
  gradus generate exercises/chain-rule.yaml --out out --format html,json
  gradus generate exercises/chain-rule.yaml --out out --format pdf --class names.csv
  gradus generate exercises/chain-rule.yaml --out out --format moodle -n 20   one question, 20 variants

Writes out/students/ and, separately, out/key/ with answers and worked solutions.`,
  grade: `
A submission is one line of JSON or one row of CSV:
  {"id":"ann","template":"chain-rule/sine","version":1,"seed":"autumn/1","answers":{"derivative":"2x cos(x^2)"}}

Examples:
  gradus grade submissions.jsonl > verdicts.jsonl
  gradus grade submissions.csv --format csv --out verdicts.csv
  gradus grade submissions.jsonl --format text       for reading
  cat submissions.jsonl | gradus grade -

A row that cannot be graded is reported with its line number; the others are graded all the same.`,
  check: `
Examples:
  gradus check templates/
  gradus check templates/chain-rule --seeds 1000 --json`,
} as const;

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`A whole number from ${least} to ${most} is expected.`);
    }
    return value;
  };

function formats<Format extends string>(known: readonly Format[]): (text: string) => Format[] {
  return (text) =>
    text.split(',').map((name) => {
      const format = known.find((candidate) => candidate === name.trim());
      if (format === undefined) {
        throw new InvalidArgumentError(`The formats are ${known.join(', ')}.`);
      }
      return format;
    });
}

const MOST_VARIANTS = 100_000;
const MOST_SEEDS = 1_000_000;
const MOST_ORDER = 20;

function build(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('gradus')
    .description(
      'Generates, solves and grades randomized calculus exercises on composite functions.',
    )
    .version(VERSION, '-V, --version')
    .showSuggestionAfterError()
    .showHelpAfterError('(gradus --help shows what there is)')
    .addHelpText('after', `${EXAMPLES.gradus}\n${EXIT_CODES}`);
  const command = (usage: string, description: string): Command =>
    program.command(usage).description(description);

  command('generate <blueprint>', 'Make problem sets and their keys from a blueprint.')
    .option('-s, --seed <seed>', "what the variants are drawn from (default: the blueprint's)")
    .option('-n, --variants <count>', 'how many variants', wholeNumber(1, MOST_VARIANTS))
    .requiredOption('-o, --out <folder>', 'where to write')
    .option(
      '-f, --format <formats>',
      'json, markdown, html, pdf, latex, moodle, qti; several with commas',
      formats(['json', 'markdown', 'html', 'pdf', 'latex', 'moodle', 'qti']),
      ['json', 'markdown', 'html'],
    )
    .option('--class <file>', 'a list of names, as text or CSV: one variant for each')
    .option(
      '--templates <folder>',
      "the template library (default: ./templates, or the package's own)",
    )
    .option('--json', 'tell what was written as JSON')
    .addHelpText('after', EXAMPLES.generate)
    .action(async (blueprint, options) => {
      const { generate } = await import('./commands/generate.ts');
      finish(await generate(terminal, blueprint, options));
    });

  command('grade <submissions>', 'Grade a file of submissions; - reads standard input.')
    .addOption(
      new Option('-f, --format <format>', 'how verdicts are written')
        .choices(['jsonl', 'csv', 'text'])
        .default('jsonl'),
    )
    .addOption(
      new Option(
        '--input <format>',
        "how submissions are written (default: by the file's name)",
      ).choices(['jsonl', 'csv']),
    )
    .option('-o, --out <file>', 'where to write verdicts', '-')
    .option(
      '--templates <folder>',
      "the template library (default: ./templates, or the package's own)",
    )
    .option('--exercises <folder>', 'the blueprints of generated sets (default: ./exercises)')
    .option('--json', 'the summary as JSON')
    .option('--no-diagnosis', 'do not look for the mistake behind a wrong answer (much faster)')
    .option('-q, --quiet', 'no summary')
    .addHelpText('after', EXAMPLES.grade)
    .action(async (submissions, options) => {
      const { grade } = await import('./commands/grade.ts');
      finish(await grade(terminal, submissions, options));
    });

  command('explain <function>', 'Differentiate a function and show the worked solution.')
    .option('-b, --by <variables>', 'by which variable; several with commas, in order')
    .option('--order <n>', 'how often', wholeNumber(1, MOST_ORDER))
    .option('--at <point>', 'evaluate there: x=1,y=2')
    .option('--matrix <letters>', 'letters for vectors and matrices: "A: n x n; x: n x 1"')
    .addOption(
      new Option('--layout <layout>', 'with --matrix: rows follow the variable, or the function')
        .choices(['denominator', 'numerator'])
        .default('denominator'),
    )
    .addOption(
      new Option('--style <style>', 'how it is told')
        .choices(['substitution', 'direct', 'formal'])
        .default('substitution'),
    )
    .addOption(
      new Option('--detail <detail>', 'how much').choices(['full', 'brief']).default('full'),
    )
    .addOption(
      new Option('-f, --format <format>', 'how it is written')
        .choices(['text', 'markdown', 'html'])
        .default('text'),
    )
    .option('--json', 'as JSON')
    .addHelpText('after', EXAMPLES.explain)
    .action(async (text, options) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(terminal, text, options));
    });

  command('compare <a> <b>', 'Say whether two expressions are equal, and how that is known.')
    .option('--positive <letters>', 'letters known to be positive, with commas')
    .option('--matrix <letters>', 'letters for vectors and matrices: "A: n x n; x: n x 1"')
    .option('--seed <seed>', 'what sample points are drawn from', 'compare')
    .option('--json', 'as JSON, with the audit record')
    .addHelpText('after', EXAMPLES.compare)
    .action(async (left, right, options) => {
      const { compare } = await import('./commands/compare.ts');
      finish(await compare(terminal, left, right, options));
    });

  command('check <templates>', 'Validate templates over many seeds.')
    .option('--seeds <n>', 'how many seeds a template', wholeNumber(1, MOST_SEEDS), 100)
    .option('--json', 'as JSON')
    .addHelpText('after', EXAMPLES.check)
    .action(async (templates, options) => {
      const { check } = await import('./commands/check.ts');
      finish(await check(terminal, templates, options));
    });

  for (const sub of [program, ...program.commands]) sub.exitOverride();
  return program;
}

/** Runs one command line; never throws and never exits the process. */
export async function run(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const help: string[] = [];
  const program = build(terminal, (found) => {
    code = found;
  });
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => help.push(text),
      writeErr: (text) => terminal.err(text),
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    code = failed(error, terminal);
  }
  try {
    if (help.length > 0) await terminal.out(help.join(''));
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
  }
  return code;
}

function failed(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof ReaderGone) return EXIT.done;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    terminal.err(`gradus: ${error.message}\n`);
    return EXIT.usage;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`gradus: this is a fault of the program, please report it.\n${trace}\n`);
  return EXIT.fault;
}
