import type { Place } from '../../manifest/manifest.ts';
import { formatViolates, formatWouldViolate, quoteGo } from '../../pss/message.ts';
import type { Mode } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import { formatTargetOnServer } from '../../pss/server-name.ts';
import type { Deployments } from '../../repository/kustomize/deployments/deployed.ts';
import type { PolicySource } from '../../target/policy-of.ts';
import { groupBy } from '../../text/group-by.ts';
import type { MovedChange } from '../policy-change.ts';
import type { Move } from '../workloads/compare-with-former.ts';
import type { ComparedViolation, Finding, WorkloadChange } from '../workloads/compare-workload.ts';
import type { RejectedWorkload } from './namespace-change.ts';

/** A workload that a move brings violations, and what is said of the move. */
interface MovedWorkload {
  readonly change: WorkloadChange;
  readonly findings: readonly Finding[];
  readonly omitted: readonly ComparedViolation[];
  readonly place: Place;
  /** The root kustomization that newly deploys it. */
  readonly root?: string | undefined;
  /** A sentence without its subject: moves with the same words are reported together. */
  readonly words: string;
}

/**
 * Reports the moves by which workloads get to where more is asked of them than before: one change for each way from one
 * policy to another, with all workloads that take it.
 *
 * @param lines the lines of kustomizations that take in the objects of a file, or give them another namespace
 */
export function movedWorkloads(
  workloads: readonly WorkloadChange[],
  lines: Pick<Deployments, 'namingOf' | 'takingOf'>,
): MovedChange[] {
  const moved = workloads.flatMap((change): MovedWorkload[] => {
    const findings = change.findings.filter(isMovedOnly);
    const omitted = change.omitted.filter(isMovedOnly);
    const { move, workload } = change;
    if (move === undefined || findings.length + omitted.length === 0) return [];
    const { bringer } = move.from;
    const isRenamed = move.from.ruling.namespace !== workload.identity.namespace;
    const ofName = bringer === undefined && isRenamed ? lines.namingOf(workload.file) : undefined;
    const [deployer] = move.from.added ?? [];
    const ofDeployer = deployer === undefined ? undefined : { file: deployer, line: 1, column: 1 };
    const ofEntry = bringer?.place ?? (ofDeployer && (lines.takingOf(workload.file) ?? ofDeployer));
    const place = ofName ?? ofEntry ?? placeOf(change);
    return [{ change, findings, omitted, place, root: bringer?.root, words: wordsOf(change, move) }];
  });
  const groups = groupBy(moved, ({ words, root, place }) => JSON.stringify([words, root === undefined ? null : place]));
  return [...groups.values()].map((group) => changeOf(group as [MovedWorkload, ...MovedWorkload[]]));
}

/** The line of its namespace, where that is another than in base; else that of its kind. */
function placeOf({ workload, base }: WorkloadChange): Place {
  const isOtherNamespace = base !== undefined && base.identity.namespace !== workload.identity.namespace;
  const kind = { file: workload.file, line: workload.line, column: 1 };
  return isOtherNamespace ? (workload.locateNamespace?.() ?? kind) : kind;
}

function changeOf(group: readonly [MovedWorkload, ...MovedWorkload[]]): MovedChange {
  const [{ change, place, root, words }] = group;
  const { kind, name } = change.workload.identity;
  const isBlocking = group.some((moved) => strictestMode(moved) === 'enforce');
  const subject = group.length === 1 ? `${kind} ${quoteGo(name)}` : `${group.length} workloads`;
  return {
    kind: 'moved',
    ...place,
    name: root ?? name,
    change: 'raised',
    severity: isBlocking ? 'failure' : 'warning',
    message: [`${subject}: ${words}`, ...answersOf(group)].join('\n'),
    rejects: group.map((moved): RejectedWorkload => {
      const { findings, omitted } = moved;
      const { workload, verdicts } = moved.change;
      const { target, message, results } = verdicts[strictestMode(moved)];
      return { workload, target, message, results, findings, omitted };
    }),
  };
}

/** Whether only a move introduces a violation, and nothing exempts it. */
function isMovedOnly({ isMoved, exemption }: ComparedViolation): boolean {
  return isMoved === true && exemption === undefined;
}

/** The most workloads that a message names. */
const MAX_NAMED = 200;

function answersOf(group: readonly MovedWorkload[]): string[] {
  const more = group.length - MAX_NAMED;
  return [...group.slice(0, MAX_NAMED).map(answerOf), ...(more > 0 ? [`… and ${more} more`] : [])];
}

/** What the API server says of a workload's pods where they are now. */
function answerOf(moved: MovedWorkload): string {
  const { workload, verdicts } = moved.change;
  const mode = strictestMode(moved);
  const { target, message } = verdicts[mode];
  const { kind, name } = workload.identity;
  const violates = mode === 'enforce' ? formatViolates : formatWouldViolate;
  return `${kind} ${quoteGo(name)}: ${violates(target, message)}`;
}

function strictestMode({ findings, omitted }: Pick<MovedWorkload, 'findings' | 'omitted'>): Mode {
  const modes = new Set([...findings, ...omitted].map(({ mode }) => mode));
  return MODES.find((mode) => modes.has(mode)) ?? 'enforce';
}

function wordsOf(change: WorkloadChange, { from, lostExemption }: Move): string {
  if (from.bringer !== undefined) {
    return `${from.bringer.root} deploys what it did not deploy before, with what it violates`;
  }
  const { policy, because, workload } = change;
  const there = standing({ ...from.ruling, namespace: from.ruling.namespace });
  const here = standing({ policy, because, namespace: workload.identity.namespace });
  const lost = lostExemption === undefined ? [] : [`no longer exempt as before (${lostExemption.reason})`];
  const [deployer] = from.added ?? [];
  const way = deployer === undefined ? 'moved' : `deployed by ${deployer}, too:`;
  const moved = there === here ? [] : [`${way} from ${there} to ${here}`];
  return [...moved, ...lost].join(', and ') || `held to more than before, by ${here}`;
}

/** The level of a place, and what makes it: `enforce privileged:latest (namespace "dev")`. */
function standing({
  policy,
  because,
  namespace,
}: Pick<Move['from']['ruling'], 'policy' | 'because'> & { readonly namespace: string | undefined }): string {
  const { enforce, warn } = policy;
  const warned = enforce.level === warn.level ? '' : `, warn ${warn.level}:${warn.version}`;
  const makers = [
    ...(namespace === undefined ? [] : [`namespace ${quoteGo(namespace)}`]),
    ...sourceWords(because.enforce),
  ];
  const made = makers.length === 0 ? '' : ` (${makers.join(', ')})`;
  return `enforce ${formatTargetOnServer(enforce)}${warned}${made}`;
}

function sourceWords(source: PolicySource): string[] {
  if (source.from === 'config') return [`${source.place.file}:${source.place.line}`];
  if (source.from === 'server') return ["the API server's own configuration"];
  return source.from === 'default' ? ["this repository's default"] : [];
}
