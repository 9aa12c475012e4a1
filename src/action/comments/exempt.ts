import { exemptAnswer } from '../../report/answers/exempt-answer.ts';
import { findRule } from '../../report/find-rule.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import type { BotCommand } from './command.ts';

/**
 * `/pss exempt CHECK [for WORKLOAD] until DATE: reason`: writes the lines of the config that say so. It weakens nothing:
 * they are for a pull request of their own, against the base branch.
 */
export const botExempt: BotCommand = {
  word: 'exempt',
  usage: 'CHECK [for WORKLOAD] until DATE: reason',
  summary: 'writes the lines of the config that exempt it, for a pull request of their own',
  run: async ({ rest, review, inputs, pull, effects: { serverUrl } }) => {
    const wish = parseWish(rest, inputs.today);
    const rule = findRule(wish.check);
    const { owner, repo, baseBranch = '' } = pull.ref;
    const editor = { url: `${serverUrl}/${owner}/${repo}`, branch: baseBranch };
    return exemptAnswer({ ...wish, check: rule.id }, await review(), editor);
  },
};

const SHAPE = '/pss exempt CHECK [for WORKLOAD] until YYYY-MM-DD: reason';

/**
 * Reads what is to be exempted, until when, and why.
 *
 * @param today `YYYY-MM-DD`
 * @throws ConfigurationError for anything else
 */
function parseWish(text: string, today: string) {
  const found = /^(\S+)(?:\s+for\s+(\S+(?:\s+\S+)?))?\s+until\s+(\d{4}-\d{2}-\d{2})\s*:\s*(\S.*)$/.exec(text);
  const [, check = '', workload, until = '', reason = ''] = found ?? [];
  if (found === null) throw new ConfigurationError(`expected ${SHAPE}`);
  const date = new Date(`${until}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(until))
    throw new ConfigurationError(`${until} is no day of the calendar: expected ${SHAPE}`);
  if (until < today) throw new ConfigurationError(`${until} is over: expected a day from ${today} on`);
  return { check, until, reason, ...(workload === undefined ? {} : { workload }) };
}
