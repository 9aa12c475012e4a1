import { readContent, textOfContent } from '../../manifest/content.ts';
import { groupOf } from '../../manifest/kinds/group-of.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import type { Manifest, Workload } from '../../manifest/manifest.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { distinctBy, groupBy } from '../../text/group-by.ts';
import type { NamedObject } from '../built/named-object.ts';
import { matchOriginals } from '../built/originals.ts';
import type { ClaimedFiles } from './claimed-files.ts';
import type { Claim } from './claims.ts';
import { claimsIn } from './claims.ts';
import type { GivenPlace } from './given-workload.ts';
import { givenWorkload } from './given-workload.ts';
import type { PlaceMap } from './place-map.ts';
import { mapKeys } from './place-map.ts';
import type { GivenFile } from './read-given.ts';

/** A rendered file as it was read, before it is known where its objects come from. */
export interface ReadFile extends GivenFile {
  readonly manifest: Manifest;
  readonly text: string;
  /** Tells where a workload says that it comes from. */
  readonly claimOf: (workload: Workload) => Claim | undefined;
}

/** Reads a rendered file as any other. */
export function readRendered(file: GivenFile, podSpecs: PodSpecs): ReadFile {
  const { path, content } = file;
  const text = textOfContent(content) ?? '';
  const { isTemplate: _, ...manifest } = readContent(path, content, podSpecs);
  return { ...file, manifest, text, claimOf: claimsIn(text, podSpecs) };
}

/** All that the workloads of files say of where they come from. */
export function claimsOf(files: readonly ReadFile[]): Claim[] {
  return files.flatMap(({ manifest, claimOf }) => manifest.workloads.flatMap((workload) => claimOf(workload) ?? []));
}

/**
 * Makes the manifest of a rendered file: each workload stands where the map says, else in the file that brings it, as far
 * as the repository has that, else where it is rendered.
 *
 * @param used gets the keys of the map that are used
 */
export function givenManifest(file: ReadFile, claimed: ClaimedFiles, map: PlaceMap, used: Set<string>): Manifest {
  const { path, manifest } = file;
  const claimedPlaces = placesInFiles(file, claimed);
  const placeOf = (workload: Workload): GivenPlace => {
    const keys = mapKeys(file, workload).filter((key) => map.has(key));
    for (const key of keys) used.add(key);
    const [mapped] = keys.flatMap((key) => map.get(key) ?? []);
    return mapped ? { is: 'mapped', ...mapped } : (claimedPlaces.get(objectKey(workload)) ?? { is: 'rendered' });
  };
  return {
    ...manifest,
    deployedBy: path,
    isGiven: true,
    workloads: manifest.workloads.map((workload) => givenWorkload(workload, placeOf(workload))),
  };
}

/** Where more pairs of objects would have to be compared, only what is rendered is known of their places. */
const MAX_COMPARED = 10_000_000;

interface ClaimedObject extends NamedObject {
  readonly key: string;
  readonly file: string;
}

/** The places of objects in the files that they say to come from. */
function placesInFiles({ manifest, claimOf }: ReadFile, { fileOf, originalOf }: ClaimedFiles): Map<string, GivenPlace> {
  const objects = distinctBy(manifest.workloads, objectKey).flatMap((workload): ClaimedObject[] => {
    const claim = claimOf(workload);
    const named = namedAs(workload);
    const file = claim && fileOf(claim, named);
    return file === undefined ? [] : [{ ...named, key: objectKey(workload), file }];
  });
  const places = new Map<string, GivenPlace>();
  for (const [file, ofFile] of groupBy(objects, (object) => object.file)) {
    const original = originalOf(file);
    const own = original?.objects ?? [];
    if (ofFile.length * own.length > MAX_COMPARED) continue;
    const matched = matchOriginals(ofFile, own);
    for (const [index, { key, name }] of ofFile.entries()) {
      const from = matched[index];
      const isFound = original !== undefined && from !== undefined && name.includes(from.name);
      places.set(key, isFound ? { is: 'object', file, from, original } : { is: 'template', file });
    }
  }
  return places;
}

function namedAs({ identity: { apiVersion, kind, name, namespace = '' } }: Workload): NamedObject {
  return { group: groupOf(apiVersion), kind, name, namespace };
}

function objectKey({ document, objectPath }: Workload): string {
  return `${document} ${formatPath(objectPath)}`;
}
