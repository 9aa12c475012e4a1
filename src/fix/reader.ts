import type { PodSpecs } from '../manifest/kinds/pod-specs.ts';
import type { Workload } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';

/** A file in which some documents say something else now. */
export interface EditedFile {
  readonly file: string;
  /** The whole file. */
  readonly text: string;
  /** The texts of the documents that changed, by their position in the file. */
  readonly documents: ReadonlyMap<number, string>;
}

/** How repaired files are read again, to prove that what was promised came true. */
export interface RepairReader {
  /**
   * Reads every workload that the files reach once they are changed so: what stands in their changed documents, and what
   * is built of them. A workload that cannot be read any more is not among them.
   */
  readonly read: (edited: readonly EditedFile[]) => Promise<readonly Workload[]>;
  /**
   * Whether a workload depends on its own document alone. Then each repair is tried by itself, and what holds in every
   * document holds in all of them together; else (where reading means building) all repairs are tried at once, and by
   * halves where that fails.
   */
  readonly isLocal: boolean;
}

/** Reads files that nothing builds: a document says what it says. */
export function plainReader(podSpecs: PodSpecs): RepairReader {
  return {
    isLocal: true,
    read: async (edited) =>
      edited.flatMap(({ file, documents }) =>
        [...documents].flatMap(([document, text]) => {
          // In a text of its own the document is the first.
          const { workloads } = readManifest(file, new TextEncoder().encode(text), podSpecs);
          return workloads.map((workload) => ({ ...workload, document }));
        }),
      ),
  };
}
