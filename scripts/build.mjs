// Builds the package into dist/: JavaScript and type declarations for Node.
import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, '--project', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
// The practice page's program: one script with the grader and the formula editor in it.
const { BUNDLE } = await import('../dist/practice/page-script.js');
await build({
  ...BUNDLE,
  entryPoints: [join(root, 'src/practice/page/main.ts')],
  outfile: join(root, 'dist/practice/page.js'),
});
chmodSync(join(root, 'dist/cli/main.js'), 0o755);
