import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { Path } from '../../../pss/pod/path.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import type { Setter } from '../../../repository/kustomize/setters/setter.ts';
import { canonicalJson } from '../../built/canonical-json.ts';

/** Something in a file that is taken away. */
export type Entry = Pick<Setter, 'document' | 'entry'>;

/**
 * Takes entries out of a kustomization, or of a file with objects. Only kustomize reads what comes out: JSON, which is YAML,
 * too.
 *
 * @returns undefined where the text cannot be read
 */
export function withoutEntries(text: string, entries: readonly Entry[]): string | undefined {
  const leftOut = new Set(entries.map(({ document, entry }) => keyOf(document, entry)));
  if (entries.some(({ document }) => document !== undefined)) {
    const documents = readDocuments(text, undefined, 'kustomize');
    const texts = documents.map(
      ({ index, value }) => value && canonicalJson(value, (path) => leftOut.has(keyOf(index, path))),
    );
    return texts.every((each) => each !== undefined) ? texts.join('\n---\n') : undefined;
  }
  const root = readDocuments(text).find(({ value }) => value?.kind === 'mapping')?.value;
  return root && canonicalJson(root, (path) => leftOut.has(keyOf(undefined, path)));
}

function keyOf(document: number | undefined, path: Path): string {
  return `${document ?? ''} ${formatPath(path)}`;
}
