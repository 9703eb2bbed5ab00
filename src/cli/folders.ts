/** Where templates and blueprints are, and folders made for what is written. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

/** The folder here, or else the one that came with the package. */
export function folder(given: string | undefined, name: 'templates' | 'exercises'): string {
  if (given !== undefined) return given;
  return existsSync(name) ? name : join(PACKAGE, name);
}

/**
 * Makes a folder and those above it that are missing, one by one: making them at once never returns
 * where the system refuses with the wrong reason, as it does below /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  try {
    await mkdir(path);
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (!existsSync(path)) throw error;
  }
}
