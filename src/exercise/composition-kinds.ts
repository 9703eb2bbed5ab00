/**
 * The kinds of tasks on compositions, as a header asks for them: the chain rule of several variables,
 * implicit differentiation, and compositions taken apart.
 */
import { z } from 'zod';
import type { ChainPart } from '../calculus/composition-task.ts';
import type { Expression } from '../expression/expression.ts';
import { variablesOf } from '../expression/traverse.ts';
import { common, formula, readPoint, type TaskBuilder, type TaskReader } from './task-common.ts';

const names = z.array(z.string()).min(1).max(60);

export const chainShape = z.strictObject({
  ...common,
  kind: z.literal('chain'),
  /** The outer function, one of the header's, in the letters of the inner ones. */
  outer: z.string(),
  /** What the outer function is called; by default its name in the header. */
  name: z.string().min(1).max(20).optional(),
  /** The header's function for each letter of the outer one: { u_1: first, u_2: second }. */
  inner: z.record(z.string(), z.string()),
  /** The variables of the inner functions; by default those that occur in them. */
  variables: names.optional(),
  /** Which part is asked for; by default the derivative by the only variable, or else the gradient. */
  part: z
    .enum([
      'derivative',
      'gradient',
      'outer-derivative',
      'inner-derivative',
      'outer-gradient',
      'inner-matrix',
    ])
    .optional(),
  by: z.string().optional(),
  /** Of an inner derivative: which inner letter is differentiated. */
  of: z.string().optional(),
  /** Whether the solution adds products or multiplies a matrix by a vector. */
  way: z.enum(['sum', 'vector']).optional(),
  /** Whether an answer may hold inner letters beside the variables. */
  innerLetters: z.enum(['accept', 'refuse']).default('refuse'),
  at: z.record(z.string(), formula).optional(),
});

export const implicitShape = z.strictObject({
  ...common,
  kind: z.literal('implicit'),
  /** Both sides of the equation, as functions of the header or formulas. */
  left: formula,
  right: formula.default('0'),
  /** The variable that depends on the others. */
  dependent: z.string(),
  by: z.string(),
  /** 2 asks for the second derivative. */
  order: z.union([z.literal(1), z.literal(2)]).default(1),
  at: z.record(z.string(), formula).optional(),
});

export const decomposeShape = z.strictObject({
  ...common,
  kind: z.literal('decompose'),
  /** What the whole function is called. */
  name: z.string().min(1).max(20).default('h'),
  /** The functions, outermost first: names by which answers call them, with a letter and a function. */
  layers: z
    .array(
      z.strictObject({
        name: z.string().max(20),
        letter: z.string().max(20),
        function: z.string(),
      }),
    )
    .min(2)
    .max(5),
});

type Built = TaskBuilder | undefined;

/** Whether a function of the header is there; reports it otherwise. */
export function isFunction(
  name: string,
  field: readonly (string | number)[],
  reader: TaskReader,
): boolean {
  if (reader.argumentsOf(name) !== undefined) return true;
  reader.report('unknown-function', field, { name });
  return false;
}

function isVariable(
  name: string,
  field: readonly (string | number)[],
  reader: TaskReader,
): boolean {
  if (reader.variables.includes(name)) return true;
  reader.report('unknown-variable', field, { name });
  return false;
}

/** The point given, or undefined values where there is none; a wrong one has been reported. */
function pointOf(
  at: Readonly<Record<string, string>> | undefined,
  needed: readonly string[],
  reader: TaskReader,
): ReadonlyMap<string, Expression> | undefined {
  const point = readPoint(at, reader);
  const missing =
    point === undefined || point.size === 0 ? undefined : needed.find((name) => !point.has(name));
  if (missing === undefined) return point;
  reader.report('missing-field', ['at'], { field: missing });
  return undefined;
}

