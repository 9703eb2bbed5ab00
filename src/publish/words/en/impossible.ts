/** English sentences for tasks that have no answer, or none within the bounds. */
import type { Catalogue } from '../catalogue.ts';

export const IMPOSSIBLE: Catalogue['impossible'] = {
  order: 'Derivatives of such a high order are past the bounds.',
  size: 'This derivative is too large.',
  point: 'At this point the derivative does not exist, or the rules cannot tell.',
  letters: 'One of these functions does not depend on the letters it should depend on.',
  'more-than-two-indices':
    'This derivative has more than two indices: no matrix holds it. Differentiate a number by a matrix, or a vector by a vector.',
  'no-rule': 'No rule differentiates a part of this.',
  'value-missing': 'A value that is needed is not known.',
  definition: 'No way is known here to find this derivative from its definition.',
  rewriting: 'The function and its rewritten form are not shown to be equal.',
  working:
    'This derivative has no working of a few lines in which the mistake or the blank could stand.',
  distractors:
    'Too few mistakes with different answers are known for this derivative. Ask for fewer distractors, or accept fewer.',
  direction: 'A direction needs a length other than zero, and one component for each variable.',
};
