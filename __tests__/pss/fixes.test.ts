import { describe, expect, it } from 'vitest';
import { checkOf } from '../../src/pss/check-of.ts';
import { CAPABILITY_RISKS } from '../../src/pss/checks/shared/capability-risks.ts';
import { withImages } from '../../src/pss/checks/shared/images.ts';
import { evaluate } from '../../src/pss/evaluate.ts';
import type { Level } from '../../src/pss/level.ts';
import { formatPath } from '../../src/pss/pod/path.ts';
import type { Pod } from '../../src/pss/pod/pod.ts';
import type { Fix } from '../../src/pss/rule.ts';
import { formatSetter } from '../../src/pss/violation.ts';

/** The fixes of one check, by setter. */
function fixesOf(check: string, spec: Pod['spec'] & object, level: Level = 'restricted'): Record<string, Fix> {
  const pod = { spec };
  const violations = evaluate(pod, { level, version: 'latest' }).results.find((one) => one.check === check)?.violations;
  return Object.fromEntries((violations ?? []).map((one) => [formatSetter(one), checkOf(check).fix(one, pod)]));
}

const written = (edits: Fix['edits']) =>
  edits?.map((edit) => `${edit.op} ${formatPath(edit.path)}${'value' in edit ? ` ${edit.value}` : ''}`);

const dropAll = (securityContext: object, pod: object = {}) =>
  fixesOf('capabilities_restricted', { securityContext: pod, containers: [{ name: 'app', securityContext }] })['app'];

describe('the fix of capabilities_restricted', () => {
  it.each([
    ['the container has a user', { runAsUser: 1000 }, {}],
    ['the pod has one', {}, { runAsUser: 1000 }],
    ['the container must not be root', { runAsNonRoot: true }, {}],
    ['the pod must not be', {}, { runAsNonRoot: true }],
  ])('is safe where %s', (_, container, pod) => {
    expect(dropAll(container, pod)).toEqual({
      class: 'safe',
      edits: [
        { op: 'add-item', path: ['spec', 'containers', 0, 'securityContext', 'capabilities', 'drop'], value: 'ALL' },
      ],
    });
  });

  it.each([
    ['nobody says who runs it', {}, {}],
    ['the container takes root back', { runAsUser: 0 }, { runAsUser: 1000 }],
    ['the container may be root', { runAsNonRoot: false }, { runAsNonRoot: true }],
  ])('is careful where %s, and says what starting as root needs', (_, container, pod) => {
    expect(dropAll(container, pod)).toMatchObject({ class: 'careful', caution: expect.stringContaining('`SETUID`') });
  });

  it('spells ALL right where only that is wrong', () => {
    const fix = dropAll({ runAsUser: 1, capabilities: { drop: ['NET_RAW', 'all'] } });
    expect(written(fix?.edits)).toEqual(['set spec.containers[0].securityContext.capabilities.drop[1] ALL']);
  });
});

