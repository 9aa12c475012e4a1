import type { Badge } from './badge.ts';

/**
 * What shields.io draws a badge from. It takes no key that it does not know, and no empty message.
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

/** The shortest time that shields.io keeps to, in seconds. */
const CACHE_SECONDS = 300;

export function badgeEndpoint({ label, message, color }: Badge): BadgeEndpoint {
  return { schemaVersion: 1, label, message, color: color.replace('#', ''), cacheSeconds: CACHE_SECONDS };
}
