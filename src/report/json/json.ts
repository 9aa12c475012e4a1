import { objectPath } from '../../manifest/field-path.ts';
import type { Location, Note, Workload } from '../../manifest/manifest.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import type { Fix, Violation } from '../../pss/rule.ts';
import type { CheckResult } from '../../pss/verdict.ts';
import { formatSetter } from '../../pss/violation.ts';
import { withoutCommands } from '../../text/visible-text.ts';

/** Formats a value as JSON that people can read: two spaces a level, and a line feed at the end. */
export function jsonText(value: unknown): string {
  return `${jsonOf(value)}\n`;
}

/** Returns the JSON of a part of a report: what manifests say in it is no command to a runner that logs it. */
export function jsonOf(value: unknown): string {
  return withoutCommands(JSON.stringify(value, undefined, 2));
}

/** Indents each line except the first. Strings in JSON contain no line feeds: these are written as `\n`. */
export function indented(text: string, spaces: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

/**
 * Writes a list of elements that are JSON already, one by one: as `jsonOf` writes it.
 *
 * @param spaces how far the line is indented on which the list begins
 */
export function* jsonList(elements: Iterable<string>, spaces: number): Generator<string> {
  const indent = `\n${' '.repeat(spaces)}`;
  let isEmpty = true;
  for (const element of elements) {
    yield `${isEmpty ? '[' : ','}${indent}  ${indented(element, spaces + 2)}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : `${indent}]`;
}

/** A workload in the JSON contracts of `scan` and `review`. `namespace` is null where it is not known. */
export interface JsonWorkload {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
}

/** Returns the JSON of a workload. */
export function jsonWorkload({ identity }: Workload): JsonWorkload {
  const { apiVersion, kind, namespace, name } = identity;
  return { apiVersion, kind, namespace: namespace ?? null, name };
}

/** Returns the JSON of a note. */
export function jsonNote({ file, line, column, path, code, message }: Note): Omit<Note, 'repair' | 'refusal'> {
  return { file, line, column, path, code, message };
}

/** Returns what `scan` and `review` say first of a workload: where it stands, what it is, and what it is held to. */
export function jsonJudged(workload: Workload, policy: Policy): Record<string, unknown> {
  return {
    file: workload.file,
    document: workload.document,
    line: workload.line,
    workload: jsonWorkload(workload),
    podPath: formatPath(workload.podPath),
    via: workload.via ?? null,
    by: workload.by ?? null,
    values: workload.values ?? [],
    ...policy.enforce,
  };
}

/** Returns the JSON of a failing check: its words, which hold for all its violations. */
export function jsonCheck({ check, reason, detail }: Omit<CheckResult, 'violations'>) {
  return { check, reason, detail };
}

/** Returns the modes warn and audit, each with its level, its version, and the fields that `add` returns for it. */
export function jsonModes<T>(
  policy: Policy,
  add: (mode: Mode) => T,
): Record<'warn' | 'audit', { level: string; version: string } & T> {
  return {
    warn: Object.assign({}, policy.warn, add('warn')),
    audit: Object.assign({}, policy.audit, add('audit')),
  };
}

/**
 * The place of a violation in the JSON contracts of `scan` and `review`. `path` starts at the object; `line` and
 * `column` count from 1; `fix` is the class of the fix.
 */
export interface JsonPlace {
  readonly setter: string;
  readonly path: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly fix: string;
  /** Why the place is only the nearest that is known; absent where it is exact. */
  readonly doubt?: string;
}

/** Returns the JSON of the place of a violation, and of the class of its fix. */
export function jsonPlace(
  workload: Workload,
  { violation, place, fix }: { readonly violation: Violation; readonly place: Location; readonly fix: Fix },
): JsonPlace {
  return {
    setter: formatSetter(violation),
    path: objectPath(workload, violation),
    file: place.file,
    line: place.line,
    column: place.column,
    fix: fix.class,
    ...(place.doubt === undefined ? {} : { doubt: place.doubt }),
  };
}
