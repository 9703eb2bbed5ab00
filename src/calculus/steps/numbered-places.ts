/**
 * Derivatives of unknown functions of several variables that are written with the numbers of places: f₁ and
 * f₂. A sentence has to say what the numbers mean; this finds what it has to name.
 */
import {
  type Expression,
  type UnknownApplication,
  unknown,
  variable,
} from '../../expression/expression.ts';
import { distinctParts, rewriteBottomUp } from '../../expression/traverse.ts';

/** The function and its derivatives of first order, for a sentence; undefined where no number is written. */
export function numberedPlaces(
  expression: Expression,
): { readonly f: Expression; readonly signs: readonly Expression[] } | undefined {
  const found = distinctParts(expression).find(
    (part): part is UnknownApplication =>
      part.kind === 'unknown' &&
      part.arguments.length > 1 &&
      part.orders.some((order) => order > 0) &&
      !hasLetters(part),
  );
  if (found === undefined) return undefined;
  const signs = found.arguments.map((_, place) => variable(`${found.name}_${place + 1}`));
  return { f: variable(found.name), signs };
}

/** Written with numbers everywhere, so that f₁(u, v) does not change its name when u and v are put in. */
export const numbered = (expression: Expression): Expression =>
  rewriteBottomUp(expression, (part) => {
    if (part.kind !== 'unknown' || part.arguments.length < 2) return part;
    const places = part.orders.flatMap((order, place) =>
      Array.from({ length: order }, () => place + 1),
    );
    const name = `${part.name}_${places.join('')}`;
    return places.length === 0 || part.name.includes('_') ? part : unknown(name, part.arguments);
  });

/** Different letters in the places give their names to the derivatives: f_u(u, v). */
const hasLetters = ({ arguments: places }: UnknownApplication): boolean =>
  places.every((place) => place.kind === 'variable' && place.name.length === 1) &&
  new Set(places.map((place) => (place.kind === 'variable' ? place.name : ''))).size ===
    places.length;
