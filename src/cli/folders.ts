/** Where templates and blueprints are: the folder here, or else the ones that came with the package. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

export function folder(given: string | undefined, name: 'templates' | 'exercises'): string {
  if (given !== undefined) return given;
  return existsSync(name) ? name : join(PACKAGE, name);
}
