import { htmlEscape } from 'escape-goat';
import type { DemoConversation } from './demo-conversation.ts';
import { checkSection, demoHtml, entrySection, fileSection } from './demo-html.ts';

const BOT = 'github-actions[bot]';

/** Writes one self-contained HTML page: the conversation, from the top down. */
export function conversationPage(conversation: DemoConversation): string {
  const { title, number, check, review, threads, command, commit, answers, nextRun } = conversation;
  const { author, body, reactions } = command;
  const chips = reactions.map((emoji) => `<span class="reaction">${htmlEscape(emoji)} 1</span>`).join(' ');
  return demoHtml(title, number, [
    checkSection(check),
    entrySection({ author: BOT, did: 'reviewed', body: review }),
    ...threads.map(fileSection),
    entrySection({ author, did: 'commented', body }, `<div>${chips}</div>`),
    commitSection(commit),
    ...answers.map((answer) => entrySection({ author: BOT, did: 'commented', body: answer })),
    `<h2 class="next">The next run</h2>`,
    checkSection(nextRun.check),
    `<p class="muted">${htmlEscape(nextRunNote(conversation))}</p>`,
  ]);
}

/** A commit, as GitHub signs it; its diff is folded. */
function commitSection({ oid, headline, body, files }: DemoConversation['commit']): string {
  return `<section class="box entry commit"><b>${htmlEscape(headline)}</b> <code>${oid.slice(0, 12)}</code> <span class="button">Verified</span>
<pre>${htmlEscape(body)}</pre>
<details><summary>Changes in ${files.length} files</summary>${files.map(fileSection).join('')}</details></section>`;
}

/** Says what the next run posts, and what stands of the review's comments. */
export function nextRunNote({ threads, nextRun: { comments, reviews } }: DemoConversation): string {
  const posted = reviews === 0 ? 'It posts nothing new' : 'It posts a review';
  const standing = comments === 0 ? 'have gone with what they were about' : `are ${comments} now`;
  return `${posted}, and the ${threads.length} comments of the review ${standing}.`;
}
