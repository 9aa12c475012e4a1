import type { Location, Manifest, Place, Workload } from '../../manifest/manifest.ts';
import { isFetchedPath } from '../../repository/fetch/git-base.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { inlineCode } from '../../text/inline-code.ts';

/** Gives what was built of fetched files the place of the entry that names them: they are not in the repository. */
export function atEntry(manifest: Manifest, { fetched }: Reach): Manifest {
  if (fetched === undefined) return manifest;
  const placeOf = (file: string): Place | undefined => entryPlace({ fetched }, file);
  const here = <T extends Pick<Place, 'file' | 'line'>>(item: T): T => {
    const place = placeOf(item.file);
    return place === undefined ? item : { ...item, file: place.file, line: place.line };
  };
  const located = (location: Location): Location => {
    const place = placeOf(location.file);
    if (place === undefined) return location;
    const { file, line, doubt } = location;
    const path = pathIn(file, [...fetched.places.keys()]);
    return { ...place, also: `${inlineCode(doubt === undefined ? `${path}:${line}` : path)} of what it loads sets it` };
  };
  return {
    ...manifest,
    file: placeOf(manifest.file)?.file ?? manifest.file,
    workloads: manifest.workloads.map((workload): Workload => {
      const { locateNamespace, ...rest } = workload;
      const isHere = placeOf(workload.file) === undefined;
      return {
        ...here(rest),
        ...(isHere && locateNamespace !== undefined ? { locateNamespace } : {}),
        locate: (path) => located(workload.locate(path)),
        editAt: (path) => {
          const address = workload.editAt(path);
          if ('reason' in address || placeOf(address.file) === undefined) return address;
          return { reason: 'it stands in another repository' };
        },
      };
    }),
    namespaces: manifest.namespaces.map((namespace) => ({
      ...here(namespace),
      locateLabel: (label) => located(namespace.locateLabel(label)),
    })),
    notEvaluated: manifest.notEvaluated.map(here),
    notes: manifest.notes.map(here),
  };
}

/** The place that stands for a fetched file: of the entry that names its repository; undefined for any other file. */
export function entryPlace({ fetched }: Pick<Reach, 'fetched'>, file: string): Place | undefined {
  if (!isFetchedPath(file)) return undefined;
  return [...(fetched?.places ?? [])].find(([folder]) => file.startsWith(`${folder}/`))?.[1];
}

function pathIn(file: string, folders: readonly string[]): string {
  const folder = folders.find((each) => file.startsWith(`${each}/`));
  return folder === undefined ? file : file.slice(folder.length + 1);
}
