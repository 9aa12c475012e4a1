/** Where the pages of the checks are: the repository and the ref that the Action was taken from. */
export interface DocsLinks {
  /** `https://github.com/OWNER/REPO/blob/REF/docs`, without a slash at the end. */
  readonly docs: string;
}

/** The page of a check. */
export function checkPage(links: DocsLinks, check: string): string {
  return `${links.docs}/checks/${check}.md`;
}
