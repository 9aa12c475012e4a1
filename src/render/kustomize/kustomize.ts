import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { Manifest, Workload } from '../../manifest/manifest.ts';
import type { Block } from '../../repository/blocks.ts';
import { affectedRoots } from '../../repository/kustomize/reach/affected-roots.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { reachedFiles } from '../../repository/kustomize/reach/reached-files.ts';
import { settersOf } from '../../repository/kustomize/setters/setters-of.ts';
import type { OverlayPatch, Rendering } from '../../repository/rendering.ts';
import { NOTHING_RENDERED } from '../../repository/rendering.ts';
import type { Renderer, RenderRequest } from '../renderer.ts';
import type { ToolRun } from '../tool/run-tool.ts';
import type { ReadyRoot } from './build-root.ts';
import { batchesOf, withRoots } from './build-root.ts';
import { Builds, buildKey } from './builds.ts';
import type { Tools } from './find-tools.ts';
import { findTools } from './find-tools.ts';
import { toolNote } from './kustomize-notes.ts';
import { prepareRoot } from './prepare-root.ts';
import type { RootBuild, RootOutput } from './root-build.ts';
import { originalFiles, originFiles, renderingOf, unbuiltFiles } from './root-rendering.ts';
import { objectsIn } from './setters/objects-in.ts';
import { overlayPatches } from './setters/overlay-patches.ts';
import type { PlacedManifests, PlacedRoot } from './setters/place-fields.ts';
import { placeFields } from './setters/place-fields.ts';
import { withoutEntries } from './setters/without-entries.ts';
import { wantedRoots } from './wanted-roots.ts';

/** Builds root kustomizations with the kustomize of the machine. */
export const KUSTOMIZE: Renderer = {
  render: async (request) => {
    const { tree, settings, builds } = request;
    const reaches = wantedRoots(request);
    const [first] = reaches;
    if (first === undefined) return NOTHING_RENDERED;
    builds.tools ??= findTools(settings.kustomize);
    const tools = await builds.tools;
    if ('fault' in tools) {
      const notes = [toolNote(first.root, tools.fault)];
      return { ...NOTHING_RENDERED, notes, unbuiltFiles: unbuiltFiles(reaches, new Set()) };
    }
    const paths = tree.files.map(({ path }) => path);
    const contents = await tree.read([...new Set(reaches.flatMap((reach) => [...reachedFiles(reach, paths)]))]);
    return renderRoots(reaches, { ...request, tools, contents, known: new Map() });
  },
};

interface RootsRequest extends RenderRequest {
  readonly tools: Tools;
  readonly contents: ReadonlyMap<string, Content>;
  /** What was built of roots that need not be built again, by their file. */
  readonly known: ReadonlyMap<string, RootBuild>;
}

/** Builds roots, and reads what comes out. */
async function renderRoots(reaches: readonly Reach[], request: RootsRequest): Promise<Rendering> {
  const { contents, settings, tools } = request;
  const roots = await buildRoots(reaches, request);
  const tool = `${tools.tool.name} ${tools.tool.version}`;
  const placed = async (build: RootOutput, manifests: readonly Manifest[]): Promise<PlacedManifests> =>
    request.findsSetters
      ? placeFields(placedRoot(build, manifests, request))
      : { manifests, blocks: new Map<string, Block>() };
  const patchesOf = (workload: Workload): readonly OverlayPatch[] => {
    const root = roots.find(({ reach }) => reach.root === workload.deployedBy);
    if (root === undefined || !('output' in root)) return [];
    const textOf = fileTexts(contents);
    return overlayPatches(workload, settersOf(request.facts, root.reach.root, textOf), objectsIn(root.output), textOf);
  };
  const sources = { facts: request.facts, contents, podSpecs: settings.podSpecs, tool, placed, patchesOf };
  return renderingOf(roots, sources, (texts) => {
    const edited = withTexts(contents, texts);
    const affected = affectedRoots(reaches, new Set(texts.keys()));
    const rest = new Map(roots.filter(({ reach }) => !affected.has(reach.root)).map((root) => [root.reach.root, root]));
    return renderRoots(reaches, { ...request, contents: edited, known: rest, findsSetters: false });
  });
}

/** Builds roots, as many at once as the machine has cores; each is built once, whichever side of a change has it. */
async function buildRoots(
  reaches: readonly Reach[],
  { facts, contents, settings, tools, known, builds }: RootsRequest,
  needsOrigins = true,
): Promise<RootBuild[]> {
  const found = new Map(known);
  const ready: ReadyRoot[] = [];
  for (const reach of reaches.filter(({ root }) => !known.has(root))) {
    const prepared = prepareRoot(reach, facts, contents);
    if ('reason' in prepared) found.set(reach.root, { reach, notes: [], reason: prepared.reason, isRefused: false });
    else ready.push({ reach, prepared, key: buildKey(reach.root, prepared) });
  }
  const options = { ...tools, settings: settings.kustomize };
  const { podSpecs } = settings;
  const originals = originalFiles(contents, podSpecs);
  for (const batch of batchesOf(ready.filter(({ key }) => !builds.runs.has(key)))) {
    await withRoots(batch, options, ({ build, buildWithOrigins }) =>
      Promise.all(
        batch.map((root) =>
          builds.once(root.key, async () => {
            const run = await build(root);
            const isKnown =
              !needsOrigins ||
              'error' in run ||
              originFiles(run.output, root.reach, facts, originals, podSpecs) !== undefined;
            const withOrigins = isKnown ? run : await buildWithOrigins(root);
            return 'error' in withOrigins ? run : withOrigins;
          }),
        ),
      ),
    );
  }
  for (const root of ready) {
    const run = await builds.runs.get(root.key);
    if (run !== undefined) found.set(root.reach.root, rootBuild(root, run));
  }
  return reaches.flatMap(({ root }) => found.get(root) ?? []);
}

/** How a root that was built is built without some entries of its kustomizations. */
function placedRoot({ reach, output }: RootOutput, manifests: readonly Manifest[], request: RootsRequest): PlacedRoot {
  const { facts, contents } = request;
  const textOf = fileTexts(contents);
  return {
    output,
    manifests,
    setters: () => settersOf(facts, reach.root, textOf),
    buildWithout: async (entries) => {
      const texts = new Map<string, string>();
      for (const [kustomization, paths] of entries) {
        const text = withoutEntries(textOf(kustomization) ?? '', paths);
        if (text === undefined) return undefined;
        texts.set(kustomization, text);
      }
      const [build] = await buildRoots(
        [reach],
        { ...request, contents: withTexts(contents, texts), known: new Map(), builds: new Builds() },
        false,
      );
      return build !== undefined && 'output' in build ? build.output : undefined;
    },
  };
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

function rootBuild({ reach, prepared }: ReadyRoot, run: ToolRun): RootBuild {
  if ('output' in run) return { reach, notes: prepared.notes, output: run.output };
  return { reach, notes: [], reason: run.error.replaceAll(/\s+/g, ' '), isRefused: run.why === 'refused' };
}
