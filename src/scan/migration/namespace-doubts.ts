import type { Level } from '../../pss/level.ts';
import type { NamespaceStanding } from '../../target/namespace-standing.ts';
import { count } from '../../text/count.ts';

/** What is known of a namespace, as far as it decides whether a level can be enforced there. */
export interface NamespaceFacts {
  /** Absent where no manifest names it. */
  readonly namespace?: string;
  readonly workloads: number;
  /** The strictest level that its workloads pass; absent without workloads. */
  readonly reached?: Level;
  /** The number of documents, charts and patches in it that were not judged. */
  readonly unjudged: number;
  /** The same of those whose namespace is not known: they may be in any. */
  readonly unplaced: number;
  /** The number of workloads that violate `reached`, and whose namespace is not known. */
  readonly violatingElsewhere: number;
  /** The number of files that name it and were left out of the scan. */
  readonly leftOut: number;
  readonly standing: Pick<NamespaceStanding, 'definitions' | 'isUnanimous'>;
}

/** Namespaces in which the cluster itself runs pods. */
const OF_CLUSTER: ReadonlySet<string> = new Set(['kube-node-lease', 'kube-public', 'kube-system']);

/**
 * Labels of a Namespace by which Istio adds its containers to the pods in it. Its init container needs NET_ADMIN and
 * NET_RAW, which baseline rejects, unless its CNI plugin is installed.
 * https://istio.io/latest/docs/setup/additional-setup/pod-security-admission/
 */
const OF_ISTIO: readonly ((labels: Readonly<Record<string, string>>) => boolean)[] = [
  (labels) => labels['istio-injection'] === 'enabled',
  (labels) => 'istio.io/rev' in labels && labels['istio-injection'] !== 'disabled',
];

/**
 * Says why it is not known whether a namespace can enforce the level that its workloads reach: sentences of plain text,
 * without any text of a manifest. None where everything that the repository has of it was judged.
 */
export function namespaceDoubts(facts: NamespaceFacts): string[] {
  const { namespace, workloads, reached, unjudged, unplaced, violatingElsewhere, leftOut, standing } = facts;
  const { definitions, isUnanimous } = standing;
  const doubts: string[] = [];
  if (namespace === undefined) {
    doubts.push(
      'No manifest names this namespace, or its name is filled in later, so what else runs in it is not known.',
    );
  } else if (OF_CLUSTER.has(namespace)) doubts.push('The cluster runs pods of its own in it.');
  else if (namespace === 'default') doubts.push('Whatever is created without a namespace runs in it, too.');
  if (!isUnanimous) {
    doubts.push(`Its Namespace is defined ${definitions.length} times, with different labels of Pod Security.`);
  }
  if (definitions.some((labels) => OF_ISTIO.some((adds) => adds(labels)))) {
    doubts.push('Istio adds its containers to the pods in it: without its CNI plugin they violate baseline.');
  }
  if (workloads === 0) doubts.push('The repository has no workload of it that could be judged.');
  if (unjudged > 0) doubts.push(`${things(unjudged)} in it could not be judged.`);
  if (leftOut > 0) {
    const verbs = leftOut === 1 ? ['names', 'was'] : ['name', 'were'];
    doubts.push(
      `${count(leftOut, 'file')} that ${verbs[0]} it ${verbs[1]} left out of the scan, by the paths that it was given or the config's.`,
    );
  }
  if (unplaced > 0) doubts.push(`${things(unplaced)} that may be in it could not be judged.`);
  if (violatingElsewhere > 0) {
    const violate = violatingElsewhere === 1 ? 'violates' : 'violate';
    doubts.push(`${count(violatingElsewhere, 'workload')} whose namespace is not known ${violate} ${reached}.`);
  }
  return doubts;
}

function things(size: number): string {
  return count(size, 'object or file', 'objects or files');
}
