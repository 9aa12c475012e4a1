import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conversationPage, nextRunNote } from '../../scripts/conversation-page.ts';
import { playConversation } from '../../scripts/demo-conversation.ts';
import { useFakes } from './fakes.ts';

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'demo-conversation');

const fakeGitHub = useFakes();

test('the demo’s conversation goes from a review to a run that has nothing to say', async () => {
  const title = 'Take <orders>';
  const fake = await fakeGitHub({ base: join(SAMPLE, 'base'), head: join(SAMPLE, 'head'), title });
  const played = await playConversation(fake, '/pss fix all');
  expect(played).toMatchObject({
    check: {
      conclusion: 'failure',
      title: 'this pull request introduces 6 violations of restricted:latest in 2 workloads',
    },
    command: { author: 'maintainer', body: '/pss fix all', reactions: ['👀', '👍'] },
    commit: { oid: fake.pull.head.sha, headline: 'Repair what Pod Security Admission would refuse' },
    answers: [expect.stringContaining('it repairs 6 violations in 2 files')],
    nextRun: {
      check: { conclusion: 'success', title: 'nothing new violates restricted:latest' },
      ...{ comments: 0, reviews: 0 },
    },
  });
  const files = ['deploy/api.yaml', 'deploy/orders.yaml'];
  expect(played.threads.map(({ path }) => path)).toEqual(files);
  expect(played.commit.files.map(({ path }) => path)).toEqual(files);
  expect(nextRunNote(played)).toBe(
    'It posts nothing new, and the 2 comments of the review have gone with what they were about.',
  );

  const page = conversationPage(played);
  expect(page).not.toContain(fake.url);
  expect(page).toContain('<h1>Take &lt;orders&gt; ');
  const order = [
    'bot reviewed',
    'Commit suggestion',
    '/pss fix all',
    '👀 1',
    'Verified',
    '>Committed <',
    'The next run',
  ];
  const places = order.map((text) => page.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the demo says where nothing was committed', async () => {
  const base = join(SAMPLE, 'base');
  const fake = await fakeGitHub({ base, head: join(SAMPLE, 'head'), forkOwner: 'contributor' });
  await expect(playConversation(fake, '/pss fix all')).rejects.toThrow('nothing was committed');
});
