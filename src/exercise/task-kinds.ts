/**
 * The kinds of tasks a header can ask for, one row a kind: the shape of its header entry, and how it
 * becomes a task of `calculus`. Adding a kind is adding a row.
 */
import { z } from 'zod';
import { variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { backpropagationShape, readBackpropagation } from './backpropagation-kinds.ts';
import {
  chooseDerivativeShape,
  fillInShape,
  findErrorShape,
  readChooseDerivative,
  readFillIn,
  readFindError,
} from './choice-kinds.ts';
import {
  chainShape,
  decomposeShape,
  implicitShape,
  readChain,
  readDecompose,
  readImplicit,
} from './composition-kinds.ts';
import { knownValuesShape, readKnownValues } from './known-values-kind.ts';
import { matrixShape, readMatrixTask } from './matrix-kinds.ts';
import { common, formula, readPoint, type TaskBuilder, type TaskReader } from './task-common.ts';
import {
  readDirectional,
  readGradient,
  readJacobian,
  readLimitDefinition,
  readLinearApproximation,
  readNotation,
  readTangent,
  readVectorDerivative,
} from './vector-kinds.ts';
import {
  directionalShape,
  gradientShape,
  hessianShape,
  jacobianDeterminantShape,
  jacobianShape,
  limitDefinitionShape,
  linearApproximationShape,
  notationShape,
  tangentShape,
  vectorDerivativeShape,
} from './vector-shapes.ts';

export type { TaskBuilder, TaskReader, TaskValues } from './task-common.ts';

const derivativeShape = z.strictObject({
  ...common,
  kind: z.literal('derivative'),
  /** The name of one of the header's functions. */
  function: z.string(),
  /** The function in the form in which it is differentiated, when that is another one: a name, too. */
  rewritten: z.string().optional(),
  /** What the function is called in the answer's left-hand side; by default its name in the header. */
  name: z.string().min(1).max(20).optional(),
  /** By which variable, or variables in the order of differentiation; by default the only one. */
  by: z.union([z.string().transform((by) => [by]), z.array(z.string()).min(1)]).optional(),
  /** How often, when by one variable. */
  order: z.int().min(1).max(LIMITS.calculus.order).default(1),
  /** Values of the variables at a point, as formulas. */
  at: z.record(z.string(), formula).optional(),
});

const SINGLE_SHAPES = [
  derivativeShape,
  chainShape,
  implicitShape,
  knownValuesShape,
  decomposeShape,
  matrixShape,
  backpropagationShape,
  gradientShape,
  hessianShape,
  directionalShape,
  tangentShape,
  linearApproximationShape,
  jacobianShape,
  jacobianDeterminantShape,
  vectorDerivativeShape,
  limitDefinitionShape,
  notationShape,
  chooseDerivativeShape,
  findErrorShape,
  fillInShape,
] as const;
const SINGLE_SCHEMA = z.discriminatedUnion('kind', SINGLE_SHAPES);
type SingleHeader = z.infer<typeof SINGLE_SCHEMA>;

/** Several tasks answered in one line, in order: each has the fields of its own kind, and no id. */
const tupleShape = z.strictObject({
  ...common,
  kind: z.literal('tuple'),
  /** The points of a part are its weight beside the others. */
  parts: z
    .array(
      z.unknown().transform((entry, context): SingleHeader => {
        const given = typeof entry === 'object' && entry !== null ? entry : {};
        const part = SINGLE_SCHEMA.safeParse({ id: 'part', ...given });
        if (part.success && part.data.points > 0) return part.data;
        const params = { allowed: '> 0' };
        const issues = part.error?.issues ?? [{ code: 'custom', path: ['points'], params }];
        for (const issue of issues) {
          context.issues.push({ ...issue, input: entry } as (typeof context.issues)[number]);
        }
        return z.NEVER;
      }),
    )
    .min(2)
    .max(LIMITS.template.tupleParts),
});

export const TASK_SCHEMA = z.discriminatedUnion('kind', [...SINGLE_SHAPES, tupleShape]);
export type TaskHeader = z.infer<typeof TASK_SCHEMA>;

/** Reads the kind's own fields; undefined after reporting what is wrong. */
export function readTask(header: TaskHeader, reader: TaskReader): TaskBuilder | undefined {
  switch (header.kind) {
    case 'derivative':
      return readDerivative(header, reader);
    case 'chain':
      return readChain(header, reader);
    case 'implicit':
      return readImplicit(header, reader);
    case 'known-values':
      return readKnownValues(header, reader);
    case 'decompose':
      return readDecompose(header, reader);
    case 'matrix-derivative':
      return readMatrixTask(header, reader);
    case 'backpropagation':
      return readBackpropagation(header, reader);
    case 'gradient':
    case 'hessian':
      return readGradient(header, reader);
    case 'directional':
      return readDirectional(header, reader);
    case 'tangent':
      return readTangent(header, reader);
    case 'linear-approximation':
      return readLinearApproximation(header, reader);
    case 'jacobian':
    case 'jacobian-determinant':
      return readJacobian(header, reader);
    case 'vector-derivative':
      return readVectorDerivative(header, reader);
    case 'limit-definition':
      return readLimitDefinition(header, reader);
    case 'tuple':
      return readTuple(header, reader);
    case 'notation':
      return readNotation(header, reader);
    case 'choose-derivative':
      return readChooseDerivative(header, reader);
    case 'find-error':
      return readFindError(header, reader);
    case 'fill-in':
      return readFillIn(header, reader);
  }
}

/** Each part is read as a task of its own, its problems reported at its own fields. */
function readTuple(
  { parts }: z.infer<typeof tupleShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const builders = parts.map((part, index) => {
    const inside = (field: readonly (string | number)[]) => ['parts', index, ...field];
    return readTask(part, {
      ...reader,
      formula: (text, field) => reader.formula(text, inside(field)),
      text: (text, field) => reader.text(text, inside(field)),
      report: (code, field, data) => reader.report(code, inside(field), data),
    });
  });
  if (builders.includes(undefined)) return undefined;
  const sound = builders as readonly TaskBuilder[];
  return (values) => ({
    kind: 'tuple',
    parts: sound.map((build) => build(values)),
    weights: parts.map(({ points }) => points),
  });
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
  if (header.rewritten !== undefined && reader.argumentsOf(header.rewritten) === undefined) {
    reader.report('unknown-function', ['rewritten'], { name: header.rewritten });
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
    const given = values.function(name);
    const body = header.rewritten === undefined ? given : values.function(header.rewritten);
    const here = [...at].map(([variable, value]) => [variable, values.formula(value)] as const);
    const letters = [...variablesOf(given), ...variablesOf(body)];
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
      ...(body === given ? {} : { given }),
    };
  };
}
