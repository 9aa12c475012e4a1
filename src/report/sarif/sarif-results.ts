import type { Result } from 'sarif';
import type { PolicyChange } from '../../compare/policy-change.ts';
import { objectPath } from '../../manifest/field-path.ts';
import { formatFailures } from '../../pss/message.ts';
import type { Mode } from '../../pss/policy.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { groupBy } from '../../text/group-by.ts';
import { visibleText } from '../../text/visible-text.ts';
import { findingMark } from '../plan/fingerprint.ts';
import { sarifFixes } from './sarif-fix.ts';
import { sarifLocation } from './sarif-location.ts';
import { sarifMessage } from './sarif-message.ts';
import { POLICY_RULE, policyResult } from './sarif-policy.ts';
import { ruleIndex } from './sarif-rules.ts';

const LEVEL_OF_MODE = { enforce: 'error', warn: 'warning', audit: 'note' } as const satisfies Record<Mode, string>;

/** What tells a result from all others of its log, of a mark that several may have. */
type Fingerprint = (mark: string) => string;

/** No name of an object is longer; in UTF-16 units. */
const LONGEST_NAME = 300;

/**
 * A result for each place at which a workload breaks a check, as code scanning shows an alert for each: violations that
 * one line of the manifest makes (a list that two containers share) are one. Its properties list them. A change to what the
 * repository is judged by is a result too.
 */
export function sarifResults(violations: readonly ReportedViolation[], policy: readonly PolicyChange[]): Result[] {
  const workloads = [...new Set(violations.map(({ workload }) => workload))];
  const numbers = new Map(workloads.map((workload, number) => [workload, number]));
  const places = groupBy(violations, ({ workload, check, mode, exemption = null, status, place }) =>
    // Objects of one name are told apart: they may stand on one line.
    JSON.stringify([numbers.get(workload), check, mode, exemption, status, place.file, place.line, place.column]),
  );
  const counts = new Map<string, number>();
  // As GitHub's uploader counts lines that are alike.
  const fingerprint: Fingerprint = (mark) => {
    const count = (counts.get(mark) ?? 0) + 1;
    counts.set(mark, count);
    return `${mark}:${count}`;
  };
  return [
    ...policy.map((change) => policyResult(change, ruleIndex(POLICY_RULE.id), fingerprint)),
    ...[...places.values()].map((together) => resultOf(together as [ReportedViolation], fingerprint)),
  ];
}

function resultOf(together: readonly [ReportedViolation, ...ReportedViolation[]], fingerprint: Fingerprint): Result {
  const [first] = together;
  const { workload, mode, target, check, reason, detail, place, exemption, status } = first;
  const fixes = exemption === undefined ? sarifFixes(together) : [];
  return {
    ruleId: check,
    ruleIndex: ruleIndex(check),
    level: LEVEL_OF_MODE[mode],
    message: sarifMessage(formatFailures([{ reason, detail }])),
    locations: [{ ...sarifLocation(place), logicalLocations: [logicalLocation(first)] }],
    // Code scanning knows an alert again by this key alone. Were it absent, the uploader would set it to a hash of the
    // lines, and each change of an image would close the alerts of its container and open others.
    partialFingerprints: { primaryLocationLineHash: fingerprint(findingMark({ change: first, finding: first })) },
    ...(status === undefined ? {} : { baselineState: status === 'introduced' ? 'new' : 'unchanged' }),
    // An empty list says that suppressions are known and there is none.
    suppressions:
      exemption === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: plain(exemption) }],
    ...(fixes.length === 0 ? {} : { fixes }),
    properties: {
      mode,
      policy: `${target.level}:${target.version}`,
      violations: together.map(({ violation }) => ({
        setter: formatSetter(violation),
        path: objectPath(workload, violation),
      })),
      ...(workload.via === undefined ? {} : { via: workload.via }),
    },
  };
}

function logicalLocation({ workload: { identity, podKey } }: ReportedViolation): {
  name: string;
  fullyQualifiedName: string;
  kind: string;
} {
  const { namespace, kind, name } = identity;
  const steps = [namespace, kind, name, podKey].filter((step) => step !== undefined);
  return { name: plain(name), fullyQualifiedName: plain(steps.join('/')), kind: 'resource' };
}

function plain(text: string): string {
  return visibleText(text, LONGEST_NAME);
}
