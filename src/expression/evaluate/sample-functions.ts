/**
 * Random smooth functions in the place of abstract ones, from a family closed under differentiation:
 * a constant, a linear part and a few sines of linear forms, all with rational coefficients. Two
 * expressions in f, f', f'' that agree for such samples agree for every smooth f, except for
 * coincidences of the draw.
 */
import type { RandomStream } from '../../random.ts';
import { apply, type Expression, numeral, product, sum, variable } from '../expression.ts';
import { multiply, type Rational, rational } from '../rational.ts';
import type { SampledFunction, UnknownFunctions } from './unknown-functions.ts';

/** An abstract function: its name and how many arguments it takes. */
export interface UnknownFunctionName {
  readonly name: string;
  readonly arity: number;
}

/** amplitude * sin(phase + sum of frequencies times letters) */
interface Wave {
  readonly amplitude: Rational;
  readonly phase: Rational;
  readonly frequencies: readonly Rational[];
}

interface Sample {
  readonly letters: readonly string[];
  readonly constant: Rational;
  readonly slopes: readonly Rational[];
  readonly waves: readonly Wave[];
}

const WAVES = 3;

/** The samples depend on the stream and the names only, not on their order. */
export function sampleFunctions(
  names: readonly UnknownFunctionName[],
  random: RandomStream,
): UnknownFunctions {
  const samples = new Map(
    names.map(({ name, arity }) => [name, drawSample(arity, random.fork(`function/${name}`))]),
  );
  return (name, orders) => {
    const sample = samples.get(name);
    if (sample === undefined || sample.letters.length !== orders.length) return undefined;
    return derivativeOf(sample, orders);
  };
}

function drawSample(arity: number, random: RandomStream): Sample {
  const someRational = (): Rational =>
    rational(random.integer(5, 40) * (random.integer(0, 1) * 2 - 1), 32);
  const letters = Array.from({ length: arity }, (_, index) => `u_${index + 1}`);
  return {
    letters,
    constant: someRational(),
    slopes: letters.map(someRational),
    waves: Array.from({ length: WAVES }, () => ({
      amplitude: someRational(),
      phase: someRational(),
      frequencies: letters.map(someRational),
    })),
  };
}

/** Each differentiation of a wave multiplies by a frequency and turns the phase by a right angle. */
function derivativeOf(sample: Sample, orders: readonly number[]): SampledFunction {
  const { letters, constant, slopes, waves } = sample;
  const order = orders.reduce((total, times) => total + times, 0);
  const terms: Expression[] = [];
  if (order === 0) {
    terms.push(numeral(constant));
    letters.forEach((letter, index) => {
      terms.push(product([numeral(slopes[index]!), variable(letter)]));
    });
  }
  if (order === 1) terms.push(numeral(slopes[orders.indexOf(1)]!));
  for (const { amplitude, phase, frequencies } of waves) {
    let factor = amplitude;
    orders.forEach((times, index) => {
      for (let time = 0; time < times; time += 1) factor = multiply(factor, frequencies[index]!);
    });
    if (order % 4 >= 2) factor = multiply(factor, rational(-1));
    const inside = sum([
      numeral(phase),
      ...letters.map((letter, index) => product([numeral(frequencies[index]!), variable(letter)])),
    ]);
    terms.push(product([numeral(factor), apply(order % 2 === 0 ? 'sin' : 'cos', inside)]));
  }
  return { letters, expression: sum(terms) };
}
