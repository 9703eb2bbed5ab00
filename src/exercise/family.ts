/**
 * Families of functions, named in words: "sin of quadratic", "exponential of root of linear",
 * "product of polynomial and trigonometric of linear", "composite", "function". This file reads the
 * words; `grow` draws a function of the family.
 */
import { failure, type Result, success } from '../result.ts';

/** Functions of x alone with coefficients to be drawn. */
export type InnermostName = 'x' | 'linear' | 'quadratic' | 'cubic' | 'polynomial' | 'monomial';

/** What can stand around another function. */
export const LAYERS = [
  'sin',
  'cos',
  'tan',
  'sec',
  'csc',
  'cot',
  'arcsin',
  'arccos',
  'arctan',
  'sinh',
  'cosh',
  'tanh',
  'arsinh',
  'exponential',
  'other-exponential',
  'ln',
  'other-logarithm',
  'square-root',
  'cube-root',
  'square',
  'cube',
  'power',
  'reciprocal',
  'fractional-power',
  'sigmoid',
  'softplus',
  'silu',
  'gelu',
] as const;
export type LayerName = (typeof LAYERS)[number];

export type Family =
  /** `some` is whichever suits the function outside. */
  | { readonly kind: 'innermost'; readonly name: InnermostName | 'some' }
  | { readonly kind: 'layer'; readonly choices: readonly LayerName[]; readonly inner: Family }
  | { readonly kind: 'product' | 'quotient' | 'sum'; readonly left: Family; readonly right: Family }
  /** Grown freely: by compositions alone, or with sums, products and quotients as well. */
  | { readonly kind: 'grown'; readonly shapes: 'compositions' | 'all' };

export interface FamilyProblem {
  /** The words that are not known, or '' where something is missing. */
  readonly word: string;
  /** Where in the text. */
  readonly position: number;
}

const INNERMOST: Readonly<Record<string, InnermostName>> = {
  x: 'x',
  linear: 'linear',
  'linear function': 'linear',
  quadratic: 'quadratic',
  'quadratic function': 'quadratic',
  cubic: 'cubic',
  polynomial: 'polynomial',
  monomial: 'monomial',
  'power of x': 'monomial',
};

const TRIGONOMETRIC: readonly LayerName[] = ['sin', 'cos', 'tan'];

/** Common functions, out of which compositions are grown. */
export const COMMON: readonly LayerName[] = [
  'sin',
  'cos',
  'tan',
  'exponential',
  'exponential',
  'ln',
  'square-root',
  'power',
  'arctan',
];

const LAYER_WORDS: Readonly<Record<string, readonly LayerName[]>> = {
  sin: ['sin'],
  sine: ['sin'],
  cos: ['cos'],
  cosine: ['cos'],
  tan: ['tan'],
  tangent: ['tan'],
  sec: ['sec'],
  secant: ['sec'],
  csc: ['csc'],
  cosecant: ['csc'],
  cot: ['cot'],
  cotangent: ['cot'],
  trigonometric: TRIGONOMETRIC,
  'trigonometric function': TRIGONOMETRIC,
  arcsin: ['arcsin'],
  'inverse sine': ['arcsin'],
  arccos: ['arccos'],
  'inverse cosine': ['arccos'],
  arctan: ['arctan'],
  'inverse tangent': ['arctan'],
  'inverse trigonometric': ['arcsin', 'arccos', 'arctan'],
  'inverse trigonometric function': ['arcsin', 'arccos', 'arctan'],
  sinh: ['sinh'],
  cosh: ['cosh'],
  tanh: ['tanh'],
  arsinh: ['arsinh'],
  hyperbolic: ['sinh', 'cosh', 'tanh'],
  'hyperbolic function': ['sinh', 'cosh', 'tanh'],
  exp: ['exponential'],
  exponential: ['exponential'],
  'exponential function': ['exponential'],
  'general exponential': ['other-exponential'],
  ln: ['ln'],
  'natural logarithm': ['ln'],
  logarithm: ['ln', 'ln', 'other-logarithm'],
  log: ['ln', 'ln', 'other-logarithm'],
  sqrt: ['square-root'],
  'square root': ['square-root'],
  'cube root': ['cube-root'],
  root: ['square-root', 'square-root', 'cube-root'],
  square: ['square'],
  cube: ['cube'],
  power: ['power'],
  reciprocal: ['reciprocal'],
  'fractional power': ['fractional-power'],
  sigmoid: ['sigmoid'],
  softplus: ['softplus'],
  silu: ['silu'],
  gelu: ['gelu'],
  activation: ['sigmoid', 'tanh', 'softplus', 'silu', 'gelu'],
  'activation function': ['sigmoid', 'tanh', 'softplus', 'silu', 'gelu'],
  elementary: COMMON,
  'elementary function': COMMON,
};

