/** The text should be edited by hand. Thrown while edits are turned into splices; caught where a suggestion is made. */
export class RefusedEdit extends Error {
  readonly reason: string;

  /** `reason`: one sentence for people, lower case, without a full stop; Markdown. */
  constructor(reason: string) {
    super(reason);
    this.name = 'RefusedEdit';
    this.reason = reason;
  }
}
