import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { RenderRequest } from '../renderer.ts';

/** The texts of files, as far as they were read. */
export interface KnownTexts {
  /** Returns the text of a file; undefined where it is not known, or not yet. */
  readonly textOf: (path: string) => string | undefined;
  /** Reads the files that were asked for and are not known yet, and says whether there were any. */
  readonly readAsked: () => Promise<boolean>;
}

/** Returns the texts of the kustomizations of a repository, and of all other files that are asked for. */
export async function knownTexts({ tree, facts }: Pick<RenderRequest, 'tree' | 'facts'>): Promise<KnownTexts> {
  const contents = new Map<string, Content | undefined>(await tree.read([...facts.kustomizations.keys()]));
  const asked = new Set<string>();
  return {
    textOf: (path) => {
      if (!contents.has(path)) asked.add(path);
      return textOfContent(contents.get(path));
    },
    readAsked: async () => {
      const missing = [...asked];
      asked.clear();
      if (missing.length === 0) return false;
      const read = await tree.read(missing);
      for (const path of missing) contents.set(path, read.get(path));
      return true;
    },
  };
}
