import { r as auditedPaths } from "./parts/audit-questions.js";
import { t as answerInWorker } from "./parts/read-in-workers.js";
// src/reader.ts
answerInWorker(auditedPaths);
export {};
