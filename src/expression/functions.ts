/**
 * The table of functions: all that the program knows of a function stands in its row, as data.
 * Adding a function is adding a row. Readers, printers, evaluators, differentiation and the tests
 * loop over the table; the derivative column is checked against finite differences by the tests.
 *
 * Formulas are plain text in `u` (first argument) and `v` (second), read once by whoever uses them.
 * Sources of the formulas: NIST Digital Library of Mathematical Functions, chapters 4 and 7, with
 * the principal branches of sections 4.15(iv), 4.23(ii) and 4.37(ii); arccot has range (0, pi) and
 * arcsec range [0, pi] without pi/2, as calculus texts have it. Activation functions: Hendrycks and
 * Gimpel 2016 (gelu, exact form), Elfwing et al. 2018 (silu), Maas et al. 2013 (leaky relu).
 */

/** A condition on the arguments: the formula stands in this relation to zero. */
export interface FunctionCondition {
  readonly formula: string;
  readonly relation: '>' | '>=' | '!=';
}

export interface FunctionRow {
  /** Other spellings people write, beside the row's own name. Matched without regard to case. */
  readonly aliases: readonly string[];
  readonly arity: 1 | 2;
  /** The second argument where it may be left out. */
  readonly secondArgument?: string;
  /** The partial derivatives by u and, for two arguments, by v. */
  readonly derivative: { readonly u: string; readonly v?: string };
  /** Where the function is real; empty means everywhere. All conditions must hold. */
  readonly domain: readonly FunctionCondition[];
  /** Where, inside the domain, the derivative exists as well. All conditions must hold. */
  readonly smooth: readonly FunctionCondition[];
  /** The function through the primitives exp, ln, sin, cos, arctan, sqrt, abs, sign, erf; none if it is one. */
  readonly definition?: string;
  readonly parity?: 'even' | 'odd';
  readonly period?: string;
  /** The LaTeX command or operator name, without arguments. */
  readonly latex: string;
}

const positive = (formula: string): FunctionCondition => ({ formula, relation: '>' });
const nonNegative = (formula: string): FunctionCondition => ({ formula, relation: '>=' });
const nonZero = (formula: string): FunctionCondition => ({ formula, relation: '!=' });

