/**
 * The kinds of tasks that need no more than a function: choosing the derivative among wrong ones, finding
 * the wrong line of a working, filling in what is left out of one. Wrong derivatives and wrong lines are
 * made from the malrules of grading here, so that the tasks of calculus are plain data.
 */
import { z } from 'zod';
import { type ChooseDerivativeTask, choicesOf } from '../calculus/choice-task.ts';
import { derivationOf } from '../calculus/derivation-of.ts';
import { fillInTasks, type GapKind } from '../calculus/fill-in-task.ts';
import { solve } from '../calculus/solve.ts';
import type { DerivativeTask } from '../calculus/task.ts';
import { TaskImpossible } from '../calculus/task-impossible.ts';
import { workingLines } from '../calculus/working-lines.ts';
import type { Expression } from '../expression/expression.ts';
import { variablesOf } from '../expression/traverse.ts';
import { distractors } from '../grading/distractors.ts';
import { MISCONCEPTION_IDS } from '../grading/misconceptions/catalogue.ts';
import { wrongLines, wrongWorking } from '../grading/wrong-working.ts';
import { LIMITS } from '../limits.ts';
import { common, formula, readPoint, type TaskBuilder, type TaskReader } from './task-common.ts';

const onFunction = {
  ...common,
  /** The name of one of the header's functions. */
  function: z.string(),
  /** What the function is called; by default its name in the header. */
  name: z.string().min(1).max(20).optional(),
};

/** The mistakes that may be shown; by default any, the commonest first. */
const mistakes = z.array(z.enum(MISCONCEPTION_IDS)).min(1).optional();

export const chooseDerivativeShape = z.strictObject({
  ...onFunction,
  kind: z.literal('choose-derivative'),
  by: z.union([z.string().transform((by) => [by]), z.array(z.string()).min(1)]).optional(),
  order: z.int().min(1).max(LIMITS.calculus.order).default(1),
  at: z.record(z.string(), formula).optional(),
  /** How many wrong derivatives stand beside the right one. */
  distractors: z.int().min(2).max(6).default(3),
  /** Where fewer can be made: whether fewer will do, as long as there are two. */
  fewer: z.enum(['accept', 'refuse']).default('refuse'),
  mistakes,
});

export const findErrorShape = z.strictObject({
  ...onFunction,
  kind: z.literal('find-error'),
  by: z.string().optional(),
  /** The share of exercises whose working has no mistake; with any, "no line" can be answered. */
  sound: z.number().min(0).max(0.9).default(0),
  mistakes,
});

export const fillInShape = z.strictObject({
  ...onFunction,
  kind: z.literal('fill-in'),
  by: z.string().optional(),
  /** What may be left out; where there are several places, the exercise's seed decides. */
  step: z
    .array(z.enum(['inner', 'outer', 'part', 'combination']))
    .min(1)
    .default(['inner', 'outer', 'part', 'combination']),
});

type Header<Shape extends z.ZodType> = z.infer<Shape>;
type Values = Parameters<TaskBuilder>[0];

export function readChooseDerivative(
  header: Header<typeof chooseDerivativeShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const subject = readSubject(header, header.by?.[0], reader);
  const at = readPoint(header.at, reader);
  if (subject === undefined || at === undefined) return undefined;
  const { order, distractors: count, fewer } = header;
  const once = header.by ?? [subject.by];
  const unknown = once.find((name) => !reader.variables.includes(name));
  if (unknown !== undefined || (once.length > 1 && order > 1)) {
    if (unknown !== undefined) reader.report('unknown-variable', ['by'], { name: unknown });
    else reader.report('wrong-value', ['order'], { field: 'order', allowed: '1' });
    return undefined;
  }
  const by = once.length > 1 ? once : Array.from({ length: order }, () => once[0]!);
  return (values) => {
    const point = [...at].map(([name, value]) => [name, values.formula(value)] as const);
    const derivative: DerivativeTask = {
      ...subject.of(values),
      by,
      ...(point.length === 0 ? {} : { at: Object.fromEntries(point) }),
    };
    const { answer } = solve(derivative);
    if (answer.kind !== 'scalar') throw new TaskImpossible('distractors');
    const right: Expression = answer.expression;
    const wrong = distractors(derivative, right, count, header.mistakes);
    if (wrong.length < (fewer === 'accept' ? 2 : count)) throw new TaskImpossible('distractors');
    const options = values.random(header.id).shuffle([{ expression: right }, ...wrong]);
    const task: ChooseDerivativeTask = { kind: 'choose-derivative', derivative, options };
    const seen = new Set(choicesOf(task).map(({ latex }) => latex));
    if (seen.size < options.length) throw new TaskImpossible('distractors');
    return task;
  };
}

export function readFindError(
  header: Header<typeof findErrorShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const subject = readSubject(header, header.by, reader);
  if (subject === undefined) return undefined;
  const { sound } = header;
  return (values) => {
    const derivative = subject.of(values);
    const stream = values.random(header.id);
    const shared = { kind: 'find-error', derivative, mayBeSound: sound > 0 } as const;
    if (stream.unit() < sound) {
      const derivation = derivationOf(derivative.function, derivative.by[0]!);
      const lines = workingLines(derivation, derivative.name);
      if (wrongLines(lines)?.length !== 0) throw new TaskImpossible('working');
      return { ...shared, lines, error: undefined };
    }
    const made = wrongWorking(derivative, stream, header.mistakes);
    if (made === undefined) throw new TaskImpossible('working');
    return { ...shared, ...made };
  };
}

export function readFillIn(
  header: Header<typeof fillInShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const subject = readSubject(header, header.by, reader);
  if (subject === undefined) return undefined;
  const kinds: readonly GapKind[] = header.step;
  return (values) => {
    const tasks = fillInTasks(subject.of(values), kinds);
    if (tasks.length === 0) throw new TaskImpossible('working');
    const stream = values.random(header.id);
    return stream.pick(tasks);
  };
}

interface Subject {
  readonly by: string;
  of(values: Values): DerivativeTask;
}

/** The function and its first derivative; undefined after reporting. */
function readSubject(
  { function: title, name }: { readonly function: string; readonly name?: string | undefined },
  wanted: string | undefined,
  reader: TaskReader,
): Subject | undefined {
  const known = reader.argumentsOf(title);
  if (known === undefined) {
    reader.report('unknown-function', ['function'], { name: title });
    return undefined;
  }
  const by = wanted ?? (known.length === 1 ? known[0] : undefined);
  if (by === undefined) {
    reader.report('missing-field', [], { field: 'by' });
    return undefined;
  }
  if (!reader.variables.includes(by)) {
    reader.report('unknown-variable', ['by'], { name: by });
    return undefined;
  }
  return {
    by,
    of: (values) => {
      const body = values.function(title);
      const letters = variablesOf(body);
      const args = reader.variables.filter((each) => letters.includes(each) || each === by);
      return { kind: 'derivative', function: body, name: name ?? title, arguments: args, by: [by] };
    },
  };
}
