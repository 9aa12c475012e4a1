import { HARDENING_RULES } from '../hardening/rules/index.generated.ts';

/** Where the documentation is: in the repository and at the ref from which the Action was taken. */
export interface DocsLinks {
  /** `https://github.com/OWNER/REPO/blob/REF/docs`, without a trailing slash. */
  readonly docs: string;
}

const HARDENING_IDS = new Set(HARDENING_RULES.map(({ id }) => id));

/** Returns the URL of the page of a check, or of a hardening rule, by its id. */
export function rulePage(links: DocsLinks, id: string): string {
  return `${links.docs}/${HARDENING_IDS.has(id) ? 'hardening' : 'checks'}/${id}.md`;
}
