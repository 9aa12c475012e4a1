import type { Content } from '../../manifest/content.ts';
import { readContent, textOfContent } from '../../manifest/content.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import { fieldOf } from '../../manifest/yaml/walk.ts';
import type { Path } from '../../pss/pod/path.ts';
import { groupBy } from '../../text/group-by.ts';
import type { NamedObject } from './named-object.ts';
import { kindKey, namedObject } from './named-object.ts';

/** An object of a file, as it is written there. */
export interface OriginalObject extends NamedObject {
  /** The document's position in the file, from 0. */
  readonly document: number;
  /** The line at which the document begins. */
  readonly firstLine: number;
  /** From the document's root: empty, or `['items', 2]` in a List. */
  readonly path: Path;
  /** The line of its `kind:` key. */
  readonly line: number;
  /** Whether kustomize only uses it, and leaves it out of what it prints. */
  readonly isLocal: boolean;
}

/** A file that kustomize takes objects of: as it is judged alone, and the objects in it. */
export interface OriginalFile {
  readonly manifest: Manifest;
  readonly objects: readonly OriginalObject[];
}

/** Reads such a file as kustomize does. */
export function readOriginal(path: string, content: Content, podSpecs: PodSpecs): OriginalFile {
  const text = textOfContent(content) ?? '';
  const placeAt = placesOf(path, text);
  return {
    manifest: readContent(path, content, podSpecs, true),
    objects: readDocuments(text, undefined, 'kustomize').flatMap(({ value, index, line, offset }) =>
      value === undefined ? [] : objectsIn(value, [], { document: index, firstLine: line }, lineAt(offset)),
    ),
  };

  function lineAt(offset: number): (start: number) => number {
    return (start) => placeAt(offset + start).line;
  }
}

/** https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/kyaml/kio/filters/local.go */
const LOCAL_CONFIG = 'config.kubernetes.io/local-config';

/** The object of a document, or the items of a List: kustomize takes them apart. */
function objectsIn(
  value: JsonValue,
  path: Path,
  document: Pick<OriginalObject, 'document' | 'firstLine'>,
  lineAt: (start: number) => number,
): OriginalObject[] {
  const items = fieldOf(value, 'items')?.value;
  if (items?.kind === 'list') {
    return items.items.flatMap((item, index) => objectsIn(item, [...path, 'items', index], document, lineAt));
  }
  const kind = fieldOf(value, 'kind');
  if (kind === undefined) return [];
  const annotations = fieldOf(fieldOf(value, 'metadata')?.value, 'annotations')?.value;
  const isLocal = fieldOf(annotations, LOCAL_CONFIG) !== undefined;
  return [{ ...namedObject(value), ...document, path, line: lineAt(kind.key.range?.[0] ?? 0), isLocal }];
}

/**
 * Finds the object of a file that each built one was, in the order in which kustomize keeps them. A name may have got a
 * prefix and a suffix, or be another one; and a file may be built several times.
 */
export function matchOriginals<Original extends NamedObject>(
  built: readonly NamedObject[],
  originals: readonly Original[],
): (Original | undefined)[] {
  const originalsOf = groupBy(originals, kindKey);
  const sameOf = groupBy(originals, (original) =>
    JSON.stringify([kindKey(original), original.name, original.namespace]),
  );
  const [counts, positions] = [groupBy(built, kindKey), new Map<string, number>()];
  return built.map((object) => {
    const kind = kindKey(object);
    const candidates = originalsOf.get(kind) ?? [];
    const position = positions.get(kind) ?? 0;
    positions.set(kind, position + 1);
    const [same, ...alsoSame] = sameOf.get(JSON.stringify([kind, object.name, object.namespace])) ?? [];
    if (same !== undefined && alsoSame.length === 0) return same;
    const inOrder = candidates[position % Math.max(1, candidates.length)];
    const isAligned = candidates.length === counts.get(kind)?.length;
    if (isAligned && inOrder !== undefined && object.name.includes(inOrder.name)) return inOrder;
    const alike = candidates.filter(isIn(object));
    const longest = alike.reduce((most, { name }) => Math.max(most, name.length), 0);
    const likest = alike.filter(({ name }) => name.length === longest);
    return inOrder !== undefined && likest.includes(inOrder) ? inOrder : (likest[0] ?? inOrder);
  });
}

function isIn(object: NamedObject): (original: NamedObject) => boolean {
  return ({ name }) => object.name.includes(name);
}
