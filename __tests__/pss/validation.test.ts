import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Pod } from '../../src/pss/pod/pod.ts';
import { invalidReasons } from '../../src/pss/validation.ts';
import { readJsonLines } from '../shared.ts';

/** Generated pods and the fields that the API server of v1.37.2 refuses in them, as far as our rules speak of them. */
const answers = readJsonLines<{ invalid: string[]; pod: Pod }>(
  resolve(import.meta.dirname, 'fixtures', 'validation.jsonl'),
);

describe('what the API server’s validation refuses', () => {
  it.each(answers.map(({ invalid, pod }) => [invalid.join(' ') || 'nothing', invalid, pod] as const))(
    'is %s',
    (_, invalid, pod) => {
      const paths = invalidReasons(pod).map((reason) => reason.slice(0, reason.indexOf(': ')));
      expect([...new Set(paths)].sort()).toEqual(invalid);
    },
  );

  it('is said with its path and its reason', () => {
    const securityContext = { privileged: true, allowPrivilegeEscalation: false };
    expect(invalidReasons({ spec: { containers: [{ name: 'app', securityContext }] } })).toEqual([
      'spec.containers[0].securityContext: must not set allowPrivilegeEscalation to false and privileged to true',
    ]);
  });

  it('is nothing where an AppArmor annotation is about to become the field of its container', () => {
    const annotations = { 'container.apparmor.security.beta.kubernetes.io/app': 'runtime/default' };
    const securityContext = { appArmorProfile: { type: 'Unconfined' } };
    expect(
      invalidReasons({ metadata: { annotations }, spec: { securityContext, containers: [{ name: 'app' }] } }),
    ).toEqual([]);
  });
});
