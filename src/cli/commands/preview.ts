/** `gradus preview`: a page that shows a template's exercises and follows the file as it is edited. */

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { katexSetter } from '../../publish/html/katex.ts';
import type { Language } from '../../publish/words/language.ts';
import { previewServer } from '../../server/preview-server.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { interrupted } from '../interrupted.ts';
import type { Terminal } from '../terminal.ts';

export interface PreviewOptions {
  readonly port: number;
  readonly variants: number;
  readonly lang: Language;
}

export async function preview(
  terminal: Terminal,
  file: string,
  { port, variants, lang }: PreviewOptions,
): Promise<ExitCode> {
  if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
  const server = previewServer({ file, variants, language: lang, math: katexSetter() });
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new UsageError(`port ${port}: something else listens there already`);
  }
  const { port: open } = server.address() as AddressInfo;
  await terminal.out(`http://127.0.0.1:${open}/ follows ${file} until it is interrupted\n`);
  await interrupted();
  server.closeAllConnections();
  server.close();
  return EXIT.done;
}
