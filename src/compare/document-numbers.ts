import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import type { Dialect } from '../manifest/yaml/dialect.ts';
import type { Document } from '../manifest/yaml/document.ts';
import { readDocuments } from '../manifest/yaml/document.ts';
import type { JsonValue } from '../manifest/yaml/json-value.ts';
import { PROFILE_ANNOTATION } from '../pss/pod/profile-annotation.ts';
import type { ViewOf } from './value-numbers.ts';
import { ValueNumbers } from './value-numbers.ts';

/**
 * How a value is looked at: as an object, as its metadata, as annotations of it, or as anything else, of which
 * nothing is left out.
 */
type View = 'object' | 'metadata' | 'annotations' | 'value';

const viewOf: ViewOf<View> = (view, name) => {
  if (view === 'annotations') return PROFILE_ANNOTATION.test(name) ? 'value' : undefined;
  if (view === 'metadata') return name === 'labels' ? undefined : name === 'annotations' ? 'annotations' : 'value';
  if (view === 'object' && name === 'metadata') return 'metadata';
  // The status of an object says only what is.
  if (view === 'object' && name === 'status') return undefined;
  return view === 'object' && name === 'items' ? 'object' : 'value';
};

/** A document, and the number of its value. */
export interface NumberedDocument {
  readonly line: number;
  readonly number: number;
}

/** Numbers documents and objects by their values: of equal ones the numbers are equal. */
export class DocumentNumbers {
  private readonly numbers = new ValueNumbers<View>(viewOf, ['metadata', 'annotations']);

  /**
   * Numbers the documents of a content, as a tool reads it, and as the other one does where that differs.
   *
   * @param isWhole whether labels, annotations and the status count, too
   */
  ofContent(content: Content | undefined, dialect: Dialect = 'kubectl', isWhole = false): NumberedDocument[] {
    const documents = readDocuments(textOfContent(content) ?? '', undefined, dialect);
    return documents.map((document) => ({ line: document.line, number: this.ofDocument(document, isWhole) }));
  }

  /** Numbers an object; `isWhole` as above. */
  of(value: JsonValue, isWhole = false): number {
    return this.numbers.of(value, !isWhole && isObject(value) ? 'object' : 'value');
  }

  private ofDocument({ value, other, text }: Document, isWhole: boolean): number {
    // Of a broken document the text counts; what is no object has no labels.
    if (value === undefined) return this.numbers.ofText(text);
    const number = this.of(value, isWhole);
    return other === undefined ? number : this.numbers.ofAll([number, this.of(other.value, isWhole)]);
  }
}

function isObject(value: JsonValue): boolean {
  return value.kind === 'mapping' && value.entries.has('kind') && value.entries.has('apiVersion');
}
