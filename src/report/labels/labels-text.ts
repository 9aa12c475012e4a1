import type { LabelEdits, LabelOutcome } from '../../scan/migration/label-edits.ts';
import type { Labels } from '../../scan/migration/namespace-labels.ts';
import { labelCommand, labelsYaml } from '../../scan/migration/namespace-labels.ts';
import { count } from '../../text/count.ts';
import { visibleText } from '../../text/visible-text.ts';
import { plainText } from '../text/plain-text.ts';
import { LONGEST_NAME, linesText, placeText } from '../text/text-lines.ts';

/**
 * Says what `plan --apply` wrote, and what it could not write and why: with what to do instead.
 *
 * @param unread how many documents and files could not be read: a Namespace that was not found may be one of them
 */
export function labelsText({ files, outcomes }: LabelEdits, isDryRun: boolean, unread: number): string {
  const written = outcomes.filter(({ result }) => result.is === 'written');
  const done = outcomes.filter(({ result }) => result.is === 'done');
  const verb = isDryRun ? 'would be labelled' : 'labelled';
  const head = `${count(written.length, 'namespace')} ${verb} in ${count(files.length, 'file')}`;
  const rest = done.length === 0 ? '' : `; ${done.length} ${done.length === 1 ? 'has' : 'have'} all labels already`;
  return linesText([`${head}${rest}.`, ...outcomes.flatMap((outcome) => outcomeLines(outcome, unread))]);
}

function outcomeLines({ plan, labels, result }: LabelOutcome, unread: number): string[] {
  const name = plan.namespace === undefined ? 'no namespace named' : visibleText(plan.namespace, LONGEST_NAME);
  if (result.is === 'done') return [];
  if (result.is === 'written') {
    const at = result.places.map(placeText).join(', ');
    return [`  ${name}: ${pairs(labels)} (${at})`, ...askFirst(plan.steps, labels)];
  }
  if (result.is === 'refused') {
    const place = result.place.file === '' ? '' : ` (${placeText(result.place)})`;
    return [`  ${name}: not written: ${plainText(result.reason)}${place}. The labels: ${pairs(labels)}`];
  }
  if (plan.namespace === undefined) {
    return [
      `  ${name}: ${count(plan.workloads, 'workload')} of which no manifest says the namespace: nothing is written for them`,
    ];
  }
  const found =
    unread === 0
      ? 'no Namespace of this name is in the repository. Add one'
      : `no Namespace of this name was found, and ${count(unread, 'document or file', 'documents or files')} could not be read: pss-review scan says which. Repair it, add one`;
  return [
    `  ${name}: ${found}, or label it in the cluster:`,
    ...indented(labelsYaml(plan.namespace, labels)),
    ...indented(labelCommand(plan.namespace, labels)),
  ];
}

/** The cluster knows pods that are not in the repository: it is asked before the label reaches it. */
function askFirst(steps: LabelOutcome['plan']['steps'], labels: Labels): string[] {
  if (!Object.keys(labels).some((label) => label.endsWith('/enforce'))) return [];
  const [command] = steps.find(({ name }) => name === 'analyse')?.commands ?? [];
  return command === undefined
    ? []
    : ['    before it is applied, ask the cluster what it would reject:', ...indented(command)];
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `      ${line}`);
}

function pairs(labels: Labels): string {
  return Object.entries(labels)
    .filter(([label]) => !label.endsWith('-version'))
    .map(
      ([label, level]) => `${label.slice(label.indexOf('/') + 1)}=${level}:${labels[`${label}-version`] ?? 'latest'}`,
    )
    .join(', ');
}
