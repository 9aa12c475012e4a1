import { compareText } from '../../../text/order.ts';
import type { RepositoryFacts } from '../../file-roles.ts';
import { folderOf, isBelow } from '../../paths.ts';
import { entryTargets, usersByTarget } from '../entry-targets.ts';

/** What kustomizations build from, each path once. */
export interface Intake {
  readonly files: ReadonlySet<string>;
  /** Themselves, and those that they use. */
  readonly kustomizations: ReadonlySet<string>;
}

/** Walks from kustomizations to all that they build from. */
export function intakeOf(from: readonly string[], facts: RepositoryFacts): Intake {
  const files = new Set<string>();
  const walked = new Set(from);
  for (const file of walked) {
    for (const { path, kustomization } of entryTargets(facts, file)) {
      if (kustomization === undefined) files.add(path);
      else walked.add(kustomization);
    }
  }
  return { files, kustomizations: walked };
}

/**
 * Returns a function that tells the places in which kustomizations deploy a file, beside its own folder: the outermost
 * ones that stand neither in its folder nor above it. An overlay in `envs/prod` puts what it takes from elsewhere into
 * that place. Paths of kustomizations, sorted.
 *
 * @param intake what the roots build from
 */
export function outerPlaces(intake: Intake, facts: RepositoryFacts): (file: string) => readonly string[] {
  const users = usersByTarget(facts, intake.kustomizations);
  const usersOf = (path: string): readonly string[] => users.get(path) ?? [];
  // Most files of a folder have the same users.
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const direct = usersOf(file);
    if (direct.length === 0) return [];
    const key = JSON.stringify([folderOf(file), direct]);
    const places = known.get(key) ?? placesFrom(direct, usersOf, (path) => !isBelow(file, folderOf(path)));
    known.set(key, places);
    return places;
  };
}

function placesFrom(
  direct: readonly string[],
  usersOf: (path: string) => readonly string[],
  isOutside: (kustomization: string) => boolean,
): readonly string[] {
  const above = new Set(direct);
  for (const kustomization of above) for (const user of usersOf(kustomization)) above.add(user);
  return [...above].filter((place) => isOutside(place) && !usersOf(place).some(isOutside)).sort(compareText);
}
