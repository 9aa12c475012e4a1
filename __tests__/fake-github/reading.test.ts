import { createHash } from 'node:crypto';

import { Octokit } from '@octokit/rest';
import { afterEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import type { FakeGitHubOptions } from './options.ts';
import { TOKENS } from './permissions.ts';
import { call, graphql, lines } from './testing.ts';

let fake: FakeGitHub;

async function start(options: FakeGitHubOptions): Promise<Octokit> {
  fake = await createFakeGitHub(options);
  return new Octokit({ baseUrl: fake.url, auth: TOKENS.write });
}

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const pull = { owner: 'octo', repo: 'shop', pull_number: 7 };

test('the pull request says its ends, and compare its merge base', async () => {
  const octokit = await start({
    base: { a: 'one\n' },
    head: { a: 'two\n' },
    baseAfterFork: [
      { a: 'one\n', b: 'b\n' },
      { a: 'one\n', b: 'c\n' },
    ],
  });
  const { data } = await octokit.pulls.get(pull);
  expect(data).toMatchObject({ number: 7, changed_files: 1, mergeable: true, base: { sha: fake.baseTip } });
  const basehead = `${data.base.sha}...${data.head.sha}`;
  const compared = await octokit.repos.compareCommitsWithBasehead({ owner: 'octo', repo: 'shop', basehead, page: 2 });
  expect(compared.data.merge_base_commit.sha).toBe(fake.pull.mergeBase);
  expect(compared.data.merge_base_commit.sha).not.toBe(data.base.sha);
  expect(compared.data.files).toBeUndefined();
  expect(compared.data).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 2 });
});

test('files come with the patch that git makes, and in pages', async () => {
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`many/${index}.yaml`, `${index}\n`]));
  const octokit = await start({
    base: { 'a.yaml': lines(1, 9), 'old name.yaml': lines(1, 30), 'gone.yaml': 'x\n' },
    head: {
      'a.yaml': lines(1, 9).replace('line 5', 'line five'),
      'new name ä.yaml': lines(1, 30),
      'image.png': Uint8Array.of(137, 80, 0, 1, 2),
      'no-end.yaml': 'a: 1',
      ...many,
    },
  });
  const files = await octokit.paginate(octokit.pulls.listFiles, { ...pull, per_page: 100 });
  expect(files).toHaveLength(155);
  expect(fake.calls().routes).toEqual({ 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': 2 });
  const byName = new Map(files.map((file) => [file.filename, file]));
  expect(byName.get('a.yaml')).toMatchObject({ status: 'modified', additions: 1, deletions: 1 });
  expect(byName.get('a.yaml')?.patch).toBe(
    [
      '@@ -2,7 +2,7 @@ line 1',
      ' line 2',
      ' line 3',
      ' line 4',
      '-line 5',
      '+line five',
      ' line 6',
      ' line 7',
      ' line 8',
    ].join('\n'),
  );
  expect(byName.get('new name ä.yaml')).toMatchObject({ status: 'renamed', previous_filename: 'old name.yaml' });
  expect(byName.get('new name ä.yaml')).not.toHaveProperty('patch');
  expect(byName.get('image.png')).not.toHaveProperty('patch');
  expect(byName.get('no-end.yaml')?.patch).toBe('@@ -0,0 +1 @@\n+a: 1\n\\ No newline at end of file');
  expect(byName.get('gone.yaml')).toMatchObject({ status: 'removed' });
});

test('no more than 3,000 files are listed, and 300 compared', async () => {
  const many = Object.fromEntries(Array.from({ length: 3005 }, (_, index) => [`many/${index}.yaml`, `${index}\n`]));
  const octokit = await start({ base: { a: '' }, head: many });
  const files = await octokit.paginate(octokit.pulls.listFiles, { ...pull, per_page: 100 });
  expect(files).toHaveLength(3000);
  const basehead = `main...change`;
  const compared = await octokit.repos.compareCommitsWithBasehead({ owner: 'octo', repo: 'shop', basehead });
  expect(compared.data.files).toHaveLength(300);
  const diff = await call(fake, 'GET', 'pulls/7', { headers: { accept: 'application/vnd.github.diff' } });
  expect(diff).toMatchObject({ status: 406, body: { errors: [{ code: 'too_large' }] } });
});

test('a large file is listed without its patch, and takes no comment on a line', async () => {
  await start({ base: { 'a.yaml': '' }, head: { 'a.yaml': lines(1, 20_001), 'b.yaml': 'x\n' } });
  const files = await call(fake, 'GET', 'pulls/7/files');
  expect(files.body.map((file: object) => 'patch' in file)).toEqual([false, true]);
  const comment = { path: 'a.yaml', line: 1, body: 'text' };
  const review = await call(fake, 'POST', 'pulls/7/reviews', {
    body: { event: 'COMMENT', body: 'x', comments: [comment] },
  });
  expect(review.body.errors[0]).toContain('path diff too large');
  const one = await call(fake, 'POST', 'pulls/7/comments', { body: { ...comment, commit_id: fake.pull.head.sha } });
  expect(one.body.errors).toEqual([
    { resource: 'PullRequestReviewComment', code: 'custom', field: 'path', message: 'path diff too large' },
  ]);
});

