import { quoteGo } from '../../pss/message.ts';
import type { NamespaceChange } from './namespace-change.ts';

/**
 * Lists the rejected workloads of a raise once: where a Namespace is defined many times, its other definitions refer to
 * the first that rejects them.
 */
export function saidOnce(changes: readonly NamespaceChange[]): NamespaceChange[] {
  const first = new Map<NamespaceChange['rejects'], NamespaceChange>();
  return changes.map((change) => {
    const { rejects } = change;
    const said = first.get(rejects);
    if (rejects.length === 0 || said === undefined || (said.file === change.file && said.line === change.line)) {
      if (rejects.length > 0 && said === undefined) first.set(rejects, change);
      return change;
    }
    const message = `namespace ${quoteGo(change.name)}: rejects the same workloads as its definition in ${said.file}:${said.line}`;
    return { ...change, message, rejects: [] };
  });
}
