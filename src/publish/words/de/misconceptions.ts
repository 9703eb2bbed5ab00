/**
 * German sentences about the misconceptions of the catalogue: one to the student, which helps without
 * giving the answer away, and one to the teacher, which says what was done. `{by}` is the factor or
 * the constant of a relation.
 */
import type { MisconceptionId } from '../../../grading/misconceptions/catalogue.ts';
import type { Catalogue } from '../catalogue.ts';
import { type MisconceptionWords, words } from '../misconception-words.ts';
import { ANSWER_MISCONCEPTION_WORDS } from './misconceptions-of-answers.ts';

const MISCONCEPTION_WORDS: Readonly<Record<MisconceptionId, MisconceptionWords>> = {
  'chain-inner-forgotten': words(
    'Die äußere Funktion hast du gut abgeleitet. Die innere Funktion ändert sich auch: Was verlangt die Kettenregel noch?',
    'Die Ableitung der inneren Funktion fehlt.',
  ),
  'chain-outer-at-inner-derivative': words(
    'In der Kettenregel wird die äußere Ableitung an der inneren Funktion selbst gebildet, nicht an deren Ableitung.',
    'Die äußere Ableitung wird an der inneren Ableitung ausgewertet, und nichts wird multipliziert.',
  ),
  'chain-outer-at-inner-derivative-times': words(
    'Du hast mit der inneren Ableitung multipliziert, wie es sein soll. Sieh aber noch einmal nach, was in der äußeren Ableitung steht.',
    'Die äußere Ableitung wird an der inneren Ableitung statt an der inneren Funktion ausgewertet.',
  ),
  'chain-inner-derivative-only': words(
    'Du hast die Ableitung der inneren Funktion gefunden. Was ist aus der äußeren geworden?',
    'Nur die innere Funktion ist abgeleitet; die äußere Ableitung fehlt.',
  ),
  'chain-function-of-inner-derivative': words(
    'Du hast im Inneren der äußeren Funktion abgeleitet und diese selbst stehen lassen. Die Kettenregel arbeitet von außen nach innen.',
    'Die äußere Funktion wird auf die innere Ableitung angewendet.',
  ),
  'chain-inner-replaced-by-variable': words(
    'Beide Ableitungen sind da, aber die äußere muss an der inneren Funktion gebildet werden, nicht an der Variablen allein.',
    'Die äußere Ableitung wird an der bloßen Variablen ausgewertet.',
  ),
  'chain-inner-derivative-twice': words(
    'Die innere Ableitung gehört bei jeder Anwendung der Kettenregel genau einmal dazu. Zähle, wie oft du sie verwendet hast.',
    'Mit der inneren Ableitung wird zweimal multipliziert.',
  ),
  'chain-times-inner-function': words(
    'Du hast mit der inneren Funktion multipliziert. Mit welcher ihrer Verwandten multipliziert die Kettenregel?',
    'Mit der inneren Funktion statt mit ihrer Ableitung multipliziert.',
  ),
  'chain-outer-not-differentiated': words(
    'Die innere Ableitung ist da, aber die äußere Funktion steht noch so da wie vorher.',
    'Die äußere Funktion ist nicht abgeleitet, nur mit der inneren Ableitung multipliziert.',
  ),
  'chain-added-instead-of-multiplied': words(
    'Du hast beide Teile der Kettenregel gefunden. Wie werden sie verbunden?',
    'Äußere und innere Ableitung werden addiert statt multipliziert.',
  ),
  'chain-as-product': words(
    'Hier steckt eine Funktion in einer anderen; es werden nicht zwei Funktionen multipliziert. Welche Regel ist dafür gemacht?',
    'Die Verkettung wird mit der Produktregel abgeleitet.',
  ),
  'chain-outer-differentiated-twice': words(
    'Die äußere Ableitung kommt zweimal vor. Einmal genügt.',
    'Mit der äußeren Ableitung wird zweimal multipliziert.',
  ),
  'product-of-derivatives': words(
    'Die Ableitung eines Produkts ist nicht das Produkt der Ableitungen. Denk an die Produktregel: Sie hat zwei Summanden.',
    'Ein Produkt wird Faktor für Faktor abgeleitet und multipliziert.',
  ),
  'product-with-minus': words(
    'Die Teile der Produktregel sind da. Prüfe das Vorzeichen zwischen ihnen.',
    'Produktregel mit Minuszeichen.',
  ),
  'product-first-term-only': words(
    'Du hast einen Faktor sich ändern lassen und den anderen festgehalten. Die Produktregel verlangt danach auch das Umgekehrte.',
    'Nur der erste Faktor eines Produkts wird abgeleitet.',
  ),
  'product-second-term-only': words(
    'Du hast einen Faktor sich ändern lassen und den anderen festgehalten. Die Produktregel verlangt danach auch das Umgekehrte.',
    'Nur der zweite Faktor eines Produkts wird abgeleitet.',
  ),
  'product-sum-of-derivatives': words(
    'Du hast die Ableitungen der Faktoren addiert. In der Produktregel wird jede von ihnen vorher mit etwas multipliziert.',
    'Die Ableitungen der Faktoren werden addiert.',
  ),
  'quotient-of-derivatives': words(
    'Die Ableitung eines Bruchs ist nicht der Bruch der Ableitungen. Denk an die Quotientenregel.',
    'Zähler und Nenner werden getrennt abgeleitet.',
  ),
  'quotient-order-swapped': words(
    'In der Quotientenregel steht im Zähler eine Differenz, und die Reihenfolge zählt. Welches Produkt kommt zuerst?',
    'Die Glieder der Quotientenregel stehen in der falschen Reihenfolge (Vorzeichen umgekehrt).',
  ),
  'quotient-with-plus': words(
    'Die Teile der Quotientenregel sind da. Prüfe das Vorzeichen zwischen ihnen.',
    'Quotientenregel mit Pluszeichen.',
  ),
  'quotient-square-missing': words(
    'Der Zähler sieht richtig aus. Was geschieht in der Quotientenregel mit dem Nenner?',
    'Der Nenner ist nicht quadriert.',
  ),
  'quotient-denominator-missing': words(
    'Das ist der Zähler der Quotientenregel. Was steht darunter?',
    'Der Nenner der Quotientenregel fehlt.',
  ),
  'quotient-derivative-squared-below': words(
    'Der Zähler sieht richtig aus. Unten steht das Quadrat des Nenners selbst, nicht das seiner Ableitung.',
    'Die Ableitung des Nenners wird quadriert statt des Nenners.',
  ),
  'quotient-numerator-only': words(
    'Auch der Nenner hängt von der Variablen ab; er lässt sich also nicht wie eine Konstante behandeln.',
    'Nur der Zähler wird abgeleitet.',
  ),
  'quotient-factors-not-crossed': words(
    'In der Quotientenregel wird jede Ableitung mit der anderen Funktion multipliziert, nicht mit der eigenen.',
    'Jede Funktion wird mit ihrer eigenen Ableitung multipliziert.',
  ),
  'reciprocal-sign-lost': words(
    'Schreibe den Bruch als Potenz mit negativem Exponenten und achte auf das Vorzeichen, das nach vorne kommt.',
    'Das Minuszeichen in der Ableitung eines Kehrwerts ist verloren.',
  ),
  'reciprocal-square-lost': words(
    'Schreibe den Bruch als Potenz mit negativem Exponenten: Was wird aus dem Exponenten?',
    'Der Nenner ist in der Ableitung eines Kehrwerts nicht quadriert.',
  ),
  'reciprocal-as-logarithm': words(
    'Ein Logarithmus entsteht, wenn man einen Kehrwert integriert. Hier soll er abgeleitet werden.',
    'Der Kehrwert wird zu einem Logarithmus integriert.',
  ),
  'power-exponent-not-lowered': words(
    'Der Exponent ist nach vorne gekommen. Was geschieht mit dem Exponenten selbst?',
    'Der Exponent wird nicht um eins verringert.',
  ),
  'power-exponent-not-multiplied': words(
    'Der Exponent ist verringert. Wohin kommt sein alter Wert?',
    'Der Exponent wird verringert, aber nicht als Faktor davorgesetzt.',
  ),
  'power-exponent-raised': words(
    'Der Exponent hat sich in die falsche Richtung bewegt. Eins weniger als eine negative Zahl liegt weiter unter null.',
    'Der Exponent wird um eins erhöht statt verringert.',
  ),
  'power-integrated': words(
    'So wird eine Potenz integriert. Hier soll sie abgeleitet werden.',
    'Die Potenz wird integriert.',
  ),
  'power-exponent-lowered-in-factor': words(
    'Der Faktor davor ist der alte Exponent, bevor er verringert wird.',
    'Der verringerte Exponent wird als Faktor verwendet.',
  ),
  'power-as-exponential': words(
    'Hier steht die Variable in der Basis, und der Exponent ist fest. Welche Regel gehört dazu?',
    'Eine Potenz wird wie eine Exponentialfunktion abgeleitet.',
  ),
  'exponential-as-power': words(
    'Hier steht die Variable im Exponenten, also gilt die Potenzregel nicht.',
    'Die Potenzregel wird auf eine Exponentialfunktion angewendet.',
  ),
  'exponential-logarithm-forgotten': words(
    'Nur zur Basis e kommt die Funktion unverändert wieder. Was bringt eine andere Basis mit?',
    'Der natürliche Logarithmus der Basis fehlt.',
  ),
  'exponential-divided-by-logarithm': words(
    'Der Logarithmus der Basis gehört dazu, aber achte darauf, wohin: Durch ihn geteilt wird beim Integrieren.',
    'Durch den Logarithmus der Basis geteilt statt mit ihm multipliziert.',
  ),
  'exponential-of-derivative': words(
    'Die Exponentialfunktion verschwindet beim Ableiten nicht.',
    'Die Exponentialfunktion fehlt in der Ableitung.',
  ),
  'general-power-as-power': words(
    'Basis und Exponent enthalten beide die Variable. Die Potenzregel braucht einen festen Exponenten; versuche, zuerst zu logarithmieren.',
    'Die Potenzregel wird verwendet, obwohl auch der Exponent variabel ist.',
  ),
  'general-power-as-exponential': words(
    'Basis und Exponent enthalten beide die Variable. Die Regel für Exponentialfunktionen braucht eine feste Basis; versuche, zuerst zu logarithmieren.',
    'Die Regel für Exponentialfunktionen wird verwendet, obwohl auch die Basis variabel ist.',
  ),
  'constant-not-dropped': words(
    'Ein konstanter Summand ändert sich nicht. Was ist seine Ableitung?',
    'Ein konstanter Summand bleibt stehen.',
  ),
  'constant-as-variable': words(
    'Ein Buchstabe ist hier eine Konstante. Was ist die Ableitung einer Konstanten?',
    'Ein konstanter Buchstabe wird zu 1 abgeleitet.',
  ),
  'coefficient-dropped': words(
    'Ein konstanter Faktor bleibt beim Ableiten stehen. Suche einen, der verloren ging.',
    'Ein konstanter Koeffizient ist weggefallen.',
  ),
  'coefficient-kills-term': words(
    'Ein konstanter Faktor bleibt beim Ableiten stehen; nur ein konstanter Summand verschwindet.',
    'Ein Summand mit konstantem Faktor wird zu null abgeleitet.',
  ),
  'divisor-dropped': words(
    'Durch eine Konstante zu teilen ist auch ein konstanter Faktor, und er bleibt stehen. Suche einen, der verloren ging.',
    'Ein konstanter Nenner ist weggefallen.',
  ),
  'linear-term-kept': words(
    'Sieh dir den Summanden an, in dem die Variable allein steht: Welche Steigung hat er?',
    'Die Variable selbst bleibt unabgeleitet stehen.',
  ),
  'function-sign-lost': words(
    'Schlage die Ableitungen der Funktionen nach, die du verwendet hast: Eine davon hat ein Minuszeichen.',
    'Das Minuszeichen in der Ableitung einer Funktion ist verloren.',
  ),
  'function-sign-invented': words(
    'Schlage die Ableitungen der Funktionen nach, die du verwendet hast: Eines deiner Minuszeichen gehört nicht dorthin.',
    'In der Ableitung einer Funktion steht ein erfundenes Minuszeichen.',
  ),
  'function-cofunction-confused': words(
    'Schlage die Ableitung der äußeren Funktion nach: Du hast ihre Partnerfunktion oder die Funktion selbst verwendet.',
    'Die Ableitung wird mit der Funktion selbst oder der Kofunktion verwechselt.',
  ),
  'function-tangent-and-secant-exchanged': words(
    'Die Ableitungen von Tangens und Sekans sind leicht zu verwechseln. Welche hast du gebraucht?',
    'Die Ableitungen von Tangens und Sekans (oder ihren Verwandten) sind vertauscht.',
  ),
  'function-square-lost': words(
    'In der Ableitung steht die richtige Funktion. Gehört ein Exponent dazu?',
    'Das Quadrat in der Ableitung des Tangens (oder seiner Verwandten) ist verloren.',
  ),
  'function-inverse-confused': words(
    'Die Ableitungen der Umkehrfunktionen sehen einander ähnlich. Prüfe, welche zu deiner gehört.',
    'Die Ableitung einer anderen Umkehrfunktion wird verwendet.',
  ),
  'function-inverse-sign-under-root': words(
    'Prüfe das Vorzeichen vor dem Quadrat in der Ableitung der Umkehrfunktion.',
    'Das Vorzeichen vor dem Quadrat in der Ableitung einer Umkehrfunktion ist falsch.',
  ),
  'function-inverse-root-lost': words(
    'Prüfe den Nenner in der Ableitung der Umkehrfunktion: Fehlt etwas um ihn herum?',
    'Die Wurzel in der Ableitung einer Umkehrfunktion fehlt.',
  ),
  'function-inverse-as-reciprocal': words(
    'Der Exponent -1 an einem Funktionsnamen bedeutet die Umkehrfunktion, nicht eins geteilt durch die Funktion.',
    'Die Umkehrfunktion wird für den Kehrwert gehalten.',
  ),
  'function-inverse-of-derivative': words(
    'Die Ableitung einer Umkehrfunktion ist nicht eins durch die Ableitung an derselben Stelle.',
    'Der Kehrwert der Ableitung wird am Argument gebildet statt an der Umkehrfunktion.',
  ),
  'logarithm-reciprocal-of-logarithm': words(
    'Die Ableitung des Logarithmus ist eins durch sein Argument, und kein Logarithmus bleibt übrig.',
    'Angegeben ist eins durch den Logarithmus.',
  ),
  'logarithm-not-differentiated': words(
    'Der Logarithmus selbst steht noch da. Was ist seine Ableitung?',
    'Der Logarithmus bleibt unabgeleitet stehen.',
  ),
  'logarithm-base-forgotten': words(
    'Dieser Logarithmus hat nicht die Basis e. Wie geht die Basis in die Ableitung ein?',
    'Die Basis des Logarithmus wird nicht beachtet.',
  ),
  'logarithm-base-multiplied': words(
    'Der Logarithmus der Basis gehört dazu. Ist er ein Faktor oder ein Nenner?',
    'Mit dem Logarithmus der Basis multipliziert statt durch ihn geteilt.',
  ),
  'root-half-lost': words(
    'Schreibe die Wurzel als Potenz. Welcher Faktor kommt nach vorne?',
    'Der Faktor aus dem Exponenten der Wurzel ist verloren.',
  ),
  'root-not-inverted': words(
    'Schreibe die Wurzel als Potenz. Wie heißt der Exponent, nachdem du ihn um eins verringert hast?',
    'Der Exponent der Wurzel wird nicht verringert.',
  ),
  'root-as-reciprocal': words(
    'Schreibe die Wurzel als Potenz. Wie heißt der Exponent, nachdem du ihn um eins verringert hast?',
    'Im Nenner fehlt die Wurzel.',
  ),
  'absolute-value-is-one': words(
    'Die Steigung des Betrags hängt davon ab, auf welcher Seite der Null man ist.',
    'Der Betrag erhält überall die Steigung 1.',
  ),
  'sigmoid-factor-missing': words(
    'Die Ableitung der Sigmoidfunktion hat zwei Faktoren. Einen davon hast du.',
    'Der Faktor eins minus Sigmoidfunktion fehlt.',
  ),
  'sigmoid-as-tanh': words(
    'Sigmoidfunktion und tanh haben ähnliche Ableitungen. Prüfe, welche zu deiner gehört.',
    'Die Ableitungen von Sigmoidfunktion und tanh sind vertauscht.',
  ),
  'softplus-as-exponential': words(
    'Wende die Kettenregel auf den Logarithmus in softplus an und achte auf seinen Nenner.',
    'Der Nenner in der Ableitung von softplus ist falsch.',
  ),
  'activation-gate-forgotten': words(
    'Die Steigung dieser Aktivierungsfunktion ist nicht für alle Eingaben dieselbe.',
    'Dass die Steigung von der Eingabe abhängt, ist vergessen.',
  ),
  'function-not-differentiated': words(
    'Das ist die Funktion selbst. Gefragt ist ihre Ableitung.',
    'Die Funktion wird wiederholt.',
  ),
  'function-as-constant': words(
    'Die Antwort 0 hieße, dass sich die Funktion nie ändert. Ist das so?',
    'Die Funktion wird wie eine Konstante behandelt.',
  ),
  'order-too-low': words(
    'Du hast gut abgeleitet, aber nicht so oft, wie verlangt ist.',
    'Angegeben ist eine Ableitung niedrigerer Ordnung.',
  ),
  'order-too-high': words(
    'Du hast öfter abgeleitet, als verlangt ist.',
    'Angegeben ist eine Ableitung höherer Ordnung.',
  ),
  'wrong-variable': words(
    'Prüfe, nach welcher Variablen du ableiten sollst.',
    'Nach einer anderen Variablen abgeleitet.',
  ),
  'others-not-held-constant': words(
    'Bei einer partiellen Ableitung werden die anderen Variablen festgehalten. In einigen deiner Summanden ändern sie sich mit.',
    'Die partiellen Ableitungen nach allen Variablen werden addiert.',
  ),
  'point-not-evaluated': words(
    'Die Ableitung stimmt. Setze jetzt den Punkt ein.',
    'Die Ableitung wird nicht an der Stelle ausgewertet.',
  ),
  'point-evaluated-first': words(
    'Leite zuerst ab und setze dann den Punkt ein: Sobald Zahlen dastehen, kann sich nichts mehr ändern.',
    'Die Funktion wird ausgewertet, bevor sie abgeleitet wird.',
  ),
  'point-coordinates-exchanged': words(
    'Prüfe, welche Koordinate des Punktes zu welcher Variablen gehört.',
    'Die Koordinaten des Punktes sind vertauscht.',
  ),
  'degrees-for-radians': words(
    'In der Analysis stehen Winkel im Bogenmaß. Prüfe die Einstellung deines Taschenrechners.',
    'Gradmaß statt Bogenmaß verwendet.',
  ),
  'integrated-instead': words(
    'Leite deine Antwort ab und vergleiche: Du bist in die andere Richtung gegangen.',
    'Die Funktion wird integriert.',
  ),
  ...ANSWER_MISCONCEPTION_WORDS,
  'slip-power-of-sum': words(
    'Eine Potenz oder Wurzel einer Summe ist nicht die Summe der Potenzen oder Wurzeln.',
    'Eine Potenz oder Wurzel wird auf die Summanden verteilt.',
  ),
  'slip-sign-on-expanding': words(
    'Ein Minuszeichen vor einer Klammer ändert jedes Vorzeichen darin.',
    'Beim Auflösen einer Klammer geht das Vorzeichen verloren.',
  ),
  'slip-brackets-missing': words(
    'Ein Klammerpaar scheint zu fehlen: Ein Faktor, eine Potenz oder eine Funktion muss alles erfassen, was dazugehört.',
    'Klammern fehlen.',
  ),
  'slip-function-of-sum': words(
    'Eine Funktion einer Summe ist nicht die Summe der Funktionen.',
    'Eine Funktion wird auf die Summanden verteilt.',
  ),
  'slip-fraction-of-sum': words(
    'Ein Bruch mit einer Summe darin lässt sich so nicht zerlegen. Probiere es mit Zahlen aus.',
    'Ein Bruch wird an einer Summe zerlegt, wo das nicht geht.',
  ),
  'slip-negative-exponent': words(
    'Ein negativer Exponent macht den Wert nicht negativ. Was bedeutet er?',
    'Ein negativer Exponent wird als Minuszeichen gelesen.',
  ),
  'slip-exponents-multiplied': words(
    'Was geschieht bei einer Potenz einer Potenz mit den beiden Exponenten?',
    'Die Exponenten einer Potenz einer Potenz werden addiert.',
  ),
  'sign-changed': words(
    'Alles ist richtig, nur das Vorzeichen nicht.',
    'Das Vorzeichen ist falsch.',
  ),
  'constant-factor': words(
    'Deine Antwort ist ein konstantes Vielfaches der richtigen. Suche eine Zahl, die verloren ging oder doppelt vorkommt.',
    'Ein konstanter Faktor ist falsch{by, select, none {} other {: Die Antwort ist {by} mal die Lösung}}.',
  ),
  'constant-added': words(
    'Deine Antwort unterscheidet sich von der richtigen um eine Konstante. Prüfe jede Zahl, die allein steht, und denk daran, was die Ableitung einer Konstanten ist.',
    'Eine Konstante ist addiert{by, select, none {} other {: {by}}}.',
  ),
  'factor-missing': words(
    'Ein Faktor fehlt. Geh die Kette noch einmal durch, von außen nach innen, und hake jeden Teil ab.',
    'Der Faktor {by} fehlt.',
  ),
  'factor-surplus': words(
    'Es ist ein Faktor zu viel. Geh die Kette noch einmal durch und frage bei jedem Faktor, woher er kommt.',
    'Der Faktor {by} ist zu viel.',
  ),
};

const column = (side: keyof MisconceptionWords): Catalogue['misconceptions'] =>
  Object.fromEntries(
    Object.entries(MISCONCEPTION_WORDS).map(([id, sentences]) => [id, sentences[side]]),
  ) as Catalogue['misconceptions'];

export const MISCONCEPTIONS_TO_STUDENTS = column('student');
export const MISCONCEPTIONS_TO_TEACHERS = column('teacher');
