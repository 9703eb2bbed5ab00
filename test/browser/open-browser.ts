/** A Chromium from npm for tests that need a real page; without one they are skipped, with the reason. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';

/** Isolation and origin checks stay on: the pages are tested as readers have them. */
const LOOSENING = /disable-web-security|allow-running-insecure-content|disable-site-isolation/;

export type Opened = { readonly browser: Browser } | { readonly missing: string };

export async function openBrowser(): Promise<Opened> {
  try {
    const browser = await driver.launch({
      executablePath: await chromium.executablePath(),
      args: chromium.args.filter((argument) => !LOOSENING.test(argument)),
    });
    return { browser };
  } catch (failed) {
    return { missing: `${failed}`.split('\n')[0]! };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core objects to on the page as it stands, one line a finding. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`);
}
