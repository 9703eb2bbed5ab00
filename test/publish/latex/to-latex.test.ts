/** LaTeX source: balanced, escaped, and compiled where a LaTeX is at hand. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escapeLatex, foreignMath } from '../../../src/publish/latex/escape.ts';
import { documentLatex } from '../../../src/publish/latex/to-latex.ts';
import { answerKeySheet, SHEET_OPTIONS, studentSheet } from '../../../src/publish/sheets.ts';
import { problemSet } from '../hand-made.ts';

const strange = {
  ...problemSet,
  title: 'A & B_1 50% #2 {x} ~^\\ −∇ "q"',
  introduction: 'Not $\\input{/etc/passwd}$, nor $\\frac{1}{$, but $x^2$; -- and ``.',
};
const documents = [
  studentSheet(strange, { ...SHEET_OPTIONS, student: 'Zoë $x$ \\end{document}' }),
  answerKeySheet(strange),
];

describe('LaTeX source', () => {
  it.each(documents.map((document) => documentLatex(document)))(
    'opens and closes every environment and brace (%#)',
    (source) => {
      const open: string[] = [];
      for (const [, kind, name] of source.matchAll(/\\(begin|end)\{([^}]*)\}/g)) {
        // The preamble defines environments by halves.
        if (name === 'minipage' || name === 'quote') continue;
        if (kind === 'begin') open.push(name!);
        else expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
      const body = source.slice(source.indexOf('\\begin{document}')).replace(/\\[{}\\]/g, '');
      expect(body.split('{').length).toBe(body.split('}').length);
    },
  );

  it('lets no foreign text be a command', () => {
    expect(escapeLatex('\\end{document} 5% $x$ #1 a_b ^ ~')).toBe(
      '\\textbackslash{}end\\{document\\} 5\\% \\$x\\$ \\#1 a\\_b \\textasciicircum{} \\textasciitilde{}',
    );
    expect(foreignMath('\\frac{1}{2}')).toBe('\\frac{1}{2}');
    for (const bad of ['\\input{x}', '\\frac{1}{', 'x$y', '\\write18{x}', 'a % b', 'x\\']) {
      expect(foreignMath(bad)).toMatch(/^\\text\{\\texttt\{/);
    }
  });

  const latex = spawnSync('pdflatex', ['--version']).status === 0;
  it.skipIf(!latex)(
    'compiles (needs pdflatex)',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'gradus-latex-'));
      for (const [index, document] of documents.entries()) {
        const name = `sheet-${index}.tex`;
        writeFileSync(join(folder, name), documentLatex(document));
        const args = ['-interaction=nonstopmode', '-halt-on-error', name];
        const { status, stdout } = spawnSync('pdflatex', args, { cwd: folder });
        expect(status, stdout.toString('latin1').slice(-1_500)).toBe(0);
      }
      rmSync(folder, { recursive: true });
    },
    120_000,
  );
});