describe('the fix of an added capability', () => {
  const added = (...add: string[]) =>
    fixesOf(
      'capabilities_baseline',
      { containers: [{ name: 'app', securityContext: { capabilities: { add } } }] },
      'baseline',
    );
  const list = 'spec.containers[0].securityContext.capabilities.add';

  it('takes it away, and says its risk and what to try', () => {
    const fix = added('SYS_PTRACE')['app=SYS_PTRACE'];
    expect(written(fix?.edits)).toEqual([`remove-item ${list} SYS_PTRACE`]);
    expect(fix?.caution).toMatch(/^`SYS_PTRACE` \(risk: high\) lets the program .*kubectl debug/);
  });

  it('spells an allowed one right, once', () => {
    expect(written(added('CAP_CHOWN')['app=CAP_CHOWN']?.edits)).toEqual([`set ${list}[0] CHOWN`]);
    expect(written(added('chown', 'CHOWN')['app=chown']?.edits)).toEqual([`remove-item ${list} chown`]);
    expect(written(added('chown', 'chown')['app=chown']?.edits)).toEqual([`set ${list}[0] CHOWN`, `remove ${list}[1]`]);
  });

  it('embeds what a manifest says as code that it cannot leave', () => {
    const name = '`</code> @everyone\n# x';
    expect(added(name)[`app=${name}`]?.caution).toMatch(/^`` `<\/code> @everyone.*# x `` is no capability/);
  });

  it('knows every capability, with low, medium and high risks', () => {
    const risk = (name: string) => CAPABILITY_RISKS[name]?.risk;
    expect(Object.keys(CAPABILITY_RISKS)).toHaveLength(42);
    expect(['NET_BIND_SERVICE', 'NET_RAW', 'SYS_ADMIN', 'SYS_PTRACE', 'DAC_OVERRIDE'].map(risk)).toEqual([
      'low',
      'medium',
      'high',
      'high',
      'high',
    ]);
  });
});

describe('the fix of allowPrivilegeEscalation', () => {
  it('takes away what the API server refuses beside it', () => {
    const securityContext = { privileged: true, capabilities: { add: ['CAP_SYS_ADMIN'] } };
    const { app } = fixesOf('allowPrivilegeEscalation', { containers: [{ name: 'app', securityContext }] });
    expect(app?.class).toBe('careful');
    expect(written(app?.edits)).toEqual([
      'set spec.containers[0].securityContext.allowPrivilegeEscalation false',
      'remove spec.containers[0].securityContext.privileged',
      'remove-item spec.containers[0].securityContext.capabilities.add CAP_SYS_ADMIN',
    ]);
  });
});

describe('the fix of runAsNonRoot', () => {
  it('has a variant for the pod where the container says nothing', () => {
    const { a, b } = fixesOf('runAsNonRoot', {
      containers: [{ name: 'a' }, { name: 'b', securityContext: { runAsNonRoot: false } }],
    });
    expect(written(a?.edits)).toEqual(['set spec.containers[0].securityContext.runAsNonRoot true']);
    expect(written(a?.podEdits)).toEqual(['set spec.securityContext.runAsNonRoot true']);
    expect(b?.podEdits).toBeUndefined();
  });

  it('does not leave user 0 beside it', () => {
    const { app } = fixesOf('runAsNonRoot', { containers: [{ name: 'app', securityContext: { runAsUser: 0 } }] });
    expect(written(app?.edits)).toContain('remove spec.containers[0].securityContext.runAsUser');
  });

  it('puts an image into the command only where its name is plain', () => {
    const caution = (image: string) => {
      const fix = fixesOf('runAsNonRoot', { containers: [{ name: 'app', image }] })['app'];
      return withImages(fix?.caution ?? '', [fix?.cautionImage ?? '']);
    };
    expect(caution('shop/web:1.4')).toContain('`crane config shop/web:1.4`');
    expect(caution('$(rm -rf ~)')).toContain('`crane config IMAGE`');
  });

  it('says one caution of several images, and counts those that the command does not name', () => {
    const { caution = '' } =
      fixesOf('runAsNonRoot', { containers: [{ name: 'app', image: 'a' }] })['app'] ?? expect.fail('no fix');
    expect(withImages(caution, ['shop/web:1', 'shop/api:2', 'shop/web:1'])).toContain(
      '`crane config shop/web:1`, `crane config shop/api:2` prints',
    );
    expect(withImages(caution, ['shop/web:1', '; reboot'])).toContain(
      '`crane config shop/web:1` (and the same for 1 more image)',
    );
    const many = Array.from({ length: 40 }, (_, index) => `registry.example/shop/service-${index}:1.0`);
    expect(withImages(caution, many)).toMatch(/service-4:1\.0` \(and the same for 35 more images\)/);
  });
});

describe('the fix of runAsNonRoot in a container that starts as ContainerAdministrator of Windows', () => {
  const administrator = { windowsOptions: { runAsUserName: 'containeradministrator' } };
  const user = { windowsOptions: { runAsUserName: 'ContainerUser' } };
  const os = { name: 'windows' };

  it.each([
    ['its own', {}, administrator],
    ['that of the pod', administrator, {}],
  ])('is for people: the kubelet does not start it with both (%s)', (_, securityContext, container) => {
    const { app } = fixesOf('runAsNonRoot', {
      os,
      securityContext,
      containers: [{ name: 'app', securityContext: container }],
    });
    expect(app).toEqual({ class: 'manual', caution: expect.stringContaining('`windowsOptions.runAsUserName`') });
  });

  it('is for people at the pod, too, and stays in the other containers', () => {
    const containers = [{ name: 'app' }, { name: 'admin', securityContext: administrator }];
    const inherited = { os, securityContext: { ...user, runAsNonRoot: false }, containers };
    expect(fixesOf('runAsNonRoot', inherited)['pod']?.class).toBe('manual');
    const silent = fixesOf('runAsNonRoot', { os, containers });
    expect(written(silent['app']?.edits)).toEqual(['set spec.containers[0].securityContext.runAsNonRoot true']);
    expect(silent['app']?.podEdits).toBeUndefined();
  });

  it('is made where the container names another user than the pod', () => {
    const containers = [{ name: 'app', securityContext: user }];
    const { app } = fixesOf('runAsNonRoot', { os, securityContext: administrator, containers });
    expect(app?.class).toBe('careful');
  });
});

