import { describe, expect, test } from 'vitest';
import type { FoundIssue } from '../../../src/report/issue/reconcile-issues.ts';
import { reconcileIssues } from '../../../src/report/issue/reconcile-issues.ts';
import type { TrackedIssue } from '../../../src/report/issue/tracked-issue.ts';
import { issueBody } from '../../../src/report/plan/fingerprint.ts';

const SCOPE = 'Pod Security scan';

function wanted(text: string, state: TrackedIssue['state'] = 'open'): TrackedIssue {
  return { scope: SCOPE, title: 'title', body: issueBody(SCOPE, text), state };
}

function found(body: string, rest: Partial<FoundIssue> = {}): FoundIssue {
  return { number: 8, url: 'https://github.example/8', body, isOpen: true, isUnwanted: false, ...rest };
}

const OURS = issueBody(SCOPE, '- [ ] fix\n');

/** The changes for the oldest issue. */
function change(issue: FoundIssue, to: TrackedIssue) {
  return reconcileIssues(to, [issue]).changes.map(({ body, ...rest }) => [body === to.body, rest]);
}

describe('an issue of ours', () => {
  test.each([
    ['as it was written', OURS],
    ['with a box that somebody ticked', OURS.replace('[ ]', '[x]')],
    ['with the line ends of a browser', OURS.replaceAll('\n', '\r\n')],
    ['with text above and below', `A note.\n\n${OURS}\n\nAnother note.`],
    ['with another text above the mark', OURS.replace('- [ ] fix', 'Mine.')],
  ])('is known again, and left alone while the plan is the same: %s', (_, body) => {
    const actions = reconcileIssues(wanted('- [ ] fix\n'), [found(body)]);
    expect([actions.isMissing, actions.kept?.number, actions.changes]).toEqual([false, 8, []]);
    expect(change(found(body), wanted('- [ ] fix\n- [ ] watch\n'))).toEqual([[true, { number: 8 }]]);
  });

  test.each([
    ['has no mark', '- [ ] fix\n'],
    ['has the mark of another setup', issueBody('Pod Security baseline', '- [ ] fix\n')],
    ['has a mark that nobody sealed', OURS.replace(/issue \w{16}/, 'issue 0123456789abcdef')],
    ['has the mark in a line of others', OURS.replace('<!--', '> <!--')],
  ])('is none that %s', (_, body) => {
    expect(reconcileIssues(wanted('- [ ] fix\n'), [found(body)])).toEqual({ isMissing: true, changes: [] });
  });

  test('is closed where nothing is left, and opened where there is something again', () => {
    const closing = reconcileIssues(wanted('nothing', 'closed'), [found(OURS)]).changes;
    expect(closing).toEqual([{ number: 8, body: issueBody(SCOPE, 'nothing'), state: 'closed', reason: 'completed' }]);
    const closed = found(issueBody(SCOPE, 'nothing'), { isOpen: false });
    expect(change(closed, wanted('nothing', 'closed'))).toEqual([]);
    expect(change(closed, wanted('- [ ] fix\n'))).toEqual([[true, { number: 8, state: 'open' }]]);
  });

  test('that somebody closed is opened as long as something is left, but not where nobody plans it', () => {
    const closed = found(OURS, { isOpen: false });
    expect(change(closed, wanted('- [ ] fix\n'))).toEqual([[true, { number: 8, state: 'open' }]]);
    const unwanted = found(OURS, { isOpen: false, isUnwanted: true });
    expect(change(unwanted, wanted('- [ ] fix\n- [ ] watch\n'))).toEqual([]);
  });

  test('is neither opened nor closed by what is not known', () => {
    const unknown = wanted('unknown', 'as-it-is');
    expect(reconcileIssues(unknown, [])).toEqual({ isMissing: false, changes: [] });
    expect(change(found(OURS), unknown)).toEqual([[true, { number: 8 }]]);
    expect(change(found(OURS, { isOpen: false }), unknown)).toEqual([]);
  });

  test('beside an older one is closed, and is ours no more', () => {
    const { kept, changes } = reconcileIssues(wanted('- [ ] fix\n'), [found(OURS, { number: 9 }), found(OURS)]);
    expect(kept?.number).toBe(8);
    expect(changes).toEqual([{ number: 9, body: '#8 tracks this.', state: 'closed', reason: 'not_planned' }]);
  });
});
