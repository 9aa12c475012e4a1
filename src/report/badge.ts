import type { Manifest, Workload } from '../manifest/manifest.ts';
import type { Level } from '../pss/level.ts';
import { compareLevels, LEVELS } from '../pss/level.ts';
import type { LevelVersion, Verdict } from '../pss/verdict.ts';
import { formatSetter } from '../pss/violation.ts';
import { levelAchieved } from './level-achieved.ts';
import { isUnjudged } from './review.ts';

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

/** The part of a scan that a badge tells of. */
export interface BadgeScan {
  /** The repository's own target: what the share is counted at, whatever single workloads are judged against. */
  readonly target: LevelVersion;
  readonly manifests: readonly {
    readonly manifest: Pick<Manifest, 'notEvaluated' | 'notes'>;
    readonly judged: readonly BadgeWorkload[];
  }[];
}

interface BadgeWorkload {
  readonly workload: Workload;
  readonly verdicts: { readonly enforce: Verdict };
  /** The violations of `enforce` that an exemption covers. */
  readonly exempt?: readonly { readonly check: string; readonly setter: string }[];
}

/**
 * The strictest level that every workload reaches; where that is below the target, the share of them that reaches it. A
 * level is claimed only where nothing was left unjudged, and an exemption makes no workload count as what it is not: of
 * both it decides on the colour alone.
 */
export function badgeOf({ target, manifests }: BadgeScan): Badge {
  const judged = manifests.flatMap((entry) => entry.judged);
  const unjudged = manifests.reduce(
    (sum, { manifest }) => sum + manifest.notEvaluated.length + manifest.notes.filter(isUnjudged).length,
    0,
  );
  const label = 'pod security';
  if (judged.length === 0) {
    return { label, message: unjudged === 0 ? 'no workloads' : 'nothing judged', color: BADGE_COLORS.grey };
  }
  const levels = judged.map(({ workload }) => levelAchieved([workload], target.version));
  const reached = LEVELS.find((level) => levels.includes(level)) ?? 'privileged';
  const isAtTarget = compareLevels(reached, target.level) >= 0;
  const color = BADGE_COLORS[colorOf({ reached, isAtTarget, unjudged, areAllowed: judged.every(isAllowed) })];
  if (isAtTarget && unjudged === 0) return { label, message: named(reached, target), color };
  const share = levels.filter((level) => compareLevels(level, target.level) >= 0).length;
  const rest = unjudged === 0 ? '' : `, ${unjudged} not judged`;
  return { label, message: `${share} of ${judged.length} at ${named(target.level, target)}${rest}`, color };
}

/** As Kubernetes writes it, `restricted:v1.25`; without the version where that is the latest. */
function named(level: Level, { version }: LevelVersion): string {
  return version === 'latest' ? level : `${level}:${version}`;
}

/** Whether nothing rejects its pods but what is exempt. */
function isAllowed({ verdicts: { enforce }, exempt = [] }: BadgeWorkload): boolean {
  const covered = new Set(exempt.map(({ check, setter }) => `${check} ${setter}`));
  return enforce.results.every(({ check, violations }) =>
    violations.every((violation) => covered.has(`${check} ${formatSetter(violation)}`)),
  );
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
