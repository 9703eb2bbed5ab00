/** Counts verdicts while they stream by, and shows them as a table. */
import type { Verdict } from '../../grading/verdict.ts';
import type { GradedAnswer } from '../../problem-set/grade-submissions.ts';
import type { Paint } from '../terminal.ts';

const KINDS = ['correct', 'wrong-form', 'carried', 'incorrect', 'unreadable', 'undecided'] as const;
const HEADS: Readonly<Record<Verdict['kind'], string>> = {
  correct: 'correct',
  'wrong-form': 'wrong form',
  carried: 'carried',
  incorrect: 'incorrect',
  unreadable: 'unreadable',
  undecided: 'undecided',
};

interface Line {
  readonly kinds: Record<Verdict['kind'], number>;
  answers: number;
  score: number;
  points: number;
}

const emptyLine = (): Line => ({
  kinds: { correct: 0, 'wrong-form': 0, carried: 0, incorrect: 0, unreadable: 0, undecided: 0 },
  answers: 0,
  score: 0,
  points: 0,
});

function add(line: Line, { verdict, score, points }: GradedAnswer): void {
  line.kinds[verdict.kind] += 1;
  line.answers += 1;
  line.score += score;
  line.points += points;
}

export class Tally {
  /** Rows that could not be graded. */
  skipped = 0;
  private readonly all = emptyLine();
  /** By template and task: as many as the library has, however long the file. */
  private readonly lines = new Map<string, Line>();

  count(graded: GradedAnswer): void {
    const name = `${graded.exercise.template} ${graded.task}`;
    const line = this.lines.get(name) ?? emptyLine();
    this.lines.set(name, line);
    add(line, graded);
    add(this.all, graded);
  }

  skip(): void {
    this.skipped += 1;
  }

  json(): object {
    const { kinds, answers, score, points } = this.all;
    const tasks = [...this.lines].map(([name, line]) => ({ task: name, ...line }));
    return { answers, skipped: this.skipped, score, points, verdicts: kinds, tasks };
  }

  text(paint: Paint): string {
    if (this.all.answers === 0) return `Nothing was graded.${this.skippedText()}\n`;
    const used = KINDS.filter((kind) => this.all.kinds[kind] > 0);
    const head = ['task', ...used.map((kind) => HEADS[kind]), 'score'];
    const names = [...this.lines.keys()].sort();
    const rows = names.map((name) => cells(name, this.lines.get(name)!, used));
    if (names.length > 1) rows.push(cells('all', this.all, used));
    const widths = head.map((title, column) =>
      Math.max(title.length, ...rows.map((row) => row[column]!.length)),
    );
    const line = (row: readonly string[]): string =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
        )
        .join('  ');
    return [paint.bold(line(head)), ...rows.map(line), this.skippedText().trim(), '']
      .filter((text, index, lines) => text !== '' || index === lines.length - 1)
      .join('\n');
  }

  private skippedText(): string {
    if (this.skipped === 0) return '';
    return ` ${this.skipped === 1 ? '1 row' : `${this.skipped} rows`} could not be graded.`;
  }
}

function cells(name: string, line: Line, used: readonly Verdict['kind'][]): readonly string[] {
  const score = `${short(line.score)}/${short(line.points)}`;
  return [name, ...used.map((kind) => `${line.kinds[kind]}`), score];
}

const short = (value: number): string => `${Math.round(value * 100) / 100}`;
