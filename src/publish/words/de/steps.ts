/**
 * The sentences of worked solutions and hints, in German. `{u}` stands for what the step's data hold
 * under that name: mathematics, a word or a number; lists are written out with commas and an "und".
 */
import type { RuleName } from '../../../calculus/rule-names.ts';
import type { StepCode } from '../../../calculus/step-codes.ts';
import { BACKPROPAGATION_STEPS } from './backpropagation-steps.ts';
import { CHOICE_STEPS } from './choice-steps.ts';
import { COMPOSITION_STEPS } from './composition-steps.ts';
import { MATRIX_HINTS } from './matrix-hints.ts';
import { MATRIX_STEP_SENTENCES } from './matrix-steps.ts';
import { VECTOR_STEPS } from './vector-steps.ts';

/** The names of the rules, as they stand within a sentence. */
const RULE_NAMES: Readonly<Record<RuleName, string>> = {
  constant: 'Konstantenregel',
  variable: 'Ableitung der Variablen',
  dependent: 'abhängige Variable',
  unevaluated: 'Ableitung einer Ableitung',
  negation: 'Faktorregel mit −1',
  sum: 'Summenregel',
  'constant-multiple': 'Faktorregel',
  'constant-divisor': 'Faktorregel',
  product: 'Produktregel',
  'rewrite-power': 'negative Exponenten',
  quotient: 'Quotientenregel',
  chain: 'Kettenregel',
  'chain-several': 'Kettenregel für mehrere Argumente',
  reciprocal: 'Kehrwertregel',
  power: 'Potenzregel',
  'natural-exponential': 'Regel für die natürliche Exponentialfunktion',
  exponential: 'Regel für Exponentialfunktionen',
  'general-power': 'logarithmisches Ableiten',
  function: 'Ableitungstabelle',
  unknown: 'Ableitung einer unbekannten Funktion',
};

/** A rule that was stated further up is only named. */
const AGAIN = Object.fromEntries(
  Object.entries(RULE_NAMES).map(([rule, name]) => [`again-${rule}`, `Noch einmal: ${name}.`]),
) as Record<`again-${RuleName}`, string>;

