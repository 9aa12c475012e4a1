import { auditedPaths } from './hardening/audit-questions.ts';
import { answerInWorker } from './source/workers/read-in-workers.ts';

// Runs in the worker threads of `scan`: it has a reader and the standard, and not the whole command line.
answerInWorker(auditedPaths);
