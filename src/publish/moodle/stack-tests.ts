/**
 * STACK's question tests of a question: for each part the right answer in two forms, up to three
 * misconceptions with their scores, and an answer that cannot be read; the other parts are right.
 */
import { element, type Xml } from '../xml.ts';
import { number } from './moodle-html.ts';
import { PENALTY, type StackPart } from './stack-part.ts';

const MISCONCEPTIONS = 3;

interface Expected {
  /** undefined: the tree is not run, as the answer cannot be read. */
  readonly score: 0 | 1 | undefined;
  /** Which node decides, from 0. */
  readonly node: number;
}

export function stackTests(parts: readonly StackPart[]): readonly Xml[] {
  const cases = parts.flatMap((part, index) =>
    casesOf(part, index === 0).map(({ answer, expected }) => ({ index, answer, expected })),
  );
  return cases.map(({ index, answer, expected }, place) =>
    element(
      'qtest',
      {},
      element('testcase', {}, `${place + 1}`),
      element('description', {}),
      ...parts.map(({ input, key }, at) =>
        element(
          'testinput',
          {},
          element('name', {}, input),
          element('value', {}, at === index ? answer : key),
        ),
      ),
      ...parts.map(({ tree }, at) =>
        demanded(tree, at === index ? expected : { score: 1, node: 0 }),
      ),
    ),
  );
}

function casesOf(
  { key, other, wrong, unreadable }: StackPart,
  isFirst: boolean,
): readonly { readonly answer: string; readonly expected: Expected }[] {
  const right: Expected = { score: 1, node: 0 };
  return [
    // That all parts are right is one test, not one for each part.
    ...(isFirst ? [{ answer: key, expected: right }] : []),
    ...(other === undefined ? [] : [{ answer: other, expected: right }]),
    ...wrong.slice(0, MISCONCEPTIONS).map(({ name }, index) => ({
      answer: name,
      expected: { score: 0, node: index + 1 } as const,
    })),
    { answer: unreadable, expected: { score: undefined, node: 0 } },
  ];
}

function demanded(tree: string, { score, node }: Expected): Xml {
  const note = score === undefined ? 'NULL' : `${tree}-${node + 1}-T`;
  const penalty = score === undefined ? '' : number(score === 1 ? 0 : PENALTY, 7);
  return element(
    'expected',
    {},
    element('name', {}, tree),
    element('expectedscore', {}, score === undefined ? '' : number(score, 7)),
    element('expectedpenalty', {}, penalty),
    element('expectedanswernote', {}, note),
  );
}
