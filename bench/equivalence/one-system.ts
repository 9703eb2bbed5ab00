/**
 * One system in one process: reads the pairs from a file, judges them one by one from the given
 * index on, and writes a line of JSON a pair, at once, so that a hang is seen from outside.
 */
import { readFileSync, writeSync } from 'node:fs';
import { decide } from '../../src/equivalence/decide.ts';
import { type PreparedKey, prepare } from '../../src/equivalence/prepare.ts';
import { readScalar } from '../../src/expression/read/read.ts';
import { type Judge, PEERS } from './peers.ts';

export interface PairText {
  readonly key: string;
  readonly answer: string;
  readonly subject?: string;
}

const [file, name, from] = process.argv.slice(2) as [string, string, string];
const pairs = JSON.parse(readFileSync(file, 'utf8')) as PairText[];

/** How long Gradus took over reading what it judged last, in milliseconds. */
let reading: number | undefined;

/** Gradus: the key is prepared once an exercise, the answer is read and decided. */
function gradus(keepKeys: boolean): Judge {
  const prepared = new Map<string, PreparedKey>();
  const context = { variables: [], openNames: true };
  const read = (text: string) => {
    const reading = readScalar(text, context);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
    return reading.value;
  };
  return (task, answer) => {
    let key = keepKeys ? prepared.get(task) : undefined;
    if (key === undefined) {
      const [keyText, subject] = task.split('  of  ') as [string, string | undefined];
      key = prepare({
        key: read(keyText),
        ...(subject === undefined ? {} : { subject: read(subject) }),
        variables: [],
        seed: 'bench',
      });
      prepared.set(task, key);
    }
    const start = performance.now();
    const written = read(answer);
    reading = performance.now() - start;
    return decide(key, written).kind;
  };
}

const judge: Judge = name.startsWith('Gradus')
  ? gradus(name === 'Gradus')
  : await PEERS[name]!.load();
const task = (pair: PairText): string =>
  name.startsWith('Gradus') && pair.subject !== undefined
    ? `${pair.key}  of  ${pair.subject}`
    : pair.key;

/** The machine is shared: a short time is the least of three. */
const SHORT = 500;

interface Measured {
  readonly verdict: string;
  readonly time: number;
  /** The part of the time that reading the answer took, where it is known. */
  readonly reading?: number;
}

const measured = (pair: PairText): Measured => {
  let best = run(pair);
  for (let again = 0; again < 2 && best.time < SHORT; again += 1) {
    const other = run(pair);
    if (other.time < best.time) best = other;
  }
  return best;
};

const run = (pair: PairText): Measured => {
  reading = undefined;
  const start = performance.now();
  let verdict: string;
  try {
    verdict = judge(task(pair), pair.answer);
  } catch (failed) {
    verdict = `failed: ${String(failed).slice(0, 100)}`;
  }
  const time = performance.now() - start;
  return { verdict, time, ...(reading === undefined ? {} : { reading }) };
};

// A first round over easy pairs warms the engine up; exercises are graded many times.
if (from === '0') {
  const easy = pairs.slice(0, 300);
  for (let round = 0; round < 3; round += 1) {
    for (const pair of easy) {
      if (performance.now() > 20_000) break;
      run(pair);
    }
  }
}
for (let index = Number(from); index < pairs.length; index += 1) {
  writeSync(1, `${JSON.stringify({ index, ...measured(pairs[index]!) })}\n`);
}
