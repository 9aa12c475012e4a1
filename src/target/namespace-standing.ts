import { strictestTarget } from '../pss/admission/compare-targets.ts';
import { LABEL_PREFIX, parseNamespacePolicy } from '../pss/admission/namespace-policy.ts';
import { parseLevel } from '../pss/level.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { RepositoryNamespace } from '../repository/repository-namespaces.ts';
import { isOfNamespaces, isSelected } from './config/selector.ts';
import { isExemptBy } from './policy-of.ts';
import type { Settings } from './settings.ts';

type Labels = Readonly<Record<string, string>>;

/** What a repository says that one namespace enforces, whatever workloads are in it. */
export interface NamespaceStanding {
  /**
   * The strictest level and version that the server enforces by the labels of the Namespace, or by its own defaults where
   * there is no enforce label; absent where nothing in the repository says.
   */
  readonly enforced?: LevelVersion;
  /** What the config's entry for the namespace holds it to; absent without one. */
  readonly configured?: LevelVersion;
  /** The labels of each of its Namespaces in the repository: overlays and clusters may have different ones. */
  readonly definitions: readonly Labels[];
  /** Whether all of these have the same labels of Pod Security. */
  readonly isUnanimous: boolean;
  /** Whether the server's own configuration exempts the namespace: then its labels do nothing. */
  readonly isExempt: boolean;
}

/**
 * Returns a function that tells what the repository says that a namespace enforces; undefined stands for an unknown one. `--everywhere` makes no difference:
 * it chooses what to judge by, not what the cluster does.
 */
export function namespaceStandings(
  { configuration, server }: Pick<Settings, 'configuration' | 'server'>,
  namespaces: readonly RepositoryNamespace[],
): (namespace: string | undefined) => NamespaceStanding {
  const byName = new Map(namespaces.map((namespace) => [namespace.name, namespace]));
  const targets = configuration.targets.filter(isOfNamespaces);
  return (namespace) => {
    const found = namespace === undefined ? undefined : byName.get(namespace);
    const definitions = (found?.definitions ?? []).map(({ labels }) => labels);
    const [first, ...others] = (definitions.length === 0 ? [{}] : definitions).flatMap((labels) => {
      const target = enforcedBy(labels, server);
      return target === undefined ? [] : [target];
    });
    const configured = targets.find((entry) => isSelected(entry, { namespace, file: '', kind: '', name: '' }))?.enforce;
    return {
      ...(first && { enforced: strictestTarget(first, ...others) }),
      ...(configured && { configured }),
      definitions,
      isUnanimous: found?.isUnanimous ?? true,
      isExempt: server !== undefined && isExemptBy(server, { namespace }),
    };
  };
}

/** What the server enforces in a Namespace with these labels; undefined where they are no levels, or nothing states it. */
function enforcedBy(labels: Labels, server: Settings['server']): LevelVersion | undefined {
  const label = labels[`${LABEL_PREFIX}enforce`];
  const isStated = label === undefined ? server?.stated.has('enforce') : parseLevel(label) !== undefined;
  return isStated ? parseNamespacePolicy(labels, server?.policy).policy.enforce : undefined;
}
