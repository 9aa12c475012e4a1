import { fieldPath } from '../../../manifest/field-path.ts';
import type { EditAddress, Location, Manifest, NoAddress, Workload } from '../../../manifest/manifest.ts';
import { workloadKey } from '../../../manifest/workload-key.ts';
import { placesOf } from '../../../manifest/yaml/places.ts';
import { walk } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import { valueAt } from '../../../pss/pod/same-value.ts';
import type { ValuesLayer, ValuesPath } from '../../../repository/helm/values.ts';
import { hasPath, lastLayerWith } from '../../../repository/helm/values.ts';
import type { OverlayPatch } from '../../../repository/rendering.ts';
import { distinctBy } from '../../../text/group-by.ts';
import { inlineCode } from '../../../text/inline-code.ts';
import { allViolations } from '../../built/all-violations.ts';
import type { Objects } from './objects.ts';
import { objectKey } from './objects.ts';
import type { PassedValue } from './passed-values.ts';
import { passedAt, passedValues } from './passed-values.ts';
import type { ValuedField } from './prove-values.ts';
import { provedValues } from './prove-values.ts';
import type { ReleaseValues } from './release-values.ts';

/** A release, and how to render it with other values. */
export interface ValuedRelease {
  readonly values: ReleaseValues;
  /** What it renders, by `objectKey`. */
  readonly objects: () => Objects;
  readonly render: (overlay: ReleaseValues['merged']) => Promise<Objects | undefined>;
  /** The line of a template; undefined where it is not known. */
  readonly lineAt: (location: Location) => string | undefined;
}

/** What a release renders, with the places of its fields. */
export interface PlacedRelease {
  readonly manifests: readonly Manifest[];
  /** By `workloadKey`: the values file in which values can be set for a workload of this release alone. */
  readonly patches: ReadonlyMap<string, OverlayPatch>;
}

function keyOf({ file, identity: { kind, namespace = '', name } }: Workload): string {
  return objectKey(file, kind, namespace, name);
}

/**
 * Finds the places of fields that values set: in the values file that sets them last. Edits of what values hand through
 * belong there, too. Only what violates the standard is looked at.
 */
export async function placeValues(manifests: readonly Manifest[], release: ValuedRelease): Promise<PlacedRelease> {
  const { merged, layers } = release.values;
  const asked = manifests.flatMap(({ workloads }) =>
    workloads.map((workload) => ({ workload, fields: askedFields(workload) })),
  );
  if (layers.length === 0 || asked.every(({ fields }) => fields.length === 0)) return { manifests, patches: new Map() };
  const passed = await passedValues(merged, release.render);
  const objects = release.objects();
  const open = asked.flatMap(({ workload, fields }) =>
    fields.flatMap(
      ({ path, isOfMapping }): (ValuedField & { readonly workload: Workload; readonly podPath: Path })[] => {
        const object = keyOf(workload);
        const field = { object, path: fieldPath(workload, path), isOfMapping, workload, podPath: path };
        const isPresent = valueAt(objects.get(field.object), field.path) !== undefined;
        const line = release.lineAt(workload.locate(path));
        // What a template says without an action is none of a value.
        return isPresent && (line?.includes('{{') ?? true) ? [{ ...field, line: line ?? '' }] : [];
      },
    ),
  );
  const proved = await provedValues(open, merged, objects, passed, release.render);
  const placed = manifests.map((manifest) => ({
    ...manifest,
    workloads: manifest.workloads.map((workload) => {
      const found = open.flatMap((field): [string, ValuesPath][] => {
        const values = field.workload === workload ? proved.get(field) : undefined;
        return values === undefined ? [] : [[formatPath(field.podPath), values]];
      });
      return placedWorkload(workload, new Map(found), passed.get(keyOf(workload)) ?? [], layers);
    }),
  }));
  return { manifests: placed, patches: valuesPatches(placed, passed, layers) };
}

/** The values file of the release of its own, in which the values that a workload gets can be set for it alone. */
function valuesPatches(
  manifests: readonly Manifest[],
  passed: ReadonlyMap<string, readonly PassedValue[]>,
  layers: readonly ValuesLayer[],
): Map<string, OverlayPatch> {
  const own = layers.findLast(({ isOfRelease }) => isOfRelease);
  if (own === undefined) return new Map();
  const { file, text } = own;
  return new Map(
    manifests.flatMap(({ workloads }) =>
      workloads.map((workload): [string, OverlayPatch] => {
        const addressOf: OverlayPatch['addressOf'] = (path) => {
          const values = passedAt(passed.get(keyOf(workload)) ?? [], fieldPath(workload, path));
          return values && { file, document: 0, path: values };
        };
        return [workloadKey(workload), { file, text, addressOf }];
      }),
    ),
  );
}

