/**
 * What exercises without a template of their own ask, in each language: the text that a teacher would have
 * written. Formulas come with their dollar signs.
 */
/** The kinds of tasks that need no more than a function. */
export const OWN_ASKS = ['derivative', 'choose-derivative', 'find-error', 'fill-in'] as const;
export type OwnAsk = (typeof OWN_ASKS)[number];

export type OwnLanguage = 'en' | 'de';

interface OwnPrompts {
  readonly derivative: string;
  readonly higherDerivative: string;
  /** `sign` is the derivative asked for, `whole` the function on a line of its own. */
  readonly ask: Readonly<Record<OwnAsk, (sign: string, whole: string) => string>>;
  /** Why there are few variants. */
  readonly givenFunction: string;
  readonly smallFamily: string;
}

export const OWN_PROMPTS: Readonly<Record<OwnLanguage, OwnPrompts>> = {
  en: {
    derivative: 'A derivative',
    higherDerivative: 'A higher derivative',
    ask: {
      derivative: (sign, whole) => `Find ${sign} for\n\n${whole}`,
      'choose-derivative': (sign, whole) =>
        `One of these expressions is ${sign} for\n\n${whole}\n\nWhich one?`,
      'find-error': (sign, whole) =>
        `This is how somebody found ${sign} for\n\n${whole}\n\nOne line does not follow from those before it. Which one?`,
      'fill-in': (sign, whole) =>
        `Below, ${sign} is worked out line by line for\n\n${whole}\n\nWhat belongs in the empty box?`,
    },
    givenFunction: 'The function is given.',
    smallFamily: 'Some families are small.',
  },
  de: {
    derivative: 'Eine Ableitung',
    higherDerivative: 'Eine höhere Ableitung',
    ask: {
      derivative: (sign, whole) => `Bestimme ${sign} für\n\n${whole}`,
      'choose-derivative': (sign, whole) =>
        `Einer dieser Ausdrücke ist ${sign} für\n\n${whole}\n\nWelcher?`,
      'find-error': (sign, whole) =>
        `So hat jemand ${sign} bestimmt für\n\n${whole}\n\nEine Zeile folgt nicht aus denen davor. Welche?`,
      'fill-in': (sign, whole) =>
        `Unten wird ${sign} Zeile für Zeile bestimmt für\n\n${whole}\n\nWas gehört in das leere Kästchen?`,
    },
    givenFunction: 'Die Funktion ist gegeben.',
    smallFamily: 'Manche Familien sind klein.',
  },
};
