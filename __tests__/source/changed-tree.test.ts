import { describe, expect, it } from 'vitest';
import type { ChangedFile, LinkSides } from '../../src/repository/changed-file.ts';
import { NO_FILES } from '../../src/repository/repository.ts';
import { filesOf, filesWith, LINK_MODE } from '../../src/repository/repository-files.ts';

const MANIFEST = 'apiVersion: v1\nkind: Pod\n';

function changed(path: string, base: string | undefined, head: string | undefined, links?: LinkSides): ChangedFile {
  const contentOf = (text: string) => ({ bytes: new TextEncoder().encode(text) });
  return {
    path,
    status: 'modified',
    ...(base === undefined ? {} : { base: contentOf(base) }),
    ...(head === undefined ? {} : { head: contentOf(head) }),
    ...(links === undefined ? {} : { links }),
  };
}

function linksWith(file: ChangedFile, side: 'base' | 'head' = 'head'): string[] {
  return [...filesWith(NO_FILES, [file], side).links];
}

describe('the links of a repository with a change', () => {
  it('are gone where a manifest took their place, or another path', () => {
    const base = filesOf([{ path: 'web.yaml', mode: LINK_MODE }], new Map());
    expect(base.links).toEqual(new Set(['web.yaml']));
    const replaced = changed('web.yaml', 'other.yaml', MANIFEST, { base: true, head: false });
    expect(filesWith(base, [replaced], 'head').links).toEqual(new Set());
    const renamed = { ...changed('new.yaml', 'other.yaml', 'other.yaml'), previousPath: 'web.yaml' };
    expect(filesWith(base, [renamed], 'head').links).toEqual(new Set(['new.yaml']));
    expect(filesWith(base, [changed('web.yaml', 'other.yaml', undefined)], 'head').links).toEqual(new Set());
  });

  it('are what git says, whatever the content is', () => {
    const both = { base: true, head: true };
    expect(linksWith(changed('web.yaml', MANIFEST, 'a: b', { base: false, head: true }))).toEqual(['web.yaml']);
    expect(linksWith(changed('web.yaml', MANIFEST, 'other.yaml', { base: true, head: false }))).toEqual([]);
    expect(linksWith(changed('web.yaml', 'x', MANIFEST, both), 'base')).toEqual(['web.yaml']);
  });

  it.each(['payload.txt', 'other.yaml', '../a b/c', 'noending', '"quoted"', 'a#b', '[x]', 'C:\\x'])(
    'are where nobody tells the mode of a file those of one line without an end: %s',
    (text) => {
      expect(linksWith(changed('web.yaml', MANIFEST, text))).toEqual(['web.yaml']);
      expect(linksWith(changed('web.yaml', MANIFEST, `${text}\n`))).toEqual([]);
    },
  );

  it.each(['', '{"kind": "Pod"}', 'kind: Pod', 'replicas:', '# only a comment', ' {a: b}'])(
    'are no manifests of one line: %s',
    (text) => {
      expect(linksWith(changed('web.yaml', MANIFEST, text))).toEqual([]);
    },
  );
});
