import fc from 'fast-check';
import type { Pod } from '../../src/pss/pod/pod.ts';

/** Made of the values that the checks tell apart, good and bad; containers have names of their own. */
export function arbitraryPod(): fc.Arbitrary<Pod> {
  return fc
    .record({
      init: fc.array(container(), { maxLength: 2 }),
      containers: fc.array(container(), { minLength: 1, maxLength: 3 }),
      ephemeral: fc.array(container(), { maxLength: 1 }),
      context: some({ ...shared(), sysctls: fc.array(sysctl(), { maxLength: 3 }) }),
      rest: some({
        volumes: fc.array(volume(), { maxLength: 3 }),
        os: fc.constantFrom({ name: 'linux' }, { name: 'windows' }),
        hostNetwork: fc.boolean(),
        hostPID: fc.boolean(),
        hostIPC: fc.boolean(),
        hostUsers: fc.boolean(),
      }),
      annotations: fc.dictionary(fc.constantFrom(...ANNOTATIONS), fc.constantFrom(...ANNOTATION_VALUES), {
        maxKeys: 3,
      }),
    })
    .map(({ init, containers, ephemeral, context, rest, annotations }) => ({
      metadata: { annotations },
      spec: {
        ...rest,
        securityContext: context,
        initContainers: named('init', init),
        containers: named('app', containers),
        ephemeralContainers: named('debug', ephemeral),
      },
    })) as fc.Arbitrary<Pod>;
}

const ANNOTATIONS = [
  'seccomp.security.alpha.kubernetes.io/pod',
  'container.seccomp.security.alpha.kubernetes.io/app-0',
  'container.seccomp.security.alpha.kubernetes.io/init-0',
  'container.apparmor.security.beta.kubernetes.io/app-0',
  'container.apparmor.security.beta.kubernetes.io/init-0',
  'container.apparmor.security.beta.kubernetes.io/nobody',
];
const ANNOTATION_VALUES = ['unconfined', 'runtime/default', 'docker/default', 'localhost/x', '', 'a"b\n'];

const CAPABILITIES = [
  'ALL',
  'all',
  'NET_RAW',
  'CHOWN',
  'chown',
  'NET_BIND_SERVICE',
  'CAP_SYS_ADMIN',
  'CAP_NET_BIND_SERVICE',
  'X`',
];

function named(prefix: string, containers: object[]): object[] {
  return containers.map((one, index) => ({ name: `${prefix}-${index}`, image: 'i', ...one }));
}

function some(model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  return fc.record(model, { requiredKeys: [] });
}

function container(): fc.Arbitrary<object> {
  const handler = some({ httpGet: some({ host }), tcpSocket: some({ host }) });
  const capability = fc.constantFrom(...CAPABILITIES);
  return some({
    volumeMounts: fc.array(
      some({
        name: fc.constant('data'),
        mountPropagation: fc.constantFrom('Bidirectional', 'HostToContainer', 'None'),
      }),
      { maxLength: 2 },
    ),
    ports: fc.array(some({ containerPort: fc.constantFrom(80, 8080), hostPort: fc.constantFrom(0, 80, 9) }), {
      maxLength: 2,
    }),
    securityContext: some({
      ...shared(),
      privileged: fc.boolean(),
      allowPrivilegeEscalation: fc.boolean(),
      procMount: fc.constantFrom('Default', 'Unmasked'),
      capabilities: some({ add: fc.array(capability, { maxLength: 3 }), drop: fc.array(capability, { maxLength: 3 }) }),
    }),
    livenessProbe: handler,
    startupProbe: handler,
    lifecycle: some({ postStart: handler, preStop: handler }),
  });
}

const host = fc.constantFrom('', 'a.example', '10.0.0.1');

function shared(): Record<string, fc.Arbitrary<unknown>> {
  return {
    runAsNonRoot: fc.boolean(),
    runAsUser: fc.constantFrom(0, 1000),
    seccompProfile: profile(),
    appArmorProfile: profile(),
    seLinuxOptions: some({
      type: fc.constantFrom('', 'container_t', 'container_engine_t', 'spc_t'),
      user: fc.constantFrom('', 'u'),
      role: fc.constantFrom('', 'r'),
    }),
    windowsOptions: some({ hostProcess: fc.boolean() }),
  };
}

function profile(): fc.Arbitrary<object> {
  return fc.constantFrom(
    { type: 'Unconfined' },
    { type: 'RuntimeDefault' },
    { type: 'Localhost', localhostProfile: 'x' },
    { type: 'Unconfined', localhostProfile: 'x' },
    {},
  );
}

function sysctl(): fc.Arbitrary<object> {
  const name = fc.constantFrom('net.core.somaxconn', 'net.ipv4.tcp_syncookies', 'net.ipv4.tcp_rmem', 'kernel.msgmax');
  return name.map((one) => ({ name: one, value: '1' }));
}

function volume(): fc.Arbitrary<object> {
  const source = fc.constantFrom('emptyDir', 'hostPath', 'nfs', 'secret', 'gitRepo');
  return fc
    .record({ name: fc.constantFrom('data', 'cache'), source })
    .map(({ name, source }) => ({ name, [source]: {} }));
}
