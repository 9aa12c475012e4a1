import type { Document } from '../manifest/yaml/document.ts';
import { readDocuments } from '../manifest/yaml/document.ts';
import type { DocumentAddress } from './ask-for.ts';
import { addressKey } from './ask-for.ts';
import type { Page } from './splice/edit-document.ts';
import { habitsOf } from './splice/layout.ts';
import { sheetOf } from './splice/sheet.ts';
import type { TextLines } from './splice/text-lines.ts';
import { textLines } from './splice/text-lines.ts';
import type { SuggestRequest } from './suggest.ts';

/**
 * Reads each file once, and each document when the first edit needs it. Documents are undefined where the file has none
 * at that position; pages also where it cannot be parsed.
 */
export interface OpenFiles {
  readonly linesOf: (file: string) => TextLines;
  readonly documentAt: (address: DocumentAddress) => Document | undefined;
  readonly pageAt: (address: DocumentAddress) => Page | undefined;
}

/** Gives access to the files of a request; `shows` defaults to "all lines are shown". */
export function openFiles({ texts, shows = () => true }: Pick<SuggestRequest, 'texts' | 'shows'>): OpenFiles {
  const lines = new Map<string, TextLines>();
  const documents = new Map<string, ReadonlyMap<number, Document>>();
  const pages = new Map<string, Page | undefined>();
  const linesOf = (file: string): TextLines => cached(lines, file, () => textLines(texts.get(file) ?? ''));
  const documentAt = ({ file, document }: DocumentAddress): Document | undefined =>
    cached(documents, file, () => documentsOf(texts.get(file) ?? '')).get(document);
  const openPage = (address: DocumentAddress): Page | undefined => {
    const document = documentAt(address);
    if (document?.contents === undefined) return undefined;
    const { file } = address;
    const sheet = sheetOf(document, linesOf(file), (startLine, endLine) => shows(file, startLine, endLine));
    return { sheet, habits: habitsOf(sheet) };
  };
  return {
    linesOf,
    documentAt,
    pageAt: (address) => cached(pages, addressKey(address), () => openPage(address)),
  };
}

/** The documents of a text, by their position in it. */
function documentsOf(text: string): ReadonlyMap<number, Document> {
  return new Map(readDocuments(text).map((document) => [document.index, document]));
}

/** The value of a key, created at its first use. */
function cached<K, V>(values: Map<K, V>, key: K, make: () => V): V {
  if (!values.has(key)) values.set(key, make());
  return values.get(key) as V;
}
