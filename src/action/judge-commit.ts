import type { BranchCommitRef } from '../github/event.ts';
import { publishBadge } from '../github/publish-badge.ts';
import { publishIssue } from '../github/publish-issue.ts';
import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import { badgeOf } from '../report/badge/badge.ts';
import type { BadgeFile } from '../report/badge/badge-files.ts';
import { BADGE_SVG, badgeFiles } from '../report/badge/badge-files.ts';
import { badgeSnippet } from '../report/badge/badge-snippet.ts';
import { trackedIssue } from '../report/issue/tracked-issue.ts';
import { scanJson } from '../report/json/scan-json.ts';
import { planScan } from '../report/plan/plan-scan.ts';
import { scanSarif } from '../report/sarif/scan-sarif.ts';
import { printScan, printStream } from '../report/scan-printer.ts';
import { badgeNotes, badgeSection, isBadgeShown } from '../report/summary/badge-notes.ts';
import { issueNotes, issueSections } from '../report/summary/issue-notes.ts';
import { rejectedTable } from '../report/summary/rejected-table.ts';
import { scanHardening } from '../report/summary/scan-hardening.ts';
import { textStore } from '../report/text-store.ts';
import { failingFiles, repairFiles } from '../scan/fix-files.ts';
import { migrationPlan } from '../scan/migration/migration-plan.ts';
import { violatedFiles } from '../scan/reported-violation.ts';
import type { Scan, ScannedManifest } from '../scan/scan.ts';
import type { ScanRules } from '../scan/scan-files.ts';
import { checkedOutTree } from '../source/git/git-tree.ts';
import type { Tree } from '../source/tree.ts';
import type { Effects, Judge, RunInputs } from './judgement.ts';
import { sarifOutput } from './judgement.ts';
import { NOT_COMPARED } from './rendered-inputs.ts';
import { scanTree } from './scan-tree.ts';

/** Returns the judge of a commit: it scans the whole repository, where every violation counts as existing. */
export function judgeCommit(commit: BranchCommitRef): Judge {
  return async (inputs, effects, opened) => {
    const tree = await checkedOutTree(await effects.git, commit.head);
    const { scan, rules, files } = await scanTree(tree, { ...inputs, hasChecklist: true });
    const kept: ScannedManifest[] = [];
    const hasSarif = inputs.sarifFile !== '';
    const hasIssue = inputs.hasIssue && commit.isDefaultBranch;
    const rejected = rejectedTable();
    const hardening = scanHardening();
    const manifests = seeing(scan.manifests, (scanned) => {
      scanned.judged.forEach(rejected.see);
      scanned.judged.forEach(hardening.see);
      if (hasSarif || hasIssue) kept.push(scanned);
    });
    const printed = printStream({ ...scan, manifests }, scanJson(rules.settings.target));
    // The report is written while the scan runs, since it may be larger than the memory.
    const report = await effects.writeFile({ name: 'scan.json', content: printed.texts });
    const { notes } = await opened();
    const outline = printed.outline();
    const badge = badgeFiles(badgeOf(outline));
    const whole = { ...outline, manifests: kept, context: scan.context };
    const published = [
      await publishBadgeOf(commit, badge, inputs, effects),
      ...(hasIssue ? [await publishIssueOf(commit, whole, inputs, effects)] : []),
    ];
    const unread = inputs.given === undefined ? [] : [NOT_COMPARED];
    const plan = planScan(outline, rules.settings, {
      rejected: rejected.table(),
      notes: [...notes, ...unread, ...published.flatMap((each) => each.notes)],
      sections: [...hardening.sections(), ...published.flatMap((each) => each.sections)],
    });
    const badgeFile = badge.find(({ path }) => path === BADGE_SVG);
    const sarif = hasSarif ? await commitSarif(whole, rules, tree, inputs, effects) : '';
    return {
      ...plan,
      outputs: { ...plan.outputs, report },
      files: {
        ...(badgeFile === undefined ? {} : { badge: { name: badgeFile.path, content: badgeFile.content } }),
        ...(await sarifOutput(inputs.sarifFile, async () => sarif)),
      },
      line: `${plan.title} (${files} files read)`,
    };
  };
}

async function* seeing<T>(values: AsyncIterable<T>, see: (value: T) => void): AsyncGenerator<T> {
  for await (const value of values) {
    see(value);
    yield value;
  }
}

/** Returns the SARIF log with fixes of the failing workloads; the files with violations are read again for that. */
async function commitSarif(
  scan: Scan,
  rules: ScanRules,
  tree: Tree,
  { sarifCategory: category }: RunInputs,
  { links, version }: Effects,
): Promise<string> {
  const contents = new Map<string, Content>();
  const paths = new Set([...violatedFiles(scan), ...failingFiles(scan), ...rules.rendering.sources]);
  for await (const { path, content } of tree.readInOrder([...paths])) contents.set(path, content);
  const contentOf = (path: string): Content | undefined => contents.get(path);
  const printer = scanSarif({
    ...{ links, version, category, exempt: 'left-out', store: textStore() },
    textOf: (path) => textOfContent(contentOf(path)),
    repairsOf: (judged) => repairFiles({ manifests: [{ judged }] }, rules, contentOf, ['safe', 'careful']),
  });
  return printScan(scan, printer);
}

/** What was published beside the report: lines on what was not, and why, and sections for the summary. Markdown. */
interface Published {
  readonly notes: readonly string[];
  readonly sections: readonly string[];
}

/** Publishes the issue that tracks what the scan of the default branch found. */
async function publishIssueOf(
  commit: BranchCommitRef,
  scan: Scan,
  { checkName }: RunInputs,
  { client }: Effects,
): Promise<Published> {
  const outcome = await publishIssue(client, commit, trackedIssue(checkName, migrationPlan(scan)));
  return { notes: issueNotes(outcome), sections: issueSections(outcome) };
}

/**
 * Publishes the badge of the default branch, if a branch for the badge is named; other branches must not overwrite it.
 */
async function publishBadgeOf(
  commit: BranchCommitRef,
  files: readonly BadgeFile[],
  { badgeBranch: branch }: RunInputs,
  { client, serverUrl }: Effects,
): Promise<Published> {
  if (branch === '' || !commit.isDefaultBranch) return { notes: [], sections: [] };
  const outcome = await publishBadge(client, commit, branch, files);
  const { owner, repo, isPublic } = commit;
  const snippet = badgeSnippet({ serverUrl, owner, repo, branch, isPublic });
  return { notes: badgeNotes(outcome, branch), sections: isBadgeShown(outcome) ? [badgeSection(snippet)] : [] };
}
