/**
 * What is sound in a header although something else is wrong: taken field by field and entry by entry,
 * so that one mistake does not hide the others.
 */
import { HEADER_SCHEMA, type Header, PARAMETER_KINDS, type ParameterHeader } from './header.ts';
import type { TaskHeader } from './task-kinds.ts';

/** The fields of a header that are sound, whatever is wrong with the others. */
export type SoundHeader = Omit<Partial<Header>, 'parameters' | 'tasks'> & {
  readonly parameters: ReadonlyMap<string, ParameterHeader>;
  readonly tasks: ReadonlyMap<number, TaskHeader>;
};

/** Field by field, entry by entry, what the schema accepts. */
export function soundHeader(raw: unknown): SoundHeader {
  const fields = isRecord(raw) ? raw : {};
  const shape = HEADER_SCHEMA.shape;
  const sound: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(shape)) {
    if (field === 'parameters' || field === 'tasks') continue;
    const parsed = schema.safeParse(fields[field]);
    if (parsed.success) sound[field] = parsed.data;
  }
  const parameters = new Map<string, ParameterHeader>();
  for (const name of keysOf(raw, 'parameters')) {
    const entry = (fields.parameters as Record<string, unknown>)[name];
    const parsed = shape.parameters.safeParse({ [name]: entry });
    if (parsed.success) parameters.set(name, parsed.data[name]!);
  }
  const tasks = new Map<number, TaskHeader>();
  (Array.isArray(fields.tasks) ? fields.tasks : []).forEach((entry: unknown, index) => {
    const parsed = shape.tasks.safeParse([entry]);
    if (parsed.success) tasks.set(index, parsed.data[0]!);
  });
  return { ...(sound as Omit<Partial<Header>, 'parameters' | 'tasks'>), parameters, tasks };
}

/** The kind that an unsound entry seems to have, so that its uses are not reported as well. */
export function rawKind(raw: unknown, name: string): ParameterHeader['kind'] {
  const parameters = isRecord(raw) ? raw.parameters : undefined;
  const entry = isRecord(parameters) ? parameters[name] : undefined;
  return PARAMETER_KINDS.find((kind) => isRecord(entry) && Object.hasOwn(entry, kind)) ?? 'number';
}

export function keysOf(raw: unknown, field: string): string[] {
  const value = isRecord(raw) ? raw[field] : undefined;
  return isRecord(value) ? Object.keys(value) : [];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
