import { fieldPath } from '../../manifest/field-path.ts';
import type { Place, Workload } from '../../manifest/manifest.ts';
import type { Violation } from '../../pss/check.ts';
import { checkOf } from '../../pss/check-of.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { Verdict } from '../../pss/verdict.ts';
import { formatSetter } from '../../pss/violation.ts';

/** A document as people read it, too: two spaces a level, and a line feed at its end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The parts that the JSON contracts of `scan` and `review` have in common. */

export interface JsonWorkload {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
}

export function jsonWorkload({ identity }: Workload): JsonWorkload {
  const { apiVersion, kind, namespace, name } = identity;
  return { apiVersion, kind, namespace: namespace ?? null, name };
}

/** The modes apart from enforce, each with its level and version and what `add` says of it. */
export function jsonModes<T>(
  policy: Policy,
  add: (mode: Mode) => T,
): Record<'warn' | 'audit', { level: string; version: string } & T> {
  return { warn: { ...policy.warn, ...add('warn') }, audit: { ...policy.audit, ...add('audit') } };
}

export interface JsonPlace {
  readonly setter: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly fix: string;
}

export function jsonPlace(workload: Workload, check: string, violation: Violation, place: Place): JsonPlace {
  return {
    setter: formatSetter(violation),
    path: objectPath(workload, violation),
    line: place.line,
    column: place.column,
    fix: checkOf(check).fix(violation, workload.pod).class,
  };
}

/** The path of a violation from the object's root. */
export function objectPath(workload: Workload, { path }: Violation): string {
  return formatPath(fieldPath(workload, path));
}

/** The failing checks over all modes, in upstream's order, each with the strictest mode that it breaks. */
export function failingChecks(
  verdicts: Readonly<Record<Mode, Verdict>>,
): { mode: Mode; result: Verdict['results'][number] }[] {
  const seen = new Set<string>();
  return MODES.flatMap((mode) =>
    verdicts[mode].results.flatMap((result) => {
      if (seen.has(result.check)) return [];
      seen.add(result.check);
      return [{ mode, result }];
    }),
  );
}
