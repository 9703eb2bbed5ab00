/**
 * `gradus grade`: submissions stream in, verdicts stream out, a summary closes. Memory does not grow
 * with the file.
 */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { gradeSubmissions } from '../../problem-set/grade-submissions.ts';
import { readLibrary } from '../../problem-set/library.ts';
import { readCsvSubmissions, readJsonLines } from '../../problem-set/submission.ts';
import { CSV_HEADER, gradedCsv, rowProblemCsv } from '../../publish/csv.ts';
import { describeAuthorProblem } from '../../publish/describe-author-problem.ts';
import {
  type GradedJson,
  gradedJson,
  type RowProblemJson,
  rowProblemJson,
} from '../../publish/graded-json.ts';
import type { Language } from '../../publish/words/language.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { folder } from '../folders.ts';
import { counter } from '../progress.ts';
import { asUsage, type Paint, type Terminal } from '../terminal.ts';
import { gradedText } from './graded-text.ts';
import { Tally } from './tally.ts';

export interface GradeOptions {
  readonly format: 'jsonl' | 'csv' | 'text';
  readonly input?: 'jsonl' | 'csv';
  readonly out: string;
  readonly templates?: string;
  readonly exercises?: string;
  readonly json?: boolean;
  /** Whether mistakes are looked for; true unless told. */
  readonly diagnosis: boolean;
  readonly lang: Language;
  readonly quiet?: boolean;
}

export async function grade(
  terminal: Terminal,
  submissions: string,
  options: GradeOptions,
): Promise<ExitCode> {
  const { library, problems } = await readLibrary({
    templates: [folder(options.templates, 'templates')],
    blueprints: [folder(options.exercises, 'exercises')],
  });
  for (const problem of problems) terminal.err(`${describeAuthorProblem(problem)}\n`);
  const input = options.input ?? (submissions.endsWith('.csv') ? 'csv' : 'jsonl');
  const readRows = input === 'csv' ? readCsvSubmissions : readJsonLines;
  const output = openOutput(terminal, options.out);
  const progress = counter(terminal, 'Graded');
  const tally = new Tally();
  const grading = { diagnose: options.diagnosis };
  const writer = WRITERS[options.format];
  try {
    await output.write(writer.head);
    const rows = readRows(chunksOf(terminal, submissions));
    for await (const row of gradeSubmissions(rows, library, grading)) {
      if (row.kind === 'row-problem') {
        const problem = rowProblemJson(row, options.lang);
        tally.skip();
        terminal.err(`${submissions}:${problem.line}: ${problem.message}\n`);
        await output.write(writer.problem(problem));
      } else {
        const graded: GradedJson = gradedJson(row, options.lang);
        tally.count(row);
        await output.write(writer.graded(graded, terminal.paint));
      }
      progress.step();
    }
  } finally {
    progress.end();
    await output.close();
  }
  if (options.quiet !== true) {
    const summary = options.json ? `${JSON.stringify(tally.json())}\n` : tally.text(terminal.paint);
    // Where verdicts have standard output for themselves, the summary keeps out of their way.
    if (options.out === '-') terminal.err(summary);
    else await terminal.out(summary);
  }
  return tally.skipped > 0 ? EXIT.findings : EXIT.done;
}

interface Writer {
  readonly head: string;
  readonly graded: (graded: GradedJson, paint: Paint) => string;
  readonly problem: (problem: RowProblemJson) => string;
}

const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

const WRITERS: Readonly<Record<GradeOptions['format'], Writer>> = {
  jsonl: { head: '', graded: jsonLine, problem: jsonLine },
  csv: { head: CSV_HEADER, graded: gradedCsv, problem: rowProblemCsv },
  // Bad rows are on standard error already.
  text: { head: '', graded: gradedText, problem: () => '' },
};

async function* chunksOf(terminal: Terminal, path: string): AsyncGenerator<string> {
  try {
    for await (const chunk of terminal.open(path).setEncoding('utf8')) yield String(chunk);
  } catch (error) {
    throw asUsage(error, path);
  }
}

interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Characters gathered before they are written. */
const GATHERED = 1 << 16;

function openOutput(terminal: Terminal, path: string): Output {
  const sink = path === '-' ? standardOutput(terminal) : fileOutput(path);
  let gathered = '';
  const flush = async (): Promise<void> => {
    const text = gathered;
    gathered = '';
    if (text !== '') await sink.write(text);
  };
  return {
    write: async (text) => {
      gathered += text;
      if (gathered.length >= GATHERED) await flush();
    },
    close: async () => {
      await flush();
      await sink.close();
    },
  };
}

const standardOutput = (terminal: Terminal): Output => ({
  write: (text) => terminal.out(text),
  close: async () => {},
});

function fileOutput(path: string): Output {
  const stream = createWriteStream(path);
  // Failures come back from the writes and from the end; without a listener they would end the process.
  let failed: Error | undefined;
  stream.on('error', (error) => {
    failed = error;
  });
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error) reject(asUsage(error, path));
          else resolve();
        });
      }),
    close: async () => {
      if (failed !== undefined) throw asUsage(failed, path);
      stream.end();
      await finished(stream);
    },
  };
}
