/**
 * The sentences of worked solutions and hints on compositions of several functions, in German: the
 * chain rule of several variables, functions known by their values, and compositions taken apart.
 */
import type { CompositionCode } from '../../../calculus/composition-codes.ts';

export const COMPOSITION_STEPS: Readonly<Record<CompositionCode, string>> = {
  'state-chain-sum':
    'Nach der Kettenregel ändert sich {y} mit {x} auf dem Weg über {u}: Für jeden Weg gibt es ein Produkt, und die Produkte werden addiert.',
  'state-chain-vector':
    'Nach der Kettenregel in Vektorform ist der Gradient nach {x} die Matrix {A} der inneren Ableitungen mal dem Gradienten nach {u}.',
  'table-of-parts': 'Berechne jede Ableitung auf der rechten Seite.',
  'matrix-of-parts':
    'Die Matrix {A} hat eine Zeile für jede der Variablen {x} und eine Spalte für jede der Größen {u}.',
  'gradient-of-outer': 'Leite {y} nach jeder der Größen {u} ab.',
  'put-parts-in': 'Setze die Teile ein.',
  'multiply-matrix': 'Multipliziere die Matrix mit dem Vektor, Zeile für Zeile.',
  'inner-functions-in': 'Setze die inneren Funktionen ein: {inner}.',
  collect: 'Fasse zusammen.',
  'verify-substitution-first':
    'Eine Probe: Setze die inneren Funktionen zuerst ein und leite dann ab. Das Ergebnis ist dasselbe.',
  'differentiate-outer': 'Leite {y} nach den inneren Buchstaben ab, als wären sie die Variablen.',
  'differentiate-inner': 'Leite die inneren Funktionen nach den Variablen ab.',
  'differentiate-one': 'Leite {y} nach {x} ab.',
  'differentiate-one-partially':
    'Leite {y} nach {x} ab; alle anderen Buchstaben werden wie Zahlen behandelt.',

  'state-known-values': 'Schreibe das Gesuchte mit den Funktionen, deren Werte bekannt sind.',
  'differentiate-by-rules':
    'Leite nach den Regeln ab und lass die Funktionen dabei als Buchstaben stehen.',
  'put-place-in': 'Setze {at} ein.',
  'look-up': 'Entnimm die Werte, die vorkommen, den Angaben.',
  'look-up-one': 'Entnimm den Wert, der vorkommt, den Angaben.',
  'look-up-outward': 'Entnimm die Werte, die vorkommen, den Angaben, von innen nach außen.',
  'look-up-inverse': 'Wegen {known} führt die Umkehrfunktion {g} von {from} zurück zu {to}.',
  'differentiate-by-rules-in-places':
    'Leite nach den Regeln ab und lass die Funktionen dabei als Buchstaben stehen. Dabei sind {signs} die Ableitungen von {f} nach den einzelnen Stellen, der Reihe nach.',
  'undo-by-inverse': '{g} macht rückgängig, was {f} tut.',
  'differentiate-undone': 'Leite beide Seiten nach {x} ab, die linke nach der Kettenregel.',
  'divide-undone': 'Teile durch {outer}.',
  'read-tangent': 'Bei {at} hat die Tangente die Höhe und die Steigung des Graphen von {f}.',
  'read-height':
    'Lies {value} am Graphen ab: Bei {at} verläuft er auf der Strecke von {from} nach {to}. Beginne am linken Ende und addiere Steigung mal Schritt.',
  'read-corner': 'Lies {value} am Graphen ab: Der Punkt {from} ist eine seiner Ecken.',
  'read-slope':
    'Die Steigung des Graphen von {f} bei {at} ist die der Strecke von {from} nach {to}.',
  'compute-with-values': 'Setze die Werte ein und rechne aus.',

  'see-last-operation':
    'Stell dir vor, du berechnest {y} für eine gegebene Zahl {x}. Was zuerst berechnet wird, ist die innere Funktion; was mit dem Ergebnis geschieht, die äußere.',
  'see-first-operation':
    'Stell dir vor, du berechnest {y} für eine gegebene Zahl {x}. Was zuerst berechnet wird, ist die innerste Funktion, {f}.',
  'name-layer': 'Nenne das Ergebnis {u}. Was damit noch zu tun bleibt, ist {f}.',
  'name-next-layer': 'Nenne das Ergebnis {u}. Was als Nächstes damit geschieht, ist {f}.',
  'solve-part':
    'Zum {number, select, 1 {ersten} 2 {zweiten} 3 {dritten} 4 {vierten} other {{number}.}} Eintrag:',
  'verify-decomposition': 'Eine Probe: Setze die Funktionen ineinander ein.',

  'hold-others': 'Hier ändert sich nur {x} und mit ihm {y}; halte {others} konstant.',
  'hint-both-sides':
    'Du brauchst nicht nach {y} aufzulösen: Leite beide Seiten ab, wie sie dastehen, mit {y} als Funktion von {x}.',
  'hint-factor-of-dependent':
    'Immer wenn {y} abgeleitet wird, bringt die Kettenregel den Faktor {slope} mit.',
  'hint-collect-slope': 'Bringe alle Summanden mit {slope} auf eine Seite, klammere aus und teile.',
  'hint-slope-first': 'Bestimme zuerst {slope}: Leite beide Seiten ab und löse danach auf.',
  'hint-slope-again':
    'Leite das Ergebnis für {slope} noch einmal nach {x} ab. Auch darin hängt {y} von {x} ab.',
  'hint-put-slope-in':
    'Dabei kommt {slope} wieder vor. Setze ein, was du dafür gefunden hast, so dass nur {x} und {y} bleiben.',
  'hint-outer-alone': 'In diesem Teil sind {u} die Variablen: Vergiss, wofür sie stehen.',
  'hint-inner-alone': 'In diesem Teil zählen nur die inneren Funktionen: Lass {y} beiseite.',
  'hint-only-letter': 'Nur {letter} ändert sich. Behandle die anderen Buchstaben wie Zahlen.',
  'hint-work-out': 'Das ist auszurechnen:',
  'hint-matrix-of-inner':
    'Ordne die Ableitungen in einer Matrix an, mit einer Zeile für jede Variable und einer Spalte für jede innere Funktion:',
  'hint-paths': 'Auf wie vielen Wegen hängt {y} von {x} ab? Jede der Größen {u} ist ein Weg.',
  'hint-parts-of-chain':
    'Bestimme zuerst jede Ableitung von {y} nach {u} und jede Ableitung von {u} nach {x}.',
  'hint-chain-formula':
    'Diese Regel brauchst du. Setze die Ableitungen ein, dann die inneren Funktionen.',
  'hint-chain-vector':
    'Schreibe die inneren Ableitungen in eine Matrix, eine Zeile für jede Variable; sie wird mit dem Gradienten nach {u} multipliziert.',
  'hint-inside-first':
    'Welche Regel braucht {y}, wenn du die Funktionen darin als Buchstaben behandelst?',
  'hint-which-values':
    'Leite zuerst nach den Regeln ab, setze dann {at} ein, und schlage erst danach Werte nach.',
  'hint-rule-then-values': 'Bevor ein Wert eingesetzt ist, lautet die Ableitung so:',
  'hint-rule-then-values-in-places':
    'Bevor ein Wert eingesetzt ist, lautet die Ableitung so, wobei {signs} die Ableitungen von {f} nach den einzelnen Stellen sind, der Reihe nach:',
  'hint-value-from-inside':
    'Welchen Wert musst du kennen, bevor du die anderen nachschlagen kannst?',
  'hint-put-place-in': 'Setze {at} ein und schlage die Werte von innen nach außen nach.',
  'hint-formula-then-values': 'Bevor ein Wert eingesetzt ist, lautet das Gesuchte so:',
  'hint-order-of-computing':
    'Stell dir vor, du berechnest {y} für eine gegebene Zahl {x} mit dem Taschenrechner. Was würdest du zuerst berechnen?',
  'hint-name-inside':
    'Nenne das, was zuerst berechnet wird, {u} und schreibe {y} mit {u} an dessen Stelle.',
  'hint-name-inside-again':
    'Nenne das, was zuerst berechnet wird, {u} und schreibe {y} mit {u} an dessen Stelle. Nenne das, was darin zuerst berechnet wird, {v}.',
  'hint-layers-of-letters':
    'Die innerste Funktion enthält {x}; jede der anderen enthält nur den Buchstaben, der für das steht, was in ihr steckt.',
  'hint-outer-of-letter':
    'Die innere Funktion enthält {x}; die äußere enthält nur den Buchstaben, der für die innere steht.',
};
