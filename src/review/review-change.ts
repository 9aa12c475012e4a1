import type { Change, Gap } from '../compare/change.ts';
import { compareNamespaces } from '../compare/rules/compare-namespaces.ts';
import { compareSettings } from '../compare/rules/compare-settings.ts';
import type { PlacedWorkload } from '../compare/rules/namespace-change.ts';
import type { Comparison } from '../compare/workloads/compare-manifests.ts';
import { compareManifests } from '../compare/workloads/compare-manifests.ts';
import type { NamedContent } from '../manifest/content.ts';
import type { Manifest, Note } from '../manifest/manifest.ts';
import { oncePerContent } from '../manifest/once-per-content.ts';
import { quoteGo } from '../pss/message.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { FileRole, RepositoryFacts } from '../repository/file-roles.ts';
import { changedRoles, fileRoles } from '../repository/file-roles.ts';
import { kustomizationFaults } from '../repository/kustomize/kustomization-faults.ts';
import { isSelectedPath } from '../repository/manifest-paths.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import { readFiles } from '../repository/read-files.ts';
import type { Rendering } from '../repository/rendering.ts';
import { NOTHING_RENDERED } from '../repository/rendering.ts';
import { namespacesIn, repositoryOf } from '../repository/repository.ts';
import type { RepositoryNamespace } from '../repository/repository-namespaces.ts';
import { disagreements } from '../repository/repository-namespaces.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { formatFault } from '../target/config/configuration-fault.ts';
import type { Rules } from '../target/rules.ts';
import { rulesOf } from '../target/rules.ts';
import type { Settings, SettingsRequest } from '../target/settings.ts';
import { settingsOf } from '../target/settings.ts';
import { isGeneratedFile } from './generated-file.ts';
import type { Review } from './review.ts';
import { suggestFixes } from './suggest-fixes.ts';
import { withinLimit } from './within-limit.ts';

/** The inputs of the run, and its circumstances. */
export interface ReviewOptions extends SettingsRequest {
  /** The name of the check run: it separates two reviews of one pull request. */
  readonly scope: string;
  /** The day of the run in UTC, `YYYY-MM-DD`: decides which exemptions have expired. */
  readonly today: string;
  /** Whether this is the Action's own repository, in which `./` is the Action. */
  readonly isOwn: boolean;
  /** What was built of both sides; absent: nothing. */
  readonly rendered?: RenderedSides;
}

/** What tools built of both sides of a change. */
export type RenderedSides = Readonly<Record<'base' | 'head', Rendering>>;

const NOTHING: RenderedSides = { base: NOTHING_RENDERED, head: NOTHING_RENDERED };

/**
 * Reviews a change: compares base and head, evaluates the workloads, and makes suggestions. It has no side effects.
 *
 * @throws ConfigurationError where the config in force has mistakes
 */
export async function reviewChange(change: Change, options: ReviewOptions): Promise<Review> {
  const { base, head } = change.repository;
  const next = settingsOf(head, options);
  const settings = settingsInForce(settingsOf(base, options), next);
  const previousPaths = new Map(
    change.files.flatMap(({ path, previousPath }) => (previousPath === undefined ? [] : [[path, previousPath]])),
  );
  const added = new Set(change.files.flatMap((file) => (file.base === undefined ? [file.path] : [])));
  const formerPath = (path: string): string | undefined =>
    added.has(path) ? undefined : (previousPaths.get(path) ?? path);
  const roles = { base: fileRoles(base.facts), head: changedRoles(base.facts, head.facts, formerPath) };
  const { rendered = NOTHING } = options;
  const sides = readSides(change, roles, settings, rendered);
  const manifests = new Map(sides.alone.map((manifest) => [manifest.file, manifest]));
  // Most files with Namespaces are equal on both sides.
  const readNamespaces = oncePerContent(namespacesIn);
  const before = repositoryOf(base, { readNamespaces });
  const after = repositoryOf(head, { roleOf: roles.head, manifests, readNamespaces });
  const rules = rulesOf(before, after, settings, options.today, formerPath);
  const comparison = compareManifests(sides.base, sides.head, previousPaths, rules.rulingOf);
  const { configuration, server, target, failOn } = settings;
  const policy = [
    ...compareNamespaces(
      rules.sides.base,
      rules.sides.head,
      placedWorkloads(unbuilt(change.others, rendered.head), comparison, roles.head, settings, rules),
      {
        defaults: rules.defaults,
        ...(server === undefined ? {} : { settings: server }),
      },
    ),
    ...compareSettings(change, { base: settings, head: next }, options),
  ];
  const generated = new Set(change.files.filter(isGenerated).map(({ path }) => path));
  return {
    change: { ...change, gaps: [...change.gaps, ...kustomizationGaps(change, head.facts, rules)] },
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
    ...(await suggestFixes(change, comparison, generated, {
      ...settings,
      rendering: rendered.head,
    })),
  };
}

