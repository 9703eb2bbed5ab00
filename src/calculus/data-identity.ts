/**
 * Numbers for pieces of plain data, such that two pieces have the same number exactly when they are
 * written alike; and the pieces of such data. Shared pieces are looked at once, and none is too deep.
 */

export type DataIdentity = (value: unknown) => number;

export function dataIdentity(): DataIdentity {
  const byText = new Map<string, number>();
  const byObject = new WeakMap<object, number>();

  const numberOf = (text: string): number => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    byText.set(text, byText.size);
    return byText.size - 1;
  };
  const known = (value: unknown): number | undefined =>
    isObject(value) ? byObject.get(value) : numberOf(`${typeof value} ${String(value)}`);

  return (value) => {
    const waiting: unknown[] = [value];
    while (waiting.length > 0) {
      const each = waiting[waiting.length - 1];
      const open = isObject(each)
        ? childrenOf(each).filter((child) => known(child) === undefined)
        : [];
      if (open.length > 0) {
        waiting.push(...open);
        continue;
      }
      waiting.pop();
      if (isObject(each) && !byObject.has(each)) byObject.set(each, numberOf(textOf(each, known)));
    }
    return known(value)!;
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A field that is left out is one without a value. */
const fieldsOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));

const childrenOf = (value: object): readonly unknown[] =>
  Array.isArray(value) ? value : fieldsOf(value).map(([, field]) => field);

function textOf(value: object, known: (child: unknown) => number | undefined): string {
  if (Array.isArray(value)) return `[${value.map(known).join(' ')}]`;
  return `{${fieldsOf(value)
    .map(([name, field]) => `${name}:${known(field)}`)
    .join(' ')}}`;
}

/** Every object in the data, each once; those inside an object are left out where it is said to be closed. */
export function piecesWithin(
  value: unknown,
  isClosed: (piece: object) => boolean = () => false,
): ReadonlySet<object> {
  const met = new Set<object>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const piece = waiting.pop();
    if (!isObject(piece) || met.has(piece)) continue;
    met.add(piece);
    if (!isClosed(piece)) waiting.push(...childrenOf(piece));
  }
  return met;
}
