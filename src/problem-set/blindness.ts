/**
 * Which misconceptions the exercises of a template cannot tell apart: those whose answer is the right
 * one, and those that predict the same wrong answer, over some seeds.
 */
import { makeExercise } from '../exercise/exercise.ts';
import type { Template } from '../exercise/template.ts';
import { blindnessOf } from '../grading/grade.ts';
import type { MisconceptionId } from '../grading/misconceptions/catalogue.ts';

export interface BlindnessCount {
  readonly misconceptions: readonly MisconceptionId[];
  /** In how many of the tasks that were looked at. */
  readonly tasks: number;
}

export interface TemplateBlindness {
  /** Tasks of a kind whose wrong answers are diagnosed. */
  readonly tasks: number;
  /** The misconception's answer is right. */
  readonly hidden: readonly BlindnessCount[];
  /** All of them give the same wrong answer. */
  readonly merged: readonly BlindnessCount[];
}

export function templateBlindness(template: Template, seeds: number): TemplateBlindness {
  const hidden = new Map<string, number>();
  const merged = new Map<string, number>();
  let tasks = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const made = makeExercise(template, `check-${seed}`);
    if (!made.ok) continue;
    for (const { key } of made.value.tasks) {
      const blindness = blindnessOf(key);
      if (blindness === undefined) continue;
      tasks += 1;
      for (const id of blindness.hidden) count(hidden, id);
      for (const ids of blindness.merged) count(merged, ids.join());
    }
  }
  return { tasks, hidden: ordered(hidden), merged: ordered(merged) };
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** The most frequent first. */
const ordered = (counts: ReadonlyMap<string, number>): readonly BlindnessCount[] =>
  [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([ids, tasks]) => ({ misconceptions: ids.split(',') as MisconceptionId[], tasks }));
