import type { Result } from 'sarif';
import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Suggestion } from '../../fix/suggestion.ts';
import { objectPath } from '../../manifest/field-path.ts';
import { formatFailures } from '../../pss/message.ts';
import type { Mode } from '../../pss/policy.ts';
import { formatTargetOnServer } from '../../pss/server-name.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { SuggestionPicker } from '../diagnostics/suggestion-picker.ts';
import type { SamePlace } from '../diagnostics/violations-by-place.ts';
import { violationsByPlace } from '../diagnostics/violations-by-place.ts';
import { findingMark } from '../plan/fingerprint.ts';
import type { Fingerprinter, TextOf } from './sarif-fingerprints.ts';
import { fingerprinter } from './sarif-fingerprints.ts';
import { sarifFix } from './sarif-fix.ts';
import { sarifLocation } from './sarif-location.ts';
import { sarifMessage } from './sarif-message.ts';
import { POLICY_RULE, policyResult } from './sarif-policy.ts';
import { ruleIndex } from './sarif-rules.ts';

const LEVEL_OF_MODE = { enforce: 'error', warn: 'warning', audit: 'note' } as const satisfies Record<Mode, string>;

/** Longer names are cut: no object has one of this length. In UTF-16 units. */
const LONGEST_NAME = 300;

/**
 * Returns a result for each place at which a workload fails a check, because code scanning shows an alert for each.
 * Violations that one line of the manifest causes (a list that two containers share) are one result, whose properties
 * list them. A change to the rules is a result too.
 */
export function sarifResults(
  violations: readonly ReportedViolation[],
  policy: readonly PolicyChange[],
  { pick }: SuggestionPicker,
  textOf: TextOf,
): Result[] {
  const fingerprint = fingerprinter(textOf);
  return [
    ...policy.map((change) => policyResult(change, ruleIndex(POLICY_RULE.id), fingerprint)),
    ...violationsByPlace(violations).map((together) => {
      const suggestions = together[0].exemption === undefined ? pick(together) : [];
      return placeResult(together, fingerprintsOf(together, fingerprint), suggestions);
    }),
  ];
}

/** The level of the result of violations at one place. */
export function levelOfPlace([{ mode, isHardening }]: SamePlace): (typeof LEVEL_OF_MODE)[Mode] {
  return isHardening && mode !== 'enforce' ? 'note' : LEVEL_OF_MODE[mode];
}

/** The fingerprints of the result of violations at one place. */
export function fingerprintsOf([first]: SamePlace, fingerprint: Fingerprinter): ReturnType<Fingerprinter> {
  return fingerprint(findingMark({ change: first, finding: first }), first.place);
}

/** Returns the result of violations at one place, with the suggestions that repair all of them as its fix. */
export function placeResult(
  together: SamePlace,
  partialFingerprints: ReturnType<Fingerprinter>,
  suggestions: readonly Suggestion[],
): Result {
  const [first] = together;
  const { workload, mode, target, check, reason, detail, place, exemption, status, isHardening } = first;
  return {
    ruleId: check,
    ruleIndex: ruleIndex(check),
    level: levelOfPlace(together),
    message: sarifMessage(formatFailures([{ reason, detail }])),
    locations: [Object.assign(sarifLocation(place), { logicalLocations: [logicalLocation(first)] })],
    partialFingerprints,
    ...(status === undefined ? {} : { baselineState: status === 'introduced' ? 'new' : 'unchanged' }),
    // An empty list says that the suppressions are known, and that there is none.
    suppressions:
      exemption === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: visibleName(exemption) }],
    ...(suggestions.length === 0 ? {} : { fixes: [sarifFix(suggestions)] }),
    properties: {
      mode,
      ...(place.doubt === undefined ? {} : { doubt: place.doubt }),
      policy: isHardening ? 'hardening' : formatTargetOnServer(target),
      violations: together.map(({ violation }) => ({
        setter: formatSetter(violation),
        path: objectPath(workload, violation),
      })),
      ...(workload.via === undefined ? {} : { via: workload.via }),
      ...(workload.values === undefined ? {} : { values: workload.values }),
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
  return { name: visibleName(name), fullyQualifiedName: visibleName(steps.join('/')), kind: 'resource' };
}

function visibleName(text: string): string {
  return visibleText(text, LONGEST_NAME);
}
