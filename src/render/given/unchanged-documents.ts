import type { Manifest } from '../../manifest/manifest.ts';
import { cutDocuments } from '../../manifest/yaml/cut-documents.ts';
import { lastIndexWhere } from '../../text/last-index-where.ts';
import { lineAt, lineStarts } from '../../text/line-starts.ts';

/** Returns the texts of all documents of a file. */
export function documentTexts(text: string): string[] {
  return cutDocuments(text).map(({ start, end }) => text.slice(start, end).trim());
}

/**
 * Takes from a manifest what is said of documents that base has word for word, wherever they stood there: a change does
 * not touch them. Their workloads stay.
 *
 * @param text the text of the manifest
 * @param before the texts of all documents of base
 */
export function withoutUnchanged(manifest: Manifest, text: string, before: ReadonlySet<string>): Manifest {
  const { notes, notEvaluated } = manifest;
  if (notes.length + notEvaluated.length === 0) return manifest;
  const cuts = cutDocuments(text);
  const starts = lineStarts(text);
  const lines = cuts.map(({ start }) => lineAt(starts, start) + 1);
  const isChanged = ({ line }: { readonly line: number }): boolean => {
    const cut = cuts[lastIndexWhere(lines.length, (index) => (lines[index] ?? 0) <= line)];
    return cut === undefined || !before.has(text.slice(cut.start, cut.end).trim());
  };
  return { ...manifest, notes: notes.filter(isChanged), notEvaluated: notEvaluated.filter(isChanged) };
}
