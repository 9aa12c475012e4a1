import { answerInWorker, auditedPaths } from "./parts/scan-reader.js";
// src/reader.ts
answerInWorker(auditedPaths);
export {};
