import type { Manifest } from '../../src/manifest/manifest.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import { evaluate } from '../../src/pss/evaluate.ts';
import type { Level } from '../../src/pss/level.ts';
import type { Version } from '../../src/pss/version.ts';

/** A line of the reference data, or of the oracle: a text, and the objects that the API server found in it. */
export interface ServerAnswer {
  readonly id: string;
  readonly yaml: string;
  readonly level: Level;
  readonly version: Version;
  readonly objects?: readonly ServerObject[];
}

interface ServerObject {
  readonly document: number;
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly pod?: boolean;
  readonly allowed?: boolean;
  readonly message?: string;
  readonly checks?: readonly { readonly id: string; readonly reason: string; readonly detail: string }[];
  readonly error?: string;
}

/** A server's answer and ours, as texts that say the same where both mean the same. */
export interface Comparison {
  readonly expected: string;
  readonly found: string;
}

/** The errors behind which a document is no Kubernetes object: it is counted by us, and not listed. */
const NO_OBJECT = /into Go value of type map|'Kind' is missing|'apiVersion' is missing|couldn't get version\/kind/;

/** Reads and judges an answer's text, and puts both sides into words: workloads with their verdicts, and errors. */
export function compareWithServer({ yaml, level, version, objects = [] }: ServerAnswer): Comparison {
  const manifest = readManifest('file.yaml', new TextEncoder().encode(yaml));
  return { expected: wordsOfServer(objects, manifest), found: wordsOfManifest(manifest, level, version) };
}

function wordsOfServer(objects: readonly ServerObject[], { notEvaluated, other }: Manifest): string {
  const words: string[] = [];
  const errors = new Map<number, string>();
  for (const {
    document,
    apiVersion,
    kind,
    namespace = '',
    name = '',
    message = '',
    checks = [],
    pod,
    error,
  } of objects) {
    if (error !== undefined) errors.set(document, error);
    else if (pod !== false) {
      const ids = checks.map(({ id, reason, detail }) => `${id}/${reason}/${detail}`);
      words.push(`${document} ${apiVersion} ${kind} ${namespace}/${name}: ${message} [${ids.join()}]`);
    }
  }
  const listed = new Set(notEvaluated.map(({ document }) => document));
  const uncounted = [...errors].filter(([document, error]) => !listed.has(document) && NO_OBJECT.test(error));
  for (const [document] of uncounted.slice(0, other)) errors.delete(document);
  for (const document of errors.keys()) words.push(`${document} error`);
  return words.sort().join('\n');
}

function wordsOfManifest({ workloads, notEvaluated }: Manifest, level: Level, version: Version): string {
  const words = workloads.map(({ document, identity, pod }) => {
    const { apiVersion, kind, namespace = '', name } = identity;
    const { message, results } = evaluate(pod, { level, version });
    const ids = results.map(({ check, reason, detail }) => `${check}/${reason}/${detail}`);
    return `${document} ${apiVersion} ${kind} ${namespace}/${name}: ${message} [${ids.join()}]`;
  });
  const errors = new Set(notEvaluated.map(({ document }) => document ?? 0));
  for (const document of errors) words.push(`${document} error`);
  return words.sort().join('\n');
}
