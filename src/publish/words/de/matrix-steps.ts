/**
 * German sentences of matrix calculus: the steps of worked solutions, why an answer is wrong, and
 * what is wrong with shapes. Parameters in braces are mathematics set by the printer.
 */
import type { MatrixStepCode } from '../../../calculus/matrix/steps.ts';
import type { ShapeProblemCode } from '../../../expression/matrix/shape.ts';
import type { MatrixReasonCode, MatrixRemark } from '../../../grading/matrix/verdict.ts';
import type { Catalogue, Message } from '../catalogue.ts';

export const MATRIX_STEP_SENTENCES: Readonly<Record<MatrixStepCode, Message>> = {
  'take-differential':
    'Bilde das Differential, von innen nach außen; alles, was nicht von {variable} abhängt, hat das Differential null.',
  'matrix-rule-sum': 'Das Differential einer Summe ist die Summe der Differentiale.',
  'matrix-constant-terms':
    'Das Differential einer Summe ist die Summe der Differentiale, und das eines konstanten Summanden ist null.',
  'matrix-rule-quadratic-form':
    'Eine quadratische Form: Derselbe Faktor steht zweimal darin, einmal transponiert. Die beiden Teile der Produktregel ergeben zusammen die Matrix plus ihre Transponierte.',
  'matrix-symmetric-form':
    'Eine quadratische Form: Derselbe Faktor steht zweimal darin, einmal transponiert. Die beiden Teile der Produktregel ergeben zusammen die Matrix plus ihre Transponierte, und da die Matrix symmetrisch ist, ist das zweimal die Matrix.',
  'matrix-square-of-vector':
    'Derselbe Faktor steht zweimal darin, einmal transponiert, und die beiden Teile der Produktregel sind gleich.',
  'matrix-rule-product':
    'Nach der Produktregel ändert sich jeweils ein Faktor, und die Reihenfolge der Faktoren bleibt, wie sie ist.',
  'matrix-equal-products':
    'Nach der Produktregel ändert sich jeweils ein Faktor. Beide Teile sind Zahlen, und jeder ist die Transponierte des anderen, also sind sie gleich.',
  'matrix-rule-quotient':
    'Nach der Quotientenregel für einen skalaren Nenner ändert sich jeweils ein Teil.',
  'matrix-rule-squared-norm':
    'Das Quadrat einer Norm ist das Skalarprodukt eines Vektors (oder einer Matrix) mit sich selbst, also ist sein Differential zweimal das Skalarprodukt mit der Änderung.',
  'matrix-rule-power': 'Nach der Potenzregel.',
  'matrix-rule-transpose':
    'Das Differential einer Transponierten ist die Transponierte des Differentials.',
  'matrix-rule-inverse':
    'Das Differential einer Inversen hat ein Minuszeichen und auf beiden Seiten die Inverse.',
  'matrix-rule-trace': 'Das Differential einer Spur ist die Spur des Differentials.',
  'matrix-rule-log-determinant':
    'Das Differential des Logarithmus einer Determinante ist die Spur der Inversen mal der Änderung.',
  'matrix-rule-determinant':
    'Jacobis Formel: die Determinante mal die Spur der Inversen mal der Änderung.',
  'matrix-rule-hadamard':
    'Die Produktregel gilt auch für elementweise Produkte: Jeweils ein Faktor ändert sich.',
  'matrix-rule-hadamard-quotient': 'Die Quotientenregel, Element für Element.',
  'matrix-rule-diag': 'diag ist linear: Es darf mit dem Differential vertauscht werden.',
  'matrix-rule-entry-sum':
    'Eine Summe von Einträgen ist linear: Summiere die Einträge der Änderung.',
  'matrix-rule-norm':
    'Die Norm ist die Wurzel aus ihrem Quadrat, also wird das Skalarprodukt mit der Änderung durch die Norm geteilt.',
  'matrix-rule-log-sum-exp':
    'Der Logarithmus einer Summe von Exponentialfunktionen ändert sich gemäß der Softmax-Funktion.',
  'matrix-rule-log-softmax':
    'Der Logarithmus der Softmax-Funktion: Jeder Eintrag ändert sich um seine eigene Änderung minus die mittlere Änderung, gewichtet mit der Softmax-Funktion.',
  'matrix-rule-elementwise':
    'Die Funktion wirkt Element für Element, also multipliziert ihre Steigung die Änderung Element für Element.',
  'matrix-rule-softmax':
    'Bei der Softmax-Funktion hängt jeder Eintrag von jedem Argument ab: Ihr Differential hat die Matrix diag der Softmax-Funktion minus die Softmax-Funktion mal ihre Transponierte.',
  'differential-vanishes': '{variable} kommt nicht vor, also ist die Ableitung null.',
  'differential-cancels':
    'Das Differential ist null, wie sich {variable} auch ändert, also ist es auch die Ableitung.',
  'matrix-constant-factors':
    'Nur ein Faktor ändert sich; die anderen und die Reihenfolge bleiben, wie sie sind.',
  'matrix-multiple': 'Ein konstanter Faktor bleibt vorne stehen.',
  'matrix-same-rule': 'Dasselbe noch einmal.',
  'matrix-minus-stays': 'Das Minuszeichen bleibt.',
  'matrix-function-of-number':
    'Nach der Kettenregel wird die Steigung der Funktion mit der Änderung in ihr multipliziert.',
  'identify-coefficient':
    'Die Ableitung nach dem Skalar {variable} ist das, was bei dessen Differential steht.',
  'identify-gradient-of-vector':
    'Schreibe das Differential als Zeile mal Änderung von {variable}; eine Zahl ist ihre eigene Transponierte. Die Transponierte der Zeile ist der Gradient.',
  'identify-gradient-of-matrix':
    'Schreibe das Differential als Spur einer transponierten Matrix mal der Änderung von {variable}: Diese Matrix, nicht transponiert, ist der Gradient. Eine Zahl ist ihre eigene Spur, und in einer Spur darf der letzte Faktor nach vorn.',
  'identify-jacobian':
    'Schreibe das Differential als Matrix mal Änderung von {variable}: Diese Matrix hat eine Zeile für jede Komponente der Funktion.',
  'identify-jacobian-of-row':
    'Transponiere die Zeile, und schreibe das Differential dieser Spalte als Matrix mal Änderung von {variable}: Diese Matrix hat eine Zeile für jede Komponente der Funktion.',
  'identify-jacobian-diagonal':
    'Schreibe das Differential als Matrix mal Änderung von {variable}: Diese Matrix hat eine Zeile für jede Komponente der Funktion. Elementweise mit einem Vektor zu multiplizieren heißt, mit der Diagonalmatrix seiner Einträge zu multiplizieren.',
  'identify-jacobian-at-once':
    'Das Differential ist eine Matrix mal die Änderung von {variable}: Diese Matrix hat eine Zeile für jede Komponente der Funktion.',
  'entries-sum-to-one':
    'Die Einträge eines Vektors haben die Summe 1, also ist sein Produkt mit der Spalte aus Einsen 1:',
  'move-entrywise-factor':
    'In einem Produkt aus Zeile und Spalte darf ein Faktor, der elementweise multipliziert, von der einen zur anderen wechseln:',
  'layout-gradient-kept':
    'Im Nennerlayout hat die Ableitung die Form von {variable}: Sie ist dieser Gradient.',
  'layout-gradient-transposed':
    'Im Zählerlayout ist die Ableitung die Transponierte des Gradienten.',
  'layout-jacobian-kept':
    'Im Zählerlayout gehören die Zeilen zur Funktion: Die Ableitung ist diese Matrix.',
  'layout-jacobian-symmetric':
    'Im Nennerlayout gehören die Zeilen zu {variable}: Die Ableitung ist die Transponierte dieser Matrix, und die ist symmetrisch.',
  'layout-jacobian-transposed':
    'Im Nennerlayout gehören die Zeilen zu {variable}: Die Ableitung ist die Transponierte dieser Matrix.',
};

