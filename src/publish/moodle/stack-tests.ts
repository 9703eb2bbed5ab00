/**
 * STACK's question tests of a question: for each part the right answer, in two forms where it is a formula,
 * wrong ones with their scores, and an answer that cannot be read; the other parts are right.
 */
import { element, type Xml } from '../xml.ts';
import { number } from './moodle-html.ts';
import { PENALTY, type StackCase, type StackPart } from './stack-part.ts';

const RIGHT: Omit<StackCase, 'answer'> = { score: 1, node: 0, says: true };

export function stackTests(parts: readonly StackPart[]): readonly Xml[] {
  const cases = parts.flatMap((part, index) =>
    part.cases
      // That all parts are right is one test, not one for each part.
      .filter(({ answer }) => index === 0 || answer !== part.right)
      .map((tested) => ({ index, tested })),
  );
  return cases.map(({ index, tested }, place) =>
    element(
      'qtest',
      {},
      element('testcase', {}, `${place + 1}`),
      element('description', {}),
      ...parts.map(({ input, right }, at) =>
        element(
          'testinput',
          {},
          element('name', {}, input),
          element('value', {}, at === index ? tested.answer : right),
        ),
      ),
      ...parts.map(({ tree }, at) => demanded(tree, at === index ? tested : RIGHT)),
    ),
  );
}

function demanded(tree: string, { score, node, says }: Omit<StackCase, 'answer'>): Xml {
  const note = score === undefined ? 'NULL' : `${tree}-${node + 1}-${says ? 'T' : 'F'}`;
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
