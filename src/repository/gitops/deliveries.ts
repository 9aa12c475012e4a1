import { groupOf } from '../../manifest/kinds/group-of.ts';
import { applicationDeliveries } from './argo/application-deliveries.ts';
import type { Delivery, DeliveryContext } from './delivery.ts';
import { recordingContext } from './delivery.ts';
import { helmReleaseDelivery } from './flux/helm-release.ts';
import { kustomizationDelivery } from './flux/kustomization.ts';
import type { FluxReading } from './flux/source.ts';
import type { GitOpsObject } from './gitops-object.ts';

/** Returns what a controller makes of an object; nothing of one that only says where something is. */
export function deliveriesOf(object: GitOpsObject, reading: FluxReading): Delivery[] {
  switch (`${groupOf(object.apiVersion)} ${object.kind}`) {
    case 'kustomize.toolkit.fluxcd.io Kustomization':
      return [kustomizationDelivery(object, reading)];
    case 'helm.toolkit.fluxcd.io HelmRelease':
      return [helmReleaseDelivery(object, reading)];
    case 'argoproj.io Application':
      return applications(object, reading.context);
    default:
      return [];
  }
}

function applications(object: GitOpsObject, context: DeliveryContext): Delivery[] {
  const recording = recordingContext(context);
  const deliveries = applicationDeliveries(object, recording);
  const read = [...recording.read];
  return deliveries.map((delivery, index): Delivery => {
    if (delivery.is === 'none') return delivery;
    return delivery.is === 'folder'
      ? {
          ...delivery,
          read,
          changesIn: ({ value }) => {
            const again = applicationDeliveries({ ...object, value }, context)[index];
            return again?.is === 'folder' ? again.changes : delivery.changes;
          },
        }
      : { ...delivery, read };
  });
}
