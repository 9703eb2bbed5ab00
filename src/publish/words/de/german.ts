/** The German catalogue, complete. */
import type { Catalogue } from '../catalogue.ts';
import { AUTHOR_PROBLEMS } from './author-problems.ts';
import { FIGURES } from './figures.ts';
import { IMPOSSIBLE } from './impossible.ts';
import { MATRIX_REASON_SENTENCES, MATRIX_WITNESS_SENTENCES } from './matrix-steps.ts';
import { MISCONCEPTIONS_TO_STUDENTS, MISCONCEPTIONS_TO_TEACHERS } from './misconceptions.ts';
import { READ_PROBLEMS } from './read-problems.ts';
import { ROW_PROBLEMS } from './row-problems.ts';
import { SHEET } from './sheet.ts';
import { STEP_SENTENCES } from './steps.ts';
import {
  COMPARISONS,
  DIFFERENCES,
  FAULTS,
  FINDINGS,
  FOLLOW_THROUGH,
  REMARKS,
  RUNGS,
  UNDECIDED_REASONS,
  VERDICTS,
} from './verdicts.ts';

import { WORKING } from './working.ts';

export const GERMAN: Catalogue = {
  readProblems: READ_PROBLEMS,
  findings: FINDINGS,
  verdicts: VERDICTS,
  differences: DIFFERENCES,
  faults: FAULTS,
  remarks: REMARKS,
  undecided: UNDECIDED_REASONS,
  followThrough: FOLLOW_THROUGH,
  comparisons: COMPARISONS,
  rungs: RUNGS,
  authorProblems: AUTHOR_PROBLEMS,
  impossible: IMPOSSIBLE,
  rowProblems: ROW_PROBLEMS,
  steps: STEP_SENTENCES,
  misconceptions: MISCONCEPTIONS_TO_STUDENTS,
  misconceptionsNamed: MISCONCEPTIONS_TO_TEACHERS,
  working: WORKING,
  sheet: SHEET,
  matrixReasons: MATRIX_REASON_SENTENCES,
  matrixWitness: MATRIX_WITNESS_SENTENCES,
  figures: FIGURES,
};
