/** `gradus serve`: the HTTP interface, until it is interrupted. */
import { availableParallelism } from 'node:os';
import { readLibrary } from '../../problem-set/library.ts';
import { describeAuthorProblem } from '../../publish/describe-author-problem.ts';
import { workerRunner } from '../../server/runner.ts';
import { buildServer } from '../../server/server.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { folder } from '../folders.ts';
import { interrupted } from '../interrupted.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly templates?: string;
  readonly workers?: number;
}

export async function serve(terminal: Terminal, options: ServeOptions): Promise<ExitCode> {
  const templates = [folder(options.templates, 'templates')];
  const { library, problems } = await readLibrary({ templates });
  for (const problem of problems) terminal.err(`${describeAuthorProblem(problem)}\n`);
  const workers = options.workers ?? availableParallelism();
  const runner = workerRunner({ templates, workers });
  const server = await buildServer({ library, runner, version: VERSION });
  try {
    const address = await server.listen({ host: options.host, port: options.port });
    await terminal.out(
      `${address}: ${library.templates.length} templates; ${address}/openapi.json\n`,
    );
    await interrupted();
    return EXIT.done;
  } catch (error) {
    throw listening(error, options);
  } finally {
    await server.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there already',
  EACCES: 'listening there is not allowed',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
};

function listening(error: unknown, { host, port }: ServeOptions): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? error : new UsageError(`${host}:${port}: ${reason}`);
}
