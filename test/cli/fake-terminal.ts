/** A terminal that remembers what was written and reads from given texts, so that no process is started. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { run } from '../../src/cli/program.ts';
import { paintOf, type Terminal } from '../../src/cli/terminal.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface FakeTerminal {
  readonly stdin?: string;
  readonly watched?: boolean;
}

/** One folder of templates is enough for a test, and leaves the others out of it. */
export const LIBRARY = ['--templates', 'templates/chain-rule'] as const;

export async function gradus(args: readonly string[], fake: FakeTerminal = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: async (text) => {
      out.push(text);
    },
    err: (text) => {
      err.push(text);
    },
    open: (path) =>
      path === '-' ? Readable.from([Buffer.from(fake.stdin ?? '')]) : createReadStream(path),
    watched: fake.watched ?? false,
    width: 80,
    paint: paintOf(false),
  };
  const code = await run(terminal, args);
  return { code, out: out.join(''), err: err.join('') };
}
