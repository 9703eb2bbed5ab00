// The worker when the sources run, not the built package: teaches this thread TypeScript first.
import { register } from 'tsx/esm/api';

register();
const { default: work } = await import('./worker.ts');

export default work;
