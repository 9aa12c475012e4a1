import type { Change, Gap } from '../compare/change.ts';
import { unjudgedChanges } from '../compare/unjudged-changes.ts';
import type { Comparison, PlacesOf } from '../compare/workloads/compare-manifests.ts';
import { compareManifests } from '../compare/workloads/compare-manifests.ts';
import { isUnjudged } from '../manifest/unjudged.ts';
import { quoteGo } from '../pss/message.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { RepositoryFacts } from '../repository/file-roles.ts';
import { changedRoles, fileRoles, isBuiltRole } from '../repository/file-roles.ts';
import { compareDeployments } from '../repository/kustomize/deployments/deployed.ts';
import { kustomizationFaults } from '../repository/kustomize/kustomization-faults.ts';
import type { Rendering } from '../repository/rendering.ts';
import { NOTHING_RENDERED } from '../repository/rendering.ts';
import { namespaceReader, objectReader, repositoryOf } from '../repository/repository.ts';
import { pathsOf } from '../repository/repository-files.ts';
import { isExplained } from '../repository/without-explained.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { formatFault } from '../target/config/configuration-fault.ts';
import type { Rules } from '../target/rules.ts';
import { rulesOf } from '../target/rules.ts';
import type { Settings, SettingsRequest } from '../target/settings.ts';
import { settingsOf } from '../target/settings.ts';
import { decidedInUnchanged, decidesImages, withDeciders } from './decided-elsewhere.ts';
import { isGeneratedFile } from './generated-file.ts';
import { writtenLinesOf } from './hunks.ts';
import { namespaceNotes } from './namespace-notes.ts';
import { notesOfChange } from './notes-of-change.ts';
import { policyChanges } from './policy-changes.ts';
import { readSides, readUnchanged } from './read-sides.ts';
import { formerRootsOf, withRendered } from './rendered-change.ts';
import { documentRemarks } from './repairs/document-repairs.ts';
import { suggestFixes } from './repairs/suggest-fixes.ts';
import type { Review } from './review.ts';
import { withBringers } from './with-bringers.ts';
import { writtenFindings } from './written-findings.ts';

