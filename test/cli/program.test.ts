import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { gradus } from './fake-terminal.ts';

const COMMANDS = ['generate', 'grade', 'explain', 'compare', 'check'];

describe('the command line', () => {
  it('tells its version', async () => {
    expect(await gradus(['--version'])).toEqual({
      code: 0,
      out: `${packageJson.version}\n`,
      err: '',
    });
  });

  it('teaches by example, and documents its exit codes', async () => {
    const { code, out } = await gradus(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(command);
    expect(out).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 .*\n {2}70 /);
  });

  it.each(COMMANDS)('%s --help has examples that name the command', async (command) => {
    const { code, out, err } = await gradus([command, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`Examples?:\\n {2}gradus ${command} `));
  });

  it.each([
    [['explian', 'x']],
    [[]],
    [['explain']],
    [['explain', 'x', '--styl', 'direct']],
    [['explain', 'x', '--style', 'loud']],
    [['explain', 'x', '--order', '0']],
    [['generate', 'x.yaml']],
    [['generate', 'x.yaml', '--out', 'o', '--variants', '-1']],
    [['generate', 'x.yaml', '--out', 'o', '--format', 'pdf,json']],
    [['grade', 'x.jsonl', '--format', 'xml']],
  ])('refuses %j as usage, on standard error', async (args) => {
    const { code, out, err } = await gradus(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toMatch(/at .*\.ts:\d/);
  });

  it('suggests what was meant', async () => {
    expect((await gradus(['explian', 'x'])).err).toMatch(/explain/);
  });
});
