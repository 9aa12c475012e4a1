import type { PolicyChange } from '../../compare/policy-change.ts';
import type { RejectedWorkload } from '../../compare/rules/namespace-change.ts';
import { LABEL_PREFIX } from '../../pss/admission/namespace-policy.ts';
import { count } from '../../text/count.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { placeCode, workloadTitle } from '../names.ts';

/**
 * Limits of what one comment quotes: the number of similar changes, and the length of a line in UTF-16 units. The
 * report contains everything.
 */
const MAX_CHANGES = 20;
const MAX_LINE = 500;

/** Workloads that one comment lists; the report lists all. */
const MAX_REJECTS = 20;

/**
 * Writes a comment about changes to the rules (labels of Namespaces, the config, workflows). Similar changes are
 * grouped. Markdown.
 */
export function policyComment(changes: readonly PolicyChange[]): string {
  const groups = groupBy(changes, (change) => JSON.stringify([headline(change), advice(change)]));
  return [...groups.values()].map(paragraphs).join('\n\n');
}

function paragraphs(changes: readonly PolicyChange[]): string {
  const [first] = changes as [PolicyChange];
  const quotes = changes.slice(0, MAX_CHANGES).map(({ message }) =>
    message
      .split('\n')
      .slice(0, MAX_REJECTS)
      .map((line) => `> ${plainOrCode(shortened(line))}`),
  );
  if (changes.length > MAX_CHANGES) quotes.push([`> … and ${changes.length - MAX_CHANGES} more, which the report has`]);
  const rejects = changes.flatMap((change) => change.rejects);
  const workloads = rejects.slice(0, MAX_REJECTS).map(rejectLine);
  if (rejects.length > MAX_REJECTS)
    workloads.push(`- … and ${rejects.length - MAX_REJECTS} more, which the report has`);
  return [
    `**${headline(first)}**`,
    quotes.map((lines) => lines.join('\n')).join('\n>\n'),
    ...(workloads.length === 0 ? [] : [workloads.join('\n')]),
    advice(first),
  ].join('\n\n');
}

function headline({ kind, change, severity, name, rejects }: PolicyChange): string {
  if (kind === 'workflow') return 'This loosens how pull requests are reviewed';
  if (kind === 'config') {
    if (change === 'refused') return 'This has no effect: the defaults of the organisation hold';
    return change === 'invalid'
      ? 'The config has a mistake'
      : 'This loosens the rules that pull requests are judged by';
  }
  if (kind === 'moved') return `${count(rejects.length, 'workload')} brought to where more is asked`;
  const namespace = `amespace ${inlineCode(name)}`;
  if (change === 'invalid') return `The API server refuses N${namespace}`;
  if (change === 'raised')
    return `The new level of n${namespace} rejects ${rejects.length === 0 ? 'workloads' : count(rejects.length, 'workload')}`;
  // Only a new Namespace blocks because it asks for too little.
  return severity === 'failure'
    ? `New n${namespace} asks for less than is stated`
    : `N${namespace} is held to less than before`;
}

function rejectLine({ workload, findings }: RejectedWorkload): string {
  const checks = [...new Set(findings.map(({ check }) => check))];
  return `- ${workloadTitle(workload)}, ${placeCode(workload)}: ${checks.join(', ')}`;
}

function advice({ kind, change, severity }: PolicyChange): string {
  if (change === 'invalid') {
    return kind === 'namespace'
      ? 'Nothing that depends on it is applied until the label is right.'
      : 'With it every run would fail from the merge on.';
  }
  if (kind === 'moved') {
    return 'What they violate was there before, but not where they are deployed now: repair it first, or exempt it by the config first.';
  }
  if (change === 'refused')
    return 'It loosens nothing, before the merge or after it. What a repository may loosen is for the organisation to say, in `may` of its `defaults`.';
  if (change === 'raised') {
    const when = 'Pods that run keep running; the next rollout of these workloads fails.';
    const older = severity === 'failure' ? '' : ' The old version rejects them, too, so this blocks nothing.';
    return `${when} Repair them first: until then \`${LABEL_PREFIX}warn\` shows what is left, and rejects nothing.${older}`;
  }
  if (kind === 'namespace' && severity === 'failure') {
    return 'Its labels count at once, so with them a pull request would choose what it is judged by. Whoever states the level should allow it first.';
  }
  return 'It holds from the merge on; this pull request is still judged by what was there before. Whoever approves it should know.';
}

function shortened(line: string): string {
  return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE)}…`;
}
