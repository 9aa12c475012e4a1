import { fieldPath } from '../../../manifest/field-path.ts';
import type { Workload } from '../../../manifest/manifest.ts';
import type { JsonMapping } from '../../../manifest/yaml/json-value.ts';
import type { Setter } from '../../../repository/kustomize/setters/setter.ts';
import type { OverlayPatch } from '../../../repository/rendering.ts';
import { objectOf, workloadIdentity } from './asked-field.ts';
import { blockOf, editAddress } from './edit-address.ts';

/**
 * Finds the strategic merge patches of a root's own kustomization that change a workload already.
 *
 * @param files the root's kustomization, and that of the object for which a controller builds it
 * @param objects those that the root built
 * @param textOf returns the text of a file
 */
export function overlayPatches(
  workload: Workload,
  files: readonly string[],
  setters: readonly Setter[],
  objects: readonly JsonMapping[],
  textOf: (path: string) => string | undefined,
): OverlayPatch[] {
  const asked = workloadIdentity(workload);
  const object = objectOf(asked, objects);
  if (!object) return [];
  const { identity, writtenName = identity.name } = asked;
  // A merge patch names the kind of what it changes.
  const field = { object, names: [identity.name, writtenName], path: ['kind'], isBrought: false };
  return setters.flatMap((setter): OverlayPatch[] => {
    const place = files.includes(setter.file) ? setter.placeOf(field) : undefined;
    const file = place?.text?.file;
    const text = file === undefined ? undefined : textOf(file);
    if (place?.text === undefined || file === undefined || text === undefined) return [];
    const block = blockOf(place.text);
    return [
      {
        file,
        text,
        ...(block === undefined ? {} : { block }),
        addressOf: (path) => editAddress(place, fieldPath(workload, path)),
      },
    ];
  });
}
