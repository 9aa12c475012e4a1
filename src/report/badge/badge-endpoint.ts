import type { Badge } from './badge.ts';

/**
 * The JSON from which shields.io draws a badge. shields.io refuses unknown keys and an empty message.
 * https://shields.io/badges/endpoint-badge
 */
export interface BadgeEndpoint {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  /** Hexadecimal digits, without `#`. */
  readonly color: string;
  readonly cacheSeconds: number;
}

/** The shortest cache time that shields.io respects, in seconds. */
const CACHE_SECONDS = 300;

/** Converts a badge to the JSON for shields.io. */
export function badgeEndpoint({ label, message, color }: Badge): BadgeEndpoint {
  return { schemaVersion: 1, label, message, color: color.replace('#', ''), cacheSeconds: CACHE_SECONDS };
}
