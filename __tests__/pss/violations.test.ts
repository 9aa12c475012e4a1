import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/pss/evaluate.ts';
import type { Level } from '../../src/pss/level.ts';
import { formatPath } from '../../src/pss/pod/path.ts';
import type { Version } from '../../src/pss/version.ts';
import { formatSetter } from '../../src/pss/violation.ts';
import { readPod } from './read-pod.ts';

/** `setter path`, and `< path` of what it inherits. */
function violationsOf(check: string, spec: string, level: Level = 'restricted', version: Version = 'latest'): string[] {
  const pod = readPod(`{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {${spec}}}`);
  const result = evaluate(pod, { level, version }).results.find((one) => one.check === check);
  return (result?.violations ?? []).map((violation) => {
    const from = violation.inheritedFrom ? ` < ${formatPath(violation.inheritedFrom)}` : '';
    return `${formatSetter(violation)} ${formatPath(violation.path)}${from}`;
  });
}

describe('the violations of a check', () => {
  it('name the containers that an Unconfined pod hides in the message', () => {
    const spec = `securityContext: {seccompProfile: {type: Unconfined}},
      initContainers: [{name: init}],
      containers: [{name: app, securityContext: {seccompProfile: {type: Unconfined}}},
                   {name: good, securityContext: {seccompProfile: {type: RuntimeDefault}}}]`;
    const expected = [
      'pod spec.securityContext.seccompProfile.type',
      'init spec.initContainers[0].securityContext.seccompProfile.type < spec.securityContext.seccompProfile.type',
      'app spec.containers[0].securityContext.seccompProfile.type',
    ];
    expect(violationsOf('seccompProfile_restricted', spec)).toEqual(expected);
    expect(violationsOf('seccompProfile_baseline', spec, 'baseline')).toEqual(expected);
  });

  it('name the silent containers beside the one that says it wrong', () => {
    const spec = 'containers: [{name: a, securityContext: {runAsNonRoot: false}}, {name: b}]';
    expect(violationsOf('runAsNonRoot', spec)).toEqual([
      'a spec.containers[0].securityContext.runAsNonRoot',
      'b spec.containers[1].securityContext.runAsNonRoot',
    ]);
  });

  it('count a bad user of the pod for each container without one of its own', () => {
    const spec = `securityContext: {runAsUser: 0},
      containers: [{name: a}, {name: b, securityContext: {runAsUser: 5}}, {name: c, securityContext: {runAsUser: 0}}]`;
    expect(violationsOf('runAsUser', spec)).toEqual([
      'pod spec.securityContext.runAsUser',
      'a spec.containers[0].securityContext.runAsUser < spec.securityContext.runAsUser',
      'c spec.containers[2].securityContext.runAsUser',
    ]);
  });

  it('inherit SELinux options wholesale and Windows options by field, as the kubelet does', () => {
    const spec = `hostNetwork: true,
      securityContext: {seLinuxOptions: {type: spc_t, role: r}, windowsOptions: {hostProcess: true}},
      containers: [{name: a, securityContext: {seLinuxOptions: {level: s0}, windowsOptions: {runAsUserName: x}}}, {name: b}]`;
    expect(violationsOf('seLinuxOptions', spec)).toEqual([
      'pod=type spec.securityContext.seLinuxOptions.type',
      'pod=role spec.securityContext.seLinuxOptions.role',
      'b=type spec.containers[1].securityContext.seLinuxOptions.type < spec.securityContext.seLinuxOptions.type',
      'b=role spec.containers[1].securityContext.seLinuxOptions.role < spec.securityContext.seLinuxOptions.role',
    ]);
    expect(violationsOf('windowsHostProcess', spec)).toEqual([
      'pod spec.securityContext.windowsOptions.hostProcess',
      ...['a', 'b'].map(
        (name, index) =>
          `${name} spec.containers[${index}].securityContext.windowsOptions.hostProcess < spec.securityContext.windowsOptions.hostProcess`,
      ),
    ]);
  });

  it('are one a value: capabilities, ports, sysctls, volumes and their types, fields', () => {
    const capabilities = '{add: [NET_RAW, SYS_ADMIN, NET_RAW, NET_BIND_SERVICE]}';
    expect(
      violationsOf(
        'capabilities_restricted',
        `containers: [{name: app, securityContext: {capabilities: ${capabilities}}}]`,
      ),
    ).toEqual([
      'app spec.containers[0].securityContext.capabilities.drop',
      'app=NET_RAW spec.containers[0].securityContext.capabilities.add[0]',
      'app=SYS_ADMIN spec.containers[0].securityContext.capabilities.add[1]',
    ]);
    const ports =
      '[{containerPort: 1, hostPort: 53}, {containerPort: 2, hostPort: 80}, {containerPort: 1, hostPort: 53}]';
    expect(violationsOf('hostPorts', `containers: [{name: app, ports: ${ports}}]`)).toEqual([
      'app=53 spec.containers[0].ports[0].hostPort',
      'app=80 spec.containers[0].ports[1].hostPort',
    ]);
    const sysctls = '[{name: net.ipv4.tcp_syncookies, value: "1"}, {name: kernel.msgmax, value: "1"}]';
    expect(violationsOf('sysctls', `containers: [], securityContext: {sysctls: ${sysctls}}`)).toEqual([
      'pod=kernel.msgmax spec.securityContext.sysctls[1].name',
    ]);
    const volumes =
      '[{name: data, hostPath: {path: /}}, {name: files, nfs: {server: a, path: /}}, {name: tmp, emptyDir: {}}]';
    expect(violationsOf('restrictedVolumes', `containers: [], volumes: ${volumes}`)).toEqual([
      'data=hostPath spec.volumes[0].hostPath',
      'files=nfs spec.volumes[1].nfs',
    ]);
    expect(violationsOf('hostNamespaces', 'containers: [], hostIPC: true, hostNetwork: true')).toEqual([
      'pod=hostNetwork spec.hostNetwork',
      'pod=hostIPC spec.hostIPC',
    ]);
    const probe = '{httpGet: {host: a, port: 1}}';
    expect(
      violationsOf(
        'hostProbesAndHostLifecycle',
        `containers: [{name: app, startupProbe: ${probe}, livenessProbe: ${probe}, lifecycle: {preStop: ${probe}}}]`,
      ),
    ).toEqual([
      'app=livenessProbe.httpGet.host spec.containers[0].livenessProbe.httpGet.host',
      'app=startupProbe.httpGet.host spec.containers[0].startupProbe.httpGet.host',
      'app=lifecycle.preStop.httpGet.host spec.containers[0].lifecycle.preStop.httpGet.host',
    ]);
  });

  it('name annotations as the pod’s, by their keys', () => {
    const key = 'container.apparmor.security.beta.kubernetes.io/app';
    const pod = { metadata: { annotations: { [key]: 'unconfined' } }, spec: { containers: [{ name: 'app' }] } };
    const [result] = evaluate(pod, { level: 'baseline', version: 'latest' }).results;
    expect(result?.violations).toEqual([
      { subject: { kind: 'pod' }, value: key, path: ['metadata', 'annotations', key] },
    ]);
  });

  it('do not let a container of a template inherit what its AppArmor annotation replaces', () => {
    const annotations = { 'container.apparmor.security.beta.kubernetes.io/a': 'runtime/default' };
    const securityContext = { appArmorProfile: { type: 'Unconfined' } };
    const pod = { metadata: { annotations }, spec: { securityContext, containers: [{ name: 'a' }, { name: 'b' }] } };
    const [result] = evaluate(pod, { level: 'baseline', version: 'latest' }).results;
    expect(result?.violations.map(formatSetter)).toEqual(['pod', 'b']);
  });
});
