/** XML elements as text, escaped. What is already XML is marked as such; everything else is text. */
import { escapeHtml } from './html/escape.ts';

export interface Xml {
  readonly xml: string;
}
type Child = Xml | string | undefined;

export const raw = (xml: string): Xml => ({ xml });

/** Characters that XML 1.0 has no place for are replaced. */
const escapeXml = (text: string): string =>
  escapeHtml(text).replace(
    /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Child[]
): Xml {
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(`${value}`)}"`)
    .join('');
  const content = children
    .map((child) =>
      child === undefined ? '' : typeof child === 'string' ? escapeXml(child) : child.xml,
    )
    .join('');
  return { xml: content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>` };
}

export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
