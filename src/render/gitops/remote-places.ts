import type { Location, Manifest, Note, Place, Workload } from '../../manifest/manifest.ts';
import type { AppliedRelease } from '../../repository/gitops/applied-release.ts';
import { buildOfRelease } from '../../repository/gitops/applied-release.ts';
import { inlineCode } from '../../text/inline-code.ts';

/** What a release of a fetched chart stands for in the repository. */
export interface RemotePlaces {
  readonly release: AppliedRelease;
  readonly place: Place;
  /** The folder that stands for the chart. */
  readonly folder: string;
}

/** Finds the releases of fetched charts by what they build. */
export function remotePlaces(releases: readonly AppliedRelease[]): ReadonlyMap<string, RemotePlaces> {
  return new Map(
    releases.flatMap((release): [string, RemotePlaces][] => {
      const { remote, stated } = release;
      if (remote === undefined) return [];
      return [[buildOfRelease(release), { release, place: remote.place, folder: stated.path }]];
    }),
  );
}

/** Gives what a fetched chart makes the place of its version: its templates are not in the repository. */
export function placedAtVersion(manifest: Manifest, remotes: ReadonlyMap<string, RemotePlaces>): Manifest {
  const remote = remotes.get(manifest.build ?? '');
  if (remote === undefined) return manifest;
  const { place, release } = remote;
  const { file, document } = release.delivery.object;
  const noteAt = <T extends Pick<Note, 'file' | 'line'>>(note: T): T =>
    isInChart(note.file, remote) ? { ...note, file: place.file, line: place.line } : note;
  return {
    ...manifest,
    file,
    workloads: manifest.workloads.map((workload): Workload => {
      const { locateNamespace: _, ...rest } = workload;
      return {
        ...rest,
        file,
        document,
        line: place.file === file ? place.line : release.delivery.object.line,
        locate: (path) => locationOf(workload.locate(path), remote),
      };
    }),
    namespaces: manifest.namespaces.map((namespace) => ({
      ...namespace,
      file,
      document,
      line: place.line,
      locateLabel: () => place,
    })),
    notEvaluated: manifest.notEvaluated.map((fault) => ({ ...noteAt(fault), document })),
    notes: manifest.notes.map(noteAt),
  };
}

/** A note on a fetched chart, at the version of the release that it is on; else of the first release of the chart. */
export function noteHere(note: Note, remotes: ReadonlyMap<string, RemotePlaces>): Note {
  const [remote = [...remotes.values()].find((each) => isInChart(note.file, each))] = (note.builds ?? []).flatMap(
    (build) => remotes.get(build) ?? [],
  );
  return remote === undefined ? note : { ...note, ...remote.place };
}

function locationOf(location: Location, remote: RemotePlaces): Location {
  if (!isInChart(location.file, remote)) return withoutFolder(location, remote);
  const { file, line, doubt } = location;
  const path = file.slice(remote.folder.length + 1);
  return {
    ...remote.place,
    also: `${inlineCode(doubt === undefined ? `${path}:${line}` : path)} of the chart sets it`,
  };
}

/** A place in the repository at which what is said of the chart names files in it. */
function withoutFolder(location: Location, remote: RemotePlaces): Location {
  const { handedThrough, also, ...rest } = location;
  if (handedThrough !== undefined && !isInChart(handedThrough.file, remote)) return location;
  const words = also?.replaceAll(`\`${remote.folder}/`, '`');
  return { ...rest, ...(words === undefined ? {} : { also: words }) };
}

function isInChart(file: string, { folder }: RemotePlaces): boolean {
  return file.startsWith(`${folder}/`);
}
