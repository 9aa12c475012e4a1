import type { NamespaceManifest, Note, Place } from '../manifest/manifest.ts';
import { compareStrictness } from '../pss/admission/compare-targets.ts';
import { LABEL_PREFIX, parseNamespacePolicy } from '../pss/admission/namespace-policy.ts';
import { quoteGo } from '../pss/message.ts';
import type { Policy } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { distinctBy, groupBy } from '../text/group-by.ts';
import type { KustomizationBuilds, NamespaceSources } from './kustomize/build-kustomizations.ts';
import type { PlacedLabel } from './kustomize/kustomization.ts';
import type { BuiltNamespace } from './kustomize/patch-namespace.ts';
import { asWritten, valuesOf } from './kustomize/patch-namespace.ts';

/** A namespace whose Namespace object is in the repository, once or several times (overlays, clusters). */
export interface RepositoryNamespace {
  readonly name: string;
  /** At least one: first those that kustomizations build, in their order, then those of plain files. */
  readonly definitions: readonly NamespaceDefinition[];
  /**
   * The definition that workloads of the namespace are judged by: the one with the strictest `enforce`, the first of
   * equals.
   */
  readonly strictest: NamespaceDefinition;
  /** Whether all definitions have the same labels of Pod Security. */
  readonly isUnanimous: boolean;
}

/** One Namespace object as it reaches a cluster. */
export interface NamespaceDefinition {
  readonly name: string;
  /** All of its labels, after patches: the same object where kustomizations build the same Namespace of a base. */
  readonly labels: Readonly<Record<string, string>>;
  /** The place of its `kind:` key. */
  readonly place: Place;
  /** The root kustomization that builds it; absent if no kustomization uses its file. */
  readonly via?: string;
  /**
   * Returns the place that sets a label: its key in the Namespace, in a patch, or in a kustomization's labels;
   * undefined for a label that is not set.
   */
  readonly locateLabel: (label: string) => Place | undefined;
}

/**
 * Lists the namespaces of a repository, in the order of their first definitions. A Namespace that kustomizations use
 * counts as they build it, not as its own file says.
 *
 * @param defaults the policy where labels do not say
 * @param created those that controllers create: they only count where no manifest is one of that name
 */
export function repositoryNamespaces(
  { roots, used }: KustomizationBuilds,
  sources: NamespaceSources,
  defaults: Policy,
  created: readonly NamespaceManifest[] = [],
): RepositoryNamespace[] {
  const plain = sources.namespaces.filter(({ file }) => !used.has(file));
  const definitions = [
    ...roots.flatMap(({ kustomization, namespaces }) =>
      namespaces.map((namespace) => definitionOf(namespace, kustomization)),
    ),
    ...plain.map((manifest) => definitionOf(asWritten(manifest))),
  ];
  const known = new Set(definitions.map(({ name }) => name));
  const further = created.filter(({ name }) => !known.has(name)).map((manifest) => definitionOf(asWritten(manifest)));
  const named = [...definitions, ...further].filter(({ name }) => name !== '');
  return [...groupBy(named, ({ name }) => name)].map(([name, ofName]) => namespaceOf(name, ofName, defaults));
}

/** Returns a note for each namespace whose definitions disagree, at the place of the definition that is used. */
export function disagreements(namespaces: readonly RepositoryNamespace[]): Note[] {
  return namespaces.flatMap(({ name, definitions, strictest, isUnanimous }) => {
    if (isUnanimous) return [];
    const source = strictest.via ?? strictest.place.file;
    const message = `namespace ${quoteGo(name)} is defined ${definitions.length} times, with different labels of Pod Security: workloads are judged by the strictest enforce, from ${source}`;
    return [{ ...strictest.place, path: '', code: 'namespace-defined-differently', message }];
  });
}

function definitionOf(built: BuiltNamespace, via?: string): NamespaceDefinition {
  const definition = DEFINITIONS.get(built) ?? definitionAlone(built);
  DEFINITIONS.set(built, definition);
  return via === undefined ? definition : { ...definition, via };
}

/** What many kustomizations build alike of one base is the same for all of them. */
const DEFINITIONS = new WeakMap<BuiltNamespace, NamespaceDefinition>();

function definitionAlone({ manifest, names, labels }: BuiltNamespace): NamespaceDefinition {
  // For a label that is not set, `locateLabel` returns the place of `kind:`.
  const { column, file } = manifest.locateLabel('');
  return {
    name: names.at(-1) ?? '',
    labels: valuesOf(labels),
    place: { file, line: manifest.line, column },
    locateLabel: (label): PlacedLabel['place'] | undefined => labels.get(label)?.place,
  };
}

function namespaceOf(name: string, definitions: readonly NamespaceDefinition[], defaults: Policy): RepositoryNamespace {
  const enforceOf = ({ labels }: NamespaceDefinition): LevelVersion =>
    parseNamespacePolicy(labels, defaults).policy.enforce;
  const distinct = distinctBy(definitions, ({ labels }) => labels);
  const [strictest] = [...distinct].sort((a, b) => compareStrictness(enforceOf(b), enforceOf(a)));
  const podSecurityLabels = distinct.map(({ labels }) =>
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
    isUnanimous: new Set(podSecurityLabels).size === 1,
  };
}
