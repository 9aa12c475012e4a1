import fc from 'fast-check';
import type { Planned, Repository } from './arbitrary-repository.ts';
import { arbitraryPlanned, FORMS, keyOf } from './arbitrary-repository.ts';

/** A pull request in which nothing changes that stays: files and documents move, are copied, come and go. */
export interface Moves {
  readonly base: Repository;
  readonly head: Repository;
  /** Those renames of files that git noticed, from the path in head to the path in base. */
  readonly renames: ReadonlyMap<string, string>;
  /** What is in head still in its own file, whatever that is called now. */
  readonly stayed: readonly { readonly path: string; readonly planned: Planned }[];
}

interface Placed {
  readonly path: string;
  readonly planned: Planned;
}

/**
 * Moves for a repository. Nothing comes into a file in which base had the same object: there it would be the change of
 * that one, and not a move or a copy.
 */
export function arbitraryMoves(base: Repository): fc.Arbitrary<Moves> {
  const size = [...base.values()].reduce((sum, { workloads }) => sum + workloads.length, 0);
  const list = <T>(each: fc.Arbitrary<T>, length: number) => fc.array(each, { minLength: length, maxLength: length });
  const places = fc.constantFrom(...base.keys(), 'new/a.yaml', 'new/b.yaml');
  return fc
    .record({
      fates: list(fc.constantFrom('stays', 'stays', 'moves', 'goes', 'is copied'), size),
      places: list(places, size),
      order: fc
        .infiniteStream(fc.nat())
        .map((stream) => Array.from({ length: 3 * size + 8 }, () => Number(stream.next().value))),
      added: fc.array(fc.record({ planned: arbitraryPlanned(), path: places }), { maxLength: 3 }),
      form: fc.constantFrom(...FORMS),
      renamed: fc.constantFrom(undefined, ...base.keys()),
      isNoticed: fc.boolean(),
    })
    .map(({ fates, places, order, added, form, renamed, isNoticed }) => {
      const holds = ({ path, planned }: Placed): boolean =>
        (base.get(path)?.workloads ?? []).some((each) => keyOf(each) === keyOf(planned));
      const all = [...base].flatMap(([path, { workloads }]) => workloads.map((planned) => ({ path, planned })));
      const fateOf = (entry: Placed, at: number): string => {
        const place = { ...entry, path: places[at] ?? '' };
        return holds(place) && fates[at] !== 'goes' ? 'stays' : (fates[at] ?? 'stays');
      };
      const name = (path: string): string => (path === renamed ? `renamed/${path}` : path);
      const stayed = all.filter((entry, at) => ['stays', 'is copied'].includes(fateOf(entry, at)));
      const moved = all.flatMap((entry, at) =>
        ['moves', 'is copied'].includes(fateOf(entry, at)) ? [{ ...entry, path: places[at] ?? '' }] : [],
      );
      const fresh = added.filter((entry) => !holds(entry));
      const head = [...stayed, ...moved, ...fresh].map((entry, at) => ({
        planned: entry.planned,
        path: name(entry.path),
        rank: order[at] ?? 0,
      }));
      const paths = [...new Set(head.map(({ path }) => path))];
      const files = paths.map((path) => {
        const workloads = head.filter((entry) => entry.path === path).sort((a, b) => a.rank - b.rank);
        return [path, { form, workloads: workloads.map(({ planned }) => planned) }] as const;
      });
      const renames = renamed !== undefined && isNoticed ? [[name(renamed), renamed] as const] : [];
      return {
        base,
        head: new Map(files),
        renames: new Map(renames),
        stayed: stayed
          .filter(({ path }) => path !== renamed || isNoticed)
          .map(({ path, planned }) => ({ path: name(path), planned })),
      };
    });
}

/** Renames some files of a repository, where base has them too. */
export function renamesOf(): fc.Arbitrary<
  (base: Repository, head: Repository) => { repository: Repository; renames: Map<string, string> }
> {
  return fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }).map((isRenamed) => (base, head) => {
    const renames = new Map<string, string>();
    const repository = new Map(
      [...head].map(([path, file], at) => {
        if (isRenamed[at] !== true || !base.has(path)) return [path, file] as const;
        renames.set(`renamed/${path}`, path);
        return [`renamed/${path}`, file] as const;
      }),
    );
    return { repository, renames };
  });
}
