import type { Location } from '../../../manifest/manifest.ts';
import { STANDARD } from '../../../pss/evaluate.ts';
import { LEVELS } from '../../../pss/level.ts';
import { MODES } from '../../../pss/policy.ts';
import type { FixClass, Violation } from '../../../pss/rule.ts';
import type { LevelVersion } from '../../../pss/verdict.ts';
import { parseClusterVersion, parseVersion } from '../../../pss/version.ts';
import { readPath } from './read-path.ts';
import type { Read, ReportFields } from './shape.ts';
import { choiceOf, field, listOf, optional, parsedBy, readMapping, readString, readWhole } from './shape.ts';

/** Reads the id of a check of the standard. */
export const readCheckId: Read<string> = choiceOf(
  STANDARD.checks.map(({ id }) => id),
  'the id of a check that this version knows',
);

/** Reads a path that `formatPath` wrote. */
export const readFieldPath = parsedBy(readPath, 'the path of a field, such as spec.containers[0]');

const FIX_CLASSES: readonly FixClass[] = ['safe', 'careful', 'manual'];

/** A violation of a report, with its place. */
export interface ReadViolation {
  /** Its path is from the object, and its subject has the text of the setter for its name. */
  readonly violation: Violation;
  readonly location: Location;
  readonly fix: FixClass;
  readonly exemption?: string;
}

/** A failing check of a report, or a hardening rule. */
export interface ReadCheck {
  readonly check: string;
  readonly reason: string;
  readonly detail: string;
  readonly mode: (typeof MODES)[number];
  readonly at: readonly ReadViolation[];
  /** How many more violations there are. */
  readonly omitted: number;
}

/** Makes the violation of a setter, as a report has it. */
export function toldViolation(setter: string, path: Violation['path']): Violation {
  return { subject: { kind: 'volume', name: setter, path: [] }, path };
}

/**
 * Returns a reader of a place.
 *
 * @param fileOf returns the path of a file as the report shows it
 */
export function locationAt(fields: ReportFields, at: string, fileOf: (file: string) => string): Location {
  const doubt = optional(fields, 'doubt', at, readString);
  return {
    file: fileOf(field(fields, 'file', at, readString)),
    line: field(fields, 'line', at, readWhole),
    column: field(fields, 'column', at, readWhole),
    ...(doubt !== undefined && { doubt }),
  };
}

/** Returns a reader of a violation and its place. */
export function violationIn(fileOf: (file: string) => string): Read<ReadViolation> {
  return (value, at) => {
    const fields = readMapping(value, at);
    const exemption = optional(fields, 'exemption', at, readString);
    return {
      violation: toldViolation(field(fields, 'setter', at, readString), field(fields, 'path', at, readFieldPath)),
      location: locationAt(fields, at, fileOf),
      fix: field(fields, 'fix', at, choiceOf(FIX_CLASSES)),
      ...(exemption !== undefined && { exemption }),
    };
  };
}

/** Returns a reader of a failing check, or of a rule, with its violations. */
export function checkIn(fileOf: (file: string) => string, readId: Read<string>): Read<ReadCheck> {
  return (value, at) => {
    const fields = readMapping(value, at);
    return {
      check: field(fields, 'check', at, readId),
      reason: field(fields, 'reason', at, readString),
      detail: field(fields, 'detail', at, readString),
      mode: field(fields, 'mode', at, choiceOf(MODES)),
      at: field(fields, 'at', at, listOf(violationIn(fileOf))),
      omitted: field(fields, 'omitted', at, readWhole),
    };
  };
}

/** Reads the level, the version and the version of the cluster that a mapping names. */
export const readLevelVersion: Read<LevelVersion> = (value, at) => {
  const fields = readMapping(value, at);
  const clusterVersion = optional(fields, 'clusterVersion', at, parsedBy(parseClusterVersion, 'v1.N of a cluster'));
  return {
    level: field(fields, 'level', at, choiceOf(LEVELS)),
    version: field(fields, 'version', at, parsedBy(parseVersion, 'latest or v1.N')),
    ...(clusterVersion !== undefined && { clusterVersion }),
  };
};
