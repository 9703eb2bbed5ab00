/** Wrong answers to expect as a table: the answer, and the mistake that leads to it, in words for the teacher. */
import type { ExerciseTask } from '../exercise/exercise.ts';
import { type Block, type Inline, paragraph, strong } from './document/document.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';
import { type WrongAnswer, wrongAnswers } from './wrong-answers.ts';

/** `told` adds what the student is told. Nothing where no mistakes are predicted. */
export function mistakeBlocks(task: ExerciseTask, language: Language, told = false): Block[] {
  const wrong = wrongAnswers(task);
  if (wrong.length === 0) return [];
  const { sheet, misconceptions } = CATALOGUES[language];
  const label = (code: 'wrong-answer' | 'mistake' | 'student-told') =>
    say(sheet[code], {}, language);
  const row = ({ answer, misconception }: WrongAnswer): readonly (readonly Inline[])[] => [
    [{ kind: 'formulas', formulas: [{ sides: [answer] }] }],
    teacherSentence(misconception, language),
    ...(told ? [say(misconceptions[misconception], {}, language)] : []),
  ];
  return [
    paragraph(strong(...say(sheet['wrong-answers'], {}, language))),
    {
      kind: 'table',
      alignments: told ? ['left', 'left', 'left'] : ['left', 'left'],
      head: [label('wrong-answer'), label('mistake'), ...(told ? [label('student-told')] : [])],
      rows: wrong.map(row),
    },
  ];
}

export const teacherSentence = (
  misconception: WrongAnswer['misconception'],
  language: Language,
): readonly Inline[] => say(CATALOGUES[language].misconceptionsNamed[misconception], {}, language);
