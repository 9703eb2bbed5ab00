/**
 * What a student's sheet and a teacher's key contain, as documents: which parts, in which order. How
 * they look is the printers' business.
 */
import type { Exercise, ExerciseTask } from '../exercise/exercise.ts';
import { printExerciseName } from '../exercise/exercise-name.ts';
import { type ProblemSet, problemSetName } from '../problem-set/problem-set.ts';
import { cellsOf, gridOf } from './answer-grid.ts';
import { answerLine, askedPiece } from './answer-line.ts';
import { type Block, type Document, type Inline, strong, text } from './document/document.ts';
import { lettered, markOf } from './document/marks.ts';
import { readMarkdown, readMarkdownLine } from './document/read-markdown.ts';
import { figureBlocks, promptFigures, withoutRepeatedFigures } from './figure-blocks.ts';
import { hintsOf, hintTexts } from './hints.ts';
import { mistakeBlocks } from './mistake-table.ts';
import { shortCode } from './short-code.ts';
import { partsBefore, taskSolutionBlocks } from './task-solution.ts';
import type { SheetCode } from './words/catalogue.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { type Parameter, say } from './words/say.ts';

export interface SheetOptions {
  readonly language: Language;
  /** Lines of empty room for working below each exercise. */
  readonly room: number;
  /** Whose sheet it is; otherwise there is a line for the name. */
  readonly student?: string;
  /** Whether the key lists wrong answers to expect, with the mistakes that lead to them. */
  readonly mistakes?: boolean;
}

export const SHEET_OPTIONS: SheetOptions = { language: 'en', room: 5 };

/** The characters of a blank for an answer. */
const ANSWER_WIDTH = 36;

export function studentSheet(set: ProblemSet, options: SheetOptions = SHEET_OPTIONS): Document {
  const label = labels(options.language);
  const fields = [
    { label: label('name'), width: 28 },
    { label: label('date'), width: 12 },
  ];
  return {
    title: set.title,
    language: options.language,
    mark: { name: problemSetName(set), code: shortCode(set) },
    blocks: [
      {
        kind: 'section',
        role: 'masthead',
        blocks: [
          ...masthead(set, label, label('total', { points: set.points })),
          ...(options.student === undefined
            ? [{ kind: 'blanks' as const, fields }]
            : [studentName(options.student)]),
        ],
      },
      ...(set.introduction === undefined ? [] : readMarkdown(set.introduction)),
      ...set.exercises.map((exercise, index): Block => {
        const blocks = [
          ...exerciseHeading(exercise, index, label),
          ...readMarkdown(exercise.prompt),
          ...promptFigures(exercise.tasks, options.language),
          ...taskPrompts(exercise),
          { kind: 'room' as const, lines: options.room },
          ...answerBlanks(exercise, label),
        ];
        return { kind: 'section', role: 'exercise', blocks };
      }),
    ],
  };
}

export function answerKeySheet(set: ProblemSet, options: SheetOptions = SHEET_OPTIONS): Document {
  const label = labels(options.language);
  return {
    title: `${set.title}: ${plain(label('answer-key'))}`,
    language: options.language,
    mark: { name: problemSetName(set), code: shortCode(set) },
    blocks: [
      {
        kind: 'section',
        role: 'masthead',
        blocks: [
          ...masthead(set, label, label('answer-key')),
          ...(options.student === undefined ? [] : [studentName(options.student)]),
        ],
      },
      ...set.exercises.map((exercise, index): Block => {
        const blocks = [
          ...exerciseHeading(exercise, index, label),
          ...readMarkdown(exercise.prompt),
          ...promptFigures(exercise.tasks, options.language),
          ...withoutRepeatedFigures(
            exercise.tasks.flatMap((task, part) =>
              taskKey(exercise, task, exercise.tasks.length > 1 ? part : undefined, options),
            ),
          ),
          {
            kind: 'paragraph' as const,
            role: 'meta' as const,
            parts: [text(`${exercise.title} (${printExerciseName(exercise.name)})`)],
          },
        ];
        return { kind: 'section', role: 'keyed-exercise', blocks };
      }),
    ],
  };
}

const studentName = (student: string): Block => ({
  kind: 'paragraph',
  parts: [strong(text(student))],
});

type Label = (
  code: SheetCode,
  parameters?: Readonly<Record<string, Parameter>>,
) => readonly Inline[];

