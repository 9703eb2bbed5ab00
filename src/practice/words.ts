/** The words of the practice page itself: its buttons, labels and short notices, one set a language. */
import type { Message } from '../publish/words/catalogue.ts';
import type { Language } from '../publish/words/language.ts';

export type PracticeCode =
  | 'kind-of-exercise'
  | 'next-variant'
  | 'part'
  | 'your-answer'
  | 'editor'
  | 'editor-hint'
  | 'plain'
  | 'plain-hint'
  | 'cell'
  | 'component'
  | 'grid-hint'
  | 'choose-one'
  | 'choose-all'
  | 'no-line'
  | 'check'
  | 'checking'
  | 'read-as'
  | 'not-read'
  | 'nothing-yet'
  | 'score'
  | 'mistake'
  | 'show-hint'
  | 'next-hint'
  | 'no-more-hints'
  | 'hint'
  | 'show-solution'
  | 'solution'
  | 'not-made'
  | 'unknown-exercise'
  | 'name-of-variant'
  | 'offline';

export const PRACTICE_WORDS: Readonly<Record<Language, Readonly<Record<PracticeCode, Message>>>> = {
  en: {
    'kind-of-exercise': 'Kind of exercise',
    'next-variant': 'Next variant',
    part: 'Part {mark}',
    'your-answer': 'Your answer',
    editor: 'Formula editor',
    'editor-hint': 'Type as you speak: sin, sqrt, / for a fraction, ^ for a power. Enter checks.',
    plain: 'Plain text',
    'plain-hint': 'For example 3 x^2 sin(x) / (1 + x), or LaTeX. Enter checks.',
    cell: 'Row {row}, column {column}',
    component: 'Component {index}',
    'grid-hint': 'One entry a box, for example 3 x^2. Enter goes on, and checks after the last.',
    'choose-one': 'Choose one',
    'choose-all': 'Choose all that are right',
    'no-line': 'No line is wrong',
    check: 'Check',
    checking: 'Checking …',
    'read-as': 'Read as',
    'not-read': 'Not read yet:',
    'nothing-yet': 'Write an answer first.',
    score: '{score} of {points, plural, one {# point} other {# points}}',
    mistake: 'What may have happened',
    'show-hint': 'Show a hint',
    'next-hint': 'Show a stronger hint',
    'no-more-hints': 'That was the last hint',
    hint: 'Hint {number}',
    'show-solution': 'Show the worked solution',
    solution: 'Worked solution',
    'not-made': 'This variant could not be made. Please take another one.',
    'unknown-exercise': 'The address names an exercise that is not on this page.',
    'name-of-variant': 'Variant {name}',
    offline: 'All is worked out on this device. The page needs no network and sends nothing.',
  },
  de: {
    'kind-of-exercise': 'Art der Aufgabe',
    'next-variant': 'Nächste Variante',
    part: 'Teil {mark}',
    'your-answer': 'Deine Antwort',
    editor: 'Formeleditor',
    'editor-hint':
      'Tippe, wie du sprichst: sin, sqrt, / für einen Bruch, ^ für eine Potenz. Die Eingabetaste prüft.',
    plain: 'Reiner Text',
    'plain-hint': 'Zum Beispiel 3 x^2 sin(x) / (1 + x) oder LaTeX. Die Eingabetaste prüft.',
    cell: 'Zeile {row}, Spalte {column}',
    component: 'Komponente {index}',
    'grid-hint':
      'Ein Eintrag je Feld, zum Beispiel 3 x^2. Die Eingabetaste geht weiter und prüft nach dem letzten.',
    'choose-one': 'Wähle eine Möglichkeit',
    'choose-all': 'Wähle alle richtigen',
    'no-line': 'Keine Zeile ist falsch',
    check: 'Prüfen',
    checking: 'Wird geprüft …',
    'read-as': 'Gelesen als',
    'not-read': 'Noch nicht lesbar:',
    'nothing-yet': 'Schreibe zuerst eine Antwort.',
    score: '{score} von {points, plural, one {# Punkt} other {# Punkten}}',
    mistake: 'Was passiert sein könnte',
    'show-hint': 'Tipp zeigen',
    'next-hint': 'Deutlicheren Tipp zeigen',
    'no-more-hints': 'Das war der letzte Tipp',
    hint: 'Tipp {number}',
    'show-solution': 'Lösungsweg zeigen',
    solution: 'Lösungsweg',
    'not-made': 'Diese Variante konnte nicht erstellt werden. Bitte nimm eine andere.',
    'unknown-exercise': 'Die Adresse nennt eine Aufgabe, die nicht auf dieser Seite steht.',
    'name-of-variant': 'Variante {name}',
    offline:
      'Alles wird auf diesem Gerät ausgerechnet. Die Seite braucht kein Netz und sendet nichts.',
  },
};
