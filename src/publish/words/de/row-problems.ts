/** German sentences for rows of a submissions file that could not be graded. */
import type { Catalogue } from '../catalogue.ts';

export const ROW_PROBLEMS: Catalogue['rowProblems'] = {
  'row-too-long': 'Die Zeile ist zu lang.',
  'unclosed-quote': 'In dieser Zeile wird ein Anführungszeichen geöffnet, aber nie geschlossen.',
  'not-json': 'Die Zeile ist kein JSON-Objekt.',
  'missing-field': 'Das Feld {field} fehlt.',
  'wrong-field': 'Das Feld {field} enthält nicht, was es soll.',
  'no-header':
    'Die erste Zeile muss die Spalten benennen; eine davon ist answer oder answers. und eine Aufgabe.',
  'too-many-columns': 'Die Zeile hat mehr Felder, als die Kopfzeile benennt.',
  'unknown-template': 'Es gibt keine Vorlage {template}.',
  'wrong-version':
    'Verlangt ist Version {version} von {template}, die Bibliothek hat aber {known}.',
  'unknown-set': 'Es gibt keinen Bauplan {set}.',
  'unknown-exercise': 'Das Aufgabenblatt hat keine Aufgabe {exercise}.',
  'unknown-task': 'Die Aufgabe hat keine Teilaufgabe {task}.',
  'author-problem':
    'Die Aufgabe kann nicht erstellt werden: Ihre Vorlage oder ihr Bauplan ist fehlerhaft.',
};
