/**
 * Typst source to PDF for whole classes: documents are set in a process beside this one, and that process
 * is replaced by a fresh one after a number of documents, so that memory stays bounded however many there
 * are. Meanwhile this process can go on making exercises. For Node only.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LIMITS } from '../../limits.ts';
import type { PdfSetter } from '../files.ts';
import type { Outcome } from './press-process.ts';

export interface Press extends PdfSetter {
  /** Rejects with a fault of the program, as `typstTypesetter` throws it. */
  pdf(source: string): Promise<Uint8Array>;
  /** Ends the process; to be called once nothing is awaited any more. */
  close(): void;
}

export function typesettingPress(documents: number = LIMITS.publish.documentsOfProcess): Press {
  let shift: Shift | undefined;
  return {
    pdf: (source) => {
      if (shift === undefined || shift.given === documents) {
        shift?.close();
        shift = new Shift(shift?.ended ?? Promise.resolve());
      }
      return shift.set(source);
    },
    close: () => shift?.close(),
  };
}

interface Awaited {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
}

/** One process's life: it starts when the one before has ended, and ends when all it was given is done. */
class Shift {
  given = 0;
  readonly ended: Promise<void>;
  private readonly awaited: Awaited[] = [];
  private readonly child: Promise<ChildProcess>;
  private closing = false;

  constructor(before: Promise<void>) {
    this.child = before.then(() => this.start());
    this.ended = this.child.then(
      (child) => new Promise<void>((resolve) => child.once('exit', () => resolve())),
    );
  }

  set(source: string): Promise<Uint8Array> {
    this.given += 1;
    return new Promise((resolve, reject) => {
      this.awaited.push({ resolve, reject });
      void this.child.then((child) => child.send(source));
    });
  }

  close(): void {
    this.closing = true;
    void this.child.then((child) => this.endWhenDone(child));
  }

  private start(): ChildProcess {
    const child = startProcess();
    child.on('message', (message) => {
      const done = message as Outcome;
      const next = this.awaited.shift();
      if ('pdf' in done) next?.resolve(done.pdf);
      else next?.reject(new Error(done.failed));
      this.endWhenDone(child);
    });
    const fail = (reason: unknown): void => {
      const fault = new Error(`the process that typesets ended by itself (${reason})`);
      for (const { reject } of this.awaited.splice(0)) reject(fault);
    };
    child.once('error', fail).once('exit', (code, signal) => fail(signal ?? code));
    return child;
  }

  private endWhenDone(child: ChildProcess): void {
    if (this.closing && this.awaited.length === 0 && child.connected) child.disconnect();
  }
}

/** From the sources, a process must be taught TypeScript first. */
function startProcess(): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const program = new URL(isSource ? './press-process.ts' : './press-process.js', import.meta.url);
  const loader = (): string => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return fork(fileURLToPath(program), [], {
    serialization: 'advanced',
    execArgv: isSource ? ['--import', loader()] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
