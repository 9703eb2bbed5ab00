/** What is said where a minus sign leaves the argument of an even or an odd function. */
import { simplify } from '../../algebra/simplify.ts';
import { type Application, apply, type Expression } from '../../expression/expression.ts';
import { distinctParts, sameExpression } from '../../expression/traverse.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { chain, step } from './formulas.ts';

/** One step with an equality for each such function in what is going to be tidied, or none. */
export function paritySteps(untidied: Expression): Step[] {
  const lines = distinctParts(untidied).flatMap((part) =>
    part.kind === 'application' ? parityOf(part) : [],
  );
  return lines.length === 0 ? [] : [step('even-and-odd', lines)];
}

/** cos(-3x) = cos(3x), when simplifying takes the sign out. */
function parityOf({ name, arguments: args }: Application): Formula[] {
  const [argument] = args;
  if (args.length !== 1 || argument === undefined) return [];
  const inside = simplify(argument);
  const written = apply(name, inside);
  const tidy = simplify(written);
  const bare = tidy.kind === 'negation' ? tidy.operand : tidy;
  const isTurned =
    bare.kind === 'application' &&
    bare.name === name &&
    !sameExpression(bare.arguments[0]!, inside);
  return isTurned ? [chain(written, tidy)] : [];
}
