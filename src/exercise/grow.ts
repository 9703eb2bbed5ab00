/**
 * Draws functions of a family: coefficients, and where the family leaves it open, the functions
 * themselves, until the function is fit for an exercise: real in enough places, no composition that
 * cancels, a derivative of the difficulty that was asked for. The same stream grows the same function.
 */
import { simplify } from '../algebra/simplify.ts';
import { conclusion } from '../calculus/derivation.ts';
import { differentiate } from '../calculus/differentiate.ts';
import { DEFINED, evaluateBatch } from '../expression/evaluate/evaluate-batch.ts';
import { compile } from '../expression/evaluate/tape.ts';
import {
  apply,
  E,
  type Expression,
  numeral,
  power,
  product,
  quotient,
  sum,
  UNITY,
  variable,
} from '../expression/expression.ts';
import type { FunctionName } from '../expression/functions.ts';
import { gcd, isZero, rational } from '../expression/rational.ts';
import { variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import type { RandomStream } from '../random.ts';
import { derivativeDifficulty } from './difficulty.ts';
import { COMMON, type Family, type InnermostName, type LayerName } from './family.ts';
import { tidy } from './tidy.ts';

export interface GrowthTarget {
  /** The variable of the functions. */
  readonly variable: string;
  /** Functions one inside the other, the polynomial inside not counted; for what is grown freely. */
  readonly depth?: number | undefined;
  /** Measured difficulty of the derivative, from 1 to 5: the least and the most. */
  readonly difficulty?: readonly [number, number] | undefined;
}

/** A function of the family, or undefined when none was fit in as many tries as are allowed. */
export function growFunction(
  family: Family,
  target: GrowthTarget,
  stream: RandomStream,
): Expression | undefined {
  for (let tries = 0; tries < LIMITS.template.growth; tries += 1) {
    const grown = tidy(new Growth(target, stream).of(family, EVERYWHERE));
    if (isFit(grown, target)) return grown;
  }
  return undefined;
}

/** Where the function outside is real: that decides which coefficients are good. */
type Wanted = 'any' | 'positive' | 'small';
interface Surroundings {
  readonly wanted: Wanted;
  /** The function outside, which the one inside must not undo or repeat. */
  readonly outside: LayerName | undefined;
}
const EVERYWHERE: Surroundings = { wanted: 'any', outside: undefined };

interface LayerRow {
  readonly around: (inner: Expression, stream: RandomStream) => Expression;
  readonly wants?: Wanted;
  /** What it would cancel, or hardly differ from, directly inside. */
  readonly notAround?: readonly LayerName[];
}

const named = (name: FunctionName, row: Omit<LayerRow, 'around'> = {}): LayerRow => ({
  around: (inner) => apply(name, inner),
  ...row,
});
const POWERS: readonly LayerName[] = [
  'square',
  'cube',
  'power',
  'reciprocal',
  'square-root',
  'cube-root',
  'fractional-power',
];
const EXPONENTIALS: readonly LayerName[] = ['exponential', 'other-exponential'];
const LOGARITHMS: readonly LayerName[] = ['ln', 'other-logarithm'];
const raised = (exponents: readonly (readonly [number, number])[]): LayerRow => ({
  around: (inner, stream) => {
    const [above, below] = stream.pick(exponents);
    return power(inner, numeral(rational(above, below)));
  },
  notAround: [...POWERS, ...EXPONENTIALS],
});
const whole = (...exponents: readonly number[]): LayerRow =>
  raised(exponents.map((exponent) => [exponent, 1] as const));

const ROWS: Readonly<Record<LayerName, LayerRow>> = {
  sin: named('sin', { notAround: ['arcsin', 'arccos'] }),
  cos: named('cos', { notAround: ['arcsin', 'arccos'] }),
  tan: named('tan', { notAround: ['arctan'] }),
  sec: named('sec'),
  csc: named('csc'),
  cot: named('cot'),
  arcsin: named('arcsin', { wants: 'small', notAround: ['sin', 'cos'] }),
  arccos: named('arccos', { wants: 'small', notAround: ['sin', 'cos'] }),
  arctan: named('arctan', { notAround: ['tan'] }),
  sinh: named('sinh', { notAround: ['arsinh'] }),
  cosh: named('cosh'),
  tanh: named('tanh'),
  arsinh: named('arsinh', { notAround: ['sinh'] }),
  exponential: { around: (inner) => power(E, inner), notAround: [...LOGARITHMS, ...EXPONENTIALS] },
  'other-exponential': {
    around: (inner, stream) => power(numeral(stream.pick([2, 3, 5, 10])), inner),
    notAround: [...LOGARITHMS, ...EXPONENTIALS],
  },
  ln: named('ln', { wants: 'positive', notAround: [...EXPONENTIALS, ...POWERS] }),
  'other-logarithm': {
    around: (inner, stream) => apply('log', inner, numeral(stream.pick([2, 3, 10]))),
    wants: 'positive',
    notAround: [...EXPONENTIALS, ...POWERS],
  },
  'square-root': { ...named('sqrt'), wants: 'positive', notAround: [...POWERS, ...EXPONENTIALS] },
  'cube-root': {
    around: (inner) => apply('root', inner, numeral(3)),
    notAround: [...POWERS, ...EXPONENTIALS],
  },
  square: whole(2),
  cube: whole(3),
  power: whole(2, 3, 4, 5, 6),
  reciprocal: {
    around: (inner) => quotient(UNITY, inner),
    notAround: [...POWERS, ...EXPONENTIALS],
  },
  'fractional-power': {
    ...raised([
      [3, 2],
      [1, 3],
      [2, 3],
      [4, 3],
      [5, 2],
    ]),
    wants: 'positive',
  },
  sigmoid: named('sigmoid'),
  softplus: named('softplus'),
  silu: named('silu'),
  gelu: named('gelu'),
};

/** How often one of several is taken, in hundred. */
const FACTOR_IN_FRONT = 20;
const TERM_BEHIND = 35;
const COMBINED = 45;

class Growth {
  private readonly x: Expression;

  constructor(
    private readonly target: GrowthTarget,
    private readonly stream: RandomStream,
  ) {
    this.x = variable(target.variable);
  }

  of(family: Family, around: Surroundings): Expression {
    switch (family.kind) {
      case 'innermost':
        return this.innermost(family.name, around);
      case 'layer':
        return this.layer(family.choices, family.inner, around);
      case 'product':
        return product([this.of(family.left, EVERYWHERE), this.of(family.right, EVERYWHERE)]);
      case 'quotient':
        return quotient(this.of(family.left, EVERYWHERE), this.of(family.right, EVERYWHERE));
      case 'sum':
        return sum([this.of(family.left, around), this.of(family.right, around)]);
      case 'grown':
        return this.grown(family.shapes, around);
    }
  }

  private layer(choices: readonly LayerName[], inner: Family, around: Surroundings): Expression {
    const { outside } = around;
    const banned = outside === undefined ? [] : [outside, ...(ROWS[outside].notAround ?? [])];
    const allowed = choices.filter((name) => !banned.includes(name));
    const name = this.stream.pick(allowed.length > 0 ? allowed : choices);
    const row = ROWS[name];
    const inside = this.of(inner, { wanted: row.wants ?? 'any', outside: name });
    const whole = row.around(inside, this.stream);
    return this.dressed(whole, around);
  }

  /** Inside another function sometimes with a factor or a constant beside it. */
  private dressed(whole: Expression, { wanted, outside }: Surroundings): Expression {
    if (outside === undefined) {
      return this.chance(FACTOR_IN_FRONT)
        ? product([numeral(this.stream.integer(2, 6)), whole])
        : whole;
    }
    if (wanted === 'positive') return sum([numeral(this.stream.integer(2, 9)), whole]);
    if (this.chance(TERM_BEHIND)) return sum([whole, numeral(this.signed(1, 9))]);
    return whole;
  }

  private grown(shapes: 'compositions' | 'all', around: Surroundings): Expression {
    const depth = this.target.depth ?? this.stream.integer(1, 3);
    if (shapes === 'all' && this.chance(COMBINED)) {
      const kind = this.stream.pick(['product', 'product', 'quotient', 'sum'] as const);
      const left = this.chain(Math.max(0, depth - this.stream.integer(1, 2)), around);
      const right = this.chain(depth, EVERYWHERE);
      return kind === 'sum'
        ? sum([left, right])
        : kind === 'product'
          ? product([left, right])
          : this.chance(50)
            ? quotient(left, right)
            : quotient(right, left);
    }
    return this.chain(depth, around);
  }

  private chain(depth: number, around: Surroundings): Expression {
    let family: Family = { kind: 'innermost', name: 'some' };
    for (let level = 0; level < depth; level += 1) {
      family = { kind: 'layer', choices: COMMON, inner: family };
    }
    return this.of(family, around);
  }

  private innermost(name: InnermostName | 'some', around: Surroundings): Expression {
    const { stream } = this;
    switch (name) {
      case 'some':
        return this.innermost(this.suitable(around), around);
      case 'x':
        return this.x;
      case 'linear':
        return this.linear(around);
      case 'monomial':
        return product([numeral(stream.integer(1, 6)), this.raised(stream.integer(2, 4))]);
      case 'quadratic':
        return this.polynomial(2, around);
      case 'cubic':
        return this.polynomial(3, around);
      case 'polynomial':
        return this.polynomial(stream.integer(2, 4), around);
    }
  }

  /** A power of one term, or its logarithm, is no composition worth the name. */
  private suitable({ wanted, outside }: Surroundings): InnermostName {
    const merges = wanted === 'positive' || (outside !== undefined && POWERS.includes(outside));
    const names = ['linear', 'quadratic', 'polynomial'] as const;
    return this.stream.pick(merges ? names : [...names, 'monomial']);
  }

  private linear(around: Surroundings): Expression {
    const { stream } = this;
    switch (around.wanted) {
      case 'any':
        return this.written([this.signed(2, 7), this.signed(1, 9)], [1, 0], around);
      case 'positive':
        return this.written([stream.integer(1, 7), stream.integer(1, 9)], [1, 0], around);
      case 'small':
        return product([numeral(stream.integer(2, 7)), this.x]);
    }
  }

  /** Coefficients that keep a positive argument positive, and a small one small. */
  private polynomial(degree: number, around: Surroundings): Expression {
    const { stream } = this;
    const leading = this.chance(50) ? 1 : stream.integer(2, 5);
    switch (around.wanted) {
      case 'small':
        return product([numeral(leading), this.raised(degree)]);
      case 'positive':
        return this.written([leading, stream.integer(1, 9)], [degree, 0], around);
      case 'any': {
        const middle = stream.integer(1, Math.max(1, degree - 1));
        const last = this.chance(50) ? this.signed(1, 9) : 0;
        return this.written([leading, this.signed(1, 7), last], [degree, middle, 0], around);
      }
    }
  }

  /** Inside another function the coefficients have no common factor. */
  private written(
    coefficients: readonly number[],
    degrees: readonly number[],
    { outside }: Surroundings,
  ): Expression {
    const common = outside === undefined ? 1n : coefficients.map(BigInt).reduce(gcd);
    const kept = degrees.flatMap((degree, index) => {
      const coefficient = rational(BigInt(coefficients[index]!) / common);
      return isZero(coefficient) ? [] : [product([numeral(coefficient), this.raised(degree)])];
    });
    return sum(kept);
  }

  private raised(degree: number): Expression {
    return degree === 0 ? UNITY : degree === 1 ? this.x : power(this.x, numeral(degree));
  }

  private chance(inHundred: number): boolean {
    return this.stream.integer(1, 100) <= inHundred;
  }

  private signed(least: number, most: number): number {
    const size = this.stream.integer(least, most);
    return this.stream.integer(0, 1) === 0 ? size : -size;
  }
}

/** Where a function must be real in at least this many places. */
const PLACES = [
  -3, -2, -1.5, -1, -0.75, -0.5, -0.25, -0.125, -0.0625, 0.0625, 0.125, 0.25, 0.5, 0.75, 1, 1.5, 2,
  3,
] as const;
const ENOUGH_PLACES = 4;
/** In that many places the slope is no larger: where it is, mistakes cannot be told apart by values. */
const MOST_SLOPE = 10_000;

function isFit(grown: Expression, target: GrowthTarget): boolean {
  const name = target.variable;
  if (!variablesOf(simplify(grown)).includes(name) || !isRealOften(grown, name)) return false;
  const derivation = differentiate(grown, name);
  const derivative = simplify(conclusion(derivation));
  if (!isRealOften(derivative, name, MOST_SLOPE)) return false;
  if (target.difficulty === undefined) return true;
  const [least, most] = target.difficulty;
  const { value } = derivativeDifficulty(derivation, derivative);
  return least <= value && value <= most;
}

function isRealOften(expression: Expression, name: string, most = Number.MAX_VALUE): boolean {
  const column = Float64Array.from(PLACES);
  const values = evaluateBatch(compile([expression], [name]), [column], PLACES.length)[0]!;
  const good = PLACES.filter(
    (_, index) =>
      values.status[index] === DEFINED &&
      values.low[index]! >= -most &&
      values.high[index]! <= most,
  );
  return good.length >= ENOUGH_PLACES;
}
