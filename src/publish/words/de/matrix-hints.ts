/** German hints for tasks of matrix calculus. */
import type { MatrixHintCode } from '../../../calculus/step-codes.ts';
import type { Message } from '../catalogue.ts';

export const MATRIX_HINTS: Readonly<Record<MatrixHintCode, Message>> = {
  'hint-shape-first':
    'Welche Form muss die Ableitung haben? Die Ableitung einer Zahl nach {variable} hat die Form von {variable} oder die der Transponierten.',
  'hint-shape-of-vector':
    'Ein Vektor wird nach {variable} abgeleitet: Die Ableitung ist eine Matrix. Wie viele Zeilen und wie viele Spalten hat sie im verlangten Layout?',
  'hint-take-differential':
    'Bilde das Differential des Ganzen, behalte die Reihenfolge der Faktoren bei und sammle, was bei der Änderung von {variable} steht.',
  'hint-identify': 'Sieh nach, wo {variable} vorkommt: Was nicht davon abhängt, ist konstant.',
};
