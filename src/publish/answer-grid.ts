/**
 * The grid in which an answer is entered, where the template wants one: only then is its size shown, for
 * it gives away how many entries the answer has.
 */
import type { ExerciseTask } from '../exercise/exercise.ts';
import { componentsOf } from '../grading/components.ts';

/** [length] of a vector, [rows, columns] of a matrix; undefined where the answer is one line. */
export function gridOf({ input, key }: ExerciseTask): readonly number[] | undefined {
  return input === 'grid' ? componentsOf(key.answer)?.size : undefined;
}

/** Rows and columns of cells: a vector is entered in one row. */
export function cellsOf(size: readonly number[]): {
  readonly rows: number;
  readonly columns: number;
} {
  const [first = 1, second] = size;
  return second === undefined ? { rows: 1, columns: first } : { rows: first, columns: second };
}
