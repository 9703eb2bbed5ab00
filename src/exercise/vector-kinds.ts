/**
 * The kinds of tasks on gradients, directions, tangents, matrices of derivatives, vector-valued
 * functions, limits and notation, as a header asks for them.
 */
import type { z } from 'zod';
import { notations } from '../calculus/notations.ts';
import type { At, Direction } from '../calculus/task.ts';
import type { Expression } from '../expression/expression.ts';
import { variablesOf } from '../expression/traverse.ts';
import { readPoint, type TaskBuilder, type TaskReader } from './task-common.ts';
import type {
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

type Built<Shape extends z.ZodType> = z.infer<Shape>;

export function readGradient(
  header: Built<typeof gradientShape> | Built<typeof hessianShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const subject = readSubject(header, reader);
  const at = readAt(header.at, reader, subject?.variables);
  if (subject === undefined || at === undefined) return undefined;
  return (values) => ({
    kind: header.kind,
    ...subject.of(values),
    ...optional('at', at(values)),
  });
}

export function readDirectional(
  header: Built<typeof directionalShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const subject = readSubject(header, reader);
  const at = readAt(header.at, reader, subject?.variables);
  const direction = readDirection(header, reader);
  if (subject === undefined || at === undefined || direction === undefined) return undefined;
  return (values) => ({
    kind: 'directional',
    ...subject.of(values),
    at: at(values) ?? {},
    direction: direction(values),
  });
}

type Values = Parameters<TaskBuilder>[0];

/** Exactly one of the three ways to give a direction. */
function readDirection(
  { direction, toward, angle }: Built<typeof directionalShape>,
  reader: TaskReader,
): ((values: Values) => Direction) | undefined {
  const given = [direction, toward, angle].filter((each) => each !== undefined);
  if (given.length !== 1) {
    reader.report('missing-field', [], { field: 'direction' });
    return undefined;
  }
  const field = direction !== undefined ? 'direction' : toward !== undefined ? 'toward' : 'angle';
  const texts = direction ?? toward ?? [angle!];
  const read = texts.map((text, index) =>
    reader.formula(text, field === 'angle' ? [field] : [field, index]),
  );
  if (read.includes(undefined)) return undefined;
  const parts = read as readonly Expression[];
  return (values) => {
    const filled = parts.map((part) => values.formula(part));
    switch (field) {
      case 'direction':
        return { kind: 'vector', components: filled };
      case 'toward':
        return { kind: 'toward', point: filled };
      case 'angle':
        return { kind: 'angle', angle: filled[0]! };
    }
  };
}

export function readTangent(
  header: Built<typeof tangentShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const subject = readSubject(header, reader);
  const at = readAt(header.at, reader, subject?.variables);
  if (subject === undefined || at === undefined) return undefined;
  return (values) => ({ kind: 'tangent', ...subject.of(values), at: at(values) ?? {} });
}

export function readLinearApproximation(
  header: Built<typeof linearApproximationShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const subject = readSubject(header, reader);
  const at = readAt(header.at, reader, subject?.variables);
  const near = readAt(header.near, reader, subject?.variables, 'near');
  if (subject === undefined || at === undefined || near === undefined) return undefined;
  return (values) => ({
    kind: 'linear-approximation',
    ...subject.of(values),
    at: at(values) ?? {},
    ...optional('near', near(values)),
  });
}

export function readJacobian(
  header: Built<typeof jacobianShape> | Built<typeof jacobianDeterminantShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const { functions } = header;
  const variables = readVariables(functions, header.variables, reader, 'functions');
  const at = readAt(header.at, reader, variables);
  if (variables === undefined || at === undefined) return undefined;
  if (header.names !== undefined && header.names.length !== functions.length) {
    reader.report('wrong-value', ['names'], { field: 'names', allowed: `${functions.length}` });
    return undefined;
  }
  return (values) => {
    const shared = {
      functions: functions.map((each) => values.function(each)),
      names: header.names ?? functions,
      arguments: variables,
      ...optional('at', at(values)),
    };
    return header.kind === 'jacobian'
      ? { kind: 'jacobian', ...shared, layout: header.layout ?? reader.layout }
      : { kind: 'jacobian-determinant', ...shared };
  };
}

export function readVectorDerivative(
  header: Built<typeof vectorDerivativeShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const variables = readVariables(header.components, undefined, reader, 'components');
  if (variables === undefined) return undefined;
  const by = header.by ?? (variables.length === 1 ? variables[0] : undefined);
  if (by === undefined) {
    reader.report('missing-field', [], { field: 'by' });
    return undefined;
  }
  const at = readAt(header.at, reader, [by]);
  if (at === undefined || !isKnown(by, ['by'], reader)) return undefined;
  return (values) => ({
    kind: 'vector-derivative',
    components: header.components.map((each) => values.function(each)),
    name: header.name,
    argument: by,
    order: header.order,
    ...optional('at', at(values)),
  });
}

export function readLimitDefinition(
  header: Built<typeof limitDefinitionShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const subject = readSubject(header, reader);
  const at = readAt(header.at, reader, subject?.variables);
  if (subject === undefined || at === undefined) return undefined;
  const by = header.by ?? (subject.variables.length === 1 ? subject.variables[0] : undefined);
  if (by === undefined) {
    reader.report('missing-field', [], { field: 'by' });
    return undefined;
  }
  if (!isKnown(by, ['by'], reader)) return undefined;
  return (values) => ({
    kind: 'limit-definition',
    ...subject.of(values),
    by,
    increment: header.increment,
    wanted: header.part,
    ...optional('at', at(values)),
  });
}

export function readNotation(
  header: Built<typeof notationShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const variables = header.variables ?? reader.variables;
  const sound = [...variables, ...header.by].every((each) => isKnown(each, ['by'], reader));
  if (!sound) return undefined;
  const { name: of, by, choose, options: count, credit } = header;
  return (values) => {
    const asked = { name: of, arguments: variables, by };
    const options = notations(asked, choose, count, values.random(header.id));
    return { kind: 'notation', ...asked, choose, options, credit };
  };
}

interface Subject {
  readonly variables: readonly string[];
  of(values: Values): {
    readonly function: Expression;
    readonly name: string;
    readonly arguments: readonly string[];
  };
}

function readSubject(
  header: {
    readonly function: string;
    readonly name?: string | undefined;
    readonly variables?: readonly string[] | undefined;
  },
  reader: TaskReader,
): Subject | undefined {
  const { function: title, variables: declared } = header;
  const variables = readVariables([title], declared, reader, 'function');
  if (variables === undefined) return undefined;
  return {
    variables,
    of: (values) => {
      const body = values.function(title);
      const letters = variablesOf(body);
      const occurring = variables.filter((each) => letters.includes(each));
      return {
        function: body,
        name: header.name ?? title,
        arguments: declared ?? (occurring.length > 0 ? occurring : variables),
      };
    },
  };
}

/** The variables given, or those that the functions may depend on; undefined after reporting. */
function readVariables(
  functions: readonly string[],
  declared: readonly string[] | undefined,
  reader: TaskReader,
  field: string,
): readonly string[] | undefined {
  const letters = new Set<string>();
  for (const title of functions) {
    const known = reader.argumentsOf(title);
    if (known === undefined) {
      reader.report('unknown-function', [field], { name: title });
      return undefined;
    }
    for (const letter of known) letters.add(letter);
  }
  if (declared === undefined) return reader.variables.filter((each) => letters.has(each));
  return declared.every((each) => isKnown(each, ['variables'], reader)) ? declared : undefined;
}

function isKnown(variable: string, field: readonly string[], reader: TaskReader): boolean {
  const known = reader.variables.includes(variable);
  if (!known) reader.report('unknown-variable', field, { name: variable });
  return known;
}

/** The point, if one is given; undefined after reporting one that is wrong or not complete. */
function readAt(
  given: Readonly<Record<string, string>> | undefined,
  reader: TaskReader,
  variables: readonly string[] | undefined,
  field = 'at',
): ((values: Values) => At | undefined) | undefined {
  const at = readPoint(given, reader, field);
  if (at === undefined) return undefined;
  const missing = given === undefined ? undefined : (variables ?? []).find((each) => !at.has(each));
  if (missing !== undefined) {
    reader.report('missing-field', [field], { field: missing });
    return undefined;
  }
  return (values) =>
    given === undefined
      ? undefined
      : Object.fromEntries([...at].map(([each, value]) => [each, values.formula(value)]));
}

/** A field that is left out where it has no value. */
const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [Field in Key]?: Value };
