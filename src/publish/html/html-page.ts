/** A whole HTML page around a document: one file that needs no network and runs no script. */
import type { Document } from '../document/document.ts';
import type { MathSetter } from './math-setter.ts';
import { SHEET_STYLES } from './styles.ts';
import { blocksHtml, escapeHtml } from './to-html.ts';

/** Nothing may be fetched or run, whatever the document contains. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

export function htmlPage(document: Document, math: MathSetter): string {
  const body = blocksHtml(document.blocks, math.set);
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(document.title)}</title>
<style>
${math.styles(body)}
${SHEET_STYLES}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
