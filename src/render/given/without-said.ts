import type { Manifest } from '../../manifest/manifest.ts';
import { cutDocuments } from '../../manifest/yaml/cut-documents.ts';
import { lastIndexWhere } from '../../text/last-index-where.ts';
import { lineAt, lineStarts } from '../../text/line-starts.ts';

/** A rendered file, as text and as it was read. */
interface RenderedText {
  readonly manifest: Manifest;
  readonly text: string;
}

/** Something that is said of a line of a file. */
interface Remark {
  readonly line: number;
  readonly message: string;
}

/** What is said of documents, by their texts. */
type Said = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns what is said of the documents of files. */
export function saidOf(files: readonly RenderedText[]): Said {
  const remarks = new Map<string, Set<string>>();
  for (const file of files) {
    const documentOf = documentAt(file);
    for (const remark of [...file.manifest.notes, ...file.manifest.notEvaluated]) {
      const document = documentOf(remark);
      const said = remarks.get(document) ?? new Set();
      remarks.set(document, said.add(remark.message));
    }
  }
  return remarks;
}

/**
 * Takes from the manifests of one side what is said on the other of the same documents, word for word, wherever they stand
 * there: the change does not touch them.
 *
 * @param other what is said of the documents of the other side
 */
export function withoutSaid<File extends RenderedText>(files: readonly File[], other: Said): File[] {
  return files.map((file) => {
    const { notes, notEvaluated } = file.manifest;
    if (notes.length + notEvaluated.length === 0) return file;
    const documentOf = documentAt(file);
    const isOwn = (remark: Remark): boolean => other.get(documentOf(remark))?.has(remark.message) !== true;
    const manifest = { ...file.manifest, notes: notes.filter(isOwn), notEvaluated: notEvaluated.filter(isOwn) };
    return { ...file, manifest };
  });
}

/** Returns a function that gives the text of the document which a remark is about; that of the file where it has none. */
function documentAt({ text }: RenderedText): (remark: Remark) => string {
  let cut: { readonly texts: readonly string[]; readonly lines: readonly number[] } | undefined;
  return ({ line }) => {
    cut ??= cutText(text);
    const { texts, lines } = cut;
    return texts[lastIndexWhere(lines.length, (document) => (lines[document] ?? 0) <= line)] ?? text;
  };
}

function cutText(text: string): { readonly texts: readonly string[]; readonly lines: readonly number[] } {
  const cuts = cutDocuments(text);
  const starts = lineStarts(text);
  return {
    texts: cuts.map(({ start, end }) => text.slice(start, end).trim()),
    lines: cuts.map(({ start }) => lineAt(starts, start) + 1),
  };
}
