/** Returns the group of an `apiVersion`; empty for the core group, whose `apiVersion` is only a version. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
