/** What a query asks of a repository beside what it is made for. */
export interface QueryPart {
  /** The declarations of its variables. */
  readonly variables: string;
  /** The fields of the repository. */
  readonly fields: string;
  /** The variables, by name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Receives the repository of an answer that is whole. */
  readonly take: (repository: unknown) => void;
}
