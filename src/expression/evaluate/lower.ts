/**
 * What the functions of the table mean as operations of a tape. Where the table's definition would
 * cancel or overflow, an equal formula that does not is used here; the tests hold each against the
 * definition column. Every formula is undefined exactly where the domain column says so.
 */

import { LIMITS } from '../../limits.ts';
import type { FunctionName } from '../functions.ts';
import {
  isInteger,
  isNegative,
  isZero,
  ONE,
  type Rational,
  rational,
  reciprocal,
} from '../rational.ts';
import type { Builder } from './builder.ts';
import { OPERATION as OP } from './operation.ts';

/**
 * A power; `exact` is the exponent's value where it is plainly rational, and then the exponent needs a
 * place only if the base is e.
 */
export function lowerPower(
  tape: Builder,
  base: number,
  exponent: number,
  exact: Rational | undefined,
): number {
  if (tape.isE(base)) return tape.one(OP.exp, exponent);
  if (exact === undefined) return tape.emit(OP.power, base, exponent);
  const times = exact.numerator < 0n ? -exact.numerator : exact.numerator;
  const direct =
    exact.denominator <= 2n && times > 0n && times <= BigInt(LIMITS.evaluate.chainExponent);
  if (!direct) return tape.emit(OP.rationalPower, base, tape.constant(exact));
  const root = isInteger(exact) ? base : tape.one(OP.sqrt, base);
  const whole = repeated(tape, root, Number(times));
  return isNegative(exact) ? tape.divide(tape.rational(ONE), whole) : whole;
}

/** A positive whole power by repeated squaring. */
function repeated(tape: Builder, base: number, times: number): number {
  let [square, rest] = [base, times];
  let result: number | undefined;
  for (;;) {
    if (rest % 2 === 1) result = result === undefined ? square : tape.multiply(square, result);
    rest = Math.floor(rest / 2);
    if (rest === 0) return result!;
    square = tape.square(square);
  }
}

/**
 * A function of the table; `exact` is the second argument's value where it is plainly rational. A root
 * with such an index needs no place for it.
 */
export function lowerApplication(
  tape: Builder,
  name: FunctionName,
  places: readonly number[],
  exact: Rational | undefined,
): number {
  const [u, v] = [places[0]!, places[1] ?? places[0]!];
  const one = (): number => tape.rational(ONE);
  const number = (above: number, below = 1): number => tape.rational(rational(above, below));
  const half = (a: number): number => tape.multiply(number(1, 2), a);
  const sqrt = (a: number): number => tape.one(OP.sqrt, a);
  const inverse = (a: number): number => tape.divide(one(), a);
  const sin = (): number => tape.one(OP.sin, u);
  const cos = (): number => tape.one(OP.cos, u);
  const rightAngle = (): number => half(tape.emit(OP.pi, 0, 0));
  const twice = (a: number): number => tape.add(a, a);
  /** Twice arctan(u / (1 + sqrt(1 - u^2))). */
  const arcsin = (): number => {
    const rest = tape.multiply(tape.subtract(one(), u), tape.add(one(), u));
    return twice(tape.one(OP.arctan, tape.divide(u, tape.add(one(), sqrt(rest)))));
  };
  /** arcsin(1/u), with sqrt(u^2 - 1) instead of sqrt(1 - 1/u^2). */
  const arccsc = (): number => {
    const rest = tape.multiply(tape.subtract(u, one()), tape.add(u, one()));
    const root = tape.divide(sqrt(rest), tape.one(OP.abs, u));
    return twice(tape.one(OP.arctan, tape.divide(inverse(u), tape.add(one(), root))));
  };
  switch (name) {
    case 'sin':
      return sin();
    case 'cos':
      return cos();
    case 'tan':
      return tape.divide(sin(), cos());
    case 'sec':
      return inverse(cos());
    case 'csc':
      return inverse(sin());
    case 'cot':
      return tape.divide(cos(), sin());
    case 'arcsin':
      return arcsin();
    case 'arccos':
      return tape.subtract(rightAngle(), arcsin());
    case 'arctan':
      return tape.one(OP.arctan, u);
    case 'arcsec':
      return tape.subtract(rightAngle(), arccsc());
    case 'arccsc':
      return arccsc();
    case 'arccot':
      return tape.subtract(rightAngle(), tape.one(OP.arctan, u));
    case 'sinh':
      return tape.one(OP.sinh, u);
    case 'cosh':
      return half(tape.add(tape.one(OP.exp, u), tape.one(OP.exp, tape.negate(u))));
    case 'tanh':
      return tape.one(OP.tanh, u);
    case 'sech': {
      const small = tape.one(OP.exp, tape.negate(tape.one(OP.abs, u)));
      return tape.divide(twice(small), tape.add(one(), tape.square(small)));
    }
    case 'csch':
      return inverse(tape.one(OP.sinh, u));
    case 'coth':
      return inverse(tape.one(OP.tanh, u));
    case 'arsinh':
      return tape.one(OP.arsinh, u);
    case 'arcosh': {
      // sqrt(u-1) sqrt(u+1) rather than sqrt(u^2-1): not real below 1, where u^2-1 may be positive.
      const above = tape.subtract(u, one());
      return tape.one(
        OP.ln1p,
        tape.add(above, tape.multiply(sqrt(above), sqrt(tape.add(u, one())))),
      );
    }
    case 'artanh':
      return half(tape.subtract(tape.one(OP.ln1p, u), tape.one(OP.ln1p, tape.negate(u))));
    case 'arsech': {
      const rest = tape.subtract(one(), u);
      const root = sqrt(tape.multiply(rest, tape.add(one(), u)));
      return tape.one(OP.ln1p, tape.divide(tape.add(rest, root), u));
    }
    case 'arcsch':
      return tape.one(OP.arsinh, inverse(u));
    case 'arcoth':
      return half(tape.one(OP.ln1p, tape.divide(number(2), tape.subtract(u, one()))));
    case 'exp':
      return tape.one(OP.exp, u);
    case 'ln':
      return tape.one(OP.ln, u);
    case 'log':
      return tape.divide(tape.one(OP.ln, u), tape.one(OP.ln, v));
    case 'sqrt':
      return sqrt(u);
    case 'root':
      if (exact !== undefined && !isZero(exact)) {
        const exponent = reciprocal(exact);
        return lowerPower(tape, u, tape.isE(u) ? tape.rational(exponent) : u, exponent);
      }
      return tape.emit(OP.power, u, inverse(v));
    case 'abs':
      return tape.one(OP.abs, u);
    case 'sign':
      return tape.one(OP.sign, u);
    case 'erf':
      return tape.one(OP.erf, u);
    case 'sigmoid':
      return tape.one(OP.sigmoid, u);
    case 'softplus':
      return tape.one(OP.softplus, u);
    case 'relu':
      return tape.one(OP.positivePart, u);
    case 'leakyrelu': {
      const left = tape.one(OP.positivePart, tape.negate(u));
      return tape.subtract(tape.one(OP.positivePart, u), tape.multiply(v, left));
    }
    case 'gelu': {
      const tail = tape.one(OP.erfc, tape.negate(tape.divide(u, sqrt(number(2)))));
      return half(tape.multiply(u, tail));
    }
    case 'silu':
      return tape.multiply(u, tape.one(OP.sigmoid, u));
  }
}
