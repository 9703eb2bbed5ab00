/** Cuts a template file into its YAML header and its text. */
import { LIMITS } from '../limits.ts';

export interface FileParts {
  readonly yaml: string;
  readonly prompt: string;
  /** The prompt's first line, counted from 1. */
  readonly promptLine: number;
}

/** undefined when the file does not begin with a header or is too long. */
export function splitFile(text: string): FileParts | undefined {
  if (text.length > LIMITS.template.characters) return undefined;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---' || end < 0) return undefined;
  return {
    yaml: lines.slice(1, end).join('\n'),
    prompt: lines.slice(end + 1).join('\n'),
    promptLine: end + 2,
  };
}
