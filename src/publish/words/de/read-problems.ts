/** German sentences for answers that could not be read: what is wrong, and what would help. */
import type { Catalogue } from '../catalogue.ts';
import { SHAPE_READ_PROBLEMS } from './matrix-steps.ts';

export const READ_PROBLEMS: Catalogue['readProblems'] = {
  ...SHAPE_READ_PROBLEMS,
  empty: 'Hier steht nichts, was gelesen werden könnte.',
  'too-long': 'Das ist länger als die {most} Buchstaben oder Zeichen, die gelesen werden können.',
  'too-deep': 'Hier sind Klammern, Brüche oder Exponenten mehr als {most}-fach verschachtelt.',
  'too-many-digits': 'Diese Zahl hat mehr als {most} Ziffern.',
  'forbidden-character': 'Das Zeichen {character} kann nicht in einer Formel stehen.',
  'unclosed-bracket':
    'Die Klammer {found} wird hier geöffnet, aber nie geschlossen: Es fehlt {close}.',
  'unexpected-close': 'Die Klammer {bracket} schließt etwas, das nie geöffnet wurde.',
  'unknown-name':
    '{name} ist keine Variable oder Funktion dieser Aufgabe.{meant, select, none {} other { Meintest du {meant}?}}',
  'unknown-command':
    'Der Befehl {name} ist nicht bekannt.{meant, select, none {} other { Meintest du {meant}?}}',
  'function-without-argument':
    '{name} braucht ein Argument: Schreibe es in Klammern, wie in {name}(x).',
  'wrong-number-of-arguments': '{name} hat die falsche Anzahl von Argumenten.',
  'missing-operand': 'Hier fehlt etwas: eine Zahl, eine Variable oder eine Funktion.',
  'unexpected-text': 'Die Formel ist davor schon vollständig; {found} setzt sie nicht fort.',
  'mismatched-bracket':
    'Die Klammern {found} passen nicht zusammen.{close, select, none {} other { Hier wurde {close} erwartet.}}',
  'blanks-in-brackets':
    'Es ist nicht klar, welche Leerzeichen die Einträge trennen. Schreibe Kommas dazwischen: (a, b).',
  'adjacent-numbers':
    'Zwei Zahlen stehen nebeneinander: Schreibe × oder * dazwischen, wenn sie multipliziert werden.',
  'decimal-comma':
    'Schreibe Dezimalzahlen mit einem Punkt, wie in 0.5: Das Komma trennt hier Komponenten.',
  'exponent-mark':
    'Es ist nicht klar, was {found} bedeutet: Schreibe {front}*10^{exponent} für eine Zehnerpotenz oder {front}*e*{exponent} für ein Produkt mit der Zahl e.',
  'degree-sign': 'Winkel stehen hier im Bogenmaß, ohne Gradzeichen.',
  infinity: 'Unendlich ist kein Wert, den eine Antwort hier haben kann.',
  'plus-minus': 'Gib eine einzige Antwort: ± steht für zwei.',
  ellipsis: 'Schreibe die Antwort ganz aus, ohne Auslassungspunkte.',
  'equation-not-expected': 'Das ist eine Gleichung, gefragt ist aber ein Term.',
  'inequality-not-expected': 'Das ist eine Ungleichung, gefragt ist aber ein Term.',
  'wrong-left-hand-side':
    'Vor dem Gleichheitszeichen steht nicht das, was gefragt war.{asked, select, none {} other { Diese Aufgabe fragt nach {asked}.}}',
  'derivative-without-operand': 'Dieses Ableitungszeichen hat nichts, worauf es wirkt.',
  'derivative-without-variable':
    'Es ist nicht gesagt, nach welcher Variablen hier abgeleitet wird.',
  'not-a-scalar': 'Hier ist ein einziger Term gefragt, keine Liste von mehreren.',
  'not-a-vector': 'Hier ist ein Vektor gefragt: Schreibe ihn als (a, b).',
  'not-a-matrix':
    'Hier ist eine Matrix gefragt: Schreibe sie Zeile für Zeile, wie in [[a, b], [c, d]].',
  'not-an-equation': 'Hier ist eine Gleichung gefragt, wie in y = 2x + 1.',
  'not-a-choice':
    'Antworte mit den Zeichen der Möglichkeiten, wie in A, C, oder mit der Nummer einer Zeile; {found} gehört nicht dazu.',
  'one-choice': 'Wähle nur eine Möglichkeit.',
  'wrong-number-of-parts':
    'Gib {expected} Antworten der Reihe nach an, mit Kommas oder Semikolons dazwischen; gefunden {found, plural, one {wurde eine} other {wurden #}}.',
  'mixed-shapes': 'Zahlen und Vektoren oder Matrizen lassen sich so nicht verbinden.',
  'uneven-rows': 'Die Zeilen dieser Matrix sind nicht gleich lang.',
};
