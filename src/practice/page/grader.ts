/**
 * The program of the page's worker: judges answers beside the page, so that an answer that takes long does
 * not hold it up. It is told the page's data first, and makes the exercises itself.
 */
import type { PracticeData } from '../practice-data.ts';
import { judge, PracticeSession } from '../session.ts';
import type { JudgeReply, JudgeRequest } from './judging.ts';

let session: PracticeSession | undefined;

globalThis.addEventListener('message', ({ data }: MessageEvent<PracticeData | JudgeRequest>) => {
  if ('templates' in data) session = new PracticeSession(data);
  else globalThis.postMessage(replyTo(data));
});

function replyTo({ number, exercise: name, id, answers }: JudgeRequest): JudgeReply {
  const exercise = session?.named(name);
  if (session === undefined || exercise === undefined) return { number };
  return { number, judgement: judge(exercise, id, answers, session.language) };
}
