import type { Location } from '../../../manifest/manifest.ts';
import type { JsonMapping } from '../../../manifest/yaml/json-value.ts';
import type { Step } from '../../../manifest/yaml/walk.ts';
import { walk } from '../../../manifest/yaml/walk.ts';
import type { BuiltField, Setter, SetterPlace } from '../../../repository/kustomize/setters/setter.ts';
import { walkLike } from '../../../repository/kustomize/setters/walk-like.ts';
import { canonicalJson } from './canonical-json.ts';

/** Who sets a field: proved by building without it. */
export interface FoundSetter extends SetterPlace {
  /** The places that set the same before: the field changes only without them, too. */
  readonly others: readonly Location[];
}

/** The most setters of one field that are taken away together. */
const MOST_TOGETHER = 4;

/**
 * Finds what sets a field last, and proves it: without it the field is another one. Where it is not, as something before
 * sets the same, all of them are taken away.
 *
 * @param setters those of the root, in the order in which they apply
 * @param objectWithout builds without some, and returns the object; `null` where there is none, undefined where nothing
 *   was built
 */
export async function findSetter(
  field: BuiltField,
  setters: readonly Setter[],
  objectWithout: (setters: readonly Setter[]) => Promise<JsonMapping | null | undefined>,
): Promise<FoundSetter | undefined> {
  const candidates = setters.flatMap((setter) => {
    const place = setter.placeOf(field);
    return place === undefined ? [] : [{ setter, place }];
  });
  const changesWithout = async (some: typeof candidates): Promise<boolean> => {
    const object = await objectWithout(some.map(({ setter }) => setter));
    return object !== undefined && (object === null || isChanged(field, object));
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

/** Whether a field is another one in an object that was built in another way. */
function isChanged({ object, path }: BuiltField, other: JsonMapping): boolean {
  const [here, there] = [walk(object, path), walkLike(other, object, path)];
  const isThere = there.length === path.length;
  if (here.length === path.length) return !isThere || valueText(here) !== valueText(there);
  // Absent in both, it may be that of a container which is there no more.
  const items = (steps: typeof here): number => steps.filter(({ entry }) => entry === undefined).length;
  return isThere || items(there) < items(here);
}

function valueText(steps: readonly Step[]): string | undefined {
  const value = steps.at(-1)?.value;
  return value && canonicalJson(value);
}
