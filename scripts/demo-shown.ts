import type { FakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import type { CheckRun } from '../__tests__/fake-github/state.ts';
import type { DemoCheck, DemoComment, DemoFile } from './demo-html.ts';
import { DIFF_SIGNS } from './demo-html.ts';

/** Removes the hidden marks, and makes links lead to GitHub rather than to the fake. */
export function shownBody(body: string, fake: FakeGitHub): string {
  return body.replaceAll(/\n*<!-- .*? -->/g, '').replaceAll(fake.url, 'https://github.com');
}

/** The newest check run. @throws where there is none, or the fake was spoken to in a wrong way */
export function shownCheck(fake: FakeGitHub, run: { readonly stdout: string; readonly stderr: string }): DemoCheck {
  const checkRun: CheckRun | undefined = fake.checkRuns.at(-1);
  if (checkRun === undefined || fake.errors.length > 0) {
    throw new Error(`the run published nothing:\n${run.stdout}${run.stderr}${fake.errors.join('\n')}`);
  }
  const { name, conclusion, output } = checkRun;
  return {
    name,
    conclusion: conclusion ?? '',
    title: output.title ?? '',
    summary: shownBody(output.summary ?? '', fake),
  };
}

/** The changed files of the pull request, each with its comments. */
export function shownFiles(fake: FakeGitHub): DemoFile[] {
  return fake.diff().map(({ path, hunks }) => ({
    path,
    hunks,
    comments: fake.comments.filter((comment) => comment.path === path).map((comment) => shownComment(comment, fake)),
  }));
}

/** The comments as the conversation shows them: each below the last lines of the diff down to its own. */
export function shownThreads(fake: FakeGitHub): DemoFile[] {
  return fake.comments.map((comment) => {
    const { path, shownAt } = comment;
    const hunks =
      shownAt === undefined
        ? []
        : [
            {
              header: shownAt.hunk.header,
              rows: shownAt.hunk.rows.slice(
                Math.max(0, Math.min(shownAt.first, shownAt.last - ROWS_ABOVE)),
                shownAt.last + 1,
              ),
            },
          ];
    return { path, hunks, comments: [shownComment(comment, fake)] };
  });
}

/** How many lines GitHub shows above the one that a comment is on. */
const ROWS_ABOVE = 3;

function shownComment({ body, anchor }: FakeGitHub['comments'][number], fake: FakeGitHub): DemoComment {
  return {
    body: shownBody(body, fake),
    ...(anchor === undefined ? {} : { line: anchor.line }),
    ...(anchor?.startLine === undefined ? {} : { startLine: anchor.startLine }),
  };
}

/** Prints comments, each with its place. */
export function printComments(files: readonly DemoFile[]): void {
  for (const { path, comments } of files) {
    for (const { startLine, line, body } of comments) {
      const lines = line === undefined ? '' : `:${startLine === undefined ? '' : `${startLine}-`}${line}`;
      console.log(`── comment on ${path}${lines}\n${body}\n`);
    }
  }
}

/** Prints a check run. */
export function printCheck({ name, conclusion, summary }: DemoCheck): void {
  console.log(`── check run "${name}": ${conclusion}\n${summary}\n`);
}

/** A hunk as `git diff` prints it. */
export function hunkText({ header, rows }: DemoFile['hunks'][number]): string {
  return [header, ...rows.map(({ type, text }) => `${DIFF_SIGNS[type]}${text}`)].join('\n');
}
