import type { Json } from './render.ts';
import { apiUrl } from './render.ts';
import type { FakeState, IssueComment } from './state.ts';
import { REACTIONS } from './state.ts';

/** How many of each kind, as a comment shows them. */
export function renderRollup(state: FakeState, comment: IssueComment): Json {
  const found = state.reactions.filter(({ commentId }) => commentId === comment.id);
  const counts = REACTIONS.map((name) => [name, found.filter(({ content }) => content === name).length]);
  return {
    url: `${apiUrl(state)}/issues/comments/${comment.id}/reactions`,
    total_count: found.length,
    ...Object.fromEntries(counts),
  };
}
