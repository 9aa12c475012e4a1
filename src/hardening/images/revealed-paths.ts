import type { ContainerSettings } from './container-settings.ts';
import { settingOf } from './container-settings.ts';
import { mountPath } from './mount-path.ts';

/** A directory that a container's program writes into, as the manifest itself tells. */
export interface RevealedPath {
  readonly path: string;
  /** The setting that names it: `-Djava.io.tmpdir`, `TMPDIR`, `--data-dir`. */
  readonly setting: string;
  /** What is written there, in a few words. */
  readonly what: string;
}

/**
 * Settings that name a directory to write into, whatever the program. `HOME` is not among them: many images set it, and
 * few programs write there.
 * https://pubs.opengroup.org/onlinepubs/9699919799/basedefs/V1_chap08.html (TMPDIR)
 * https://specifications.freedesktop.org/basedir-spec/latest/ (XDG)
 */
const DIRECTORIES: readonly (readonly [setting: string, what: string])[] = [
  ['TMPDIR', 'temporary files'],
  ['TMP', 'temporary files'],
  ['TEMP', 'temporary files'],
  ['XDG_CACHE_HOME', 'caches'],
  ['XDG_CONFIG_HOME', 'settings'],
  ['XDG_DATA_HOME', 'data'],
  ['XDG_STATE_HOME', 'state'],
  ['XDG_RUNTIME_DIR', 'sockets and other run-time files'],
  ['KUBECACHEDIR', 'caches'],
  ['--cache-dir', 'caches'],
  ['--cert-dir', 'certificates that it makes'],
  ['--data-dir', 'data'],
  ['--datadir', 'data'],
  ['--dbpath', 'data'],
  ['--log-dir', 'logs'],
  ['--storage.path', 'data'],
  ['--storage.tsdb.path', 'data'],
  ['--temp-dir', 'temporary files'],
  ['--tmp-dir', 'temporary files'],
  ['--tmpdir', 'temporary files'],
];

const JAVA_PROPERTY = '-Djava.io.tmpdir';

/** Returns the directories that a container's words and variables name to be written into, each once. */
export function revealedPaths(settings: ContainerSettings): RevealedPath[] {
  const named = DIRECTORIES.flatMap(([setting, what]) => revealed(settingOf(settings, setting), setting, what));
  const java = [...settings.words, ...settings.variables.values()].flatMap((text = '') =>
    [...text.matchAll(/-Djava\.io\.tmpdir=["']?([^\s"']+)/g)].flatMap(([, path]) =>
      revealed(path, JAVA_PROPERTY, 'temporary files of Java'),
    ),
  );
  const all = [...java, ...named];
  return all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index);
}

function revealed(value: string | undefined, setting: string, what: string): RevealedPath[] {
  const path = mountPath(value);
  return path === undefined ? [] : [{ path, setting, what }];
}
