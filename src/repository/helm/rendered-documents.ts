/** A document of what Helm renders. */
export interface RenderedDocument {
  /** The template, as Helm names it: `web/templates/deployment.yaml`. */
  readonly source: string;
  /** Its text, without the line that names the template. */
  readonly text: string;
}

/** Before each document Helm writes a line of three dashes and a comment with its template. */
const HEADER = /^---\n# Source: (.+)\n/gm;

/** Cuts what `helm template` prints into its documents. */
export function renderedDocuments(output: string): RenderedDocument[] {
  const headers = [...output.matchAll(HEADER)];
  return headers.map(({ index, 0: header, 1: source = '' }, position) => ({
    source,
    text: output.slice(index + header.length, headers[position + 1]?.index ?? output.length),
  }));
}
