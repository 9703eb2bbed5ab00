/** What `gradus explain` does alike for scalar functions and for matrices: options, solving, printing. */
import type { LayoutConvention } from '../../calculus/matrix/differentiate.ts';
import type { Detail, Solution, Style } from '../../calculus/solve.ts';
import { solve } from '../../calculus/solve.ts';
import type { Task } from '../../calculus/task.ts';
import { TaskImpossible } from '../../calculus/task-impossible.ts';
import type { Document } from '../../publish/document/document.ts';
import { documentMarkdown } from '../../publish/document/to-markdown.ts';
import { documentText } from '../../publish/document/to-text.ts';
import { CATALOGUES, type Language } from '../../publish/words/language.ts';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export interface ExplainOptions {
  /** By which variables, in order: x, or x,y. */
  readonly by?: string;
  readonly order?: number;
  /** Values of variables: x=1,y=pi/2. */
  readonly at?: string;
  /** Shapes of letters that stand for vectors and matrices. */
  readonly matrix?: string;
  /** Of derivatives by vectors and matrices. */
  readonly layout: LayoutConvention;
  readonly style: Style;
  readonly detail: Detail;
  readonly format: 'text' | 'markdown' | 'html';
  readonly lang: Language;
  readonly json?: boolean;
}

export function solved(task: Task, { style, detail, lang }: ExplainOptions): Solution {
  try {
    return solve(task, { style, detail });
  } catch (failed) {
    if (failed instanceof TaskImpossible)
      throw new UsageError(CATALOGUES[lang].impossible[failed.reason]);
    throw failed;
  }
}

export async function printed(
  document: Document,
  { format }: ExplainOptions,
  terminal: Terminal,
): Promise<string> {
  switch (format) {
    case 'text':
      return documentText(document, {
        width: terminal.width,
        strong: terminal.paint.bold,
        faint: terminal.paint.dim,
      });
    case 'markdown':
      return documentMarkdown(document);
    case 'html': {
      const [{ htmlPage }, { katexSetter }] = await Promise.all([
        import('../../publish/html/html-page.ts'),
        import('../../publish/html/katex.ts'),
      ]);
      return htmlPage(document, katexSetter());
    }
  }
}
