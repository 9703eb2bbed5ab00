/** What only a process of its own can show: exit codes, pipes that break, colours. */
import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function gradus(
  args: readonly string[],
  { stdin = '', closeEarly = false, env = {} } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
      env: { ...process.env, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (closeEarly) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

describe('the process', () => {
  it('ends with the exit code of the command', async () => {
    expect(await gradus(['compare', 'x', '2x'])).toMatchObject({ code: 1, err: '' });
    expect(await gradus(['explain', '(('])).toMatchObject({ code: 2, out: '' });
  });

  it('ends quietly when its reader goes away', async () => {
    const line = `${JSON.stringify({
      template: 'chain-rule/sine-of-square',
      version: 1,
      seed: 's',
      answers: '2x cos(x^2)',
    })}\n`;
    const ended = await gradus(['grade', '-', '-q'], {
      stdin: line.repeat(5_000),
      closeEarly: true,
    });
    expect(ended).toMatchObject({ code: 0, err: '' });
  });

  it('writes no colours into a pipe', async () => {
    const { out } = await gradus(['compare', 'x', 'x'], { env: { FORCE_COLOR: undefined } });
    expect(out).not.toContain('\u001b');
  });
});
