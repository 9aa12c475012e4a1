import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect } from 'vitest';
import { NODE } from './cli.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'guides');

/** A fenced block, and the path that the line above it gives it. */
const BLOCK = /(?:^`(?<path>[^`\n]+)`:\n\n)?^```(?<language>\w*)\n(?<text>[\s\S]*?)^```$/gm;

/** The path that a block's own first line gives it. */
const FIRST_LINE = /^# (?<path>\S*\w\.\w+)\n/;

/** A command as a console shows it: a line that begins with `$ `, and those that it goes on in. */
const COMMAND = /^\$ (?<command>(?:[^\n]*\\\n)*[^\n]*)\n/gm;

/** What a command prints may be cut on a page: a line of dots stands for any lines. */
const LEFT_OUT = '…\n';

/** A page of docs, walked as a reader would. */
export interface WalkedGuide {
  readonly file: string;
  /** The page with what its commands print now. */
  readonly text: string;
  readonly commands: readonly string[];
}

/**
 * Walks a page from its top: a block whose first line is a comment with a path, or that is below a line with one, is
 * written to that file, and the commands of each `console` block are run. That is in a repository whose branch `main`
 * has the files of the fixture of the same name, where there is one. After a command that fails the page must show
 * `$ echo $?` and the exit code.
 *
 * @param path as the variable `PATH` takes it; `pss-review` and the programs of the fixture's folder `bin` come first
 */
export function walkGuide(name: string, path: string): WalkedGuide {
  const file = join(ROOT, 'docs', name);
  const text = readFileSync(file, 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'pss-guide-'));
  try {
    const repository = join(folder, 'shop');
    const programs = join(folder, 'bin');
    const fixture = join(FIXTURES, name.replace(/\.md$/, ''));
    for (const made of [repository, programs]) mkdirSync(made);
    if (existsSync(fixture)) cpSync(join(fixture, 'repository'), repository, { recursive: true });
    if (existsSync(join(fixture, 'bin'))) cpSync(join(fixture, 'bin'), programs, { recursive: true });
    const cli = join(programs, 'pss-review');
    writeFileSync(cli, `#!/bin/sh\nexec '${NODE}' '${join(ROOT, 'dist', 'cli.js')}' "$@"\n`);
    chmodSync(cli, 0o755);
    const shell = shellIn(repository, [programs, path, '/usr/bin', '/bin'].join(delimiter));
    shell(
      'git init --quiet --initial-branch=main && git add --all && git commit --quiet --allow-empty --message "What is there"',
    );
    const commands: string[] = [];
    const walked = text.replace(BLOCK, (block, above: string | undefined, language: string, content: string) => {
      const filePath = above ?? (language === 'console' ? undefined : FIRST_LINE.exec(content)?.groups?.['path']);
      if (filePath !== undefined) {
        mkdirSync(dirname(join(repository, filePath)), { recursive: true });
        writeFileSync(join(repository, filePath), content);
        return block;
      }
      if (language !== 'console') return block;
      const { shown, run } = runBlock(content, shell);
      commands.push(...run);
      return `\`\`\`console\n${shown}\`\`\``;
    });
    return { file, text: walked, commands };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Shell = (command: string) => { readonly output: string; readonly exitCode: number | null };

/** Runs commands in a folder, with nothing of the machine's own settings. */
function shellIn(cwd: string, path: string): Shell {
  const author = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' };
  const committer = { GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.com' };
  const env = { PATH: path, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', LANG: 'C.UTF-8', ...author, ...committer };
  return (command) => {
    const { stdout, status, error } = spawnSync('bash', ['-c', `exec 2>&1\n${command}`], {
      ...{ cwd, env, encoding: 'utf8', timeout: 60_000 },
    });
    if (error !== undefined) throw error;
    return { output: stdout, exitCode: status };
  };
}

/** Runs the commands of a console block; returns it with what they print. */
function runBlock(content: string, shell: Shell): { readonly shown: string; readonly run: readonly string[] } {
  const found = [...content.matchAll(COMMAND)];
  expect(found.length, `a console block without a command:\n${content}`).toBeGreaterThan(0);
  let last: number | null = 0;
  let shown = '';
  for (const [index, match] of found.entries()) {
    const command = match.groups?.['command'] ?? '';
    const before = content.slice(match.index + match[0].length, found[index + 1]?.index);
    const isExitCode = command === 'echo $?';
    if (!isExitCode) expect(last, `the page does not show the exit code before: ${command}`).toBe(0);
    const answer: ReturnType<Shell> = isExitCode ? { output: `${last}\n`, exitCode: 0 } : shell(command);
    last = answer.exitCode;
    shown += match[0] + (leavesOut(before, answer.output) ? before : answer.output);
  }
  expect(last, `the page does not show the exit code after: ${content}`).toBe(0);
  return { shown, run: found.map(({ groups }) => groups?.['command'] ?? '') };
}

/** Whether what a page shows is an output with lines left out where it has dots. */
function leavesOut(shown: string, output: string): boolean {
  const [first = '', ...others] = shown.split(LEFT_OUT);
  if (others.length === 0 || !output.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1;
    const found = isLast && part !== '' ? output.length - part.length : output.indexOf(part, at);
    if (found < at || !output.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return true;
}
