import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeRenders, helmPath } from '../runner/programs.ts';
import { runAction } from '../runner/run-action.ts';
import { runCli } from './cli.ts';
import { tokenOf } from './documented-workflows.ts';
import type { Report } from './expected-pull-request.ts';
import { useFakes } from './fakes.ts';
import { readGitOpsGuide } from './gitops-guide.ts';
import { pullRequests } from './pull-requests.ts';
import { WORKSPACES } from './workspaces.ts';

// These tests also generate parts of the guides: `npm run update` writes those that differ; CI writes nothing.

const fakeGitHub = useFakes();
const { repositoryOf } = pullRequests();

/** Objects that are not followed, by the name of a guide. */
const NOT_FOLLOWED = join(import.meta.dirname, '..', 'fixtures', 'gitops-guides');

const TOKEN = 'ghs_theJobsOwn';

/** The repository that the objects of the guides name. */
const REPOSITORY = { owner: 'example', name: 'fleet' };
const SERVER = { GITHUB_SERVER_URL: 'https://github.com' };

/** Where the comments of each guide's example stand, and which of the changed files have an object. */
const GUIDES = [
  {
    name: 'flux.md',
    places: ['clusters/prod/api.yaml:26', 'clusters/prod/web.yaml:18'],
    objects: ['clusters/prod/api.yaml', 'clusters/prod/web.yaml'],
  },
  { name: 'argo-cd.md', places: ['apps/debug/pod.yaml:6', 'argocd/web.yaml:19'], objects: ['argocd/web.yaml'] },
];

describe.each(GUIDES)('the guide $name', ({ name, places, objects }) => {
  const guide = readGitOpsGuide(name);
  const { base, head, workflow } = guide;

  describeRenders('has an example', (helm) => {
    const path = helmPath(helm);
    const repository = () => {
      const made = repositoryOf(base, head);
      made.git('remote', 'add', 'origin', 'git@github.com:example/fleet.git');
      return made;
    };

    test('whose scan and comments are those that are printed', async () => {
      const { folder, git } = repository();
      const { stdout: comments } = runCli(folder, ['review', '--base', 'main'], undefined, '', path);
      git('checkout', '--quiet', 'main');
      const { stdout: scan } = runCli(folder, ['scan', '--format', 'json', '.'], undefined, '', path);
      const sections = { json: linesOf(scan), comments: commentsOf(comments) };
      await expect(withSections(guide.text, sections)).toMatchFileSnapshot(guide.file);
    });

    test.each(WORKSPACES)(
      'whose workflow comments on the lines that set the fields, workspace: %s',
      async (workspace) => {
        expect(workflow).toMatchObject({ events: ['pull_request'], workspace: 'depth-1' });
        const tokens = { [TOKEN]: tokenOf(workflow.permissions) };
        const fake = await fakeGitHub({ ...REPOSITORY, base, head, tokens });
        const inputs = { ...workflow.inputs, token: TOKEN };
        const run = () => runAction({ fake, workspace, inputs, env: { ...SERVER, PATH: path } });
        const { exitCode, outputs } = await run();
        expect([exitCode, outputs['introduced'], outputs['existing']]).toEqual([1, '2', '0']);
        expect(fake.comments.map(({ path: file, anchor }) => `${file}:${anchor?.line}`).sort()).toEqual(places);
        expect(fake.applySuggestions('all', { isCommitted: true }).refused).toEqual([]);
        const repaired = await run();
        expect([repaired.exitCode, repaired.outputs['conclusion']]).toEqual([0, 'success']);
      },
    );
  });

  test('has parts of a config that are such', () => {
    expect(guide.configs.length).toBeGreaterThan(0);
    for (const config of guide.configs) {
      const { folder } = repositoryOf({}, { '.github/pss-review.yml': config });
      expect(runCli(folder, ['scan', '.']).stderr).toBe('');
    }
  });

  test('has a table of what is said of objects that are not followed: in these words', () => {
    const files = { ...base, 'objects.yaml': readFileSync(join(NOT_FOLLOWED, `${name}.yaml`), 'utf8') };
    const before = { 'jsonnet/web.jsonnet': '{}\n' };
    const { folder, git } = repositoryOf(before, { ...before, ...files });
    git('remote', 'add', 'origin', 'git@github.com:example/fleet.git');
    const { stdout } = runCli(folder, ['review', '--base', 'main', '--format', 'json']);
    const { notes } = JSON.parse(stdout) as Report;
    const said = notes.map(({ message }) => message).join('\n');
    const [, table = ''] = /^\| what \| what is said \|\n\| --- \| --- \|\n((?:\|.*\n)+)/m.exec(guide.text) ?? [];
    const sentences = table.split('\n').flatMap((row) => [...(row.split(' | ')[1] ?? '').matchAll(/`([^`]+)`/g)]);
    expect(sentences.length).toBeGreaterThan(7);
    expect(
      sentences.map(([, words = '']) => words).filter((words) => !said.includes(`made elsewhere: ${words}`)),
    ).toEqual([]);
  });

  test('says that objects are not judged where the token may write, as nothing is built there', async () => {
    const fake = await fakeGitHub({ ...REPOSITORY, base, head });
    const run = { fake, event: 'pull_request_target', workspace: 'none', env: SERVER } as const;
    const { outputs, files } = await runAction(run);
    const { notes, workloads } = JSON.parse(files[outputs['report'] ?? ''] ?? '') as Report;
    expect(notes.filter(({ code }) => code === 'delivery').map(({ file }) => file)).toEqual(objects);
    expect(notes.map(({ code }) => code)).not.toContain('built-with');
    expect(workloads.flatMap(({ via }) => via ?? [])).toEqual([]);
  });
});

/** What the guides show of a scan. */
function linesOf(scan: string): string {
  const { results } = JSON.parse(scan) as { results: { file: string; via: string | null; by: string | null }[] };
  const lines = results.map(({ file, via, by }) => JSON.stringify({ file, via, by }));
  return ['```', "$ pss-review scan --format json . | jq -c '.results[] | {file, via, by}'", ...lines, '```'].join(
    '\n',
  );
}

/** What they show of a review: its comments, up to what is folded in them. */
function commentsOf(review: string): string {
  const parts = review.split(/^(?=── )/m).filter((part) => part.startsWith('── comment on '));
  const shown = parts.map((part) => part.slice(0, part.indexOf('\nDoes it never run?')).trimEnd());
  return ['```', shown.join('\n\n'), '```'].join('\n');
}

function withSections(page: string, sections: Readonly<Record<string, string>>): string {
  let text = page;
  for (const [name, content] of Object.entries(sections)) {
    const [start, end] = [`<!-- ${name}:start -->\n`, `<!-- ${name}:end -->`];
    expect(text).toContain(start);
    text = `${text.slice(0, text.indexOf(start) + start.length)}${content}\n${text.slice(text.indexOf(end))}`;
  }
  return text;
}
