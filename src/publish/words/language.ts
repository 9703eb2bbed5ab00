/** The languages there is a catalogue for. */
import type { Catalogue } from './catalogue.ts';
import { GERMAN } from './de/german.ts';
import { ENGLISH } from './en/english.ts';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: ENGLISH, de: GERMAN };

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(CATALOGUES, tag);
