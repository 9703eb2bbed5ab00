/**
 * Several answers in one line, (dy/du, du/dx), as tasks of their own: for systems that have a field for each
 * answer and cannot take a line apart.
 */
import { solve } from '../calculus/solve.ts';
import type { ExerciseTask } from '../exercise/exercise.ts';

/** The task itself where it asks for one thing; otherwise each thing with its share of the points. */
export function answersOf(task: ExerciseTask): readonly ExerciseTask[] {
  const { task: asked, key } = task;
  if (asked.kind !== 'tuple' || key.parts === undefined) return [task];
  return asked.parts.map((part, index) => {
    const own = key.parts![index]!;
    const id = `${task.id}.${index + 1}`;
    return { ...task, id, task: part, key: own, points: own.points, solution: solve(part) };
  });
}
