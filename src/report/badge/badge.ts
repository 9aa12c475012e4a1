import type { Level } from '../../pss/level.ts';
import { compareLevels } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { scanCounts, unjudgedWords } from '../scan-counts.ts';

/** The level that the workloads of a repository reach, in a few words: a label, and a message with a colour. */
export interface Badge {
  readonly label: string;
  /** Never empty. */
  readonly message: string;
  /** `#` and six hexadecimal digits: one of `BADGE_COLORS`. */
  readonly color: string;
}

/**
 * White text on each colour has a contrast of at least 4.5 to 1, and each colour stands out on light and dark pages.
 */
export const BADGE_COLORS = {
  green: '#1a7f37',
  blue: '#0969da',
  amber: '#9a6700',
  red: '#cf222e',
  grey: '#59636e',
} as const;

/**
 * Makes a badge from the outline of a scan. Its message is the strictest level that every workload reaches or, where
 * that level is below the target, the share of workloads that reach the target. It claims a level only where everything
 * was judged. Exemptions change only the colour: in the message, an exempt workload counts at the level that it really
 * reaches.
 */
export function badgeOf(outline: ScanOutline): Badge {
  const { target, all, unjudged } = outline;
  const { workloads, rejected, level: reached, passing } = all;
  const label = 'pod security';
  if (workloads === 0) {
    return { label, message: unjudged === 0 ? 'no workloads' : 'nothing judged', color: BADGE_COLORS.grey };
  }
  const isAtTarget = compareLevels(reached, target.level) >= 0;
  const color = BADGE_COLORS[colorOf({ reached, isAtTarget, unjudged, areAllowed: rejected === 0 })];
  if (isAtTarget && unjudged === 0) return { label, message: levelName(reached, target), color };
  const passed = `${passing[target.level]} of ${workloads} at ${levelName(target.level, target)}`;
  return { label, message: [passed, ...unjudgedWords(scanCounts(outline), String)].join(', '), color };
}

/** A level as Kubernetes writes it, `restricted:v1.25`; without the version where that is `latest`. */
function levelName(level: Level, { version }: LevelVersion): string {
  return version === 'latest' ? level : `${level}:${version}`;
}

interface ColorReasons {
  readonly reached: Level;
  readonly isAtTarget: boolean;
  /** How many documents were not judged. */
  readonly unjudged: number;
  /** Whether the API server, after exemptions, rejects no workload. */
  readonly areAllowed: boolean;
}

function colorOf({ reached, isAtTarget, unjudged, areAllowed }: ColorReasons): keyof typeof BADGE_COLORS {
  if (!areAllowed) return reached === 'privileged' ? 'red' : 'amber';
  if (unjudged > 0) return 'grey';
  // Nothing is rejected: the workloads below the repository's target have a lower policy or an exemption.
  if (!isAtTarget) return 'blue';
  return ({ restricted: 'green', baseline: 'blue', privileged: 'grey' } as const)[reached];
}
