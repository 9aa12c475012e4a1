import type { RepositoryFacts } from '../../file-roles.ts';
import { entryPath } from '../../links.ts';
import { entryTargets, usersByTarget } from '../entry-targets.ts';
import { entriesOf, kustomizationAt } from '../kustomization.ts';
import type { Alteration } from './alteration.ts';
import { withTarget } from './alteration.ts';
import type { Altering } from './altering.ts';
import type { Arrival, ChangedObject, Renaming } from './may-alter.ts';
import { makesPods, mayAlter } from './may-alter.ts';

/** A kustomization whose entries may alter what changed. */
export interface ReachedChange {
  readonly kustomization: string;
  readonly keys: Set<string>;
  /** The first thing that they may alter, in words. */
  readonly what: string;
}

/**
 * The most steps from what changed to the kustomizations that build of it, and to the fields that these set: far more than
 * people need.
 */
const MAX_STEPS = 300_000;

/** What a kustomization does to all that comes to it, by itself or by its components. */
interface Station {
  readonly renaming: Renaming;
  readonly entries: readonly { readonly holder: string; readonly key: string; readonly alteration: Alteration }[];
}

const NO_RENAMING: Renaming = { name: false, namespace: false, labels: false, annotations: false };

/**
 * Finds the kustomizations of head that may alter what changed, though they need not have changed themselves: from each
 * changed object up through all that take it in.
 *
 * @param changed the paths of the changed files
 */
export function reachedChanges(
  base: RepositoryFacts,
  head: RepositoryFacts,
  objects: readonly ChangedObject[],
  changed: ReadonlySet<string>,
): ReachedChange[] {
  const namers = usersByTarget(head, head.kustomizations.keys());
  const stationAt = stationsOf(head);
  const reached = new Map<string, ReachedChange>();
  let steps = 0;
  const isSpent = (more = 1): boolean => {
    steps += more;
    return steps > MAX_STEPS;
  };
  const arrive = (start: string, arrival: Arrival): void => {
    const seen = new Set<string>();
    const ways: { readonly at: string; readonly renaming: Renaming }[] = [{ at: start, renaming: NO_RENAMING }];
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
      const station = stationAt(way.at);
      const renaming = unite(way.renaming, station.renaming);
      const key = JSON.stringify([way.at, Object.values(renaming)]);
      if (seen.has(key)) continue;
      seen.add(key);
      for (const { holder, key: entryKey, alteration } of station.entries) {
        // Where it is too much to tell, it may.
        if (reached.get(holder)?.keys.has(entryKey) || !(isSpent() || mayAlter(alteration, arrival, renaming)))
          continue;
        const found = reached.get(holder) ?? { kustomization: holder, keys: new Set(), what: wordsOf(arrival) };
        found.keys.add(entryKey);
        reached.set(holder, found);
      }
      if (isSpent()) continue;
      for (const user of namers.get(way.at) ?? []) ways.push({ at: user, renaming });
    }
  };
  for (const object of objects) {
    const arrival: Arrival = { is: 'object', object, makesPods: makesPods(object) };
    for (const file of namers.get(object.file) ?? []) arrive(file, arrival);
  }
  const withObjects = new Set(objects.map(({ file }) => file));
  for (const [file, kustomization] of head.kustomizations) {
    for (const { kind, name, files } of kustomization.generated) {
      const isChanged = files.some((path) => changed.has(entryPath(head.links, file, path)));
      if (isChanged) arrive(file, { is: 'generated', kind, name });
    }
    const former = base.kustomizations.get(file);
    const before = new Set(entriesOf(former));
    const taken = entryTargets(head, file).find(({ entry, path }) => !before.has(entry) && !withObjects.has(path));
    const isRenamed = former !== undefined && former.naming.text !== kustomization.naming.text;
    if (taken !== undefined || isRenamed) arrive(file, { is: 'unknown', file: taken?.entry ?? file });
  }
  return [...reached.values()];
}

/** Returns a function that tells what a kustomization does to all that comes to it; each is looked at once. */
function stationsOf(facts: RepositoryFacts): (file: string) => Station {
  const known = new Map<string, Station>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const holders = new Set([file]);
    for (const holder of holders) {
      for (const entry of facts.kustomizations.get(holder)?.components ?? []) {
        const component = kustomizationAt(facts.kustomizations, entryPath(facts.links, holder, entry));
        if (component !== undefined) holders.add(component);
      }
    }
    const entries = [...holders].flatMap((holder) =>
      (facts.kustomizations.get(holder)?.alterings ?? []).flatMap((altering) =>
        alterationsOf(facts, holder, altering).map((alteration) => ({ holder, key: altering.key, alteration })),
      ),
    );
    const namings = [...holders].flatMap((holder) => facts.kustomizations.get(holder)?.naming ?? []);
    const setsLabels = entries.some(({ alteration: { fields } }) => fields === undefined || fields.some(isMetadata));
    const renaming = namings.reduce<Renaming>(unite, {
      ...NO_RENAMING,
      labels: setsLabels,
      annotations: setsLabels,
    });
    const station = { renaming, entries };
    known.set(file, station);
    return station;
  };
}

function isMetadata([first]: NonNullable<Alteration['fields']>[number]): boolean {
  return first === 'metadata';
}

function unite(one: Renaming, other: Renaming): Renaming {
  return {
    name: one.name || other.name,
    namespace: one.namespace || other.namespace,
    labels: one.labels || other.labels,
    annotations: one.annotations || other.annotations,
  };
}

/** What an entry alters: what it says itself, or the file that says it; any object, where that is not at hand. */
function alterationsOf(facts: RepositoryFacts, holder: string, { alterations, file }: Altering): readonly Alteration[] {
  if (file === undefined) return alterations;
  const { path, use, target } = file;
  const part = facts.partFiles?.get(entryPath(facts.links, holder, path));
  return withTarget(part?.alters(use) ?? [{}], target);
}

function wordsOf(arrival: Arrival): string {
  if (arrival.is === 'unknown') return arrival.file;
  const { kind, name } = arrival.is === 'object' ? arrival.object : arrival;
  return `${kind} ${name}`;
}
