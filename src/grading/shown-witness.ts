/** A witness as a student is shown it: with the places of those letters alone that occur in what is compared. */
import type { Witness } from '../equivalence/outcome.ts';
import type { Expression } from '../expression/expression.ts';
import { variablesOf } from '../expression/traverse.ts';

/** The audit record keeps the whole point. */
export function shownWitness(witness: Witness, ...compared: readonly Expression[]): Witness {
  const letters = new Set(compared.flatMap(variablesOf));
  const places = Object.entries(witness.point).filter(([name]) => letters.has(name));
  return { ...witness, point: Object.fromEntries(places) };
}
