import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInShell } from './cli.ts';
import { writeFiles } from './odd-files.ts';

// These tests also generate what the guides print below a command: `npm run update` writes what differs; CI writes nothing.

const DOCS = join(import.meta.dirname, '..', '..', 'docs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-guide-'));
  writeFiles(folder, { '.git/HEAD': '' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The guides whose commands are run, and how each command ends. */
const GUIDES: readonly [guide: string, exitCodes: readonly number[]][] = [
  ['locate.md', [0, 1]],
  ['upgrading.md', [1, 1, 0, 0]],
  ['enforcing.md', [0, 0, 0, 0, 0, 0, 0, 0, 0]],
];

test.each(GUIDES)('%s prints what its commands print, in a folder with its files', async (guide, exitCodes) => {
  const file = join(DOCS, guide);
  const text = readFileSync(file, 'utf8');
  const files = [...text.matchAll(/^```(?:yaml|text)\n(# (\S+)\n[\s\S]*?)^```$/gm)].map(([, body = '', path = '']) => [
    path,
    body,
  ]);
  expect(files.length).toBeGreaterThan(1);
  writeFiles(folder, Object.fromEntries(files) as Record<string, string>);
  const ends: (number | null)[] = [];
  const written = text.replaceAll(/^```console\n([\s\S]*?)^```$/gm, (_, body: string) => {
    const commands = [...body.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command);
    const parts = commands.map((command) => {
      const { exitCode, stdout } = runInShell(folder, `{ ${command.replaceAll('pss-review', '$PSS')}; } 2>&1`);
      ends.push(exitCode);
      return `$ ${command}\n${stdout}`;
    });
    return `\`\`\`console\n${parts.join('')}\`\`\``;
  });
  expect(ends).toEqual(exitCodes);
  await expect(written).toMatchFileSnapshot(file);
});
