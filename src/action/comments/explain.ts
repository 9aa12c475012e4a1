import { explainCheck, explainReview } from '../../report/answers/explain-answer.ts';
import { findRule } from '../../report/find-rule.ts';
import type { BotCommand } from './command.ts';

/** `/pss explain [CHECK]`: what fails a check here and where its page is, or what would have to change for all to pass. */
export const botExplain: BotCommand = {
  word: 'explain',
  usage: '[CHECK]',
  summary: 'what fails a check here, and why it exists; without one, what would have to change for the whole to pass',
  run: async ({ rest, review, effects: { links } }) => {
    if (rest === '') return { text: explainReview(await review(), links), isDone: true };
    const rule = findRule(rest);
    return { text: explainCheck(rule, await review(), links), isDone: true };
  },
};
