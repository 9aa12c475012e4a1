import { plainOf } from '../helm/values.ts';
import type { Delivery } from './delivery.ts';
import { byOf } from './gitops-object.ts';

/**
 * What an object leads to, whoever builds it: where several do, and it comes to the same, it is followed once. Objects that
 * apply each other would be without end.
 */
export function keyOfDelivery(delivery: Delivery): string {
  const { object, named = [] } = delivery;
  const values = [object, ...named].map(({ value, namespace, built }) => [
    plainOf(value),
    namespace,
    [...(built?.dataFiles ?? [])],
  ]);
  return JSON.stringify([byOf(object), values, leadOf(delivery)]);
}

/** What objects and what they lead to come to: a further round comes to the same where these are the same. */
export function keyOfDeliveries(deliveries: readonly Delivery[]): string {
  return JSON.stringify(
    deliveries.map((delivery) => {
      const { object } = delivery;
      return [byOf(object), object.namespace, object.built?.by, object.parts.length, leadOf(delivery)];
    }),
  );
}

function leadOf(delivery: Delivery): unknown {
  if (delivery.is !== 'folder') return delivery.is;
  const { object: _, named: __, read: ___, origin, ...lead } = delivery;
  return { ...lead, origin: origin?.prefix, substitutes: [...(lead.substitutes ?? [])] };
}