/** `{left}`, `{right}` and their shapes; `{shape}`, `{expected}`, `{factor}`, `{symbol}` where they apply. */
export const MATRIX_REASON_SENTENCES: Readonly<Record<MatrixReasonCode, Message>> = {
  'not-defined': 'Dieser Term ist nicht definiert, weil die Formen nicht zusammenpassen.',
  'other-layout':
    'Im anderen Layout ist das richtig: Es ist die Transponierte dessen, was gefragt ist. Hier {layout, select, numerator {gehören die Zeilen zur Funktion} other {gehören die Zeilen zur Variablen}}.',
  'row-for-column': 'Die Einträge sind richtig, aber Zeile und Spalte sind vertauscht.',
  'wrong-shape': 'Das hat die Form {shape}; die Ableitung hat die Form {expected}.',
  sign: 'Das Vorzeichen ist falsch: Alles andere ist richtig.',
  'missing-factor': 'Ein Faktor ist falsch oder fehlt; der Rest ist richtig.',
  'asymmetric-treated-as-symmetric':
    'Das wäre richtig, wenn {symbol} symmetrisch wäre; das ist aber nicht gesagt: {symbol} und die Transponierte davon können verschieden sein.',
  'wrong-transpose':
    'Die Faktoren sind richtig, aber {symbol} ist an der falschen Stelle transponiert.',
  'transposed-term-missing':
    'Hier steht eine Matrix, die zusammen mit ihrer Transponierten stehen sollte: Beide sind verschieden, wenn sie nicht symmetrisch ist.',
  'missing-term': 'Was hier steht, ist richtig, aber in der Summe fehlt etwas.',
  'wrong-order':
    'Die Faktoren sind richtig, aber nicht ihre Reihenfolge: In Produkten von Matrizen darf man sie nicht vertauschen.',
  'other-layout-and-factor': 'Das ist transponiert, und ein Faktor fehlt.',
  'one-occurrence-only':
    'Die Variable kommt mehr als einmal vor, und nur ein Vorkommen ist abgeleitet: Die Produktregel gibt für jedes einen Summanden.',
  'inverse-as-for-numbers':
    'Die Ableitung einer Inversen hat die Inverse auf beiden Seiten der Änderung; sie dürfen nicht zusammengezogen werden wie bei Zahlen.',
  'inverse-without-minus': 'Das Differential einer Inversen hat ein Minuszeichen.',
  'determinant-forgotten':
    'Die Determinante selbst bleibt als Faktor stehen: Nur bei ihrem Logarithmus kürzt sie sich weg.',
  'logarithm-forgotten': 'Das ist die Ableitung der Determinante, ohne den Logarithmus.',
  'slope-forgotten': 'Die Steigung der Funktion, die Element für Element wirkt, fehlt.',
  'norm-taken-as-squared': 'Das ist die Ableitung der quadrierten Norm.',
  'norm-taken-as-number':
    'Die Norm ist eine Zahl, ihre Ableitung nach einem Vektor aber ein Vektor.',
  'softmax-entries-independent':
    'Jeder Eintrag der Softmax-Funktion hängt von allen Argumenten ab, nicht nur von seinem eigenen.',
  'symmetry-assumed': 'Das wäre nur für eine symmetrische Matrix richtig.',
};

