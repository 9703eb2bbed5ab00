/** English sentences of steps and hints on computation graphs. Parameters in braces are mathematics. */
import type { BackpropagationCode } from '../../../calculus/backpropagation-codes.ts';
import type { Message } from '../catalogue.ts';

export const BACKPROPAGATION_STEPS: Readonly<Record<BackpropagationCode, Message>> = {
  'graph-forward': 'Go forward: work out each step from those before it.',
  'graph-definitions': 'The steps, each from those before it:',
  'graph-value': 'Put each step into the next until {name} is written in the inputs.',
  'graph-seed': 'Now go backward, starting with the derivative of {result} by itself.',
  'graph-backward': 'Now go backward from {result}.',
  'graph-adjoint': '{name} is used in {uses}, so by the chain rule:',
  'graph-adjoint-several':
    '{name} is used in {uses}: multiply along each of these ways, and add the results.',
  'graph-unused': '{name} does not lead to the result.',
  'graph-adjoint-direct': '{name} is used in {uses}, the result itself:',
  'graph-adjoint-kink-positive':
    '{name} is used in {uses}. The argument of ReLU is positive, so its slope is 1, and by the chain rule:',
  'graph-adjoint-kink-negative':
    '{name} is used in {uses}. The argument of ReLU is negative, so its slope is 0, and by the chain rule:',
  'graph-kink':
    'ReLU has slope 1 where its argument is positive, and slope 0 where it is negative.',
  'graph-gradient': 'These are the derivatives that are asked for:',
  'graph-descent': 'Take one step against the gradient, with learning rate {rate}:',
  'decimals-are-rounded':
    'Decimals are shown to a few digits; the work goes on with the exact numbers.',
  'hint-graph-forward': 'Work out the steps in order until you come to {name}.',
  'hint-graph-last-step': 'This is the last of these steps; put the values in:',
  'hint-graph-needed': 'To find {name} you need {needed} first.',
  'hint-graph-backward':
    'Work out all values going forward; then start at {result}, whose derivative by itself is 1, and go backward step by step.',
  'hint-graph-backward-in-letters':
    'Start at {result}, whose derivative by itself is 1, and go backward step by step.',
  'hint-graph-uses': '{name} is used in {uses}: each of these ways contributes one product.',
  'hint-graph-one-use':
    '{name} is used in {uses} only, so the derivative by {name} is a single product.',
  'hint-graph-at-once': '{name} is used in {uses} only, and that is the result itself.',
  'hint-graph-direct':
    '{result} depends on {name} directly: differentiate it with respect to {name}, and treat everything else in it like a number.',
  'hint-graph-local':
    'For each step that uses {name}, take the derivative of {result} with respect to that step, times the derivative of that step with respect to {name}.',
  'hint-graph-descent':
    'Find the gradient first; then subtract {rate} times each derivative from the old value.',
};
