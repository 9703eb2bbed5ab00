/** What is said about a misconception: to the student, and to the teacher. */
import type { ANSWER_MISCONCEPTIONS } from '../../grading/misconceptions/catalogue-of-answers.ts';
import type { MATRIX_MISCONCEPTIONS } from '../../grading/misconceptions/catalogue-of-matrices.ts';

export interface MisconceptionWords {
  readonly student: string;
  readonly teacher: string;
}

export const words = (student: string, teacher: string): MisconceptionWords => ({
  student,
  teacher,
});

export type AnswerMisconceptionWords = Readonly<
  Record<
    keyof typeof ANSWER_MISCONCEPTIONS | keyof typeof MATRIX_MISCONCEPTIONS,
    MisconceptionWords
  >
>;
