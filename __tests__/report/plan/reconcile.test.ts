import { describe, expect, test } from 'vitest';
import { closedBody, marksIn, signedBody } from '../../../src/report/plan/fingerprint.ts';
import type { PostedComment } from '../../../src/report/plan/reconcile.ts';
import { reconcile } from '../../../src/report/plan/reconcile.ts';
import type { FileComment, InlineComment } from '../../../src/report/plan/review-plan.ts';

const SCOPE = 'Pod Security review';
const HEAD = 'a'.repeat(40);
const [ONE, TWO] = ['1'.repeat(16), '2'.repeat(16)];

function planned(line: number, ...marks: string[]): InlineComment {
  return { path: 'a.yaml', line, marks, body: signedBody(SCOPE, `text of ${marks}`, marks) };
}

function onFile(...marks: string[]): FileComment {
  return { path: 'a.yaml', marks, body: signedBody(SCOPE, `text of ${marks}`, marks) };
}

let id = 0;
function posted({ line, body }: { line?: number; body: string }, more: Partial<PostedComment> = {}): PostedComment {
  id += 1;
  return {
    ...{ id, nodeId: `node-${id}`, path: 'a.yaml', body, hasReplies: false, isMinimized: false },
    ...{ isOnFile: false, ...(line === undefined ? {} : { line }) },
    ...more,
  };
}

function actionsFor(comments: readonly PostedComment[], plan: Partial<Parameters<typeof reconcile>[0]>) {
  const { comments: inline = [], singles = [] } = plan;
  const marks = new Set([...inline, ...singles].flatMap((each) => each.marks));
  return reconcile(
    { scope: SCOPE, head: HEAD, comments: inline, singles, marks, unknownFiles: new Set(), ...plan },
    comments,
  );
}

const NOTHING = { post: [], postAlone: [], edit: [], remove: [], close: [], minimize: [] };

describe('of comments that say the same', () => {
  const plan = { comments: [planned(7, ONE)] };
  const [body] = plan.comments.map((comment) => comment.body) as [string];

  test('one stays where it should stand, and the others go', () => {
    const [moved, there, again, outdated] = [
      posted({ line: 3, body }),
      posted({ line: 7, body }),
      posted({ line: 7, body }),
      posted({ body }),
    ];
    expect(actionsFor([moved, there, again, outdated], plan)).toEqual({
      ...NOTHING,
      remove: [moved.id, again.id, outdated.id],
    });
  });

  test('the one with replies stays, at the same place and elsewhere', () => {
    const [silent, replied] = [posted({ line: 7, body }), posted({ line: 7, body }, { hasReplies: true })];
    expect(actionsFor([silent, replied], plan)).toEqual({ ...NOTHING, remove: [silent.id] });
    const [outdated, elsewhere] = [posted({ body }), posted({ line: 3, body }, { hasReplies: true })];
    expect(actionsFor([outdated, elsewhere], plan)).toEqual({ ...NOTHING, remove: [outdated.id] });
  });

  test('the one where it should stand stays, and a thread elsewhere says that, and not that it is fixed', () => {
    const [there, elsewhere] = [posted({ line: 7, body }), posted({ line: 3, body }, { hasReplies: true })];
    expect(actionsFor([elsewhere, there], plan)).toEqual({
      ...NOTHING,
      close: [{ id: elsewhere.id, nodeId: elsewhere.nodeId, body: closedBody(SCOPE, 'said-elsewhere', HEAD) }],
    });
  });

  test('one stays where the review has no room for it, also in a file that is not wholly known', () => {
    const [first, second] = [posted({ line: 3, body }), posted({ line: 3, body })];
    expect(actionsFor([first, second], { marks: new Set([ONE]) })).toEqual({ ...NOTHING, remove: [second.id] });
    const unknownFiles = new Set(['a.yaml']);
    expect(actionsFor([first, second], { unknownFiles })).toEqual({ ...NOTHING, remove: [second.id] });
  });

  test('an outdated one does not stand at the file', () => {
    const comment = onFile(ONE);
    const outdated = posted({ body: comment.body });
    const there = posted({ body: comment.body }, { isOnFile: true });
    const singles = [comment];
    expect(actionsFor([outdated], { singles })).toEqual({ ...NOTHING, postAlone: singles, remove: [outdated.id] });
    expect(actionsFor([outdated, there], { singles })).toEqual({ ...NOTHING, remove: [outdated.id] });
  });

  test('each stays where another finding is planned', () => {
    const both = { comments: [planned(7, ONE, TWO), planned(9, TWO)] };
    const [first, second] = both.comments.map((comment) => posted(comment)) as [PostedComment, PostedComment];
    expect(actionsFor([first, second], both)).toEqual(NOTHING);
    expect(actionsFor([second, first], both)).toEqual(NOTHING);
  });
});

