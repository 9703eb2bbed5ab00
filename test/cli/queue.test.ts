import { describe, expect, it } from 'vitest';
import { Queue } from '../../src/cli/queue.ts';

describe('Queue', () => {
  it('lets so many pieces go on at the same time and no more', async () => {
    const queue = new Queue(3);
    let running = 0;
    let most = 0;
    const done: number[] = [];
    for (let piece = 0; piece < 10; piece += 1) {
      await queue.add(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        done.push(piece);
      });
    }
    await queue.done();
    expect(most).toBe(3);
    expect(done.sort((left, right) => left - right)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('throws what a piece threw, once there is a chance to', async () => {
    const queue = new Queue(2);
    await queue.add(async () => {
      throw new Error('no room on the disk');
    });
    await expect(queue.done()).rejects.toThrow('no room on the disk');
    await expect(queue.add(async () => {})).rejects.toThrow('no room on the disk');
  });
});
