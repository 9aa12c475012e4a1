import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import { podFinders } from './kinds/custom-kinds.ts';
import type { FoundPod, PlacedMessage } from './kinds/found-pods.ts';
import { groupOf } from './kinds/group-of.ts';
import type { HeldPod } from './kinds/held-pods.ts';
import { findHeldPod, mayBecomePods } from './kinds/held-pods.ts';
import { findHeldText } from './kinds/held-texts.ts';
import { formatAsPattern } from './kinds/path-pattern.ts';
import type { PodSpecs } from './kinds/pod-specs.ts';
import { isPodlessKind } from './kinds/podless-groups.ts';
import { unjudgedKind } from './kinds/unjudged-kinds.ts';
import type { ObjectReading } from './read-object.ts';
import { decode } from './types/decode.ts';
import { defaultPod } from './types/default-pod.ts';
import type { JsonMapping } from './yaml/json-value.ts';
import { fieldOf, stepAt, walk } from './yaml/walk.ts';

/** A custom resource to be read. */
export interface CustomObject {
  readonly value: JsonMapping;
  /** From the document's root. */
  readonly path: Path;
  readonly apiVersion: string;
  readonly kind: string;
  /** Whether the server reads it as JSON. */
  readonly isJson: boolean;
}

/**
 * Reads an object of a kind that is not built into Kubernetes: the pods that its controller makes of it, where it is
 * known how, else a note where the object seems to hold pods.
 */
export function readCustom(custom: CustomObject, podSpecs: PodSpecs): ObjectReading[] {
  const { value, path, apiVersion, kind, isJson } = custom;
  const group = groupOf(apiVersion);
  const finders = podFinders(group, kind, podSpecs);
  if (finders.length === 0) return noteOf(custom, group, podSpecs);
  const found = finders.map((find) => find(value, isJson));
  const faults = found.flatMap((result) => result.faults);
  const notes = found.flatMap((result) => result.notes);
  const all = distinct(found.flatMap((result) => result.pods));
  const pods = inOrder(value, all).map(({ podKey, ...pod }) => {
    const key = podKey ?? (finders.length > 1 ? formatPath(pod.podPath) : undefined);
    return { ...pod, ...(key !== undefined && { podKey: key }), pod: defaultPod(pod.pod, false) };
  });
  // Where nothing is at the known places, pods may be at others.
  if (pods.length + faults.length + notes.length === 0) return noteOf(custom, group, podSpecs);
  const metadata = readMetadata(custom);
  if ('message' in metadata) faults.unshift(metadata);
  const { name = '', namespace = '' } = 'message' in metadata ? {} : metadata;
  const identity = { apiVersion, kind, name, ...(namespace === '' ? {} : { namespace }) };
  const pathText = (below: Path): string => formatPath([...path, ...below]);
  return [
    ...(pods.length === 0 || 'message' in metadata
      ? []
      : [{ is: 'workload', object: { value, path, identity }, pods, isCustom: true } as const]),
    ...faults.map(
      ({ path: from, message, ...rest }) =>
        ({ is: 'fault', message: `${pathText(from)}: ${message}`, ...rest }) as const,
    ),
    ...notes.map((note) => ({ is: 'note', ...note, path: [...path, ...note.path] }) as const),
    ...(faults.length > 0 || found.some(({ isWhole }) => isWhole) ? [] : restOf(custom, [...all, ...notes], podSpecs)),
  ];
}

