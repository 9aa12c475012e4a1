/** The group of an `apiVersion`; empty for Kubernetes' first one, which is only a version. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
