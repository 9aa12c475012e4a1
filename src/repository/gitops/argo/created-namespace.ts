import type { FolderDelivery } from '../delivery.ts';
import type { Fields } from './fields.ts';

/**
 * Returns the Namespace that Argo CD labels for an application; undefined where it creates none, or leaves it without
 * labels.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#namespace-metadata
 */
export function createdNamespace(application: Fields): FolderDelivery['createdNamespace'] {
  const spec = application.child('spec');
  const name = spec.child('destination').text('namespace');
  const policy = spec.child('syncPolicy');
  const metadata = policy.child('managedNamespaceMetadata');
  if (name === '' || !metadata.isThere || !policy.texts('syncOptions').includes('CreateNamespace=true'))
    return undefined;
  return { name, labels: metadata.pairs('labels'), at: metadata.at };
}
