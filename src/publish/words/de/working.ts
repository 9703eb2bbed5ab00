/** German sentences about a student's own working, line by line. */
import type { Catalogue } from '../catalogue.ts';

export const WORKING: Catalogue['working'] = {
  right: 'richtig',
  carried: 'folgt aus der Zeile davor, aber der Fehler zieht sich weiter',
  wrong: 'nicht richtig',
  unreadable: 'nicht lesbar',
  undecided: 'ließ sich nicht entscheiden',
  'all-right': 'Jede Zeile ist richtig, und die letzte ist die Ableitung.',
  unfinished: 'Bis hierher ist jede Zeile richtig; die Ableitung ist noch nicht erreicht.',
  'first-wrong': 'Sieh dir Zeile {line} noch einmal an: Alles davor ist richtig.',
  'first-line-wrong': 'Sieh dir Zeile {line} noch einmal an.',
};