/** Kleine Matrizen, für die die Antwort falsch ist, und was beide Seiten dort sind. */
export const MATRIX_WITNESS_SENTENCES: Catalogue['matrixWitness'] = {
  entry:
    'Für {matrices} müsste der Eintrag in Zeile {row}, Spalte {column} {key} sein, die Antwort gibt aber {answer}.',
  component: 'Für {matrices} müsste Komponente {index} {key} sein, die Antwort gibt aber {answer}.',
  number: 'Für {matrices} müsste der Wert {key} sein, die Antwort gibt aber {answer}.',
  undefined: 'Für {matrices} ist die Antwort nicht definiert, die Ableitung aber schon.',
  compared:
    'Für {matrices} ist der Eintrag in Zeile {row}, Spalte {column} links {left} und rechts {right}.',
  'undefined-right': 'Für {matrices} ist die rechte Seite nicht definiert, die linke aber schon.',
};

export const MATRIX_REMARK_SENTENCES: Readonly<Record<MatrixRemark['kind'], Message>> = {
  'other-layout': 'Das ist im anderen Layout geschrieben, das hier auch gilt.',
};

/** "A is m × n, x is m × 1: A x is not defined." */
export const SHAPE_PROBLEM_SENTENCES: Readonly<Record<ShapeProblemCode, Message>> = {
  undeclared: '{left} ist hier nicht deklariert.',
  'product-undefined':
    '{left} ist {leftShape}, {right} ist {rightShape}: Das Produkt {left} {right} ist nicht definiert.',
  'sum-undefined':
    '{left} ist {leftShape}, {right} ist {rightShape}: Addieren lässt sich nur, was dieselbe Form hat.',
  'scalar-added-to-matrix':
    '{left} ist {leftShape}, {right} ist eine Zahl: Beide lassen sich nicht addieren. War ein Vielfaches der Einheitsmatrix oder des Einsvektors gemeint?',
  'hadamard-undefined':
    '{left} ist {leftShape}, {right} ist {rightShape}: Element für Element geht es nur bei gleicher Form.',
  'not-square': '{left} ist {leftShape}: Hier ist eine quadratische Matrix nötig.',
  'not-a-scalar': '{left} ist {leftShape}: Hier steht nur eine Zahl.',
  'not-a-vector': '{left} ist {leftShape}: Hier ist ein Vektor nötig.',
  'size-unknown':
    'Die Größe von {left} folgt nicht aus der Formel: Schreibe sie als Index, wie in I_n oder 1_n.',
};

const withPrefix = <Code extends string>(
  sentences: Readonly<Record<Code, Message>>,
): Readonly<Record<`shape-${Code}`, Message>> =>
  Object.fromEntries(
    Object.entries(sentences).map(([code, sentence]) => [`shape-${code}`, sentence]),
  ) as Record<`shape-${Code}`, Message>;

/** The same as problems of reading an answer. */
export const SHAPE_READ_PROBLEMS = withPrefix(SHAPE_PROBLEM_SENTENCES);
