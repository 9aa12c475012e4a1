// A worker that reads manifests, and nothing else; `read-in-workers.test.ts` bundles it for Node.
import { answerInWorker } from '../../src/source/read-in-workers.ts';

answerInWorker();
