/**
 * The ladder for answers that need only be right on a curve: certified points of the curve take the
 * place of the domain. A difference is proved there; agreement at enough of them, to a hundred bits
 * more than the least effect needs, is taken for equality.
 */
import { type Ball, radiusTopOf } from '../expression/evaluate/balls/ball.ts';
import { evaluateBall } from '../expression/evaluate/evaluate-exact.ts';
import { DEFINED, UNDEFINED } from '../expression/evaluate/status.ts';
import { difference, type Expression } from '../expression/expression.ts';
import { LIMITS } from '../limits.ts';
import { bitsAbove, enclosedBall, excludesZero, orderOf } from './ball.ts';
import { workOf } from './cost.ts';
import type { CurvePoint } from './curve.ts';
import type { Ledger } from './ledger.ts';
import { numberBits } from './number-bits.ts';
import type { Equivalence, Point, Witness } from './outcome.ts';
import type { PreparedKey } from './prepare.ts';
import { residual } from './residual.ts';
import { hiddenInBalls, withAllOutputs } from './visibility.ts';

const BITS = 384;

/** The tape has the outputs key, answer, difference. */
const DIFFERENCE = 2;

export function climbCurve(prepared: PreparedKey, answer: Expression, ledger: Ledger): Equivalence {
  const { key } = prepared.specification;
  const points = prepared.curvePoints;
  if (points.length === 0) {
    return prepared.provesEqual(answer)
      ? ledger.equal('normal-form')
      : ledger.undecided('no-domain-found');
  }
  const rest = residual(key, answer) ?? difference(key, answer);
  const tape = prepared.compile([key, answer, rest]);
  const whole = withAllOutputs(tape);
  const inNumbers = numberBits(tape, [DIFFERENCE]);
  const work = workOf(tape);
  let agreed = 0;
  let defined = 0;
  let gap: Witness | undefined;
  for (const point of points) {
    if (!ledger.spendAt(work, BITS)) return ledger.undecided('too-large');
    const values = evaluateBall(whole, point.coordinates, BITS);
    const [keyValue, answerValue, gapValue] = [...tape.outputs].map((place) => values[place]!) as [
      Ball,
      Ball,
      Ball,
    ];
    if (keyValue.status !== DEFINED) continue;
    defined += 1;
    const place = placeOf(prepared, point);
    if (answerValue.status === UNDEFINED) {
      gap ??= {
        point: place,
        key: enclosedBall(keyValue),
        answer: { kind: 'undefined' },
        bits: BITS,
      };
    }
    if (answerValue.status !== DEFINED || gapValue.status !== DEFINED) continue;
    if (excludesZero(gapValue)) {
      ledger.compared(agreed + 1);
      return ledger.different('value', {
        point: place,
        key: enclosedBall(keyValue),
        answer: enclosedBall(answerValue),
        difference: enclosedBall(gapValue),
        bits: BITS,
      });
    }
    // Beside a value that may be nought, bits are counted from the binary point.
    const size = Math.max(orderOf(keyValue) ?? 0, orderOf(answerValue) ?? 0);
    const hidden = hiddenInBalls(tape, values, bitsOf(point));
    const wanted = LIMITS.equivalence.agreement + inNumbers + hidden;
    if (size - bitsAbove(gapValue) >= wanted) agreed += 1;
  }
  ledger.compared(agreed);
  if (agreed === 0 && gap !== undefined) return ledger.different('never-defined', gap);
  if (agreed < Math.min(LIMITS.equivalence.informative, LIMITS.equivalence.curvePoints)) {
    return ledger.undecided(defined === 0 ? 'no-domain-found' : 'too-few-points');
  }
  return gap === undefined ? ledger.equal('curve') : ledger.different('smaller-domain', gap);
}

/** To how many bits behind the binary point the point is known. */
const bitsOf = ({ coordinates }: CurvePoint): number =>
  coordinates.reduce<number>(
    (least, each) => (typeof each === 'number' ? least : Math.min(least, -radiusTopOf(each))),
    BITS,
  );

const placeOf = (prepared: PreparedKey, point: CurvePoint): Point =>
  Object.fromEntries(prepared.letters.map((letter, column) => [letter, point.shown[column]!]));
