import type { Level } from '../pss/level.ts';
import { compareLevels } from '../pss/level.ts';
import type { NamespacePlan } from '../scan/migration/migration-plan.ts';
import { count } from '../text/count.ts';

/** What a namespace can enforce today, or enforces: a level, and words that go with it or stand for it. */
export interface LevelToday {
  readonly level?: Level;
  readonly words?: 'already' | 'by the config' | 'exempt' | 'not known';
}

/** What stands under "enforce today". A level that was not found out to be possible is there only if it holds already. */
export function levelToday({ isExempt, reached, enforced, enforceable, doubts }: NamespacePlan): LevelToday {
  if (isExempt) return { words: 'exempt' };
  if (enforced !== undefined && reached !== undefined) {
    const { level, by } = enforced;
    const more = compareLevels(level, reached);
    if (more > 0) return { level, words: by === 'config' ? 'by the config' : 'already' };
    if (more === 0 && doubts.length > 0 && by !== 'config') return { level, words: 'already' };
  }
  return enforceable === undefined ? { words: 'not known' } : { level: enforceable };
}

/**
 * What else decides what can be enforced in a namespace: the server's own configuration, and the config. Sentences of
 * plain text, without any text of a manifest.
 */
export function namespaceRemarks(plan: NamespacePlan): string[] {
  const { isExempt, workloads, exemptByServer, enforced, exempt, next } = plan;
  if (isExempt) {
    return ["The API server's configuration exempts it: its labels reject nothing, and warn of nothing."];
  }
  const remarks: string[] = [];
  if (enforced?.by === 'server') remarks.push(`The API server's configuration enforces ${enforced.level}.`);
  if (enforced?.by === 'config') remarks.push(`The config holds it to ${enforced.level}.`);
  if (exemptByServer > 0) {
    remarks.push(`The API server's configuration exempts ${exemptByServer} of ${count(workloads, 'workload')}.`);
  }
  if (exempt > 0) {
    const [violates, them] = exempt === 1 ? ['violates', 'its'] : ['violate', 'their'];
    remarks.push(
      `${count(exempt, 'workload')} that the config exempts ${violates} ${next}: fix leaves that, and the cluster, which knows no such exemption, would reject ${them} pods.`,
    );
  }
  return remarks;
}

/** Of a version other than that of the plan, which a Namespace manifest enforces: a few words with a space before them. */
export function atVersion({ enforced }: NamespacePlan, version: string): string {
  return enforced?.by === 'namespace' && enforced.version !== version ? ` at version ${enforced.version}` : '';
}
