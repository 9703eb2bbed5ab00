/**
 * Where the work of requests is done: in worker threads, one request a worker at a time, so that one that
 * takes too long or too much memory is stopped alone. A warm worker more than needed waits.
 */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { TemplateLibrary } from '../problem-set/template-library.ts';
import { failure } from '../result.ts';
import { BOUNDS } from './bounds.ts';
import { type Job, type Outcome, work } from './work.ts';

export interface Runner {
  run(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** Works where it stands, without bounds of time: for tests and for callers who bound it otherwise. */
export const directRunner = (library: TemplateLibrary): Runner => ({
  run: async (job) => work(job, library),
  close: async () => {},
});

export interface WorkerOptions {
  readonly templates: readonly string[];
  readonly workers: number;
  readonly time?: number;
  readonly memory?: number;
  /** Requests that may wait beside those that are worked on. */
  readonly queue?: number;
  /** What workers run, if not `worker`. */
  readonly program?: URL;
}

export function workerRunner({
  templates,
  workers,
  time = BOUNDS.time,
  memory = BOUNDS.memory,
  queue = BOUNDS.queue,
  program = workerProgram(),
}: WorkerOptions): Runner {
  const pool = new Piscina({
    filename: fileURLToPath(program),
    workerData: { templates },
    minThreads: Math.min(2, workers + 1),
    maxThreads: workers + 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  // A worker may run out of memory between requests too, while it starts. It is replaced, and whoever asks
  // next is told what stopped theirs; unheard, the event would end the server.
  pool.on('error', () => {});
  let waiting = 0;
  return {
    run: async (job) => {
      if (waiting >= workers + queue) {
        return failure({ code: 'too-busy', detail: 'Please try again in a moment.' });
      }
      waiting += 1;
      const clock = new AbortController();
      const alarm = setTimeout(() => clock.abort(), time);
      try {
        return (await pool.run(job, { signal: clock.signal })) as Outcome;
      } catch (failed) {
        return stopped(failed);
      } finally {
        clearTimeout(alarm);
        waiting -= 1;
      }
    },
    close: () => pool.destroy(),
  };
}

function workerProgram(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './source-worker.mjs' : './worker.js', import.meta.url);
}

function stopped(failed: unknown): Outcome {
  const { name, code } = failed as { name?: string; code?: string };
  if (name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const what = name === 'AbortError' ? 'time' : 'memory';
    return failure({ code: 'too-much-work', detail: `The work was stopped: too much ${what}.` });
  }
  throw failed;
}
