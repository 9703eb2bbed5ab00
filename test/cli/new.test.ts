import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { gradus } from './fake-terminal.ts';

describe('gradus new', () => {
  it('makes an exercise of a function, with its key on demand', async () => {
    const sheet = await gradus(['new', 'sin(x^2)']);
    expect(sheet).toMatchObject({ code: 0, err: '' });
    expect(sheet.out).toContain('y = sin(x²)');
    expect(sheet.out).not.toContain('cos');
    const key = await gradus(['new', 'sin(x^2)', '--key']);
    expect(key.out).toContain('dy/dx = 2x cos(x²)');
  });

  it('makes different exercises of a family, the same for the same seed', async () => {
    const args = ['new', 'exponential of quadratic', '--count', '4', '--seed', 'a', '-f', 'json'];
    const { out } = await gradus(args);
    const { exercises } = JSON.parse(out) as { exercises: readonly { prompt: string }[] };
    expect(new Set(exercises.map(({ prompt }) => JSON.stringify(prompt))).size).toBe(4);
    expect((await gradus(args)).out).toBe(out);
  });

  it('writes a template to keep', async () => {
    const { out } = await gradus(['new', 'composite', '--difficulty', '2..4', '-f', 'template']);
    const template = readTemplate(out, 'kept.md');
    expect(template.ok && template.value.header.parameters.form).toMatchObject({
      kind: 'family',
      difficulty: [2, 4],
    });
  });

  it('says what is wrong', async () => {
    const refused = await gradus(['new', 'sin of foo']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(
      /^gradus: sin of foo is not a family of functions: foo is not known/,
    );
    expect((await gradus(['new', 'sin(x'])).code).toBe(2);
    expect((await gradus(['new', 'x^2', '--difficulty', '7'])).code).toBe(2);
    expect(await gradus(['new', 'x^2', '--count', '2'])).toMatchObject({ code: 1, out: '' });
  });
});
