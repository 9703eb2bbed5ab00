import { describe, expect, it } from 'vitest';
import { readClassList } from '../../src/problem-set/class-list.ts';
import { inPieces } from './sample.ts';

const read = async (text: string): Promise<unknown> => {
  const names = await readClassList(inPieces(text, 3));
  return names.ok ? names.value : names.problem;
};

describe('a class list', () => {
  it('is one name a line, or a column of names', async () => {
    expect(await read('Ann\n\n  Bo  Li \r\nŻofia\n')).toEqual(['Ann', 'Bo Li', 'Żofia']);
    expect(await read('id,Name\n7,Ann\n8,"Li, Bo"\n')).toEqual(['Ann', 'Li, Bo']);
    expect(await read('Surname,First name\nLi,Bo\n,Ann\n')).toEqual(['Bo Li', 'Ann']);
    expect(await read('\uFEFFStudent\nAnn')).toEqual(['Ann']);
    expect(await read('Ann,7\nBo,8')).toEqual(['Ann', 'Bo']);
  });

  it('says when there is no name', async () => {
    expect(await read('\n \n')).toBe('empty');
    expect(await read('name\n')).toBe('empty');
    expect(await read(`${'x'.repeat(300_000)}\n`)).toBe('line-too-long');
  });

  it('says when a quotation mark is never closed', async () => {
    expect(await read('name\nAnn\n"Bo\nCy\n')).toBe('unclosed-quote');
  });
});
