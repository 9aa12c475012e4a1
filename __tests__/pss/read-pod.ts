import { readText } from '../../src/manifest/read-manifest.ts';
import type { Pod } from '../../src/pss/pod/pod.ts';

/** The pod of the only workload in a text. */
export function readPod(text: string): Pod {
  const { workloads, notEvaluated } = readText('pod.yaml', text);
  const [workload, ...others] = workloads;
  if (workload === undefined || others.length > 0 || notEvaluated.length > 0) {
    throw new Error(`expected one workload and found ${workloads.length}: ${JSON.stringify(notEvaluated)}\n${text}`);
  }
  return workload.pod;
}
