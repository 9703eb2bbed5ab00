/** What stands inside something keeps the order it was written in; what stands alone does not. */
import { describe, expect, it } from 'vitest';
import { asWritten } from '../../src/algebra/as-written.ts';
import { simplify } from '../../src/algebra/simplify.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';

describe('kept writing', () => {
  it.each([
    ['-2*w*sin(w*t+p)', 'cos(w*t+p)', '-2*w*sin(w*t + p)'],
    ['4*e^(t*r)', 'e^(t*r)', '4*e^(t*r)'],
    ['2*x/(1+x^2)', 'ln(1+x^2)', '2*x/(1 + x^2)'],
    ['3*(b+4*w)^2*4', '(4*w+b)^3', '12*(4*w + b)^2'],
    ['p+w*t', 'cos(w*t+p)', 't*w + p'],
    ['cos(t*w+q)', 'cos(w*t+p)', 'cos(t*w + q)'],
  ])('%s beside %s is %s', (result, original, shown) => {
    const kept = asWritten(simplify(formula(result)), formula(original));
    expect(printPlain(kept)).toBe(shown);
  });
});
