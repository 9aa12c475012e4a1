import { parseLevel } from '../../pss/level.ts';
import type { Version } from '../../pss/version.ts';
import type { BlockingCheck, PlannedFix } from '../../scan/migration/blocked-workloads.ts';
import type { MigrationPlan, NamespacePlan } from '../../scan/migration/migration-plan.ts';
import type { MigrationStep } from '../../scan/migration/migration-steps.ts';
import { count } from '../../text/count.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { fenced, tableRow } from '../../text/markdown.ts';
import { atVersion, levelToday, namespaceRemarks } from '../namespace-plan-words.ts';

/** Writes the migration plan as a Markdown document, for a ticket or a wiki. */
export function migrationPlanMarkdown({ version, namespaces, unjudged }: MigrationPlan): string {
  const sections = [
    '# Migration to stricter Pod Security levels',
    `Judged by policy version ${inlineCode(version)}, from the files that were scanned.`,
    ...unjudgedNote(unjudged),
    namespaces.length === 0 ? 'There are no workloads and no Namespaces.' : planTable(namespaces),
    ...namespaces.map((plan) => namespaceSection(plan, version)),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Says how much a plan knows nothing of: a paragraph of Markdown, or none. */
export function unjudgedNote(unjudged: number): string[] {
  if (unjudged === 0) return [];
  return [
    `> **Not in this plan:** ${count(unjudged, 'object or file', 'objects or files')} that could not be judged. Whether it holds there, the step *analyse* tells.`,
  ];
}

/** Names a namespace within a sentence; it is unknown where no manifest names it. */
function nameOf({ namespace }: NamespacePlan): string {
  return namespace === undefined ? 'no namespace named' : inlineCode(namespace);
}

/** A table of Markdown with a row for each namespace. */
export function planTable(plans: readonly NamespacePlan[]): string {
  const rows = plans.map((plan) => [
    nameOf(plan),
    plan.workloads,
    todayOf(plan),
    plan.next === undefined ? '' : inlineCode(plan.next),
    plan.next === undefined ? '' : plan.violating,
    remarkOf(plan),
  ]);
  return table(['namespace', 'workloads', 'enforce today', 'next', 'to repair', ''], rows);
}

function todayOf(plan: NamespacePlan): string {
  const { level, words } = levelToday(plan);
  return [...(level === undefined ? [] : [inlineCode(level)]), ...(words === undefined ? [] : [words])].join(' ');
}

function remarkOf({ isSafeEnough, exempt }: NamespacePlan): string {
  if (isSafeEnough) return 'safe fixes suffice';
  return exempt === 0 ? '' : `${exempt} exempt in the config`;
}

function namespaceSection(plan: NamespacePlan, version: Version): string {
  const steps = plan.steps.map((step, index) => stepText(`${index + 1}.`, step));
  return [namespaceOutline(plan, version), ...(steps.length === 0 ? [] : ['### Steps', ...steps])].join('\n\n');
}

/**
 * Writes where a namespace stands, and what unlocks its next level: a heading, paragraphs and tables of Markdown.
 *
 * @param remarks sentences of Markdown that go with it
 */
export function namespaceOutline(plan: NamespacePlan, version: Version, remarks: readonly string[] = []): string {
  return [
    `## ${nameOf(plan)}`,
    [reachedText(plan), ...writtenText(plan, version), ...namespaceRemarks(plan), ...remarks].join(' '),
    ...doubtNote(plan),
    ...(plan.fixes.length === 0 ? [] : ['### What unlocks it', fixTable(plan.fixes), checkTable(plan.checks)]),
  ].join('\n\n');
}

function writtenText(plan: NamespacePlan, version: Version): string[] {
  const { written } = plan;
  if (written === undefined) return [];
  const isLevel = parseLevel(written) !== undefined;
  return [`Its manifest enforces ${inlineCode(written)}${isLevel ? atVersion(plan, version) : ', which is no level'}.`];
}

function reachedText({ reached, next, workloads, violating }: NamespacePlan): string {
  if (reached === undefined) return `${count(workloads, 'workload')}.`;
  const toRepair =
    next === undefined ? 'There is no stricter level.' : `${violating} to repair for ${inlineCode(next)}.`;
  return `${count(workloads, 'workload')}; none violates ${inlineCode(reached)}. ${toRepair}`;
}

/** Says what is not known of a namespace. */
function doubtNote({ enforceable, doubts }: NamespacePlan): string[] {
  if (doubts.length === 0) return [];
  const all = enforceable === undefined ? 'What it can enforce is not known.' : 'Not all of it is known.';
  return [`> **${all}** ${doubts.join(' ')} The first step tells.`];
}

function fixTable(fixes: readonly PlannedFix[]): string {
  const rows = fixes.map(({ checks, workloads, unlocks, classes }, index) => [
    index + 1,
    checks.map((check) => inlineCode(check)).join(', '),
    workloads,
    unlocks,
    classes.safe,
    classes.careful,
    classes.manual,
  ]);
  return table(['', 'repair', 'in workloads', 'unlocks', 'safe', 'careful', 'manual'], rows);
}

function checkTable(checks: readonly BlockingCheck[]): string {
  const rows = checks.map(({ check, workloads, violations }) => [inlineCode(check), workloads, violations]);
  return table(['check', 'workloads', 'violations'], rows);
}

/** Writes a step, with its commands and its manifest: Markdown that begins with the bullet of a list. */
export function stepText(bullet: string, { name, what, commands, yaml }: MigrationStep): string {
  return [
    `${bullet} **${name}**: ${what}`,
    ...(commands.length === 0 ? [] : [fenced('sh', commands.join('\n').split('\n'))]),
    ...(yaml === undefined ? [] : [fenced('yaml', yaml.split('\n'))]),
  ].join('\n\n');
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => tableRow(cells.map(String));
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
