import type { Badge } from './badge.ts';
import { badgeEndpoint } from './badge-endpoint.ts';
import { badgeSvg } from './badge-svg.ts';

/** A file at the root of the badge's branch. */
export interface BadgeFile {
  /** The name of the file, without a folder. */
  readonly path: string;
  readonly content: string;
}

/** The names of the files that `badgeFiles` returns. */
export const BADGE_SVG = 'pod-security.svg';
export const BADGE_ENDPOINT = 'pod-security.json';

/** Returns the two files that can show a badge: the JSON for shields.io, and an SVG. */
export function badgeFiles(badge: Badge): readonly BadgeFile[] {
  return [
    { path: BADGE_ENDPOINT, content: `${JSON.stringify(badgeEndpoint(badge), null, 2)}\n` },
    { path: BADGE_SVG, content: badgeSvg(badge) },
  ];
}
