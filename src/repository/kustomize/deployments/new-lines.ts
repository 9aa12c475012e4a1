import type { Place } from '../../../manifest/manifest.ts';
import type { RepositoryFacts } from '../../file-roles.ts';
import { entryTargets } from '../entry-targets.ts';
import { entriesOf } from '../kustomization.ts';

/** The lines by which a root of head reaches each file: those that base did not have. */
export interface NewLines {
  /** The entry of a list that takes the file in. */
  readonly taking: ReadonlyMap<string, Place>;
  /** The `namespace:` that the file gets. */
  readonly naming: ReadonlyMap<string, Place>;
}

/** A kustomization on the way from a root, with the first lines on that way that base did not have. */
interface Step {
  readonly file: string;
  readonly taken?: Place | undefined;
  readonly named?: Place | undefined;
}

/** Walks from a root to its files, and remembers the outermost lines on the way that base did not have. */
export function newLines(
  root: string,
  base: RepositoryFacts,
  head: RepositoryFacts,
  formerPath: (path: string) => string | undefined,
): NewLines {
  const taking = new Map<string, Place>();
  const naming = new Map<string, Place>();
  const walked = new Set<string>();
  const steps: Step[] = [{ file: root }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { file, taken, named } = step;
    const kustomization = head.kustomizations.get(file);
    // A kustomization may be walked again with lines on the way that were not there the first time.
    const key = JSON.stringify([file, taken !== undefined, named !== undefined]);
    if (kustomization === undefined || walked.has(key)) continue;
    walked.add(key);
    const former = base.kustomizations.get(formerPath(file) ?? file);
    const formerEntries = new Set(entriesOf(former));
    const ownName = kustomization.namespace === former?.namespace ? undefined : kustomization.namespacePlace;
    const nowNamed = named ?? ownName;
    for (const { entry, path, kustomization: nested } of entryTargets(head, file)) {
      const nowTaken = taken ?? (formerEntries.has(entry) ? undefined : kustomization.locateEntry(entry));
      if (nested !== undefined) steps.push({ file: nested, taken: nowTaken, named: nowNamed });
      else {
        if (nowTaken !== undefined && !taking.has(path)) taking.set(path, nowTaken);
        if (nowNamed !== undefined && !naming.has(path)) naming.set(path, nowNamed);
      }
    }
  }
  return { taking, naming };
}
