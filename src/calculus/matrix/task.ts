/** The task of finding a derivative of matrix calculus: pure data, as all tasks. */
import type { MatrixDerivativeTask } from './differentiate.ts';

export interface MatrixTask extends MatrixDerivativeTask {
  readonly kind: 'matrix-derivative';
  /** What the function is called, where it has a name: L, f. */
  readonly name?: string;
  /** An answer in the other layout counts, with a remark. */
  readonly acceptOtherLayout: boolean;
}
