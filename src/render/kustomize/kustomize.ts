import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { Manifest, Workload } from '../../manifest/manifest.ts';
import { isFetchedPath } from '../../repository/fetch/git-base.ts';
import { affectedRoots } from '../../repository/kustomize/reach/affected-roots.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { buildOf, factsOf } from '../../repository/kustomize/reach/reach.ts';
import { reachedFiles } from '../../repository/kustomize/reach/reached-files.ts';
import { settersOf } from '../../repository/kustomize/setters/setters-of.ts';
import type { OverlayPatch, Rendering } from '../../repository/rendering.ts';
import { NOTHING_RENDERED } from '../../repository/rendering.ts';
import type { BuildRun } from '../builds.ts';
import { Builds } from '../builds.ts';
import { builtObjects } from '../built/built-objects.ts';
import { fetcherOf } from '../fetch/fetcher-of.ts';
import { lazily } from '../lazily.ts';
import type { Renderer, RenderRequest } from '../renderer.ts';
import type { ToolRun } from '../tool/run-tool.ts';
import { objectEntries, withoutObjectEntries, withSubstitutes, withTextsOfObject } from './applied-build.ts';
import { buildKey } from './build-key.ts';
import type { ReadyRoot } from './build-root.ts';
import { batchesOf, withRoots } from './build-root.ts';
import { fetchBases } from './fetch-bases.ts';
import type { Tools } from './find-tools.ts';
import { toolNote } from './kustomize-notes.ts';
import { prepareRoot } from './prepare-root.ts';
import type { BuiltObjects, RootBuild, RootOutput } from './root-build.ts';
import type { RootSources } from './root-rendering.ts';
import { originalFiles, originFiles, renderingOf, unbuiltFiles } from './root-rendering.ts';
import { objectsIn } from './setters/objects-in.ts';
import { overlayPatches } from './setters/overlay-patches.ts';
import type { PlacedManifests, PlacedRoot } from './setters/place-fields.ts';
import { placeFields } from './setters/place-fields.ts';
import type { Entry } from './setters/without-entries.ts';
import { withoutEntries } from './setters/without-entries.ts';
import { wantedRoots } from './wanted-roots.ts';

/** Builds root kustomizations with the kustomize of the machine. */
export const KUSTOMIZE: Renderer = {
  render: async (request) => {
    const wanted = wantedRoots(request);
    const [first] = wanted;
    if (first === undefined) return NOTHING_RENDERED;
    const ready = await readyRoots(wanted, request);
    if ('fault' in ready) {
      const notes = [toolNote(first.root, ready.fault)];
      return { ...NOTHING_RENDERED, notes, unbuiltFiles: unbuiltFiles(wanted, new Set()) };
    }
    return renderRoots(ready.reaches, ready.request);
  },
};

/** Builds roots only for the objects in them; what cannot be built is left out. */
export async function buildObjects(
  reaches: readonly Reach[],
  request: RenderRequest,
): Promise<readonly BuiltObjects[]> {
  if (reaches.length === 0) return [];
  const ready = await readyRoots(reaches, request);
  if ('fault' in ready) return [];
  const { contents, settings } = ready.request;
  const built = await buildRoots(ready.reaches, ready.request, originalFiles(contents, settings.podSpecs));
  return built.flatMap((root) => ('output' in root ? [{ reach: root.reach, output: root.output, contents }] : []));
}

/** Finds with what roots are built, and all that they are built of; or why there is nothing to build them with. */
async function readyRoots(
  wanted: readonly Reach[],
  request: RenderRequest,
): Promise<{ readonly reaches: readonly Reach[]; readonly request: RootsRequest } | { readonly fault: string }> {
  const { builds, settings, tree } = request;
  const tools = await builds.tools(settings.kustomize);
  if ('fault' in tools) return tools;
  const { reaches, reasons } = await fetchBases(wanted, request, fetcherOf(request));
  const contents = await contentsFor(reaches, tree);
  return { reaches, request: { ...request, tools, contents, reasons, known: new Map() } };
}

/** Reads all that roots are built of. */
async function contentsFor(
  reaches: readonly Reach[],
  tree: RenderRequest['tree'],
): Promise<ReadonlyMap<string, Content>> {
  const paths = tree.files.map(({ path }) => path);
  const needed = reaches.flatMap((reach) => [...reachedFiles(reach, paths), ...(reach.applied?.files ?? [])]);
  const fetched = reaches.flatMap((reach) => [...(reach.fetched?.files ?? [])]);
  const read = await tree.read([...new Set(needed)].filter((path) => !isFetchedPath(path)));
  return fetched.length === 0 ? read : new Map([...read, ...fetched]);
}

interface RootsRequest extends RenderRequest {
  readonly tools: Tools;
  readonly contents: ReadonlyMap<string, Content>;
  /** Why something that roots load was not fetched, by the entry that names it. */
  readonly reasons: ReadonlyMap<string, string>;
  /** What was built of roots that need not be built again, by their file. */
  readonly known: ReadonlyMap<string, RootBuild>;
}

