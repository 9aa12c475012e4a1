import { groupByEach } from '../../text/group-by.ts';
import type { RepositoryFacts } from '../file-roles.ts';
import { linkOn } from '../links.ts';
import { entryTargets } from './entry-targets.ts';

/** What a kustomization and those below it make of their objects, and that is not followed. */
export interface UnfollowedBelow {
  /** The keys, as written, and `remote resources`. */
  readonly keys: ReadonlySet<string>;
  /** Entries that lead out of what is known of the repository: at most `MAX_LOST`. */
  readonly lost: ReadonlySet<string>;
}

/** An entry of a kustomization, and the kustomization that it leads to. */
interface Entry {
  readonly entry: string;
  readonly isComponent: boolean;
  readonly nested: string;
}

/** What one kustomization says itself. */
interface Own {
  readonly keys: readonly string[];
  readonly lost: readonly string[];
  readonly entries: readonly Entry[];
}

/** The most lost entries that are named. */
const MAX_LOST = 20;

/**
 * Returns a function that tells what the kustomization at a path, with what it takes in, makes of its objects and is not
 * followed. Kustomizations may use each other in many ways: each is looked at a few times, whatever uses it.
 *
 * @param isTaken whether what an entry of a kustomization that is no component makes counts for it
 */
export function unfollowedBelow(
  facts: RepositoryFacts,
  isTaken: (kustomization: string, entry: string) => boolean,
): (path: string) => UnfollowedBelow {
  let whole: ReadonlyMap<string, MutableUnfollowed> | undefined;
  return (path) => {
    const own = ownOf(facts, path);
    const found = mutableOf(own);
    for (const { entry, isComponent, nested } of own.entries) {
      if (!isComponent && !isTaken(path, entry)) continue;
      whole ??= gathered(facts);
      add(found, whole.get(nested));
    }
    return found;
  };
}

interface MutableUnfollowed {
  readonly keys: Set<string>;
  readonly lost: Set<string>;
}

/** Gathers what each kustomization makes with all below it: what one gains, those that use it gain in turn. */
function gathered(facts: RepositoryFacts): ReadonlyMap<string, MutableUnfollowed> {
  const owns = [...facts.kustomizations.keys()].map((file) => ({ file, own: ownOf(facts, file) }));
  const whole = new Map(owns.map(({ file, own }) => [file, mutableOf(own)]));
  const usersOf = groupByEach(owns, ({ own }) => [...new Set(own.entries.map(({ nested }) => nested))]);
  const waiting = new Set(whole.keys());
  for (const file of waiting) {
    waiting.delete(file);
    for (const user of usersOf.get(file) ?? []) {
      if (add(whole.get(user.file), whole.get(file))) waiting.add(user.file);
    }
  }
  return whole;
}

function mutableOf({ keys, lost }: Own): MutableUnfollowed {
  return { keys: new Set(keys), lost: new Set(lost.slice(0, MAX_LOST)) };
}

/** Adds what one has to another, and returns whether that gained something. */
function add(to: MutableUnfollowed | undefined, from: MutableUnfollowed | undefined): boolean {
  if (to === undefined || from === undefined) return false;
  const before = to.keys.size + to.lost.size;
  for (const key of from.keys) to.keys.add(key);
  for (const entry of from.lost) if (to.lost.size < MAX_LOST) to.lost.add(entry);
  return to.keys.size + to.lost.size > before;
}

function ownOf(facts: RepositoryFacts, file: string): Own {
  const kustomization = facts.kustomizations.get(file);
  if (kustomization === undefined) return { keys: [], lost: [], entries: [] };
  const { components, unfollowed } = kustomization;
  const entries: Entry[] = [];
  const lost: string[] = [];
  const ofComponents = new Set(components);
  for (const { entry, path, kustomization: nested } of entryTargets(facts, file)) {
    if (nested !== undefined) entries.push({ entry, isComponent: ofComponents.has(entry), nested });
    else if (isLost(facts, path)) lost.push(entry);
  }
  return { keys: unfollowed.keys, lost, entries };
}

/** Whether a path leads out of what is known of the repository: into a submodule, by a link, or nowhere. */
export function isLost({ paths, links, missing }: RepositoryFacts, path: string): boolean {
  if (paths === undefined) return missing?.has(path) === true;
  return !paths.has(path) || linkOn(links, path) !== undefined;
}
