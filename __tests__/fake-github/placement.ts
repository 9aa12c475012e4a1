import type { ListedFile } from './pull-diff.ts';
import type { Anchor, Placement, Side } from './state.ts';
import type { DiffHunk } from './unified-diff.ts';

/** What a caller says of a comment's place. https://docs.github.com/rest/pulls/comments */
export interface RequestedPlace {
  readonly path: string;
  readonly line?: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
  readonly position?: number;
}

/** A refusal in both of GitHub's wordings: `text` for a review, `field` and `message` for one comment. */
export interface PlacementRefusal {
  readonly text: string;
  readonly field: string;
  readonly message: string;
}

export type Placed =
  | { readonly anchor: Anchor; readonly placement: Placement }
  | { readonly refusal: PlacementRefusal };

function refuse(field: string, message: string): { refusal: PlacementRefusal } {
  const name = field.replace('_', ' ');
  return {
    refusal: {
      text: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${message}`,
      field: `pull_request_review_thread.${field}`,
      message,
    },
  };
}

/**
 * Whether a comment may stand where the caller wants it. Every row of a hunk may carry one, context rows on
 * both sides; what is outside the hunks may not.
 * The texts are those of https://github.com/warpdotdev/oz-for-oss/issues/310,
 * https://github.com/openshift/openshift-docs/pull/104109, https://github.com/parkerbxyz/suggest-changes/issues/28,
 * https://github.com/danobi/prr/issues/13 and https://github.com/octokit/octokit.rb/issues/1324.
 */
export function place(files: readonly ListedFile[], requested: RequestedPlace): Placed {
  const file = files.find(({ path }) => path === requested.path);
  if (file === undefined) return refuse('path', 'could not be resolved');
  if (file.shown === 'too-large') {
    return {
      refusal: {
        text: "Pull request review thread path diff too large and Pull request review thread diff hunk can't be blank",
        field: 'path',
        message: 'path diff too large',
      },
    };
  }
  if (requested.line === undefined) return placeByPosition(file, requested.position);

  const side = asSide(requested.side ?? 'RIGHT');
  if (side === undefined) return refuse('side', 'is invalid');
  const end = find(file, side, requested.line);
  if (end === undefined) return refuse('line', 'could not be resolved');
  if (requested.start_line === undefined) {
    return {
      anchor: { side, line: requested.line },
      placement: { hunk: end.hunk, first: end.row, last: end.row },
    };
  }

  const startSide = asSide(requested.start_side === 'side' ? side : (requested.start_side ?? side));
  if (startSide === undefined) return refuse('start_side', 'is invalid');
  if (startSide === side && requested.start_line >= requested.line) {
    return refuse('start_line', 'must precede the end line.');
  }
  const start = find(file, startSide, requested.start_line);
  if (start === undefined) return refuse('start_line', 'could not be resolved');
  if (start.hunk !== end.hunk) return refuse('start_line', 'must be part of the same hunk as the line');
  if (start.row >= end.row) return refuse('start_line', 'must precede the end line.');
  return {
    anchor: { side, line: requested.line, startSide, startLine: requested.start_line },
    placement: { hunk: end.hunk, first: start.row, last: end.row },
  };
}

function asSide(text: string): Side | undefined {
  return text === 'LEFT' || text === 'RIGHT' ? text : undefined;
}

function find(file: ListedFile, side: Side, line: number): { hunk: DiffHunk; row: number } | undefined {
  for (const hunk of file.hunks) {
    const row = hunk.rows.findIndex((candidate) => (side === 'LEFT' ? candidate.oldLine : candidate.newLine) === line);
    if (row !== -1) return { hunk, row };
  }
  return undefined;
}

/** `position` is closing down, and still taken. */
function placeByPosition(file: ListedFile, position: number | undefined): Placed {
  if (position === undefined) return refuse('line', 'could not be resolved');
  for (const hunk of file.hunks) {
    const index = hunk.rows.findIndex((row) => row.position === position);
    const row = hunk.rows[index];
    if (row === undefined || row.type === 'no-newline') continue;
    const side: Side = row.type === 'del' ? 'LEFT' : 'RIGHT';
    const line = (side === 'LEFT' ? row.oldLine : row.newLine) ?? 0;
    return { anchor: { side, line }, placement: { hunk, first: index, last: index } };
  }
  return refuse('position', 'is invalid');
}

/** The rows of today's diff that a standing comment is drawn under. */
export function locate(files: readonly ListedFile[], path: string, anchor: Anchor): Placement | undefined {
  const placed = place(files, {
    path,
    line: anchor.line,
    side: anchor.side,
    ...(anchor.startLine === undefined ? {} : { start_line: anchor.startLine }),
    ...(anchor.startSide === undefined ? {} : { start_side: anchor.startSide }),
  });
  return 'placement' in placed ? placed.placement : undefined;
}

/** GitHub's `diff_hunk`: the hunk from its header down to the comment's line. */
export function hunkDownTo({ hunk, last }: Placement): string {
  const signs = { add: '+', context: ' ', del: '-', 'no-newline': '\\ ' } as const;
  return [hunk.header, ...hunk.rows.slice(0, last + 1).map((row) => `${signs[row.type]}${row.text}`)].join('\n');
}
