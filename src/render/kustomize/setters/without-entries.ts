import { isMap, parseAllDocuments } from 'yaml';
import type { Path } from '../../../pss/pod/path.ts';

/**
 * Takes entries out of a kustomization. Only kustomize reads what comes out.
 *
 * @param entries paths from its root, with keys as they are written
 * @returns undefined where the text does not let them go: something else in it may be an alias of one
 */
export function withoutEntries(text: string, entries: readonly Path[]): string | undefined {
  try {
    const document = parseAllDocuments(text, { uniqueKeys: false }).find(({ contents }) => isMap(contents));
    if (document === undefined || !('deleteIn' in document)) return undefined;
    // From the last item of a list on, so that the others keep their positions.
    const ordered = [...entries].sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)));
    if (!ordered.every((entry) => document.deleteIn(entry))) return undefined;
    return document.toString();
  } catch {
    return undefined;
  }
}
