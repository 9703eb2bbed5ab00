/**
 * Typst source to PDF, by the compiler that comes as an addon with its fonts: no outside program, no
 * network. For Node only; loaded when it is first used.
 */
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many documents ago memory of the compiler's must last have been of use to be kept. */
const KEPT = 4;

/** A `PdfSetter` that sets at once. */
export interface Typesetter {
  /** Throws for source that does not compile: it is ours, so that is a fault of the program. */
  pdf(source: string): Uint8Array;
}

export function typstTypesetter(): Typesetter {
  const load = createRequire(import.meta.url);
  const { NodeCompiler } = load(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as typeof import('@myriaddreamin/typst-ts-node-compiler');
  // Source names no file; a folder that is not there makes sure that none could be read.
  const compiler = NodeCompiler.create({ workspace: join(tmpdir(), 'gradus-reads-no-files') });
  return {
    pdf: (source) => {
      const compiled = compiler.compile({ mainFileContent: source });
      const document = compiled.result;
      if (document === null) {
        const problems = compiled.takeDiagnostics();
        const told = problems === null ? [] : compiler.fetchDiagnostics(problems);
        throw new Error(`Typst source does not compile: ${JSON.stringify(told).slice(0, 2_000)}`);
      }
      const pdf = compiler.pdf(document);
      compiler.evictCache(KEPT);
      return pdf;
    },
  };
}
