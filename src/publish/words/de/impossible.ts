/** German sentences for tasks that have no answer, or none within the bounds. */
import type { Catalogue } from '../catalogue.ts';

export const IMPOSSIBLE: Catalogue['impossible'] = {
  order: 'Ableitungen so hoher Ordnung liegen jenseits der Grenzen.',
  size: 'Diese Ableitung ist zu groß.',
  point:
    'An dieser Stelle existiert die Ableitung nicht, oder die Regeln können es nicht entscheiden.',
  letters: 'Eine dieser Funktionen hängt nicht von den Buchstaben ab, von denen sie abhängen soll.',
  'more-than-two-indices':
    'Diese Ableitung hat mehr als zwei Indizes: Keine Matrix fasst sie. Leite eine Zahl nach einer Matrix ab oder einen Vektor nach einem Vektor.',
  'no-rule': 'Keine Regel leitet einen Teil davon ab.',
  'value-missing': 'Ein Wert, der gebraucht wird, ist nicht bekannt.',
  definition: 'Hier ist kein Weg bekannt, diese Ableitung aus ihrer Definition zu bestimmen.',
  rewriting: 'Es ist nicht gezeigt, dass die Funktion und ihre umgeschriebene Form gleich sind.',
  working:
    'Zu dieser Ableitung gibt es keine Rechnung aus wenigen Zeilen, in der der Fehler oder die Lücke stehen könnte.',
  distractors:
    'Zu dieser Ableitung sind zu wenige Fehler mit verschiedenen Ergebnissen bekannt. Verlange weniger falsche Auswahlmöglichkeiten, oder lass weniger zu.',
  direction:
    'Eine Richtung braucht eine Länge, die nicht null ist, und eine Komponente für jede Variable.',
};
