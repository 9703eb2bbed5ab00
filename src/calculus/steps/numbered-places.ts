/**
 * Derivatives of unknown functions of several variables that are written with the numbers of places: f₁ and
 * f₂. A sentence has to say what the numbers mean; this finds what it has to name.
 */
import { type Expression, type UnknownApplication, variable } from '../../expression/expression.ts';
import { distinctParts } from '../../expression/traverse.ts';

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

/** Different letters in the places give their names to the derivatives: f_u(u, v). */
const hasLetters = ({ arguments: places }: UnknownApplication): boolean =>
  places.every((place) => place.kind === 'variable' && place.name.length === 1) &&
  new Set(places.map((place) => (place.kind === 'variable' ? place.name : ''))).size ===
    places.length;
