import type { ReportingDescriptor, Result } from 'sarif';
import type { PolicyChange } from '../../compare/policy-change.ts';
import { policyMark } from '../plan/fingerprint.ts';
import type { Fingerprinter } from './sarif-fingerprints.ts';
import { sarifLocation } from './sarif-location.ts';
import { sarifMessage } from './sarif-message.ts';

/** The only rule that is not a check. It follows the checks in the list of rules. */
export const POLICY_RULE = {
  id: 'policyChange',
  name: 'PodSecurityPolicyChange',
  shortDescription: { text: 'What the repository is judged by' },
  fullDescription: {
    text: 'A pull request changes what it is judged by: the labels of a Namespace, the config, or a workflow that uses this Action.',
  },
  help: {
    text: 'What lets more pass is a warning. What the API server refuses, or what makes it reject pods that it takes today, is an error.',
  },
  defaultConfiguration: { level: 'warning' },
  properties: { precision: 'very-high', tags: ['security', 'kubernetes', 'pod-security'] },
} as const satisfies ReportingDescriptor;

/** Returns the result of a change to the rules. */
export function policyResult(change: PolicyChange, ruleIndex: number, fingerprint: Fingerprinter): Result {
  const { kind, name, change: what, severity, message, rejects } = change;
  return {
    ruleId: POLICY_RULE.id,
    ruleIndex,
    level: severity === 'failure' ? 'error' : 'warning',
    message: sarifMessage(`${kind} ${name}: ${what}: ${message.replaceAll('\n', ' · ')}`),
    locations: [sarifLocation(change)],
    partialFingerprints: fingerprint(policyMark(change), change),
    baselineState: 'new',
    suppressions: [],
    properties: { kind, name, change: what, rejects: rejects.length },
  };
}
