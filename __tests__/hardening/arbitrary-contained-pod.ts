import fc from 'fast-check';
import type { Surroundings } from '../../src/hardening/surroundings.ts';
import type { Pod } from '../../src/pss/pod/pod.ts';
import { arbitraryPod } from '../pss/arbitrary-pod.ts';

/** A pod of `arbitraryPod`, with values of the fields that hardening rules read beyond the standard, good and bad. */
export function arbitraryContainedPod(): fc.Arbitrary<Pod> {
  return fc
    .tuple(arbitraryPod(), podFields(), fc.array(containerFields(), { minLength: 6, maxLength: 6 }))
    .map(([pod, { context, volumes, ...spec }, fields]) => {
      let next = 0;
      const further = (containers: readonly object[] = []) =>
        containers.map((one) => withFields(one, fields[next++] as ContainerFields));
      const { initContainers, containers, ephemeralContainers, securityContext, ...rest } = pod.spec ?? {};
      return {
        ...pod,
        spec: {
          ...rest,
          ...spec,
          volumes: [...(rest.volumes ?? []), ...volumes],
          securityContext: { ...securityContext, ...context },
          initContainers: further(initContainers),
          containers: further(containers),
          ephemeralContainers: further(ephemeralContainers),
        },
      } as Pod;
    });
}

/** What may be known beside a pod. */
export function arbitrarySurroundings(): fc.Arbitrary<Surroundings> {
  return some({
    clusterVersion: fc.constantFrom('v1.25', 'v1.33', 'v1.34', 'v1.37'),
    resourcesOf: resources().map((found) => () => ({ resources: found, where: 'Deployment web of web.yaml' })),
    tokenUse: some({
      use: fc.constant('RoleBinding web in rbac.yaml'),
      account: some({ isAutomounted: fc.boolean() }).map((account) => ({ file: 'web.yaml', ...account })),
    }).map((use) => () => use),
  }) as fc.Arbitrary<Surroundings>;
}

interface ContainerFields {
  readonly context: object;
  readonly rest: object;
}

function withFields(container: { readonly securityContext?: object }, { context, rest }: ContainerFields): object {
  return { ...container, ...rest, securityContext: { ...container.securityContext, ...context } };
}

const number = fc.constantFrom(0, 1000, 1000, 20000, 70000);

function podFields() {
  return fc
    .record({
      context: some({
        runAsUser: number,
        runAsGroup: number,
        fsGroup: number,
        supplementalGroups: fc.array(number, { maxLength: 3 }),
      }),
      volumes: fc.array(
        fc.constantFrom(
          { name: 'claim', persistentVolumeClaim: { claimName: 'c' } },
          { name: 'read-only', persistentVolumeClaim: { claimName: 'c', readOnly: true } },
          { name: 'scratch', emptyDir: {} },
          { name: 'guarded', emptyDir: { mode: 0o750 } },
        ),
        { maxLength: 3 },
      ),
      others: some({
        resources: resources(),
        automountServiceAccountToken: fc.boolean(),
        serviceAccountName: fc.constantFrom('default', 'web', ''),
      }),
    })
    .map(({ others, ...rest }) => ({ ...rest, ...others }));
}

function containerFields(): fc.Arbitrary<ContainerFields> {
  return fc.record({
    context: some({ runAsUser: number, runAsGroup: number, readOnlyRootFilesystem: fc.boolean() }),
    rest: some({
      image: fc.constantFrom('nginx:1.29', 'redis:8', 'postgres:18', 'apache/kafka:4.1.0', 'registry.example/web:1'),
      command: fc.constantFrom(['sh', '-c', 'chown -R 1000:1000 /data'], ['serve']),
      resources: resources(),
      args: fc.constantFrom(['--leader-elect'], ['serve']),
      volumeDevices: fc.constant([{ name: 'claim', devicePath: '/dev/x' }]),
      volumeMounts: fc.array(
        some({
          name: fc.constantFrom('claim', 'read-only', 'scratch', 'guarded', 'claim-of-a-template'),
          readOnly: fc.boolean(),
          mountPath: fc.constantFrom('/data', '/var/run/secrets/kubernetes.io/serviceaccount'),
        }),
        { maxLength: 2 },
      ),
    }),
  });
}

function resources(): fc.Arbitrary<object> {
  const quantity = fc.constantFrom('0', '100m', '1', '128Mi', '1Gi', '');
  const list = some({ cpu: quantity, memory: quantity });
  return some({ requests: list, limits: list });
}

function some(model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  return fc.record(model, { requiredKeys: [] });
}
