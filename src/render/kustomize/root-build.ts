import type { Content } from '../../manifest/content.ts';
import type { Note } from '../../manifest/manifest.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import type { BuiltObject } from '../built/built-objects.ts';

/** A root kustomization that was built. */
export interface RootOutput {
  readonly reach: Reach;
  /** What stands in for something, and what was left out. */
  readonly notes: readonly Note[];
  /** What kustomize printed. */
  readonly output: string;
  /** The objects in it, without those of kinds that nothing here reads. */
  readonly objects: () => readonly BuiltObject[];
}

/** A root that was built for the objects of controllers in it, and what it was built of. */
export interface BuiltObjects extends Pick<RootOutput, 'reach' | 'output'> {
  readonly contents: ReadonlyMap<string, Content>;
}

/** What came of building one root kustomization. */
export type RootBuild =
  | RootOutput
  | {
      readonly reach: Reach;
      readonly notes: readonly Note[];
      /** Why it was not built: a sentence without its full stop, or the tool's own words. */
      readonly reason: string;
      /** Whether the tool refused it, though all that it reaches is in the repository. */
      readonly isRefused: boolean;
    };
