import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workspaceFile } from '../../src/action/workspace-file.ts';

let home: string;
let workspace: string;

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'pss-review-workspace-')));
  workspace = join(home, 'work');
  mkdirSync(join(workspace, 'out'), { recursive: true });
  mkdirSync(join(home, 'elsewhere'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const pathOf = (name: string): Promise<string> => workspaceFile(workspace, 'sarif-file', name);

describe('a file that an input names', () => {
  test.each(['pss.sarif', 'out/pss.sarif', 'a/new/folder/pss.sarif', './out/../pss.sarif', '..pss.sarif'])(
    'is written to the workspace as %s',
    async (name) => {
      expect(await pathOf(name)).toBe(join(workspace, name));
    },
  );

  test('may be named by its absolute path', async () => {
    expect(await pathOf(join(workspace, 'out/pss.sarif'))).toBe(join(workspace, 'out/pss.sarif'));
  });

  test('may be behind a link that stays in the workspace', async () => {
    symlinkSync('out', join(workspace, 'link'));
    expect(await pathOf('link/pss.sarif')).toBe(join(workspace, 'out/pss.sarif'));
  });

  test('may be a link itself, which is replaced and not followed', async () => {
    symlinkSync(join(home, 'elsewhere/file'), join(workspace, 'pss.sarif'));
    expect(await pathOf('pss.sarif')).toBe(join(workspace, 'pss.sarif'));
  });

  test.each(['../pss.sarif', 'out/../../pss.sarif', '..', '.', '/etc/pss.sarif', '../work-too/pss.sarif'])(
    'is refused as %s, which is outside',
    async (name) => {
      await expect(pathOf(name)).rejects.toThrow('outside of the workspace; expected a file in the workspace');
    },
  );

  test.each([
    ['of an absolute link', 'link', () => join(home, 'elsewhere')],
    ['of a relative link', 'link', () => '../elsewhere'],
    ['of a link in a folder', 'out/link', () => '../../elsewhere'],
    ['of a link over a link', 'link', () => 'second'],
  ])('is refused because %s', async (_, link, target) => {
    symlinkSync('../elsewhere', join(workspace, 'second'));
    symlinkSync(target(), join(workspace, link));
    await expect(pathOf(`${link}/pss.sarif`)).rejects.toThrow('which a link leads out of the workspace');
    await expect(pathOf(`${link}/new/pss.sarif`)).rejects.toThrow('which a link leads out of the workspace');
  });

  test('is refused where its folder is a file, or a link to nothing, and where it is a folder', async () => {
    writeFileSync(join(workspace, 'file'), '');
    symlinkSync('nowhere', join(workspace, 'link'));
    await expect(pathOf('file/pss.sarif')).rejects.toThrow('whose folder is none');
    await expect(pathOf('link/pss.sarif')).rejects.toThrow('whose folder is none');
    await expect(pathOf('out')).rejects.toThrow('which is a folder');
  });
});
