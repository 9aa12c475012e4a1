import { evaluate } from '../../pss/evaluate.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { Violation } from '../../pss/rule.ts';
import type { Version } from '../../pss/version.ts';
import { distinctBy } from '../../text/group-by.ts';

/** What some version forbids, the newest or one of these does. */
const VERSIONS: readonly Version[] = ['latest', 'v1.30', 'v1.24', 'v1.0'];

/** Lists the violations of a pod under any version of the strictest level, one for each field: whose places are wanted. */
export function allViolations(pod: Pod): readonly Violation[] {
  const known = KNOWN.get(pod);
  if (known !== undefined) return known;
  const violations = VERSIONS.flatMap((version) =>
    evaluate(pod, { level: 'restricted', version }).results.flatMap((result) => result.violations),
  );
  const found = distinctBy(violations, ({ path }) => formatPath(path));
  KNOWN.set(pod, found);
  return found;
}

/** Lines, values and edits of one pod all ask for them. */
const KNOWN = new WeakMap<Pod, readonly Violation[]>();
