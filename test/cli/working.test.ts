import { describe, expect, it } from 'vitest';
import { gradus } from './fake-terminal.ts';

describe('gradus working', () => {
  it('names the first wrong line and the mistake in it, and what is carried along', async () => {
    const { code, out } = await gradus(['working', 'x sin(x^2)'], {
      stdin: "u = x^2\ndu/dx = 2x\ny' = sin(x^2) + x cos(x^2)\n= sin(x^2) + cos(x^2) x\n",
    });
    expect(code).toBe(1);
    expect(out).toContain('  1 ok ');
    expect(out).toMatch(/ 3 x .*not right\n +You differentiated the outer function well/);
    expect(out).toMatch(/ 4 \.\. .*carried along/);
    expect(out).toContain('Look at line 3 again: everything before it is right.');
  });

  it('is content when all is right, and says so as data', async () => {
    const stdin = 'dy/dx = cos(x^2) * 2x\n= 2x cos(x^2)';
    const { code, out } = await gradus(['working', 'sin(x^2)', '--json'], { stdin });
    expect(code).toBe(0);
    const verdict = JSON.parse(out);
    expect(verdict.reachesDerivative).toBe(true);
    expect(verdict.statements.map(({ judgement }: { judgement: string }) => judgement)).toEqual([
      'right',
      'right',
    ]);
  });

  it('refuses nothing at all', async () => {
    expect((await gradus(['working', 'sin(x^2)'], { stdin: '\n' })).code).toBe(2);
  });
});
