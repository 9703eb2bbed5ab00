/** German sentences for the authors of templates and blueprints: what is wrong and what is possible. */
import type { Catalogue } from '../catalogue.ts';

export const AUTHOR_PROBLEMS: Catalogue['authorProblems'] = {
  'file-too-long': 'Die Datei ist länger als erlaubt.',
  'header-missing':
    'Die Datei muss mit einem YAML-Kopf zwischen zwei Zeilen aus drei Bindestrichen beginnen.',
  yaml: 'Der Kopf ist kein gültiges YAML: {message}',
  'missing-field': 'Das Feld {field} fehlt.',
  'unknown-field': 'Ein Feld {field} gibt es hier nicht.',
  'wrong-type': '{field} hat nicht den richtigen Typ; erwartet wird: {expected}.',
  'wrong-value':
    '{field} hat einen Wert, der nicht erlaubt ist{allowed, select, none {.} other {; erlaubt ist: {allowed}.}}',
  'too-small': '{field} ist zu klein oder zu kurz; mindestens {least} ist nötig.',
  'too-large': '{field} ist zu groß oder zu lang; höchstens {most} ist erlaubt.',
  'bad-name': '{name} ist kein Name, der hier verwendet werden kann.',
  'reserved-name': '{name} hat eine eigene Bedeutung und kann nicht als Name verwendet werden.',
  'duplicate-name': 'Der Name {name} wird zweimal verwendet.',
  'unknown-parameter':
    'Es gibt keinen Parameter und keine Variable {name}.{meant, select, none {} other { Meintest du {meant}?}}',
  'unknown-function': 'Eine Funktion {name} gibt es hier nicht.',
  'unknown-variable': 'Die Variable {name} ist nicht deklariert.',
  'unknown-task': 'Keine Teilaufgabe vor dieser hat die Kennung {name}.',
  'unknown-filter':
    'Es gibt keinen Filter {name}.{known, select, none {} other { Die Filter sind {known}.}}',
  'unused-parameter': 'Der Parameter {name} wird gezogen, aber nie verwendet.',
  'empty-range': 'Der Bereich von {name} enthält keinen Wert.',
  'bad-number': '{text} ist keine Zahl, die exakt gelesen werden kann.',
  'unreadable-letters':
    'Die Buchstaben im Abschnitt matrix lassen sich bei {text} nicht lesen: Schreibe sie wie in "A: n x n symmetric; x: n x 1".',
  'unreadable-expression': '{text} lässt sich nicht lesen. {why}',
  'unreadable-condition':
    '{text} ist keine Bedingung: Nötig sind zwei Werte mit =, !=, <, <=, > oder >= dazwischen.',
  'not-exact': '{name} hat keinen exakten rationalen Wert; ein solcher ist hier nötig.',
  'unknown-family':
    '{text} ist keine Funktionenfamilie{word, select, none {: Am Ende fehlt etwas} other {: {word} ist nicht bekannt}}. Familien heißen zum Beispiel „sin of quadratic“, „exponential of root of linear“, „product of polynomial and logarithm“, „composite“.',
  'not-a-function': '{text} ist nicht eine einzelne Funktion wie sin(x^2) oder y = sin(x^2).',
  'which-variable':
    'Sag, nach welcher Variablen {text} abgeleitet werden soll{letters, select, none {.} other { (die Buchstaben sind {letters}).}}',
  'family-hopeless':
    'Keine von {tries} Funktionen, die für die Familie gebildet wurden, taugte für eine Aufgabe: Erweitere die Schwierigkeit, oder nenne eine andere Familie.',
  'difficulty-hopeless':
    'In {tries} Versuchen war keine Aufgabe so schwierig, wie measuredDifficulty verlangt; bei der letzten wurde {measured} gemessen.',
  'distinguish-hopeless':
    'In {tries} Versuchen ließ keine Aufgabe alle genannten Fehler unterscheiden; in der letzten führen diese zur richtigen Antwort, zur gleichen oder zu keiner: {misconceptions}.',
  'unknown-misconception':
    '{name} ist keine Kennung eines Fehlers; docs/misconceptions.md zählt sie auf.',
  'constraints-hopeless':
    'In {tries} Versuchen wurden nie alle Bedingungen erfüllt.{constraint, select, none {} other { Am häufigsten scheiterte {constraint}.}} Lockere sie, oder erweitere die Bereiche.',
  'computation-failed':
    '{operation, select, none {Das} other {Die Operation {operation}}} lässt sich mit diesen Werten nicht ausrechnen.',
  'template-syntax': 'Der Text ist keine gültige Vorlage: {message}',
  'construct-not-allowed': '{construct} ist in einer Vorlage nicht erlaubt.',
  'filter-cannot': 'Der Filter {name} lässt sich hierauf nicht anwenden.',
  'too-many-iterations': 'Der Text wiederholt sich zu oft: Höchstens {most} ist erlaubt.',
  'text-too-long':
    'Der Text ist zu lang{most, select, none {.} other {: Höchstens {most} Zeichen sind erlaubt.}}',
  'follows-impossible':
    'Von den Antworten der Teilaufgaben, auf denen {task} aufbaut, führt kein Weg zur eigenen. Nenne weitere Teilaufgaben oder gib eine Formel an.',
  'follows-unsound':
    'In der Aufgabe mit dem Startwert {seed} führen richtige Antworten auf die Teilaufgaben, auf denen {task} aufbaut, zu einer anderen Antwort als der eigenen.',
  'task-impossible':
    'Die Teilaufgabe {task} lässt sich nicht lösen.{why, select, none {} other { {why}}}',
  'unknown-template': 'Es gibt keine Vorlage {name}.',
  'wrong-version': 'Die Bibliothek hat eine andere Version von {name}, als verlangt ist.',
  'too-few-variants': 'Die Vorlage {name} ergibt keine {variants} verschiedenen Aufgaben.',
  'unreadable-file':
    '{reason, select, ENOENT {Diese Datei oder diesen Ordner gibt es nicht.} other {Die Datei kann nicht gelesen werden ({reason}).}}',
  'key-refused':
    'Mit dem Startwert {seed} nimmt die Teilaufgabe {task} ihre eigene Antwort {answer} nicht an: Sie wird als {verdict} beurteilt.',
  'degenerate-variant':
    'Mit dem Startwert {seed} gilt: {degeneration, select, independent {Die Funktion der Teilaufgabe {task} hängt nicht von ihrer Variablen ab} constant {Die Antwort der Teilaufgabe {task} ist eine Konstante} cancelled {Die Verkettung in der Teilaufgabe {task} hebt sich auf} ugly_numbers {Die Teilaufgabe {task} hat unschöne Zahlen} undecidable {Eine um 1 falsche Antwort auf die Teilaufgabe {task} wird nicht abgelehnt, weil ihre Lösung dort keinen reellen Wert hat, wo man es sehen könnte} other {Die Teilaufgabe {task} entartet}}.',
  'malrule-misjudged':
    'Mit dem Startwert {seed} beurteilt die Teilaufgabe {task} den Fehler {malrule}, der zu {answer} führt, als {verdict, select, unnamed {falsch, ohne ihn zu benennen} other {{verdict}}}.',
  'uneven-difficulty':
    'Die Varianten unterscheiden sich zu sehr: Die gemessene Schwierigkeit reicht von {least} bis {most}. Enge die Parameter ein, oder halte sie mit measuredDifficulty fest.',
  'difficulty-misstated':
    'Der Kopf gibt die Schwierigkeit {claimed} an, gemessen wurde aber {mean} (von {least} bis {most}).',
  'few-variants':
    'Aus {seeds} Startwerten entstanden nur {distinct} verschiedene Aufgaben. Wenn das so gewollt ist, begründe es im Feld fewVariants.',
};
