/**
 * The sentences of worked solutions and hints on compositions of several functions, in English: the
 * chain rule of several variables, functions known by their values, and compositions taken apart.
 */
import type { CompositionCode } from '../../../calculus/composition-codes.ts';

export const COMPOSITION_STEPS: Readonly<Record<CompositionCode, string>> = {
  'state-chain-sum':
    'By the chain rule, {y} changes with {x} by way of {u}: there is one product for each way, and the products are added.',
  'state-chain-vector':
    'By the chain rule in vector form, the gradient with respect to {x} is the matrix {A} of the inner derivatives times the gradient with respect to {u}.',
  'table-of-parts': 'Compute each derivative on the right.',
  'matrix-of-parts':
    'The matrix {A} has one row for each of the variables {x} and one column for each of {u}.',
  'gradient-of-outer': 'Differentiate {y} with respect to each of {u}.',
  'put-parts-in': 'Put the parts in.',
  'multiply-matrix': 'Multiply the matrix by the vector, row by row.',
  'inner-functions-in': 'Put the inner functions in: {inner}.',
  collect: 'Tidy up.',
  'verify-substitution-first':
    'A check: put the inner functions in first and differentiate then. The outcome is the same.',
  'differentiate-outer':
    'Differentiate {y} with respect to the inner letters, as if they were the variables.',
  'differentiate-inner': 'Differentiate the inner functions with respect to the variables.',
  'differentiate-one': 'Differentiate {y} with respect to {x}.',
  'differentiate-one-partially':
    'Differentiate {y} with respect to {x}; all other letters are treated like numbers.',

  'state-known-values': 'Write what is asked for in the functions whose values are known.',
  'differentiate-by-rules': 'Differentiate by the rules, with the functions left as letters.',
  'differentiate-by-rules-in-places':
    'Differentiate by the rules, with the functions left as letters. Here {signs} are the derivatives of {f} by its places, in this order.',
  'undo-by-inverse': '{g} undoes what {f} does.',
  'differentiate-undone':
    'Differentiate both sides with respect to {x}, the left side by the chain rule.',
  'divide-undone': 'Divide by {outer}.',
  'put-place-in': 'Put in {at}.',
  'look-up': 'Take the values that occur from what is given.',
  'look-up-one': 'Take the value that occurs from what is given.',
  'look-up-outward': 'Take the values that occur from what is given, from the inside outward.',
  'look-up-inverse': 'Since {known}, the inverse function {g} takes {from} back to {to}.',
  'read-tangent': 'At {at} the tangent has the height and the slope of the graph of {f}.',
  'read-height':
    'Read {value} off the graph: at {at} it runs along the segment from {from} to {to}. Start at the left end and add slope times step.',
  'read-corner': 'Read {value} off the graph: the point {from} is one of its corners.',
  'read-slope': 'The slope of the graph of {f} at {at} is that of the segment from {from} to {to}.',
  'compute-with-values': 'Put the values in and compute.',

  'see-last-operation':
    'Imagine computing {y} for a given number {x}. What is computed first makes the inner function, what is done with the result the outer one.',
  'see-first-operation':
    'Imagine computing {y} for a given number {x}. What is computed first makes the innermost function, {f}.',
  'name-layer': 'Call the result {u}. What is left to do with it is {f}.',
  'name-next-layer': 'Call the result {u}. What is done with it next is {f}.',
  'solve-part':
    'For the {number, select, 1 {first} 2 {second} 3 {third} 4 {fourth} other {{number}th}} entry:',
  'verify-decomposition': 'A check: put the functions into each other.',

  'hold-others': 'Only {x} varies here, and {y} with it; keep {others} constant.',
  'hint-both-sides':
    'There is no need to solve for {y}: differentiate both sides as they stand, with {y} as a function of {x}.',
  'hint-factor-of-dependent':
    'Whenever {y} is differentiated, the chain rule adds the factor {slope}.',
  'hint-collect-slope': 'Collect all terms with {slope} on one side, factor it out, and divide.',
  'hint-slope-first': 'First find {slope}: differentiate both sides, and solve for it.',
  'hint-slope-again':
    'Differentiate what you found for {slope} once more with respect to {x}. In it {y} still depends on {x}.',
  'hint-put-slope-in':
    '{slope} comes up again when you do. Put in what you found for it, so that only {x} and {y} are left.',
  'hint-outer-alone': 'For this part {u} are the variables: forget what they stand for.',
  'hint-inner-alone': 'For this part only the inner functions count: leave {y} aside.',
  'hint-only-letter': 'Only {letter} varies. Treat the other letters like numbers.',
  'hint-work-out': 'This is what to work out:',
  'hint-matrix-of-inner':
    'Put the derivatives into a matrix, with one row for each variable and one column for each inner function:',
  'hint-paths': 'In how many ways does {y} depend on {x}? Each of {u} is one way.',
  'hint-parts-of-chain':
    'First find each derivative of {y} with respect to {u}, and each derivative of {u} with respect to {x}.',
  'hint-chain-formula':
    'This is the rule to use. Put the derivatives in, then the inner functions.',
  'hint-chain-vector':
    'Put the inner derivatives into a matrix, one row for each variable; it is multiplied by the gradient with respect to {u}.',
  'hint-inside-first': 'Which rule does {y} need, if the functions in it are treated as letters?',
  'hint-which-values':
    'Differentiate by the rules first, then put in {at}, and only then look up values.',
  'hint-rule-then-values': 'Before any value is put in, the derivative is this:',
  'hint-rule-then-values-in-places':
    'Before any value is put in, the derivative is this, where {signs} are the derivatives of {f} by its places, in this order:',
  'hint-value-from-inside': 'Which value do you have to know before you can look up the others?',
  'hint-put-place-in': 'Put in {at}, and look up values from the inside outward.',
  'hint-formula-then-values': 'Before any value is put in, what is asked for is this:',
  'hint-order-of-computing':
    'Imagine computing {y} for a given number {x} on a calculator. What would you compute first?',
  'hint-name-inside': 'Call what is computed first {u}, and write {y} with {u} in its place.',
  'hint-name-inside-again':
    'Call what is computed first {u}, and write {y} with {u} in its place. Of what you then have, call what is computed first {v}.',
  'hint-layers-of-letters':
    'The innermost function contains {x}; each of the others contains only the letter that stands for what is inside it.',
  'hint-outer-of-letter':
    'The inner function contains {x}; the outer one contains only the letter that stands for the inner one.',
};
