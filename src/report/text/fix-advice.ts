import { asGlob } from '../../repository/matches-globs.ts';
import type { FixOutcome, RefusedRepair } from '../../scan/fix.ts';
import { CONFIGURATION_PATH } from '../../target/config/configuration.ts';
import { cappedList } from '../../text/capped-list.ts';
import { visibleText } from '../../text/visible-text.ts';
import { cautionsOf } from '../cautions.ts';
import { areNames } from '../comment/exemption-entry.ts';
import { meantEntries } from '../comment/meant-entries.ts';
import { workloadName } from '../names.ts';
import { plainText } from './plain-text.ts';
import { LONGEST_NAME } from './text-lines.ts';

/** Workloads that one caution names; `explain` and the patch show the others. */
const MAX_WORKLOADS = 10;

/** What the repairs may break, each once, with the workloads that it concerns. */
export function cautionText(made: FixOutcome['made']): string[] {
  const pods = made.map(({ workload, repairs }) => ({
    owner: workload,
    repairs: repairs.filter(({ fix }) => fix.class === 'careful'),
  }));
  const lines = cautionsOf(pods).flatMap(({ checks, text, owners }) => {
    const names = [...new Set(owners.map((workload) => visibleText(workloadName(workload), LONGEST_NAME)))];
    return [`  ${checks.join(', ')}: ${plainText(text)}`, `    in ${cappedList(names, MAX_WORKLOADS)}`];
  });
  return lines.length === 0 ? [] : ['', 'What may break:', ...lines];
}

/** A path that is no pattern, and needs no quotes. */
const PLAIN_PATH = /^\w[\w./-]*$/;

/**
 * The lines of the config that exempt what comments show to be meant. What is meant for a pod is so for its containers:
 * they have no entry of their own.
 */
export function exemptionText(refused: FixOutcome['refused']): string[] {
  const meant = refused.filter(({ comment, workload: { identity, file }, violation: { subject } }) => {
    if (comment === undefined || !/^[A-Za-z]+$/.test(identity.kind)) return false;
    const isSelectable = identity.name === '' ? PLAIN_PATH.test(file) : areNames(identity.name);
    return isSelectable && areNames(identity.namespace, subject.kind === 'container' ? subject.name : undefined);
  });
  const ofPods = new Set(
    meant.filter(({ violation: { subject } }) => subject.kind !== 'container').map((each) => keyOf(each, each.check)),
  );
  const needed = meant.filter(
    (each) => each.violation.subject.kind !== 'container' || !ofPods.has(keyOf(each, each.check)),
  );
  const entries = meantEntries(
    needed.map(({ workload: { identity, file }, check, violation, comment = '' }) => {
      const { kind, name, namespace } = identity;
      const paths = name === '' ? [asGlob(file)] : [];
      const selector = { paths, kind, name, namespaces: namespace === undefined ? [] : [namespace] };
      return { selector, check, violation, comment };
    }),
  );
  return entries.length === 0
    ? []
    : [
        '',
        `To keep what is meant, in ${CONFIGURATION_PATH}:`,
        ...['exemptions:', ...entries].map((line) => `  ${line}`),
      ];
}

/** Identifies what an entry is for; objects without a name are selected by their file. */
function keyOf({ workload: { identity, file } }: RefusedRepair, ...rest: readonly string[]): string {
  return JSON.stringify([identity, identity.name === '' ? file : '', ...rest]);
}
