import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/decisions/README.md'];

describe('the README', () => {
  it('shows what its commands print', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/readme.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each(PAGES)('%s links to files that exist', (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)];
    const dead = links.filter(([, target]) => !existsSync(join(dirname(page), target!)));
    expect(dead.map(([, target]) => target)).toEqual([]);
  });

  it('has an index of all decisions', () => {
    const index = readFileSync('docs/decisions/README.md', 'utf8');
    const missing = readdirSync('docs/decisions').filter(
      (name) => name !== 'README.md' && !index.includes(`(${name})`),
    );
    expect(missing).toEqual([]);
  });
});
