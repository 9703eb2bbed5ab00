// Writes the real output of each command in README.md below it. With --check it writes nothing and
// fails where the README shows something else than what the command prints.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = join(root, 'README.md');
const before = readFileSync(file, 'utf8');

const after = before.replace(/```console\n\$ gradus ([^\n]*)\n.*?```/gs, (_, command) => {
  const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  return `\`\`\`console\n$ gradus ${command}\n${stdout}${stderr}\`\`\``;
});

if (!process.argv.includes('--check')) writeFileSync(file, after);
else if (after !== before) {
  const [shown, real] = [before.split('\n'), after.split('\n')];
  const at = shown.findIndex((line, index) => line !== real[index]);
  process.stderr.write(`README.md:${at + 1} shows\n  ${shown[at]}\nbut it is\n  ${real[at]}\n`);
  process.stderr.write('node scripts/readme.mjs writes what the commands print.\n');
  process.exit(1);
}
