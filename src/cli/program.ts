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
  gradus new "sin of quadratic" --count 5 --key   exercises without a template
  gradus generate exercises/chain-rule.yaml --seed autumn --variants 30 --out out
  gradus grade submissions.jsonl > verdicts.jsonl
  gradus working "sin(x^2)" lines.txt              judge a student's own working
  gradus check templates/`,
  explain: `
Examples:
  gradus explain "sin(x^2)"
  gradus explain "y = x^2 e^(3x)" --style direct
  gradus explain "x^2 sin(x y)" --by y            a partial derivative
  gradus explain "ln(1 + x^2)" --by x --order 2   the second derivative
  gradus explain "sqrt(x)" --at x=4               its value at a point
  gradus explain "x^T A x" --by x --matrix "A: n x n; x: n x 1"
  gradus explain "\\\\frac{x}{1+x^2}" --format html > solution.html
  gradus explain "sin(x^2)" --lang de             in German`,
  working: `
Examples:
  gradus working "sin(x^2)" lines.txt             one line of the working a line
  printf 'u = x^2\\ndy/dx = cos(u)' | gradus working "sin(x^2)"
  gradus working "x^3" lines.txt --at x=2         the derivative, then its value
  gradus working "x^2 y" lines.txt --gradient     lines such as f_x = 2xy and ∇f = (2xy, x^2)
  gradus working "x^2 + y^2 = 25" lines.txt       lines such as 2x + 2y y' = 0

Each line is right, wrong, or follows from a wrong one; the first wrong one is explained.`,
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
  gradus generate exercises/chain-rule.yaml --out out --lang de               keys and labels in German

Writes out/students/ and, separately, out/key/ with answers and worked solutions.`,
  new: `
Examples:
  gradus new "sin(x^2)"
  gradus new "A e^(-k t)" --by t --key            with the worked solution
  gradus new "sin of quadratic" --count 10
  gradus new "product of polynomial and exponential of linear" --count 5 --key
  gradus new composite --depth 3 --difficulty 3..4 --count 10 --seed autumn
  gradus new "logarithm of quadratic" --format template > templates/mine/logarithm.md`,
  grade: `
A submission is one line of JSON or one row of CSV:
  {"id":"ann","template":"chain-rule/sine","version":1,"seed":"autumn/1","answers":{"derivative":"2x cos(x^2)"}}

Examples:
  gradus grade submissions.jsonl > verdicts.jsonl
  gradus grade submissions.csv --format csv --out verdicts.csv
  gradus grade submissions.jsonl --format text       for reading
  cat submissions.jsonl | gradus grade -

A row that cannot be graded is reported with its line number; the others are graded all the same.`,
  practice: `
Examples:
  gradus practice chain-rule --out practice.html               all templates of that folder of the library
  gradus practice chain-rule/exponential nested --out page.html
  gradus practice my-templates/ --out page.html --title "Before the exam"

The file holds the grader itself: it works offline, from a disk or any web space. Answers are worked out in
it, so it is for practice and not for tests.`,
  serve: `
Examples:
  gradus serve                                  on this machine alone, port 8080
  gradus serve --host 0.0.0.0 --port 80 --templates my-templates/

POST /exercises, /grade, /compare; GET /templates, /health, /openapi.json. It stores nothing and knows no users:
put it behind what does.`,
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

/** 3 means from 2.5 to 3.5. */
function difficultyRange(text: string): [number, number] {
  const parts = /^([1-5](?:\.\d)?)(?:\.\.([1-5](?:\.\d)?))?$/.exec(text.trim());
  const least = Number(parts?.[1]);
  const most = parts?.[2] === undefined ? undefined : Number(parts[2]);
  if (parts === null || least < 1 || (most ?? least) > 5 || (most !== undefined && most < least)) {
    throw new InvalidArgumentError(
      'A difficulty from 1 to 5 is expected, or a range such as 2..4.',
    );
  }
  return most === undefined
    ? [Math.max(1, least - HALF_STEP), Math.min(5, least + HALF_STEP)]
    : [least, most];
}

/** The tags are written out, since `--help` loads no sentences; a test holds them to the catalogues. */
const language = (): Option =>
  new Option('--lang <language>', 'the language of sentences').choices(['en', 'de']).default('en');