export const STEP_SENTENCES: Readonly<Record<StepCode, string>> = {
  ...COMPOSITION_STEPS,
  ...BACKPROPAGATION_STEPS,
  ...MATRIX_STEP_SENTENCES,
  ...MATRIX_HINTS,
  ...VECTOR_STEPS,
  ...CHOICE_STEPS,
  ...AGAIN,
  'hold-constant': 'Hier ändert sich nur {x}; {others} wird wie eine Zahl behandelt.',
  'hold-constants': 'Hier ändert sich nur {x}; {others} werden wie Zahlen behandelt.',
  'differentiate-order': 'Leite {y} nach {x} ab.',
  'differentiate-order-holding': 'Leite {y} nach {x} ab und halte dabei {others} fest.',

  'identify-composition':
    'Eine Funktion steckt in einer anderen: Das ist eine Verkettung. Nenne die innere Funktion {u}.',
  'identify-inner-composition': 'Das ist wieder eine Verkettung. Nenne ihre innere Funktion {u}.',
  'state-chain':
    'Nach der Kettenregel wird die Ableitung der äußeren Funktion nach {u} mit der Ableitung von {u} nach {x} multipliziert.',
  'compute-parts': 'Berechne jede dieser Ableitungen.',
  'compute-parts-in-places':
    'Berechne jede dieser Ableitungen. Dabei sind {signs} die Ableitungen von {f} nach den einzelnen Stellen, der Reihe nach.',
  'differentiate-part': 'Die Ableitung von {of}:',
  'differentiate-part-again': 'Die Ableitung von {f} steht schon weiter oben.',
  'only-term-varies-again':
    'In {of} hat eine Konstante die Ableitung 0, und die Ableitung von {f} steht schon weiter oben.',
  'apply-root':
    'Eine Wurzel ist eine Potenz mit einem Bruch als Exponenten, also gilt die Potenzregel: Der Exponent kommt als Faktor nach vorne und wird um eins kleiner.',
  'why-root':
    'Für {of}: Eine Wurzel ist eine Potenz mit einem Bruch als Exponenten, also gilt die Potenzregel.',
  'square-of-root': 'Beim Quadrieren einer Wurzel halbiert sich der Wurzelexponent:',
  'even-and-odd':
    'Eine gerade Funktion ändert sich nicht mit dem Vorzeichen ihres Arguments; bei einer ungeraden kommt es nach vorne:',
  'only-term-varies':
    'In {of} hat eine Konstante die Ableitung 0; es bleibt die Ableitung von {f}.',
  'substitute-back': 'Multipliziere, setze {inner} wieder für {u} ein und fasse zusammen.',
  'chain-at-once':
    'Multipliziere nach der Kettenregel die Ableitung der äußeren Funktion mit der Ableitung von {u}; setze dann {inner} wieder für {u} ein.',
  'identify-several': 'Im Inneren hängt mehr als ein Teil von {x} ab. Nenne diese Teile {u}.',
  'state-several':
    'Nach der Kettenregel gibt es ein Produkt für jeden Weg, auf dem {x} eingeht, und diese Produkte werden addiert.',
  'state-sum': 'Leite Summand für Summand ab.',
  'compute-terms': 'Berechne die Ableitung jedes Summanden.',
  'combine-terms': 'Setze die Summanden zusammen.',
  'identify-factors':
    'Das ist ein Produkt, und jeder Faktor hängt von {x} ab. Nenne die Faktoren {u}.',
  'state-product':
    'Nach der Produktregel wird jeweils ein Faktor abgeleitet, die anderen bleiben stehen, und die Ergebnisse werden addiert.',
  'combine-product': 'Setze alles ein und fasse zusammen.',
  'identify-quotient':
    'Das ist ein Quotient, dessen Zähler und Nenner beide von {x} abhängen. Nenne sie {u}.',
  'state-quotient':
    'Nach der Quotientenregel: Ableitung des Zählers mal Nenner, minus Zähler mal Ableitung des Nenners, alles geteilt durch das Quadrat des Nenners.',
  'combine-quotient': 'Setze alles ein und fasse zusammen.',
  'take-logarithms':
    'Basis und Exponent hängen beide von {x} ab, also passt weder die Potenzregel noch die Regel für Exponentialfunktionen. Logarithmieren holt, wo {u} positiv ist, den Exponenten herunter.',
  'differentiate-logarithms':
    'Leite beide Seiten nach {x} ab: die linke Seite mit der Kettenregel, die rechte mit der Produktregel.',
  'combine-logarithms': 'Multipliziere mit {y} und schreibe dafür die Funktion selbst.',
  'rewrite-power': 'Schreibe zuerst die Potenz im Nenner mit einem negativen Exponenten.',
  outside: 'Beginne außen: Leite die äußere Funktion ab und lass das Innere, {inner}, wie es ist.',
  inside: 'Leite dann das Innere ab.',
  'outside-by-places':
    'Beginne außen: Leite die äußere Funktion nach jeder ihrer Stellen ab und lass stehen, was darin steckt: {inner}.',
  'multiply-and-add':
    'Nach der Kettenregel wird jede davon mit der Ableitung dessen multipliziert, was an ihrer Stelle steht; die Produkte werden addiert.',
  multiply: 'Nach der Kettenregel wird beides multipliziert.',
  'multiply-at-once':
    'Nach der Kettenregel: die Ableitung der äußeren Funktion, in der {inner} stehen bleibt, mal die Ableitung von {inner}.',
  'direct-product':
    'Nach der Produktregel wird jeweils ein Faktor abgeleitet, die anderen bleiben stehen, und die Ergebnisse werden addiert.',
  'direct-quotient':
    'Nach der Quotientenregel: Ableitung des Zählers mal Nenner, minus Zähler mal Ableitung des Nenners, alles geteilt durch das Quadrat des Nenners.',
  'compute-derivatives': 'Berechne die Ableitungen, die noch übrig sind.',
  'evaluate-at': 'Setze erst jetzt {at} ein.',
  'rewrite-given':
    'Schreibe die Funktion zuerst um: In dieser Form lässt sie sich leichter ableiten.',
  'restrict-first':
    'Die Regeln gelten an dieser Stelle nicht, aber es kommt nur auf die Werte entlang einer Geraden an. Setze also zuerst {at} ein.',
  'as-in-part': 'Wie in Teil {part}:',
  'details-in-part':
    'Die Einzelheiten stehen in {count, plural, one {Teil} other {den Teilen}} {parts}.',
  'other-details-in-part':
    'Die übrigen Einzelheiten stehen in {count, plural, one {Teil} other {den Teilen}} {parts}.',

  'state-gradient': 'Der Gradient ist der Vektor der partiellen Ableitungen.',
  'compute-partials':
    'Berechne jede Ableitung; alle anderen Variablen werden dabei wie Zahlen behandelt.',
  'compute-derivative': 'Berechne die Ableitung.',
  'partial-in-detail': 'So ergibt sich {of}:',
  'partial-likewise': 'Auf dieselbe Weise ergibt sich {of}:',
  'assemble-gradient': 'Setze sie zusammen.',
  'direction-toward': 'Die Richtung führt vom ersten Punkt zum zweiten: Subtrahiere.',
  'direction-angle': 'Ein Winkel steht für den Einheitsvektor aus seinem Kosinus und seinem Sinus.',
  'direction-is-unit': 'Die Richtung {v} hat schon die Länge 1.',
  normalise: 'Die Richtung muss die Länge 1 haben; teile also {v} durch seine Länge.',
  'multiply-directions':
    'Die Steigung in einer Richtung ist das Skalarprodukt aus dem Gradienten und dem Einheitsvektor.',
  'height-at': 'Bestimme die Höhe des Graphen bei {at}.',
  'slope-at': 'Setze {at} ein: Das ist die Steigung der Tangente.',
  'slopes-at': 'Setze {at} ein: Das sind die Steigungen der Tangentialebene entlang der Achsen.',
  'state-tangent-line':
    'Die Tangente geht mit dieser Steigung durch diesen Punkt: Beginne mit der Höhe und addiere die Steigung mal den Schritt in {x}.',
  'state-tangent-plane':
    'Die Tangentialebene geht mit diesen Steigungen durch diesen Punkt: Beginne mit der Höhe und addiere jede Steigung mal den Schritt in ihrer Variablen.',
  'state-jacobian-numerator':
    'Die Jacobi-Matrix im Zählerlayout hat eine Zeile für jede Funktion und eine Spalte für jede Variable.',
  'state-jacobian-denominator':
    'Die Jacobi-Matrix im Nennerlayout hat eine Zeile für jede Variable und eine Spalte für jede Funktion.',
  'state-hessian': 'Die Hesse-Matrix enthält alle zweiten partiellen Ableitungen.',
  'compute-second-partials':
    'Leite diese noch einmal ab. Auf die Reihenfolge kommt es dabei nicht an, also ist die Matrix symmetrisch.',
  'compute-second-derivative': 'Leite noch einmal ab.',
  'assemble-matrix': 'Setze sie an ihre Plätze.',
  'state-implicit': 'Fasse {y} als Funktion von {of} auf und leite beide Seiten nach {x} ab.',
  'differentiate-sides':
    'Überall, wo {y} abgeleitet wird, bringt die Kettenregel den Faktor {slope} mit.',
  'collect-derivative':
    'Bringe jeden Summanden mit {slope} nach links und alle anderen nach rechts.',
  'expand-and-collect':
    'Löse die Klammern auf und bringe jeden Summanden mit {slope} nach links und alle anderen nach rechts.',
  'factor-derivative': 'Klammere {slope} aus.',
  'divide-by-factor': 'Teile durch das, was bei {slope} steht.',
  'divide-and-simplify': 'Teile durch das, was bei {slope} steht, und vereinfache.',
  'differentiate-slope': 'Leite das noch einmal nach {x} ab. Wie zuvor hängt {y} von {x} ab.',
  'use-equation':
    'Klammere die linke Seite der Gleichung aus: Auf der Kurve ist {left} gleich {right}.',
  'chain-of-dependent': 'Nach der Kettenregel: die Ableitung nach {y}, mal {slope}.',
  'put-slope-in': 'Setze ein, was für {slope} gefunden wurde, und fasse zusammen.',

  'apply-constant': 'Eine Konstante ändert sich nicht: Ihre Ableitung ist 0.',
  'apply-variable': 'Die Ableitung von {x} nach sich selbst ist 1.',
  'apply-dependent': '{f} hängt von {x} ab; die Ableitung behält ihren Namen.',
  'apply-unevaluated': '{f} wird noch einmal abgeleitet; das bleibt unausgerechnet.',
  'apply-negation': 'Ein Minuszeichen bleibt vorne stehen.',
  'apply-sum': 'Summenregel: Leite Summand für Summand ab.',
  'apply-constant-multiple': 'Faktorregel: Der konstante Faktor bleibt vorne stehen.',
  'apply-constant-divisor': 'Faktorregel: Der konstante Nenner bleibt unten stehen.',
  'apply-product':
    'Produktregel: Leite jeweils einen Faktor ab, lass die anderen stehen und addiere.',
  'apply-rewrite-power': 'Eine Potenz im Nenner ist eine Potenz mit negativem Exponenten.',
  'apply-quotient':
    'Quotientenregel: die Ableitung des Zählers mal den Nenner, minus den Zähler mal die Ableitung des Nenners, geteilt durch das Quadrat des Nenners.',
  'apply-chain':
    'Kettenregel: die Ableitung der äußeren Funktion an der Stelle der inneren, mal die Ableitung der inneren Funktion.',
  'apply-chain-several':
    'Kettenregel: ein Produkt für jedes Argument, das von {x} abhängt, alle zusammen addiert.',
  'apply-reciprocal': 'Kehrwertregel: ein Minuszeichen, und der Nenner im Quadrat.',
  'apply-power': 'Potenzregel: Der Exponent kommt als Faktor nach vorne und wird um eins kleiner.',
  'apply-natural-exponential': 'Die natürliche Exponentialfunktion ist ihre eigene Ableitung.',
  'apply-exponential':
    'Regel für Exponentialfunktionen: Die Funktion kehrt wieder, mal den Logarithmus ihrer Basis.',
  'apply-general-power':
    'Eine Potenz, deren Basis und Exponent variabel sind: Leite sie über ihren Logarithmus ab.',
  'apply-function': 'Die Ableitung von {f} steht in der Ableitungstabelle.',
  'again-unknown': 'Auch die Ableitung von {f} wird mit einem Strich geschrieben.',
  'apply-unknown':
    '{f} ist nicht durch eine Formel gegeben, deshalb wird die Ableitung mit einem Strich geschrieben.',

  'why-constant': 'Eine Konstante ändert sich nicht: Ihre Ableitung ist 0.',
  'why-variable': 'Die Ableitung von {x} nach sich selbst ist 1.',
  'why-dependent': '{f} hängt von {x} ab; die Ableitung behält ihren Namen.',
  'why-unevaluated': '{f} wird noch einmal abgeleitet; das bleibt unausgerechnet.',
  'why-negation': 'Ein Minuszeichen bleibt vorne stehen.',
  'why-sum': 'Für {of}, Summand für Summand:',
  'why-constant-multiple': 'Nach der Faktorregel.',
  'why-constant-divisor': 'Nach der Faktorregel.',
  'why-product': 'Nach der Produktregel.',
  'why-rewrite-power': 'Eine Potenz im Nenner ist eine Potenz mit negativem Exponenten.',
  'why-quotient': 'Nach der Quotientenregel.',
  'why-chain': 'Nach der Kettenregel.',
  'why-chain-several': 'Nach der Kettenregel für mehrere Argumente.',
  'why-reciprocal': 'Für {of} die Kehrwertregel:',
  'why-again-power': 'Für {of} noch einmal die Potenzregel.',
  'why-again-reciprocal': 'Für {of} noch einmal die Kehrwertregel.',
  'why-again-exponential': 'Für {of} noch einmal die Regel für Exponentialfunktionen.',
  'why-again-natural-exponential':
    'Für {of}: Auch hier ist die natürliche Exponentialfunktion ihre eigene Ableitung.',
  'why-power':
    'Für {of} die Potenzregel: Der Exponent kommt als Faktor nach vorne und wird um eins kleiner.',
  'why-natural-exponential':
    'Für {of}: Die natürliche Exponentialfunktion ist ihre eigene Ableitung.',
  'why-exponential':
    'Für {of} die Regel für Exponentialfunktionen: Die Funktion kehrt wieder, mal den Logarithmus ihrer Basis.',
  'why-general-power': 'Durch logarithmisches Ableiten.',
  'why-function': 'Für {of} aus der Ableitungstabelle:',
  'why-unknown':
    '{f} ist nicht durch eine Formel gegeben, deshalb wird die Ableitung mit einem Strich geschrieben.',

  'exists-only-where-positive': 'Die Ableitung existiert nur dort, wo {u} positiv ist.',
  'exists-not-where-zero': 'Wo {u} null ist, existiert die Ableitung nicht.',
  'found-where-positive':
    'Die Schritte gelten dort, wo {u} positiv ist; wo es null ist, sagen sie nicht, ob es eine Ableitung gibt.',
  'found-where-not-zero':
    'Die Schritte gelten dort, wo {u} nicht null ist; wo es null ist, sagen sie nicht, ob es eine Ableitung gibt.',
  'verify-at':
    'Eine Probe mit Zahlen: Bei {at} hat die gefundene Ableitung den Wert {value}; die Steigung einer sehr kurzen Sekante des Graphen ist dort {slope}.',
  'verify-all-at':
    'Eine Probe mit Zahlen: Bei {at} haben die gefundenen Ableitungen die Werte {value}; die Steigungen sehr kurzer Sekanten sind dort {slope}.',
  'verify-estimate':
    'Eine Probe mit Zahlen: {f} ist etwa {exact}; die Schätzung {value} kommt dem näher als die Höhe {height} im Punkt.',
  'verify-direction':
    'Eine Probe mit Zahlen: Die gefundene Steigung ist {value}; die einer sehr kurzen Sekante des Graphen in dieser Richtung ist {slope}.',
  'verify-quotient':
    'Eine Probe mit Zahlen: Bei {at} hat der Differenzenquotient anfangs den Wert {slope} und vereinfacht den Wert {value}.',
  'verify-by-rules': 'Eine Probe: Die Ableitungsregeln ergeben dasselbe.',
  'verify-matrix-number':
    'Eine Probe mit Zahlen: Ändert sich für {matrices} nur {variable} um sehr wenig, so ändert sich die Funktion mit der Rate {slope}; die gefundene Ableitung ist dort {value}.',
  'verify-matrix-component':
    'Eine Probe mit Zahlen: Ändert sich für {matrices} nur die Komponente {row} von {variable} um sehr wenig, so ändert sich die Funktion mit der Rate {slope}; die Komponente {row} der gefundenen Ableitung ist dort {value}.',
  'verify-matrix-entry':
    'Eine Probe mit Zahlen: Ändert sich für {matrices} nur der Eintrag von {variable} in Zeile {row}, Spalte {column} um sehr wenig, so ändert sich die Funktion mit der Rate {slope}; die gefundene Ableitung hat dort {value} in Zeile {below}, Spalte {beside}.',
  'verify-matrix-of-components':
    'Eine Probe mit Zahlen: Ändert sich für {matrices} nur die Komponente {row} von {variable} um sehr wenig, so ändert sich die Komponente {component} der Funktion mit der Rate {slope}; die gefundene Ableitung hat dort {value} in Zeile {below}, Spalte {beside}.',
  'verify-graph':
    'Eine Probe mit Zahlen: Ändert sich nur {names} um sehr wenig, so ändert sich {result} mit der Rate {slope}; die gefundene Ableitung ist {value}.',
  'verify-graph-several':
    'Eine Probe mit Zahlen: Ändert sich von {names} jeweils nur eines um sehr wenig, so ändert sich {result} mit den Raten {slope}; die gefundenen Ableitungen sind {value}.',
  'verify-implicit':
    'Eine Probe mit partiellen Ableitungen: {F} ist die linke Seite minus die rechte, und {y} zählt als eigene Variable. Es kommt dasselbe heraus.',
  'verify-implicit-second':
    'Eine Probe mit den ersten und zweiten partiellen Ableitungen: {F} ist die linke Seite minus die rechte, und {y} zählt als eigene Variable. Es kommt dasselbe heraus.',

  'hint-last-operation':
    'Stell dir vor, du berechnest {y} für eine gegebene Zahl {x}. Welche Rechenoperation kommt zuletzt? Mit ihrer Regel beginnst du.',
  'hint-rule': 'Welche der Grundregeln passt zu einer Funktion dieser Form?',
  'hint-hold-constant':
    'Nur {x} ändert sich. Behandle {others} so, wie du eine Zahl behandeln würdest.',
  'hint-hold-constants':
    'Nur {x} ändert sich. Behandle {others} so, wie du Zahlen behandeln würdest.',
  'hint-order': 'Leite einmal ab, fasse zusammen und leite das Ergebnis noch einmal ab.',
  'hint-at': 'Leite zuerst ab; die Zahlen werden erst ganz am Ende eingesetzt.',
  'hint-composition':
    'Der ganze Ausdruck {inner} wird in eine andere Funktion eingesetzt: Er ist die innere Funktion.',
  'hint-several':
    'Jede der Größen {inner} hängt von {x} ab: Für jede gibt es ein Produkt, und diese werden addiert.',
  'hint-factors': 'Das ist ein Produkt: Jeder der Faktoren {parts} hängt von {x} ab.',
  'hint-quotient': 'Das ist ein Quotient: {top} und {bottom} hängen beide von {x} ab.',
  'hint-terms': 'Das ist eine Summe, also kannst du die Summanden {parts} einzeln ableiten.',
  'hint-logarithms':
    'Die Basis {u} und der Exponent {v} hängen beide von {x} ab. Logarithmiere, bevor du ableitest.',
  'hint-rewrite': 'In der Form {u} lässt es sich leichter ableiten.',
  'hint-table': 'Die Ableitung von {f} ist eine der Grundableitungen.',
  'hint-formula': 'Diese Regel brauchst du. Wofür steht hier jeder Buchstabe?',
  'hint-parts':
    'Berechne mit diesen Buchstaben jede Ableitung auf der rechten Seite und setze dann alles ein.',
  'hint-nothing-inside':
    'In {f} steht nichts außer {x}; die Ableitungstabelle ist alles, was du brauchst.',
  'hint-term-rules':
    'Jeder Summand folgt einer der Grundregeln, und ein konstanter Faktor bleibt davor stehen.',
  'hint-term-rules-and-constant':
    'Jeder Summand folgt einer der Grundregeln, ein konstanter Faktor bleibt davor stehen, und eine Konstante allein hat die Ableitung 0.',
  'hint-term-rewrite': 'Der Summand {f} lässt sich in der Form {u} leichter ableiten.',
  'hint-term-product':
    'Der Summand {f} verlangt die meiste Sorgfalt: Er ist ein Produkt von Funktionen von {x}, also braucht er die Produktregel.',
  'hint-term-quotient':
    'Der Summand {f} verlangt die meiste Sorgfalt: Er ist ein Quotient von Funktionen von {x}, also braucht er die Quotientenregel.',
  'hint-term': 'Der Summand {f} verlangt die meiste Sorgfalt; beginne mit ihm.',
  'hint-term-composition':
    'Der Summand {f} verlangt die meiste Sorgfalt: Er hat eine innere Funktion, {inner}, also hat seine Ableitung einen zweiten Faktor.',
};
