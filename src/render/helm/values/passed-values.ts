import type { Path } from '../../../pss/pod/path.ts';
import type { FoundValue, Plain, ValuesPath } from '../../../repository/helm/values.ts';
import { allValues, isMapping, overlayOf } from '../../../repository/helm/values.ts';
import type { Objects } from './objects.ts';

/** A mapping of values that a chart writes into an object as it is. */
export interface PassedValue {
  /** From the object. */
  readonly path: Path;
  readonly values: ValuesPath;
}

/** No chart has a key like that. */
const PROBE = 'pssReviewProbe';

/** Matches keys under which charts have what they write into pods as it is. */
const LIKELY = /security|capabilit|seccomp|selinux|apparmor|container|sidecar|podspec/i;

/** Matches keys without a value under which a chart takes a mapping. */
const EMPTY = /securitycontext$|capabilities$|seccomp/i;

/**
 * Finds which mappings of values are written into objects as they are (`toYaml .Values.securityContext`): a key that no
 * chart has is put into all of them, or where that breaks the chart, into the likely ones.
 *
 * @param render renders with further values; undefined where that fails
 */
export async function passedValues(
  merged: Plain,
  render: (overlay: Plain) => Promise<Objects | undefined>,
): Promise<ReadonlyMap<string, readonly PassedValue[]>> {
  const all = allValues(merged).filter(({ path, value }) => {
    const key = String(path.at(-1) ?? '');
    return path.length > 0 && (isMapping(value) || (value === null && EMPTY.test(key)));
  });
  const likely = all.filter(({ path }) => path.some((step) => LIKELY.test(String(step))));
  for (const candidates of likely.length === all.length ? [all] : [all, likely]) {
    if (candidates.length === 0) return new Map();
    const probes = candidates.map(({ path }, index): FoundValue => ({ path, value: { [PROBE]: `${PROBE}-${index}` } }));
    // The inner ones first: the outer ones are then added to what is there.
    const objects = await render(
      overlayOf(
        merged,
        [...probes].sort((a, b) => b.path.length - a.path.length),
      ),
    );
    if (objects === undefined) continue;
    return new Map([...objects].map(([key, object]) => [key, findProbes(object, candidates)]));
  }
  return new Map();
}

function findProbes(object: Plain, candidates: readonly FoundValue[]): PassedValue[] {
  return allValues(object).flatMap(({ path, value }): PassedValue[] => {
    if (path.at(-1) !== PROBE || typeof value !== 'string' || !value.startsWith(`${PROBE}-`)) return [];
    const found = candidates[Number(value.slice(PROBE.length + 1))];
    return found === undefined ? [] : [{ path: path.slice(0, -1), values: found.path }];
  });
}

/** The mapping of values that is written at a path, or around it; the innermost one. */
export function passedAt(passed: readonly PassedValue[], path: Path): ValuesPath | undefined {
  const around = passed.filter((each) => each.path.every((step, index) => path[index] === step));
  const [inner] = around.sort((a, b) => b.path.length - a.path.length);
  return inner === undefined ? undefined : [...inner.values, ...path.slice(inner.path.length)];
}
