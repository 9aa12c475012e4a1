import type { Manifest } from './manifest.ts';

/**
 * Matches files that belong to tools: some are JSON with comments, some are very large. Nobody applies them, unless a
 * kustomization names them or kubectl is given their folder.
 */
const TOOL_FILE =
  /(^|\/)(\.vscode|\.devcontainer)\/|(^|\/)(package-lock\.json|npm-shrinkwrap\.json|\.eslintrc\.json|[tj]sconfig[^/]*\.json)$/;

/** Whether a file's path is that of a tool's own file. */
export function isToolFile(path: string): boolean {
  return TOOL_FILE.test(path);
}

/** Leaves out what a tool's file holds where none of it is an object of Kubernetes, or too much to tell. */
export function withoutToolText(manifest: Manifest): Manifest {
  const { workloads, namespaces, notEvaluated, notes } = manifest;
  const unreadable = notEvaluated.filter(({ isForeign, reason }) => isForeign !== true && reason !== 'size');
  if (workloads.length + namespaces.length + unreadable.length + notes.length > 0) return manifest;
  return { ...manifest, notEvaluated: [], other: 0 };
}

/** Replaces by blanks what tools allow in JSON beyond JSON: comments, and commas behind the last item. Offsets hold. */
export function asPlainJson(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  const blank = (start: number, end: number): void => {
    pieces.push(text.slice(from, start), text.slice(start, end).replaceAll(/[^\r\n]/g, ' '));
    from = end;
  };
  const comments: (readonly [start: number, end: number])[] = [];
  let comma: number | undefined;
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = endOfPiece(text, at);
    const character = text.charAt(at);
    if (character === '/' && end > at + 1) comments.push([at, end]);
    else if (character === ',' || !/\s/.test(character)) {
      // A comma goes with what follows it, behind comments too.
      if (comma !== undefined && (character === '}' || character === ']')) blank(comma, comma + 1);
      for (const [start, stop] of comments.splice(0)) blank(start, stop);
      comma = character === ',' ? at : undefined;
    }
  }
  for (const [start, stop] of comments) blank(start, stop);
  return pieces.join('') + text.slice(from);
}

/** Returns where the string, the comment or the character at an offset ends. */
function endOfPiece(text: string, start: number): number {
  if (text[start] === '"') {
    let at = start + 1;
    while (at < text.length && text[at] !== '"' && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
    return Math.min(at + 1, text.length);
  }
  const opening = text.slice(start, start + 2);
  if (opening === '//') return endAt(text, text.indexOf('\n', start), 0);
  return opening === '/*' ? endAt(text, text.indexOf('*/', start + 2), 2) : start + 1;
}

function endAt(text: string, found: number, length: number): number {
  return found === -1 ? text.length : found + length;
}
