/** Why a text cannot be read; thrown within this room only, and caught where a document is made of the text. */
export class TextFault extends Error {
  /** Where it shows, in UTF-16 units of the text. */
  readonly offset: number;
  /** Whether the text nests, or multiplies by aliases, beyond what is read. */
  readonly isNesting: boolean;

  constructor(message: string, offset: number, isNesting = false) {
    super(message);
    this.offset = offset;
    this.isNesting = isNesting;
  }
}
