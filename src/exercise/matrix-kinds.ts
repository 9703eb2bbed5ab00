/** The rows of tasks on matrix calculus: header entry, and how it becomes a task. */
import { z } from 'zod';
import { common, type TaskBuilder, type TaskReader } from './task-common.ts';

export const matrixShape = z.strictObject({
  ...common,
  kind: z.literal('matrix-derivative'),
  /** The name of one of the matrix section's functions. */
  function: z.string(),
  /** What the function is called in front of an answer; by default its name in the section. */
  name: z
    .string()
    .regex(/^[A-Za-z]{1,20}$/)
    .optional(),
  /** The letter to differentiate by; a text, so that it may be a parameter. */
  by: z.string().min(1).max(100),
  /** `denominator` (rows follow the variable) or `numerator`; a text as well. */
  layout: z.string().min(1).max(100).default('denominator'),
  /** Whether the other layout counts, with a remark. */
  otherLayout: z.enum(['refuse', 'accept']).default('refuse'),
});

export function readMatrixTask(
  header: z.infer<typeof matrixShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const { function: name } = header;
  if (!reader.matrixFunctions.includes(name)) {
    reader.report('unknown-function', ['function'], { name });
    return undefined;
  }
  const by = reader.text(header.by, ['by']);
  const layout = reader.text(header.layout, ['layout']);
  if (by === undefined || layout === undefined) return undefined;
  return (values) => {
    const { declarations, functions } = values.matrices();
    return {
      kind: 'matrix-derivative',
      name: header.name ?? name,
      function: functions.get(name)!,
      variable: values.write(by).trim(),
      declarations,
      layout: values.write(layout).trim() === 'numerator' ? 'numerator' : 'denominator',
      acceptOtherLayout: header.otherLayout === 'accept',
    };
  };
}
