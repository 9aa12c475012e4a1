import { objectPath } from '../../manifest/field-path.ts';
import type { Place, Workload } from '../../manifest/manifest.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import type { Fix, Violation } from '../../pss/rule.ts';
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

/** Where a violation of a workload stands, and how it is repaired. */
export function jsonPlace(
  workload: Workload,
  { violation, place, fix }: { readonly violation: Violation; readonly place: Place; readonly fix: Fix },
): JsonPlace {
  return {
    setter: formatSetter(violation),
    path: objectPath(workload, violation),
    line: place.line,
    column: place.column,
    fix: fix.class,
  };
}
