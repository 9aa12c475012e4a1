import { sortedSet } from '../../text/order.ts';
import { plural } from '../../text/plural.ts';
import type { Check, Failure } from '../check.ts';
import { joinQuoted } from '../message.ts';
import type { Pod } from '../pod/pod.ts';
import type { PlacedVolume } from './shared/volumes.ts';
import {
  ALLOWED_SOURCES,
  adviseVolume,
  RESTRICTED_SOURCES,
  UNKNOWN_SOURCE,
  volumesOf,
  volumeViolation,
} from './shared/volumes.ts';

const ALLOWED: readonly string[] = ALLOWED_SOURCES;

/** Finds the volumes that have no source of an allowed type. */
function evaluate(pod: Pod, volumes = volumesOf(pod)): Failure | undefined {
  const bad = volumes.filter(({ sources }) => !sources.some((source) => ALLOWED.includes(source)));
  if (bad.length === 0) return undefined;
  const types = sortedSet(bad.map((volume) => badSources(volume)[0] ?? UNKNOWN_SOURCE));
  const named = `${plural('volume', bad.length)} ${joinQuoted(bad.map(({ name }) => name))}`;
  const use = plural('uses', bad.length, 'use');
  return {
    reason: 'restricted volume types',
    detail: `${named} ${use} ${plural('restricted volume type', types.length)} ${joinQuoted(types)}`,
    violations: bad.flatMap((volume) => badSources(volume).map((source) => volumeViolation(volume, source))),
  };
}

/** Before servers of 1.33: image volumes are not allowed, and have no name in upstream's message. */
function evaluateWithoutImages(pod: Pod): Failure | undefined {
  const withoutImage = (volume: PlacedVolume): PlacedVolume => ({
    ...volume,
    sources: volume.sources.filter((source) => source !== 'image'),
  });
  return evaluate(pod, volumesOf(pod).map(withoutImage));
}

/** Returns the forbidden sources of a volume in upstream's order: upstream's message names only the first. */
function badSources({ sources }: PlacedVolume): readonly string[] {
  return sources.length === 0 ? [UNKNOWN_SOURCE] : sources;
}

export const restrictedVolumes: Check = {
  id: 'restrictedVolumes',
  level: 'restricted',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_restrictedVolumes.go',
  revisions: [
    {
      since: 'v1.0',
      overrides: ['hostPathVolumes'],
      evaluate: (pod) => evaluate(pod),
      formerly: [{ before: 'v1.33', evaluate: evaluateWithoutImages }],
    },
  ],
  fix: ({ value = '' }) => ({ class: 'manual', caution: adviseVolume(value) }),
  docs: {
    title: 'Volume types',
    what: 'Every volume has one of the types that cannot name a place outside the pod’s namespace.',
    why: 'An inline volume of another type reaches the node’s files, or a storage server with the node’s rights, past the administrator who hands out storage.',
    fields: Object.keys(RESTRICTED_SOURCES).map((source) => `spec.volumes[*].${source}`),
    allowed: `absent; a volume has one of ${ALLOWED_SOURCES.map((source) => `\`${source}\``).join(', ')}`,
    fix: { classes: ['manual'], what: 'Where the files shall go is for people to say: advice only.' },
    verify: {
      command: `kubectl get pod POD -o jsonpath='{range .spec.volumes[*]}{@}{"\\n"}{end}'`,
      expect: 'in each line one of the allowed types beside `name`',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
  volumes:
    - name: data
      nfs:
        server: files.example
        path: /web
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`,
    },
  },
};
