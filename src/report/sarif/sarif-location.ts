import type { ArtifactLocation, Location } from 'sarif';

/** What relative paths start from: code scanning takes it for the root of the repository. */
export const SOURCE_ROOT = '%SRCROOT%';

/** A place of a file as SARIF says it; without a column it is the whole line. */
export function sarifLocation(place: {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}): Location {
  const { file, line, column } = place;
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(file),
      // No end: a region that has none ends with its line.
      region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) },
    },
  };
}

/** A file by its path, which is relative to the root. https://www.rfc-editor.org/rfc/rfc3986#section-4.2 */
export function artifactLocation(file: string): ArtifactLocation {
  const uri = file
    // A lone half of a pair has no UTF-8: git does not store such a path, but an object in memory may have it.
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { uri, uriBaseId: SOURCE_ROOT };
}