test('contents come by blob, by tree, by path, and by GraphQL in one query', async () => {
  const octokit = await start({
    base: { 'deploy/a.yaml': 'a: 1\n' },
    head: { 'deploy/a.yaml': 'a: 2\n', 'b ü.yaml': '\ufeffb: 1\n', 'c.bin': Uint8Array.of(0, 1) },
  });
  const repository = { owner: 'octo', repo: 'shop' };
  const tree = await octokit.git.getTree({ ...repository, tree_sha: fake.pull.head.sha, recursive: '1' });
  expect(tree.data.tree.map(({ path }) => path)).toEqual(['b ü.yaml', 'c.bin', 'deploy', 'deploy/a.yaml']);
  const sha = tree.data.tree[3]?.sha ?? '';
  const blob = await octokit.git.getBlob({ ...repository, file_sha: sha });
  expect(Buffer.from(blob.data.content, 'base64').toString()).toBe('a: 2\n');
  const raw = await call(fake, 'GET', `git/blobs/${sha}`, { headers: { accept: 'application/vnd.github.raw' } });
  expect(raw.body).toBe('a: 2\n');
  const content = await octokit.repos.getContent({ ...repository, path: 'deploy/a.yaml', ref: 'refs/heads/main' });
  expect(content.data).toMatchObject({ type: 'file', encoding: 'base64', content: 'YTogMQo=\n' });
  const directory = await octokit.repos.getContent({ ...repository, path: 'deploy', ref: fake.pull.head.sha });
  expect(directory.data).toMatchObject([{ type: 'file', name: 'a.yaml' }]);

  const head = fake.pull.head.sha;
  const answer = await graphql(
    fake,
    `query ($a: String!, $b: String!, $c: String!, $d: String!) {
      repository(owner: "octo", name: "shop") {
        a: object(expression: $a) { ...blob } b: object(expression: $b) { ...blob }
        c: object(expression: $c) { ...blob } d: object(expression: $d) { ...blob }
      }
    }
    fragment blob on Blob { oid text isBinary isTruncated byteSize }`,
    { a: `${head}:deploy/a.yaml`, b: `${head}:b ü.yaml`, c: `${head}:c.bin`, d: `${head}:missing` },
  );
  const { a, b, c, d } = answer.body.data.repository;
  expect(a).toEqual({ oid: sha, text: 'a: 2\n', isBinary: false, isTruncated: false, byteSize: 5 });
  expect(createHash('sha1').update(`blob 5\0${a.text}`).digest('hex')).toBe(a.oid);
  // Without its byte order mark: only the hash tells.
  expect(b).toMatchObject({ text: 'b: 1\n', byteSize: 8 });
  expect(c).toMatchObject({ text: null, isBinary: true });
  expect(d).toBeNull();
});

test('GraphQL cuts a text at 512,000 bytes without an error', async () => {
  await start({ base: {}, head: { 'a.yaml': 'ä'.repeat(300_000) } });
  const answer = await graphql(
    fake,
    `{ repository(owner: "octo", name: "shop") { object(expression: "${fake.pull.head.sha}:a.yaml") { ... on Blob { text isTruncated } } } }`,
  );
  const { text, isTruncated } = answer.body.data.repository.object;
  expect(Buffer.byteLength(text)).toBe(512_000);
  expect(isTruncated).toBe(true);
});

test('a query that GitHub’s schema does not know is an error of status 200', async () => {
  await start({ base: {}, head: { a: '1' } });
  const answer = await graphql(fake, '{ repository(owner: "octo", name: "shop") { nonsense } }');
  expect(answer.status).toBe(200);
  expect(answer.body.errors[0].message).toContain('nonsense');
});

test('a fork’s head is read by its id, and its branch only with its owner', async () => {
  const octokit = await start({ base: { a: '1\n' }, head: { a: '2\n' }, forkOwner: 'stranger' });
  const repository = { owner: 'octo', repo: 'shop' };
  const { data } = await octokit.pulls.get(pull);
  expect(data.head).toMatchObject({ label: 'stranger:change', repo: { full_name: 'stranger/shop', fork: true } });
  const byId = await octokit.repos.getContent({ ...repository, path: 'a', ref: data.head.sha });
  expect(byId.data).toMatchObject({ content: 'Mgo=\n' });
  expect((await call(fake, 'GET', 'contents/a?ref=change')).status).toBe(404);
  expect((await call(fake, 'GET', 'compare/main...change')).status).toBe(404);
  expect((await call(fake, 'GET', 'compare/main...stranger:change')).status).toBe(200);
  const found = await octokit.pulls.list({ ...repository, head: 'stranger:change' });
  expect(found.data).toHaveLength(1);
  expect((await octokit.pulls.list({ ...repository, head: 'octo:change' })).data).toEqual([]);
  const ofCommit = await octokit.repos.listPullRequestsAssociatedWithCommit({
    ...repository,
    commit_sha: data.head.sha,
  });
  expect(ofCommit.data).toEqual([]);
});
