/**
 * What a practice page does, without the page: makes exercises, reads an answer while it is typed,
 * judges it, gives hints. Everything is worked out where it is called; nothing is kept but templates.
 */
import { type Exercise, type ExerciseTask, makeExercise } from '../exercise/exercise.ts';
import type { ExerciseName } from '../exercise/exercise-name.ts';
import { readTemplate } from '../exercise/read-template.ts';
import type { Template } from '../exercise/template.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import type { Written } from '../expression/read/written.ts';
import { gradeParts } from '../grading/follow-through/grade-parts.ts';
import { diagnosed, gradeAnswer } from '../grading/grade.ts';
import { readAnswer } from '../grading/read-answer.ts';
import type { Verdict } from '../grading/verdict.ts';
import { LIMITS } from '../limits.ts';
import { exerciseSight } from '../problem-set/problem-set.ts';
import { answerLine } from '../publish/answer-line.ts';
import {
  describeDiagnosis,
  describeReadProblem,
  describeVerdict,
  type Sentence,
} from '../publish/describe-verdict.ts';
import type { Block } from '../publish/document/document.ts';
import { readMarkdown } from '../publish/document/read-markdown.ts';
import { figureBlocks, promptFigures } from '../publish/figure-blocks.ts';
import { hintsOf } from '../publish/hints.ts';
import { partsBefore, taskSolutionBlocks } from '../publish/task-solution.ts';
import type { Language } from '../publish/words/language.ts';
import type { PracticeData, PracticeTemplate } from './practice-data.ts';

/** What an answer is while it is being typed. */
export type LiveReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'read'; readonly written: Written }
  | { readonly kind: 'unreadable'; readonly message: Sentence };

/** A verdict as the page shows it. */
export interface Judgement {
  readonly kind: Verdict['kind'];
  readonly sentences: readonly Sentence[];
  /** The mistake behind a wrong answer; its sentences are not among the others. */
  readonly diagnosis: readonly Sentence[];
  readonly reading: Written | undefined;
  readonly score: number;
  readonly points: number;
}

export class PracticeSession {
  private readonly templates = new Map<string, Template | undefined>();

  constructor(private readonly data: PracticeData) {}

  get language(): Language {
    return this.data.language;
  }

  /** undefined when the page has no such template or it makes no exercise of the seed. */
  exercise(template: string, seed: string): Exercise | undefined {
    const known = this.template(template);
    if (known === undefined) return undefined;
    const made = makeExercise(known, seed);
    return made.ok ? made.value : undefined;
  }

  /** The exercise of a name, if it is this page's and of the same version. */
  named({ template, version, seed }: ExerciseName): Exercise | undefined {
    const known = this.template(template);
    return known?.header.version === version ? this.exercise(template, seed) : undefined;
  }

  /** The first exercise of the seeds `start`, `start + 1`, ... that looks different from the last one. */
  next(template: string, start: number, last: Exercise | undefined): Exercise | undefined {
    const sight = last === undefined ? undefined : exerciseSight(last);
    let made: Exercise | undefined;
    for (let step = 0; step < LIMITS.problemSet.attempts; step += 1) {
      const candidate = this.exercise(template, `${start + step}`);
      made = candidate ?? made;
      if (candidate !== undefined && exerciseSight(candidate) !== sight) break;
    }
    return made;
  }

  private template(id: string): Template | undefined {
    if (!this.templates.has(id)) {
      const given = this.data.templates.find((template) => template.id === id);
      this.templates.set(id, given === undefined ? undefined : readGiven(given));
    }
    return this.templates.get(id);
  }
}

function readGiven({ text, file }: PracticeTemplate): Template | undefined {
  const template = readTemplate(text, file);
  return template.ok ? template.value : undefined;
}

export function liveReading(task: ExerciseTask, text: string, language: Language): LiveReading {
  if (text.trim() === '') return { kind: 'empty' };
  const found = written(task, text);
  return 'code' in found
    ? { kind: 'unreadable', message: describeReadProblem(found, text, language) }
    : { kind: 'read', written: found };
}

function written(task: ExerciseTask, text: string): Written | ReadProblem {
  // A decomposition and a tuple are read piece by piece, which only their grading does.
  if (task.kind === 'decompose' || task.kind === 'tuple') {
    const verdict = gradeAnswer(task.key, text, { diagnose: false });
    return verdict.kind === 'unreadable' ? verdict.problem : verdict.reading;
  }
  const reading = readAnswer(task.key, text);
  return reading.ok ? reading.value.written : reading.problem;
}

/** The verdict on one part, beside the answers to the others that were given so far. */
export function judge(
  exercise: Exercise,
  id: string,
  answers: ReadonlyMap<string, string>,
  language: Language,
): Judgement {
  const parts = gradeParts(exercise.tasks, answers, { diagnose: false });
  const graded = parts.find(({ part }) => part.id === id);
  if (graded === undefined) throw new Error(`no answer to ${id}`);
  const { part: task, answer: text } = graded;
  const verdict = diagnosed(task.key, graded.verdict);
  const diagnosis = verdict.kind === 'incorrect' ? verdict.diagnosis : undefined;
  return {
    kind: verdict.kind,
    sentences: describeVerdict(withoutDiagnosis(verdict), text, language),
    diagnosis: diagnosis === undefined ? [] : describeDiagnosis(diagnosis, language),
    reading: verdict.kind === 'unreadable' ? undefined : verdict.reading,
    score: 'score' in verdict ? verdict.score : 0,
    points: task.points,
  };
}

function withoutDiagnosis(verdict: Verdict): Verdict {
  if (verdict.kind !== 'incorrect') return verdict;
  const { diagnosis: _, ...rest } = verdict;
  return rest;
}

/** From faint to strong. */
export const hintBlocks = hintsOf;

/** What the solutions of earlier parts say that are shown at the time is not told again. */
export function workedBlocks(
  { tasks }: Pick<Exercise, 'tasks'>,
  part: number,
  language: Language,
  isShown: (earlier: number) => boolean = () => false,
): readonly Block[] {
  const task = tasks[part]!;
  return [
    answerLine(task),
    ...figureBlocks(task, 'solution', language),
    ...taskSolutionBlocks(task, language, partsBefore(tasks, part, isShown)),
  ];
}

/** The question of an exercise with the pictures it needs, each once. */
export const promptBlocks = (exercise: Exercise, language: Language): readonly Block[] => [
  ...readMarkdown(exercise.prompt),
  ...promptFigures(exercise.tasks, language),
];
