/** Puts a task's point, if it has one, into the parts of an answer. */
import type { At } from '../../../calculus/task.ts';
import { substitute } from '../../../expression/traverse.ts';
import type { Parts } from './plan.ts';

export function pointed(parts: Parts, at: At | undefined): Parts {
  if (at === undefined) return parts;
  const values = new Map(Object.entries(at));
  return parts.map((part) => substitute(part, values));
}
