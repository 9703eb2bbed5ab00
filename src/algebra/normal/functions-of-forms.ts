/**
 * Each function of the table applied to forms: through exponentials, roots and logarithms where it
 * is made of them, as a kernel of its own where it is not. Parities and domains come from the row.
 */
import type { FunctionName } from '../../expression/functions.ts';
import * as q from '../../expression/rational.ts';
import { exponentialForm, exponentOf } from './exponents.ts';
import {
  addForms,
  divideForms,
  isNought,
  isNumberForm,
  negateForm,
  numberForm,
  scaleForm,
} from './forms.ts';
import { invertForm, multiplyForms } from './monomials.ts';
import { absoluteForm, learnNotNegative, logarithmForm, powerForm, signForm } from './roots.ts';
import type { Form } from './shapes.ts';
import type { Table } from './table.ts';
import { rotationBy } from './trigonometry.ts';
import { mayVanish } from './vanishing.ts';

type Conversion = (table: Table, u: Form, v: Form) => Form;

const HALF = q.rational(1, 2);
const number = (table: Table, numerator: number, denominator = 1): Form =>
  numberForm(q.rational(numerator, denominator), table);
const one = (table: Table): Form => number(table, 1);
const plus = (table: Table, ...forms: readonly Form[]): Form => addForms(forms, table);
const minus = (table: Table, left: Form, right: Form): Form =>
  addForms([left, negateForm(right)], table);
const times = (table: Table, left: Form, right: Form): Form => multiplyForms(left, right, table);
const over = (table: Table, left: Form, right: Form): Form => divideForms(left, right, table);
const half = (form: Form): Form => scaleForm(form, HALF);
const root = (table: Table, form: Form): Form => powerForm(form, HALF, table);
const square = (table: Table, form: Form): Form => multiplyForms(form, form, table);
const exp = (table: Table, form: Form): Form => exponentialForm(form, table);

export function piForm(table: Table): Form {
  const kernel = table.kernel('pi', (id) => ({ id, kind: 'pi', positive: true }));
  return { coefficient: q.ONE, monomial: table.monomial([kernel.id, 1, 1], [], false, undefined) };
}

/** A function that stays itself: one kernel for each argument. */
export function kernelForm(name: string, argument: Form, table: Table): Form {
  const { id: argumentId } = exponentOf(argument, table);
  const kernel = table.kernel(`${name}:${argumentId}`, (id) => ({
    id,
    kind: 'function',
    name,
    argument,
    positive: false,
  }));
  return { coefficient: q.ONE, monomial: table.monomial([kernel.id, 1, 1], [], false, undefined) };
}

/** f(s u) = s f(u) for odd f and a sign s. */
function odd(form: Form, table: Table, apply: (positive: Form) => Form): Form {
  if (isNought(form)) return form;
  const { powers, signs, imaginary, exponential } = form.monomial;
  const positive: Form = {
    coefficient: q.absolute(form.coefficient),
    monomial: table.monomial(powers, [], imaginary, exponential),
  };
  const sign: Form = {
    coefficient: q.rational(q.sign(form.coefficient)),
    monomial: table.monomial([], signs, false, undefined),
  };
  return multiplyForms(sign, apply(positive), table);
}

/** Below 1, or begins with a negative power: then 1/u is the one that is kept. */
function isInverted({ coefficient, monomial }: Form): boolean {
  const [, first] = monomial.powers;
  if (first !== undefined) return first < 0;
  return monomial.exponential === undefined && q.compare(coefficient, q.ONE) < 0;
}

const arctangent: Conversion = (table, u) =>
  odd(u, table, (positive) => {
    if (isInverted(positive)) {
      const quarter = half(times(table, piForm(table), signForm(positive, table)));
      return minus(table, quarter, arctangent(table, invertForm(positive, table), positive));
    }
    if (isNumberForm(positive, table) && q.isOne(positive.coefficient)) {
      return scaleForm(piForm(table), q.rational(1, 4));
    }
    const squared = square(table, positive);
    if (isNumberForm(squared, table)) {
      if (q.equals(squared.coefficient, q.rational(3)))
        return scaleForm(piForm(table), q.rational(1, 3));
      if (q.equals(squared.coefficient, q.rational(1, 3)))
        return scaleForm(piForm(table), q.rational(1, 6));
    }
    return kernelForm('arctan', positive, table);
  });

const arcsine: Conversion = (table, u) => {
  const rest = minus(table, one(table), square(table, u));
  if (isNought(rest)) return half(times(table, piForm(table), u));
  return arctangent(table, over(table, u, root(table, rest)), u);
};

const arccosine: Conversion = (table, u) => minus(table, half(piForm(table)), arcsine(table, u, u));

