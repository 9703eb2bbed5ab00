/** Elements of the page, made in one line each; and our printers' escaped HTML put into them. */
import type { Block, Inline } from '../../publish/document/document.ts';
import { setMath } from '../../publish/html/set-math.ts';
import { blocksHtml, inlineHtml } from '../../publish/html/to-html.ts';

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A wide formula scrolls in its own box, which the keyboard must be able to reach. */
function reachable<Made extends HTMLElement>(made: Made): Made {
  for (const box of made.querySelectorAll<HTMLElement>('.display')) box.tabIndex = 0;
  return made;
}

export function withBlocks<Made extends HTMLElement>(made: Made, blocks: readonly Block[]): Made {
  made.innerHTML = blocksHtml(blocks, setMath);
  return reachable(made);
}

export function withInline<Made extends HTMLElement>(made: Made, parts: readonly Inline[]): Made {
  made.innerHTML = inlineHtml(parts, setMath);
  return made;
}

export const hidden = <Made extends HTMLElement>(made: Made, isHidden: boolean): Made => {
  made.hidden = isHidden;
  return made;
};
