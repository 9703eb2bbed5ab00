/**
 * The sentences of worked solutions and hints, in English. `{u}` stands for what the step's data hold
 * under that name: mathematics, a word or a number; lists are written out with commas and an "and".
 */
import type { RuleName } from '../../../calculus/rule-names.ts';
import type { StepCode } from '../../../calculus/step-codes.ts';

export const STEP_SENTENCES: Readonly<Record<StepCode, string>> = {
  'hold-constant': 'We differentiate with respect to {x}, so {others} are treated like a number.',
  'differentiate-order': 'Differentiate {y} with respect to {x}.',

  'identify-composition':
    'This is a composition: one function inside another. Call the inner function {u}.',
  'state-chain':
    'The chain rule: differentiate the outer function with respect to {u}, and multiply by the derivative of {u} with respect to {x}.',
  'compute-parts': 'Compute each part.',
  'differentiate-part': 'The derivative of {of} with respect to {x} in detail:',
  'substitute-back': 'Multiply, put {inner} back in for {u}, and tidy up.',
  'identify-several': 'Two things inside the function depend on {x}. Name them {u}.',
  'state-several':
    'The chain rule adds one product for each way in which {x} enters: through each of {u}.',
  'state-sum': 'A sum is differentiated term by term.',
  'compute-terms': 'Differentiate each term.',
  'combine-terms': 'Add the results.',
  'identify-factors': 'This is a product of functions of {x}. Name the factors {u}.',
  'state-product':
    'The product rule: differentiate one factor at a time, leave the others as they are, and add.',
  'combine-product': 'Put the parts together and tidy up.',
  'identify-quotient': 'This is a quotient of two functions of {x}. Name them {u}.',
  'state-quotient':
    'The quotient rule: the derivative of the top times the bottom, minus the top times the derivative of the bottom, all over the bottom squared.',
  'combine-quotient': 'Put the parts together and tidy up.',
  'take-logarithms':
    'Both the base and the exponent depend on {x}, so neither the power rule nor the exponential rule applies. Take logarithms of both sides (for {u} > 0) to bring the exponent down.',
  'differentiate-logarithms':
    'Differentiate both sides with respect to {x}. On the left the chain rule gives 1/{y} times the derivative of {y}; on the right use the product rule.',
  'combine-logarithms': 'Multiply by {y} and put the function back in for it.',
  'rewrite-power': 'Write the power in the denominator with a negative exponent.',
  outside: 'Differentiate the outer function and leave its inside, {inner}, untouched.',
  inside: 'Differentiate the inside.',
  multiply: 'Multiply the two, and tidy up.',
  'direct-sum': 'Differentiate term by term.',
  'direct-product':
    'A product: differentiate one factor at a time, leave the others as they are, and add.',
  'direct-quotient':
    'A quotient: the derivative of the top times the bottom, minus the top times the derivative of the bottom, over the bottom squared.',
  simplify: 'Tidy up.',
  'evaluate-at': 'Only now put in {at}.',

  'apply-constant': 'A constant does not change: its derivative is 0.',
  'apply-variable': 'The derivative of {x} with respect to itself is 1.',
  'apply-dependent': '{f} depends on {x}; its derivative keeps its name.',
  'apply-unevaluated': '{f} is differentiated once more; it stays unevaluated.',
  'apply-negation': 'A minus sign stays in front.',
  'apply-sum': 'Sum rule: differentiate term by term.',
  'apply-constant-multiple': 'Constant multiple rule: the constant factor stays in front.',
  'apply-constant-divisor': 'Constant multiple rule: the constant divisor stays below.',
  'apply-product':
    'Product rule: differentiate one factor at a time, leave the others as they are, and add.',
  'apply-rewrite-power': 'A power in the denominator is a negative power.',
  'apply-quotient':
    'Quotient rule: the derivative of the top times the bottom, minus the top times the derivative of the bottom, over the bottom squared.',
  'apply-chain':
    'Chain rule: the derivative of the outer function, taken at the inner one, times the derivative of the inner function.',
  'apply-chain-several': 'Chain rule: one product for each argument that depends on {x}, added up.',
  'apply-reciprocal': 'Reciprocal rule: a minus sign, and the denominator squared.',
  'apply-power': 'Power rule: the exponent comes down as a factor and goes down by one.',
  'apply-natural-exponential': 'The natural exponential function is its own derivative.',
  'apply-exponential':
    'Exponential rule: the exponential function comes back, times the logarithm of its base.',
  'apply-general-power':
    'A power with a variable base and a variable exponent: differentiate it through its logarithm.',
  'apply-function': 'The derivative of {f} stands in the table of derivatives.',
  'apply-unknown': '{f} is not given by a formula, so its derivative is written with a prime.',

  'why-constant': 'A constant does not change: its derivative is 0.',
  'why-variable': 'The derivative of {x} with respect to itself is 1.',
  'why-dependent': '{f} depends on {x}; its derivative keeps its name.',
  'why-unevaluated': '{f} is differentiated once more; it stays unevaluated.',
  'why-negation': 'A minus sign stays in front.',
  'why-sum': 'By the sum rule.',
  'why-constant-multiple': 'By the constant multiple rule.',
  'why-constant-divisor': 'By the constant multiple rule.',
  'why-product': 'By the product rule.',
  'why-rewrite-power': 'A power in the denominator is a negative power.',
  'why-quotient': 'By the quotient rule.',
  'why-chain': 'By the chain rule.',
  'why-chain-several': 'By the chain rule for several arguments.',
  'why-reciprocal': 'For {of}, the reciprocal rule:',
  'why-power':
    'For {of}, the power rule: the exponent comes down as a factor and goes down by one.',
  'why-natural-exponential': 'For {of}: the natural exponential function is its own derivative.',
  'why-exponential':
    'For {of}, the exponential rule: the exponential function comes back, times the logarithm of its base.',
  'why-general-power': 'By logarithmic differentiation.',
  'why-function': 'For {of}, from the table of derivatives:',
  'why-unknown': '{f} is not given by a formula, so its derivative is written with a prime.',

  'exists-where': 'The derivative exists only where {u} {relation} 0.',
  'verify-at':
    'Check with numbers: near {at}, the function changes at a rate of about {slope}; the derivative found gives {value} there.',

  'hint-last-operation':
    'Imagine working out {y} for a number {x}. Which operation would you do last? The rule for that operation comes first.',
  'hint-rule': 'Which rule of differentiation fits a function of this form?',
  'hint-composition':
    'The last operation acts on a whole expression: there is an inner function {inner}, and the chain rule is needed.',
  'hint-factors': 'It is a product. Its factors are {parts}, and each of them depends on {x}.',
  'hint-quotient': 'It is a quotient with {top} on top and {bottom} below, and both depend on {x}.',
  'hint-terms': 'It is a sum. Differentiate each of its terms, {parts}, on its own.',
  'hint-logarithms':
    'Both the base {u} and the exponent {v} depend on {x}. Take the logarithm before you differentiate.',
  'hint-formula': 'Here is the rule; find out what stands for what.',
  'hint-chain': 'With {u} for the inner function, work out both factors, then put {inner} back.',
  'hint-hold-constant': 'Only {x} varies. Treat {others} as you would treat a number.',
  'hint-order': 'Find the first derivative, tidy it up, and differentiate the result again.',
  'hint-at': 'Differentiate first, and put in the numbers at the very end.',
};

/** The names of the rules, as they stand within a sentence. */
export const RULE_NAMES: Readonly<Record<RuleName, string>> = {
  constant: 'constant rule',
  variable: 'derivative of the variable',
  dependent: 'dependent variable',
  unevaluated: 'derivative of a derivative',
  negation: 'constant multiple rule with −1',
  sum: 'sum rule',
  'constant-multiple': 'constant multiple rule',
  'constant-divisor': 'constant multiple rule',
  product: 'product rule',
  'rewrite-power': 'negative exponents',
  quotient: 'quotient rule',
  chain: 'chain rule',
  'chain-several': 'chain rule for several arguments',
  reciprocal: 'reciprocal rule',
  power: 'power rule',
  'natural-exponential': 'natural exponential rule',
  exponential: 'exponential rule',
  'general-power': 'logarithmic differentiation',
  function: 'table of derivatives',
  unknown: 'derivative of an unknown function',
};
