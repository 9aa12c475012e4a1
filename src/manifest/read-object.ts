import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { Edit } from '../pss/rule.ts';
import type { FoundPod, PlacedMessage } from './kinds/found-pods.ts';
import type { PodSpecs } from './kinds/pod-specs.ts';
import { findWorkloadKind } from './kinds/workload-kinds.ts';
import type { ObjectIdentity } from './manifest.ts';
import { readCustom } from './read-custom.ts';
import type { UnknownField } from './types/decode.ts';
import { decode } from './types/decode.ts';
import { defaultPod } from './types/default-pod.ts';
import type { JsonEntry, JsonMapping, JsonValue } from './yaml/json-value.ts';
import { textOf } from './yaml/walk.ts';

/** What was read of one object of a document, before its places in the file are known. */
export type ObjectReading =
  | {
      readonly is: 'workload';
      readonly object: ReadObject;
      readonly pods: readonly FoundPod[];
      readonly isCustom: boolean;
    }
  | {
      readonly is: 'namespace';
      readonly object: ReadObject;
      readonly labels: Readonly<Record<string, string>>;
      readonly unknown: readonly UnknownField[];
    }
  /** Something that does not decode; its place is that of the entry, else of the value. */
  | {
      readonly is: 'fault';
      readonly message: string;
      readonly value: JsonValue;
      readonly entry?: JsonEntry;
      /** The edits that repair it, with paths from the document's root. */
      readonly repair?: readonly Edit[];
    }
  /** A remark; the path is from the document's root. */
  | ({ readonly is: 'note'; readonly code: string } & PlacedMessage)
  /** `podless`: a readable object without a pod; `other`: no Kubernetes object at all. */
  | { readonly is: 'podless' }
  | { readonly is: 'other' };

/** An object, where it stands in its document, and what identifies it. */
export interface ReadObject {
  readonly value: JsonMapping;
  /** From the document's root. */
  readonly path: Path;
  readonly identity: ObjectIdentity;
}

/** The options for reading a document. */
export interface Reading {
  /** Whether the server reads it as JSON. */
  readonly isJson: boolean;
  readonly podSpecs: PodSpecs;
}

/** The apiVersion and kind of an object; those of a List apply to items that name none. */
interface GroupVersionKind {
  readonly apiVersion: string;
  readonly kind: string;
}

/**
 * Reads the objects of a document: one, or the items of a List and of Lists in it. kubectl treats every object with a
 * list of `items` as a List, whatever its kind.
 * https://github.com/kubernetes/apimachinery/blob/master/pkg/apis/meta/v1/unstructured/unstructured.go
 */
export function readObjects(root: JsonValue, reading: Reading): ObjectReading[] {
  return readObject(root, [], reading, undefined);
}

function readObject(
  value: JsonValue,
  path: Path,
  reading: Reading,
  inherited: GroupVersionKind | undefined,
): ObjectReading[] {
  if (value.kind !== 'mapping') return [{ is: 'other' }];
  const written = { kind: textOf(value, 'kind'), apiVersion: textOf(value, 'apiVersion') };
  const { kind, apiVersion } = written.kind === '' && inherited !== undefined ? inherited : written;
  const isItem = path.length > 0;
  if (!isItem && !looksLikeObject(value, kind, apiVersion)) return [{ is: 'other' }];
  const pathOf = (name: string): string => formatPath([...path, name]);
  if (kind === '') {
    const entry = value.entries.get('kind');
    const found = entry === undefined ? 'found nothing' : 'found no text';
    return [fault(`${pathOf('kind')}: ${found}, expected the kind of object, such as Pod`, value, entry)];
  }
  if (apiVersion.split('/').length > 2) {
    const message = `${pathOf('apiVersion')}: found ${JSON.stringify(apiVersion)}, expected a version, or a group and a version`;
    return [fault(message, value, value.entries.get('apiVersion'))];
  }
  const items = value.entries.get('items');
  if (items?.value.kind === 'list')
    return readItems(items, items.value.items, [...path, 'items'], reading, { kind, apiVersion });
  if (items?.value.kind === 'mapping' && isListKind(apiVersion, kind))
    return [fault(`${pathOf('items')}: found a ${items.value.kind}, expected a list of objects`, items.value, items)];
  if (apiVersion === '') {
    const entry = value.entries.get('apiVersion');
    const found = entry === undefined ? 'found nothing' : 'found no text';
    return [
      fault(
        `${pathOf('apiVersion')}: ${found}, expected the version of ${kind}, such as v1`,
        value,
        entry ?? value.entries.get('kind'),
      ),
    ];
  }
  return readTyped(value, path, { apiVersion, kind }, reading);
}

