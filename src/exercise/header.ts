/**
 * The shape of a template's header, as zod schemas: the one source of truth for what fields there are,
 * their types and defaults (docs/templates.md explains them). Texts that hold formulas are read later,
 * by `template`.
 */
import { z } from 'zod';
import { ID_PATTERN } from './exercise-name.ts';
import { PENALTY } from './follows.ts';
import { MATRIX_SHAPE } from './matrix-section.ts';
import { TASK_SCHEMA } from './task-kinds.ts';

/** A name that formulas can hold: letters, and perhaps a subscript. */
export const NAME_PATTERN = /^[A-Za-z]{1,20}(?:_[A-Za-z0-9]{1,8})?$/;

const id = z.string().regex(ID_PATTERN).max(200);
const name = z.string().regex(NAME_PATTERN);
/** Formulas and numbers; YAML makes numbers of some, which are as good as their text. */
const formula = z.union([z.string().max(1_000), z.number()]).transform(String);
const line = z.string().trim().min(1).max(300);

const integerParameter = z.strictObject({
  /** The least and the greatest value. */
  integer: z.tuple([formula, formula]),
  /** From the least value in steps of this. */
  step: formula.default('1'),
  exclude: z.array(formula).default([]),
  nonzero: z.boolean().default(false),
});
const rationalParameter = z.strictObject({
  /** The range of the value. */
  rational: z.tuple([formula, formula]),
  /** Denominators in lowest terms, each as likely as the others. */
  denominators: z.array(z.int().min(1).max(1_000)).min(1),
  exclude: z.array(formula).default([]),
  nonzero: z.boolean().default(false),
});
const choices = z.array(formula).min(1).max(1_000);
const numberParameter = z.strictObject({ number: choices });
const expressionParameter = z.strictObject({ expression: choices });
const functionParameter = z.strictObject({ function: choices });
const wordParameter = z.strictObject({ word: z.array(line).min(1).max(1_000) });
/** A measured difficulty: the least and the most. */
const difficultyRange = z
  .tuple([z.number().min(1).max(5), z.number().min(1).max(5)])
  .refine(([least, most]) => least <= most, { params: { allowed: '[least, most]' } });
const familyParameter = z.strictObject({
  /** In words: `sin of quadratic`, `composite`. */
  family: line,
  /** The variable of the functions; by default the first of the header's. */
  variable: name.optional(),
  /** Functions one inside the other, for what is grown freely. */
  depth: z.int().min(1).max(6).optional(),
  /** Measured difficulty of the derivative. */
  difficulty: difficultyRange.optional(),
});
const computedParameter = z.strictObject({ compute: formula });

/** The field that names a parameter's kind, and the kind's shape. */
const PARAMETER_SHAPES = {
  integer: integerParameter,
  rational: rationalParameter,
  number: numberParameter,
  expression: expressionParameter,
  function: functionParameter,
  word: wordParameter,
  family: familyParameter,
  compute: computedParameter,
} as const;
type ParameterKind = keyof typeof PARAMETER_SHAPES;
export const PARAMETER_KINDS = Object.keys(PARAMETER_SHAPES) as readonly ParameterKind[];

export type ParameterHeader = {
  [Kind in ParameterKind]: { readonly kind: Kind } & z.infer<(typeof PARAMETER_SHAPES)[Kind]>;
}[ParameterKind];

/** One of the shapes, chosen by the field that is there, so that problems are about that shape. */
const parameter = z.unknown().transform((value, context): ParameterHeader => {
  const kind = PARAMETER_KINDS.find(
    (known) => typeof value === 'object' && value !== null && Object.hasOwn(value, known),
  );
  if (kind === undefined) {
    const params = { allowed: PARAMETER_KINDS.join(', ') };
    context.issues.push({ code: 'custom', input: value, params });
    return z.NEVER;
  }
  const shape = PARAMETER_SHAPES[kind].safeParse(value);
  if (shape.success) return { kind, ...shape.data } as ParameterHeader;
  for (const issue of shape.error.issues) {
    // An issue of the inner shape is one of ours, with the same path from here on.
    context.issues.push({ ...issue, input: value } as (typeof context.issues)[number]);
  }
  return z.NEVER;
});

export const HEADER_SCHEMA = z.strictObject({
  id,
  /** Raised whenever the same seed would make another exercise. */
  version: z.int().min(1).max(1_000_000),
  title: line,
  topic: line,
  skills: z.array(line).default([]),
  difficulty: z.int().min(1).max(5),
  /** Measured difficulty that every exercise must have; draws outside are not used. */
  measuredDifficulty: difficultyRange.optional(),
  /** Letters of the exercise: the functions' arguments. */
  variables: z.array(name).default(['x']),
  /** Letters that stand for fixed numbers, such as the a of e^{ax}. */
  constants: z.array(name).default([]),
  /** Functions of which no formula is given: f(g(x)). */
  unknownFunctions: z.array(name).default([]),
  /** Letters known to be positive. */
  positive: z.array(name).default([]),
  parameters: z.record(name, parameter).default({}),
  /** Groups of parameters that must all have different values. */
  distinct: z.array(z.array(name).min(2)).default([]),
  constraints: z.array(z.string().min(1).max(500)).default([]),
  /** Misconceptions whose answers must differ from the right one and from each other. */
  distinguish: z.array(z.string().max(100)).max(20).default([]),
  /** Letters that stand for vectors and matrices, and functions of them. */
  matrix: MATRIX_SHAPE.optional(),
  /** By name, in order: a function may use those before it. */
  functions: z.record(name, formula).default({}),
  /** Of matrices of derivatives: rows follow the function (numerator) or the variable. */
  layout: z.enum(['numerator', 'denominator']).default('denominator'),
  tasks: z.array(TASK_SCHEMA).min(1).max(50),
  /** Each task follows from those before it where the chain rule leads there; what a carried one loses. */
  followThrough: z.strictObject({ penalty: PENALTY.default(0) }).optional(),
  /** For every task that has none of its own. */
  hints: z.array(z.string().min(1).max(2_000)).default([]),
  /** Why the template has fewer than 200 distinct variants. */
  fewVariants: line.optional(),
});

export type Header = z.infer<typeof HEADER_SCHEMA>;
