import type { Location } from '../../../manifest/manifest.ts';
import type { JsonMapping } from '../../../manifest/yaml/json-value.ts';
import type { Step } from '../../../manifest/yaml/walk.ts';
import { walk } from '../../../manifest/yaml/walk.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import type { BuiltField, Setter, SetterPlace } from '../../../repository/kustomize/setters/setter.ts';
import { walkLike } from '../../../repository/kustomize/setters/walk-like.ts';
import { distinctBy } from '../../../text/group-by.ts';
import { canonicalJson } from '../../built/canonical-json.ts';

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
 * @returns the object of a field as it is built then: `null` where there is none any more, undefined where it is not known
 *   which one it is; undefined where nothing was built
 */
export type BuildWithout<Field> = (
  setters: readonly Setter[],
) => Promise<((field: Field) => JsonMapping | null | undefined) | undefined>;

/** The most setters of one field that are taken away together. */
const MOST_TOGETHER = 4;

/** How often fields are halved of which not all can be built without their setters. */
const MOST_HALVES = 3;

/** Returns what may set a field, as far as reading tells. */
export function candidatesFor(field: BuiltField, setters: readonly Setter[]): Candidate[] {
  const candidates = setters.flatMap((setter, index) => {
    const place = setter.placeOf(field);
    const isMoved = place?.isByPosition === true && changesListsOf(field, setters.slice(index + 1));
    return place === undefined || isMoved ? [] : [{ setter, place }];
  });
  const named = candidates.filter(({ place }) => !place.isLoose);
  return named.length > 0 ? named : candidates;
}

/** Whether setters may add items to a list on the way to a field, or take some from it. */
function changesListsOf(field: BuiltField, setters: readonly Setter[]): boolean {
  const lists = field.path.flatMap((step, index) => (typeof step === 'number' ? [field.path.slice(0, index)] : []));
  return lists.some((path) => setters.some(({ movesItems }) => movesItems?.({ ...field, path }) === true));
}

/**
 * Finds what sets each field last, and proves it: without it the field is another one. Where it is not, as something before
 * sets the same, all of them are taken away. That is done for all fields at once.
 */
export async function proveSetters<Field>(
  fields: readonly OpenField<Field>[],
  buildWithout: BuildWithout<Field>,
): Promise<ReadonlyMap<Field, FoundSetter>> {
  const found = new Map<Field, FoundSetter>();
  let open = fields;
  for (let count = 1; count <= MOST_TOGETHER; count++) {
    open = open.filter(({ of, candidates }) => !found.has(of) && candidates.length >= count);
    const changed = await changedWithout(open, ({ candidates }) => candidates.slice(-count), buildWithout);
    const firstOf = ({ candidates }: OpenField<Field>): Candidate[] =>
      candidates.slice(-count, candidates.length - count + 1);
    const changedAlone = count === 1 ? changed : await changedWithout([...changed], firstOf, buildWithout);
    for (const field of changed) {
      const together = field.candidates.slice(-count);
      const [first] = together;
      const isAlone = changedAlone.has(field);
      const last = isAlone ? first : together.at(-1);
      const others = isAlone ? [] : together.slice(0, -1);
      if (last !== undefined) found.set(field.of, { ...last.place, others: others.map(({ place }) => place.location) });
    }
  }
  return found;
}

/** Chooses what of the candidates of a field is taken away. */
type Choice<Field> = (field: OpenField<Field>) => readonly Candidate[];

/**
 * Returns the fields that are others without what is picked of their candidates. All is taken away at once; a field of which
 * other candidates go with that is tried by itself.
 */
async function changedWithout<Field>(
  fields: readonly OpenField<Field>[],
  pick: Choice<Field>,
  buildWithout: BuildWithout<Field>,
): Promise<ReadonlySet<OpenField<Field>>> {
  const taken = new Set(fields.flatMap((field) => pick(field).map(keyOf)));
  const isClear = (field: OpenField<Field>): boolean => {
    const picked = new Set(pick(field).map(keyOf));
    return field.candidates.every((candidate) => picked.has(keyOf(candidate)) || !taken.has(keyOf(candidate)));
  };
  const clear = new Set(fields.filter(isClear));
  const changed = new Set<OpenField<Field>>();
  await tryTogether([...clear], pick, buildWithout, changed, MOST_HALVES);
  for (const field of fields) if (!clear.has(field)) await tryTogether([field], pick, buildWithout, changed, 0);
  return changed;
}

async function tryTogether<Field>(
  fields: readonly OpenField<Field>[],
  pick: Choice<Field>,
  buildWithout: BuildWithout<Field>,
  changed: Set<OpenField<Field>>,
  halves: number,
): Promise<void> {
  if (fields.length === 0) return;
  const picked = distinctBy(fields.flatMap(pick), keyOf);
  const objectOf = await buildWithout(picked.map(({ setter }) => setter));
  if (objectOf === undefined) {
    if (halves === 0 || fields.length === 1) return;
    const middle = Math.ceil(fields.length / 2);
    await tryTogether(fields.slice(0, middle), pick, buildWithout, changed, halves - 1);
    await tryTogether(fields.slice(middle), pick, buildWithout, changed, halves - 1);
    return;
  }
  for (const open of fields) if (isChanged(open.field, objectOf(open.of))) changed.add(open);
}

/** Identifies what is taken away with a setter. */
function keyOf({ setter: { file, document, entry } }: Candidate): string {
  return JSON.stringify([file, document ?? null, formatPath(entry)]);
}

/** Whether a field is another one in an object that was built in another way. */
function isChanged({ object, path }: BuiltField, other: JsonMapping | null | undefined): boolean {
  if (other === undefined) return false;
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
