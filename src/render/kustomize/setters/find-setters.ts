import type { Location } from '../../../manifest/manifest.ts';
import type { JsonMapping } from '../../../manifest/yaml/json-value.ts';
import type { Step } from '../../../manifest/yaml/walk.ts';
import { walk } from '../../../manifest/yaml/walk.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import type { BuiltField, Setter, SetterPlace } from '../../../repository/kustomize/setters/setter.ts';
import { walkLike } from '../../../repository/kustomize/setters/walk-like.ts';
import { canonicalJson } from './canonical-json.ts';

/** Something that may set a field, and where. */
export interface Candidate {
  readonly setter: Setter;
  readonly place: SetterPlace;
}

/** A field, and what may set it, in the order in which that applies. */
export interface OpenField<Field> {
  readonly of: Field;
  readonly field: BuiltField;
  readonly candidates: readonly Candidate[];
}

/** Who sets a field: proved by building without it. */
export interface FoundSetter extends SetterPlace {
  /** The places that set the same before: the field changes only without them, too. */
  readonly others: readonly Location[];
}

/**
 * Builds without some setters.
 *
 * @returns the object of a field as it is built then: `null` where there is none any more; undefined where nothing was
 *   built
 */
export type BuildWithout<Field> = (
  setters: readonly Setter[],
) => Promise<((field: Field) => JsonMapping | null) | undefined>;

/** The most setters of one field that are taken away together. */
const MOST_TOGETHER = 4;

/** How often what may set many fields is halved where it cannot be taken away at once. */
const MOST_HALVES = 3;

/** Returns what may set a field, as far as reading tells. */
export function candidatesFor(field: BuiltField, setters: readonly Setter[]): Candidate[] {
  return setters.flatMap((setter) => {
    const place = setter.placeOf(field);
    return place === undefined ? [] : [{ setter, place }];
  });
}

/**
 * Finds what sets each field last, and proves it: without it the field is another one. What is last for each of them is
 * taken away at once; a field with none of its other candidates among that is proved by it. The rest is proved one by one.
 */
export async function findSetters<Field>(
  fields: readonly OpenField<Field>[],
  buildWithout: BuildWithout<Field>,
): Promise<ReadonlyMap<Field, FoundSetter>> {
  const found = new Map<Field, FoundSetter>();
  await findTogether(fields, buildWithout, found, MOST_HALVES);
  for (const open of fields) {
    const setter = found.has(open.of) ? undefined : await findAlone(open, buildWithout);
    if (setter !== undefined) found.set(open.of, setter);
  }
  return found;
}

async function findTogether<Field>(
  fields: readonly OpenField<Field>[],
  buildWithout: BuildWithout<Field>,
  found: Map<Field, FoundSetter>,
  halves: number,
): Promise<void> {
  const last = new Map<string, Setter>();
  for (const { candidates } of fields) {
    const setter = candidates.at(-1)?.setter;
    if (setter !== undefined) last.set(entryKey(setter), setter);
  }
  if (last.size < 2) return;
  const objectOf = await buildWithout([...last.values()]);
  if (objectOf === undefined) {
    if (halves === 0) return;
    const middle = Math.ceil(fields.length / 2);
    await findTogether(fields.slice(0, middle), buildWithout, found, halves - 1);
    await findTogether(fields.slice(middle), buildWithout, found, halves - 1);
    return;
  }
  for (const { of, field, candidates } of fields) {
    const takenAway = new Set(candidates.map(({ setter }) => entryKey(setter)).filter((key) => last.has(key)));
    const candidate = candidates.at(-1);
    if (candidate === undefined || takenAway.size > 1) continue;
    if (isChanged(field, objectOf(of))) found.set(of, { ...candidate.place, others: [] });
  }
}

/**
 * Takes away what sets a field last. Where the field stays, as something before sets the same, all of them are taken away.
 */
async function findAlone<Field>(
  { of, field, candidates }: OpenField<Field>,
  buildWithout: BuildWithout<Field>,
): Promise<FoundSetter | undefined> {
  const changesWithout = async (some: readonly Candidate[]): Promise<boolean> => {
    const objectOf = await buildWithout(some.map(({ setter }) => setter));
    return objectOf !== undefined && isChanged(field, objectOf(of));
  };
  for (let count = 1; count <= Math.min(candidates.length, MOST_TOGETHER); count++) {
    const together = candidates.slice(-count);
    if (!(await changesWithout(together))) continue;
    const [first] = together;
    const alone = count > 1 && first !== undefined && (await changesWithout([first])) ? first : undefined;
    const last = alone ?? together.at(-1);
    const others = alone === undefined ? together.slice(0, -1) : [];
    return last && { ...last.place, others: others.map(({ place }) => place.location) };
  }
  return undefined;
}

/** Identifies what is taken away with a setter. */
function entryKey({ kustomization, entry }: Setter): string {
  return JSON.stringify([kustomization, formatPath(entry)]);
}

/** Whether a field is another one in an object that was built in another way. */
function isChanged({ object, path }: BuiltField, other: JsonMapping | null): boolean {
  if (other === null) return true;
  const [here, there] = [walk(object, path), walkLike(other, object, path)];
  const isThere = there.length === path.length;
  if (here.length === path.length) return !isThere || valueText(here) !== valueText(there);
  // Absent in both, it may be that of a container which is there no more.
  const items = (steps: readonly Step[]): number => steps.filter(({ entry }) => entry === undefined).length;
  return isThere || items(there) < items(here);
}

function valueText(steps: readonly Step[]): string | undefined {
  const value = steps.at(-1)?.value;
  return value && canonicalJson(value);
}
