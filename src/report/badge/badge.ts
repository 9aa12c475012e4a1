import type { Level } from '../../pss/level.ts';
import { compareLevels } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';

/** A few words on what the workloads of a repository reach, in two fields, of which the second has a colour. */
export interface Badge {
  readonly label: string;
  /** Never empty. */
  readonly message: string;
  /** `#` and six hexadecimal digits: one of `BADGE_COLORS`. */
  readonly color: string;
}

/** White text on each has a contrast of at least 4.5 to 1, and each stands out on a light page and on a dark one. */
export const BADGE_COLORS = {
  green: '#1a7f37',
  blue: '#0969da',
  amber: '#9a6700',
  red: '#cf222e',
  grey: '#59636e',
} as const;

/**
 * The strictest level that every workload reaches; where that is below the target, the share of them that reaches it. A
 * level is claimed only where nothing was left unjudged, and an exemption makes no workload count as what it is not: of
 * both it decides on the colour alone.
 */
export function badgeOf({ target, all, unjudged }: ScanOutline): Badge {
  const { workloads, rejected, level: reached, passing } = all;
  const label = 'pod security';
  if (workloads === 0) {
    return { label, message: unjudged === 0 ? 'no workloads' : 'nothing judged', color: BADGE_COLORS.grey };
  }
  const isAtTarget = compareLevels(reached, target.level) >= 0;
  const color = BADGE_COLORS[colorOf({ reached, isAtTarget, unjudged, areAllowed: rejected === 0 })];
  if (isAtTarget && unjudged === 0) return { label, message: named(reached, target), color };
  const rest = unjudged === 0 ? '' : `, ${unjudged} not judged`;
  return { label, message: `${passing[target.level]} of ${workloads} at ${named(target.level, target)}${rest}`, color };
}

/** As Kubernetes writes it, `restricted:v1.25`; without the version where that is the latest. */
function named(level: Level, { version }: LevelVersion): string {
  return version === 'latest' ? level : `${level}:${version}`;
}

interface Standing {
  readonly reached: Level;
  readonly isAtTarget: boolean;
  readonly unjudged: number;
  readonly areAllowed: boolean;
}

function colorOf({ reached, isAtTarget, unjudged, areAllowed }: Standing): keyof typeof BADGE_COLORS {
  if (!areAllowed) return reached === 'privileged' ? 'red' : 'amber';
  if (unjudged > 0) return 'grey';
  // What stays below the repository's target may do so, by a target of its own or by an exemption.
  if (!isAtTarget) return 'blue';
  return ({ restricted: 'green', baseline: 'blue', privileged: 'grey' } as const)[reached];
}
