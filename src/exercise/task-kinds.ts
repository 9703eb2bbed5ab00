/**
 * The kinds of tasks a header can ask for, one row a kind: the shape of its header entry, and how it
 * becomes a task of `calculus`. Adding a kind is adding a row.
 */
import { z } from 'zod';
import { FORM_NAMES } from '../algebra/form.ts';
import type { Task } from '../calculus/task.ts';
import type { Expression } from '../expression/expression.ts';
import { FUNCTION_SPELLINGS, functionNamed } from '../expression/functions.ts';
import { variablesOf } from '../expression/traverse.ts';
import type { FormDemand } from '../grading/answer-key.ts';
import { LIMITS } from '../limits.ts';
import type { AuthorProblemCode } from './author-problem.ts';
import { ID_PATTERN } from './exercise-name.ts';

const formula = z.union([z.string().max(1_000), z.number()]).transform(String);

/** A form's name, or `only-functions` with the functions that may occur. */
const formDemand = z.union([
  z
    .enum(FORM_NAMES)
    .exclude(['only-functions'])
    .transform((form): FormDemand => ({ form })),
  z.strictObject({ 'only-functions': z.array(z.enum(FUNCTION_SPELLINGS)) }).transform(
    (demand): FormDemand => ({
      form: 'only-functions',
      functions: demand['only-functions'].map((name) => functionNamed(name)!),
    }),
  ),
]);

/** What every task has, whatever its kind. */
const common = {
  id: z.string().regex(ID_PATTERN).max(80),
  points: z.number().min(0).max(1_000).default(1),
  /** What this part asks, as a text like the template's own. */
  prompt: z.string().min(1).max(4_000).optional(),
  hints: z.array(z.string().min(1).max(2_000)).optional(),
  /** What kind of answer is due; by default what the task yields. */
  answer: z.enum(['expression', 'number', 'vector', 'matrix']).optional(),
  /** Demands on how the answer is written. */
  form: z.array(formDemand).default([]),
  /** What counts as the same answer, where it differs from the default. */
  policy: z
    .strictObject({
      smallerDomain: z.enum(['refuse', 'accept']).optional(),
      significantDigits: z.int().min(1).max(12).optional(),
      absoluteValues: z.enum(['strict', 'lenient']).optional(),
      renamedLetter: z.enum(['hint', 'accept']).optional(),
      branches: z.enum(['principal', 'either']).optional(),
    })
    .default({}),
};

const derivativeShape = z.strictObject({
  ...common,
  kind: z.literal('derivative'),
  /** The name of one of the header's functions. */
  function: z.string(),
  /** What the function is called in the answer's left-hand side; by default its name in the header. */
  name: z.string().min(1).max(20).optional(),
  /** By which variable, or variables in the order of differentiation; by default the only one. */
  by: z.union([z.string().transform((by) => [by]), z.array(z.string()).min(1)]).optional(),
  /** How often, when by one variable. */
  order: z.int().min(1).max(LIMITS.calculus.order).default(1),
  /** Values of the variables at a point, as formulas. */
  at: z.record(z.string(), formula).optional(),
});

export const TASK_SCHEMA = z.discriminatedUnion('kind', [derivativeShape]);
export type TaskHeader = z.infer<typeof TASK_SCHEMA>;

/** What a row sees of the template while it is read. Reports problems at fields of its own entry. */
export interface TaskReader {
  readonly variables: readonly string[];
  /** The variables that occur in a function, in the header's order; undefined when it is not there. */
  argumentsOf(functionName: string): readonly string[] | undefined;
  formula(text: string, field: readonly (string | number)[]): Expression | undefined;
  report(
    code: AuthorProblemCode,
    field: readonly (string | number)[],
    data: Readonly<Record<string, string>>,
  ): void;
}

/** What a row sees of one exercise: functions and formulas with the parameters' values. */
export interface TaskValues {
  function(name: string): Expression;
  formula(expression: Expression): Expression;
}

export type TaskBuilder = (values: TaskValues) => Task;

/** Reads the kind's own fields; undefined after reporting what is wrong. */
export function readTask(header: TaskHeader, reader: TaskReader): TaskBuilder | undefined {
  switch (header.kind) {
    case 'derivative':
      return readDerivative(header, reader);
  }
}

function readDerivative(
  header: z.infer<typeof derivativeShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const { function: name, order } = header;
  const known = reader.argumentsOf(name);
  if (known === undefined) {
    reader.report('unknown-function', ['function'], { name });
    return undefined;
  }
  const once = header.by ?? (known.length === 1 ? [known[0]!] : undefined);
  if (once === undefined) {
    reader.report('missing-field', [], { field: 'by' });
    return undefined;
  }
  for (const variable of once) {
    if (!reader.variables.includes(variable)) {
      reader.report('unknown-variable', ['by'], { name: variable });
      return undefined;
    }
  }
  if (once.length > 1 && order > 1) {
    reader.report('wrong-value', ['order'], { field: 'order', allowed: '1' });
    return undefined;
  }
  const by = once.length > 1 ? once : Array.from({ length: order }, () => once[0]!);
  const at = readPoint(header.at, reader);
  if (at === undefined) return undefined;
  const declared = known.length === 0 ? [once[0]!] : known;
  const missing = at.size === 0 ? undefined : declared.find((variable) => !at.has(variable));
  if (missing !== undefined) {
    reader.report('missing-field', ['at'], { field: missing });
    return undefined;
  }
  return (values) => {
    const body = values.function(name);
    const here = [...at].map(([variable, value]) => [variable, values.formula(value)] as const);
    const letters = variablesOf(body);
    const args = reader.variables.filter(
      (variable) => letters.includes(variable) || declared.includes(variable),
    );
    return {
      kind: 'derivative',
      function: body,
      name: header.name ?? name,
      arguments: args,
      by,
      ...(here.length === 0 ? {} : { at: Object.fromEntries(here) }),
    };
  };
}

/** The formulas of a point by variable; empty when none is given, undefined when one is wrong. */
function readPoint(
  at: Readonly<Record<string, string>> | undefined,
  reader: TaskReader,
): ReadonlyMap<string, Expression> | undefined {
  const point = new Map<string, Expression>();
  let sound = true;
  for (const [variable, text] of Object.entries(at ?? {})) {
    if (!reader.variables.includes(variable)) {
      reader.report('unknown-variable', ['at', variable], { name: variable });
      sound = false;
    }
    const value = reader.formula(text, ['at', variable]);
    if (value === undefined) sound = false;
    else point.set(variable, value);
  }
  return sound ? point : undefined;
}
