import type { Level } from '../../pss/level.ts';
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
}

/** Namespaces in which the cluster itself runs pods. */
const OF_CLUSTER: ReadonlySet<string> = new Set(['kube-node-lease', 'kube-public', 'kube-system']);

/**
 * Says why it is not known whether a namespace can enforce the level that its workloads reach: sentences of plain text,
 * without any text of a manifest. None where everything that the repository has of it was judged.
 */
export function namespaceDoubts(facts: NamespaceFacts): string[] {
  const { namespace, workloads, reached, unjudged, unplaced, violatingElsewhere } = facts;
  const doubts: string[] = [];
  if (namespace === undefined) doubts.push('No manifest names this namespace, so what else runs in it is not known.');
  else if (OF_CLUSTER.has(namespace)) doubts.push('The cluster runs pods of its own in it.');
  else if (namespace === 'default') doubts.push('Whatever is created without a namespace runs in it, too.');
  if (workloads === 0) doubts.push('The repository has no workload of it that could be judged.');
  if (unjudged > 0) doubts.push(`${things(unjudged)} in it could not be judged.`);
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
