import { expect, test, vi } from 'vitest';
import { stateAlongside } from '../../src/github/fetch-comments.ts';

function repository(hasNextPage: boolean): unknown {
  const pageInfo = { hasNextPage, endCursor: null };
  return { pullRequest: { headRefOid: 'a'.repeat(40), changedFiles: 2, reviewThreads: { pageInfo, nodes: [] } } };
}

test('a state that comes with another query is current for three seconds', () => {
  vi.useFakeTimers();
  const { part, latest } = stateAlongside({ number: 7 });
  expect(latest()).toBeUndefined();
  part.take(repository(false));
  expect(latest()).toEqual({ head: 'a'.repeat(40), changedFiles: 2, comments: [] });
  vi.advanceTimersByTime(2999);
  expect(latest()).toBeDefined();
  vi.advanceTimersByTime(1);
  expect(latest()).toBeUndefined();
  vi.useRealTimers();
});

test('of more than a hundred threads it has not all: then it counts for nothing', () => {
  const { part, latest } = stateAlongside({ number: 7 });
  part.take(repository(false));
  part.take(repository(true));
  expect(latest()).toBeUndefined();
});
