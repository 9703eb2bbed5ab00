/** A progress bar on standard error, only where a person watches, redrawn when a whole percent is done. */
import type { Terminal } from './terminal.ts';

export interface Progress {
  step(): void;
  /** Wipes the bar away. */
  end(): void;
}

const CELLS = 30;

export function progressBar(terminal: Terminal, label: string, total: number): Progress {
  if (!terminal.watched || total < 2) return { step: () => {}, end: () => {} };
  let done = 0;
  let shown = -1;
  const draw = (): void => {
    const percent = Math.floor((100 * done) / total);
    if (percent === shown) return;
    shown = percent;
    const filled = Math.round((CELLS * done) / total);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)}`;
    terminal.err(`\r${label} ${bar} ${done}/${total} `);
  };
  draw();
  return {
    step: () => {
      done += 1;
      draw();
    },
    end: () => terminal.err('\r\u001b[2K'),
  };
}

/** For work whose length is not known beforehand: a count, redrawn every thousandth. */
export function counter(terminal: Terminal, label: string): Progress {
  if (!terminal.watched) return { step: () => {}, end: () => {} };
  let done = 0;
  return {
    step: () => {
      done += 1;
      if (done % 1000 === 0) terminal.err(`\r${label} ${done} `);
    },
    end: () => terminal.err('\r\u001b[2K'),
  };
}