export function readChain(header: z.infer<typeof chainShape>, reader: TaskReader): Built {
  const letters = Object.keys(header.inner);
  const sound = [
    isFunction(header.outer, ['outer'], reader),
    ...letters.map((letter) => isVariable(letter, ['inner', letter], reader)),
    ...letters.map((letter) => isFunction(header.inner[letter]!, ['inner', letter], reader)),
    ...(header.variables ?? []).map((name) => isVariable(name, ['variables'], reader)),
  ];
  if (sound.includes(false)) return undefined;
  const inside = new Set(letters.flatMap((letter) => reader.argumentsOf(header.inner[letter]!)!));
  const variables = header.variables ?? reader.variables.filter((name) => inside.has(name));
  if (variables.length === 0 || letters.length === 0) {
    reader.report('missing-field', [], { field: letters.length === 0 ? 'inner' : 'variables' });
    return undefined;
  }
  const wanted = partOf(header, letters, variables, reader);
  const at = pointOf(header.at, variables, reader);
  if (wanted === undefined || at === undefined) return undefined;
  const isWhole = wanted.kind === 'gradient' || wanted.kind === 'inner-matrix';
  return (values) => ({
    kind: 'chain',
    name: header.name ?? header.outer,
    outer: values.function(header.outer),
    inner: letters.map((name) => ({ name, function: values.function(header.inner[name]!) })),
    arguments: variables,
    wanted,
    form: header.way ?? (isWhole ? 'vector' : 'sum'),
    innerLetters: header.innerLetters,
    ...(at.size === 0
      ? {}
      : { at: Object.fromEntries([...at].map(([name, value]) => [name, values.formula(value)])) }),
  });
}

function partOf(
  header: z.infer<typeof chainShape>,
  letters: readonly string[],
  variables: readonly string[],
  reader: TaskReader,
): ChainPart | undefined {
  const [only] = variables;
  const kind =
    header.part ?? (header.by !== undefined || variables.length === 1 ? 'derivative' : 'gradient');
  const among = (field: 'by' | 'of', usual: string | undefined, allowed: readonly string[]) => {
    const name = header[field] ?? usual;
    if (name === undefined) reader.report('missing-field', [], { field });
    else if (!allowed.includes(name)) {
      reader.report('wrong-value', [field], { field, allowed: allowed.join(', ') });
    } else return name;
    return undefined;
  };
  const single = variables.length === 1 ? only : undefined;
  switch (kind) {
    case 'gradient':
    case 'outer-gradient':
    case 'inner-matrix':
      return { kind };
    case 'derivative': {
      const by = among('by', single, variables);
      return by === undefined ? undefined : { kind, by };
    }
    case 'outer-derivative': {
      const by = among('by', letters.length === 1 ? letters[0] : undefined, letters);
      return by === undefined ? undefined : { kind, by };
    }
    case 'inner-derivative': {
      const of = among('of', letters.length === 1 ? letters[0] : undefined, letters);
      const by = among('by', single, variables);
      return of === undefined || by === undefined ? undefined : { kind, of, by };
    }
  }
}

export function readImplicit(header: z.infer<typeof implicitShape>, reader: TaskReader): Built {
  const { dependent, by } = header;
  const sound = [isVariable(dependent, ['dependent'], reader), isVariable(by, ['by'], reader)];
  const left = reader.formula(header.left, ['left']);
  const right = reader.formula(header.right, ['right']);
  if (sound.includes(false) || left === undefined || right === undefined) return undefined;
  if (by === dependent) {
    reader.report('wrong-value', ['by'], {
      field: 'by',
      allowed: reader.variables.filter((name) => name !== by).join(', '),
    });
    return undefined;
  }
  const at = pointOf(header.at, [by, dependent], reader);
  if (at === undefined) return undefined;
  return (values) => {
    const sides = { left: values.formula(left), right: values.formula(right) };
    const occurring = new Set([...variablesOf(sides.left), ...variablesOf(sides.right), by]);
    const independent = reader.variables.filter(
      (name) => name !== dependent && occurring.has(name),
    );
    return {
      kind: 'implicit',
      ...sides,
      dependent,
      by,
      ...(header.order === 2 ? { order: 2 as const } : {}),
      ...(independent.length > 1 ? { arguments: independent } : {}),
      ...(at.size === 0
        ? {}
        : {
            at: Object.fromEntries([...at].map(([name, value]) => [name, values.formula(value)])),
          }),
    };
  };
}

export function readDecompose(header: z.infer<typeof decomposeShape>, reader: TaskReader): Built {
  const { layers } = header;
  const sound = layers.flatMap((layer, index) => [
    isFunction(layer.function, ['layers', index, 'function'], reader),
    isVariable(layer.letter, ['layers', index, 'letter'], reader),
  ]);
  if (sound.includes(false)) return undefined;
  return (values) => ({
    kind: 'decompose',
    name: header.name,
    layers: layers.map(({ name, letter, function: body }) => ({
      name,
      letter,
      function: values.function(body),
    })),
  });
}
