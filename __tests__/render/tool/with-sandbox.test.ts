import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SandboxError, withSandbox } from '../../../src/render/tool/with-sandbox.ts';

const encoder = new TextEncoder();

function filesOf(contents: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(contents).map(([path, content]) => [path, encoder.encode(content)]));
}

/** These tests have a temporary folder of their own: what is left in it, they left. */
const before = process.env['TMPDIR'];
beforeAll(() => {
  process.env['TMPDIR'] = realpathSync(mkdtempSync(join(tmpdir(), 'sandboxes-')));
});
afterAll(() => {
  rmSync(tmpdir(), { recursive: true });
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
});

describe('a sandbox', () => {
  test('has the files, in a folder that only this user can open, and is gone afterwards', async () => {
    const files = filesOf({
      'kustomization.yaml': 'resources: [base/a.yaml]',
      'base/a.yaml': 'é',
      '.env': '',
      'a/b/c/d': '1',
    });
    const folder = await withSandbox(files, async (folder) => {
      expect(dirname(folder)).toBe(tmpdir());
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      for (const [path, content] of files) {
        expect(new Uint8Array(readFileSync(join(folder, path)))).toEqual(content);
        expect(statSync(join(folder, path)).mode & 0o111).toBe(0);
      }
      return folder;
    });
    expect(existsSync(folder)).toBe(false);
  });

  test('is gone where its use fails, and the failure is told', async () => {
    const failing = withSandbox(filesOf({ a: '' }), () => Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow(new Error('failed'));
    expect(readdirSync(tmpdir())).toEqual([]);
  });

  test('takes two files whose paths differ in case only', async () => {
    await withSandbox(filesOf({ 'a.yaml': '1', 'A.yaml': '2', 'B/c': '3', 'b/c': '4' }), async (folder) => {
      expect(readFileSync(join(folder, 'A.yaml'), 'utf8')).toBe('2');
    });
  });

  test('takes thousands of files', async () => {
    const many = Array.from(
      { length: 4000 },
      (_, index) => [`apps/app-${index % 200}/files/${index}.yaml`, 'a: 1'] as const,
    );
    await withSandbox(filesOf(Object.fromEntries(many)), async (folder) => {
      expect(readdirSync(folder, { recursive: true }).filter((path) => String(path).endsWith('.yaml'))).toHaveLength(
        4000,
      );
    });
  });
});

describe('refuses, and leaves nothing behind', () => {
  test.each([
    ['/etc/passwd', 'is an absolute path'],
    ['', 'is not a plain path from the root'],
    ['..', 'is not a plain path from the root'],
    ['../a', 'is not a plain path from the root'],
    ['a/../../b', 'is not a plain path from the root'],
    ['./a', 'is not a plain path from the root'],
    ['a//b', 'is not a plain path from the root'],
    ['a/', 'is not a plain path from the root'],
    ['a\0b', 'has a character that no path of a sandbox may have'],
    ['a\\b', 'has a character that no path of a sandbox may have'],
    ['.git/config', 'is inside of a .git'],
    ['a/.GIT/hooks/x', 'is inside of a .git'],
    ['sub/.git', 'is inside of a .git'],
    [`${'n'.repeat(300)}.yaml`, 'cannot be written: ENAMETOOLONG'],
  ])('%j', async (path, fault) => {
    const refused = withSandbox(filesOf({ 'first.yaml': '', [path]: '' }), () => expect.fail('it was used'));
    await expect(refused).rejects.toThrow(new SandboxError(`${JSON.stringify(path)} ${fault}`));
    expect(readdirSync(tmpdir())).toEqual([]);
  });

  test.each([[['base', 'base/x/a.yaml']], [['base/x/a.yaml', 'base']]])(
    'a file that is a folder too: %j',
    async (paths) => {
      const refused = withSandbox(filesOf(Object.fromEntries(paths.map((path) => [path, '']))), () =>
        expect.fail('it was used'),
      );
      await expect(refused).rejects.toThrow(new SandboxError('"base" is a file, and the folder of "base/x/a.yaml"'));
    },
  );

  test('but not a file whose name only begins with .git', async () => {
    await withSandbox(filesOf({ '.gitignore': '', '.github/a': '' }), async (folder) => {
      expect(readdirSync(folder).sort()).toEqual(['.github', '.gitignore']);
    });
  });
});
