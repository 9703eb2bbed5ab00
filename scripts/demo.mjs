// The main job in one go: makes the sample problem set, then grades the sample submissions.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const steps = [
  ['explain', 'sin(x^2)', '--detail', 'brief'],
  ['generate', 'exercises/chain-rule.yaml', '--variants', '3', '--out', 'out'],
  ['grade', 'exercises/submissions/chain-rule.jsonl', '--format', 'text', '--quiet'],
];

for (const args of steps) {
  const shown = args.map((arg) => (/[^\w./-]/.test(arg) ? `"${arg}"` : arg)).join(' ');
  process.stdout.write(`\n$ gradus ${shown}\n`);
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...args],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
process.stdout.write('\nOpen out/students/chain-rule-01.html and out/key/chain-rule-01.html.\n');
