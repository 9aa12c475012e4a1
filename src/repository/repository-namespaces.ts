import type { Note, Place } from '../manifest/manifest.ts';
import { compareStrictness } from '../pss/admission/compare-targets.ts';
import { LABEL_PREFIX, parseNamespacePolicy } from '../pss/admission/namespace-policy.ts';
import { quoteGo } from '../pss/message.ts';
import type { Policy } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { groupBy } from '../text/group-by.ts';
import type { KustomizationBuilds, NamespaceSources } from './kustomize/build-kustomizations.ts';
import type { PlacedLabel } from './kustomize/kustomization.ts';
import type { BuiltNamespace } from './kustomize/patch-namespace.ts';
import { asWritten, valuesOf } from './kustomize/patch-namespace.ts';

/** A namespace of which the repository has the Namespace object, once or several times (overlays, clusters). */
export interface RepositoryNamespace {
  readonly name: string;
  /** At least one: built by kustomizations in their order, then plain files. */
  readonly definitions: readonly NamespaceDefinition[];
  /** What workloads in it are judged by: the definition with the strictest `enforce`, the first one of several. */
  readonly strictest: NamespaceDefinition;
  /** Whether all definitions ask for one and the same in every mode. */
  readonly isUnanimous: boolean;
}

/** One Namespace object as it reaches a cluster. */
export interface NamespaceDefinition {
  readonly name: string;
  /** All of its labels, as patched. */
  readonly labels: Readonly<Record<string, string>>;
  /** The place of its `kind:` key. */
  readonly place: Place;
  /** The root kustomization that builds it; absent where no kustomization uses its file. */
  readonly via?: string;
  /** What sets a label: its key in the Namespace, in a patch, or in a kustomization's labels; absent for an absent one. */
  readonly locateLabel: (label: string) => Place | undefined;
}

/**
 * The namespaces of the repository, in the order of their first definitions. A Namespace that kustomizations use is what
 * they build of it, never what its file says alone.
 *
 * @param defaults what labels leave open
 */
export function repositoryNamespaces(
  { roots, used }: KustomizationBuilds,
  sources: NamespaceSources,
  defaults: Policy,
): RepositoryNamespace[] {
  const plain = sources.namespaces.filter(({ file }) => !used.has(file));
  const definitions = [
    ...roots.flatMap(({ kustomization, namespaces }) => namespaces.map((each) => definitionOf(each, kustomization))),
    ...plain.map((manifest) => definitionOf(asWritten(manifest))),
  ];
  const named = definitions.filter(({ name }) => name !== '');
  return [...groupBy(named, ({ name }) => name)].map(([name, ofName]) => namespaceOf(name, ofName, defaults));
}

/** Where definitions of one namespace disagree: which one is taken, at its place. */
export function disagreements(namespaces: readonly RepositoryNamespace[]): Note[] {
  return namespaces.flatMap(({ name, definitions, strictest, isUnanimous }) => {
    if (isUnanimous) return [];
    const taken = strictest.via ?? strictest.place.file;
    const message = `namespace ${quoteGo(name)} is defined ${definitions.length} times, with different labels of Pod Security: workloads are judged by the strictest enforce, from ${taken}`;
    return [{ ...strictest.place, path: '', code: 'namespace-defined-differently', message }];
  });
}

function definitionOf({ manifest, names, labels }: BuiltNamespace, via?: string): NamespaceDefinition {
  // The place of a label that is absent is that of `kind:`.
  const { column, file } = manifest.locateLabel('');
  return {
    name: names.at(-1) ?? '',
    labels: valuesOf(labels),
    place: { file, line: manifest.line, column },
    ...(via === undefined ? {} : { via }),
    locateLabel: (label): PlacedLabel['place'] | undefined => labels.get(label)?.place,
  };
}

function namespaceOf(name: string, definitions: readonly NamespaceDefinition[], defaults: Policy): RepositoryNamespace {
  const enforceOf = ({ labels }: NamespaceDefinition): LevelVersion =>
    parseNamespacePolicy(labels, defaults).policy.enforce;
  const [strictest] = [...definitions].sort((a, b) => compareStrictness(enforceOf(b), enforceOf(a)));
  const asked = definitions.map(({ labels }) =>
    JSON.stringify(
      Object.entries(labels)
        .filter(([label]) => label.startsWith(LABEL_PREFIX))
        .sort(),
    ),
  );
  return {
    name,
    definitions,
    strictest: strictest as NamespaceDefinition,
    isUnanimous: new Set(asked).size === 1,
  };
}
