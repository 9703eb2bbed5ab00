import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/publish/document/document.ts';
import { readMarkdown } from '../../src/publish/document/read-markdown.ts';
import { htmlPage } from '../../src/publish/html/html-page.ts';
import { katexSetter } from '../../src/publish/html/katex.ts';
import { blocksHtml, escapeHtml } from '../../src/publish/html/to-html.ts';

const math = katexSetter();
const page = (...blocks: readonly Block[]): string =>
  htmlPage({ title: 'A <title>', language: 'en', blocks }, math);
const fontsIn = (html: string): number => html.match(/data:font\/woff2/g)?.length ?? 0;

describe('HTML', () => {
  it('escapes every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
      { seed: 21, numRuns: 500 },
    );
    const hostile = '<img src=x onerror=alert(1)>"\'&';
    const html = blocksHtml(
      [
        { kind: 'heading', level: 1, parts: [{ kind: 'text', text: hostile }] },
        { kind: 'code-block', text: hostile },
        { kind: 'paragraph', parts: [{ kind: 'code', text: hostile }] },
        { kind: 'paragraph', parts: [{ kind: 'latex', latex: hostile }] },
        {
          kind: 'paragraph',
          parts: [{ kind: 'link', address: `https://e.org/"${hostile}`, parts: [] }],
        },
      ],
      math.set,
    );
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/onerror=alert\(1\)>(?!&)/);
  });

  it('never lets LaTeX reach markup, addresses or files', () => {
    for (const latex of [
      '\\href{javascript:alert(1)}{x}',
      '\\includegraphics{http://example.org/x.png}',
      '\\htmlClass{a}{b}',
      '\\url{http://example.org}',
    ]) {
      expect(math.set(latex, false)).not.toMatch(/<a |<img|href=|src=|class="a"/);
    }
  });

  it('sets broken and endless LaTeX without throwing', () => {
    for (const latex of [
      '\\frac{1}',
      '}',
      '\\def\\a{\\a\\a}\\a',
      '{'.repeat(20_000),
      '\\sqrt'.repeat(3_000),
    ]) {
      expect(math.set(latex, true)).toMatch(/^</);
    }
  });

  it('makes pages that need no network and run no script', () => {
    const html = page(...readMarkdown('Find $\\frac{dy}{dx}$ for $$y = \\sqrt{x}$$'));
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>A &lt;title&gt;</title>');
    expect(html).not.toMatch(/<script|<link|@import/);
    const addresses = html.match(/https?:\/\/[^"'\s)<]*/g) ?? [];
    expect(new Set(addresses)).toEqual(
      new Set(['http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/2000/svg']),
    );
    expect(html.match(/url\((?!data:)/)).toBeNull();
  });

  it('carries the fonts that the formulas use and no others', () => {
    const none = page(...readMarkdown('No mathematics.'));
    const plain = page(...readMarkdown('$x + 1$'));
    const tall = page(...readMarkdown('$$\\left(\\frac{\\frac{a}{b}}{\\frac{c}{d}}\\right)$$'));
    const script = page(...readMarkdown('$\\mathbb{R}$'));
    expect(fontsIn(none)).toBe(0);
    expect(fontsIn(plain)).toBe(2);
    expect(fontsIn(tall)).toBeGreaterThan(2);
    expect(script).toMatch(/font-family:KaTeX_AMS;[^}]*data:font/);
    expect(plain).not.toMatch(/font-family:KaTeX_AMS;[^}]*data:font/);
  });

  it('says mathematics to screen readers', () => {
    const html = page(...readMarkdown('$\\frac{dy}{dx}$'));
    expect(html).toMatch(/<math[^>]*>.*<mfrac>/);
    expect(html).toMatch(/class="katex-html" aria-hidden="true"/);
  });

  it('marks up tables, lists and parts with their own elements', () => {
    const html = page(
      ...readMarkdown('| a | b |\n|---|--:|\n| 1 | 2 |\n\n- c\n\n1. d'),
      { kind: 'list', marks: 'letters', items: [[]] },
      { kind: 'fold', summary: [{ kind: 'text', text: 'More' }], blocks: [] },
    );
    expect(html).toContain('<th scope="col" class="left">a</th>');
    expect(html).toContain('<td class="right">2</td>');
    expect(html).toContain('<ul>\n<li>c</li>');
    expect(html).toContain('<ol>\n<li>d</li>');
    expect(html).toContain('<ol type="a">');
    expect(html).toContain('<details><summary>More</summary>');
  });
});
