import { NEWEST_VERSION } from '../../pss/version.ts';
import type { Settings } from '../../target/settings.ts';

/** The version of Kubernetes that charts see, as `v1.34.0`. */
export function kubeVersionOf({ version, clusterVersion }: Settings['target']): string {
  return `${clusterVersion ?? (version === 'latest' ? NEWEST_VERSION : version)}.0`;
}
