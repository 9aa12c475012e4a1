// Lints every workflow: those of this repository, its action.yml and dependabot.yml, those that the docs print, and those that
// `pss-review init` writes:
//   npm run lint:workflows
// actionlint says what GitHub would not take, and zizmor what would be insecure. Neither asks the network. Needs Go, or pip to
// fetch it, and pip.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { workflowText } from '../src/report/adoption/workflow-text.ts';
import { goTool } from './go-tools.ts';
import { pipTool } from './pip-tools.ts';

const ROOT = join(import.meta.dirname, '..');

const actionlint = goTool('actionlint');
const zizmor = pipTool('zizmor==1.32.0', 'bin/zizmor');
if (actionlint === undefined || zizmor === undefined) throw new Error('actionlint and zizmor cannot be had here');

const folder = mkdtempSync(join(tmpdir(), 'pss-review-workflows-'));
try {
  cpSync(join(ROOT, '.github'), join(folder, '.github'), { recursive: true });
  for (const name of ['action.yml', 'dist']) symlinkSync(join(ROOT, name), join(folder, name));
  // Actionlint looks for the root of a repository.
  mkdirSync(join(folder, '.git'));
  const workflows = join(folder, '.github/workflows');
  for (const [name, text] of [...documentedWorkflows(), ...writtenWorkflows()])
    writeFileSync(join(workflows, name), text);
  const files = readdirSync(workflows);
  const isClean = [
    lint(actionlint, ['-shellcheck=', '-pyflakes=', ...files.map((file) => join('.github/workflows', file))]),
    lint(zizmor, ['--offline', '--quiet', '--no-progress', '.']),
  ].every(Boolean);
  console.log(`${files.length} workflows: ${isClean ? 'nothing to say' : 'see above'}`);
  if (!isClean) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** The workflows that `init` writes: for a repository of plain manifests, and for one that is built. */
function writtenWorkflows(): [string, string][] {
  return [0, 1].map((charts) => [
    `init-${charts}.yml`,
    workflowText({ made: { plain: 1, kustomizations: 0, charts, objects: new Map() } }),
  ]);
}

/** The workflows that Markdown prints; each with a name that tells where. */
function documentedWorkflows(): [string, string][] {
  const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((file) => join('docs', file))];
  return pages
    .filter((page) => page.endsWith('.md'))
    .flatMap((page) => {
      const blocks = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)];
      return blocks
        .map(([, text = '']) => text)
        .filter((text) => /^jobs:/m.test(text))
        .map((text, index): [string, string] => [`${basename(page, '.md')}-${index + 1}.yml`, text]);
    });
}

function lint(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { cwd: folder, stdio: 'inherit' }).status === 0;
}
