import { auditedPaths } from "./parts/audit-questions.js";
import { answerInWorker } from "./parts/read-in-workers.js";
// src/reader.ts
answerInWorker(auditedPaths);
export {};