/** Builds roots, and reads what comes out. */
async function renderRoots(reaches: readonly Reach[], request: RootsRequest): Promise<Rendering> {
  const { facts, contents, settings, tools } = request;
  const { podSpecs } = settings;
  const originals = originalFiles(contents, podSpecs);
  const roots = await buildRoots(reaches, request, originals);
  const textOf = fileTexts(contents);
  const readings = new Map(
    roots.flatMap((root): [string, RootReading][] => {
      if (!('output' in root)) return [];
      const setters = lazily(() => settersOf(factsOf(root.reach, facts), root.reach, textOf));
      const files = [
        root.reach.root,
        ...(root.reach.applied === undefined ? [] : [root.reach.applied.delivery.object.file]),
      ];
      return [[buildOf(root.reach), { setters, files, objects: lazily(() => objectsIn(root.output)) }]];
    }),
  );
  const tool = `${tools.tool.name} ${tools.tool.version}`;
  const placed = async ({ reach }: RootOutput, manifests: readonly Manifest[]): Promise<PlacedManifests> => {
    const reading = readings.get(buildOf(reach));
    const { findsSetters } = request;
    const isAsked =
      typeof findsSetters === 'boolean'
        ? findsSetters
        : findsSetters(manifests.flatMap(({ file, deployedBy = file }) => [file, deployedBy]));
    if (reading === undefined || !isAsked) return { manifests, blocks: new Map() };
    return placeFields({ manifests, ...reading, buildWithout: (entries) => buildWithout(reach, entries, request) });
  };
  const patchesOf = (workload: Workload): readonly OverlayPatch[] => {
    const reading = readings.get(workload.build ?? '');
    if (reading === undefined) return [];
    return overlayPatches(workload, reading.files, reading.setters(), reading.objects(), textOf);
  };
  const sources = { facts, contents, originals, podSpecs, tool, placed, patchesOf };
  return renderingOf(roots, sources, (texts) => {
    const edited = withTexts(contents, texts);
    const affected = affectedRoots(reaches, new Set(texts.keys()));
    const kept = roots.filter(({ reach }) => !affected.has(buildOf(reach)));
    const rest = new Map(kept.map((root) => [buildOf(root.reach), root]));
    const reread = reaches.map((reach) => withTextsOfObject(reach, texts));
    return renderRoots(reread, { ...request, contents: edited, known: rest, findsSetters: false });
  });
}

/** What may set fields of what a root builds, and all objects that it builds. */
type RootReading = Pick<PlacedRoot, 'setters' | 'objects'> & {
  /** Its kustomization, and the file of the object for which a controller builds it. */
  readonly files: readonly string[];
};

/**
 * Builds roots, as many at once as the machine has cores; each is built once, whichever side of a change has it.
 *
 * @param originals read the files that bring objects: where their order does not tell which does, kustomize is asked;
 *   absent where nobody wants to know
 */
async function buildRoots(
  reaches: readonly Reach[],
  { facts, contents, reasons, settings, tools, known, builds }: RootsRequest,
  originals?: RootSources['originals'],
): Promise<RootBuild[]> {
  const found = new Map(known);
  const ready: ReadyRoot[] = [];
  for (const reach of reaches.filter((each) => !known.has(buildOf(each)))) {
    const prepared = prepareRoot(reach, facts, contents, reasons);
    if ('reason' in prepared)
      found.set(buildOf(reach), { reach, notes: [], reason: prepared.reason, isRefused: false });
    else ready.push({ reach, prepared, key: buildKey(reach, prepared) });
  }
  const options = { ...tools, settings: settings.kustomize };
  const read = (built: ToolRun, reach: Reach): BuildRun => {
    const run = withSubstitutes(built, reach);
    return 'error' in run ? run : { ...run, objects: lazily(() => builtObjects(run.output, settings.podSpecs)) };
  };
  for (const batch of batchesOf(ready.filter(({ key }) => !builds.runs.has(key)))) {
    await withRoots(batch, options, ({ build, buildWithOrigins }) =>
      Promise.all(
        batch.map((root) =>
          builds.once(root.key, async () => {
            const run = read(await build(root), root.reach);
            if ('error' in run || originals === undefined) return run;
            if (originFiles(run.objects(), root.reach, factsOf(root.reach, facts), originals(root.reach)) !== undefined)
              return run;
            const withOrigins = read(await buildWithOrigins(root), root.reach);
            return 'error' in withOrigins ? run : withOrigins;
          }),
        ),
      ),
    );
  }
  for (const root of ready) {
    const run = await builds.runs.get(root.key);
    if (run !== undefined) found.set(buildOf(root.reach), rootBuild(root, run));
  }
  return reaches.flatMap((reach) => found.get(buildOf(reach)) ?? []);
}

/** Builds a root without some entries of files. */
async function buildWithout(
  reach: Reach,
  entries: ReadonlyMap<string, readonly Entry[]>,
  request: RootsRequest,
): Promise<string | undefined> {
  const { contents } = request;
  const textOf = fileTexts(contents);
  const texts = new Map<string, string>();
  const ofObject = objectEntries(reach, entries);
  for (const [file, each] of entries) {
    const own = each.filter((entry) => !ofObject.has(entry));
    if (own.length === 0) continue;
    const text = withoutEntries(textOf(file) ?? '', own);
    if (text === undefined) return undefined;
    texts.set(file, text);
  }
  const without = { ...request, contents: withTexts(contents, texts), known: new Map(), builds: new Builds() };
  const [build] = await buildRoots([withoutObjectEntries(reach, [...ofObject])], without);
  return build !== undefined && 'output' in build ? build.output : undefined;
}

function fileTexts(contents: RootsRequest['contents']): (path: string) => string | undefined {
  return (path) => {
    const content = contents.get(path);
    return content && textOfContent(content);
  };
}

function withTexts(contents: RootsRequest['contents'], texts: ReadonlyMap<string, string>): Map<string, Content> {
  const edited = new Map(contents);
  for (const [path, text] of texts) edited.set(path, { bytes: new TextEncoder().encode(text) });
  return edited;
}

function rootBuild({ reach, prepared }: ReadyRoot, run: BuildRun): RootBuild {
  if ('output' in run) return { reach, notes: prepared.notes, ...run };
  return { reach, notes: [], reason: run.error.replaceAll(/\s+/g, ' '), isRefused: run.why === 'refused' };
}
