import type { NotEvaluated } from '../../manifest/manifest.ts';
import { pairInRounds } from './pair-in-rounds.ts';

/**
 * Finds the unreadable documents of head that base could not read either. It pairs those with the same message in the
 * same file, then those with the same reason in the same file. Where workloads of a file are missing in head, an
 * unreadable document may be one of them: then the reason does not count. Another file counts only where it was renamed:
 * what stands in a new file may be anything, whatever was deleted elsewhere. Documents of base that could not even be
 * fetched pair with none, and a pointer of Git LFS with its equal alone.
 *
 * @param formerFile the path in base of a file of head: a different one where the file was renamed
 * @param lostFiles files of base with workloads that have no counterpart in head
 */
export function knownUnreadable(
  base: readonly NotEvaluated[],
  head: readonly NotEvaluated[],
  formerFile: (file: string) => string,
  lostFiles: ReadonlySet<string>,
): Set<NotEvaluated> {
  const before = new Set(base.filter(({ reason, pointer }) => reason !== 'unreadable' || pointer !== undefined));
  const fileOf = (entry: NotEvaluated): string => (before.has(entry) ? entry.file : formerFile(entry.file));
  const partners = pairInRounds([...before], head, [
    (entry) => [JSON.stringify([fileOf(entry), entry.message, entry.pointer])],
    (entry) =>
      entry.pointer !== undefined || lostFiles.has(fileOf(entry))
        ? []
        : [JSON.stringify([fileOf(entry), entry.reason])],
  ]);
  return new Set(head.filter((entry) => partners.has(entry)));
}