const GROWN: Readonly<Record<string, 'compositions' | 'all'>> = {
  composite: 'compositions',
  composition: 'compositions',
  'composite function': 'compositions',
  function: 'all',
  anything: 'all',
};

const PAIRS: Readonly<Record<string, 'product' | 'quotient' | 'sum'>> = {
  product: 'product',
  quotient: 'quotient',
  sum: 'sum',
};

/** Every word a family can be named with, for lists and help. */
export const FAMILY_WORDS: readonly string[] = [
  ...Object.keys(LAYER_WORDS),
  ...Object.keys(INNERMOST),
  ...Object.keys(GROWN),
  ...Object.keys(PAIRS).map((pair) => `${pair} of … and …`),
];

/** Nested families deeper than this are not read. */
const DEPTH = 12;

export function readFamily(text: string): Result<Family, FamilyProblem> {
  const reader = new FamilyReader(text);
  const family = reader.family(DEPTH);
  return family !== undefined && reader.atEnd ? success(family) : failure(reader.problem);
}

class FamilyReader {
  private readonly words: readonly { readonly text: string; readonly position: number }[];
  private at = 0;

  constructor(private readonly text: string) {
    this.words = [...text.matchAll(/\S+/gu)]
      .map((match) => ({ text: match[0].toLowerCase(), position: match.index }))
      .filter(({ text: word }) => !['a', 'an', 'the'].includes(word));
  }

  get atEnd(): boolean {
    return this.at >= this.words.length;
  }

  get problem(): FamilyProblem {
    const word = this.words[this.at];
    return { word: word?.text ?? '', position: word?.position ?? this.text.length };
  }

  family(depth: number): Family | undefined {
    if (depth === 0) return undefined;
    const pair = this.take(PAIRS);
    if (pair !== undefined) {
      const left = this.word('of') ? this.family(depth - 1) : undefined;
      const right = left !== undefined && this.word('and') ? this.family(depth - 1) : undefined;
      return left === undefined || right === undefined ? undefined : { kind: pair, left, right };
    }
    const shapes = this.take(GROWN);
    if (shapes !== undefined) return { kind: 'grown', shapes };
    const innermost = this.take(INNERMOST);
    if (innermost !== undefined) return { kind: 'innermost', name: innermost };
    const choices = this.take(LAYER_WORDS);
    if (choices === undefined) return undefined;
    if (!this.word('of')) return { kind: 'layer', choices, inner: X };
    const inner = this.family(depth - 1);
    return inner === undefined ? undefined : { kind: 'layer', choices, inner };
  }

  private word(text: string): boolean {
    if (this.words[this.at]?.text !== text) return false;
    this.at += 1;
    return true;
  }

  /** The entry of the longest run of words, up to three, that names one. */
  private take<Value>(entries: Readonly<Record<string, Value>>): Value | undefined {
    for (let length = 3; length > 0; length -= 1) {
      const run = this.words.slice(this.at, this.at + length);
      const name = run.map(({ text: word }) => word).join(' ');
      if (run.length < length || !Object.hasOwn(entries, name)) continue;
      this.at += length;
      return entries[name];
    }
    return undefined;
  }
}

const X: Family = { kind: 'innermost', name: 'x' };
