import { formatPath } from '../pss/path.ts';
import { exemptionNotes } from './exemption-notes.ts';
import { failingChecks, jsonModes, jsonPlace, jsonWorkload } from './json.ts';
import type { JudgedWorkload, Scan } from './scan.ts';
import { exemptionReason } from './scan.ts';

/** `scan --format json`: one object, a contract (schemaVersion 1). */
export function scanJson({ target, manifests, exemptions }: Scan): unknown {
  return {
    schemaVersion: 1,
    target,
    results: manifests.flatMap(({ judged }) => judged.map(resultOf)),
    notes: [...manifests.flatMap(({ manifest }) => manifest.notes), ...exemptionNotes(exemptions)],
    notEvaluated: manifests.flatMap(({ manifest }) =>
      manifest.notEvaluated.map(({ file, document, line, reason, message }) => ({
        file,
        document: document ?? null,
        line,
        reason,
        message,
      })),
    ),
    other: manifests.reduce((sum, { manifest }) => sum + manifest.other, 0),
  };
}

function resultOf({ workload, policy, verdicts, exempt }: JudgedWorkload): unknown {
  return {
    file: workload.file,
    document: workload.document,
    line: workload.line,
    workload: jsonWorkload(workload),
    podPath: formatPath(workload.podPath),
    via: workload.via ?? null,
    ...policy.enforce,
    allowed: verdicts.enforce.allowed,
    message: verdicts.enforce.message,
    modes: jsonModes(policy, (mode) => ({ allowed: verdicts[mode].allowed, message: verdicts[mode].message })),
    violations: failingChecks(verdicts).map(({ mode, result }) => ({
      check: result.check,
      reason: result.reason,
      detail: result.detail,
      mode,
      at: result.violations.map((violation) => {
        const place = jsonPlace(workload, result.check, violation, workload.locate(violation.path));
        const exemption = exemptionReason(exempt, result.check, violation);
        // Beyond the contract of version 1, and only where an exemption is: the verdict is the server's all the same.
        return exemption === undefined ? place : { ...place, exemption };
      }),
    })),
  };
}