const HALF_STEP = 0.5;
const MOST_NEW = 500;
const MOST_VARIANTS = 100_000;
const MOST_SEEDS = 1_000_000;
const MOST_ORDER = 20;
const MOST_WORKERS = 256;

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
    .option('--mistakes', 'list wrong answers to expect in the keys, with the mistakes behind them')
    .option(
      '--templates <folder>',
      "the template library (default: ./templates, or the package's own)",
    )
    .option('--json', 'tell what was written as JSON')
    .addOption(language())
    .addHelpText('after', EXAMPLES.generate)
    .action(async (blueprint, options) => {
      const { generate } = await import('./commands/generate.ts');
      finish(await generate(terminal, blueprint, options));
    });

  command('new <about>', 'Make exercises from a function alone, or from a family of functions.')
    .option('-n, --count <n>', 'how many exercises', wholeNumber(1, MOST_NEW), 1)
    .option('-s, --seed <seed>', 'what they are drawn from', '1')
    .option('-b, --by <variable>', 'the variable; other letters are constants')
    .option('--order <n>', 'how often it is differentiated', wholeNumber(1, MOST_ORDER))
    .addOption(
      new Option('--ask <kind>', 'what is asked about it')
        .choices(['derivative', 'choose-derivative', 'find-error', 'fill-in'])
        .default('derivative'),
    )
    .option('--depth <n>', 'functions one inside the other (composite)', wholeNumber(1, 6))
    .option('--difficulty <range>', 'measured difficulty: 3, or 2..4 (families)', difficultyRange)
    .option('-k, --key', 'with answers and worked solutions')
    .addOption(
      new Option('-f, --format <format>', 'how it is written; template: as a template to keep')
        .choices(['text', 'markdown', 'html', 'json', 'template'])
        .default('text'),
    )
    .addOption(language())
    .addHelpText('after', EXAMPLES.new)
    .action(async (about, options) => {
      const { create } = await import('./commands/new.ts');
      finish(await create(terminal, about, options));
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
    .addOption(language())
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
    .addOption(language())
    .addHelpText('after', EXAMPLES.explain)
    .action(async (text, options) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(terminal, text, options));
    });

  command('working <function> [file]', "Judge a student's own working, line by line.")
    .option('-b, --by <variable>', 'by which variable')
    .option('--order <n>', 'how often', wholeNumber(1, MOST_ORDER))
    .option('--at <point>', 'at a point: x=1,y=2')
    .option('--gradient', 'all partial derivatives, as a vector')
    .option('--dependent <variable>', 'which variable of an equation depends on the other')
    .option('--json', 'as JSON')
    .addOption(language())
    .addHelpText('after', EXAMPLES.working)
    .action(async (text, file, options) => {
      const { working } = await import('./commands/working.ts');
      finish(await working(terminal, text, file ?? '-', options));
    });

  command('compare <a> <b>', 'Say whether two expressions are equal, and how that is known.')
    .option('--positive <letters>', 'letters known to be positive, with commas')
    .option('--matrix <letters>', 'letters for vectors and matrices: "A: n x n; x: n x 1"')
    .option('--seed <seed>', 'what sample points are drawn from', 'compare')
    .option('--json', 'as JSON, with the audit record')
    .addOption(language())
    .addHelpText('after', EXAMPLES.compare)
    .action(async (left, right, options) => {
      const { compare } = await import('./commands/compare.ts');
      finish(await compare(terminal, left, right, options));
    });

  command(
    'practice <templates...>',
    'Make a page to practise on: one HTML file with the grader in it.',
  )
    .requiredOption('-o, --out <file>', 'the HTML file to write')
    .option('--title <title>', 'the title of the page', 'Practice')
    .option(
      '--templates <folder>',
      "the template library (default: ./templates, or the package's own)",
    )
    .addOption(language())
    .addHelpText('after', EXAMPLES.practice)
    .action(async (templates, options) => {
      const { practice } = await import('./commands/practice.ts');
      finish(await practice(terminal, templates, options));
    });

  command('preview <template>', 'Show exercises of a template in a browser while it is edited.')
    .option('-p, --port <port>', 'the port on this machine', wholeNumber(0, 65_535), 8081)
    .option('-n, --variants <count>', 'how many exercises', wholeNumber(1, 100), 5)
    .addOption(language())
    .action(async (template, options) => {
      const { preview } = await import('./commands/preview.ts');
      finish(await preview(terminal, template, options));
    });

  command('serve', 'Answer over HTTP: make, grade and compare, without any stored state.')
    .option('--host <host>', 'the address to listen at', '127.0.0.1')
    .option('-p, --port <port>', 'the port to listen at', wholeNumber(0, 65_535), 8080)
    .option('--workers <n>', 'requests worked on at once', wholeNumber(1, MOST_WORKERS))
    .option(
      '--templates <folder>',
      "the template library (default: ./templates, or the package's own)",
    )
    .addHelpText('after', EXAMPLES.serve)
    .action(async (options) => {
      const { serve } = await import('./commands/serve.ts');
      finish(await serve(terminal, options));
    });

  command('check <templates>', 'Validate templates over many seeds.')
    .option('--seeds <n>', 'how many seeds a template', wholeNumber(1, MOST_SEEDS), 100)
    .option('--misconceptions', 'tell which mistakes the exercises cannot show or tell apart')
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
