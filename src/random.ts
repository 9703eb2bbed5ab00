/**
 * Seeded randomness. A stream is a pure function of its seed text, so that (template, version, seed)
 * is the exercise, on every machine. `fork(label)` gives an independent stream: what one part of the
 * program draws never shifts what another part draws.
 *
 * Not for secrets: the generator is xoroshiro128+ (Blackman, Vigna 2018), from pure-rand.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

export interface RandomStream {
  /** An integer, uniform over the closed range. Both ends are safe integers. */
  integer(least: number, most: number): number;
  /** A double in [0, 1): 32 random bits over 2^32, so it is dyadic and exact everywhere. */
  unit(): number;
  /** One of the choices, all equally likely. Throws on an empty list. */
  pick<Choice>(choices: readonly Choice[]): Choice;
  /** A new list in random order. */
  shuffle<Item>(items: readonly Item[]): Item[];
  /** An independent stream named by the label; does not advance this one. */
  fork(label: string): RandomStream;
}

/**
 * One 32-bit hash of the text from a given start: FNV-1a over UTF-16 code units (Fowler, Noll, Vo),
 * finished by MurmurHash3's mixer (Appleby), which spreads the low bits.
 */
function hash(text: string, start: number): number {
  let state = start;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state ^= state >>> 16;
  state = Math.imul(state, 0x85ebca6b);
  state ^= state >>> 13;
  state = Math.imul(state, 0xc2b2ae35);
  return (state ^ (state >>> 16)) | 0;
}

/** Four hashes with different starts fill the generator's 128 bits, so seeds do not collide in practice. */
const STARTS = [0x811c9dc5, 0x9e3779b9, 0x7f4a7c15, 0x6a09e667] as const;

export function randomStream(seed: string): RandomStream {
  const generator = xoroshiro128plusFromState(STARTS.map((start) => hash(seed, start)));
  const integer = (least: number, most: number): number => uniformInt(generator, least, most);
  return {
    integer,
    unit: () => integer(0, 0xffffffff) / 0x100000000,
    pick: (choices) => {
      if (choices.length === 0) throw new Error('pick from an empty list');
      return choices[integer(0, choices.length - 1)]!;
    },
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
    fork: (label) => randomStream(`${seed}/${label}`),
  };
}
