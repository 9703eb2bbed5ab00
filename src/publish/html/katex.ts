/**
 * Sets mathematics with KaTeX while the page is made, and gives the styles that the set formulas
 * need: only the fonts that occur, inside the style sheet, so that a page needs no network. Each
 * formula carries MathML for screen readers. Reads KaTeX's own files: for Node only.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LIMITS } from '../../limits.ts';
import type { MathSetter } from './math-setter.ts';
import { setMath } from './set-math.ts';
import type { SetMath } from './to-html.ts';

export function katexSetter(): MathSetter {
  const { sheet, font } = katexFiles();
  return {
    set: remembering(setMath),
    styles: (body) => withFonts(sheet, body, remembering1(font)),
  };
}

/** The style sheet with these fonts in it, for a page whose formulas are set when it is used. */
export function katexStyles(fonts: readonly string[]): string {
  const { sheet, font } = katexFiles();
  return withOnly(sheet, fonts, font);
}

function katexFiles(): { readonly sheet: string; readonly font: (file: string) => string } {
  const files = createRequire(import.meta.url);
  return {
    sheet: readFileSync(files.resolve('katex/dist/katex.min.css'), 'utf8'),
    font: (file) =>
      readFileSync(files.resolve(`katex/dist/fonts/${file}.woff2`)).toString('base64'),
  };
}

/** The same formulas recur on every variant's key; the oldest are forgotten past the bound. */
function remembering(set: SetMath): SetMath {
  const known = new Map<string, string>();
  return (latex, display) => {
    const key = `${display ? 'd' : 'i'}${latex}`;
    let html = known.get(key);
    if (html === undefined) {
      html = set(latex, display);
      if (known.size >= LIMITS.publish.rememberedFormulas) known.delete(known.keys().next().value!);
      known.set(key, html);
    }
    return html;
  };
}

function remembering1(font: (file: string) => string): (file: string) => string {
  const known = new Map<string, string>();
  return (file) => {
    const content = known.get(file) ?? font(file);
    known.set(file, content);
    return content;
  };
}

/** Which of KaTeX's class names call for which of its fonts (after the rules of its style sheet). */
const FONTS: readonly (readonly [file: string, classes: RegExp])[] = [
  ['KaTeX_Main-Regular', /class="katex/],
  ['KaTeX_Main-Bold', /\b(?:mathbf|textbf)\b/],
  ['KaTeX_Main-Italic', /\b(?:mathit|textit)\b/],
  ['KaTeX_Main-BoldItalic', /\btextbf textit\b|\btextit textbf\b/],
  ['KaTeX_Math-Italic', /\bmathnormal\b/],
  ['KaTeX_Math-BoldItalic', /\bboldsymbol\b/],
  ['KaTeX_AMS-Regular', /\b(?:amsrm|mathbb|textbb)\b/],
  ['KaTeX_Caligraphic-Regular', /\bmathcal\b/],
  ['KaTeX_Fraktur-Regular', /\b(?:mathfrak|textfrak)\b/],
  ['KaTeX_SansSerif-Regular', /\b(?:mathsf|textsf)\b/],
  ['KaTeX_Script-Regular', /\b(?:mathscr|textscr)\b/],
  ['KaTeX_Typewriter-Regular', /\b(?:mathtt|texttt)\b/],
  ['KaTeX_Size1-Regular', /\b(?:delimsizing size1|delim-size1|small-op)\b/],
  ['KaTeX_Size2-Regular', /\b(?:delimsizing size2|large-op)\b/],
  ['KaTeX_Size3-Regular', /\bdelimsizing size3\b/],
  ['KaTeX_Size4-Regular', /\b(?:delimsizing size4|delim-size4)\b/],
];

const FONT_FACE = /@font-face\{[^}]*?url\(fonts\/([\w-]+)\.woff2\)[^}]*\}/g;

/** The style sheet with the used fonts as data and without the others. */
function withFonts(sheet: string, body: string, font: (file: string) => string): string {
  if (!body.includes('class="katex')) return '';
  return withOnly(
    sheet,
    FONTS.filter(([, classes]) => classes.test(body)).map(([file]) => file),
    font,
  );
}

function withOnly(sheet: string, fonts: readonly string[], font: (file: string) => string): string {
  const used = new Set(fonts);
  return sheet.replace(FONT_FACE, (face, file: string) =>
    used.has(file)
      ? face.replace(/src:[^}]*/, `src:url(data:font/woff2;base64,${font(file)}) format("woff2")`)
      : '',
  );
}