/** ln|u|, for u known to be positive. */
const logarithm: Conversion = (table, u) => {
  learnNotNegative(u, table);
  return logarithmForm(u, table);
};

const tanh: Conversion = (table, u) => {
  const [up, down] = [exp(table, u), exp(table, negateForm(u))];
  return over(table, minus(table, up, down), plus(table, up, down));
};
const sinh: Conversion = (table, u) => half(minus(table, exp(table, u), exp(table, negateForm(u))));
const cosh: Conversion = (table, u) => half(plus(table, exp(table, u), exp(table, negateForm(u))));
const sigmoid: Conversion = (table, u) =>
  invertForm(plus(table, one(table), exp(table, negateForm(u))), table);

const tangent: Conversion = (table, u) => {
  const { cosine, sine } = rotationBy(u, table);
  return over(table, sine, cosine);
};

/** v * |u| + (1-v)/2 ... : u where u > 0, and v u elsewhere. */
const leaky: Conversion = (table, u, v) =>
  half(
    plus(
      table,
      times(table, plus(table, one(table), v), u),
      times(table, minus(table, one(table), v), absoluteForm(u, table)),
    ),
  );

const inverseTangentOfHyperbola = (table: Table, above: Form, below: Form): Form => {
  learnNotNegative(times(table, above, below), table);
  return half(minus(table, logarithmForm(above, table), logarithmForm(below, table)));
};

export const CONVERSIONS: Readonly<Record<FunctionName, Conversion>> = {
  sin: (table, u) => rotationBy(u, table).sine,
  cos: (table, u) => rotationBy(u, table).cosine,
  tan: tangent,
  sec: (table, u) => invertForm(rotationBy(u, table).cosine, table),
  csc: (table, u) => invertForm(rotationBy(u, table).sine, table),
  cot: (table, u) => invertForm(tangent(table, u, u), table),
  arcsin: arcsine,
  arccos: arccosine,
  arctan: arctangent,
  arcsec: (table, u) => arccosine(table, invertForm(u, table), u),
  arccsc: (table, u) => arcsine(table, invertForm(u, table), u),
  arccot: (table, u) => minus(table, half(piForm(table)), arctangent(table, u, u)),
  sinh,
  cosh,
  tanh,
  sech: (table, u) => invertForm(cosh(table, u, u), table),
  csch: (table, u) => invertForm(sinh(table, u, u), table),
  coth: (table, u) => invertForm(tanh(table, u, u), table),
  arsinh: (table, u) =>
    odd(u, table, (positive) =>
      logarithm(
        table,
        plus(table, positive, root(table, plus(table, square(table, positive), one(table)))),
        u,
      ),
    ),
  arcosh: (table, u) => {
    learnNotNegative(u, table);
    learnNotNegative(minus(table, u, one(table)), table);
    return logarithm(
      table,
      plus(table, u, root(table, minus(table, square(table, u), one(table)))),
      u,
    );
  },
  artanh: (table, u) =>
    inverseTangentOfHyperbola(table, plus(table, one(table), u), minus(table, one(table), u)),
  arsech: (table, u) => {
    learnNotNegative(u, table);
    const above = plus(table, one(table), root(table, minus(table, one(table), square(table, u))));
    return logarithm(table, over(table, above, u), u);
  },
  arcsch: (table, u) =>
    odd(u, table, (positive) => {
      const inverse = invertForm(positive, table);
      return logarithm(
        table,
        plus(table, inverse, root(table, plus(table, square(table, inverse), one(table)))),
        u,
      );
    }),
  arcoth: (table, u) =>
    inverseTangentOfHyperbola(table, plus(table, u, one(table)), minus(table, u, one(table))),
  exp,
  ln: logarithm,
  log: (table, u, v) => over(table, logarithm(table, u, u), logarithm(table, v, v)),
  sqrt: root,
  root: (table, u, v) => {
    if (isNumberForm(v, table)) return powerForm(u, invertForm(v, table).coefficient, table);
    return exp(table, over(table, logarithm(table, u, u), v));
  },
  abs: (table, u) => absoluteForm(u, table),
  sign: (table, u) => (mayVanish(u, table) ? kernelForm('sign', u, table) : signForm(u, table)),
  erf: (table, u) => odd(u, table, (positive) => kernelForm('erf', positive, table)),
  sigmoid,
  softplus: (table, u) => logarithm(table, plus(table, one(table), exp(table, u)), u),
  relu: (table, u) => half(plus(table, u, absoluteForm(u, table))),
  leakyrelu: leaky,
  gelu: (table, u) => {
    const inner = CONVERSIONS.erf(table, over(table, u, root(table, number(table, 2))), u);
    return times(table, half(u), plus(table, one(table), inner));
  },
  silu: (table, u) => times(table, u, sigmoid(table, u, u)),
};
