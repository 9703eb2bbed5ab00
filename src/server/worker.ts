/** One worker: reads the templates when it starts, then does one request's work after the other. */
import { workerData } from 'node:worker_threads';
import { readLibrary } from '../problem-set/library.ts';
import { type Job, type Outcome, work } from './work.ts';

/** Piscina hands `workerData` on behind data of its own. */
const { templates }: { readonly templates: readonly string[] } = [workerData].flat().at(-1);
const { library } = await readLibrary({ templates });

export default (job: Job): Outcome => work(job, library);
