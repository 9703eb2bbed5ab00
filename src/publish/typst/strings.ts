/**
 * Text in Typst source. Foreign text goes into string literals only, where nothing is markup and
 * nothing is code.
 */
export const typstString = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, (char) => `\\${char}`)
    .replace(/\n/g, ' ')
    .replace(/(?![\t\n])\p{Cc}/gu, '\ufffd')}"`;

/** A string as content of a paragraph. */
export const typstText = (text: string): string =>
  text === '' ? '' : `#text(${typstString(text)});`;
