/** Finds among predictions those that an answer's values are, and tells which predictions cannot be told apart. */
import type { MisconceptionId } from './catalogue.ts';
import type { Blindness, Diagnosis } from './diagnose.ts';

/** What a prediction is compared by: one row of values, or one a component. */
interface Predicted<Row> {
  readonly misconceptions: readonly MisconceptionId[];
  readonly values: Row;
}

type Agree<Row> = (left: Row, right: Row) => boolean;

/** The first explanation whose prediction the answer is, with the others as simple. */
export function recognisedAmong<Row>(
  among: readonly Predicted<Row>[],
  isAnswer: (prediction: Row) => boolean,
): Diagnosis | undefined {
  const fitting = among.filter((prediction) => isAnswer(prediction.values));
  const [first, ...rest] = fitting;
  if (first === undefined) return undefined;
  const seen = new Set([first.misconceptions.join()]);
  const others = rest
    .map(({ misconceptions }) => misconceptions)
    .filter((ids) => !seen.has(ids.join()) && seen.add(ids.join()) !== undefined);
  return { misconceptions: first.misconceptions, others };
}

/** Single misconceptions whose prediction is the key, and groups whose predictions are the same. */
export function blindnessAmong<Row>(
  predictions: readonly Predicted<Row>[],
  key: Row,
  agree: Agree<Row>,
): Blindness {
  const hidden = new Set<MisconceptionId>();
  const groups: { readonly values: Row; readonly ids: Set<MisconceptionId> }[] = [];
  for (const { misconceptions, values } of predictions) {
    const [id] = misconceptions;
    if (agree(values, key)) hidden.add(id!);
    else {
      const group = groups.find((known) => agree(known.values, values));
      if (group === undefined) groups.push({ values, ids: new Set([id!]) });
      else group.ids.add(id!);
    }
  }
  const merged = groups.map(({ ids }) => [...ids]).filter((ids) => ids.length > 1);
  return { hidden: [...hidden], merged };
}

/**
 * Those of the misconceptions that predict nothing here but the key or what another of them predicts. Of
 * several predictions of one the first counts: the mistake made everywhere.
 */
export function notToldApart<Row>(
  ids: readonly MisconceptionId[],
  predictions: readonly Predicted<Row>[],
  key: Row,
  agree: Agree<Row>,
): readonly MisconceptionId[] {
  const first = new Map<MisconceptionId, Row>();
  for (const { misconceptions, values } of predictions) {
    const [id, second] = misconceptions;
    if (second !== undefined || !ids.includes(id!) || first.has(id!)) continue;
    if (!agree(values, key)) first.set(id!, values);
  }
  return ids.filter((id) => {
    const values = first.get(id);
    return (
      values === undefined || ids.some((other) => other !== id && alike(values, first.get(other)))
    );
  });

  function alike(values: Row, other: Row | undefined): boolean {
    return other !== undefined && agree(values, other);
  }
}
