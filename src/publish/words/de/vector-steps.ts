/**
 * The sentences of worked solutions and hints on vectors and matrices of derivatives, on tangents, on
 * derivatives from their definition and on notation, in German.
 */
import type { VectorCode } from '../../../calculus/vector-codes.ts';

export const VECTOR_STEPS: Readonly<Record<VectorCode, string>> = {
  'differentiate-components':
    'Ein Vektor wird Komponente für Komponente abgeleitet. Nenne die Komponenten {r}.',
  'components-once-more': 'Leite jede Komponente noch einmal ab.',
  'assemble-vector': 'Setze die Komponenten zusammen.',
  'state-jacobian-determinant':
    'Die Funktionaldeterminante ist die Determinante der Matrix der partiellen Ableitungen. Transponieren ändert sie nicht, also kommt es auf das Layout nicht an.',
  'determinant-of-two':
    'Die Determinante einer 2-mal-2-Matrix: Multipliziere entlang der Hauptdiagonalen und ziehe das Produkt entlang der anderen ab.',
  'determinant-by-row':
    'Entwickle nach der ersten Zeile: jeder Eintrag, mit wechselndem Vorzeichen, mal die Determinante, die ohne seine Zeile und Spalte bleibt.',
  'state-linear-approximation':
    'Die lineare Näherung hat die Höhe und die Steigungen des Graphen in diesem Punkt: Beginne mit der Höhe und addiere jede Steigung mal den Schritt in ihrer Variablen.',
  'state-linear-approximation-of-one':
    'Die lineare Näherung hat die Höhe und die Steigung des Graphen in diesem Punkt: Beginne mit der Höhe und addiere die Steigung mal den Schritt in {x}.',
  'estimate-with-line': 'Setze {near} ein: Das ist die Schätzung für {value}.',

  'state-limit':
    'Nach Definition ist die Ableitung der Grenzwert des Differenzenquotienten für {h} gegen 0.',
  'state-difference-quotient':
    'Der Differenzenquotient vergleicht die Werte an zwei Stellen im Abstand {h}.',
  'form-quotient': 'Schreibe die Werte aus.',
  'expand-ahead': 'Multipliziere den ersten Wert aus.',
  'subtract-here': 'Subtrahiere. Alles ohne {h} hebt sich weg.',
  'cancel-increment': 'Jeder Summand des Zählers hat einen Faktor {h}: Kürze ihn.',
  'cancel-increment-below':
    'Was vom Zähler bleibt, hat einen Faktor {h}; er kürzt sich gegen das {h} im Nenner.',
  'common-denominator': 'Bringe die Brüche auf einen gemeinsamen Nenner.',
  'expand-numerator': 'Multipliziere den Zähler aus.',
  'extend-by-conjugate':
    'Erweitere mit {conjugate}: Wegen (a − b)(a + b) = a² − b² verschwinden die Wurzeln im Zähler.',
  'constant-outside-limit':
    'Der konstante Faktor {c} bleibt vorne stehen. Betrachte den Differenzenquotienten von {f}.',
  'times-constant': 'Setze den Faktor {c} wieder davor.',
  'split-exponential': 'Eine Summe im Exponenten ergibt ein Produkt; ziehe den Faktor {f} heraus.',
  'known-limit-exponential': 'Das ist ein bekannter Grenzwert für {h} gegen 0.',
  'known-limit-exponential-scaled':
    'Das ist ein bekannter Grenzwert: Mit {h} geht auch {growth} gegen 0, und es muss auch im Nenner stehen.',
  'addition-theorem': 'Verwende das Additionstheorem und ordne die Summanden.',
  'known-limits-wave': 'Das sind bekannte Grenzwerte für {h} gegen 0.',
  'known-limits-wave-scaled':
    'Das sind bekannte Grenzwerte: Mit {h} geht auch {growth} gegen 0, und es muss auch im Nenner stehen.',
  'quotient-term-by-term':
    'Der Differenzenquotient einer Summe ist die Summe der Differenzenquotienten.',
  'quotient-of-term': 'Der Teil {f}:',
  'add-quotients': 'Addiere sie.',
  'let-increment-vanish':
    'Durch {h} wird nicht mehr geteilt, also darf es gleich 0 gesetzt werden.',
  'limit-of-product': 'Setze die Grenzwerte ein.',

  'order-of-notation':
    'Die Variablen in der Reihenfolge, in der abgeleitet wird: {by}, angefangen mit {first}.',
  'notation-means-other': '{marks} {count, plural, one {bedeutet} other {bedeuten}} {derivative}.',
  'notation-means': 'Was gefragt ist, bedeuten {right}.',

  'hint-one-at-a-time': 'Eine Variable nach der anderen: Behandle alle übrigen wie Zahlen.',
  'hint-vector-of-partials':
    'Der Gradient hat eine Komponente für jede Variable, in dieser Reihenfolge.',
  'hint-first-partials':
    'Beginne mit den ersten partiellen Ableitungen, eine Variable nach der anderen: Behandle alle übrigen wie Zahlen.',
  'hint-unit-direction': 'Welcher Vektor der Länge 1 zeigt in die verlangte Richtung?',
  'hint-dot-product':
    'Bilde das Skalarprodukt aus dem Gradienten in diesem Punkt und jenem Vektor.',
  'hint-height-and-slope':
    'Du brauchst in diesem Punkt zweierlei: den Wert der Funktion und ihre Steigung.',
  'hint-height-and-slopes':
    'Du brauchst in diesem Punkt zweierlei: den Wert der Funktion und ihre Steigungen entlang der Achsen.',
  'hint-slope-then-place': 'Die Steigung ist die Ableitung; setze {at} erst nach dem Ableiten ein.',
  'hint-slopes-then-place':
    'Die Steigungen sind die partiellen Ableitungen; setze {at} erst nach dem Ableiten ein.',
  'hint-tangent-formula': 'Beginne mit der Höhe und addiere Steigung mal Schritt vom Punkt aus:',
  'hint-tangent-formula-of-height':
    'Beginne mit der Höhe {h} des Punkts und addiere Steigung mal Schritt, die Steigung in diesem Punkt genommen:',
  'hint-line-for-graph':
    'In der Nähe des Punkts steht die lineare Näherung für {f}: Bestimme sie zuerst bei {at}.',
  'hint-small-steps': 'Setze {near} ein. Nur die Schritte vom Punkt aus sind noch auszurechnen:',
  'hint-component-care': 'Die Komponente {f} braucht die meiste Sorgfalt.',
  'hint-same-place': 'Jede Ableitung bleibt am Platz ihrer Komponente:',
  'hint-second-partials':
    'Leite jede erste partielle Ableitung nach jeder Variablen ab. Die Matrix wird symmetrisch.',
  'hint-size-of-matrix':
    'Für jedes Paar aus einer Funktion und einer Variablen gibt es einen Eintrag.',
  'hint-rows-numerator': 'Im Zählerlayout gehören alle Einträge einer Zeile zu derselben Funktion.',
  'hint-rows-denominator':
    'Im Nennerlayout gehören alle Einträge einer Zeile zu derselben Variablen.',
  'hint-each-component': 'Leite jede Komponente für sich ab.',
  'hint-matrix-first':
    'Zuerst kommt die Matrix der partiellen Ableitungen, mit einem Eintrag für jedes Paar aus einer Funktion und einer Variablen.',
  'hint-quotient-first':
    'Beginne mit dem Differenzenquotienten: {ahead} minus {here}, geteilt durch {h}.',
  'hint-expand': 'Multipliziere den Zähler aus. Was kein {h} enthält, hebt sich weg.',
  'hint-denominator': 'Bringe den Zähler auf einen gemeinsamen Nenner.',
  'hint-conjugate': 'Wurzeln im Zähler verschwinden, wenn du den Bruch mit ihrer Summe erweiterst.',
  'hint-known-limits':
    'Ziehe heraus, was nicht von {h} abhängt; was bleibt, hat einen Grenzwert, den du kennst.',
  'hint-scale-known-limit':
    'In einem bekannten Grenzwert muss in der Funktion und im Nenner dasselbe stehen: Erweitere mit dem, was fehlt.',
  'hint-keep-factor': 'Der Zähler muss am Ende einen Faktor {h} haben; dieser Faktor kürzt sich.',
  'hint-order-of-signs':
    'Im Index stehen die Variablen in der Reihenfolge des Ableitens; im Quotienten von Differentialen und bei Operatoren steht die, nach der zuerst abgeleitet wird, der Funktion am nächsten.',
  'hint-count-signs':
    'Wie oft leitet jede Möglichkeit ab, und wonach? Hier ist es einmal, nach {x}.',
  'hint-place-of-argument': 'Eine Zahl im Index zählt die Argumente: 1 ist das erste, {first}.',
  'hint-read-aloud': 'Lies jede Möglichkeit laut als Satz: Leite dies nach jenem ab.',
};
