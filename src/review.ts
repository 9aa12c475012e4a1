import type { Change, ChangedFile } from './compare/change.ts';
import type { Comparison } from './compare/compare-manifests.ts';
import { compareManifests } from './compare/compare-manifests.ts';
import { compareNamespaces } from './compare/compare-namespaces.ts';
import { compareSettings } from './compare/compare-settings.ts';
import type { PlacedWorkload } from './compare/namespace-change.ts';
import type { NamedContent } from './manifest/content.ts';
import type { Manifest, Note } from './manifest/manifest.ts';
import { quoteGo } from './pss/message.ts';
import { readFiles } from './read-files.ts';
import { isGeneratedFile } from './report/generated-file.ts';
import type { Review } from './report/review.ts';
import { suggestFixes } from './suggest-fixes.ts';
import { ConfigurationError } from './target/configuration-error.ts';
import { formatFault } from './target/configuration-fault.ts';
import type { FileRole, RepositoryFacts } from './target/file-roles.ts';
import { changedRole, fileRoles } from './target/file-roles.ts';
import { isSelectedPath } from './target/manifest-paths.ts';
import { readFacts, readRepository } from './target/repository.ts';
import type { RepositoryNamespace } from './target/repository-namespaces.ts';
import { disagreements, repositoryNamespaces } from './target/repository-namespaces.ts';
import type { Rules } from './target/rules.ts';
import { rulesOf } from './target/rules.ts';
import type { Settings, SettingsRequest } from './target/settings.ts';
import { readSettings } from './target/settings.ts';

export interface ReviewOptions extends SettingsRequest {
  /** What tells two judges of one pull request apart: the name of the check run. */
  readonly scope: string;
  /** The day of the run in UTC, `YYYY-MM-DD`: exemptions end. */
  readonly today: string;
  /** Whether this is the Action's own repository, in which `./` is the Action. */
  readonly isOwn: boolean;
}

/**
 * The pure heart: from what changed to all that is to be said of it.
 *
 * @throws ConfigurationError where the config that is in force has mistakes
 */
export function reviewChange(change: Change, options: ReviewOptions): Review {
  const settings = settingsInForce(change, options);
  const facts = { base: readFacts(change.repository.base), head: readFacts(change.repository.head) };
  const sides = readSides(change, facts, settings);
  const parsed = new Map(sides.head.map((manifest) => [manifest.file, manifest]));
  const repository = {
    base: readRepository(change.repository.base, facts.base),
    head: readRepository(change.repository.head, facts.head, parsed),
  };
  const rules = rulesOf(repository.base, repository.head, settings, options.today);
  const previousPaths = new Map(
    change.files.flatMap(({ path, previousPath }) => (previousPath === undefined ? [] : [[path, previousPath]])),
  );
  const comparison = compareManifests(sides.base, sides.head, previousPaths, rules.rulingOf);
  const namespaces = {
    base: repositoryNamespaces(repository.base.facts, repository.base.sources, rules.defaults),
    head: repositoryNamespaces(repository.head.facts, repository.head.sources, rules.defaults),
  };
  const { configuration, server, target, failOn } = settings;
  const policy = [
    ...compareNamespaces(
      namespaces.base,
      namespaces.head,
      placedWorkloads(change, comparison, facts.head, settings, rules),
      {
        defaults: rules.defaults,
        ...(server === undefined ? {} : { settings: server }),
      },
    ),
    ...compareSettings(change.files, { ...options, server: configuration.podSecurityConfiguration }),
  ];
  const generated = new Set(change.files.filter(isGenerated).map(({ path }) => path));
  return {
    change,
    target,
    failOn,
    scope: options.scope,
    today: options.today,
    configuration,
    comparison: {
      ...comparison,
      notes: [...comparison.notes, ...namespaceNotes(rules.namespaces, comparison, change)],
    },
    policy,
    generated,
    ...suggestFixes(change, comparison, generated, settings),
  };
}

