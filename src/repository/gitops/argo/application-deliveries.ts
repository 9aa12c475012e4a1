import type { Delivery, DeliveryContext } from '../delivery.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import { createdNamespace } from './created-namespace.ts';
import { buildEnvironment } from './environment.ts';
import { Fields, NotFollowedError } from './fields.ts';
import type { ArgoSource } from './source.ts';
import { sourceDeliveries } from './source-deliveries.ts';

/**
 * Returns what Argo CD makes of an Application: a folder or a chart for each source that renders something, or why that is
 * not followed. A source that is not followed leaves the others as they are. It never throws, whatever the object is.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
 */
export function applicationDeliveries(application: GitOpsObject, context: DeliveryContext): Delivery[] {
  return followed(application, () => {
    const fields = Fields.of(application.value);
    const sources = sourcesOf(fields, application);
    const namespace = createdNamespace(fields);
    return sources.flatMap((source) =>
      followed(application, () =>
        sourceDeliveries(source, application, context).map((delivery) =>
          delivery.is === 'none' || namespace === undefined ? delivery : { ...delivery, createdNamespace: namespace },
        ),
      ),
    );
  });
}

function followed(object: GitOpsObject, deliver: () => Delivery[]): Delivery[] {
  try {
    return deliver();
  } catch (error) {
    if (!(error instanceof NotFollowedError)) throw error;
    return [{ is: 'none', object, at: error.at, reason: error.message }];
  }
}

/**
 * Returns the sources of an application, without those that only have a name for others. What a hydrator writes to another
 * branch is what its dry source renders.
 */
function sourcesOf(application: Fields, { name }: GitOpsObject): ArgoSource[] {
  const spec = application.child('spec');
  const hydrator = spec.child('sourceHydrator');
  const list = hydrator.isThere ? [] : spec.items('sources');
  const single = hydrator.isThere ? hydrator.child('drySource') : spec.child('source');
  if (list.length === 0 && !single.isThere) throw new NotFollowedError(spec.at, 'it has no source');
  const references = new Map(list.flatMap((item): [string, Fields][] => referenceOf(item)));
  const sourceOf = (fields: Fields): ArgoSource => ({
    fields,
    application: name,
    namespace: spec.child('destination').text('namespace'),
    environment: buildEnvironment(application, name, fields),
    ...(list.length > 0 && { references }),
  });
  return list.length === 0 ? [sourceOf(single)] : list.filter(renders).map(sourceOf);
}

function referenceOf(source: Fields): [string, Fields][] {
  const name = source.text('ref');
  return name === '' ? [] : [[`$${name}`, source]];
}

/** Whether a source of several renders something: with a `ref`, it has to have a path or a chart for that. */
function renders(source: Fields): boolean {
  const isOci = source.text('repoURL').startsWith('oci://');
  return source.text('ref') === '' || source.text('path') !== '' || source.text('chart') !== '' || isOci;
}
