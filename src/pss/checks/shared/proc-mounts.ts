import { sortedSet } from '../../../text/order.ts';
import type { Failure } from '../../check.ts';
import { joinQuoted, namedContainers } from '../../message.ts';
import { containersOf } from '../../pod/containers.ts';
import type { Pod } from '../../pod/pod.ts';
import { containerViolation } from '../../violation.ts';

/** Finds the containers whose `procMount` is not `Default`: the finding of both procMount checks. */
export function findUnmaskedProc(pod: Pod): Failure | undefined {
  const bad = containersOf(pod).flatMap((placed) => {
    const value = placed.container.securityContext?.procMount;
    return value === undefined || value === 'Default' ? [] : [{ placed, value }];
  });
  if (bad.length === 0) return undefined;
  const names = namedContainers(bad.map(({ placed }) => placed.name));
  const values = joinQuoted(sortedSet(bad.map(({ value }) => value)));
  return {
    reason: 'procMount',
    detail: `${names} must not set securityContext.procMount to ${values}`,
    violations: bad.map(({ placed }) => containerViolation(placed, ['securityContext', 'procMount'])),
  };
}
