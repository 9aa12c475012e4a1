import type { Location, Manifest, NamespaceManifest, Workload } from '../../../manifest/manifest.ts';
import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { JsonMapping } from '../../../manifest/yaml/json-value.ts';
import type { Path } from '../../../pss/pod/path.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import type { Setter } from '../../../repository/kustomize/setters/setter.ts';
import { inlineCode } from '../../../text/inline-code.ts';
import type { AskedField } from './asked-field.ts';
import { askedFields, objectOf } from './asked-field.ts';
import type { FoundSetter } from './find-setter.ts';
import { findSetter } from './find-setter.ts';

/** A root that was built, and how to build it in another way. */
export interface PlacedRoot {
  /** What kustomize printed. */
  readonly output: string;
  readonly manifests: readonly Manifest[];
  /** What may set fields, in the order in which it applies. */
  readonly setters: () => readonly Setter[];
  /** Builds without some entries of kustomizations; undefined where that cannot be built. */
  readonly buildWithout: (entries: ReadonlyMap<string, readonly Path[]>) => Promise<string | undefined>;
}

/** Further fields of one root have no place of their own: it would be built too often. */
const MAX_FIELDS = 200;
const MAX_BUILDS = 12;

/**
 * Finds the places of the fields that violate the standard and do not stand in the file that brings the object: what in
 * which file sets them, proved by building the root without it. Where nothing can be proved, the place stays as it was.
 */
export async function placeFields(root: PlacedRoot): Promise<readonly Manifest[]> {
  const asked = root.manifests.flatMap(askedFields).slice(0, MAX_FIELDS);
  if (asked.length === 0) return root.manifests;
  const setters = root.setters();
  const objects = objectsIn(root.output);
  const builds = new Map<string, Promise<readonly JsonMapping[] | undefined>>();
  const objectsWithout = (some: readonly Setter[]): Promise<readonly JsonMapping[] | undefined> => {
    const entries = entriesOf(some);
    const key = JSON.stringify([...entries]);
    const known = builds.get(key);
    if (known !== undefined) return known;
    if (builds.size >= MAX_BUILDS) return Promise.resolve(undefined);
    const build = root.buildWithout(entries).then((output) => (output === undefined ? undefined : objectsIn(output)));
    builds.set(key, build);
    return build;
  };
  const found = new Map<AskedField['of'], Map<string, FoundSetter>>();
  for (const field of asked) {
    const object = objectOf(field, objects);
    const { path, isBrought, identity, writtenName = identity.name } = field;
    const setter =
      object &&
      (await findSetter({ object, names: [identity.name, writtenName], path, isBrought }, setters, async (some) => {
        const others = await objectsWithout(some);
        return others === undefined ? undefined : (objectOf(field, others) ?? null);
      }));
    if (setter !== undefined) found.set(field.of, (found.get(field.of) ?? new Map()).set(field.key, setter));
  }
  return root.manifests.map((manifest) => ({
    ...manifest,
    workloads: manifest.workloads.map((workload) => placedWorkload(workload, found.get(workload))),
    namespaces: manifest.namespaces.map((namespace) => placedNamespace(namespace, found.get(namespace))),
  }));
}

/** What is taken away, by kustomization; one entry may hold several setters. */
function entriesOf(setters: readonly Setter[]): ReadonlyMap<string, readonly Path[]> {
  const entries = new Map<string, Map<string, Path>>();
  for (const { kustomization, entry } of setters) {
    entries.set(kustomization, (entries.get(kustomization) ?? new Map()).set(formatPath(entry), entry));
  }
  return new Map([...entries].map(([kustomization, each]) => [kustomization, [...each.values()]]));
}

function objectsIn(output: string): JsonMapping[] {
  return readDocuments(output, undefined, 'kustomize').flatMap(({ value }) =>
    value?.kind === 'mapping' ? [value] : [],
  );
}

function placedWorkload(workload: Workload, found: ReadonlyMap<string, FoundSetter> | undefined): Workload {
  if (found === undefined) return workload;
  return {
    ...workload,
    locate: (path) => locationOf(found.get(formatPath(path))) ?? workload.locate(path),
  };
}

function locationOf(setter: FoundSetter | undefined): Location | undefined {
  if (setter === undefined) return undefined;
  const { location, others } = setter;
  if (others.length === 0) return location;
  const places = others.map(({ file, line }) => inlineCode(`${file}:${line}`));
  return { ...location, also: `${places.join(', ')} ${others.length === 1 ? 'sets' : 'set'} the same` };
}

function placedNamespace(
  namespace: NamespaceManifest,
  found: ReadonlyMap<string, FoundSetter> | undefined,
): NamespaceManifest {
  if (found === undefined) return namespace;
  return { ...namespace, locateLabel: (label) => found.get(label)?.location ?? namespace.locateLabel(label) };
}
