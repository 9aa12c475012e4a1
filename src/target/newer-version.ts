import type { Note, Place } from '../manifest/manifest.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { isNewerThanKnown, NEWEST_VERSION } from '../pss/version.ts';
import type { Configuration } from './config/configuration.ts';

/** A version that somebody states, under a name: of a key, an input or a flag. */
type Stated = Pick<Partial<LevelVersion>, 'version' | 'clusterVersion'>;

/**
 * Says of the versions in inputs or flags that they are newer than the newest known one, and are taken for it, as a
 * server takes a version that is newer than its own.
 *
 * @param mark what names begin with: `--` for flags
 */
export function newerVersions({ version, clusterVersion }: Stated, mark = ''): string[] {
  return [...newerVersion(`${mark}version`, version), ...newerVersion(`${mark}cluster-version`, clusterVersion)];
}

/** The same for the versions in a config: a note each, at the key or at the entry of `targets`. */
export function newerVersionNotes({ places, targets, ...root }: Configuration): Note[] {
  const notes = (place: Place | undefined, messages: readonly string[]): Note[] =>
    place === undefined ? [] : messages.map((message) => ({ ...place, path: '', code: 'newer-version', message }));
  return [
    ...notes(places.get('version'), newerVersion('version', root.version)),
    ...notes(places.get('cluster-version'), newerVersion('cluster-version', root.clusterVersion)),
    ...targets.flatMap(({ place, enforce, warn, audit, clusterVersion }) => [
      ...notes(place, newerVersion('version', enforce?.version)),
      ...notes(place, newerVersion('warn.version', warn?.version)),
      ...notes(place, newerVersion('audit.version', audit?.version)),
      ...notes(place, newerVersion('cluster-version', clusterVersion)),
    ]),
  ];
}

/** Says it of one version; nothing of one that is known. */
export function newerVersion(name: string, version: LevelVersion['version'] | undefined): string[] {
  if (version === undefined || !isNewerThanKnown(version)) return [];
  return [
    `${name}: ${version} is newer than ${NEWEST_VERSION}, the newest version that is known, and is taken as that one`,
  ];
}
