import { urlPart } from '../../text/url-part.ts';
import { BADGE_ENDPOINT, BADGE_SVG } from './badge-files.ts';

/** Where a badge was published. */
export interface BadgePlace {
  /** GITHUB_SERVER_URL: `https://github.com` or the URL of a GitHub Enterprise Server, without a trailing slash. */
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly branch: string;
  /** Whether everybody may read the repository. */
  readonly isPublic: boolean;
}

/** Lines of Markdown for a README, one for each way to show the badge. */
export interface BadgeSnippet {
  /** Shows the SVG. In a private repository, only people who may read the repository see it. */
  readonly picture: string;
  /**
   * Drawn by shields.io in the style of its other badges. Absent where shields.io cannot read the repository's files.
   */
  readonly shields?: string;
}

const STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';

/** Writes the Markdown that shows a published badge and links to the Pod Security Standards. */
export function badgeSnippet({ serverUrl, owner, repo, branch, isPublic }: BadgePlace): BadgeSnippet {
  const path = (...parts: readonly string[]): string => [...parts, ...branch.split('/')].map(urlPart).join('/');
  const picture = linkedPicture(`${serverUrl}/${path(owner, repo, 'raw')}/${BADGE_SVG}`);
  if (!isPublic || serverUrl !== 'https://github.com') return { picture };
  const file = `https://raw.githubusercontent.com/${path(owner, repo)}/${BADGE_ENDPOINT}`;
  return { picture, shields: linkedPicture(`https://img.shields.io/endpoint?url=${urlPart(file)}`) };
}

function linkedPicture(url: string): string {
  return `[![pod security](${url})](${STANDARDS})`;
}
