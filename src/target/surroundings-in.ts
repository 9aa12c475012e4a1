import type { Surroundings } from '../hardening/surroundings.ts';
import type { Workload } from '../manifest/manifest.ts';
import type { Repository } from '../repository/repository.ts';
import type { RuledPlace } from './ruling.ts';

/** Returns a function that tells what hardening rules may know of a workload of a repository beside its pod. */
export function surroundingsIn(_repository: Repository): (workload: Workload, place: RuledPlace) => Surroundings {
  return (_workload, { policy: { enforce } }) => ({
    ...(enforce.clusterVersion === undefined ? {} : { clusterVersion: enforce.clusterVersion }),
  });
}
