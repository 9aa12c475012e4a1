import type { NotEvaluated } from '../../manifest/manifest.ts';
import { pairInRounds } from './pair-in-rounds.ts';

/**
 * Which of head's unreadable documents base could not read either: in the file where it was, those with the same
 * message, then those with the same reason; then those with the same message in other files. Where workloads are gone,
 * one of them may be what cannot be read now: then neither the reason (in that file) nor another file proves anything.
 * What could not even be fetched is never known.
 *
 * @param formerFile the path in base of a file of head: another one where it was renamed
 * @param lostFiles files of base with workloads that nothing in head continues
 */
export function knownUnreadable(
  base: readonly NotEvaluated[],
  head: readonly NotEvaluated[],
  formerFile: (file: string) => string,
  lostFiles: ReadonlySet<string>,
): Set<NotEvaluated> {
  const before = new Set(base.filter(({ reason }) => reason !== 'unreadable'));
  const fileOf = (entry: NotEvaluated): string => (before.has(entry) ? entry.file : formerFile(entry.file));
  const partners = pairInRounds([...before], head, [
    (entry) => [JSON.stringify([fileOf(entry), entry.message])],
    (entry) => (lostFiles.has(fileOf(entry)) ? [] : [JSON.stringify([fileOf(entry), entry.reason])]),
    (entry) => (lostFiles.size > 0 ? [] : [entry.message]),
  ]);
  return new Set(head.filter((entry) => partners.has(entry)));
}