describe('a comment whose finding is fixed', () => {
  const body = signedBody(SCOPE, 'text', [ONE]);

  test('goes, and where somebody replied says so', () => {
    const [silent, replied] = [posted({ line: 3, body }), posted({ line: 4, body }, { hasReplies: true })];
    expect(actionsFor([silent, replied], {})).toEqual({
      ...NOTHING,
      remove: [silent.id],
      close: [{ id: replied.id, nodeId: replied.nodeId, body: closedBody(SCOPE, 'fixed', HEAD) }],
    });
  });

  test('is collapsed later, where it could not be at once', () => {
    const closed = (['fixed', 'said-elsewhere'] as const).map((closing) =>
      posted({ body: closedBody(SCOPE, closing, HEAD) }, { hasReplies: true }),
    );
    expect(actionsFor(closed, {})).toEqual({ ...NOTHING, minimize: closed.map(({ nodeId }) => nodeId) });
    expect(actionsFor([posted(closed[0] as PostedComment, { isMinimized: true, hasReplies: true })], {})).toEqual(
      NOTHING,
    );
  });
});

test('what others write as we close a thread is left alone', () => {
  for (const closing of ['fixed', 'said-elsewhere'] as const) {
    const ours = closedBody(SCOPE, closing, HEAD);
    const text = ours.slice(0, ours.indexOf('\n'));
    for (const body of [
      text,
      `${text}\n\n<!-- pss-review -->`,
      closedBody('another check', closing, HEAD),
      `> ${ours}`,
    ]) {
      expect(actionsFor([posted({ body }, { hasReplies: true })], {})).toEqual(NOTHING);
    }
    const edited = ours.replaceAll('\n', '\r\n');
    expect(actionsFor([posted({ body: edited }, { hasReplies: true })], {}).minimize.length).toBe(1);
  }
});

describe('a comment is known as ours by the shape of its whole body', () => {
  const ours = signedBody(SCOPE, '**The pods will be rejected**\n\n> message: "ü"\n\n```suggestion\nfix\n```', [
    ONE,
    TWO,
  ]);

  test.each([
    ['as it was posted', ours],
    ['with the line breaks of a browser', ours.replaceAll('\n', '\r\n')],
    ['with white space at its end', `${ours}\n\n`],
  ])('%s', (_, body) => {
    expect(marksIn(SCOPE, body)).toEqual([ONE, TWO]);
  });

  test.each([
    ['a text that quotes it', `They say:\n\n${ours.replaceAll(/^/gm, '> ')}`],
    ['a text above it', `See below.\n\n${ours}`],
    ['a text below it', `${ours}\n\nI agree.`],
    ['its mark below another text', `**Something else**\n\n${ours.slice(ours.indexOf('<!--'))}`],
    ['only its mark', ours.slice(ours.indexOf('<!--'))],
    ['another text in it', ours.replace('fix', 'other fix')],
    ['other marks', ours.replace(` ${TWO}`, '')],
    ['it twice', `${ours}\n\n${ours}`],
    ['no mark', ours.slice(0, ours.indexOf('<!--'))],
    ['nothing', ''],
  ])('and not %s', (_, body) => {
    expect(marksIn(SCOPE, body)).toEqual([]);
  });

  test('and not with the name of another check', () => {
    expect(marksIn('Pod Security baseline', ours)).toEqual([]);
  });
});
