import { parseAllDocuments } from 'yaml';
import type { Pod } from '../../src/pss/pod.ts';

/** The pods of a Pod manifest as the API server sees them, by the few defaults that the conformance fixtures need. */
export function readPod(text: string): Pod {
  const [document] = parseAllDocuments(text);
  const pod = (document as { toJS(): unknown }).toJS() as Pod;
  return withAppArmorFields(withHostPorts(withVolumes(pod)));
}

function withVolumes(pod: Pod): Pod {
  const volumes = (pod.spec?.volumes ?? []).map((volume) =>
    Object.values(volume).some((source) => source !== null && typeof source === 'object')
      ? volume
      : { ...volume, emptyDir: {} },
  );
  return { ...pod, spec: { ...pod.spec, volumes } };
}

function withHostPorts(pod: Pod): Pod {
  if (!pod.spec?.hostNetwork) return pod;
  const fill = (containers: NonNullable<Pod['spec']>['containers'] = []) =>
    containers.map((container) => ({
      ...container,
      ports: (container.ports ?? []).map((port) => ({ ...port, hostPort: port.hostPort ?? port.containerPort ?? 0 })),
    }));
  return {
    ...pod,
    spec: { ...pod.spec, containers: fill(pod.spec.containers), initContainers: fill(pod.spec.initContainers) },
  };
}

const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';

function withAppArmorFields(pod: Pod): Pod {
  const fill = (containers: NonNullable<Pod['spec']>['containers'] = []) =>
    containers.map((container) => {
      const profile = fieldOf(pod.metadata?.annotations?.[PREFIX + container.name]);
      if (profile === undefined || container.securityContext?.appArmorProfile) return container;
      return { ...container, securityContext: { ...container.securityContext, appArmorProfile: profile } };
    });
  return {
    ...pod,
    spec: { ...pod.spec, containers: fill(pod.spec?.containers), initContainers: fill(pod.spec?.initContainers) },
  };
}

function fieldOf(annotation = ''): { type: string; localhostProfile?: string } | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  const file = /^localhost\/(.+)$/s.exec(annotation)?.[1];
  return file === undefined ? undefined : { type: 'Localhost', localhostProfile: file };
}
