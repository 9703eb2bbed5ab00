/** Expressions in the notations of the systems under test. */
import type { Expression } from '../../src/expression/expression.ts';
import {
  type Application,
  apply,
  E,
  integer,
  negation,
  power,
  product,
  quotient,
  sum,
  UNITY,
} from '../../src/expression/expression.ts';
import { printLatex, printPlain } from '../../src/expression/print/print.ts';
import { rewriteBottomUp } from '../../src/expression/traverse.ts';

/** Functions that some systems lack, written by those that all have. */
function plainFunctions(expression: Expression): Expression {
  const half = quotient(UNITY, integer(2));
  return rewriteBottomUp(expression, (part) => {
    if (part.kind !== 'application') return part;
    const u = part.arguments[0]!;
    const exp = (v: Expression): Expression => power(E, v);
    switch (part.name) {
      case 'exp':
        return exp(u);
      case 'log':
        return quotient(apply('ln', u), apply('ln', part.arguments[1]!));
      case 'sigmoid':
        return quotient(UNITY, sum([UNITY, exp(negation(u))]));
      case 'softplus':
        return apply('ln', sum([UNITY, exp(u)]));
      case 'relu':
        return product([half, sum([u, apply('abs', u)])]);
      case 'silu':
        return quotient(u, sum([UNITY, exp(negation(u))]));
      default:
        return part;
    }
  });
}

const MATHJS: Readonly<Record<string, string>> = {
  ln: 'log',
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
  arccot: 'acot',
  arcsec: 'asec',
  arccsc: 'acsc',
  arsinh: 'asinh',
  arcosh: 'acosh',
  artanh: 'atanh',
  arcoth: 'acoth',
  root: 'nthRoot',
};

const renamed = (text: string, names: Readonly<Record<string, string>>): string =>
  text.replaceAll(/[a-z]+/g, (word) => names[word] ?? word);

export const forMathjs = (expression: Expression): string =>
  renamed(printPlain(plainFunctions(expression)), MATHJS);

export const forNerdamer = (expression: Expression): string => {
  const rooted = rewriteBottomUp(plainFunctions(expression), (part) =>
    part.kind === 'application' && part.name === 'root'
      ? power((part as Application).arguments[0]!, quotient(UNITY, part.arguments[1]!))
      : part,
  );
  return renamed(printPlain(rooted), MATHJS);
};

export const forKas = (expression: Expression): string => {
  const rooted = rewriteBottomUp(plainFunctions(expression), (part) =>
    part.kind === 'application' && part.name === 'root'
      ? power((part as Application).arguments[0]!, quotient(UNITY, part.arguments[1]!))
      : part,
  );
  return printPlain(rooted);
};

export const forMathExpressions = (expression: Expression): string => forKas(expression);

export const forComputeEngine = (expression: Expression): string =>
  printLatex(plainFunctions(expression));