/** Whether objects of this kind are nothing but lists, which kubectl refuses where their `items` are no list. */
function isListKind(apiVersion: string, kind: string): boolean {
  return kind === 'List'
    ? apiVersion === 'v1'
    : kind.endsWith('List') && findWorkloadKind(apiVersion, kind.slice(0, -'List'.length)) !== undefined;
}

function readItems(
  entry: JsonEntry,
  items: readonly JsonValue[],
  path: Path,
  reading: Reading,
  list: GroupVersionKind,
): ObjectReading[] {
  const stray = items.findIndex((item) => item.kind !== 'mapping');
  if (stray !== -1) {
    const item = items[stray] as JsonValue;
    return [
      fault(
        `${formatPath([...path, stray])}: found no mapping, expected an object`,
        item,
        item.node ? undefined : entry,
      ),
    ];
  }
  const inherited =
    list.kind.endsWith('List') && list.kind !== 'List'
      ? { ...list, kind: list.kind.slice(0, -'List'.length) }
      : undefined;
  return items.flatMap((item, index) => readObject(item, [...path, index], reading, inherited));
}

/**
 * Whether a document is meant as a Kubernetes object: values files, compose files and workflows are not. Other tools
 * use `kind` too (Drone), so a document with a kind also needs an apiVersion, metadata, a spec or items.
 */
function looksLikeObject({ entries }: JsonMapping, kind: string, apiVersion: string): boolean {
  if (kind === '') return entries.has('apiVersion') && entries.has('spec');
  return (
    apiVersion !== '' ||
    entries.has('apiVersion') ||
    entries.has('metadata') ||
    entries.has('spec') ||
    entries.has('items')
  );
}

function readTyped(
  value: JsonMapping,
  path: Path,
  gvk: GroupVersionKind,
  { isJson, podSpecs }: Reading,
): ObjectReading[] {
  const { apiVersion, kind } = gvk;
  const workload = findWorkloadKind(apiVersion, kind);
  const type = workload?.type ?? (apiVersion === 'v1' && kind === 'Namespace' ? kind : undefined);
  if (type === undefined) return readCustom({ value, path, apiVersion, kind, isJson }, podSpecs);
  // The server encodes the items of a List, and objects of removed versions, again before it decodes them.
  const isReencoded = isJson && (path.length > 0 || workload?.apiVersions[0] !== apiVersion);
  const decoding = decode(value, type, isReencoded);
  if (decoding.fault !== undefined) {
    const { path: below, message, value: badValue, entry, meant } = decoding.fault;
    const place = [...path, ...below];
    const found = fault(`${formatPath(place)}: ${message}`, badValue, entry);
    return [meant === undefined ? found : { ...found, repair: [{ op: 'set', path: place, value: meant }] }];
  }
  const decoded = decoding.object as {
    metadata?: { name?: string; namespace?: string; labels?: Record<string, string> };
  };
  const { name = '', namespace = '', labels = {} } = decoded.metadata ?? {};
  const identity = { apiVersion, kind, name, ...(namespace === '' ? {} : { namespace }) };
  const object = { value, path, identity };
  const { unknown } = decoding;
  if (workload === undefined) return [{ is: 'namespace', object, labels, unknown }];
  const { podPath } = workload;
  const pod = podPath.reduce<unknown>(
    (parent, step) => (parent as Record<string, unknown> | undefined)?.[step],
    decoded,
  );
  // The server requires a template of every kind but ReplicationController.
  if (pod === undefined && kind === 'ReplicationController') return [{ is: 'podless' }];
  const pods = [{ podPath, pod: defaultPod((pod ?? {}) as Pod, podPath.length === 0), unknown }];
  return [{ is: 'workload', object, pods, isCustom: false }];
}

function fault(
  message: string,
  value: JsonValue,
  entry: JsonEntry | undefined,
): Extract<ObjectReading, { is: 'fault' }> {
  return { is: 'fault', message, value, ...(entry && { entry }) };
}
