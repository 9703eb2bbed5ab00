/**
 * The world outside a command: where it writes and reads. Commands are functions of a terminal, so that
 * they are tested without starting a process.
 */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import pc from 'picocolors';
import { UsageError } from './exit-codes.ts';

export interface Terminal {
  /** Resolves when the text has been taken, so that a slow reader slows the writer down. */
  out(text: string): Promise<void>;
  err(text: string): void;
  /** A file's bytes, or standard input's for '-'. */
  open(path: string): Readable;
  /** Whether a person watches standard error. */
  readonly watched: boolean;
  readonly width: number;
  readonly paint: Paint;
}

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly unsure: (text: string) => string;
}

export function paintOf(colours: boolean): Paint {
  const { bold, dim, green, red, yellow } = pc.createColors(colours);
  return { bold, dim, good: green, bad: red, unsure: yellow };
}

/** Thrown when the reader of standard output has gone away, as `head` does: there is nothing left to do. */
export class ReaderGone extends Error {}

const WIDEST = 100;

export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  let gone = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  const colours = env.NO_COLOR ? false : stdout.isTTY === true && env.TERM !== 'dumb';
  return {
    out: (text) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(new ReaderGone());
        stdout.write(text, (error) => {
          if (error === null || error === undefined) resolve();
          else reject(gone || isGone(error) ? new ReaderGone() : error);
        });
      }),
    err: (text) => {
      stderr.write(text);
    },
    open: (path) => (path === '-' ? stdin : createReadStream(path)),
    watched: stderr.isTTY === true && !env.CI,
    width: Math.min(WIDEST, stdout.columns ?? 80),
    paint: paintOf(colours),
  };
}

const isGone = (error: Error): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';

/** All of a file or of standard input as text, up to a bound. */
export async function readAll(terminal: Terminal, path: string, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of terminal.open(path)) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > most) throw new UsageError(`${path}: more than ${most} bytes`);
      chunks.push(bytes);
    }
  } catch (error) {
    throw asUsage(error, path);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'is not in a folder',
  EACCES: 'may not be read or written',
  EPERM: 'may not be read or written',
  EROFS: 'cannot be written: the disk is read-only',
  ENOSPC: 'cannot be written: the disk is full',
};

/** A failure of the file system as the user's to mend; anything else as it was. */
export function asUsage(error: unknown, path: string): unknown {
  const message = MESSAGES[(error as NodeJS.ErrnoException).code ?? ''];
  return message === undefined ? error : new UsageError(`${path}: ${message}`);
}
