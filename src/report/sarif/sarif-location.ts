import type { ArtifactLocation, Location } from 'sarif';

/** The base of relative paths: code scanning takes it for the root of the repository. */
export const SOURCE_ROOT = '%SRCROOT%';

/**
 * Returns a place in a file; without a column, the whole line. `line` and `column` count from 1, and `end` is behind the
 * last character.
 */
export function sarifLocation(place: {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly end?: { readonly line: number; readonly column: number };
}): Location {
  const { file, line, column, end } = place;
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(file),
      // A region without an end ends with its line.
      region: {
        startLine: line,
        ...(column === undefined ? {} : { startColumn: column }),
        ...(end === undefined ? {} : { endLine: end.line, endColumn: end.column }),
      },
    },
  };
}

/** Returns a file by its path from the root. https://www.rfc-editor.org/rfc/rfc3986#section-4.2 */
export function artifactLocation(file: string): ArtifactLocation {
  const uri = file
    // A lone surrogate has no UTF-8: git does not store such a path, but an object in memory may have it.
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { uri, uriBaseId: SOURCE_ROOT };
}
