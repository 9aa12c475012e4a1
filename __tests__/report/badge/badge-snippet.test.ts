import { marked } from 'marked';
import { expect, test } from 'vitest';
import { badgeSnippet } from '../../../src/report/badge/badge-snippet.ts';
import type { BadgeOutcome } from '../../../src/report/summary/badge-notes.ts';
import { badgeNotes, badgeSection, isBadgeShown } from '../../../src/report/summary/badge-notes.ts';

const place = { serverUrl: 'https://github.com', owner: 'octo', repo: 'shop', branch: 'badges', isPublic: true };
const standards = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';

test('a README shows the picture on the branch, or what shields.io draws', () => {
  expect(badgeSnippet(place)).toEqual({
    picture: `[![pod security](https://github.com/octo/shop/raw/badges/pod-security.svg)](${standards})`,
    shields: `[![pod security](https://img.shields.io/endpoint?url=https%3A%2F%2Fraw.githubusercontent.com%2Focto%2Fshop%2Fbadges%2Fpod-security.json)](${standards})`,
  });
});

test('where shields.io cannot read, it is not offered', () => {
  const server = badgeSnippet({ ...place, serverUrl: 'https://git.example.com' });
  expect(server).toEqual({ picture: expect.stringContaining('(https://git.example.com/octo/shop/raw/badges/') });
  expect(badgeSnippet({ ...place, isPublic: false })).toEqual({ picture: badgeSnippet(place).picture });
});

test('any name of a branch stays inside the link', async () => {
  const branch = `pss/badges(1)"'!#%&é[x`;
  const { picture, shields = '' } = badgeSnippet({ ...place, branch });
  const sources = [picture, shields].map((line) => {
    const html = marked.parse(line, { async: false });
    return new URL(/src="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#39;', "'") ?? '');
  });
  expect(decodeURIComponent(sources[0]?.pathname ?? '')).toBe(`/octo/shop/raw/${branch}/pod-security.svg`);
  const read = new URL(sources[1]?.searchParams.get('url') ?? '');
  expect(decodeURIComponent(read.pathname)).toBe(`/octo/shop/${branch}/pod-security.json`);
});

test('the section for the summary has each snippet to copy', () => {
  const snippet = badgeSnippet(place);
  expect(badgeSection(snippet)).toBe(
    `The badge, for a README:\n\n\`\`\`markdown\n${snippet.picture}\n\`\`\`\n\nThe same, drawn by shields.io:\n\n\`\`\`markdown\n${snippet.shields}\n\`\`\``,
  );
  expect(badgeSection({ picture: snippet.picture })).not.toContain('shields.io');
});

test('what came of the badge is said where it is not shown', () => {
  const refused = { status: 403, message: 'Resource not accessible by integration', needs: 'contents=write' };
  const rule = { status: 422, message: 'Repository rule violations found' };
  const told = (outcome: BadgeOutcome): { notes: string[]; shown: boolean } => ({
    notes: badgeNotes(outcome, 'main`'),
    shown: isBadgeShown(outcome),
  });
  expect(told({ commit: 'a' })).toEqual({ notes: [], shown: true });
  expect(told({ isUnchanged: true })).toEqual({ notes: [], shown: true });
  expect(told({ isOutdated: true })).toEqual({ notes: [], shown: true });
  expect(told({ refused })).toEqual({
    notes: [expect.stringContaining('the token needs `contents: write`')],
    shown: false,
  });
  expect(told({ refused: rule })).toEqual({
    notes: ['The badge was not published: GitHub answered 422, Repository rule violations found'],
    shown: false,
  });
  expect(told({ isForeign: true })).toEqual({
    notes: [expect.stringContaining('the branch `` main` `` holds what pss-review did not write')],
    shown: false,
  });
});
