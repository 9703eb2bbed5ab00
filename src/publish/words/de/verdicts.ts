/**
 * German sentences about a judged answer. Students read them: they say what is so and what helps,
 * and never give the key's formula away.
 */
import type { Catalogue } from '../catalogue.ts';
import { MATRIX_REMARK_SENTENCES } from './matrix-steps.ts';

export const VERDICTS: Catalogue['verdicts'] = {
  correct: 'Richtig.',
  'wrong-form': 'Der Wert stimmt, aber nicht in der Form, die verlangt war.',
  carried: 'Folgerichtig.',
  incorrect: 'Nicht richtig.',
  unreadable: 'Das konnte nicht gelesen werden, also zählt es nicht als Versuch.',
  undecided: 'Das ließ sich rechnerisch nicht entscheiden; ein Mensch wird es sich ansehen.',
};

export const DIFFERENCES: Catalogue['differences'] = {
  value: 'Bei {point} ergibt deine Antwort {answer}, der richtige Wert ist aber {key}.',
  'value-undefined':
    'Bei {point} hat deine Antwort keinen reellen Wert, der richtige Wert ist dort aber {key}.',
  'value-close': 'Bei {point} weicht deine Antwort sehr wenig vom richtigen Wert, {key}, ab.',
  // Where the right answer is a number, its value would give it away.
  'value-hidden': 'Bei {point} ergibt deine Antwort {answer}; das ist nicht der richtige Wert.',
  'value-constant': 'Der Wert deiner Antwort, {answer}, ist nicht der richtige.',
  'smaller-domain':
    'Deine Antwort stimmt überall mit der richtigen überein, wo sie definiert ist, aber bei {point} hat sie keinen reellen Wert; der richtige Wert ist dort {key}.',
  'never-defined':
    'Deine Antwort hat nirgends einen reellen Wert, wo die Funktion definiert ist; bei {point} zum Beispiel ist der richtige Wert {key}.',
};

export const FAULTS: Catalogue['faults'] = {
  components: 'Nicht alle Komponenten sind richtig.',
  'row-for-column': 'Die Komponenten sind richtig, aber statt einer Spalte steht hier eine Zeile.',
  permuted: 'Die Komponenten sind richtig, stehen aber in einer anderen Reihenfolge.',
  transposed: 'Die Einträge sind richtig, aber Zeilen und Spalten sind vertauscht.',
  'wrong-kind':
    'Gefragt ist {expected, select, scalar {ein einzelner Term} vector {ein Vektor} matrix {eine Matrix} other {eine Gleichung}}, die Antwort ist aber {found, select, scalar {ein einzelner Term} vector {ein Vektor} matrix {eine Matrix} other {eine Gleichung}}.',
  'wrong-length':
    'Die Antwort hat {found, plural, one {# Komponente} other {# Komponenten}}, sie sollte aber {expected} haben.',
  'wrong-shape':
    'Die Antwort hat {rows} mal {columns} Einträge, sie sollte aber {expectedRows} mal {expectedColumns} haben.',
  'trivial-layer':
    'Zusammengesetzt ergeben die Funktionen die richtige, aber {name} macht mit ihrem Buchstaben nichts. Finde zwei Funktionen, die beide etwas tun.',
  'several-letters':
    'Die Funktion {name} enthält mehrere Buchstaben. Jede Funktion hat hier einen eigenen Buchstaben und keinen anderen.',
  'layers-exchanged':
    'Das sind die richtigen Funktionen in der falschen Reihenfolge: Die, die zuerst berechnet wird, gehört nach innen.',
  choices:
    '{wrong, plural, =0 {} one {Eine der gewählten Möglichkeiten ist nicht richtig. } other {# der gewählten Möglichkeiten sind nicht richtig. }}{missed, plural, =0 {Es fehlt keine.} one {Eine richtige Möglichkeit fehlt.} other {# richtige Möglichkeiten fehlen.}}',
  line: '{mistake, select, before {Zeile {line} folgt aus den Zeilen davor: Der Fehler kommt früher.} after {Zeile {line} stimmt: Der Fehler kommt später.} somewhere {In einer der Zeilen steckt ein Fehler.} other {Zeile {line} stimmt.}}',
  'other-layout':
    'Die Einträge sind richtig, aber im anderen Layout. Hier {asked, select, numerator {gehören die Zeilen zu den Funktionen und die Spalten zu den Variablen} other {gehören die Zeilen zu den Variablen und die Spalten zu den Funktionen}}: Transponiere.',
  'other-equation': 'Diese Gleichung gilt nicht an allen Punkten, an denen sie gelten sollte.',
  parts: 'Nicht alle Teile der Antwort sind richtig.',
  part: 'Teil {index}:',
  component: 'Komponente {index}:',
  entry: 'Zeile {row}, Spalte {column}:',
  'component-undecided': 'Das ließ sich nicht entscheiden.',
};

