import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { Path } from '../../../pss/pod/path.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * Takes entries out of a kustomization. Only kustomize reads what comes out: JSON, which is YAML, too.
 *
 * @param entries paths from its root, with keys as they are written
 * @returns undefined where the text is no kustomization
 */
export function withoutEntries(text: string, entries: readonly Path[]): string | undefined {
  const root = readDocuments(text).find(({ value }) => value?.kind === 'mapping')?.value;
  const leftOut = new Set(entries.map(formatPath));
  return root && canonicalJson(root, (path) => leftOut.has(formatPath(path)));
}
