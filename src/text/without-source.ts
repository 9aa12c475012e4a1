/**
 * Copies a JSON value with all its strings. A string that was cut out of a manifest is a view of the manifest's text
 * and keeps all of it in memory; results for many manifests must not do that. A copy through JSON is sure to make new
 * strings; nothing shorter is.
 */
export function copyWithoutSource<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
