import type { RepositoryFacts } from '../../repository/file-roles.ts';
import { entryTargets } from '../../repository/kustomize/entry-targets.ts';
import { groupBy } from '../../text/group-by.ts';
import type { NamedObject } from './named-object.ts';
import { kindKey } from './named-object.ts';
import type { OriginalObject } from './originals.ts';

/** More objects than this are not counted: kustomize would not print them either. */
const MAX_OBJECTS = 100_000;

/** An object that a root takes in, and the file that brings it. */
export interface TakenObject extends NamedObject {
  readonly file: string;
}

/**
 * Lists the objects that a root takes in of files, in the order in which kustomize does: of each kustomization first what
 * `resources` name, then what its components do.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/target/kusttarget.go (`accumulateTarget`)
 *
 * @param objectsOf the objects of a file
 */
export function takenObjects(
  facts: RepositoryFacts,
  root: string,
  objectsOf: (file: string) => readonly OriginalObject[],
): TakenObject[] {
  const taken: TakenObject[] = [];
  const waiting = [root];
  let steps = 0;
  for (let path = waiting.pop(); path !== undefined && taken.length < MAX_OBJECTS; path = waiting.pop()) {
    if (++steps > MAX_OBJECTS) break;
    if (facts.kustomizations.has(path)) {
      const targets = entryTargets(facts, path).map((target) => target.kustomization ?? target.path);
      for (const target of targets.reverse()) waiting.push(target);
      continue;
    }
    for (const object of objectsOf(path)) if (!object.isLocal) taken.push({ ...object, file: path });
  }
  return taken;
}

/**
 * Tells by their order which file brings each of the objects that a root built; undefined where that does not tell, as some
 * were added or deleted, or got another name.
 */
export function filesInOrder(
  built: readonly NamedObject[],
  taken: readonly TakenObject[],
): readonly string[] | undefined {
  const takenOf = groupBy(taken, kindKey);
  const counts = groupBy(built, kindKey);
  const positions = new Map<string, number>();
  const files: string[] = [];
  for (const object of built) {
    const kind = kindKey(object);
    const position = positions.get(kind) ?? 0;
    positions.set(kind, position + 1);
    const candidates = takenOf.get(kind) ?? [];
    const found = candidates.length === counts.get(kind)?.length ? candidates[position] : undefined;
    if (found === undefined || !object.name.includes(found.name)) return undefined;
    files.push(found.file);
  }
  return files;
}
