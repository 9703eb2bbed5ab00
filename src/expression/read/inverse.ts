/** Which function `f^-1` means when it is written between a name and an argument: `sin^-1 x`. */
import type { FunctionName } from '../functions.ts';

const INVERSES: Readonly<Partial<Record<FunctionName, FunctionName>>> = {
  sin: 'arcsin',
  cos: 'arccos',
  tan: 'arctan',
  sec: 'arcsec',
  csc: 'arccsc',
  cot: 'arccot',
  sinh: 'arsinh',
  cosh: 'arcosh',
  tanh: 'artanh',
  sech: 'arsech',
  csch: 'arcsch',
  coth: 'arcoth',
};

/** undefined where the notation is not used for an inverse: `ln^-1 x` is a power. */
export const inverseOf = (name: FunctionName): FunctionName | undefined => INVERSES[name];
