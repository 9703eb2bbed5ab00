/** The public door: the few functions newcomers use, and that it bundles for browsers. */
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { compare, explain, generate, grade, printPlain, readTemplate } from '../src/index.ts';

const TEXT = [
  '---',
  'id: door',
  'version: 1',
  'title: Door',
  'topic: chain rule',
  'difficulty: 1',
  'parameters: { a: { integer: [2, 9] } }',
  'functions: { y: sin(a x) }',
  'tasks: [{ id: d, kind: derivative, function: y, by: x }]',
  '---',
  'Differentiate $y = {{ y }}$.',
].join('\n');

describe('the door', () => {
  it('generates and grades', () => {
    const template = readTemplate(TEXT, 'door.md');
    if (!template.ok) throw new Error(JSON.stringify(template.problem));
    const exercise = generate(template.value, '1');
    if (!exercise.ok) throw new Error(JSON.stringify(exercise.problem));
    const a = Number(/(\d) x/.exec(exercise.value.prompt)?.[1]);
    expect(grade(exercise.value, `cos(${a}x) * ${a}`)[0]).toMatchObject({
      task: 'd',
      score: 1,
      points: 1,
    });
    expect(grade(exercise.value, { d: 'cos x' })[0]?.verdict.kind).toBe('incorrect');
    expect(grade(exercise.value, { other: 'cos x', constructor: 'x' })).toEqual([]);
  });

  it('explains and compares', () => {
    const solution = explain('sin(x^2)', { by: ['x'] });
    if (!solution.ok) throw new Error(solution.problem.kind);
    const { answer } = solution.value;
    expect(answer.kind === 'scalar' && printPlain(answer.expression)).toBe('2*x*cos(x^2)');
    expect(explain('sin(', { by: ['x'] })).toMatchObject({
      ok: false,
      problem: { kind: 'unreadable' },
    });
    expect(explain('x', { by: Array(99).fill('x') })).toMatchObject({
      ok: false,
      problem: { kind: 'impossible', reason: 'order' },
    });
    expect(compare('sin(2x)', '2 sin x cos x')).toMatchObject({ value: { kind: 'equal' } });
    expect(compare('sin(2x)', '2 sin x')).toMatchObject({ value: { kind: 'different' } });
    expect(compare('sqrt(x^2)', 'x', { positive: ['x'] })).toMatchObject({
      value: { kind: 'equal' },
    });
    expect(compare('1', ')')).toMatchObject({ ok: false, problem: { side: 'right' } });
  });

  it('bundles for browsers without a built-in of Node, and the bundle works', async () => {
    const { outputFiles, warnings } = await build({
      entryPoints: ['src/index.ts'],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      minify: true,
      write: false,
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    const [bundle] = outputFiles;
    const door = await import(
      `data:text/javascript;base64,${Buffer.from(bundle!.contents).toString('base64')}`
    );
    const template = door.readTemplate(TEXT, 'door.md');
    const here = readTemplate(TEXT, 'door.md');
    if (!here.ok) throw new Error('unreadable');
    const exercise = generate(here.value, 'same');
    expect(exercise.ok && exercise.value.prompt).toBe(
      door.generate(template.value, 'same').value.prompt,
    );
    expect(door.grade(door.generate(template.value, 'same').value, '0')[0].verdict.kind).toBe(
      'incorrect',
    );
  });
});
