import type { ContainedContainer } from '../contained-pod.ts';
import type { ContainerSettings } from './container-settings.ts';
import { containerSettings, settingOf } from './container-settings.ts';
import { knownImage } from './known-image.ts';
import { hidesImage, isCovered, mountPath } from './mount-path.ts';
import type { RevealedPath } from './revealed-paths.ts';
import { revealedPaths } from './revealed-paths.ts';
import type { ImageWrite, WrittenImage } from './written-image.ts';

/** Where a container's program writes, as far as its image is known and its manifest tells. */
export interface WrittenPaths {
  /** The row that tells of the image and of how the container starts it; undefined where none does. */
  readonly image?: WrittenImage;
  /** What the row's program writes where no mount of the container covers it, at the paths that its settings move it to. */
  readonly writes: readonly ImageWrite[];
  /** What the manifest itself names to be written into and no mount covers; none that `writes` has as well. */
  readonly revealed: readonly RevealedPath[];
  /** The settings that move a path of the row to somewhere that cannot be read: `PGDATA` from a ConfigMap. */
  readonly unreadable: readonly string[];
  /** The settings that name a directory where a volume would hide files that the image needs: `TMPDIR=/usr`. */
  readonly hiding: readonly string[];
}

/**
 * Returns where a container's program writes. A mount at a parent directory covers a path. A mount counts whatever its
 * volume is: a second one cannot be mounted there.
 */
export function writtenPathsOf(container: ContainedContainer): WrittenPaths {
  const settings = containerSettings(container);
  const image = knownImage(container);
  const mounts = (container.volumeMounts ?? []).flatMap(({ mountPath: path = '' }) => mountPath(absolute(path)) ?? []);
  const hasCommand = (container.command ?? []).length > 0;
  const rows = (image?.writes ?? []).filter(({ isEntrypointOnly = false }) => !(isEntrypointOnly && hasCommand));
  const moved = rows.map((write) => moveWrite(write, settings));
  const isHiding = (path: string): boolean => hidesImage(path, settings.words[0]) && !isCovered(path, mounts);
  const isLost = ({ write, by }: MovedWrite): boolean => by !== undefined && write.isNeeded && isHiding(write.path);
  const read = moved.flatMap(({ to }) => to ?? []);
  const writes = read.flatMap((each) => (isLost(each) || isCovered(each.write.path, mounts) ? [] : [each.write]));
  const covered = [...mounts, ...read.map(({ write }) => write.path)];
  const revealed = revealedPaths(settings).filter(({ path }) => !isCovered(path, covered));
  const hiding = [
    ...read.flatMap((each) => (isLost(each) ? (each.by ?? []) : [])),
    ...revealed.flatMap(({ path, setting }) => (isHiding(path) ? [setting] : [])),
  ];
  return {
    ...(image === undefined ? {} : { image }),
    writes,
    revealed: revealed.filter(({ path }) => !isHiding(path)),
    unreadable: [...new Set(moved.flatMap(({ unreadable }) => unreadable ?? []))],
    hiding: [...new Set(hiding)],
  };
}

/** The kubelet reads a relative mount path from the root. */
function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

/** What an image writes, at the path that a setting moves it to. */
interface MovedWrite {
  readonly write: ImageWrite;
  /** The setting; absent where it is the path of the row. */
  readonly by?: string;
}

/** A path that a setting moved hides no files that the row knows of; it is in the image's volume only if inside of it. */
function moveWrite(
  write: ImageWrite,
  settings: ContainerSettings,
): { readonly to?: MovedWrite; readonly unreadable?: string } {
  for (const name of write.movedBy ?? []) {
    const value = settingOf(settings, name);
    if (value === undefined) continue;
    const path = mountPath(value);
    if (path === undefined) return { unreadable: name };
    if (path === write.path) return { to: { write } };
    const { path: from, what, isNeeded, isData = false, isImageVolume = false } = write;
    const isInVolume = isImageVolume && isCovered(path, [from]);
    return { to: { write: { path, what, isNeeded, isData, isImageVolume: isInVolume }, by: name } };
  }
  return { to: { write } };
}
