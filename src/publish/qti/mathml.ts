/**
 * Mathematics in a QTI item: MathML 2.0 (W3C, second edition, 2003), which QTI 2.1 names. KaTeX writes later
 * MathML: what version 2.0 lacks are attributes that place or colour something, and they are left out.
 */
import katex from 'katex';
import { element } from '../xml.ts';

/** KaTeX's MathML without the HTML around it; as text where the LaTeX cannot be read. */
export function mathMl(latex: string, display: boolean): string {
  const set = katex.renderToString(latex, {
    output: 'mathml',
    displayMode: display,
    throwOnError: false,
    strict: 'ignore',
    trust: false,
    maxExpand: 200,
  });
  const math = /<math[\s\S]*<\/math>/.exec(set)?.[0];
  if (math === undefined) return element('code', {}, latex).xml;
  return withKnownAttributes(math).replaceAll('&nbsp;', '&#160;');
}

const LENGTH = '-?(?:\\d+|\\d*\\.\\d+) *(?:em|ex|px|in|cm|mm|pt|pc|%)';
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const length = whole(`${LENGTH}|0`);
const PADDING =
  '[+-]?(?:\\d+|\\d*\\.\\d+)(?:%? *(?:width|lspace|height|depth)|em|ex|px|in|cm|mm|pt|pc)';
const padding = whole(PADDING);
const yesOrNo = whole('true|false');
const integer = whole('-?\\d+');
const lines = whole('(?:none|solid|dashed)(?: (?:none|solid|dashed))*');
const color = whole(
  '#(?:[0-9a-f]{3}|[0-9a-f]{6})|aqua|black|blue|fuchsia|gray|green|lime|maroon|navy|olive|purple|red|silver|teal|white|yellow',
);
const variant = whole(
  'normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace',
);

type Attributes = Readonly<Record<string, RegExp>>;

const TOKEN: Attributes = {
  mathvariant: variant,
  mathsize: length,
  mathcolor: color,
  mathbackground: color,
};

/** Of those that KaTeX writes, the ones that MathML 2.0 has, with the values it allows. */
const KNOWN: Readonly<Record<string, Attributes>> = {
  math: { xmlns: /^/, display: whole('block|inline') },
  annotation: { encoding: /^/ },
  mi: TOKEN,
  mn: TOKEN,
  mtext: TOKEN,
  mo: {
    ...TOKEN,
    lspace: length,
    rspace: length,
    fence: yesOrNo,
    separator: yesOrNo,
    stretchy: yesOrNo,
    accent: yesOrNo,
    largeop: yesOrNo,
    minsize: length,
    maxsize: length,
  },
  mspace: { width: length, height: length, linebreak: whole('newline') },
  mfrac: { linethickness: length },
  munder: { accentunder: yesOrNo },
  mover: { accent: yesOrNo },
  mstyle: { ...TOKEN, scriptlevel: integer, displaystyle: yesOrNo },
  mpadded: { width: whole(`${PADDING}|0`), lspace: padding, height: padding, depth: padding },
  menclose: {
    notation: whole('actuarial|box|updiagonalstrike|downdiagonalstrike|horizontalstrike'),
  },
  mtable: {
    columnalign: whole('(?:left|center|right)(?: (?:left|center|right))*'),
    rowspacing: length,
    columnspacing: length,
    rowlines: lines,
    columnlines: lines,
    width: length,
  },
};

/** In KaTeX's markup a sign < begins a tag and a sign " ends a value: neither stands for itself. */
const withKnownAttributes = (math: string): string =>
  math.replace(/<(\w+)((?: [\w:-]+ ?="[^"]*")+)/g, (_, name: string, attributes: string) => {
    const given = [...attributes.matchAll(/ ([\w:-]+) ?="([^"]*)"/g)];
    const kept = given.flatMap(([, attribute = '', written = '']) => {
      const value = attribute.endsWith('spacing') ? once(written) : written;
      return KNOWN[name]?.[attribute]?.test(value) ? [` ${attribute}="${value}"`] : [];
    });
    return `<${name}${kept.join('')}`;
  });

/** The last of several spaces is that of all that follow: the same twice is the same once. */
const once = (spaces: string): string => {
  const [first = '', ...others] = spaces.split(' ');
  return others.every((other) => other === first) ? first : spaces;
};