/** The inputs of the run, and its circumstances. */
export interface ReviewOptions extends SettingsRequest {
  /** The name of the check run: it separates two reviews of one pull request. */
  readonly scope: string;
  /** The day of the run in UTC, `YYYY-MM-DD`: decides which exemptions have expired. */
  readonly today: string;
  /** Whether this is the Action's own repository, in which `./` is the Action. */
  readonly isOwn: boolean;
  /** What of a checkout is reviewed against HEAD; absent for commits. */
  readonly uncommitted?: 'staged' | 'worktree';
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
  const [roleBefore, roleAfter] = [fileRoles(base.facts), fileRoles(head.facts)];
  const roles = { base: roleBefore, head: roleAfter, judged: changedRoles(roleBefore, roleAfter, formerPath) };
  const { rendered = NOTHING } = options;
  const changed = new Set(change.files.flatMap(pathsOf));
  const notesOf = notesOfChange(change, roles);
  const sides = readSides(change, roles, settings, rendered, notesOf.beside);
  const manifests = new Map(sides.alone.map((manifest) => [manifest.file, manifest]));
  // Most files with Namespaces are equal on both sides.
  const readNamespaces = namespaceReader();
  const readObjects = settings.hardening.length === 0 ? undefined : objectReader();
  const reading = { readNamespaces, isWhole: change.isWholeKnown, ...(readObjects && { readObjects }) };
  const before = repositoryOf(base, reading);
  const after = repositoryOf(head, { roleOf: roles.judged, manifests, ...reading });
  const rules = rulesOf(before, after, settings, options.today, formerPath, rendered);
  const deployments = compareDeployments(
    { facts: base.facts, builds: rules.builds.base },
    { facts: head.facts, builds: rules.builds.head },
    formerPath,
  );
  const placesOf: PlacesOf = (workload, former) => {
    // What was built has the namespace and the place that it was built with, on both sides.
    if (workload.deployedBy !== undefined) {
      const ruling = rules.rulingOf(workload);
      return former === undefined ? { ruling } : { ruling, former: { ruling: rules.formerRulingOf(former) } };
    }
    const formerFile = former?.file ?? workload.file;
    const places = deployments.placesOf(workload.file, formerFile);
    const { added } = places;
    const ruling = rules.rulingOf(workload, added);
    if (former === undefined) return { ruling };
    const formerRuling = rules.formerRulingOf(former, added.length === 0 ? [] : places.former);
    return {
      ruling,
      former: { ruling: formerRuling, bringer: deployments.bringerOf(workload.file, formerFile), added },
    };
  };
  const unchanged = readUnchanged(change.others, deployments, roles.judged, settings, rendered);
  const affected = compareManifests(unchanged.affected, unchanged.affected, new Map(), placesOf);
  const decided = decidesImages(change, settings) ? decidedInUnchanged(unchanged, placesOf) : [];
  const former = formerRootsOf(rendered, changed, rules.builds.base);
  const compared = withMoved(compareManifests(sides.base, sides.head, previousPaths, placesOf, former), affected);
  const { policy, notes } = policyChanges({
    change,
    comparison: compared,
    unchanged: unchanged.all,
    rules,
    settings: { base: settings, head: next },
    deployments,
    options,
  });
  const chartFiles = [rendered.head.chartFiles, rendered.base.chartFiles];
  const generated = new Set(change.files.filter(isGenerated).map(({ path }) => path));
  const brought = withBringers(withRendered(compared, rendered, changed), {
    files: change.files,
    base: base.facts,
    head: head.facts,
    chartFiles,
  });
  const touched = withDeciders(
    { ...brought, workloads: [...brought.workloads, ...decided] },
    { files: change.files, mayRepair: (path) => settings.suggestions === 'all' && !generated.has(path) },
  );
  const unread = notesOf.onUnread(sides, compared, settings.paths);
  const comparison = {
    ...touched,
    notes: [
      ...touched.notes,
      ...unread.filter((note) => !isExplained(note, rendered.head, rendered.base)),
      ...notes,
      ...(base.config.refusals ?? []),
      ...namespaceNotes(rules.namespaces, compared, change),
    ],
  };
  const { configuration, target, failOn } = settings;
  const repairing = {
    ...settings,
    isBuilt: (path: string) => isBuiltRole(roles.judged(path)),
    rendering: rendered.head,
  };
  const { files } = change;
  const writtenLines = writtenLinesOf(files);
  const showing = { comparison, failOn, written: writtenFindings(files, comparison, writtenLines) };
  const built = compared.workloads.filter(({ workload }) => workload.via !== undefined && !workload.isGiven);
  const fixes = await suggestFixes(change, showing, generated, { ...repairing, built });
  return {
    change: { ...change, gaps: [...change.gaps, ...kustomizationGaps(change, head.facts, rules)] },
    target,
    ...showing,
    unjudged: settings.unjudged,
    unjudgedChanges: unjudgedChanges(change, comparison, chartFiles),
    scope: options.scope,
    ...(options.uncommitted && { uncommitted: options.uncommitted }),
    today: options.today,
    configuration,
    configurationPath: options.config,
    paths: settings.paths,
    policy,
    unbuiltFiles: rendered.head.unbuiltFiles,
    built: new Set(rendered.head.manifests.map(({ file, deployedBy = file }) => deployedBy)).size,
    generated,
    ...fixes,
    documents: documentRemarks(
      {
        ...{ files, writtenLines, heads: sides.head, policy, ...showing, ...fixes },
        policyOf: (workload) => placesOf(workload, undefined).ruling.policy,
      },
      repairing,
    ),
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

/** Adds what a move reaches in unchanged files: workloads that it brings violations, and what was not judged. */
function withMoved(comparison: Comparison, unchanged: Comparison): Comparison {
  const moved = unchanged.workloads.filter(({ move }) => move !== undefined);
  return {
    ...comparison,
    workloads: [...comparison.workloads, ...moved],
    notes: [...comparison.notes, ...unchanged.notes.filter(isUnjudged)],
    notEvaluated: [...comparison.notEvaluated, ...unchanged.notEvaluated],
  };
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

function isGenerated({ path, head }: ChangedFile): boolean {
  return head !== undefined && 'bytes' in head && isGeneratedFile(path, head.bytes);
}
