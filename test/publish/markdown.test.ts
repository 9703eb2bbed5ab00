import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/publish/document/document.ts';
import { readMarkdown } from '../../src/publish/document/read-markdown.ts';
import { documentMarkdown, escapeMarkdown } from '../../src/publish/document/to-markdown.ts';

const markdown = (...blocks: readonly Block[]): string =>
  documentMarkdown({ title: '', language: 'en', blocks });
const textOf = (parts: readonly Inline[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : `<${part.kind}>`)).join('');

describe('reading Markdown with mathematics', () => {
  it('tells inline and displayed mathematics from prices', () => {
    expect(readMarkdown('For $x > 0$ pay $5 and $6.\n\n$$ y = x^2\n- 4 $$\nEnd')).toEqual([
      {
        kind: 'paragraph',
        parts: [
          { kind: 'text', text: 'For ' },
          { kind: 'latex', latex: 'x > 0' },
          { kind: 'text', text: ' pay $5 and $6.' },
        ],
      },
      { kind: 'display-latex', latex: 'y = x^2\n- 4' },
      { kind: 'paragraph', parts: [{ kind: 'text', text: 'End' }] },
    ]);
  });

  it('leaves stars and underscores in mathematics alone', () => {
    const [block] = readMarkdown('$a_1*b_2*c$ and *so* on');
    expect(block).toMatchObject({
      parts: [{ latex: 'a_1*b_2*c' }, { text: ' and ' }, { kind: 'emphasis' }, { text: ' on' }],
    });
  });

  it('takes HTML and foreign addresses for text', () => {
    const [block] = readMarkdown(
      '<b onclick="x">hi</b> [a](javascript:alert(1)) ![i](data:image/png;base64,x) [w](http://e.org)',
    );
    expect(block?.kind).toBe('paragraph');
    const parts = block?.kind === 'paragraph' ? block.parts : [];
    expect(parts.filter(({ kind }) => kind !== 'text')).toEqual([
      { kind: 'link', address: 'http://e.org', parts: [{ kind: 'text', text: 'w' }] },
    ]);
  });

  it('reads tables, lists, quotes and code', () => {
    const blocks = readMarkdown(
      '| x | f |\n|:-:|--:|\n| 1 | $2$ |\n\n- a\n- b\n\n1. c\n\n> q\n\n```\n<z>\n```\n\n---\n\n# T',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'table',
      'list',
      'list',
      'quote',
      'code-block',
      'rule',
      'heading',
    ]);
    expect(blocks[0]).toMatchObject({
      alignments: ['center', 'right'],
      rows: [[{}, [{ latex: '2' }]]],
    });
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        readMarkdown(source);
      }),
      { seed: 11, numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('$', '$$', '\n', '\\', '*', '`', '|', '-', ' ', 'x', '[', '](', '>'),
        ),
        (pieces) => {
          readMarkdown(pieces.join(''));
        },
      ),
      { seed: 12, numRuns: 500 },
    );
  });
});

describe('writing Markdown', () => {
  it('escapes text so that it reads back as that text and nothing else', () => {
    const sign = fc.constantFrom(...'*_`[]()<>#+-=.!$\\|~&;:/"\'0123456789 abé\n');
    const line = fc.array(sign, { minLength: 1, maxLength: 40 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(line, (source) => {
        const given = source.replace(/\s*\n\s*/g, '\n').trim();
        if (given === '' || given.includes('\n\n')) return;
        const blocks = readMarkdown(escapeMarkdown(given));
        expect(blocks).toHaveLength(1);
        expect(blocks[0]!.kind).toBe('paragraph');
        expect(textOf((blocks[0] as Block & { kind: 'paragraph' }).parts)).toBe(given);
      }),
      { seed: 13, numRuns: 2000 },
    );
  });

  it('writes each block so that it reads back', () => {
    const blocks = readMarkdown(
      'A *b* **c** `d` $e$\n\n- f\n- g\n\n1. h\n2. i\n\n| j | k |\n|:--|--:|\n| $l$ | m |\n\n> n\n\n$$o$$\n',
    );
    expect(readMarkdown(markdown(...blocks))).toEqual(blocks);
  });

  it('fences code by more backticks than it contains', () => {
    const source = markdown({ kind: 'paragraph', parts: [{ kind: 'code', text: 'a``b`' }] });
    expect(readMarkdown(source)).toMatchObject([{ parts: [{ kind: 'code', text: 'a``b`' }] }]);
  });

  it('writes lettered parts as text', () => {
    const items = [['x'], ['y']].map(([text]): Block[] => [
      { kind: 'paragraph', parts: [{ kind: 'text', text: text! }] },
    ]);
    expect(markdown({ kind: 'list', marks: 'letters', items })).toBe('**(a)** x\n\n**(b)** y\n');
  });
});
