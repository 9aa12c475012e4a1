import { readDocuments } from '../../../manifest/yaml/document.ts';
import { namesInPlugin } from '../unfollowed.ts';
import type { Alteration } from './alteration.ts';
import { patchAlterations, pluginAlterations, replacementAlterations } from './alteration.ts';

/** How a kustomization uses a file or a text that is no resource. */
export type PartUse = 'patch' | 'plugin' | 'replacement';

/** A file that a kustomization uses otherwise than as a resource, as far as it is read. */
export interface PartFile {
  /** The files that it names, where it configures generators, transformers or validators: as written. */
  readonly names: readonly string[];
  /** What it alters, by how it is used. */
  readonly alters: (use: PartUse) => readonly Alteration[];
}

/** Reads such a file: one that cannot be read names nothing, and may alter anything. */
export function readPartFile(text: string): PartFile {
  const read = new Map<PartUse, readonly Alteration[]>();
  return {
    names: readDocuments(text).flatMap(({ value }) => (value?.kind === 'mapping' ? namesInPlugin(value) : [])),
    alters: (use) => {
      const alterations = read.get(use) ?? READERS[use](text);
      read.set(use, alterations);
      return alterations;
    },
  };
}

const READERS: Readonly<Record<PartUse, (text: string) => Alteration[]>> = {
  patch: patchAlterations,
  plugin: pluginAlterations,
  replacement: replacementAlterations,
};