describe('the fix of runAsNonRoot in a container with ports below 1024', () => {
  const also = (container: object, pod: object = {}) =>
    fixesOf('runAsNonRoot', { ...pod, containers: [{ name: 'app', ports: [{ containerPort: 80 }], ...container }] })[
      'app'
    ]?.cautionAlso;
  const sysctl = (value: string) => ({
    securityContext: { sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value }] },
  });

  it('says what they may need', () => {
    expect(also({})).toContain('NET_BIND_SERVICE');
    expect(also({}, sysctl('81'))).toContain('NET_BIND_SERVICE');
    expect(also({ ports: [{ containerPort: 1024 }] })).toBeUndefined();
  });

  it('says nothing of it where they have it', () => {
    expect(also({}, sysctl('0'))).toBeUndefined();
    expect(also({}, sysctl('80'))).toBeUndefined();
    expect(also({ securityContext: { capabilities: { add: ['NET_BIND_SERVICE'] } } })).toBeUndefined();
  });
});

describe('the fix of a profile that is off', () => {
  it('is the runtime’s default, without a file name and without an annotation that disagrees', () => {
    const key = 'container.seccomp.security.alpha.kubernetes.io/app';
    const seccompProfile = { type: 'Unconfined', localhostProfile: 'x' };
    const pod = {
      metadata: { annotations: { [key]: 'unconfined' } },
      spec: { containers: [{ name: 'app', securityContext: { seccompProfile } }] },
    };
    const [result] = evaluate(pod, { level: 'baseline', version: 'latest' }).results;
    const [violation] = result?.violations ?? [];
    expect(violation && written(checkOf('seccompProfile_baseline').fix(violation, pod).edits)).toEqual([
      'set spec.containers[0].securityContext.seccompProfile.type RuntimeDefault',
      'remove spec.containers[0].securityContext.seccompProfile.localhostProfile',
      `remove metadata.annotations['${key}']`,
    ]);
  });
});

describe('the fix of a host port', () => {
  it('removes each use of the number, and the host network that would write it again', () => {
    const ports = [
      { containerPort: 53, hostPort: 53 },
      { containerPort: 53, hostPort: 53 },
    ];
    const fixes = fixesOf('hostPorts', { hostNetwork: true, containers: [{ name: 'app', ports }] });
    expect(written(fixes['app=53']?.edits)).toEqual([
      'remove spec.containers[0].ports[0].hostPort',
      'remove spec.containers[0].ports[1].hostPort',
      'remove spec.hostNetwork',
    ]);
  });
});

describe('the fix of a restricted field on Windows', () => {
  it.each(['allowPrivilegeEscalation', 'capabilities_restricted', 'seccompProfile_restricted'])(
    'is for people: %s is refused there',
    (id) => {
      const pod = { spec: { os: { name: 'windows' }, containers: [{ name: 'app' }] } };
      const result = evaluate(pod, { level: 'restricted', version: 'v1.24' }).results.find(({ check }) => check === id);
      const fixes = result?.violations.map((violation) => checkOf(id).fix(violation, pod).class);
      expect(fixes).toEqual(['manual']);
    },
  );
});

describe('the fix of a privileged container', () => {
  const volumeMounts = [{ mountPropagation: 'HostToContainer' }, { mountPropagation: 'Bidirectional' }];
  const spec = (mounts: object[]) => ({
    containers: [{ name: 'app', securityContext: { privileged: true }, volumeMounts: mounts }],
  });

  it.each([
    ['privileged', 'baseline', ['remove spec.containers[0].securityContext.privileged']],
    [
      'allowPrivilegeEscalation',
      'restricted',
      [
        'set spec.containers[0].securityContext.allowPrivilegeEscalation false',
        'remove spec.containers[0].securityContext.privileged',
      ],
    ],
  ] as const)('takes its Bidirectional mounts away, too, by %s, and says what that means', (check, level, edits) => {
    const fix = fixesOf(check, spec(volumeMounts), level)['app'];
    expect(written(fix?.edits)).toEqual([...edits, 'remove spec.containers[0].volumeMounts[1].mountPropagation']);
    expect(fix?.cautionAlso).toContain('mountPropagation');
    const without = fixesOf(check, spec(volumeMounts.slice(0, 1)), level)['app'];
    expect(written(without?.edits)).toEqual(edits);
    expect(without?.cautionAlso).toBeUndefined();
  });
});
