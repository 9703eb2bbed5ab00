/** Foreign text and foreign mathematics in LaTeX source. */

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
};

/** Signs of mathematics that our own texts hold; every engine knows these commands. */
const MATHEMATICAL: Readonly<Record<string, string>> = {
  '−': '-',
  '∇': '\\nabla',
  '∂': '\\partial',
  '≈': '\\approx',
  '≤': '\\le',
  '≥': '\\ge',
  '≠': '\\ne',
  '→': '\\to',
  '∞': '\\infty',
  '√': '\\surd',
  '·': '\\cdot',
  '×': '\\times',
  π: '\\pi',
  θ: '\\theta',
};

/** Text that LaTeX shows as it is. Ligatures of hyphens and quotes are broken up. */
export const escapeLatex = (text: string): string =>
  text
    .replace(/[\\{}$&#%_^~<>|"]/g, (char) => SIGNS[char]!)
    .replace(/[−∇∂≈≤≥≠→∞√·×πθ]/g, (char) => `\\ensuremath{${MATHEMATICAL[char]}}`)
    .replace(/([-'`?!])(?=[-'`])/g, '$1{}')
    .replace(/(?![\t\n])\p{Cc}/gu, '\ufffd');

/** Commands that read, write or change how what follows is read have no place in a formula. */
const FORBIDDEN =
  /\\(?:input|include|usepackage|openin|openout|read|write|immediate|special|catcode|[egx]?def|let|csname|expandafter|loop|newcommand|renewcommand|directlua|verb)(?![A-Za-z])|%|\^\^/;

/** An author's mathematics as typed; as text where it is more than mathematics, or has loose ends. */
export const foreignMath = (latex: string): string =>
  FORBIDDEN.test(latex) || !isBalanced(latex) || /(?<!\\)\$/.test(latex)
    ? `\\text{\\texttt{${escapeLatex(latex)}}}`
    : latex.trim();

function isBalanced(latex: string): boolean {
  let depth = 0;
  for (const brace of latex.replace(/\\./gs, '').match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/(?:^|[^\\])(?:\\\\)*\\$/.test(latex);
}
