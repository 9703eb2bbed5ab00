/**
 * The kind of tasks on functions known by tables and graphs, as a header asks for them: which values
 * there are, and at which place which one is wanted.
 */
import { z } from 'zod';
import { simplify } from '../algebra/simplify.ts';
import type { KnownValue, Polyline, TangentLine } from '../calculus/composition-task.ts';
import { conclusion, differentiate } from '../calculus/differentiate.ts';
import type { Expression } from '../expression/expression.ts';
import { substitute } from '../expression/traverse.ts';
import { isFunction } from './composition-kinds.ts';
import { common, formula, readPoint, type TaskBuilder, type TaskReader } from './task-common.ts';

export const knownValuesShape = z.strictObject({
  ...common,
  kind: z.literal('known-values'),
  function: z.string(),
  name: z.string().min(1).max(20).optional(),
  /** 0 asks for the value, 1 for that of the derivative. */
  order: z.union([z.literal(0), z.literal(1)]).default(1),
  at: z.record(z.string(), formula),
  /**
   * For each function or derivative its values by place, or by places where it has several arguments:
   * f, f', and f_1 for the derivative by the first argument.
   */
  values: z
    .record(
      z.string().regex(/^[A-Za-z]{1,20}(?:_[1-9]{1,4}|'{0,4})$/),
      z.array(z.tuple([z.union([formula, z.array(formula).min(2).max(9)]), formula])).max(60),
    )
    .default({}),
  /** For each function, the corners of its graph from left to right. */
  graphs: z
    .record(
      z.string(),
      z
        .array(z.tuple([formula, formula]))
        .min(2)
        .max(60),
    )
    .default({}),
  /** For each function, tangents to its graph: at which place, and the name of a linear function. */
  tangents: z.record(z.string(), z.array(z.tuple([formula, z.string()])).max(9)).default({}),
});

/** Places and the value there. */
interface Row {
  readonly places: readonly Expression[];
  readonly value: Expression;
}

/** The rows of one function; undefined after reporting a formula that cannot be read. */
function readRows(
  rows: readonly (readonly [string | readonly string[], string])[],
  field: readonly (string | number)[],
  reader: TaskReader,
): readonly Row[] | undefined {
  const read = rows.flatMap(([at, text], row) => {
    const places = [at].flat().map((place) => reader.formula(place, [...field, row, 0]));
    const value = reader.formula(text, [...field, row, 1]);
    return value === undefined || !places.every((place) => place !== undefined)
      ? []
      : [{ places, value }];
  });
  return read.length < rows.length ? undefined : read;
}

/** f' is f differentiated once by its only argument, f_12 by its first and its second one. */
function ordersOf(key: string, places: number): readonly number[] {
  const digits = /_(\d+)$/.exec(key)?.[1];
  if (digits === undefined) return [key.split("'").length - 1, ...Array(places - 1).fill(0)];
  return Array.from({ length: places }, (_, index) => digits.split(`${index + 1}`).length - 1);
}

interface TangentHeader {
  readonly name: string;
  readonly at: Expression;
  readonly line: string;
}

/** undefined after reporting a place that cannot be read, or a line that is no function of the header. */
function readTangents(
  header: z.infer<typeof knownValuesShape>['tangents'],
  reader: TaskReader,
): readonly TangentHeader[] | undefined {
  const read = Object.entries(header).flatMap(([name, rows]) =>
    rows.map(([place, line], row): TangentHeader | undefined => {
      const at = reader.formula(place, ['tangents', name, row, 0]);
      const isKnown = isFunction(line, ['tangents', name, row, 1], reader);
      return at === undefined || !isKnown ? undefined : { name, at, line };
    }),
  );
  return read.includes(undefined) ? undefined : (read as readonly TangentHeader[]);
}

/** The height of the tangent at its place, and its slope. */
function valuesOf({ name, at, line }: TangentLine, argument: string): readonly KnownValue[] {
  const put = (expression: Expression): Expression =>
    simplify(substitute(expression, new Map([[argument, at]])));
  const slope = conclusion(differentiate(line, argument));
  return [
    { name, orders: [0], at: [at], value: put(line) },
    { name, orders: [1], at: [at], value: put(slope) },
  ];
}

export function readKnownValues(
  header: z.infer<typeof knownValuesShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const { function: name } = header;
  if (!isFunction(name, ['function'], reader)) return undefined;
  const [argument, ...others] = Object.keys(header.at);
  if (argument === undefined || others.length > 0) {
    reader.report('wrong-value', ['at'], { field: 'at', allowed: reader.variables.join(', ') });
    return undefined;
  }
  const tangents = readTangents(header.tangents, reader);
  const at = readPoint(header.at, reader);
  const read = (field: 'values' | 'graphs') =>
    Object.entries(header[field]).map(
      ([key, rows]) => [key, readRows(rows, [field, key], reader)] as const,
    );
  const [values, graphs] = [read('values'), read('graphs')];
  if (
    tangents === undefined ||
    at === undefined ||
    [...values, ...graphs].some(([, rows]) => rows === undefined)
  ) {
    return undefined;
  }
  return (given) => {
    const touching = tangents.map(
      ({ name: touched, at: place, line }): TangentLine => ({
        name: touched,
        at: given.formula(place),
        line: given.function(line),
      }),
    );
    return {
      kind: 'known-values',
      function: given.function(name),
      name: header.name ?? name,
      argument,
      order: header.order,
      place: given.formula(at.get(argument)!),
      known: [
        ...touching.flatMap((each) => valuesOf(each, argument)),
        ...values.flatMap(([key, rows]) =>
          rows!.map(
            ({ places, value }): KnownValue => ({
              name: key.replace(/(?:_\d+|'+)$/, ''),
              orders: ordersOf(key, places.length),
              at: places.map((place) => given.formula(place)),
              value: given.formula(value),
            }),
          ),
        ),
      ],
      graphs: graphs.map(
        ([key, rows]): Polyline => ({
          name: key,
          corners: rows!.map(({ places, value }) => [
            given.formula(places[0]!),
            given.formula(value),
          ]),
        }),
      ),
      ...(touching.length === 0 ? {} : { tangents: touching }),
    };
  };
}
