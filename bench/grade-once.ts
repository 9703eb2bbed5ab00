/** Grades one file as `gradus grade` does and reports its own peak memory: run by `bench/submissions`. */
import { run } from '../src/cli/program.ts';
import { processTerminal } from '../src/cli/terminal.ts';

const [, , file = '', out = '', ...more] = process.argv;
let summary = '';
const terminal = {
  ...processTerminal(),
  out: async (text: string) => {
    summary += text;
  },
};
const code = await run(terminal, ['grade', file, '--out', out, '--json', ...more]);
if (code !== 0) process.exit(code);
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`${JSON.stringify({ ...JSON.parse(summary), peak })}\n`);