/**
 * The settings at the tip of the base branch. Where they have mistakes nothing can be judged, unless this is the pull
 * request that repairs them: then what is right of them holds.
 */
function settingsInForce({ repository, files }: Change, options: ReviewOptions): Settings {
  const settings = readSettings(repository.base, options);
  const [fault] = settings.faults;
  if (fault === undefined) return settings;
  const named = [options.config, settings.configuration.podSecurityConfiguration];
  const isChanged = files.some(({ path }) => named.includes(path));
  if (isChanged && readSettings(repository.head, options).faults.length === 0) return settings;
  throw new ConfigurationError(settings.faults.map(formatFault).join('\n'));
}

/** Both sides of the changed files; nothing of a file that is not on that side, or is no manifest by its name there. */
function readSides(
  change: Change,
  facts: Readonly<Record<'base' | 'head', RepositoryFacts>>,
  { paths, podSpecs }: Settings,
): { readonly base: Manifest[]; readonly head: Manifest[] } {
  const roleBefore = fileRoles(facts.base);
  const roleAfter = fileRoles(facts.head);
  const roles = { base: new Map<string, FileRole>(), head: new Map<string, FileRole>() };
  const files = { base: [] as NamedContent[], head: [] as NamedContent[] };
  for (const { path, previousPath = path, base, head } of change.files) {
    const role = changedRole(
      base === undefined ? undefined : roleBefore(previousPath),
      head === undefined ? undefined : roleAfter(path),
    );
    roles.base.set(previousPath, role);
    roles.head.set(path, role);
    if (base !== undefined && isSelectedPath(paths, previousPath))
      files.base.push({ path: previousPath, content: base });
    if (head !== undefined && isSelectedPath(paths, path)) files.head.push({ path, content: head });
  }
  const read = (side: 'base' | 'head') =>
    readFiles(files[side], (path) => roles[side].get(path) ?? { is: 'manifest' }, podSpecs);
  return { base: read('base'), head: read('head') };
}

/** Every workload of head that is known, with the namespaces that it gets into. */
function placedWorkloads(
  { others }: Change,
  { workloads }: Comparison,
  facts: RepositoryFacts,
  { paths, podSpecs }: Settings,
  { rulingOf }: Rules,
): PlacedWorkload[] {
  const unchanged = readFiles(
    others.filter(({ path }) => isSelectedPath(paths, path)),
    fileRoles(facts),
    podSpecs,
  ).flatMap((manifest) => manifest.workloads.map((workload) => ({ workload, isExisting: true })));
  const changed = workloads.map(({ workload, base }) => ({ workload, isExisting: base !== undefined }));
  return [...changed, ...unchanged].map(({ workload, isExisting }) => {
    const { namespaces, exemptionOf } = rulingOf(workload);
    return { workload, isExisting, namespaces, exemptionOf };
  });
}

/** What is to be known of the namespaces by which changed workloads are judged: definitions that disagree, or none. */
function namespaceNotes(
  namespaces: readonly RepositoryNamespace[],
  { workloads }: Comparison,
  { isWholeKnown }: Change,
): Note[] {
  const judged = new Map(workloads.map((one) => [one.workload.identity.namespace, one]));
  const known = new Set(namespaces.map(({ name }) => name));
  const unknown = isWholeKnown ? [] : [...judged].filter(([name]) => name !== undefined && !known.has(name));
  return [
    ...disagreements(namespaces.filter(({ name }) => judged.has(name))),
    ...unknown
      .filter(([, { because }]) => because.enforce.from === 'default')
      .map(
        ([
          name = '',
          {
            workload: { file, line },
          },
        ]) => ({
          ...{ file, line, column: 1, path: '', code: 'namespace-not-found' },
          message: `namespace ${quoteGo(name)}: without a checkout its Namespace is looked for in files that are called so, and none was found: the repository's default holds`,
        }),
      ),
  ];
}

function isGenerated({ path, head }: ChangedFile): boolean {
  return head !== undefined && 'bytes' in head && isGeneratedFile(path, head.bytes);
}
