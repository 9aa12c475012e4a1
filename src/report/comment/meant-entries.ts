import type { Violation } from '../../pss/rule.ts';
import { groupBy } from '../../text/group-by.ts';
import { visibleText } from '../../text/visible-text.ts';
import { quotedYaml } from '../../text/yaml-name.ts';
import type { EntrySelector } from './exemption-entry.ts';
import { areNames, exemptionEntry } from './exemption-entry.ts';

/** The longest comment that becomes a reason, in UTF-16 units. */
const LONGEST = 500;

/** A violation that stays as it is, because a comment beside it shows that it is meant. */
export interface MeantViolation {
  /** Selects its workload. */
  readonly selector: EntrySelector;
  readonly check: string;
  readonly violation: Violation;
  readonly comment: string;
}

/** The lines of the config's `exemptions` for violations that are meant; the comments are the reasons. */
export function meantEntries(meant: readonly MeantViolation[]): string[] {
  const named = meant.filter(({ violation }) => areNames(...containersOf(violation)));
  const groups = groupBy(named, ({ selector, violation, comment }) =>
    JSON.stringify([selector, containersOf(violation), comment]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { selector, violation, comment } = first;
    const checks = [...new Set(group.map(({ check }) => check))];
    const reason = quotedYaml(visibleText(comment, LONGEST));
    return exemptionEntry(selector, reason, { containers: containersOf(violation), checks });
  });
}

function containersOf({ subject }: Violation): string[] {
  return subject.kind === 'container' ? [subject.name] : [];
}
