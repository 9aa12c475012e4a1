import type { Manifest } from '../../src/manifest/manifest.ts';
import { readManifest, readText } from '../../src/manifest/read-manifest.ts';
import { readDocuments } from '../../src/manifest/yaml/document.ts';
import type { JsonValue } from '../../src/manifest/yaml/json-value.ts';
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
  if (manifest.notEvaluated[0]?.document === undefined && manifest.notEvaluated.length > 0) {
    // The whole file is refused, not one document of it.
    const isRefused = objects.some(({ error }) => error !== undefined);
    return { expected: isRefused ? 'refused' : 'read', found: 'refused' };
  }
  if (repeatsJsonKeys(yaml)) return { expected: '', found: '' };
  // Nothing is skipped, so that broken documents of kinds that carry no pod count, too.
  const whole = readText('file.yaml', yaml, [], () => false);
  const skipped = wordsOfManifest({ ...manifest, notEvaluated: [] }, level, version);
  if (skipped !== wordsOfManifest({ ...whole, notEvaluated: [] }, level, version)) {
    return { expected: 'the same workloads where documents are skipped', found: skipped };
  }
  const { answered, last } = endOfAnswer(objects);
  const read = (document: number | undefined): boolean => document === undefined || document <= last;
  const upTo = {
    ...whole,
    workloads: whole.workloads.filter((each) => read(each.document)),
    notEvaluated: whole.notEvaluated.filter((each) => read(each.document)),
  };
  return { expected: wordsOfServer(answered, upTo), found: wordsOfManifest(upTo, level, version) };
}

/**
 * Where the server's reader gives up: behind a broken first document of what may be JSON (we go on, so that it hides no
 * other document), and behind a broken value of a JSON stream (the oracle then repeats the error without end).
 */
function endOfAnswer(objects: readonly ServerObject[]): { answered: readonly ServerObject[]; last: number } {
  const isEndless = objects.length > 10_000;
  const broken = isEndless
    ? objects.findLastIndex(({ error, kind }) => error === undefined || kind !== undefined) + 1
    : objects.findIndex(({ error = '' }) => error.startsWith('json: offset'));
  if (broken === -1) return { answered: objects, last: Number.POSITIVE_INFINITY };
  return { answered: objects.slice(0, broken + 1), last: (objects[broken] as ServerObject).document };
}

/**
 * Whether a JSON value has a key twice. kubectl takes the last, and so do we; the oracle, which hands the text itself to
 * the server's reader, gets both mappings merged.
 */
function repeatsJsonKeys(yaml: string): boolean {
  const repeats = (value: JsonValue | undefined): boolean =>
    value?.kind === 'list'
      ? value.items.some(repeats)
      : value?.kind === 'mapping' &&
        (value.overridden.length > 0 || [...value.entries.values()].some((each) => repeats(each.value)));
  return readDocuments(yaml).some(({ isJson, value }) => isJson && repeats(value));
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
      words.push(oneLine(`${document} ${apiVersion} ${kind} ${namespace}/${name}: ${message} [${ids.join()}]`));
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
    return oneLine(`${document} ${apiVersion} ${kind} ${namespace}/${name}: ${message} [${ids.join()}]`);
  });
  const errors = new Set(notEvaluated.map(({ document }) => document ?? 0));
  for (const document of errors) words.push(`${document} error`);
  return words.sort().join('\n');
}

/** Names may hold line breaks, and what is said of an object is to be one line. */
function oneLine(words: string): string {
  return words.replaceAll('\n', '\\n');
}
