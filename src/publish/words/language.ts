/** The languages there is a catalogue for. */
import type { Catalogue } from './catalogue.ts';
import { ENGLISH } from './en/english.ts';

export type Language = 'en';

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: ENGLISH };

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(CATALOGUES, tag);
