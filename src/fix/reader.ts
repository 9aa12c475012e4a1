import type { PodSpecs } from '../manifest/kinds/pod-specs.ts';
import type { Workload } from '../manifest/manifest.ts';
import { readManifest, readParsed } from '../manifest/read-manifest.ts';
import { isToolFile } from '../manifest/tool-file.ts';
import type { Document } from '../manifest/yaml/document.ts';
import type { Rendering } from '../repository/rendering.ts';

/** A file with edited documents. */
export interface EditedFile {
  readonly file: string;
  /** The whole file after the edits. */
  readonly text: string;
  /** The new texts of the edited documents, by their position in the file (from 0). */
  readonly documents: ReadonlyMap<number, string>;
  /** How kubectl parses these texts, where that is known. */
  readonly parsed?: ReadonlyMap<number, readonly Document[]>;
}

/** Reads repaired files again, to verify the repairs. */
export interface RepairReader {
  /**
   * Reads the workloads in the edited documents, and those built from them. A workload that can no longer be read is
   * left out: `read` never throws for it.
   */
  readonly read: (edited: readonly EditedFile[]) => Promise<readonly Workload[]>;
  /**
   * Whether each workload depends on its own document alone. If so, repairs are tried document by document, and those
   * that hold in each document hold in all of them together. If not (kustomizations have to be built), the repairs of
   * all documents are tried at once, and by halves where that fails.
   */
  readonly isLocal: boolean;
}

/** A document that may be too large with its repairs, in UTF-16 units. */
const LARGE = 1_000_000;

/**
 * Reads files by themselves: each workload depends on its own document alone.
 *
 * @param isBuilt whether a kustomization builds from a file: then it is read as kustomize reads it
 */
export function plainReader(podSpecs: PodSpecs, isBuilt: (file: string) => boolean = () => false): RepairReader {
  return {
    isLocal: true,
    read: async (edited) =>
      edited.flatMap(({ file, documents, parsed }) =>
        [...documents].flatMap(([document, text]) => {
          const isPlain = text.length < LARGE && !isBuilt(file) && !isToolFile(file);
          const known = isPlain ? parsed?.get(document) : undefined;
          // Read alone, the document has position 0: restore its own.
          const { workloads } =
            known === undefined
              ? readManifest(file, new TextEncoder().encode(text), podSpecs, isBuilt(file))
              : readParsed(file, text, known, podSpecs);
          return workloads.map((workload) => ({ ...workload, document }));
        }),
      ),
  };
}

/** Reads what tools build of files, by building it again: one workload may depend on several files. */
export function builtReader({ again, unbuilt }: Rendering): RepairReader {
  return {
    isLocal: false,
    read: async (edited) => {
      const after = await again(new Map(edited.map(({ file, text }) => [file, text])));
      // Where a root is built no more, whatever it builds, nothing of the repair holds.
      const isBroken = [...after.unbuilt].some((root) => !unbuilt.has(root));
      return (isBroken ? [] : after.manifests).flatMap(({ workloads }) => workloads);
    },
  };
}
