import type { ChangedFile } from '../compare/change.ts';
import { mentionsNamespaces } from '../target/repository.ts';

/** Whether a change may set the level of a namespace: then the workloads that did not change matter, too. */
export function setsLevels({ base, head }: ChangedFile): boolean {
  return [base, head].some((content) => content !== undefined && mentionsNamespaces(content));
}
