import type { MigrationPlan, NamespacePlan } from '../../scan/migration/migration-plan.ts';
import { count } from '../../text/count.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { visibleText } from '../../text/visible-text.ts';
import { namespaceOutline, planTable, stepText, unjudgedNote } from '../markdown/migration-plan-markdown.ts';
import { issueBody } from '../plan/fingerprint.ts';

/** The issue that tracks what the default branch violates. Plain data: nothing is published yet. */
export interface TrackedIssue {
  /** The name of the check run: see `issueBody`. */
  readonly scope: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /**
   * `open` while something is violated, `closed` where nothing is. `as-it-is` where nothing is that could be judged, but
   * not all could: what is not known opens no issue, and closes none.
   */
  readonly state: 'open' | 'closed' | 'as-it-is';
}

/** What GitHub takes as the body of an issue, in characters. https://github.com/renovatebot/renovate/issues/2032 */
const MAX_BODY = 65_536;

/** Longer names of check runs are cut in the title, for which GitHub takes 256 characters. */
const LONGEST_NAME = 200;

/** The table of namespaces leaves room for their steps. */
const MAX_ROWS = 100;

/**
 * Writes the issue of a migration plan: the namespaces in which a workload violates what it is held to, with a box for
 * each step that is left. A body that is longer than GitHub takes ends after a whole step, and says how much is left out.
 */
export function trackedIssue(scope: string, plan: MigrationPlan): TrackedIssue {
  const violating = plan.namespaces.filter(({ violatingToday }) => violatingToday > 0);
  const title = `${visibleText(scope, LONGEST_NAME)}: what the default branch violates`;
  if (violating.length > 0) {
    return { scope, title, body: openBody(scope, plan, violating), state: 'open' };
  }
  const { unjudged } = plan;
  const text = unjudged === 0 ? EMPTY : `${NOTHING_KNOWN} ${unjudgedWords(unjudged)}`;
  return { scope, title, body: issueBody(scope, text), state: unjudged === 0 ? 'closed' : 'as-it-is' };
}

/** What becomes of the text of an issue beside which there is an older one: it is ours no more. */
export function supersededText(number: number): string {
  return `#${number} tracks this.`;
}

const EMPTY =
  'Nothing on the default branch violates the level that it is held to any more. Which level each namespace can enforce now, `pss-review scan --format plan` says.';

const NOTHING_KNOWN =
  'Nothing on the default branch that could be judged violates the level that it is held to any more.';

function unjudgedWords(unjudged: number): string {
  const what = count(unjudged, 'object or file', 'objects or files');
  return `This issue stays as it is all the same: ${what} could not be judged, and the summary of the run says why.`;
}

function openBody(scope: string, plan: MigrationPlan, violating: readonly NamespacePlan[]): string {
  const { version, namespaces, unjudged } = plan;
  const shown = violating.slice(0, MAX_ROWS);
  const head = [
    `In ${violating.length} of ${count(namespaces.length, 'namespace')} of the default branch workloads violate the level that they are held to: by the config, by the labels of their Namespace or by the workflow. These are the steps to repair that, by policy version ${inlineCode(version)}.`,
    'pss-review writes this text anew when something of it changes, with empty boxes. Comments below stay. The issue is closed when nothing is left, and opened when there is something again; closed as not planned, it stays closed.',
    ...unjudgedNote(unjudged),
    planTable(shown),
    ...(shown.length < violating.length ? [`… and ${count(violating.length - shown.length, 'namespace')} more.`] : []),
  ].join('\n\n');
  const steps = violating.flatMap((each) => namespaceSteps(each, version));
  const room = MAX_BODY - issueBody(scope, leftOutNote(steps.length)).length - '\n\n'.length;
  let text = head;
  let kept = 0;
  for (const step of steps) {
    const longer = `${text}\n\n${step}`;
    if (longer.length > room) break;
    text = longer;
    kept += 1;
  }
  return issueBody(scope, kept < steps.length ? `${text}\n\n${leftOutNote(steps.length - kept)}` : text);
}

function leftOutNote(steps: number): string {
  return `… ${count(steps, 'more step')} left out, for which an issue has no room: \`pss-review scan --format plan\` prints all of them.`;
}

/** The steps of a namespace, the first one below what is said of the namespace. */
function namespaceSteps(plan: NamespacePlan, version: MigrationPlan['version']): string[] {
  const { violatingToday, workloads } = plan;
  const remark = `${violatingToday} of ${count(workloads, 'workload')} ${violatingToday === 1 || workloads === 1 ? 'violates' : 'violate'} the level that ${workloads === 1 ? 'it is' : 'they are'} held to today.`;
  const standing = `${namespaceOutline(plan, version, [remark])}\n\n### Steps`;
  return plan.steps.map((step, index) => {
    const box = indented(stepText('- [ ]', step));
    return index === 0 ? `${standing}\n\n${box}` : box;
  });
}

/** Has what follows the first line of an item belong to the item. */
function indented(item: string): string {
  return item.replaceAll(/\n(?=.)/g, '\n  ');
}
