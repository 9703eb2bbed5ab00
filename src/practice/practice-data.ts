/** What is handed to a practice page when it is made: its title and the templates it practises. */
import type { Language } from '../publish/words/language.ts';

export interface PracticeTemplate {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  /** For messages to the author. */
  readonly file: string;
  /** The template itself, read again in the page. */
  readonly text: string;
}

export interface PracticeData {
  readonly title: string;
  readonly language: Language;
  readonly templates: readonly PracticeTemplate[];
}

/** The elements that carry the data and the program in the page. */
export const DATA_ID = 'practice-data';
export const PROGRAM_ID = 'program';
