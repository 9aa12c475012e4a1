import type { GeneratorValue } from 'fast-check';
import { constantFrom, integer, shuffledSubarray } from 'fast-check';
import type { Value } from './odd-layout.ts';
import { someOf } from './odd-layout.ts';

/** A workload with the fields that the standard reads, good, bad and absent; each choice is the generator's. */
export function pickManifest(pick: GeneratorValue): Value {
  const object = pickObject('web', pick);
  if (pick(integer, { min: 0, max: 5 }) > 0) return object;
  return { apiVersion: 'v1', kind: 'List', items: [object, pickObject('job', pick)] };
}

function pickObject(name: string, pick: GeneratorValue): Value {
  const pod = { metadata: { name, ...someOf({ annotations: { team: 'shop' } }, pick) }, spec: pickSpec(pick) };
  if (pick(integer, { min: 0, max: 1 }) === 0) return ordered({ apiVersion: 'v1', kind: 'Pod', ...pod }, pick);
  const spec = { selector: {}, template: ordered(pod, pick) };
  return ordered({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec }, pick);
}

function pickSpec(pick: GeneratorValue): Value {
  return ordered(
    {
      ...someOf({ hostNetwork: true, hostPID: true, hostIPC: false, dnsPolicy: 'Default', volumes: [] }, pick),
      ...pickSecurityContext({ fsGroup: 1000, sysctls: [{ name: 'kernel.msgmax', value: 'many' }] }, pick),
      ...someOf({ initContainers: pickContainers(['init'], pick) }, pick),
      containers: pickContainers(['app', 'proxy', 'logs'].slice(0, pick(integer, { min: 1, max: 3 })), pick),
    },
    pick,
  );
}

function pickContainers(names: readonly string[], pick: GeneratorValue): Value {
  return names.map((name) =>
    ordered(
      {
        name,
        ...someOf(
          {
            image: 'shop/web:1.4',
            args: ['serve', pick(constantFrom, '--fast', 'while true\ndo sleep 1\ndone\n')],
            terminationMessagePath: '/tmp/end\n',
            resources: { limits: { memory: '64Mi' } },
            ports: [{ hostPort: 80, containerPort: 8080 }, { containerPort: 81 }],
            livenessProbe: { httpGet: { host: 'localhost', port: 8080 } },
            volumeMounts: [{ mountPropagation: 'Bidirectional', name: 'data', mountPath: '/data' }],
          },
          pick,
        ),
        ...pickSecurityContext(
          {
            allowPrivilegeEscalation: pick(constantFrom, true, false, null),
            privileged: pick(constantFrom, true, false),
            procMount: 'Unmasked',
            readOnlyRootFilesystem: true,
            capabilities: pick(
              constantFrom<Value[]>,
              {},
              null,
              { drop: ['all'] },
              { drop: [] },
              { add: ['NET_ADMIN', 'CHOWN'], drop: ['KILL'] },
              { add: ['NET_ADMIN'] },
              { drop: ['ALL'] },
            ),
          },
          pick,
        ),
      },
      pick,
    ),
  );
}

function pickSecurityContext(own: Readonly<Record<string, Value>>, pick: GeneratorValue): Record<string, Value> {
  const kind = pick(integer, { min: 0, max: 9 });
  if (kind < 4) return {};
  if (kind === 4) return { securityContext: null };
  if (kind === 5) return { securityContext: {} };
  return {
    securityContext: someOf(
      {
        ...own,
        runAsNonRoot: pick(constantFrom, true, false, null),
        runAsUser: pick(constantFrom, 0, 1000),
        seccompProfile: pick(
          constantFrom<Value[]>,
          {},
          { type: 'Unconfined' },
          { type: 'RuntimeDefault' },
          { localhostProfile: 'a.json', type: 'Localhost' },
        ),
        seLinuxOptions: pick(constantFrom<Value[]>, { level: 's0', role: 'sysadm_r' }, { type: 'spc_t' }),
      },
      pick,
    ),
  };
}

function ordered(entries: Readonly<Record<string, Value>>, pick: GeneratorValue): Value {
  const all = Object.entries(entries);
  return Object.fromEntries(pick(shuffledSubarray, all, { minLength: all.length }));
}
