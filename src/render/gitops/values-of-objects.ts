import type { Location, Manifest, Workload } from '../../manifest/manifest.ts';
import type { AppliedRelease } from '../../repository/gitops/applied-release.ts';
import type { ValuesFile } from '../../repository/gitops/values-files.ts';
import type { OverlayPatch, Rendering } from '../../repository/rendering.ts';
import type { Tree } from '../../source/tree.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { noteHere, placedAtVersion, remotePlaces } from './remote-places.ts';

/** Returns a tree that also reads the values that stand in objects, by the names of their files. */
export function withValuesOfObjects(tree: Tree, releases: readonly AppliedRelease[]): Tree {
  const files = filesOf(releases);
  if (files.size === 0) return tree;
  return {
    ...tree,
    read: async (paths) => {
      const read = await tree.read(paths.filter((path) => !files.has(path)));
      const ofObjects = paths.flatMap((path) => {
        const file = files.get(path);
        return file === undefined ? [] : [[path, { bytes: new TextEncoder().encode(file.text) }] as const];
      });
      return new Map([...read, ...ofObjects]);
    },
  };
}

/** Why the place of a value is not exact. */
const DOUBT = 'the values of this object are put together of several places';

/** Gives fields that stand in values of objects the places and the addresses that they have in the files of these. */
export function inObjects(rendering: Rendering, releases: readonly AppliedRelease[]): Rendering {
  const files = filesOf(releases);
  const remotes = remotePlaces(releases);
  if (files.size + remotes.size === 0) return rendering;
  const isRemote = (path: string): boolean => [...remotes.values()].some(({ folder }) => path.startsWith(`${folder}/`));
  const isHere = (path: string): boolean => !files.has(path) && !isRemote(path);
  const blocks = [...files].flatMap(([name, { block }]) => (block === undefined ? [] : [[name, block] as const]));
  const homesOf = (path: string): string[] => (isRemote(path) ? [] : [files.get(path)?.place.file ?? path]);
  // Those of `refused` stay the same ones.
  const notes = new Map(rendering.notes.map((note) => [note, noteHere(note, remotes)]));
  return {
    ...rendering,
    manifests: rendering.manifests.map((manifest) => placedAtVersion(placed(manifest, files), remotes)),
    blocks: new Map([...rendering.blocks, ...blocks]),
    sources: new Set([...rendering.sources].flatMap((path) => homesOf(path))),
    files: new Set([...rendering.files].filter(isHere)),
    chartFiles: new Map(
      [...rendering.chartFiles].map(([build, paths]) => [build, new Set([...paths].flatMap(homesOf))]),
    ),
    chartTexts: new Map([...rendering.chartTexts].filter(([path]) => isHere(path))),
    explained: new Set([...rendering.explained].filter(isHere)),
    notes: [...notes.values()],
    refused: new Map([...rendering.refused].map(([build, note]) => [build, notes.get(note) ?? note])),
    patchesOf: (workload) => rendering.patchesOf(workload).flatMap((patch) => patchIn(patch, files)),
    again: async (texts) => inObjects(await rendering.again(withValues(texts, files)), releases),
  };
}

type Files = ReadonlyMap<string, ValuesFile>;

function filesOf(releases: readonly AppliedRelease[]): Files {
  return new Map(releases.flatMap(({ valuesFiles }) => valuesFiles.map((file) => [file.name, file] as const)));
}

function placed(manifest: Manifest, files: Files): Manifest {
  return {
    ...manifest,
    workloads: manifest.workloads.map(
      (workload): Workload => ({
        ...workload,
        locate: (path) => locationIn(workload.locate(path), files),
        editAt: (path) => {
          const address = workload.editAt(path);
          const file = 'reason' in address ? undefined : files.get(address.file);
          return file === undefined || file.block !== undefined ? address : { reason: whyNoEdit(file) };
        },
      }),
    ),
  };
}

function whyNoEdit({ fetched }: ValuesFile): string {
  return fetched === undefined
    ? 'the values of this object are put together of several places, and which of them sets it is not known'
    : `${inlineCode(fetched)} sets it, which is not in this repository`;
}

function locationIn(location: Location, files: Files): Location {
  const values = files.get(location.file);
  if (values === undefined) return location;
  const { block, place } = values;
  const { end: _, ...rest } = location;
  if (block === undefined) {
    const found = values.locate?.(location);
    return found === undefined ? { ...rest, ...place, doubt: DOUBT } : { ...rest, ...found };
  }
  const { line, column } = location;
  return { ...rest, file: block.file, line: block.line + line - 1, column: column + block.indent };
}

/** The values of an object as what can be set for a workload of its release alone. */
function patchIn(patch: OverlayPatch, files: Files): OverlayPatch[] {
  const values = files.get(patch.file);
  if (values === undefined) return [patch];
  return values.block === undefined || values.fileText === undefined
    ? []
    : [{ ...patch, file: values.block.file, text: values.fileText, block: values.block }];
}

/** New texts, with the values that stand in them as files of their own. */
function withValues(texts: ReadonlyMap<string, string>, files: Files): ReadonlyMap<string, string> {
  const ofObjects = [...files].flatMap(([name, { place, textIn }]) => {
    const text = texts.get(place.file);
    const values = text === undefined ? undefined : textIn(text);
    return values === undefined ? [] : [[name, values] as const];
  });
  return ofObjects.length === 0 ? texts : new Map([...texts, ...ofObjects]);
}
