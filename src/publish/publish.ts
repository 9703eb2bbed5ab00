/**
 * The door to publishing, `gradus/publish`: problem sets as files, documents and data, verdicts in
 * words. HTML needs a setter of mathematics; `katexSetter` is the one for Node.
 */
export { gradedCsv } from './csv.ts';
export { describeAuthorProblem } from './describe-author-problem.ts';
export { describeEquivalence } from './describe-equivalence.ts';
export {
  describeReadProblem,
  describeVerdict,
  oneLine,
  type Sentence,
} from './describe-verdict.ts';
export type { Block, Document, Inline } from './document/document.ts';
export { readMarkdown } from './document/read-markdown.ts';
export { documentMarkdown, inlineMarkdown } from './document/to-markdown.ts';
export { documentText, inlineText } from './document/to-text.ts';
export {
  FORMATS,
  type Format,
  type PdfSetter,
  type PublishedFile,
  type PublishOptions,
  publish,
  publishTogether,
} from './files.ts';
export { type GradedJson, gradedJson } from './graded-json.ts';
export { htmlPage } from './html/html-page.ts';
export { katexSetter } from './html/katex.ts';
export type { MathSetter } from './html/math-setter.ts';
export {
  answerKeyJson,
  type KeyJson,
  type ProblemSetJson,
  problemSetJson,
  type WorkedSolutionJson,
  workedSolutionJson,
} from './json.ts';
export { type Press, typesettingPress } from './pdf/press.ts';
export { type Typesetter, typstTypesetter } from './pdf/typesetter.ts';
export { answerKeySheet, type SheetOptions, studentSheet } from './sheets.ts';
export type { Language } from './words/language.ts';
