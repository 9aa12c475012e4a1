import type { ContainedContainer } from '../../src/hardening/contained-pod.ts';
import type { Surroundings } from '../../src/hardening/surroundings.ts';
import { tokenUses } from '../../src/hardening/tokens/token-use.ts';
import type { Workload } from '../../src/manifest/manifest.ts';
import { foundObjects } from '../../src/manifest/objects/found-object.ts';
import { containersOf } from '../../src/pss/pod/containers.ts';
import { parseClusterVersion } from '../../src/pss/version.ts';

/** The surroundings of a workload, where a text is the whole repository: its first line may name the cluster's version. */
export function aroundIn(file: string, text: string, workloads: readonly Workload[], own: Workload): Surroundings {
  const clusterVersion = parseClusterVersion(/^# cluster: (\S+)\n/.exec(text)?.[1] ?? '');
  const uses = tokenUses(foundObjects(file, text));
  const others = workloads.filter((workload) => workload !== own);
  return {
    ...(clusterVersion && { clusterVersion }),
    tokenUse: (pod) => uses(pod, [own.identity.namespace]),
    resourcesOf: (name, image) => {
      for (const { pod, identity } of others) {
        const same = containersOf(pod)
          .map(({ container }): ContainedContainer => container)
          .find((each) => each.name === name && repositoryOf(each.image) === repositoryOf(image));
        if (same?.resources)
          return { resources: same.resources, where: `${identity.kind} ${identity.name} of ${file}` };
      }
      return undefined;
    },
  };
}

function repositoryOf(image = ''): string {
  return image.replace(/[@:][^/]*$/, '');
}
