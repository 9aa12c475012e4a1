import type { Workload } from '../manifest/manifest.ts';
import { fileOfBy } from '../repository/gitops/gitops-object.ts';
import type { Configuration } from './config/configuration.ts';
import { pathClasses } from './config/selector.ts';

/** What the config selects a workload by. */
type Selected = Pick<Workload, 'file' | 'deployedBy' | 'by'>;

/**
 * Returns a function that tells the file by which the config selects a workload: what deploys it, or the object for which a
 * controller applies it, whichever is named first.
 */
export function selectingFiles({
  targets,
  exemptions,
  namespaces,
}: Pick<Configuration, 'targets' | 'exemptions' | 'namespaces'>): (workload: Selected) => string {
  const classOf = pathClasses([...targets, ...exemptions, ...namespaces]);
  const rank = (path: string): number => {
    const first = classOf(path).indexOf('1');
    return first === -1 ? Number.POSITIVE_INFINITY : first;
  };
  return ({ file, deployedBy = file, by }) => {
    if (by === undefined) return deployedBy;
    const object = fileOfBy(by);
    return rank(object) < rank(deployedBy) ? object : deployedBy;
  };
}
