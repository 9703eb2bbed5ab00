/**
 * Notations of partial derivatives in LaTeX: those of one derivative in all usual ways, and those that
 * look like it and mean another. The order of differentiation is never the only difference, since the
 * value would be the same; where several variables occur, it is told by the one that stands nearest.
 */
import { variable } from '../expression/expression.ts';
import { printLatex } from '../expression/print/print.ts';
import type { RandomStream } from '../random.ts';
import type { ChoiceOption } from './choice-task.ts';

interface Meant {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly by: readonly string[];
}

const letter = (name: string): string => printLatex(variable(name));

/** In the order of differentiation a subscript is read from the left, operators from the right. */
const WAYS: readonly ((meant: Meant) => string)[] = [
  ({ name, by }) => `${name}_{${by.map(letter).join(' ')}}`,
  ({ name, by }) => quotient(name, by),
  ({ name, by }) =>
    `${by
      .map((each) => `\\partial_{${letter(each)}}`)
      .reverse()
      .join(' ')} ${name}`,
  ({ name, by }) =>
    `${by
      .map((each) => `D_{${letter(each)}}`)
      .reverse()
      .join(' ')} ${name}`,
  ({ name, by, arguments: names }) =>
    `${name}_{${by.map((each) => names.indexOf(each) + 1).join('')}}`,
  ({ name, by, arguments: names }) =>
    `${by
      .map((each) => `D_{${names.indexOf(each) + 1}}`)
      .reverse()
      .join(' ')} ${name}`,
  ({ name, by }) => nested(name, by),
];

function quotient(name: string, by: readonly string[]): string {
  const above = by.length === 1 ? `\\partial ${name}` : `\\partial^{${by.length}} ${name}`;
  const runs: [string, number][] = [];
  for (const each of [...by].reverse()) {
    const last = runs.at(-1);
    if (last?.[0] === each) last[1] += 1;
    else runs.push([each, 1]);
  }
  const below = runs.map(
    ([each, count]) => `\\partial ${letter(each)}${count === 1 ? '' : `^{${count}}`}`,
  );
  return `\\frac{${above}}{${below.join(' \\, ')}}`;
}

const nested = (name: string, by: readonly string[]): string =>
  by
    .slice(1)
    .reduce(
      (inner, each) => `\\frac{\\partial}{\\partial ${letter(each)}} \\left( ${inner} \\right)`,
      by.length === 1
        ? `\\frac{\\partial}{\\partial ${letter(by[0]!)}} ${name}`
        : `\\frac{\\partial ${name}}{\\partial ${letter(by[0]!)}}`,
    );

/** All usual notations of a derivative. */
export const notationsOf = (meant: Meant): readonly string[] => WAYS.map((way) => way(meant));

/** Derivatives that are taken for this one: by another variable, of another order. */
export function confusedWith({ arguments: names, by }: Meant): readonly (readonly string[])[] {
  const last = by.length - 1;
  const others = names.flatMap((other) =>
    by.flatMap((each, index) =>
      each === other ? [] : [by.map((kept, place) => (place === index ? other : kept))],
    ),
  );
  const orders = [[...by, by[last]!], ...(by.length > 1 ? [by.slice(0, last)] : [])];
  const sorted = (list: readonly string[]): string => [...list].sort().join();
  const seen = new Set([sorted(by)]);
  return [...others, ...orders].filter((each) => {
    const known = seen.has(sorted(each));
    seen.add(sorted(each));
    return !known;
  });
}

/** As many options as wanted, shuffled: one right, or between one third and two thirds of them. */
export function notations(
  meant: Meant,
  choose: 'one' | 'all',
  count: number,
  random: RandomStream,
): readonly ChoiceOption[] {
  const right = random.shuffle(notationsOf(meant));
  const wrong = random.shuffle(
    confusedWith(meant).flatMap((by) =>
      notationsOf({ ...meant, by })
        .filter((latex) => !right.includes(latex))
        .map((latex): ChoiceOption => ({ latex, right: false, means: by })),
    ),
  );
  const distinct = [...new Map(wrong.map((option) => [option.latex, option])).values()];
  const third = Math.floor(count / 3);
  const wanted =
    choose === 'one' ? 1 : random.integer(Math.max(1, third), Math.max(1, count - third));
  const taken = Math.min(wanted, right.length);
  const options = [
    ...right.slice(0, taken).map((latex) => ({ latex, right: true })),
    ...distinct.slice(0, count - taken),
  ];
  return random.shuffle(options);
}
