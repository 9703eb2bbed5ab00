/**
 * The practice page's program as one script: from the built package where that is what runs, bundled
 * on the spot when the sources run.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('./page.js', import.meta.url));
const source = fileURLToPath(new URL('./page/main.ts', import.meta.url));

export async function pageScript(): Promise<string> {
  if (existsSync(built)) return readFile(built, 'utf8');
  const { build } = await import('esbuild');
  const { outputFiles } = await build({ ...BUNDLE, entryPoints: [source], write: false });
  return outputFiles[0]!.text;
}

/** How the program is bundled; `scripts/build.mjs` does it the same way. */
export const BUNDLE = {
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
  // MathLive asks its script's address where its fonts may lie. This script has none, and the fonts are
  // in the page: an address that leads nowhere answers it, until the page has started.
  banner: {
    js: "if(typeof document!=='undefined')Object.defineProperty(document,'currentScript',{value:{src:'about:blank'},configurable:true});",
  },
} as const;
