import type { Workload } from '../manifest/manifest.ts';
import type { Policy } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { KustomizationBuilds } from '../repository/kustomize/build-kustomizations.ts';
import { buildKustomizations } from '../repository/kustomize/build-kustomizations.ts';
import { withBuiltNamespaces } from '../repository/kustomize/deployments/built-namespaces.ts';
import { builtNamespaces, workloadNamespaces } from '../repository/kustomize/workload-namespaces.ts';
import type { Rendering } from '../repository/rendering.ts';
import { NOTHING_RENDERED } from '../repository/rendering.ts';
import type { Repository } from '../repository/repository.ts';
import type { RepositoryNamespace } from '../repository/repository-namespaces.ts';
import { repositoryNamespaces } from '../repository/repository-namespaces.ts';
import type { PolicySource } from './policy-of.ts';
import { defaultPolicy } from './repository-target.ts';
import type { Ruling } from './ruling.ts';
import { rulingsBy, unlabelledBy } from './ruling.ts';
import type { Settings } from './settings.ts';
import { surroundingsIn } from './surroundings-in.ts';

/** The rules that a repository sets for its workloads. */
export interface Rules {
  /** The namespaces of the base branch, and those that only head has. */
  readonly namespaces: readonly RepositoryNamespace[];
  /** The namespaces of each side. */
  readonly sides: Readonly<Record<'base' | 'head', readonly RepositoryNamespace[]>>;
  /** The policy of Namespaces without labels. */
  readonly defaults: Policy;
  /**
   * Returns the policy and exemptions of a workload of head, by its own path and by those of places that deploy it from
   * elsewhere.
   */
  readonly rulingOf: (workload: Workload, places?: readonly string[]) => Ruling;
  /** Returns the policy and exemptions of a workload of base, in its place there and as of today. */
  readonly formerRulingOf: (workload: Workload, places?: readonly string[]) => Ruling;
  /**
   * Returns the enforce that base gives to all workloads of a Namespace without its labels, and its source, from the
   * name of the Namespace.
   */
  readonly unlabelled: (namespace: string) => { enforce: LevelVersion; because: PolicySource };
  /** What the roots of each side deploy. */
  readonly builds: Readonly<Record<'base' | 'head', KustomizationBuilds>>;
  /** The kustomization at which the build budget ran out: then the namespaces of workloads are not fully known. */
  readonly stoppedAt?: string;
}

/** The Namespaces that tools and controllers make. */
type RenderedNamespaces = Pick<Rendering, 'roots' | 'givenNamespaces' | 'createdNamespaces'>;

/** Those, and what was built. */
type RenderedSide = RenderedNamespaces & Pick<Rendering, 'manifests' | 'files'>;

const NOTHING = { base: NOTHING_RENDERED, head: NOTHING_RENDERED };

/**
 * Returns the rules of a repository. Config and labels are those at the tip of the base branch, so that a pull request
 * cannot weaken the rules it is judged by; a Namespace that only head has counts with its own labels. Both sides decide
 * which namespaces a workload gets into: see `workloadNamespaces`.
 *
 * @param today the day of the run in UTC, `YYYY-MM-DD`
 * @param formerPath returns the path in base of a file of head; undefined for a file that base does not have
 * @param rendered what was built of both sides: it tells the labels of Namespaces better than reading patches does
 */
export function rulesOf(
  base: Repository,
  head: Repository,
  settings: Settings,
  today: string,
  formerPath: (path: string) => string | undefined,
  rendered: Readonly<Record<'base' | 'head', RenderedSide>> = NOTHING,
): Rules {
  const defaults = defaultPolicy(settings.target);
  const former = withBuiltNamespaces(buildKustomizations(base.facts, base.sources), namespacesOf(rendered.base));
  const formerRoots = former.roots.map(({ kustomization }) => kustomization);
  const builds =
    head === base
      ? former
      : withBuiltNamespaces(buildKustomizations(head.facts, head.sources, formerRoots), namespacesOf(rendered.head));
  const before = repositoryNamespaces(former, base.sources, defaults, rendered.base.createdNamespaces);
  const after =
    head === base ? before : repositoryNamespaces(builds, head.sources, defaults, rendered.head.createdNamespaces);
  const names = new Set(before.map(({ name }) => name));
  const namespaces = [...before, ...after.filter(({ name }) => !names.has(name))];
  const namesOf = workloadNamespaces({ facts: base.facts, builds: former }, { facts: head.facts, builds }, formerPath);
  const around = {
    base: surroundingsIn(base, before, builtNamespaces(former), { ...settings, rendering: rendered.base }),
    head: surroundingsIn(head, namespaces, builtNamespaces(builds), { ...settings, rendering: rendered.head }),
  };
  const stoppedAt = builds.stoppedAt ?? former.stoppedAt;
  return {
    namespaces,
    sides: { base: before, head: after },
    defaults,
    rulingOf: rulingsBy(settings, today, namespaces, namesOf, around.head),
    formerRulingOf: rulingsBy(settings, today, before, builtNamespaces(former), around.base),
    unlabelled: unlabelledBy(settings),
    builds: { base: former, head: builds },
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
  };
}

function namespacesOf({ roots, givenNamespaces }: RenderedNamespaces): Rendering['roots'] {
  return new Map([...roots, ...(givenNamespaces ?? [])]);
}
