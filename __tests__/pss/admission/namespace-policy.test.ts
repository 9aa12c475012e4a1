import { describe, expect, it } from 'vitest';
import { parseNamespacePolicy } from '../../../src/pss/admission/namespace-policy.ts';
import type { Policy } from '../../../src/pss/policy.ts';

const defaults: Policy = {
  enforce: { level: 'baseline', version: 'v1.30' },
  warn: { level: 'baseline', version: 'v1.31' },
  audit: { level: 'restricted', version: 'v1.32' },
};

describe('the policy of a Namespace', () => {
  it('is the default where it has no labels of Pod Security', () => {
    expect(parseNamespacePolicy({ team: 'a' }, defaults)).toEqual({ policy: defaults, errors: [] });
  });

  it('keeps the default’s version beside a level of its own', () => {
    const { policy } = parseNamespacePolicy({ 'pod-security.kubernetes.io/audit': 'baseline' }, defaults);
    expect(policy.audit).toEqual({ level: 'baseline', version: 'v1.32' });
  });

  it('lets warn follow a stricter enforce, with its version unless warn has one', () => {
    const labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
    expect(parseNamespacePolicy(labels, defaults).policy.warn).toEqual({ level: 'restricted', version: 'v1.30' });
    const pinned = { ...labels, 'pod-security.kubernetes.io/warn-version': 'v1.25' };
    expect(parseNamespacePolicy(pinned, defaults).policy.warn).toEqual({ level: 'restricted', version: 'v1.25' });
  });

  it('does not let warn follow a weaker enforce', () => {
    const labels = { 'pod-security.kubernetes.io/enforce': 'privileged' };
    expect(parseNamespacePolicy(labels, defaults).policy.warn).toEqual(defaults.warn);
  });

  it('is restricted where enforce is misspelled, and says what the API server says', () => {
    const label = 'pod-security.kubernetes.io/enforce';
    const { policy, errors } = parseNamespacePolicy({ [label]: 'Baseline' }, defaults);
    expect(policy.enforce).toEqual({ level: 'restricted', version: 'v1.30' });
    expect(policy.warn).toEqual(defaults.warn);
    expect(errors).toEqual([
      {
        label,
        value: 'Baseline',
        message: `metadata.labels[${label}]: Invalid value: "Baseline": must be one of privileged, baseline, restricted`,
      },
    ]);
  });
});
