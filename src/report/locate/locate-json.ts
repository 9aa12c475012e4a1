import { checkOf } from '../../pss/check-of.ts';
import type { LocatedMessage, LocatedWorkload } from '../../scan/locate/located.ts';
import { placedViolation, withFix } from '../../scan/reported-violation.ts';
import { jsonCheck, jsonPlace, jsonText, jsonWorkload } from '../json/json.ts';

/**
 * Prints `locate --format json`: one object, a contract. `docs/locate.md` describes it.
 *
 * @param patch the fixes of all that was located
 */
export function locateJson(results: readonly LocatedMessage[], patch: string): string {
  return jsonText({ schemaVersion: 1, messages: results.map(jsonMessage), patch });
}

function jsonMessage({ message, times, pods, located, nearest }: LocatedMessage): Record<string, unknown> {
  const { line, says, level, version, words, isCut, told } = message;
  return {
    line,
    times,
    says,
    level,
    version,
    message: words,
    isCut,
    told: {
      kind: told.kind ?? null,
      name: told.name ?? null,
      namespace: told.namespace ?? null,
      file: told.file ?? null,
      pods,
    },
    located: located.map(jsonCandidate),
    nearest: nearest.map(jsonCandidate),
  };
}

function jsonCandidate(candidate: LocatedWorkload): Record<string, unknown> {
  const { judged, verdict, words, name, share, onlySaid, onlyHere, added, server } = candidate;
  const { workload } = judged;
  return {
    file: workload.file,
    document: workload.document,
    line: workload.line,
    workload: jsonWorkload(workload),
    via: workload.via ?? null,
    by: workload.by ?? null,
    words,
    name,
    share,
    server: server ?? null,
    onlySaid,
    onlyHere,
    added,
    violations: verdict.results.map((result) => ({
      ...jsonCheck(result),
      at: result.violations.map((violation) =>
        jsonPlace(workload, withFix(placedViolation(judged, checkOf(result.check), violation))),
      ),
    })),
  };
}
