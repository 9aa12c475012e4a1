import { describe, expect, test } from 'vitest';
import type { CommentText } from '../../../src/report/comment/write-comment.ts';
import { messagesIn, writeComments } from '../../../src/report/comment/write-comment.ts';

function comment(message: string, more = ''): { text: CommentText; canCommit: boolean } {
  const quoting = [
    { text: `whole ${message}${more}`, quote: { message, isFirst: true } },
    { text: `… ${message} …`, quote: { message, isFirst: false } },
  ];
  const fix = [
    { text: 'commit', canCommit: true },
    { text: 'read', canCommit: false },
  ];
  const text: CommentText = { whole: [...quoting, ...fix], short: [{ text: 'short' }] };
  return { text, canCommit: true };
}

function bodies(...args: Parameters<typeof writeComments>): string[] {
  return [...writeComments(...args)].map(({ body }) => body);
}

describe('comments in the order in which people read them', () => {
  test('quote a message in the first that speaks of it', () => {
    expect(bodies([comment('a'), comment('b'), comment('a')])).toEqual([
      'whole a\n\ncommit',
      'whole b\n\ncommit',
      '… a …\n\ncommit',
    ]);
  });

  test('quote no message that what stands before them speaks of', () => {
    expect(bodies([comment('a'), comment('b')], ['a'])).toEqual(['… a …\n\ncommit', 'whole b\n\ncommit']);
    expect(messagesIn(comment('a').text)).toEqual(['a']);
  });

  test('show a fix where it cannot be committed', () => {
    expect(bodies([{ ...comment('a'), canCommit: false }])).toEqual(['whole a\n\nread']);
  });

  test('are short where GitHub would not take the whole', () => {
    expect(bodies([comment('a', 'x'.repeat(55_000)), comment('a')])).toEqual(['short', '… a …\n\ncommit']);
  });
});
