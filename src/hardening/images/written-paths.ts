import type { ContainedContainer } from '../contained-pod.ts';
import type { ContainerSettings } from './container-settings.ts';
import { containerSettings, settingOf } from './container-settings.ts';
import { knownImage } from './known-image.ts';
import { isCovered, mountPath } from './mount-path.ts';
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
  const writes = moved.flatMap(({ write }) => write ?? []).filter(({ path }) => !isCovered(path, mounts));
  const covered = [...mounts, ...writes.map(({ path }) => path)];
  return {
    ...(image === undefined ? {} : { image }),
    writes,
    revealed: revealedPaths(settings).filter(({ path }) => !isCovered(path, covered)),
    unreadable: [...new Set(moved.flatMap(({ unreadable }) => unreadable ?? []))],
  };
}

/** The kubelet reads a relative mount path from the root. */
function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

/** A path that a setting moved hides no files that the row knows of; it is in the image's volume only if inside of it. */
function moveWrite(
  write: ImageWrite,
  settings: ContainerSettings,
): { readonly write?: ImageWrite; readonly unreadable?: string } {
  for (const name of write.movedBy ?? []) {
    const value = settingOf(settings, name);
    if (value === undefined) continue;
    const path = mountPath(value);
    if (path === undefined) return { unreadable: name };
    if (path === write.path) return { write };
    const { path: from, what, isNeeded, isData = false, isImageVolume = false } = write;
    return { write: { path, what, isNeeded, isData, isImageVolume: isImageVolume && isCovered(path, [from]) } };
  }
  return { write };
}
