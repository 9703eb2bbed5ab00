/** German sentences of steps and hints on computation graphs. Parameters in braces are mathematics. */
import type { BackpropagationCode } from '../../../calculus/backpropagation-codes.ts';
import type { Message } from '../catalogue.ts';

export const BACKPROPAGATION_STEPS: Readonly<Record<BackpropagationCode, Message>> = {
  'graph-forward': 'Gehe vorwärts: Berechne jeden Schritt aus denen davor.',
  'graph-definitions': 'Die Schritte, jeder aus denen davor:',
  'graph-value':
    'Setze jeden Schritt in den nächsten ein, bis {name} durch die Eingaben ausgedrückt ist.',
  'graph-seed': 'Gehe nun rückwärts und beginne mit der Ableitung von {result} nach sich selbst.',
  'graph-backward': 'Gehe nun von {result} aus rückwärts.',
  'graph-adjoint': '{name} wird in {uses} verwendet, also gilt nach der Kettenregel:',
  'graph-adjoint-several':
    '{name} wird in {uses} verwendet: Multipliziere entlang jedes dieser Wege und addiere die Ergebnisse.',
  'graph-unused': '{name} führt nicht zum Ergebnis.',
  'graph-adjoint-direct': '{name} wird in {uses} verwendet, dem Ergebnis selbst:',
  'graph-adjoint-kink-positive':
    '{name} wird in {uses} verwendet. Das Argument von ReLU ist positiv, also ist die Steigung 1, und nach der Kettenregel gilt:',
  'graph-adjoint-kink-negative':
    '{name} wird in {uses} verwendet. Das Argument von ReLU ist negativ, also ist die Steigung 0, und nach der Kettenregel gilt:',
  'graph-kink':
    'ReLU hat die Steigung 1, wo das Argument positiv ist, und die Steigung 0, wo es negativ ist.',
  'graph-gradient': 'Das sind die gesuchten Ableitungen:',
  'graph-descent': 'Mache einen Schritt gegen den Gradienten, mit der Lernrate {rate}:',
  'decimals-are-rounded':
    'Dezimalzahlen sind auf wenige Stellen gerundet; gerechnet wird mit den genauen Zahlen.',
  'hint-graph-forward': 'Berechne die Schritte der Reihe nach, bis du zu {name} kommst.',
  'hint-graph-last-step': 'Das ist der letzte dieser Schritte; setze die Werte ein:',
  'hint-graph-needed': 'Um {name} zu finden, brauchst du zuerst {needed}.',
  'hint-graph-backward':
    'Berechne vorwärts alle Werte; beginne dann bei {result}, dessen Ableitung nach sich selbst 1 ist, und gehe Schritt für Schritt rückwärts.',
  'hint-graph-backward-in-letters':
    'Beginne bei {result}, dessen Ableitung nach sich selbst 1 ist, und gehe Schritt für Schritt rückwärts.',
  'hint-graph-uses': '{name} wird in {uses} verwendet: Jeder dieser Wege trägt ein Produkt bei.',
  'hint-graph-one-use':
    '{name} wird nur in {uses} verwendet, also ist die Ableitung nach {name} ein einziges Produkt.',
  'hint-graph-at-once': '{name} wird nur in {uses} verwendet, und das ist schon das Ergebnis.',
  'hint-graph-direct':
    '{result} hängt unmittelbar von {name} ab: Leite danach ab und behandle alles andere darin wie eine Zahl.',
  'hint-graph-local':
    'Multipliziere für jeden Schritt, der {name} verwendet, die Ableitung von {result} nach diesem Schritt mit der Ableitung dieses Schrittes nach {name}.',
  'hint-graph-descent':
    'Bestimme zuerst den Gradienten; ziehe dann {rate} mal jede Ableitung vom alten Wert ab.',
};
