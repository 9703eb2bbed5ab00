/** The sentences of solutions and hints where something is chosen or filled in, in German. */
import type { ChoiceCode } from '../../../calculus/choice-codes.ts';

export const CHOICE_STEPS: Readonly<Record<ChoiceCode, string>> = {
  'option-is': 'Das ist die Möglichkeit {mark}.',
  'error-in-line': 'Zeile {line} folgt nicht aus den Zeilen davor. Richtig ist:',
  'working-goes-on': 'Von dort geht die Rechnung weiter.',
  'no-error-in-lines': 'Jede Zeile folgt aus den Zeilen davor: Es gibt keinen Fehler.',
  'rule-puts-together': 'Diese Regel setzt die Zeilen darüber zusammen:',
  'missing-inner': 'Vergleiche {outer} mit {whole}: Was steht dort an der Stelle von {u}?',
  'missing-from-lines':
    'Alle Teile davon stehen in den Zeilen darüber. Setze sie nach der Regel zusammen, und schreibe keine anderen Buchstaben als die Variable.',
  'line-in-full': 'Zeile {line} vollständig:',

  'hint-line-by-line':
    'Nimm die Zeilen der Reihe nach, und frage bei jeder nur, ob sie aus denen darüber folgt.',
  'hint-cover-lines':
    'Decke alles unter der Zeile ab, die du ansiehst, schreibe selbst hin, was folgen muss, und vergleiche.',
  'hint-kinds-of-lines':
    'Prüfe zuerst jede Ableitung eines Teils für sich. Stimmen sie, dann prüfe, wie sie zusammengesetzt sind, und zuletzt, wie das Ergebnis vereinfacht ist.',
  'hint-lines-above': 'Was geben dir die Zeilen darüber in die Hand?',
  'hint-box-is-derivative':
    'Das Kästchen steht für die Ableitung von {u} nach {x}. In welcher Zeile darüber steht, was {u} ist?',
  'hint-inside-outer':
    'Dieselbe Funktion ist auf zwei Arten geschrieben; {outer} ist eine davon. Was ist {u} in der anderen?',
  'hint-put-together': 'Gesucht ist die Ableitung von {u}. In welchen Zeilen stehen ihre Teile?',
  'hint-check-outer':
    'Setze deine Antwort für {u} in {outer} ein: Es muss die Funktion herauskommen.',
};
