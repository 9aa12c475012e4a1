import type { RepositoryFacts } from '../../file-roles.ts';
import { entryTargets } from '../entry-targets.ts';
import type { Reach } from '../reach/reach.ts';
import type { FileText } from './kustomization-setters.ts';
import { settersIn, settersOfObject } from './kustomization-setters.ts';
import type { Setter } from './setter.ts';

/** More setters than this of one root are not looked at: far more than people write. */
const MAX_SETTERS = 2_000;

/**
 * Returns what may set fields of what a root builds, in the order in which kustomize applies it: what a kustomization takes
 * in first, then its components, then its own; last what the object adds for which a controller builds it.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/target/kusttarget.go
 *
 * @param textOf returns the text of a file; undefined where it has none
 */
export function settersOf(
  facts: RepositoryFacts,
  { root, applied }: Pick<Reach, 'root' | 'applied'>,
  textOf: FileText,
): readonly Setter[] {
  const setters: Setter[] = [];
  const seen = new Set<string>([root]);
  // On a stack of its own: kustomizations may nest as deep as a pull request likes.
  const waiting = [{ file: root, isEntered: false }];
  for (let next = waiting.pop(); next !== undefined && setters.length < MAX_SETTERS; next = waiting.pop()) {
    const { file, isEntered } = next;
    if (isEntered) {
      setters.push(...settersIn(facts, file, textOf));
      continue;
    }
    waiting.push({ file, isEntered: true });
    const used = entryTargets(facts, file).flatMap(({ kustomization }) => kustomization ?? []);
    const unseen = [...new Set(used)].filter((each) => !seen.has(each));
    for (const each of unseen) seen.add(each);
    waiting.push(...unseen.reverse().map((each) => ({ file: each, isEntered: false })));
  }
  const { object, changes } = applied?.delivery ?? {};
  if (object === undefined || changes?.patchesAt === undefined) return setters;
  return [...setters, ...settersOfObject(object, changes.patchesAt, textOf)];
}
