import type { Workload } from '../../manifest/manifest.ts';
import type { Pairing } from './pair-workloads.ts';
import { pairWorkloads } from './pair-workloads.ts';

/**
 * Pairs the workloads of what was rendered elsewhere, and no others with them: by the rendered files that they are in, and
 * what comes of one template or overlay in two of them is not mixed.
 */
export function pairGiven(base: readonly Workload[], head: readonly Workload[]): Pairing {
  const given = new Map<Workload, Workload>();
  const asRendered = (workload: Workload): Workload => {
    const { written: _, ...rest } = workload;
    const rendered = { ...rest, file: renderedFile(workload) };
    given.set(rendered, workload);
    return rendered;
  };
  const { pairs, unpaired } = pairWorkloads(base.map(asRendered), head.map(asRendered), (file) => file);
  const back = (workload: Workload): Workload => given.get(workload) ?? workload;
  return {
    pairs: pairs.map((pair) => ({
      head: back(pair.head),
      ...(pair.base === undefined ? {} : { base: back(pair.base) }),
    })),
    unpaired: unpaired.map(back),
  };
}

/** The file in which a workload was read: of what was rendered elsewhere the rendered one, whatever it comes from. */
export function renderedFile({ isGiven, deployedBy, file }: Workload): string {
  return isGiven === true ? (deployedBy ?? file) : file;
}
