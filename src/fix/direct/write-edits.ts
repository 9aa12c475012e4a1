import { readDocuments } from '../../manifest/yaml/document.ts';
import type { Edit } from '../../pss/rule.ts';
import { applyGroups } from '../apply.ts';
import type { DocumentAddress } from '../ask-for.ts';
import { editTreeOf } from '../edit-tree.ts';
import { groupPieces } from '../group-pieces.ts';
import { openFiles } from '../open-files.ts';
import { editDocument } from '../splice/edit-document.ts';
import { RefusedEdit } from '../splice/refused-edit.ts';
import type { Repair } from '../suggestion.ts';
import { findFaultInText } from '../verify.ts';

/** Stands for what the edits are for: they repair no violation. */
const NO_VIOLATION: Repair = { check: '', violation: { subject: { kind: 'pod' }, path: [] }, fix: { class: 'safe' } };

/** The text of a file after edits, or why they are not made: one sentence for people without a full stop; Markdown. */
export type WrittenEdits = { readonly text: string } | { readonly refusal: string };

/**
 * Writes edits into a document of a file, by splices in the style of its text, and reads it again: every other value is
 * what it was, and every other byte.
 *
 * @param edits paths from the document's root
 */
export function writeEdits(text: string, at: DocumentAddress, edits: readonly Edit[]): WrittenEdits {
  const files = openFiles({ texts: new Map([[at.file, text]]) });
  const [document, page] = [files.documentAt(at), files.pageAt(at)];
  if (document === undefined || page === undefined) return { refusal: 'the document cannot be read as YAML' };
  try {
    const tree = editTreeOf(edits.map((edit) => ({ edit, repairs: [NO_VIOLATION] })));
    const groups = groupPieces(editDocument(page, tree), page.sheet.shows, []);
    const written = applyGroups(files.linesOf(at.file), groups);
    const grown = written.length - text.length;
    const edited = written.slice(document.offset, document.offset + document.text.length + grown);
    const fault = findFaultInText(document.value, readDocuments(edited), tree);
    return fault === undefined ? { text: written } : { refusal: fault };
  } catch (error) {
    if (error instanceof RefusedEdit) return { refusal: error.reason };
    throw error;
  }
}
