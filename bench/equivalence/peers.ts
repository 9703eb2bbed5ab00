/**
 * The systems under test, each as one function of two texts: "equal", "different", or a failure of
 * its own (it throws, or says that it does not know). Each is loaded only when asked for.
 */
import { createRequire } from 'node:module';
import type { Expression } from '../../src/expression/expression.ts';
import {
  forComputeEngine,
  forKas,
  forMathExpressions,
  forMathjs,
  forNerdamer,
} from './notations.ts';

export type Judgement = 'equal' | 'different' | 'undecided';
export type Judge = (key: string, answer: string) => Judgement;

export interface Peer {
  readonly notation: (expression: Expression) => string;
  readonly load: () => Promise<Judge>;
}

const require = createRequire(import.meta.url);
const said = (equal: boolean): Judgement => (equal ? 'equal' : 'different');

/** A call into a package without types of its own. */
// biome-ignore lint/suspicious/noExplicitAny: the peers come without usable types
type Foreign = any;

/**
 * The peers are a package of their own beside this file, which `npm run bench:equivalence` installs:
 * named by a variable, so that types are checked without them.
 */
const foreign = (name: string): Promise<Foreign> => import(name);

const mathExpressions = (library: Foreign): Judge => {
  const engine: Foreign = library.default ?? library;
  return (key, answer) => said(engine.fromText(key).equals(engine.fromText(answer)));
};

export const PEERS: Readonly<Record<string, Peer>> = {
  'naive mathjs sampler': {
    notation: forMathjs,
    load: async () => {
      const { compile, parse } = await import('mathjs');
      return (key, answer) => {
        const letters = new Set<string>();
        for (const text of [key, answer]) {
          parse(text).traverse((part) => {
            const name: Foreign = (part as Foreign).name;
            if ((part as Foreign).isSymbolNode === true && /^[a-df-z]$/.test(name))
              letters.add(name);
          });
        }
        const [left, right] = [compile(key), compile(answer)];
        let compared = 0;
        for (let turn = 0; turn < 10; turn += 1) {
          const scope: Record<string, number> = {};
          for (const letter of letters) scope[letter] = 20 * Math.random() - 10;
          const [one, other]: [Foreign, Foreign] = [left.evaluate(scope), right.evaluate(scope)];
          if (!Number.isFinite(one) || !Number.isFinite(other)) continue;
          compared += 1;
          if (Math.abs(one - other) > 1e-9 * Math.max(1, Math.abs(one))) return 'different';
        }
        return compared === 0 ? 'undecided' : 'equal';
      };
    },
  },
  'mathjs symbolicEqual': {
    notation: forMathjs,
    load: async () => {
      const { symbolicEqual }: Foreign = await import('mathjs');
      return (key, answer) => said(symbolicEqual(key, answer));
    },
  },
  KAS: {
    notation: forKas,
    load: async () => {
      const KAS: Foreign = require('@khanacademy/kas');
      return (key, answer) => {
        const [left, right] = [KAS.parse(key), KAS.parse(answer)];
        if (!left.parsed || !right.parsed) return 'undecided';
        return said(KAS.compare(right.expr, left.expr).equal);
      };
    },
  },
  'math-expressions 1.8': {
    notation: forMathExpressions,
    load: async () => mathExpressions(require('math-expressions')),
  },
  'math-expressions 2 alpha': {
    notation: forMathExpressions,
    load: async () => mathExpressions(await foreign('math-expressions-2')),
  },
  nerdamer: {
    notation: forNerdamer,
    load: async () => {
      const nerdamer: Foreign = require('nerdamer/all.min');
      return (key, answer) => said(nerdamer(`simplify((${key})-(${answer}))`).toString() === '0');
    },
  },
  'Compute Engine isIdenticallyEqual': {
    notation: forComputeEngine,
    load: async () => {
      const { ComputeEngine }: Foreign = await foreign('@cortex-js/compute-engine');
      const engine = new ComputeEngine();
      return (key, answer) => {
        const verdict: Foreign = engine.parse(key).isIdenticallyEqual(engine.parse(answer));
        return verdict === undefined ? 'undecided' : said(verdict);
      };
    },
  },
};
