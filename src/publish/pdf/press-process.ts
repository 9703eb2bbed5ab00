/**
 * A process that typesets: sources come as messages and go back as PDF, in order. It is started by `press`,
 * which ends it after a number of documents, because the compiler keeps some memory of each.
 */
import { typstTypesetter } from './typesetter.ts';

export type Outcome = { readonly pdf: Uint8Array } | { readonly failed: string };

const setter = typstTypesetter();

function set(source: string): Outcome {
  try {
    return { pdf: setter.pdf(source) };
  } catch (fault) {
    return { failed: fault instanceof Error ? (fault.stack ?? fault.message) : `${fault}` };
  }
}

process.on('message', (source) => {
  process.send?.(set(`${source}`));
});
process.on('disconnect', () => process.exit(0));
