import { HARDENING_RULES } from '../hardening/rules/index.generated.ts';

/** Where the documentation is: in the repository and at the ref from which the Action was taken. */
export interface DocsLinks {
  /** `https://github.com/OWNER/REPO/blob/REF/docs`, without a trailing slash. */
  readonly docs: string;
  /** The playground, without a fragment: `https://OWNER.github.io/REPO/playground.html`. Absent where none is known. */
  readonly playground?: string;
}

/** The playground of the site that this repository publishes. */
export const OFFICIAL_PLAYGROUND = 'https://pss-review.github.io/pss-review/playground.html';

const HARDENING_IDS = new Set(HARDENING_RULES.map(({ id }) => id));

/** Returns the URL of the page of a check, or of a hardening rule, by its id. */
export function rulePage(links: DocsLinks, id: string): string {
  return `${links.docs}/${HARDENING_IDS.has(id) ? 'hardening' : 'checks'}/${id}.md`;
}

/** Returns the URL of a playground with the example of a check that it does not allow. */
export function playgroundExample(playground: string, check: string): string {
  return `${playground}#check=${check}`;
}
