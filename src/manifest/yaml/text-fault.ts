/** Why a text cannot be read. Thrown only inside this folder, and caught where the document is read. */
export class TextFault extends Error {
  /** The offset of the fault in the text, in UTF-16 units. */
  readonly offset: number;
  /** Whether the text nests, or multiplies by aliases, beyond the limits. */
  readonly isNesting: boolean;

  constructor(message: string, offset: number, isNesting = false) {
    super(message);
    this.offset = offset;
    this.isNesting = isNesting;
  }
}
