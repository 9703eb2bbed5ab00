import { describe, expect, it } from 'vitest';
import { gradus } from './fake-terminal.ts';

describe('gradus explain', () => {
  it('tells the chain rule in four steps that end in the answer', async () => {
    const { code, out, err } = await gradus(['explain', 'sin(x^2)', '--by', 'x']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^y = sin\(x²\)\n/);
    expect(out.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ']);
    expect(out).toMatch(/\ndy\/dx = 2x cos\(x²\)\n$/);
  });

  it('needs no --by for one variable, and asks for it when there are several', async () => {
    expect((await gradus(['explain', 't^3'])).out).toMatch(/dy\/dt = 3t²\n$/);
    const several = await gradus(['explain', 'x y']);
    expect(several).toMatchObject({ code: 2, out: '' });
    expect(several.err).toMatch(/--by.*x, y/);
  });

  it('takes partial and higher derivatives, and values at a point', async () => {
    expect((await gradus(['explain', 'x^2 y', '--by', 'y'])).out).toMatch(/= x²\n$/);
    // Not dy/dy: the function is not called by the variable's name.
    expect((await gradus(['explain', 'x^2', '--by', 'y'])).out).toMatch(/\n∂z\/∂y = 0\n$/);
    expect((await gradus(['explain', 'x^3', '--order', '2'])).out).toMatch(/= 6x\n$/);
    expect((await gradus(['explain', 'x^2 y^2', '--by', 'x,y'])).out).toMatch(/= 4xy\n$/);
    expect((await gradus(['explain', 'sqrt(x)', '--at', 'x=4'])).out).toMatch(/1\/4\n$/);
  });

  it('refuses the value of a variable in the place of a function of it', async () => {
    const said = await gradus(['explain', 'x = 3', '--by', 'x']);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/Give a function of x/);
  });

  it('takes a function with its name, and LaTeX', async () => {
    expect((await gradus(['explain', 'f(x) = x^2'])).out).toMatch(/^f\(x\) = x²\n/);
    expect((await gradus(['explain', "f'(x) = x^2"])).err).toMatch(/function itself/);
    expect((await gradus(['explain', '\\frac{x}{2}'])).out).toMatch(/= 1\/2\n$/);
  });

  it('tells it in three styles, differently', async () => {
    const styles = ['substitution', 'direct', 'formal'];
    const told = await Promise.all(
      styles.map((style) => gradus(['explain', 'sin(x^2)', '--style', style])),
    );
    expect(new Set(told.map(({ out }) => out)).size).toBe(3);
    for (const { out } of told) expect(out).toMatch(/2x cos\(x²\)\n$/);
  });

  it('writes JSON, Markdown and HTML', async () => {
    const json = JSON.parse((await gradus(['explain', 'sin(x^2)', '--json'])).out);
    expect(json).toMatchObject({
      function: { plain: 'sin(x^2)' },
      by: ['x'],
      answer: { plain: '2*x*cos(x^2)' },
    });
    expect(json.steps).toHaveLength(4);
    expect((await gradus(['explain', 'sin(x^2)', '-f', 'markdown'])).out).toContain(
      '$\\frac{dy}{dx}',
    );
    expect((await gradus(['explain', 'sin(x^2)', '-f', 'html'])).out).toMatch(/^<!doctype html>/);
  });

  it('points at what it cannot read', async () => {
    const { code, err, out } = await gradus(['explain', 'sin(x^2']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/never closed/);
    const [line, caret] = err.split('\n').filter((text) => text.startsWith('  '));
    expect(line).toBe('  sin(x^2');
    expect(caret).toBe('     ^');
  });

  it('takes formulas that begin with a minus sign after --', async () => {
    expect((await gradus(['explain', '--', '-x^2'])).out).toMatch(/= −2x\n$/);
  });
});
