import { BADGE_ENDPOINT, BADGE_SVG } from './badge-files.ts';

/** Where a badge was published. */
export interface BadgePlace {
  /** GITHUB_SERVER_URL: `https://github.com`, or a server's own, without a slash at the end. */
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly branch: string;
  /** Whether everybody may read the repository. */
  readonly isPublic: boolean;
}

/** Lines of Markdown for a README, one for each way to show the badge. */
export interface BadgeSnippet {
  /** The picture itself. In a private repository it is shown to those who may read that. */
  readonly picture: string;
  /** Drawn by shields.io, in the style of the badges beside it; only where that can read the repository's files. */
  readonly shields?: string;
}

const STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';

export function badgeSnippet({ serverUrl, owner, repo, branch, isPublic }: BadgePlace): BadgeSnippet {
  const path = (...parts: readonly string[]): string => [...parts, ...branch.split('/')].map(encoded).join('/');
  const picture = linked(`${serverUrl}/${path(owner, repo, 'raw')}/${BADGE_SVG}`);
  if (!isPublic || serverUrl !== 'https://github.com') return { picture };
  const file = `https://raw.githubusercontent.com/${path(owner, repo)}/${BADGE_ENDPOINT}`;
  return { picture, shields: linked(`https://img.shields.io/endpoint?url=${encoded(file)}`) };
}

function linked(url: string): string {
  return `[![pod security](${url})](${STANDARDS})`;
}

/** A part of a URL that may stand in Markdown, too: a parenthesis would end the link there. */
function encoded(part: string): string {
  return encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29');
}