/** The fields whose places matter: those that violate the standard, and the names of the containers that lack them. */
function askedFields({ pod }: Workload): AskedField[] {
  const fields = allViolations(pod).flatMap(({ path, inheritedFrom, subject }): AskedField[] => [
    ...[path, ...(inheritedFrom === undefined ? [] : [inheritedFrom])].map((each) => ({
      path: each,
      isOfMapping: false,
    })),
    ...(subject.kind === 'container' ? [{ path: [...subject.path, 'name'], isOfMapping: true }] : []),
  ]);
  return distinctBy(fields, ({ path }) => formatPath(path));
}

interface AskedField extends Pick<ValuedField, 'isOfMapping'> {
  /** From the pod. */
  readonly path: Path;
}

function placedWorkload(
  workload: Workload,
  found: ReadonlyMap<string, ValuesPath>,
  passed: readonly PassedValue[],
  layers: readonly ValuesLayer[],
): Workload {
  if (found.size + passed.length === 0) return workload;
  return {
    ...workload,
    locate: (path) => {
      const present = valueAt(workload.pod, path) !== undefined;
      // An absent field stands at the name of its container.
      const shown = present ? path : [...containerOf(path), 'name'];
      const values = found.get(formatPath(shown));
      return (values && valuesLocation(layers, values, workload.locate(path))) ?? workload.locate(path);
    },
    editAt: (path) => addressOf(path, workload, found, passed, layers) ?? workload.editAt(path),
  };
}

function containerOf(path: Path): Path {
  return path.slice(0, path.findLastIndex((step) => typeof step === 'number') + 1);
}

function valuesLocation(
  layers: readonly ValuesLayer[],
  path: ValuesPath,
  { file, line, column, doubt }: Location,
): Location | undefined {
  const layer = lastLayerWith(layers, path);
  if (layer === undefined) return undefined;
  const { values, prefix, text, offset } = layer;
  const step = walk(values, path.slice(prefix.length)).at(-1);
  const node = step?.entry?.key ?? step?.value.node;
  const start = node?.range?.[0];
  if (start === undefined) return undefined;
  const place = layer.place ?? placesOf(layer.file, text)(offset + start);
  if (doubt !== undefined) return { ...place, also: `${inlineCode(file)} hands it through` };
  const handedThrough = { file, line, column };
  return { ...place, handedThrough, also: `${inlineCode(`${file}:${line}`)} hands it through` };
}

/** Where an edit belongs: in the file that sets the value, or in the chart's own where none does. */
function addressOf(
  path: Path,
  workload: Workload,
  found: ReadonlyMap<string, ValuesPath>,
  passed: readonly PassedValue[],
  layers: readonly ValuesLayer[],
): EditAddress | NoAddress | undefined {
  const values = found.get(formatPath(path)) ?? passedAt(passed, fieldPath(workload, path));
  if (values === undefined) return undefined;
  const nearest = lastLayerWith(layers, values) ?? layerAround(layers, values);
  // What a fetched chart has is set anew for the release.
  const layer = nearest?.isFixed ? layers.findLast(({ isOfRelease }) => isOfRelease) : nearest;
  if (layer === undefined) {
    return nearest === undefined
      ? undefined
      : { reason: `the chart has ${inlineCode(values.join('.'))}: give it another value` };
  }
  if (layer.place !== undefined) {
    return {
      reason: `${inlineCode(`${layer.place.file}:${layer.place.line}`)} sets it for this release: change it there`,
    };
  }
  const inFile = values.slice(layer.prefix.length);
  const isSwitch = typeof valueAt(workload.pod, path) === 'boolean';
  // A switch stays where people look for it.
  const removal: Pick<EditAddress, 'removal'> = isSwitch ? { removal: { op: 'set', path: inFile, value: false } } : {};
  return { file: layer.file, document: 0, path: inFile, ...removal };
}

/** The layer that has the most of a path: of several the outermost chart's own, which holds for all of its releases. */
function layerAround(layers: readonly ValuesLayer[], path: ValuesPath): ValuesLayer | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const around = layers.filter((layer) => hasPath(layer, path.slice(0, length)));
    const own = around.find(({ prefix }) => prefix.length === 0);
    if (around.length > 0) return own ?? around.at(-1);
  }
  return undefined;
}
