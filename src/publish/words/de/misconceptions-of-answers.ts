/**
 * German sentences about the misconceptions in answers that are more than a derivative, and in matrix
 * calculus: to the student and to the teacher, as in `misconceptions`.
 */
import { type AnswerMisconceptionWords, words } from '../misconception-words.ts';

export const ANSWER_MISCONCEPTION_WORDS: AnswerMisconceptionWords = {
  'implicit-slope-forgotten': words(
    'Die abhängige Variable ändert sich, wo immer sie steht. Geh die Terme noch einmal durch: Einer davon müsste die Steigung mitbringen.',
    'Bei einem Term der abhängigen Variablen fehlt die Steigung.',
  ),
  'implicit-dependent-held-constant': words(
    'Du hast abgeleitet, als wäre die abhängige Variable eine Zahl. Nach der Gleichung ändert sie sich mit der anderen.',
    'Die abhängige Variable wird wie eine Konstante behandelt.',
  ),
  'implicit-inverted': words(
    'Beide Teile deines Bruchs werden gebraucht. Löse die Gleichung noch einmal nach der Steigung auf: Wodurch teilst du?',
    'Der Bruch steht auf dem Kopf: F_y/F_x statt F_x/F_y.',
  ),
  'implicit-sign-lost': words(
    'Der Bruch stimmt. Was geschieht mit dem Vorzeichen, wenn ein Term auf die andere Seite kommt?',
    'Das Minuszeichen von -F_x/F_y ist verloren gegangen.',
  ),
  'paths-one-missing': words(
    'Die Variable wirkt auf mehreren Wegen auf das Ergebnis. Zeichne sie auf und zähle: Einen hast du ausgelassen.',
    'Ein Weg der Kettenregel fehlt.',
  ),
  'paths-inner-derivatives-forgotten': words(
    'Du weißt, wie sich das Ergebnis mit den inneren Funktionen ändert. Wie schnell ändern sich diese selbst?',
    'Ableitungen der inneren Funktionen fehlen.',
  ),
  'paths-outer-derivatives-forgotten': words(
    'Du weißt, wie sich die inneren Funktionen ändern. Wie stark reagiert das Ergebnis auf jede von ihnen?',
    'Ableitungen der äußeren Funktion fehlen.',
  ),
  'paths-derivatives-added': words(
    'Du hast alle Ableitungen. Entlang eines Weges werden sie anders zusammengesetzt als durch Addieren.',
    'Die Ableitungen entlang eines Weges werden addiert statt multipliziert.',
  ),
  'paths-multiplied': words(
    'Jeder Weg liefert das richtige Produkt. Was macht man mit den Beiträgen mehrerer Wege?',
    'Die Beiträge der Wege werden multipliziert statt addiert.',
  ),
  'paths-mismatched': words(
    'Alle Faktoren sind da, aber sie gehören zu verschiedenen Wegen. Verfolge jeden Weg einzeln vom Ergebnis zur Variablen.',
    'Äußere Ableitungen werden mit inneren Ableitungen eines anderen Weges multipliziert.',
  ),
  'paths-matrix-transposed': words(
    'Du hast die richtigen inneren Ableitungen an den falschen Stellen: Für eine Variable brauchst du, wie sich alle inneren Funktionen mit ihr ändern.',
    '∂u_i/∂x_j steht für ∂u_j/∂x_i: Die Matrix der inneren Ableitungen ist transponiert.',
  ),
  'paths-outer-at-variables': words(
    'Die äußeren Ableitungen werden dort gebildet, wo die inneren Funktionen sind, nicht bei den Variablen selbst.',
    'Die äußeren Ableitungen werden an den Variablen statt an den inneren Funktionen ausgewertet.',
  ),
  'composition-order-exchanged': words(
    'Sieh nach, welche Funktion zuerst angewendet wird: Es ist die, die innen steht.',
    'Die Verkettung wird in der anderen Reihenfolge gebildet.',
  ),
  'composition-outer-at-place': words(
    'Du hast die äußere Funktion an der Stelle selbst abgelesen. Was macht die innere Funktion zuerst aus dieser Stelle?',
    'Nur die äußere Funktion wird an der Stelle abgelesen; die innere ist übersprungen.',
  ),
  'composition-as-product': words(
    'Hier steht eine Funktion in der anderen; sie werden nicht multipliziert.',
    'Die Verkettung wird als Produkt gelesen.',
  ),
  'composition-inner-only': words(
    'Das ist der Wert der inneren Funktion. Was macht die äußere daraus?',
    'Nur die innere Funktion wird ausgewertet.',
  ),
  'limit-increment-not-divided': words(
    'Das ist, um wie viel sich die Funktion ändert. Womit wird das verglichen?',
    'Die Differenz wird nicht durch den Zuwachs geteilt.',
  ),
  'limit-increment-outside': words(
    'Der Zuwachs kommt zur Variablen, bevor die Funktion angewendet wird, nicht danach zum Wert.',
    'f(x) + h steht für f(x + h).',
  ),
  'limit-function-of-increment': words(
    'Die Funktion einer Summe ist selten die Summe der Funktionen. Setze die ganze Summe ein, wo die Variable steht.',
    'f(x) + f(h) steht für f(x + h).',
  ),
  'limit-order-swapped': words(
    'Die Teile stimmen. Welcher der beiden Werte steht in der Differenz zuerst?',
    'Die Differenz ist falsch herum gebildet: f(x) - f(x + h).',
  ),
  'limit-brackets-missing': words(
    'Abgezogen wird das ganze f(x), nicht nur sein erster Term. Setze es zuerst in Klammern.',
    'Nur der erste Term von f(x) wird abgezogen.',
  ),
  'limit-taken-too-early': words(
    'Gefragt ist hier der Quotient selbst. Der Zuwachs darf noch darin stehen.',
    'Der Grenzwert wird statt des Differenzenquotienten angegeben.',
  ),
  'limit-not-taken': words(
    'Dein Quotient ist gut vereinfacht. Was wird daraus, wenn der Zuwachs gegen null geht?',
    'Der Grenzwert wird nicht gebildet.',
  ),
  'direction-not-normalised': words(
    'Die Steigung in einer Richtung bezieht sich auf eine Längeneinheit. Wie lang ist dein Richtungsvektor?',
    'Die Richtung wird nicht auf die Länge 1 gebracht.',
  ),
  'direction-reversed': words(
    'Du schaust zurück statt nach vorn: Von welchem Punkt gehst du zu welchem?',
    'Die Richtung zeigt vom Ziel zum Start.',
  ),
  'direction-point-for-vector': words(
    'Ein Punkt ist noch keine Richtung. Wie kommst du von deinem Standort zu diesem Punkt?',
    'Die Koordinaten des Ziels werden als Richtung verwendet.',
  ),
  'direction-vector-for-point': words(
    'Die Richtung ist schon gegeben; von ihr wird nichts mehr abgezogen.',
    'Der Richtungsvektor wird als Punkt behandelt und der Ort abgezogen.',
  ),
  'direction-sine-and-cosine-exchanged': words(
    'Sieh dir den Einheitskreis an: Was ist die erste Koordinate, Sinus oder Kosinus?',
    'Sinus und Kosinus sind in der Richtung vertauscht.',
  ),
  'direction-ignored': words(
    'Die partiellen Ableitungen hast du. Wo kommt die Richtung ins Spiel?',
    'Die partiellen Ableitungen werden addiert; die Richtung wird nicht verwendet.',
  ),
  'direction-steepest-instead': words(
    'Das ist die Steigung dort, wo die Funktion am steilsten steigt. Gefragt ist eine andere Richtung.',
    'Die Länge des Gradienten wird angegeben.',
  ),
  'direction-components-exchanged': words(
    'Prüfe, welche Komponente der Richtung zu welcher Variablen gehört.',
    'Die Komponenten der Richtung sind vertauscht.',
  ),
  'tangent-slope-not-evaluated': words(
    'Eine Tangente ist gerade, ihre Steigung ist also eine Zahl. An welcher Stelle nimmst du sie?',
    'Die Steigung bleibt eine Formel und wird nicht an der Stelle ausgewertet.',
  ),
  'tangent-height-forgotten': words(
    'Die Steigung stimmt. Geht deine Gerade durch den Berührpunkt?',
    'Der Funktionswert an der Stelle fehlt.',
  ),
  'tangent-shift-forgotten': words(
    'Die Steigung stimmt. Setze die Stelle selbst in deine Antwort ein: Kommt die Höhe des Graphen heraus?',
    'Die Steigung wird mit x statt mit x - a multipliziert.',
  ),
  'tangent-shift-sign': words(
    'Sieh dir die Klammer mit dem Schritt an: An der Berührstelle muss sie null sein.',
    'Der Schritt von der Stelle hat das falsche Vorzeichen.',
  ),
  'tangent-slope-from-function': words(
    'Du hast die Höhe zweimal verwendet. Woher kommt die Steigung der Tangente?',
    'Der Funktionswert wird als Steigung verwendet.',
  ),
  'tangent-slope-only': words(
    'Das ist die Steigung. Eine Gerade braucht auch einen Punkt.',
    'Nur die Steigung wird angegeben.',
  ),
  'tangent-normal-instead': words(
    'Deine Gerade steht senkrecht auf dem Graphen. Die Tangente läuft mit ihm.',
    'Die Normale wird statt der Tangente angegeben.',
  ),
  'tangent-place-for-height': words(
    'Deine Gerade beginnt bei der Stelle. Auf welcher Höhe müsste sie beginnen?',
    'Die Stelle a steht für die Höhe f(a).',
  ),
  'tangent-partial-missing': words(
    'Die Funktion ändert sich mit jeder Variablen. Eine hat in deiner Antwort keinen Term.',
    'Der Term einer Variablen fehlt.',
  ),
  'tangent-partials-exchanged': words(
    'Prüfe, welche Steigung zu welcher Variablen gehört.',
    'Die partiellen Ableitungen sind vertauscht.',
  ),
  'approximation-slope-at-neighbour': words(
    'Die Gerade berührt den Graphen an der Stelle, die sich leicht berechnen lässt. Nimm die Steigung dort, nicht an der gesuchten Stelle.',
    'Die Steigung wird an der Nachbarstelle genommen.',
  ),
  'approximation-step-forgotten': words(
    'Die Steigung gibt die Änderung für einen Schritt der Länge eins an. Wie lang ist dein Schritt?',
    'Die Steigung wird nicht mit dem Schritt multipliziert.',
  ),
  'approximation-not-used': words(
    'Das ist der Wert der Funktion selbst. Die lineare Näherung liefert eine Schätzung dafür.',
    'Der genaue Funktionswert wird angegeben.',
  ),
  'determinant-order-swapped': words(
    'Die beiden Produkte stimmen. Welches wird von welchem abgezogen?',
    'Die Determinante hat das andere Vorzeichen.',
  ),
  'determinant-with-plus': words(
    'Die Produkte stimmen. Prüfe die Vorzeichen dazwischen.',
    'Die Produkte der Determinante werden addiert.',
  ),
  'determinant-diagonal-only': words(
    'Du hast entlang einer Diagonale multipliziert. Was ist mit den anderen Einträgen?',
    'Nur das Produkt der Hauptdiagonale wird angegeben.',
  ),
  'determinant-trace': words(
    'Du hast die Einträge der Diagonale addiert. Das ist die Spur; wie findet man eine Determinante?',
    'Die Spur wird angegeben.',
  ),
  'hessian-mixed-forgotten': words(
    'Die Diagonale stimmt. Wofür stehen die Einträge daneben?',
    'Die gemischten partiellen Ableitungen sind mit null angegeben.',
  ),
  'mixed-partial-as-product': words(
    'Eine gemischte Ableitung entsteht in zwei Schritten nacheinander. Zwei erste Ableitungen zu multiplizieren ist etwas anderes.',
    'Die gemischte partielle Ableitung wird für das Produkt der ersten gehalten.',
  ),
  'components-permuted': words(
    'Prüfe die Reihenfolge: Welche Komponente gehört zu welcher Variablen?',
    'Die Komponenten stimmen, in anderer Reihenfolge.',
  ),
  'components-transposed': words(
    'Prüfe, wofür die Zeilen stehen und wofür die Spalten.',
    'Zeilen und Spalten sind vertauscht.',
  ),
  'layout-exchanged': words(
    'Deine Matrix stimmt in der anderen Konvention. Prüfe, welche verlangt ist.',
    'Die Jacobi-Matrix ist in der anderen Konvention angegeben.',
  ),
  'graph-path-missing': words(
    'Wonach du ableitest, wird an mehreren Stellen verwendet. Zähle zusammen, was von allen zurückkommt.',
    'Eine Verwendung ist vergessen: Ein Weg des Graphen fehlt.',
  ),
  'graph-upstream-forgotten': words(
    'Das ist, was in einem Schritt geschieht. Was kommt vom Ergebnis zu diesem Schritt zurück?',
    'Nur die lokale Ableitung wird angegeben; was vom Ergebnis kommt, fehlt.',
  ),
  'graph-local-forgotten': words(
    'Du bist bis zu dem Schritt zurückgekommen, der es verwendet. Wie ändert sich dieser Schritt damit?',
    'Die lokale Ableitung des letzten Schritts fehlt.',
  ),
  'graph-local-at-output': words(
    'Eine lokale Ableitung wird bei dem gebildet, was in den Schritt hineingeht, nicht bei dem, was herauskommt.',
    'Eine lokale Ableitung wird beim Ausgang ihres Schritts ausgewertet.',
  ),
  'graph-value-instead': words(
    'Das ist ein Wert der Vorwärtsrechnung. Gefragt ist die Ableitung.',
    'Statt der Ableitung wird ein Wert angegeben.',
  ),
  'descent-uphill': words(
    'Mit diesem Schritt wird das Ergebnis größer. In welche Richtung geht der Abstieg?',
    'Der Schritt wird addiert statt abgezogen.',
  ),
  'descent-rate-forgotten': words(
    'Du bist um den ganzen Gradienten abgestiegen. Was bewirkt die Lernrate?',
    'Die Lernrate ist vergessen.',
  ),
  'descent-step-only': words(
    'Das ist der Schritt. Wo kommst du damit an?',
    'Nur der Schritt wird angegeben, nicht, wohin er führt.',
  ),
  'descent-not-taken': words(
    'Das ist die Steigung. Mach jetzt den Schritt.',
    'Statt der Werte nach dem Schritt wird der Gradient angegeben.',
  ),
  'matrix-symmetry-assumed': words(
    'Deine Antwort stimmt nur für eine symmetrische Matrix. Dass diese es ist, steht nirgends.',
    'Eine Matrix wird als symmetrisch behandelt.',
  ),
  'matrix-one-term-of-product': words(
    'Die Variable kommt mehr als einmal vor. Lass jedes Vorkommen einzeln sich ändern und addiere.',
    'Nur ein Term der Produktregel ist da.',
  ),
  'matrix-layout-exchanged': words(
    'Deine Antwort stimmt in der anderen Konvention. Prüfe, wofür die Zeilen hier stehen.',
    'Die Transponierte wird angegeben: die andere Konvention.',
  ),
  'matrix-row-for-column': words(
    'Die Einträge stimmen. Sollen sie in einer Zeile oder in einer Spalte stehen?',
    'Eine Zeile steht für eine Spalte oder umgekehrt.',
  ),
  'matrix-factor-missing': words(
    'Deine Antwort stimmt bis auf einen Faktor. Such nach einem, der verloren ging.',
    'Ein Faktor fehlt.',
  ),
  'matrix-layout-and-factor': words(
    'Ein Faktor fehlt, und die Antwort steht in der anderen Konvention.',
    'Ein Faktor fehlt, und die Transponierte wird angegeben.',
  ),
  'matrix-sign': words('Alles stimmt bis auf das Vorzeichen.', 'Das Vorzeichen ist falsch.'),
  'matrix-transpose-misplaced': words(
    'Die Faktoren stimmen. Prüfe, welche davon transponiert sind; die Formate helfen.',
    'Eine Transposition fehlt oder steht am falschen Faktor.',
  ),
  'matrix-order-of-factors': words(
    'Alle Faktoren sind da. Bei Matrizen kommt es auf ihre Reihenfolge an.',
    'Die Faktoren stehen in falscher Reihenfolge.',
  ),
  'matrix-term-missing': words(
    'Was du hast, stimmt, aber es fehlt etwas. Geh die Terme der Funktion durch.',
    'Es fehlen Terme.',
  ),
  'matrix-norm-as-squared': words(
    'Du hast das Quadrat der Norm abgeleitet. Hier steht noch die Wurzel darum.',
    'Die Norm wird für ihr Quadrat gehalten.',
  ),
  'matrix-norm-as-number': words(
    'Die Norm ist eine Zahl, die Ableitung nach einem Vektor aber ein Vektor. Wie ändert sich die Norm mit dem Vektor?',
    'Die Norm wird abgeleitet, als wäre sie die Variable.',
  ),
  'matrix-inverse-as-number': words(
    'Matrizen lassen sich nicht vertauschen: In der Ableitung einer Inversen steht die Änderung zwischen zwei Inversen.',
    'Eine Inverse wird abgeleitet, als wären Matrizen Zahlen.',
  ),
  'matrix-inverse-without-minus': words(
    'Wächst eine Matrix, so schrumpft ihre Inverse. Was sagt das über das Vorzeichen?',
    'Das Minuszeichen in der Ableitung einer Inversen fehlt.',
  ),
  'matrix-determinant-forgotten': words(
    'Das ist die Ableitung des Logarithmus der Determinante. Was bringt die Determinante selbst mit?',
    'Der Faktor det X fehlt.',
  ),
  'matrix-logarithm-forgotten': words(
    'Das ist die Ableitung der Determinante. Was ändert der Logarithmus?',
    'Der Logarithmus der Determinante wird nicht abgeleitet.',
  ),
  'matrix-slope-forgotten': words(
    'Die Aktivierung hat eine eigene Steigung, Eintrag für Eintrag. Sie gehört in das Produkt.',
    'Die Steigung der Aktivierung fehlt.',
  ),
  'matrix-softmax-independent': words(
    'Jeder Eintrag der Softmax hängt von allen anderen ab. Welche Einträge ihrer Matrix neben der Diagonale sind dann nicht null?',
    'Die Softmax wird abgeleitet, als wären ihre Einträge unabhängig.',
  ),
};
