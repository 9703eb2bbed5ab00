/** A QR code as a small SVG picture: one path, black on white, with the quiet zone readers need. */
import { encode } from 'uqr';

const QUIET = 2;

export function qrSvg(content: string): string {
  const { data, size } = encode(content, { ecc: 'M', border: 0 });
  const modules = data
    .flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
    )
    .join('');
  const side = size + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}" shape-rendering="crispEdges"><path d="${modules}" fill="#000"/></svg>`;
}
