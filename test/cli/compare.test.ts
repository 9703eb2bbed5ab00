import { describe, expect, it } from 'vitest';
import { gradus } from './fake-terminal.ts';

describe('gradus compare', () => {
  it('says equal and how it is known', async () => {
    const { code, out, err } = await gradus(['compare', '2 sin x cos x', 'sin(2x)']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Equal\. \S.*\n$/);
  });

  it('says different with a place where it shows', async () => {
    const { code, out } = await gradus(['compare', 'x^2', 'x^2 + 1/1000']);
    expect(code).toBe(1);
    expect(out).toMatch(/^Different\. At x [=≈] .* the first is .* and the second is /);
  });

  it('takes declared signs into account', async () => {
    expect((await gradus(['compare', 'ln(x^2)', '2 ln x'])).code).toBe(1);
    expect((await gradus(['compare', 'ln(x^2)', '2 ln x', '--positive', 'x'])).code).toBe(0);
  });

  it('gives the audit record as JSON', async () => {
    const { code, out } = await gradus(['compare', 'sin(x)^2', '1 - cos(x)^2', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'equal', audit: { rung: expect.any(String) } });
  });

  it('refuses what is no expression', async () => {
    expect(await gradus(['compare', 'x +', 'x'])).toMatchObject({ code: 2, out: '' });
    expect((await gradus(['compare', '(1, 2)', 'x'])).err).toMatch(/Two expressions/);
    expect((await gradus(['compare', '__proto__', 'constructor'])).code).not.toBe(70);
  });
});