export const FUNCTIONS = {
  sin: {
    aliases: ['sine', 'sen', 'sinus'],
    arity: 1,
    derivative: { u: 'cos(u)' },
    domain: [],
    smooth: [],
    parity: 'odd',
    period: '2*pi',
    latex: '\\sin',
  },
  cos: {
    aliases: ['cosine', 'cosinus'],
    arity: 1,
    derivative: { u: '-sin(u)' },
    domain: [],
    smooth: [],
    parity: 'even',
    period: '2*pi',
    latex: '\\cos',
  },
  tan: {
    aliases: ['tangent', 'tg', 'tangens'],
    arity: 1,
    derivative: { u: 'sec(u)^2' },
    domain: [nonZero('cos(u)')],
    smooth: [],
    definition: 'sin(u)/cos(u)',
    parity: 'odd',
    period: 'pi',
    latex: '\\tan',
  },
  sec: {
    aliases: ['secant'],
    arity: 1,
    derivative: { u: 'sec(u)*tan(u)' },
    domain: [nonZero('cos(u)')],
    smooth: [],
    definition: '1/cos(u)',
    parity: 'even',
    period: '2*pi',
    latex: '\\sec',
  },
  csc: {
    aliases: ['cosec', 'cosecant'],
    arity: 1,
    derivative: { u: '-csc(u)*cot(u)' },
    domain: [nonZero('sin(u)')],
    smooth: [],
    definition: '1/sin(u)',
    parity: 'odd',
    period: '2*pi',
    latex: '\\csc',
  },
  cot: {
    aliases: ['cotan', 'cotangent', 'ctg'],
    arity: 1,
    derivative: { u: '-csc(u)^2' },
    domain: [nonZero('sin(u)')],
    smooth: [],
    definition: 'cos(u)/sin(u)',
    parity: 'odd',
    period: 'pi',
    latex: '\\cot',
  },
  arcsin: {
    aliases: ['asin', 'arcsine'],
    arity: 1,
    derivative: { u: '1/sqrt(1-u^2)' },
    domain: [nonNegative('1-u^2')],
    smooth: [positive('1-u^2')],
    definition: '2*arctan(u/(1+sqrt(1-u^2)))',
    parity: 'odd',
    latex: '\\arcsin',
  },
  arccos: {
    aliases: ['acos', 'arccosine'],
    arity: 1,
    derivative: { u: '-1/sqrt(1-u^2)' },
    domain: [nonNegative('1-u^2')],
    smooth: [positive('1-u^2')],
    definition: 'pi/2-2*arctan(u/(1+sqrt(1-u^2)))',
    latex: '\\arccos',
  },
  arctan: {
    aliases: ['atan', 'arctg', 'arctangent'],
    arity: 1,
    derivative: { u: '1/(1+u^2)' },
    domain: [],
    smooth: [],
    parity: 'odd',
    latex: '\\arctan',
  },
  arcsec: {
    aliases: ['asec'],
    arity: 1,
    derivative: { u: '1/(abs(u)*sqrt(u^2-1))' },
    domain: [nonNegative('u^2-1')],
    smooth: [positive('u^2-1')],
    definition: 'pi/2-2*arctan((1/u)/(1+sqrt(1-(1/u)^2)))',
    latex: '\\operatorname{arcsec}',
  },
  arccsc: {
    aliases: ['acsc', 'arccosec', 'acosec'],
    arity: 1,
    derivative: { u: '-1/(abs(u)*sqrt(u^2-1))' },
    domain: [nonNegative('u^2-1')],
    smooth: [positive('u^2-1')],
    definition: '2*arctan((1/u)/(1+sqrt(1-(1/u)^2)))',
    parity: 'odd',
    latex: '\\operatorname{arccsc}',
  },
  arccot: {
    aliases: ['acot', 'arcctg'],
    arity: 1,
    derivative: { u: '-1/(1+u^2)' },
    domain: [],
    smooth: [],
    definition: 'pi/2-arctan(u)',
    latex: '\\operatorname{arccot}',
  },
  sinh: {
    aliases: ['sh'],
    arity: 1,
    derivative: { u: 'cosh(u)' },
    domain: [],
    smooth: [],
    definition: '(exp(u)-exp(-u))/2',
    parity: 'odd',
    latex: '\\sinh',
  },
  cosh: {
    aliases: ['ch'],
    arity: 1,
    derivative: { u: 'sinh(u)' },
    domain: [],
    smooth: [],
    definition: '(exp(u)+exp(-u))/2',
    parity: 'even',
    latex: '\\cosh',
  },
  tanh: {
    aliases: ['th'],
    arity: 1,
    derivative: { u: 'sech(u)^2' },
    domain: [],
    smooth: [],
    definition: '(exp(u)-exp(-u))/(exp(u)+exp(-u))',
    parity: 'odd',
    latex: '\\tanh',
  },
  sech: {
    aliases: [],
    arity: 1,
    derivative: { u: '-sech(u)*tanh(u)' },
    domain: [],
    smooth: [],
    definition: '2/(exp(u)+exp(-u))',
    parity: 'even',
    latex: '\\operatorname{sech}',
  },
  csch: {
    aliases: ['cosech'],
    arity: 1,
    derivative: { u: '-csch(u)*coth(u)' },
    domain: [nonZero('u')],
    smooth: [],
    definition: '2/(exp(u)-exp(-u))',
    parity: 'odd',
    latex: '\\operatorname{csch}',
  },
  coth: {
    aliases: ['cth'],
    arity: 1,
    derivative: { u: '-csch(u)^2' },
    domain: [nonZero('u')],
    smooth: [],
    definition: '(exp(u)+exp(-u))/(exp(u)-exp(-u))',
    parity: 'odd',
    latex: '\\coth',
  },
  arsinh: {
    aliases: ['asinh', 'arcsinh', 'argsinh'],
    arity: 1,
    derivative: { u: '1/sqrt(u^2+1)' },
    domain: [],
    smooth: [],
    definition: 'ln(u+sqrt(u^2+1))',
    parity: 'odd',
    latex: '\\operatorname{arsinh}',
  },
  arcosh: {
    aliases: ['acosh', 'arccosh', 'argcosh'],
    arity: 1,
    derivative: { u: '1/sqrt(u^2-1)' },
    domain: [nonNegative('u-1')],
    smooth: [positive('u-1')],
    definition: 'ln(u+sqrt(u^2-1))',
    latex: '\\operatorname{arcosh}',
  },
  artanh: {
    aliases: ['atanh', 'arctanh', 'argtanh'],
    arity: 1,
    derivative: { u: '1/(1-u^2)' },
    domain: [positive('1-u^2')],
    smooth: [],
    definition: 'ln((1+u)/(1-u))/2',
    parity: 'odd',
    latex: '\\operatorname{artanh}',
  },
  arsech: {
    aliases: ['asech', 'arcsech', 'argsech'],
    arity: 1,
    derivative: { u: '-1/(u*sqrt(1-u^2))' },
    domain: [positive('u'), nonNegative('1-u')],
    smooth: [positive('1-u')],
    definition: 'ln((1+sqrt(1-u^2))/u)',
    latex: '\\operatorname{arsech}',
  },
  arcsch: {
    aliases: ['acsch', 'arccsch', 'argcsch'],
    arity: 1,
    derivative: { u: '-1/(abs(u)*sqrt(1+u^2))' },
    domain: [nonZero('u')],
    smooth: [],
    definition: 'ln(1/u+sqrt(1/u^2+1))',
    parity: 'odd',
    latex: '\\operatorname{arcsch}',
  },
  arcoth: {
    aliases: ['acoth', 'arccoth', 'argcoth'],
    arity: 1,
    derivative: { u: '1/(1-u^2)' },
    domain: [positive('u^2-1')],
    smooth: [],
    definition: 'ln((u+1)/(u-1))/2',
    parity: 'odd',
    latex: '\\operatorname{arcoth}',
  },
  exp: {
    aliases: [],
    arity: 1,
    derivative: { u: 'exp(u)' },
    domain: [],
    smooth: [],
    latex: '\\exp',
  },
  ln: {
    aliases: [],
    arity: 1,
    derivative: { u: '1/u' },
    domain: [positive('u')],
    smooth: [],
    latex: '\\ln',
  },
  /** log(u, v): the logarithm of u to the base v. */
  log: {
    aliases: [],
    arity: 2,
    secondArgument: 'e',
    derivative: { u: '1/(u*ln(v))', v: '-ln(u)/(v*ln(v)^2)' },
    domain: [positive('u'), positive('v'), nonZero('v-1')],
    smooth: [],
    definition: 'ln(u)/ln(v)',
    latex: '\\log',
  },
  sqrt: {
    aliases: [],
    arity: 1,
    derivative: { u: '1/(2*sqrt(u))' },
    domain: [nonNegative('u')],
    smooth: [positive('u')],
    latex: '\\sqrt',
  },
  /** root(u, v): the real v-th root of u, v a whole number; for odd v negative u is allowed. */
  root: {
    aliases: ['nthroot', 'surd'],
    arity: 2,
    derivative: { u: 'root(u,v)/(v*u)', v: '-root(u,v)*ln(u)/v^2' },
    domain: [nonZero('v')],
    smooth: [nonZero('u')],
    latex: '\\sqrt',
  },
  abs: {
    aliases: [],
    arity: 1,
    derivative: { u: 'sign(u)' },
    domain: [],
    smooth: [nonZero('u')],
    parity: 'even',
    latex: '\\operatorname{abs}',
  },
  sign: {
    aliases: ['sgn', 'signum'],
    arity: 1,
    derivative: { u: '0' },
    domain: [],
    smooth: [nonZero('u')],
    parity: 'odd',
    latex: '\\operatorname{sgn}',
  },
  erf: {
    aliases: [],
    arity: 1,
    derivative: { u: '2/sqrt(pi)*exp(-u^2)' },
    domain: [],
    smooth: [],
    parity: 'odd',
    latex: '\\operatorname{erf}',
  },
  sigmoid: {
    aliases: ['logistic'],
    arity: 1,
    derivative: { u: 'sigmoid(u)*(1-sigmoid(u))' },
    domain: [],
    smooth: [],
    definition: '1/(1+exp(-u))',
    latex: '\\operatorname{sigmoid}',
  },
  softplus: {
    aliases: [],
    arity: 1,
    derivative: { u: 'sigmoid(u)' },
    domain: [],
    smooth: [],
    definition: 'ln(1+exp(u))',
    latex: '\\operatorname{softplus}',
  },
  relu: {
    aliases: [],
    arity: 1,
    derivative: { u: '(1+sign(u))/2' },
    domain: [],
    smooth: [nonZero('u')],
    definition: '(u+abs(u))/2',
    latex: '\\operatorname{ReLU}',
  },
  /** leakyrelu(u, v): u for u > 0, v*u otherwise; v is the slope on the left. */
  leakyrelu: {
    aliases: ['lrelu', 'leaky_relu'],
    arity: 2,
    secondArgument: '1/100',
    derivative: { u: '(1+v)/2+(1-v)/2*sign(u)', v: '(u-abs(u))/2' },
    domain: [],
    smooth: [nonZero('u')],
    definition: '(1+v)/2*u+(1-v)/2*abs(u)',
    latex: '\\operatorname{LeakyReLU}',
  },
  gelu: {
    aliases: [],
    arity: 1,
    derivative: { u: '(1+erf(u/sqrt(2)))/2+u*exp(-u^2/2)/sqrt(2*pi)' },
    domain: [],
    smooth: [],
    definition: 'u/2*(1+erf(u/sqrt(2)))',
    latex: '\\operatorname{GELU}',
  },
  silu: {
    aliases: ['swish'],
    arity: 1,
    derivative: { u: 'sigmoid(u)*(1+u*(1-sigmoid(u)))' },
    domain: [],
    smooth: [],
    definition: 'u/(1+exp(-u))',
    latex: '\\operatorname{SiLU}',
  },
} as const satisfies Readonly<Record<string, FunctionRow>>;

export type FunctionName = keyof typeof FUNCTIONS;

export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as readonly FunctionName[];

/** The row of a function, with the optional columns visible. */
export const functionRow = (name: FunctionName): FunctionRow => FUNCTIONS[name];

const NAMES_BY_SPELLING: ReadonlyMap<string, FunctionName> = new Map(
  FUNCTION_NAMES.flatMap((name) =>
    [name, ...FUNCTIONS[name].aliases].map((spelling) => [spelling.toLowerCase(), name] as const),
  ),
);

/** The function people mean by a spelling (any case), or undefined. */
export const functionNamed = (spelling: string): FunctionName | undefined =>
  NAMES_BY_SPELLING.get(spelling.toLowerCase());

/** Every spelling the table knows, lower case. */
export const FUNCTION_SPELLINGS: readonly string[] = [...NAMES_BY_SPELLING.keys()];
