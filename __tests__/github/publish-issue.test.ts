import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GitHubClient } from '../../src/github/client.ts';
import { createClient } from '../../src/github/client.ts';
import { publishIssue } from '../../src/github/publish-issue.ts';
import type { TrackedIssue } from '../../src/report/issue/tracked-issue.ts';
import { issueBody } from '../../src/report/plan/fingerprint.ts';
import type { IssueOutcome } from '../../src/report/summary/issue-notes.ts';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createFakeGitHub } from '../fake-github/fake-github.ts';
import type { FaultKind } from '../fake-github/faults.ts';
import { DEFAULT_TOKENS, TOKENS } from '../fake-github/permissions.ts';
import { call } from '../fake-github/testing.ts';

const SCOPE = 'Pod Security scan';
const TOKEN = 'ghs_issuesWrite';
const ACTIONS = 'github-actions[bot]';
const EMPTY = 'Nothing is left.';

let fake: FakeGitHub;

beforeEach(async () => {
  const writing = { ...(DEFAULT_TOKENS[TOKENS.write] ?? expect.fail()), permissions: { issues: 'write' } } as const;
  fake = await createFakeGitHub({
    base: { a: '1\n' },
    head: { a: '2\n' },
    requireApiVersion: true,
    tokens: { [TOKEN]: writing },
  });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

function clientOf(token: string): GitHubClient {
  return createClient({ token, apiUrl: fake.url, warn: () => undefined, unsaidWait: 0.1 });
}

function wanted(text: string, state: TrackedIssue['state'] = text === EMPTY ? 'closed' : 'open'): TrackedIssue {
  return { scope: SCOPE, title: 'what is violated', body: issueBody(SCOPE, text), state };
}

function publish(issue: TrackedIssue | string, by: string | GitHubClient = TOKEN): Promise<IssueOutcome> {
  const commit = { owner: fake.owner, repo: fake.name, head: fake.baseTip, question: 'branch' };
  const client = typeof by === 'string' ? clientOf(by) : by;
  return publishIssue(client, commit, typeof issue === 'string' ? wanted(issue) : issue);
}

/** What people see: each issue with its state and the first line of its body. */
function shown(): string[] {
  return fake.issues.map(({ number, state, stateReason, body }) =>
    [`#${number}`, state, ...(state === 'closed' ? [stateReason] : []), body.split('\n')[0]].join(' '),
  );
}

function writes(): string[] {
  const made = fake.requests
    .filter(({ method, kind }) => kind === 'rest' && method !== 'GET')
    .map(({ method, path }) => `${method} ${path.split('/').slice(4).join('/')}`);
  fake.forgetRequests();
  return made;
}

/** As somebody: `TOKEN` for the Action's own account. */
async function post(body: string, token: string = TOKENS.person): Promise<void> {
  await call(fake, 'POST', 'issues', { body: { title: 'what is violated', body }, token });
  fake.forgetRequests();
}

async function change(number: number, body: object): Promise<void> {
  await call(fake, 'PATCH', `issues/${number}`, { body, token: TOKENS.person });
  fake.forgetRequests();
}

describe('the issue', () => {
  test('is opened, left alone, edited, closed and opened again: always the same one', async () => {
    expect(await publish('one')).toMatchObject({ number: 8, standing: 'open', url: `${fake.url}/octo/shop/issues/8` });
    expect(writes()).toEqual(['POST issues']);
    expect(fake.issues).toMatchObject([{ title: 'what is violated', author: ACTIONS }]);
    expect(await publish('one')).toMatchObject({ number: 8, standing: 'open' });
    expect(writes()).toEqual([]);
    await publish('two');
    expect([writes(), shown()]).toEqual([['PATCH issues/8'], ['#8 open two']]);
    expect(await publish(EMPTY)).toMatchObject({ number: 8, standing: 'closed' });
    expect([writes(), shown()]).toEqual([['PATCH issues/8'], [`#8 closed completed ${EMPTY}`]]);
    expect(await publish(EMPTY)).toMatchObject({ standing: 'closed' });
    expect(writes()).toEqual([]);
    expect(await publish('three')).toMatchObject({ number: 8, standing: 'open' });
    expect([writes(), shown()]).toEqual([['PATCH issues/8'], ['#8 open three']]);
  });

  test('is not opened where nothing is violated, or nothing is known', async () => {
    expect(await publish(EMPTY)).toEqual({ isNeedless: true });
    expect(await publish(wanted('unknown', 'as-it-is'))).toEqual({ isNeedless: true });
    expect(writes()).toEqual([]);
  });

  test('that somebody edited is written anew with the next change, under the title that people gave it', async () => {
    await publish('- [ ] fix');
    const body = fake.issues[0]?.body.replace('[ ]', '[x]');
    await change(8, { body: `Ours.\n\n${body}\n\nLater.`, title: 'Pod Security' });
    await publish('- [ ] fix');
    expect(writes()).toEqual([]);
    await publish('- [ ] watch');
    expect(shown()).toEqual(['#8 open - [ ] watch']);
    expect(fake.issues[0]).toMatchObject({ title: 'Pod Security', body: issueBody(SCOPE, '- [ ] watch') });
  });

  test('that somebody closed as not planned stays so', async () => {
    await publish('one');
    await change(8, { state: 'closed', state_reason: 'not_planned' });
    expect(await publish('two')).toMatchObject({ number: 8, standing: 'unwanted' });
    expect(writes()).toEqual([]);
    await change(8, { state: 'open' });
    expect(await publish('two')).toMatchObject({ standing: 'open' });
    expect(shown()).toEqual(['#8 open two']);
  });

  test('of somebody else is not touched, whatever its text', async () => {
    await post(issueBody(SCOPE, 'one'));
    await publish('two');
    await publish(EMPTY);
    expect(shown()).toEqual(['#8 open one', `#9 closed completed ${EMPTY}`]);
  });

  test('of another workflow with the same account is not touched', async () => {
    await post('one', TOKEN);
    await publish('two');
    expect(shown()).toEqual(['#8 open one', '#9 open two']);
  });

  test('is one for each name of the check run', async () => {
    await publish('one');
    await publish({ ...wanted('one'), scope: 'Baseline', body: issueBody('Baseline', 'other') });
    await publish('two');
    expect(shown()).toEqual(['#8 open two', '#9 open other']);
  });

  test('is found behind more issues than a page lists', async () => {
    await publish('one');
    for (let index = 0; index < 100; index++) await post(`${index}`, TOKEN);
    await publish('one');
    expect(writes()).toEqual([]);
  });

  test('that was deleted is opened again', async () => {
    await publish('one');
    fake.inject({ fault: 410, method: 'PATCH', message: 'This issue was deleted' });
    fake.inject({ fault: 'other-answer', method: 'GET', path: /\/issues/, answer: () => [], after: 1, times: 2 });
    expect(await publish('two')).toMatchObject({ number: 9, standing: 'open' });
  });
});

describe('of two issues of ours', () => {
  test('the older stays, and the other is closed and let go', async () => {
    await post(issueBody(SCOPE, 'one'), TOKEN);
    await post(issueBody(SCOPE, 'two'), TOKEN);
    expect(await publish('three')).toMatchObject({ number: 8 });
    expect(shown()).toEqual(['#8 open three', '#9 closed not_planned #8 tracks this.']);
    writes();
    await publish('three');
    expect(writes()).toEqual([]);
  });

  test('the one that another run opened meanwhile stays', async () => {
    const client = clientOf(TOKEN);
    let isFirst = true;
    client.hook.before('request', async ({ method, url }) => {
      if (!isFirst || method !== 'POST' || !url.endsWith('/issues')) return;
      isFirst = false;
      await publish('one');
    });
    expect(await publish('one', client)).toMatchObject({ number: 8, standing: 'open' });
    expect(shown()).toEqual(['#8 open one', '#9 closed not_planned #8 tracks this.']);
  });

  test('of two runs at once one is left', async () => {
    for (const text of ['one', 'two', EMPTY]) {
      expect(await Promise.all([publish(text), publish(text)])).toMatchObject([{ number: 8 }, { number: 8 }]);
      const open = fake.issues.filter(({ state }) => state === 'open');
      expect(open.map(({ number }) => number)).toEqual(text === EMPTY ? [] : [8]);
    }
  });

  test('one that the list does not have yet is not opened twice', async () => {
    fake.inject({ fault: 'other-answer', method: 'GET', path: /\/issues/, answer: () => [], after: 1 });
    expect(await publish('one')).toMatchObject({ number: 8, standing: 'open' });
    expect(shown()).toEqual(['#8 open one']);
  });
});

describe('what GitHub refuses', () => {
  test('is told, with the permission that is missing', async () => {
    expect(await publish('one', TOKENS.write)).toMatchObject({
      refused: { status: 403, message: expect.stringContaining('not accessible'), needs: 'issues=read' },
    });
    expect(await publish('one', TOKENS.read)).toMatchObject({ refused: { status: 403, needs: 'issues=write' } });
    expect(fake.issues).toEqual([]);
  });

  test.each([
    [410, /\/issues\?/, 'GET', 'Issues are disabled for this repo'],
    [401, /graphql/, 'POST', 'Bad credentials'],
    [422, /\/issues$/, 'POST', 'Validation Failed'],
  ])('is told: %s', async (status, path, method, message) => {
    const fault = fake.inject({ fault: status, path, method, message, times: 9 });
    expect(await publish('one')).toEqual({ refused: { status, message: expect.stringContaining(message) } });
    expect(fault.failed).toBe(1);
  });

  test('to change is told, too', async () => {
    await publish('one');
    fake.inject({ fault: 403, method: 'PATCH' });
    expect(await publish('two')).toMatchObject({ refused: { status: 403 } });
    expect(shown()).toEqual(['#8 open one']);
  });
});

describe('where GitHub does not say whether it took a write', () => {
  test.each(['reset-after-commit', 502] as const)(
    'one issue is opened, edited, closed and opened again: %s',
    async (fault) => {
      for (const [text, method] of [
        ['one', 'POST'],
        ['two', 'PATCH'],
        [EMPTY, 'PATCH'],
        ['three', 'PATCH'],
      ] as const) {
        const injected = fake.inject({ fault, method, path: /\/issues/ });
        expect(await publish(text)).toMatchObject({ number: 8, standing: text === EMPTY ? 'closed' : 'open' });
        expect(injected.failed).toBe(1);
      }
      expect(shown()).toEqual(['#8 open three']);
    },
  );

  test('it is given up in the end', async () => {
    const fault = fake.inject({ fault: 502, method: 'POST', path: /\/issues$/, times: 99 });
    expect(await publish('one')).toMatchObject({ refused: { status: 502 } });
    expect(fault.failed).toBe(3);
  });
});

/** Writes to issues wait for three seconds, so that there are few. */
const FAULTS: readonly FaultKind[] = [403, '502-after-commit'];

describe('after any fault at any request, the next run leaves one issue that says what is wanted', () => {
  test.each(FAULTS.flatMap((fault) => [1, 2, 3].map((after) => [fault, after] as const)))(
    '%s at request %s',
    async (fault, after) => {
      for (const text of ['one', EMPTY]) {
        fake.inject({ fault, after });
        await publish(text);
        fake.calm();
        await publish(text);
        expect(shown()).toEqual([text === EMPTY ? `#8 closed completed ${EMPTY}` : `#8 open ${text}`]);
      }
    },
  );
});