/** Returns a note where an object holds pods beside those that are known, or beside what has a note. */
function restOf(
  { value, path, apiVersion, kind }: CustomObject,
  known: readonly { readonly podPath?: Path; readonly path?: Path }[],
  podSpecs: PodSpecs,
): ObjectReading[] {
  const parts = known.flatMap((each) => stepAt(value, each.podPath ?? each.path ?? [])?.value ?? []);
  const held = findHeldText(value, groupOf(apiVersion), kind, podSpecs) ?? findHeldPod(value, podSpecs, parts);
  if (held === undefined) return [];
  const { entry } = held;
  const what = held.is === 'containers' ? 'containers' : held.is === 'field' ? entry.name : held.kind;
  const message = `found ${what} in ${kind}, beside the pods that are known to be made of it: where others are made of this, they are not judged`;
  const code = held.is === 'object' ? 'held-object' : 'unknown-pod';
  return [{ is: 'note', path: [...path, ...held.path, entry.name], value: entry.value, entry, code, message }];
}

/** Keeps one pod for each path: what this program knows of a kind comes before what the config says. */
function distinct(pods: readonly FoundPod[]): FoundPod[] {
  return [...new Map([...pods].reverse().map((pod) => [formatPath(pod.podPath), pod])).values()].reverse();
}

/** Sorts pods by their place in the text. */
function inOrder(object: JsonMapping, pods: readonly FoundPod[]): FoundPod[] {
  const placed = pods.map((pod) => ({ pod, at: walk(object, pod.podPath).at(-1)?.value.node?.range?.[0] ?? 0 }));
  return placed.sort((a, b) => a.at - b.at).map(({ pod }) => pod);
}

/** Reads the metadata, which the API server decodes for every kind of object. */
function readMetadata({ value, isJson }: CustomObject): { name?: string; namespace?: string } | PlacedMessage {
  const step = stepAt(value, ['metadata']);
  if (step === undefined) return {};
  const { fault, object } = decode(step.value, 'ObjectMeta', isJson);
  if (fault === undefined) return object as { name?: string; namespace?: string };
  const { entry } = step;
  return { ...(entry && { entry }), ...fault, path: ['metadata', ...fault.path] };
}

/** Returns a note where pods are made of the object in a way that is not known here. */
function noteOf({ value, path, apiVersion, kind }: CustomObject, group: string, podSpecs: PodSpecs): ObjectReading[] {
  const unjudged = unjudgedKind(group, kind);
  if (unjudged !== undefined) {
    const entry = fieldOf(value, 'kind');
    return [{ is: 'note', path, value, ...(entry && { entry }), ...unjudged }];
  }
  if (mayBecomePods(apiVersion, kind, podSpecs)) {
    const entry = fieldOf(value, 'kind');
    const message = `found ${apiVersion} ${kind}, which is filled in later: its pods are not judged`;
    return [{ is: 'note', path, value, ...(entry && { entry }), code: 'held-object', message }];
  }
  const written = findHeldText(value, group, kind, podSpecs);
  const held = written ?? (isPodlessKind(group, kind) ? undefined : findHeldPod(value, podSpecs));
  if (held === undefined) return [{ is: 'podless' }];
  const { entry } = held;
  const of = `${kind}${group === '' ? '' : ` of ${group}`}`;
  return [{ is: 'note', path: [...path, ...held.path, entry.name], value: entry.value, entry, ...wordsOf(held, of) }];
}

function wordsOf(held: HeldPod, of: string): { readonly code: string; readonly message: string } {
  if (held.is === 'object') {
    const message = `found ${held.kind} in ${of}, which creates it later: its pods are not judged`;
    return { code: 'held-object', message };
  }
  const { path, entry } = held;
  if (held.is === 'field') {
    const message = `found ${entry.name} in ${of}, a kind that is not known here: where pods are made of it, they are not judged`;
    return { code: 'unknown-pod', message };
  }
  // A pod spec has its containers in a list.
  const isSpec = entry.name === 'containers' && entry.value.kind === 'list' && path.length > 0;
  const pattern = formatAsPattern(path.length > 1 && path.at(-1) === 'spec' ? path.slice(0, -1) : path);
  const remedy = isSpec ? `: where pods are made of them, name ${pattern} in the config under pod-specs` : '';
  return { code: 'unknown-pod', message: `found containers in ${of}, a kind that is not known here${remedy}` };
}
