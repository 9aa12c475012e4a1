import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { Load } from '../reach/load.ts';
import { loadsOfPlugin, namesInPlugin, pluginsIn } from '../reach/plugin-loads.ts';
import type { Alteration } from './alteration.ts';
import { patchAlterations, pluginAlterations, replacementAlterations } from './alteration.ts';

/** How a kustomization uses a file or a text that is no resource. */
export type PartUse = 'patch' | 'plugin' | 'replacement';

/** A file that a kustomization uses otherwise than as a resource, as far as it is read. */
export interface PartFile {
  /** The files that it names, where it configures generators, transformers or validators: as written. */
  readonly names: readonly string[];
  /**
   * What the builtin plugins in it load, from the folder of the kustomization that uses it; absent where the file cannot
   * be read to its end.
   */
  readonly loads?: readonly Load[];
  /** What it alters, by how it is used. */
  readonly alters: (use: PartUse) => readonly Alteration[];
}

/** Reads such a file: one that cannot be read names nothing, and may alter anything. */
export function readPartFile(text: string): PartFile {
  const read = new Map<PartUse, readonly Alteration[]>();
  const documents = readDocuments(text, undefined, 'kustomize');
  const plugins = documents.flatMap(({ value }) => pluginsIn(value));
  const isRead = documents.every(({ value, ignoredFrom }) => value !== undefined && ignoredFrom === undefined);
  return {
    names: plugins.flatMap(namesInPlugin),
    ...(isRead && { loads: plugins.flatMap(loadsOfPlugin) }),
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