const labels =
  (language: Language): Label =>
  (code, parameters = {}) =>
    say(CATALOGUES[language].sheet[code], parameters, language);

const plain = (parts: readonly Inline[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');

function masthead(set: ProblemSet, label: Label, what: readonly Inline[]): Block[] {
  const variant = label('variant', { variant: `${set.variant}` });
  const meta = [...what, text(' · '), ...variant, text(' · '), text(problemSetName(set))];
  return [
    { kind: 'heading', level: 1, parts: readMarkdownLine(set.title) },
    { kind: 'paragraph', role: 'meta', parts: meta },
  ];
}

function exerciseHeading(exercise: Exercise, index: number, label: Label): Block[] {
  return [
    { kind: 'heading', level: 2, parts: label('exercise', { number: `${index + 1}` }) },
    { kind: 'paragraph', role: 'points', parts: label('points', { points: exercise.points }) },
  ];
}

function taskPrompts(exercise: Exercise): Block[] {
  if (exercise.tasks.every(({ prompt }) => prompt === undefined)) return [];
  const items = exercise.tasks.map(({ prompt }) => readMarkdown(prompt ?? ''));
  return exercise.tasks.length === 1 ? [...items[0]!] : [{ kind: 'list', marks: 'letters', items }];
}

/** A line to write each answer on, or a grid of cells, with what was asked for in front: dy/dx = ____ */
function answerBlanks(exercise: Exercise, label: Label): Block[] {
  return exercise.tasks.map((task, index) => {
    const letter = exercise.tasks.length > 1 ? [text(markOf('letters', index))] : [];
    const asked = askedPiece(task);
    const front = asked === undefined ? label('answer') : [asked, text(' =')];
    const grid = gridOf(task);
    if (grid !== undefined) {
      return { kind: 'cells', label: [...letter, ...front], ...cellsOf(grid) };
    }
    return { kind: 'blanks', fields: [{ label: [...letter, ...front], width: ANSWER_WIDTH }] };
  });
}

function taskKey(
  exercise: Exercise,
  task: ExerciseTask,
  part: number | undefined,
  { language, mistakes = false }: SheetOptions,
): Block[] {
  const label = labels(language);
  const prompt = task.prompt === undefined ? [] : readMarkdown(task.prompt);
  return [
    ...(part === undefined ? prompt : lettered(prompt, part)),
    answerLine(task),
    ...carriedEarns(exercise, task, label),
    {
      kind: 'section',
      role: 'solution',
      blocks: [
        { kind: 'heading', level: 3, parts: label('worked-solution') },
        ...figureBlocks(task, 'solution', language),
        ...taskSolutionBlocks(task, language, partsBefore(exercise.tasks, part ?? 0)),
      ],
    },
    ...hintBlocks(exercise, part ?? 0, language, label),
    ...(mistakes ? mistakeBlocks(task, language) : []),
  ];
}

/** For whoever marks by hand: what an answer earns that follows from an earlier wrong one. */
function carriedEarns(
  { tasks }: Exercise,
  { follows, points }: ExerciseTask,
  label: Label,
): Block[] {
  if (follows === undefined || points === 0) return [];
  const parts = tasks.flatMap(({ id }, place) =>
    follows.tasks.includes(id) ? [markOf('letters', place).trim()] : [],
  );
  const earned = Math.round(100 * points * (1 - follows.penalty)) / 100;
  const told = label('carried-earns', { parts: parts.join(', '), earned, points });
  return [{ kind: 'paragraph', role: 'meta', parts: told }];
}

/** Hints that are those of an earlier part as well are not printed twice. */
function hintBlocks({ tasks }: Exercise, part: number, language: Language, label: Label): Block[] {
  const texts = (task: ExerciseTask): string => hintTexts(task, language).join('\n');
  const own = texts(tasks[part]!);
  const same = tasks.slice(0, part).findIndex((task) => texts(task) === own);
  const told: Block =
    same < 0
      ? { kind: 'list', marks: 'numbers', items: hintsOf(tasks[part]!, language) }
      : {
          kind: 'paragraph',
          parts: label('hints-as-in-part', { part: markOf('letters', same).trim() }),
        };
  return [{ kind: 'fold', summary: label('hints'), blocks: [told] }];
}
