/**
 * What a popular container image writes at run time: a fact of the table `WRITTEN_IMAGES`, read from the files and
 * threads that `sources` links. A row tells of one program of an image, as one image can start several.
 */
export interface WrittenImage {
  /** The name as its makers write it: `nginx`, `the Argo CD server`. */
  readonly name: string;
  /** Its repositories in normal form, with registry and without tag: `docker.io/library/nginx`. */
  readonly repositories: readonly string[];
  /** The major versions by tag that it holds for: from the first, and before the second. Absent: all. */
  readonly majors?: { readonly from?: number; readonly before?: number };
  /** The part that a tag must have, between dashes: `rootless` of `1.24-rootless`. Absent: any tag, and none. */
  readonly variant?: string;
  readonly start: ImageStart;
  /** The paths that it writes; empty where it needs none. */
  readonly writes: readonly ImageWrite[];
  /** Whether the image is made to run somebody's own program, of whose writes the row tells nothing. */
  readonly isRuntime?: boolean;
  /** The numeric user and group that its process runs as, where the image says it; else root or unknown. */
  readonly user?: { readonly uid: number; readonly gid?: number };
  /** What else one has to know, and where reports conflict: a sentence or two. */
  readonly note?: string;
  /** The day on which the sources were read, as ISO date. */
  readonly readOn: string;
  /** The Dockerfiles, scripts, manifests and threads that show it: at least one. */
  readonly sources: readonly string[];
}

/** How an image's container has to be started for a row to hold. */
export interface ImageStart {
  /** The program by its name without directory, and its other names: `['nginx', 'nginx-debug']`. */
  readonly programs: readonly string[];
  /** What the image's entrypoint takes the container's `args` for: options of its program, or a command to run. */
  readonly arguments: 'options' | 'command';
  /** Whether the image starts this program where the container names none. */
  readonly isDefault: boolean;
}

/** A directory that an image's program writes into. */
export interface ImageWrite {
  /** The directory, absolute and clean: `/var/cache/nginx`. */
  readonly path: string;
  /** What it writes there, in a few words: `the pid file`. */
  readonly what: string;
  /** Whether the program does not start or work without it; else only some configurations write there. */
  readonly isNeeded: boolean;
  /**
   * Whether the image declares it as `VOLUME`. containerd then mounts a writable directory, unless its
   * `ignore_image_defined_volumes` is set. CRI-O by default (`image_volumes = "mkdir"`) only makes a directory in the
   * root file system, which is read-only with it: to work everywhere, it needs a mount as well.
   * https://github.com/containerd/containerd/blob/main/docs/cri/config.md
   * https://github.com/cri-o/cri-o/blob/main/docs/crio.8.md
   */
  readonly isImageVolume?: boolean;
  /** Whether people want to keep what is there: an `emptyDir` loses it with the pod. */
  readonly isData?: boolean;
  /** Whether only the image's own entrypoint writes there, not the program that a container's `command` starts. */
  readonly isEntrypointOnly?: boolean;
  /** The image's own files there that an `emptyDir` hides and the program needs: an init container copies them first. */
  readonly hides?: string;
  /** A part of the log line that is shown where it cannot be written, as its source has it. */
  readonly error?: string;
  /** The settings that move it: options (`--datadir`), environment variables (`PGDATA`) and `workingDir`. */
  readonly movedBy?: readonly string[];
}