export const REMARKS: Catalogue['remarks'] = {
  rounded:
    'Deine Antwort stimmt mit dem genauen Wert auf {digits, plural, one {# geltende Ziffer} other {# geltende Ziffern}} überein.',
  renamed: 'Mit {meant} anstelle von {written} wäre es richtig.',
  'absolute-values': 'Mit Betragsstrichen im Logarithmus wäre es richtig.',
  'other-branch': 'Für die andere übliche Definition von {function} ist es richtig.',
  ...MATRIX_REMARK_SENTENCES,
  'mistake-in-line': 'Der Fehler in Zeile {line}:',
  'line-should-be': 'Richtig wäre {formula}.',
  'read-otherwise':
    'Die Antwort kann auf mehrere Arten gelesen werden; gezeigt ist die Lesart, die gezählt hat.',
  'written-as-row': 'Das ist als Zeile geschrieben; hier ist ein Vektor eine Spalte.',
  'own-choice': 'Sie ist richtig für die Funktionen, die du in einem früheren Teil gewählt hast.',
  'smaller-domain':
    'Deine Antwort hat bei {point}, wo die Funktion definiert ist, keinen reellen Wert.',
};

export const FOLLOW_THROUGH: Catalogue['followThrough'] = {
  from: 'Die Antwort folgt aus deiner Antwort zu Teil {part}, {answer}, die nicht richtig war; der Fehler zählt dort.',
  penalty: 'Dafür werden {percent} % der Punkte abgezogen.',
  component: 'Das folgt aus einer früheren Antwort von dir, die nicht richtig war.',
};

export const UNDECIDED_REASONS: Catalogue['undecided'] = {
  'no-domain-found': 'Es wurde kein Punkt gefunden, an dem die Funktion einen reellen Wert hat.',
  'precision-exhausted':
    'Die Werte ließen sich nicht genau genug berechnen, um sie zu unterscheiden.',
  'too-few-points': 'Es gab zu wenige Punkte, an denen sich beide vergleichen ließen.',
  'too-large': 'Der Term ist zu groß, um verglichen zu werden.',
  'not-evaluable':
    'Hier steht eine Ableitung, die nicht ausgerechnet ist; es gibt also keinen Wert zum Vergleichen.',
  'region-unreached':
    'Es stimmt an jedem verglichenen Punkt überein, aber ein Bereich war nicht erreichbar.',
  'earlier-undecided': 'Die Antwort folgt aus einer früheren, und die ließ sich nicht entscheiden.',
};

/** For two expressions of which neither is a student's. */
export const COMPARISONS: Catalogue['comparisons'] = {
  equal: 'Gleich.',
  different: 'Verschieden.',
  undecided: 'Unentschieden.',
  values: 'Bei {point} ist der erste Term {first} und der zweite {second}.',
  undefined: 'Bei {point} ist der erste Term {first}, und der zweite hat keinen reellen Wert.',
  close:
    'Bei {point} liegen beide nahe bei {first}, aber es ist bewiesen, dass ihre Werte verschieden sind.',
};

export const RUNGS: Catalogue['rungs'] = {
  identical: 'Bis auf die Reihenfolge von Summanden und Faktoren ist es derselbe Term.',
  'normal-form': 'Beide haben dieselbe Normalform: Das ist durch exaktes Rechnen bewiesen.',
  'root-bound':
    'Beide sind aus Wurzeln gebildete Konstanten, und eine Wurzelschranke beweist, dass sie gleich sind.',
  sampling:
    'Ihre Werte wurden an {points, plural, one {# Punkt} other {# Punkten}} mit gesicherten Fehlerschranken verglichen.',
  curve: 'Beide beschreiben dieselbe Kurve.',
  none: 'Kein Vergleich war schlüssig.',
};

/** `part` is what was written. `instead` would give the answer away: its sentence does not say it. */
export const FINDINGS: Catalogue['findings'] = {
  'increment-left':
    'Wo {part} null ist, gibt es noch keinen Wert: Teile Zähler und Nenner durch {part}.',
  'letter-wanted':
    'Hier ist sie im Buchstaben {part} gefragt: Setze die innere Funktion noch nicht ein.',
  'inner-letter': 'Schreibe die innere Funktion selbst an die Stelle von {part}.',
  'not-expanded': 'Multipliziere {part} aus.',
  'like-terms': 'Gleichartige Summanden in {part} lassen sich zusammenfassen.',
  'not-factored': 'Schreibe {part} als Produkt.',
  'separate-fractions': 'Bringe {part} auf einen gemeinsamen Nenner.',
  'nested-fraction': 'Im Bruch {part} steckt noch ein Bruch.',
  'common-factor': 'Der Bruch {part} lässt sich kürzen.',
  'negative-exponent': 'Schreibe {part} ohne negativen Exponenten.',
  'not-simplified': 'Das lässt sich einfacher schreiben.',
  'unevaluated-derivative': 'Die Ableitung {part} muss noch ausgerechnet werden.',
  'function-not-allowed': '{part} verwendet eine Funktion, die hier nicht erlaubt ist.',
  'root-in-denominator': 'Mache den Nenner von {part} wurzelfrei.',
};
