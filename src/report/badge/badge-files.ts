import type { Badge } from './badge.ts';
import { badgeEndpoint } from './badge-endpoint.ts';
import { badgeSvg } from './badge-svg.ts';

/** A file at the root of the badge's branch. */
export interface BadgeFile {
  /** The file's name: it lies in no folder. */
  readonly path: string;
  readonly content: string;
}

export const BADGE_SVG = 'pod-security.svg';
export const BADGE_ENDPOINT = 'pod-security.json';

/** Both ways to show the badge: a picture, and what shields.io draws one from. */
export function badgeFiles(badge: Badge): readonly BadgeFile[] {
  return [
    { path: BADGE_ENDPOINT, content: `${JSON.stringify(badgeEndpoint(badge), null, 2)}\n` },
    { path: BADGE_SVG, content: badgeSvg(badge) },
  ];
}
