import type { HardeningRule } from '../../src/hardening/hardening-rule.ts';
import { formatPath } from '../../src/pss/pod/path.ts';
import { formatSetter } from '../../src/pss/violation.ts';
import type { SurroundedWorkload } from './surroundings-of.ts';

/** What a rule answers for a workload, and the fixes of what is not met: a line or two each. */
export function answersText(rule: HardeningRule, { workload: { pod }, around }: SurroundedWorkload): string {
  const lines = rule.answers(pod, around).map((each) => {
    const { violation, answer, says, must } = each;
    const line = `${formatSetter(violation)} at ${formatPath(violation.path)}: ${answer}: ${says}`;
    if (answer !== 'not met') return line;
    const { class: fixClass, caution = '' } = rule.fix(violation, pod, around);
    return [line, `  ${must}`, `  ${fixClass}: ${caution}`].join('\n').trimEnd();
  });
  return `${lines.join('\n')}\n`;
}
