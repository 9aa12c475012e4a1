import { fieldPath } from '../../../manifest/field-path.ts';
import type {
  EditAddress,
  Location,
  Manifest,
  NamespaceManifest,
  NoAddress,
  Workload,
} from '../../../manifest/manifest.ts';
import type { JsonMapping } from '../../../manifest/yaml/json-value.ts';
import type { Path } from '../../../pss/pod/path.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import type { Block } from '../../../repository/blocks.ts';
import { blockName } from '../../../repository/blocks.ts';
import type { Setter, SetterPlace } from '../../../repository/kustomize/setters/setter.ts';
import { groupBy } from '../../../text/group-by.ts';
import { inlineCode } from '../../../text/inline-code.ts';
import type { AskedField } from './asked-field.ts';
import { askedFields, objectOf } from './asked-field.ts';
import { blockOf, editAddress } from './edit-address.ts';
import { objectsIn } from './objects-in.ts';
import type { Candidate, FoundSetter, OpenField } from './prove-setters.ts';
import { candidatesFor, proveSetters } from './prove-setters.ts';
import type { Entry } from './without-entries.ts';

/** A root that was built, and how to build it in another way. */
export interface PlacedRoot {
  /** All objects that kustomize printed. */
  readonly objects: () => readonly JsonMapping[];
  readonly manifests: readonly Manifest[];
  /** What may set fields, in the order in which it applies. */
  readonly setters: () => readonly Setter[];
  /** Builds without some entries of files; undefined where that cannot be built. */
  readonly buildWithout: (entries: ReadonlyMap<string, readonly Entry[]>) => Promise<string | undefined>;
}

/** What a root built, with the places of its fields. */
export interface PlacedManifests {
  readonly manifests: readonly Manifest[];
  /** The texts in blocks in which some of them are set. */
  readonly blocks: ReadonlyMap<string, Block>;
}

/** Further fields of one root have no place of their own: it would be built too often. */
const MAX_FIELDS = 1_000;
const MAX_BUILDS = 20;

/** How often it is asked whether something may set a field. */
const MAX_QUESTIONS = 200_000;

/**
 * Finds the places of the fields that violate the standard and do not stand in the file that brings the object: what in
 * which file sets them, proved by building the root without it. Where nothing can be proved, the place stays as it was.
 */
export async function placeFields(root: PlacedRoot): Promise<PlacedManifests> {
  const all = root.manifests.flatMap(askedFields);
  if (all.length === 0) return { manifests: root.manifests, blocks: new Map() };
  const setters = root.setters();
  const asked = all.slice(0, Math.min(MAX_FIELDS, Math.ceil(MAX_QUESTIONS / Math.max(1, setters.length))));
  const objects = root.objects();
  const builds = new Map<string, Promise<readonly JsonMapping[] | undefined>>();
  const objectsWithout = (some: readonly Setter[]): Promise<readonly JsonMapping[] | undefined> => {
    const key = JSON.stringify(some.map(({ file, document, entry }) => [file, document, entry]));
    const known = builds.get(key);
    if (known !== undefined) return known;
    if (builds.size >= MAX_BUILDS) return Promise.resolve(undefined);
    const build = root
      .buildWithout(groupBy(some, ({ file }) => file))
      .then((output) => (output === undefined ? undefined : objectsIn(output)));
    builds.set(key, build);
    return build;
  };
  const open = asked.flatMap((field): OpenField<AskedField>[] => {
    const object = objectOf(field, objects);
    if (!object) return [];
    const { path, isBrought, identity, writtenName = identity.name } = field;
    const built = { object, names: [identity.name, writtenName], path, isBrought };
    const candidates = candidatesFor(built, setters);
    if (candidates.length === 0) return [];
    return [{ of: field, field: built, candidates: [...(field.isAlike ? ownCandidate(field) : []), ...candidates] }];
  });
  const proved = await proveSetters(open, async (some) => {
    const others = await objectsWithout(some);
    return others && ((field) => objectOf(field, others));
  });
  const placed = asked
    .map((field): PlacedField => ({ field, setter: proved.get(field) }))
    .filter(({ setter }) => !setter?.isOwn);
  const found = groupBy(placed, ({ field }) => field.of);
  const blocks = placed.flatMap(({ setter }) => (setter?.text === undefined ? [] : (blockOf(setter.text) ?? [])));
  const manifests = root.manifests.map((manifest) => ({
    ...manifest,
    workloads: manifest.workloads.map((workload) => placedWorkload(workload, found.get(workload))),
    namespaces: manifest.namespaces.map((namespace) => placedNamespace(namespace, found.get(namespace))),
  }));
  return { manifests, blocks: new Map(blocks.map((block) => [blockName(block), block])) };
}

