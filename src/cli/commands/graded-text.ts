/** A graded answer for people: a mark, the score, the answer, and what is to be said about it. */
import { visible } from '../../publish/document/to-text.ts';
import type { GradedJson } from '../../publish/graded-json.ts';
import type { Paint } from '../terminal.ts';

const MARKS: Readonly<Record<GradedJson['verdict'], readonly [sign: string, paint: keyof Paint]>> =
  {
    correct: ['✓', 'good'],
    'wrong-form': ['~', 'unsure'],
    carried: ['→', 'unsure'],
    incorrect: ['✗', 'bad'],
    unreadable: ['?', 'unsure'],
    undecided: ['?', 'unsure'],
  };

/** Characters of an answer that are shown. */
const SHOWN = 100;

export function gradedText(graded: GradedJson, paint: Paint): string {
  const { student, exercise, task, answer, verdict, score, points, feedback } = graded;
  const [sign, tone] = MARKS[verdict];
  const shown = answer.length > SHOWN ? `${answer.slice(0, SHOWN)}…` : answer;
  const name = exercise.replace(/@.*$/s, '');
  const who = student === undefined ? '' : `${visible(student)}, `;
  const earned = Math.round(score * 100) / 100;
  const head = `${paint[tone](sign)} ${earned}/${points}  ${paint.bold(visible(shown))}`;
  const place = paint.dim(`${who}${name} ${task}`);
  const more = verdict === 'correct' && feedback === 'Correct.' ? '' : `       ${feedback}\n`;
  return `${head}  ${place}\n${more}`;
}
