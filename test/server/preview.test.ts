import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { katexSetter } from '../../src/publish/html/katex.ts';
import { previewServer } from '../../src/server/preview-server.ts';

let folder = '';
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradus-preview-'));
  file = join(folder, 'sine.md');
  await writeFile(file, await readFile('templates/chain-rule/sine-of-square.md'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the preview of a template', () => {
  it('shows answers, steps and wrong answers, follows the file, and answers to this machine alone', async () => {
    const server = previewServer({ file, variants: 2, language: 'en', math: katexSetter() });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;
    try {
      expect(await (await fetch(address)).text()).toContain('EventSource');
      const sheet = await (await fetch(`${address}/sheet`)).text();
      expect(sheet).toContain('Worked solution');
      expect(sheet).toContain('Wrong answers to expect');
      expect(sheet).toContain('Exercise 2');
      expect(sheet).not.toContain('<script');

      const changes = await fetch(`${address}/changes`);
      const reader = changes.body!.getReader();
      await reader.read();
      await writeFile(file, 'no header at all');
      const { value } = await reader.read();
      expect(new TextDecoder().decode(value)).toContain('event: change');
      await reader.cancel();
      const broken = await fetch(`${address}/sheet`);
      expect(broken.status).toBe(200);
      expect(await broken.text()).toContain('sine.md:1');

      const foreign = await new Promise<number | undefined>((resolve) => {
        get(
          { port, host: '127.0.0.1', path: '/sheet', headers: { host: 'evil.test' } },
          (reply) => {
            reply.resume();
            resolve(reply.statusCode);
          },
        );
      });
      expect(foreign).toBe(421);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
