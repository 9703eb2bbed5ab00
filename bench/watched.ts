/** Runs a command and watches it: time, processor time, and the memory that it and its children hold. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Watched {
  readonly seconds: number;
  /** Of the command and of the children it waited for. */
  readonly processor: number;
  /** The most bytes in memory at one time, all processes together; 0 where /proc does not tell. */
  readonly memory: number;
}

const INTERVAL_MS = 100;

export async function watched(command: string, args: readonly string[]): Promise<Watched> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let memory = 0;
  const ticks = new Map<number, number>();
  const watch = setInterval(() => {
    const family = familyOf(child.pid!);
    memory = Math.max(
      memory,
      family.map(residentBytes).reduce((sum, each) => sum + each, 0),
    );
    for (const id of family) ticks.set(id, Math.max(ticks.get(id) ?? 0, processorTicks(id)));
  }, INTERVAL_MS);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  const processor = [...ticks.values()].reduce((sum, each) => sum + each, 0) / TICKS_A_SECOND;
  return { seconds: (performance.now() - started) / 1000, processor, memory };
}

/** As Linux has it on every machine that Node runs on. */
const TICKS_A_SECOND = 100;

/** What /proc says; empty when the process has gone, or where there is no /proc. */
function told(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function familyOf(id: number): readonly number[] {
  let threads: readonly string[] = [];
  try {
    threads = readdirSync(`/proc/${id}/task`);
  } catch {
    return [];
  }
  const children = threads.flatMap((thread) =>
    told(`/proc/${id}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [id, ...children.flatMap(familyOf)];
}

const residentBytes = (id: number): number =>
  Number(/^VmRSS:\s*(\d+) kB/m.exec(told(`/proc/${id}/status`))?.[1] ?? 0) * 1024;

/** User and system time, the 14th and 15th fields; the name before them may hold anything. */
function processorTicks(id: number): number {
  const fields = told(`/proc/${id}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}
