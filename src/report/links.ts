/** Where the documentation is: in the repository and at the ref from which the Action was taken. */
export interface DocsLinks {
  /** `https://github.com/OWNER/REPO/blob/REF/docs`, without a trailing slash. */
  readonly docs: string;
}

/** Returns the URL of the page of a check. */
export function checkPage(links: DocsLinks, check: string): string {
  return `${links.docs}/checks/${check}.md`;
}
