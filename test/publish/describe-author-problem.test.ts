import { describe, expect, it } from 'vitest';
import type { AuthorProblem } from '../../src/exercise/author-problem.ts';
import { describeAuthorProblem } from '../../src/publish/describe-author-problem.ts';
import { IMPOSSIBLE } from '../../src/publish/words/en/impossible.ts';

const told = (code: AuthorProblem['code'], data: AuthorProblem['data']): string =>
  describeAuthorProblem({ code, file: 'a.md', line: 3, column: 5, data });

describe('an author is told', () => {
  it.each(Object.entries(IMPOSSIBLE))('why a task is impossible: %s', (reason, sentence) => {
    expect(told('task-impossible', { task: 'slope', reason })).toBe(
      `a.md:3:5: The task slope cannot be solved. ${sentence}`,
    );
  });

  it.each([
    ['independent', 'the function of task slope does not depend on its variable'],
    ['constant', 'the answer of task slope is a constant'],
    ['cancelled', 'the composition in task slope cancels'],
    ['ugly-numbers', 'task slope has ugly numbers'],
    [
      'undecidable',
      'an answer to task slope that is wrong by 1 is not refused, because its key has no real value where that could be seen',
    ],
  ])('how a variant degenerates: %s', (degeneration, sentence) => {
    expect(told('degenerate-variant', { seed: '1', task: 'slope', degeneration })).toBe(
      `a.md:3:5: With seed 1, ${sentence}.`,
    );
  });

  it.each([
    ['ENOENT', 'There is no such file or folder.'],
    ['EACCES', 'The file cannot be read (EACCES).'],
  ])('why a file is not read: %s', (reason, sentence) => {
    expect(told('unreadable-file', { reason })).toBe(`a.md:3:5: ${sentence}`);
  });
});
