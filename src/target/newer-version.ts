import type { Note, Place } from '../manifest/manifest.ts';
import { MODES } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { isNewerThanKnown, NEWEST_VERSION } from '../pss/version.ts';
import type { Configuration } from './config/configuration.ts';
import type { SettingsReading } from './config/pod-security-configuration.ts';

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

/**
 * The same for the versions in a config, and in the API server's configuration that it names: a note each, at the key.
 */
export function newerVersionNotes(
  { places, targets, ...root }: Configuration,
  server: SettingsReading | undefined,
): Note[] {
  const notes = (place: Place | undefined, messages: readonly string[]): Note[] =>
    place === undefined ? [] : messages.map((message) => ({ ...place, path: '', code: 'newer-version', message }));
  return [
    ...notes(places.get('version'), newerVersion('version', root.version)),
    ...notes(places.get('cluster-version'), newerVersion('cluster-version', root.clusterVersion)),
    ...targets.flatMap(({ versionPlaces, enforce, warn, audit, clusterVersion }) => [
      ...notes(versionPlaces.get('version'), newerVersion('version', enforce?.version)),
      ...notes(versionPlaces.get('warn.version'), newerVersion('warn.version', warn?.version)),
      ...notes(versionPlaces.get('audit.version'), newerVersion('audit.version', audit?.version)),
      ...notes(versionPlaces.get('cluster-version'), newerVersion('cluster-version', clusterVersion)),
    ]),
    ...MODES.flatMap((mode) => {
      const key = `${mode}-version`;
      return notes(server?.versionPlaces?.get(key), newerVersion(key, server?.settings?.policy[mode].version));
    }),
  ];
}

/** Says it of one version; nothing of one that is known. */
export function newerVersion(name: string, version: LevelVersion['version'] | undefined): string[] {
  if (version === undefined || !isNewerThanKnown(version)) return [];
  return [
    `${name}: ${version} is newer than ${NEWEST_VERSION}, the newest version that is known, and is taken as that one`,
  ];
}