/**
 * The settings in force: those at the tip of the base branch. Where base and head both have mistakes, nothing can be
 * judged. Where only base has mistakes, this pull request corrects them: the valid part of base applies.
 *
 * @throws ConfigurationError where both have mistakes
 */
function settingsInForce(base: Settings, head: Settings): Settings {
  if (base.faults.length === 0 || head.faults.length === 0) return base;
  throw new ConfigurationError(base.faults.map(formatFault).join('\n'));
}

type RoleOf = (path: string) => FileRole;

/**
 * Reads both sides of the changed files, with the same role on both, and adds what was built. A side leaves out files
 * that it does not have, or whose name there is not a manifest's, or that are judged as built. `alone` is head without
 * what was built.
 */
function readSides(
  change: Change,
  roleOf: Readonly<Record<'base' | 'head', RoleOf>>,
  { paths, podSpecs }: Settings,
  rendered: RenderedSides,
): { readonly base: Manifest[]; readonly head: Manifest[]; readonly alone: Manifest[] } {
  const roles = { base: new Map<string, FileRole>(), head: new Map<string, FileRole>() };
  const files = { base: [] as NamedContent[], head: [] as NamedContent[] };
  for (const { path, previousPath = path, base, head } of change.files) {
    const role = head === undefined ? roleOf.base(previousPath) : roleOf.head(path);
    roles.base.set(previousPath, role);
    roles.head.set(path, role);
    // A patch file may have any extension; a note then says that it was not judged.
    const isRead = (side: 'base' | 'head', name: string): boolean =>
      !rendered[side].files.has(name) &&
      (isSelectedPath(paths, name) || (role.is === 'patch' && matchesGlobs(paths, name)));
    if (base !== undefined && isRead('base', previousPath)) files.base.push({ path: previousPath, content: base });
    if (head !== undefined && isRead('head', path)) files.head.push({ path, content: head });
  }
  const read = (side: 'base' | 'head') =>
    readFiles(files[side], (path) => roles[side].get(path) ?? { is: 'manifest' }, podSpecs);
  const built = (side: 'base' | 'head') => rendered[side].manifests.filter(({ file }) => isSelectedPath(paths, file));
  const alone = read('head');
  return {
    base: withinLimit([...read('base'), ...built('base')]),
    head: withinLimit([...alone, ...built('head')]),
    alone,
  };
}

function unbuilt(files: readonly NamedContent[], { files: built }: Rendering): NamedContent[] {
  return files.filter(({ path }) => !built.has(path));
}

/** All known workloads of head, with their namespaces. */
function placedWorkloads(
  others: readonly NamedContent[],
  { workloads }: Comparison,
  roleOf: RoleOf,
  { paths, podSpecs }: Settings,
  { rulingOf }: Rules,
): PlacedWorkload[] {
  const unchanged = readFiles(
    others.filter(({ path }) => isSelectedPath(paths, path)),
    roleOf,
    podSpecs,
  ).flatMap((manifest) => manifest.workloads.map((workload) => ({ workload, isExisting: true })));
  const changed = workloads.map(({ workload, base }) => ({ workload, isExisting: base !== undefined }));
  return [...changed, ...unchanged].map(({ workload, isExisting }) => {
    const { namespaces, exemptionIn } = rulingOf(workload);
    return { workload, isExisting, namespaces, exemptionIn };
  });
}

/**
 * Makes gaps of the kustomizations that could not be followed. One that was too large and did not change hides no
 * changes.
 */
function kustomizationGaps({ files }: Change, facts: RepositoryFacts, { stoppedAt }: Rules): Gap[] {
  const changed = new Set(files.map(({ path }) => path));
  return kustomizationFaults(facts, stoppedAt).map(({ file, reason, message }) => ({
    message: `${quoteGo(file)}: ${message}`,
    hidesChanges: reason === 'nesting' || changed.has(file),
  }));
}

/**
 * Makes notes on the namespaces of changed workloads: definitions that disagree, and Namespaces that were not found.
 */
function namespaceNotes(
  namespaces: readonly RepositoryNamespace[],
  { workloads }: Comparison,
  { isWholeKnown }: Change,
): Note[] {
  const judged = new Map(
    workloads.map((workloadChange) => [workloadChange.workload.identity.namespace, workloadChange]),
  );
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
          file,
          line,
          column: 1,
          path: '',
          code: 'namespace-not-found',
          message: `namespace ${quoteGo(name)}: without a checkout its Namespace is looked for in files that are called so, and none was found: the repository's default holds`,
        }),
      ),
  ];
}

function isGenerated({ path, head }: ChangedFile): boolean {
  return head !== undefined && 'bytes' in head && isGeneratedFile(path, head.bytes);
}
