/**
 * The practice page: one HTML file with the whole grader, its fonts and its templates in it. It works
 * from a disk, without a network, and its policy forbids it to use one. Node only: it reads KaTeX's files.
 */
import { createHash } from 'node:crypto';
import { inlineText } from '../publish/document/to-text.ts';
import { escapeHtml } from '../publish/html/escape.ts';
import { katexStyles } from '../publish/html/katex.ts';
import { SHEET_STYLES } from '../publish/html/styles.ts';
import { say } from '../publish/words/say.ts';
import { DATA_ID, PROGRAM_ID, type PracticeData } from './practice-data.ts';
import { PRACTICE_STYLES } from './styles.ts';
import { PRACTICE_WORDS, type PracticeCode } from './words.ts';

/** The fonts of formulas on the page and in its editor; others fall back to the reader's own. */
const FONTS = [
  'KaTeX_Main-Regular',
  'KaTeX_Main-Bold',
  'KaTeX_Main-Italic',
  'KaTeX_Math-Italic',
  'KaTeX_Math-BoldItalic',
  'KaTeX_AMS-Regular',
  'KaTeX_Size1-Regular',
  'KaTeX_Size2-Regular',
  'KaTeX_Size3-Regular',
  'KaTeX_Size4-Regular',
];

export function practicePage(data: PracticeData, script: string): string {
  const program = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim();
  const hash = createHash('sha256').update(program).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; worker-src blob:; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  const word = (code: PracticeCode): string =>
    escapeHtml(inlineText(say(PRACTICE_WORDS[data.language][code], {}, data.language)));
  return `<!doctype html>
<html lang="${data.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(data.title)}</title>
<style>
${katexStyles(FONTS)}
${SHEET_STYLES}
${PRACTICE_STYLES}
</style>
</head>
<body>
<main>
<header class="masthead">
<h1>${escapeHtml(data.title)}</h1>
<p class="meta">${word('offline')}</p>
</header>
<div class="chooser">
<label for="template">${word('kind-of-exercise')}</label>
<select id="template">
${options(data)}
</select>
<button type="button" id="next">${word('next-variant')}</button>
</div>
<p id="notice" role="status"></p>
<article aria-labelledby="exercise-title">
<h2 id="exercise-title" tabindex="-1"></h2>
<div id="exercise"></div>
<p id="exercise-name" class="meta"></p>
</article>
</main>
<script type="application/json" id="${DATA_ID}">${dataText(data)}</script>
<script id="${PROGRAM_ID}">${program}</script>
</body>
</html>
`;
}

/** JSON in which nothing ends the element around it. */
const dataText = (data: PracticeData): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Grouped by topic, in the order given. */
function options({ templates }: PracticeData): string {
  const topics = [...new Set(templates.map(({ topic }) => topic))];
  return topics
    .map((topic) => {
      const rows = templates
        .filter((template) => template.topic === topic)
        .map(({ id, title }) => `<option value="${escapeHtml(id)}">${escapeHtml(title)}</option>`);
      return `<optgroup label="${escapeHtml(topic)}">\n${rows.join('\n')}\n</optgroup>`;
    })
    .join('\n');
}
