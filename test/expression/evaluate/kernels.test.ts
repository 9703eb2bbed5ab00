/**
 * The functions of doubles against balls of 256 bits, each over 10,000 points that cover every range:
 * the enclosure contains the ball, and the bound has room (the midpoint is off by half of it at most).
 */
import { describe, expect, it } from 'vitest';
import { Builder } from '../../../src/expression/evaluate/builder.ts';
import { evaluateBatch } from '../../../src/expression/evaluate/evaluate-batch.ts';
import { boundsOf, evaluateBall } from '../../../src/expression/evaluate/evaluate-exact.ts';
import { OPERATION, type Operation } from '../../../src/expression/evaluate/operation.ts';
import { DEFINED, UNDEFINED } from '../../../src/expression/evaluate/status.ts';
import { compile, type Tape } from '../../../src/expression/evaluate/tape.ts';
import {
  apply,
  type Expression,
  numeral,
  power,
  variable,
} from '../../../src/expression/expression.ts';
import { rational } from '../../../src/expression/rational.ts';
import { type RandomStream, randomStream } from '../../../src/random.ts';
import { contains, defined } from './exactly.ts';

const x = variable('x');
const tapeOf = (expression: Expression): Tape => compile([expression], ['x']);

/** An operation that no function of the table is alone. */
function operationAlone(operation: Operation): Tape {
  const builder = new Builder();
  return builder.finish([builder.one(operation, builder.emit(OPERATION.letter, 0, 0))], ['x']);
}

const KERNELS: readonly [string, Tape, span: number][] = [
  ['exp', tapeOf(apply('exp', x)), 720],
  ['ln', tapeOf(apply('ln', x)), 1e6],
  ['sqrt', tapeOf(apply('sqrt', x)), 1e6],
  ['sin', tapeOf(apply('sin', x)), 1e5],
  ['cos', tapeOf(apply('cos', x)), 1e5],
  ['arctan', tapeOf(apply('arctan', x)), 100],
  ['sinh', tapeOf(apply('sinh', x)), 720],
  ['tanh', tapeOf(apply('tanh', x)), 40],
  ['arsinh', tapeOf(apply('arsinh', x)), 1e6],
  ['ln(1+x)', operationAlone(OPERATION.ln1p), 2],
  ['sigmoid', tapeOf(apply('sigmoid', x)), 720],
  ['softplus', tapeOf(apply('softplus', x)), 720],
  ['erf', tapeOf(apply('erf', x)), 7],
  ['erfc', operationAlone(OPERATION.erfc), 27],
  ['cube root', tapeOf(power(x, numeral(rational(1, 3)))), 1e6],
  ['power 7/4', tapeOf(power(x, numeral(rational(7, 4)))), 1e6],
  ['power x^x', tapeOf(power(x, x)), 150],
];
const POINTS = 10_000;

/** Uniform over the span, log-uniform over many scales, close to whole numbers and to their halves. */
function somePoint(random: RandomStream, turn: number, span: number): number {
  const unit = 2 * random.unit() - 1;
  switch (turn % 5) {
    case 0:
      return unit * span;
    case 1:
      return unit * 2;
    case 2:
      return unit * 2 ** random.integer(-60, 20);
    case 3:
      return random.integer(-4, 4) / 2 + unit * 2 ** -random.integer(4, 45);
    default:
      return unit * 2 ** random.integer(-900, 1000);
  }
}

describe('functions of doubles', () => {
  for (const [name, tape, span] of KERNELS) {
    it(`${name} encloses the true value, with room`, () => {
      const random = randomStream(`kernel/${name}`);
      const column = Float64Array.from({ length: POINTS }, (_, turn) =>
        somePoint(random, turn, span),
      );
      const { low, high, status } = evaluateBatch(tape, [column], POINTS)[0]!;
      let definedPoints = 0;
      const wrong: string[] = [];
      for (let row = 0; row < POINTS; row += 1) {
        const value = evaluateBall(tape, [column[row]!], 256)[0]!;
        if (status[row] === UNDEFINED && value.status !== UNDEFINED) {
          wrong.push(`${column[row]} is called undefined`);
        }
        if (status[row] !== DEFINED) continue;
        definedPoints += 1;
        const [least, most] = [low[row]!, high[row]!];
        const room = (most - least) / 4;
        if (!contains(least, most, defined(value))) wrong.push(`${column[row]} is not enclosed`);
        else if ((least > 1e-280 || most < -1e-280) && room > 0) {
          const bounds = boundsOf(value);
          if (bounds.low < least + room || bounds.high > most - room) {
            wrong.push(`${column[row]} leaves no room`);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(definedPoints).toBeGreaterThan(POINTS * 0.3);
    });
  }
});
