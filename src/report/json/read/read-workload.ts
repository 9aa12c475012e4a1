import type { Location, Workload } from '../../../manifest/manifest.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import type { Violation } from '../../../pss/rule.ts';
import { ConfigurationError } from '../../../target/config/configuration-error.ts';
import { readFieldPath } from './read-place.ts';
import type { ReportFields } from './shape.ts';
import { field, listOf, nullOr, optional, readMapping, readString, readWhole } from './shape.ts';

/**
 * Reads the workload of a result. Its pod is not in there, and is empty here; its paths are from the object.
 *
 * @param places of the fields of which the report says something
 */
export function toldWorkload(
  fields: ReportFields,
  at: string,
  fileOf: (file: string) => string,
  places: readonly (readonly [path: Violation['path'], location: Location])[],
): Workload {
  const identity = field(fields, 'workload', at, readMapping);
  const within = `${at}.workload`;
  const namespace = field(identity, 'namespace', within, nullOr(readString));
  const file = fileOf(field(fields, 'file', at, readString));
  const line = field(fields, 'line', at, readWhole);
  const via = field(fields, 'via', at, nullOr(readString));
  const by = field(fields, 'by', at, nullOr(readString));
  const values = field(fields, 'values', at, listOf(readString));
  const podKey = optional(fields, 'podKey', at, readString);
  const release = optional(fields, 'release', at, readString);
  const known = new Map(places.map(([path, location]) => [formatPath(path), location]));
  return {
    file,
    line,
    document: field(fields, 'document', at, readWhole),
    objectPath: [],
    identity: {
      apiVersion: field(identity, 'apiVersion', within, readString),
      kind: field(identity, 'kind', within, readString),
      name: field(identity, 'name', within, readString),
      ...(namespace !== undefined && { namespace }),
    },
    podPath: field(fields, 'podPath', at, readFieldPath),
    pod: {},
    ...(podKey !== undefined && { podKey }),
    ...(via !== undefined && { via }),
    ...(by !== undefined && { by }),
    ...(release !== undefined && { release }),
    ...(values.length > 0 && { values }),
    // The paths of a report are from the object.
    fieldOf: (path) => ({ path, isShared: false }),
    locate: (path) => known.get(formatPath(path)) ?? { file, line, column: 1 },
    editAt: () => ({ reason: 'the manifest is not at hand' }),
  };
}

/** Deeper than anything that a scan writes. */
const DEEPEST = 20;

/** Returns the result with the paths of its files as the merged report shows them. */
export function withFiles(fields: ReportFields, at: string, fileOf: (file: string) => string): object {
  const copy = (value: unknown, left: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (left === 0) throw new ConfigurationError(`${at}: found more than ${DEEPEST} levels of lists and mappings`);
    if (Array.isArray(value)) return value.map((item) => copy(item, left - 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        key === 'file' && typeof item === 'string' ? fileOf(item) : copy(item, left - 1),
      ]),
    );
  };
  return copy(fields, DEEPEST) as object;
}
