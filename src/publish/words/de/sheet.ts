/** German labels and lines on sheets, keys and reports. */
import type { Catalogue } from '../catalogue.ts';

export const SHEET: Catalogue['sheet'] = {
  name: 'Name',
  date: 'Datum',
  points: '{points, plural, one {# Punkt} other {# Punkte}}',
  total: 'Summe: {points, plural, one {# Punkt} other {# Punkte}}',
  exercise: 'Aufgabe {number}',
  answer: 'Antwort',
  'also-right': 'auch richtig',
  'carried-earns':
    'Was aus einer falschen Antwort zu {parts} richtig folgt, bringt {earned, number} von {points, plural, one {# Punkt} other {# Punkten}}.',
  'answer-key': 'Lösungen',
  'worked-solution': 'Lösungsweg',
  hint: 'Tipp {number}',
  hints: 'Tipps',
  'hints-as-in-part': 'Wie zu Teil {part}.',
  reading: 'Gelesen als',
  details: 'Im Einzelnen',
  variant: 'Variante {variant}',
  'stack-questions': 'STACK',
  'numerical-questions': 'Numerisch',
  'choice-questions': 'Multiple Choice',
  'no-line': 'Keine Zeile ist falsch.',
  'other-options': 'Die Fehler hinter den anderen Möglichkeiten:',
  'digits-wanted': 'Gib mindestens vier geltende Ziffern an.',
  'type-as': 'Schreibe {typed} für {sign}.',
  'wrong-answers': 'Falsche Antworten, mit denen zu rechnen ist',
  'wrong-answer': 'Antwort',
  mistake: 'Fehler',
  'student-told': 'Was Lernenden gesagt wird',
  replay: 'Aufgabenblatt {set}, Startwert {seed}, Variante {variant}',
};
