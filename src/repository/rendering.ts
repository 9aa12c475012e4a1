import type { Manifest } from '../manifest/manifest.ts';

/** What tools built of the files of a repository: of kustomizations, of charts. */
export interface Rendering {
  /** The manifests that were built. Each workload names what built it (`via`), and finds the places of its own fields. */
  readonly manifests: readonly Manifest[];
  /** The files that are judged as built, and not alone. */
  readonly files: ReadonlySet<string>;
  /** The files that something is built of: what a repair may edit. */
  readonly sources: ReadonlySet<string>;
  /**
   * Builds again what depends on some files, with new texts for them: what a repair of these files would give. What can
   * no longer be built is left out.
   *
   * @param texts the new texts by path; other files than the sources may be among them
   */
  readonly again: (texts: ReadonlyMap<string, string>) => Promise<Rendering>;
}

/** Nothing was built: every file is judged alone. */
export const NOTHING_RENDERED: Rendering = {
  manifests: [],
  files: new Set(),
  sources: new Set(),
  again: async () => NOTHING_RENDERED,
};

/** Puts what several tools built together. */
export function joinRenderings(renderings: readonly Rendering[]): Rendering {
  if (renderings.length === 0) return NOTHING_RENDERED;
  return {
    manifests: renderings.flatMap(({ manifests }) => manifests),
    files: new Set(renderings.flatMap(({ files }) => [...files])),
    sources: new Set(renderings.flatMap(({ sources }) => [...sources])),
    again: async (texts) => joinRenderings(await Promise.all(renderings.map(({ again }) => again(texts)))),
  };
}