/** A field whose place was looked for. */
interface PlacedField {
  readonly field: AskedField;
  /** Absent where nothing is proved. */
  readonly setter: FoundSetter | undefined;
}

/** The file that brings an object, as the first of what sets one of its fields. */
function ownCandidate({ of, podPath }: AskedField): Candidate[] {
  if (podPath === undefined || !('editAt' in of)) return [];
  const address = of.editAt(podPath);
  if ('reason' in address) return [];
  const place: SetterPlace = { location: of.locate(podPath), isOwn: true, isLoose: false, isByPosition: false };
  const { file, document, path } = address;
  return [{ setter: { file, document, entry: path, placeOf: () => place }, place }];
}

function placedWorkload(workload: Workload, found: readonly PlacedField[] | undefined): Workload {
  if (found === undefined) return workload;
  const byPath = new Map(found.map((placed) => [placed.field.key, placed]));
  return {
    ...workload,
    locate: (path) => {
      const { field, setter } = byPath.get(formatPath(path)) ?? {};
      // What a container inherits from the pod is as unknown as that.
      return locationOf(setter) ?? workload.locate(field?.podPath ?? path);
    },
    editAt: (path) => {
      const own = byPath.get(formatPath(path));
      const isUnproved = own !== undefined && own.setter === undefined;
      return (isUnproved ? undefined : addressOf(path, found, workload)) ?? workload.editAt(path);
    },
  };
}

function locationOf(setter: FoundSetter | undefined): Location | undefined {
  if (setter === undefined) return undefined;
  const { location, others } = setter;
  if (others.length === 0) return location;
  const places = others.map(({ file, line }) => inlineCode(`${file}:${line}`));
  return { ...location, also: `${places.join(', ')} ${others.length === 1 ? 'sets' : 'set'} the same` };
}

/** Where an edit belongs: to what sets the field, or what holds it, or brings its container. */
function addressOf(path: Path, found: readonly PlacedField[], workload: Workload): EditAddress | NoAddress | undefined {
  const wanted = fieldPath(workload, path);
  const nearness = ({ field }: PlacedField): number => commonLength(field.path, wanted);
  const related = found.filter(({ field }) => isRelated(field, wanted)).sort((a, b) => nearness(b) - nearness(a));
  const setter = related.find((placed) => placed.setter !== undefined)?.setter;
  if (setter === undefined) return undefined;
  const address = editAddress(setter, wanted);
  if (address === undefined) {
    const { location } = setter;
    return {
      reason: `${inlineCode(`${location.file}:${location.line}`)} sets it, and what to write there is not known`,
    };
  }
  return address;
}

function isRelated({ path, isBrought }: AskedField, wanted: Path): boolean {
  const common = commonLength(path, wanted);
  const container = path.findLastIndex((step, index) => typeof step === 'number' && index < path.length - 1) + 1;
  return common >= Math.min(path.length, wanted.length) || (isBrought && container > 0 && common >= container);
}

/** How many steps two paths have in common. */
function commonLength(one: Path, other: Path): number {
  const index = one.findIndex((step, position) => step !== other[position]);
  return index === -1 ? one.length : index;
}

function placedNamespace(namespace: NamespaceManifest, found: readonly PlacedField[] | undefined): NamespaceManifest {
  if (found === undefined) return namespace;
  const byLabel = new Map(
    found.flatMap(({ field, setter }) => (setter === undefined ? [] : [[field.key, setter.location]])),
  );
  return { ...namespace, locateLabel: (label) => byLabel.get(label) ?? namespace.locateLabel(label) };
}
