import type { Plain } from '../helm/values.ts';
import { isList, isMapping } from '../helm/values.ts';
import type { KustomizeChanges } from './delivery.ts';

/** The lists whose entries take the place of the kustomization's own of the same name. */
const BY_NAME = ['images', 'replicas'];

/** The mappings that are put together key by key. */
const BY_KEY = ['commonLabels', 'commonAnnotations'];

/** What an image of a change writes for *as the kustomization has it*. */
const AS_BEFORE = '*';

/**
 * Returns a kustomization with what an object adds to it, as `kustomize edit` writes it, which Argo CD calls, and as Flux
 * does itself: lists come behind the kustomization's own, images and replicas in place of those of the same name, labels
 * and annotations beside the others, and all else in place of what there was.
 * https://github.com/kubernetes-sigs/kustomize/tree/kustomize/v5.8.1/kustomize/commands/edit
 *
 * @param own the kustomization as its file has it; anything else than a mapping counts as an empty one
 */
export function changedKustomization(own: Plain | undefined, { keys }: KustomizeChanges): Plain {
  const changed = new Map(isMapping(own) ? Object.entries(own) : []);
  for (const [key, value] of Object.entries(keys)) changed.set(key, together(key, changed.get(key), value));
  return Object.fromEntries(changed);
}

function together(key: string, own: Plain | undefined, added: Plain): Plain {
  if (BY_KEY.includes(key) && isMapping(own) && isMapping(added)) return { ...own, ...added };
  if (!isList(added)) return added;
  const before = isList(own) ? own : [];
  if (key === 'components') return [...before, ...added.filter((entry) => !before.includes(entry))];
  if (!BY_NAME.includes(key)) return [...before, ...added];
  const names = new Set(added.map(nameOf));
  const former = new Map(before.map((entry) => [nameOf(entry), entry]));
  return [
    ...before.filter((entry) => !names.has(nameOf(entry))),
    ...added.map((entry) => withFormer(entry, former.get(nameOf(entry)))),
  ];
}

/** Returns an image with the former's name, tag or digest where it says so. */
function withFormer(entry: Plain, former: Plain | undefined): Plain {
  if (!isMapping(entry)) return entry;
  const before = isMapping(former) ? former : {};
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]): (readonly [string, Plain])[] => {
      if (value !== AS_BEFORE) return [[key, value]];
      const known = before[key];
      return known === undefined ? [] : [[key, known]];
    }),
  );
}

function nameOf(entry: Plain): Plain | undefined {
  return isMapping(entry) ? entry['name'] : undefined;
}
