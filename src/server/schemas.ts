/**
 * What goes in and out of the HTTP interface. Requests are validated by these schemas, answers are
 * written by them, and the OpenAPI document is generated from them: there is no second description.
 */
import { z } from 'zod';
import { ID_PATTERN, isSeed, parseExerciseName, SEED_LENGTH } from '../exercise/exercise-name.ts';
import { BOUNDS } from './bounds.ts';

const text = z.string().max(BOUNDS.characters);
const seed = z
  .string()
  .min(1)
  .max(SEED_LENGTH)
  .refine(isSeed, 'A seed is printable text without blanks at its ends.')
  .describe('Any printable text. The same seed makes the same exercise on every machine.');
const templateId = z.string().regex(ID_PATTERN).max(200);
const exerciseName = z
  .string()
  .max(500)
  .refine((name) => parseExerciseName(name) !== undefined, 'Expected template@version#seed.')
  .describe('template@version#seed');

export const EXERCISES_REQUEST = z
  .strictObject({
    template: templateId,
    version: z
      .int()
      .positive()
      .optional()
      .describe('The version that is expected; another one is refused.'),
    seeds: z.array(seed).min(1).max(BOUNDS.seeds),
    key: z.boolean().default(false).describe('Whether answers, steps and hints are given too.'),
  })
  .meta({ id: 'ExercisesRequest' });

const formula = z.object({ plain: z.string(), latex: z.string() }).meta({ id: 'Formula' });

const step = z
  .object({
    code: z.string(),
    text: z.string().describe('Markdown with LaTeX between dollar signs.'),
    formulas: z.array(z.string()).describe('LaTeX.'),
    get steps() {
      return z.array(step);
    },
  })
  .meta({ id: 'Step' });

const task = z
  .object({
    id: z.string(),
    kind: z.string(),
    points: z.number(),
    prompt: z
      .string()
      .optional()
      .describe("Markdown; absent when the exercise's prompt says it all."),
    asked: z.string().optional().describe('What stands before the equals sign, in LaTeX.'),
    answerKind: z.string(),
    variables: z.array(z.string()),
    follows: z
      .object({ tasks: z.array(z.string()), penalty: z.number() })
      .optional()
      .describe('The tasks before it that it follows from, and what a carried answer loses.'),
  })
  .meta({ id: 'Task' });

const taskSolution = z
  .object({
    task: z.string(),
    hints: z.array(z.string()),
    answer: formula,
    steps: z.array(step),
    remarks: z.array(step),
  })
  .meta({ id: 'TaskSolution' });

const exercise = z
  .object({
    exercise: exerciseName,
    template: z.string(),
    version: z.int(),
    seed: z.string(),
    points: z.number(),
    prompt: z.string().describe('Markdown with LaTeX between dollar signs.'),
    tasks: z.array(task),
    solutions: z.array(taskSolution).optional().describe('Only if the key was asked for.'),
  })
  .meta({ id: 'Exercise' });

export const EXERCISES_RESPONSE = z
  .object({ exercises: z.array(exercise) })
  .meta({ id: 'ExercisesResponse' });

export const GRADE_REQUEST = z
  .strictObject({
    exercise: exerciseName,
    answers: z
      .record(z.string().max(200), text)
      .refine(
        (answers) => Object.keys(answers).length <= BOUNDS.answers,
        `At most ${BOUNDS.answers} answers.`,
      )
      .describe('Texts by the id of their task: plain text or LaTeX.'),
    diagnose: z.boolean().default(true).describe('Whether the mistake behind is looked for.'),
  })
  .meta({ id: 'GradeRequest' });

const witness = z
  .looseObject({ point: z.record(z.string(), z.number()) })
  .describe('A point at which answer and key have different values, with both values enclosed.');

const gradedTask = z
  .object({
    task: z.string(),
    answer: z.string(),
    verdict: z.enum(['correct', 'wrong-form', 'carried', 'incorrect', 'unreadable', 'undecided']),
    score: z.number(),
    points: z.number(),
    reading: z.string().optional().describe('What was understood, as plain text.'),
    readingLatex: z.string().optional(),
    feedback: z.string().describe('Sentences for the student, without the key.'),
    misconceptions: z.array(z.string()).optional(),
    misconceptionsNamed: z.string().optional().describe('The mistake in words for the teacher.'),
    carriedFrom: z
      .array(z.string())
      .optional()
      .describe('Tasks whose wrong answers a carried one follows from.'),
    penalty: z.number().optional().describe('What it loses for that, as a share of its points.'),
    difference: z.string().optional(),
    witness: witness.optional(),
    reason: z.string().optional().describe('Why it is undecided, or could not be read: a code.'),
    position: z.int().optional().describe('Where reading failed, in UTF-16 code units.'),
    length: z.int().optional(),
  })
  .meta({ id: 'GradedTask' });

export const GRADE_RESPONSE = z
  .object({
    exercise: exerciseName,
    tasks: z.array(gradedTask),
    score: z.number(),
    points: z.number().describe('Of the whole exercise, tasks without an answer included.'),
  })
  .meta({ id: 'GradeResponse' });

export const COMPARE_REQUEST = z
  .strictObject({
    left: text,
    right: text,
    positive: z.array(z.string().max(40)).max(BOUNDS.letters).default([]),
    seed: seed.default('compare'),
  })
  .meta({ id: 'CompareRequest' });

export const COMPARE_RESPONSE = z
  .object({
    outcome: z.enum(['equal', 'different', 'undecided']),
    left: formula,
    right: formula,
    message: z.string(),
    rung: z.string().describe('Which step of the ladder decided it.'),
    difference: z.string().optional(),
    witness: witness.optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'CompareResponse' });

export const TEMPLATES_RESPONSE = z
  .object({
    templates: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        title: z.string(),
        topic: z.string(),
        skills: z.array(z.string()),
        difficulty: z.number(),
        tasks: z.array(z.object({ id: z.string(), kind: z.string(), points: z.number() })),
      }),
    ),
  })
  .meta({ id: 'TemplatesResponse' });

export const HEALTH_RESPONSE = z
  .object({ status: z.literal('ok'), version: z.string(), templates: z.int() })
  .meta({ id: 'HealthResponse' });

/** RFC 9457. */
export const PROBLEM = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('Where the request is wrong.'),
  })
  .meta({ id: 'Problem' });

export type ExercisesRequest = z.output<typeof EXERCISES_REQUEST>;
export type ExercisesResponse = z.input<typeof EXERCISES_RESPONSE>;
export type GradeRequest = z.output<typeof GRADE_REQUEST>;
export type GradeResponse = z.input<typeof GRADE_RESPONSE>;
export type CompareRequest = z.output<typeof COMPARE_REQUEST>;
export type CompareResponse = z.input<typeof COMPARE_RESPONSE>;
export type ProblemJson = z.input<typeof PROBLEM>;
