import type { Content } from '../../manifest/content.ts';
import { affectedRoots } from '../../repository/kustomize/reach/affected-roots.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { reachedFiles } from '../../repository/kustomize/reach/reached-files.ts';
import type { Rendering } from '../../repository/rendering.ts';
import { NOTHING_RENDERED } from '../../repository/rendering.ts';
import { findRoot } from '../../source/folder/find-root.ts';
import type { Renderer, RenderRequest } from '../renderer.ts';
import { findKustomize } from '../tool/find-kustomize.ts';
import { findOnPath } from '../tool/find-on-path.ts';
import type { ToolRun } from '../tool/run-tool.ts';
import type { BuildOptions, BuildRoot, ReadyRoot } from './build-root.ts';
import { batchesOf, withRoots } from './build-root.ts';
import { toolNote } from './kustomize-notes.ts';
import { prepareRoot } from './prepare-root.ts';
import type { RootBuild } from './root-build.ts';
import { renderingOf, unbuiltFiles } from './root-rendering.ts';
import { wantedRoots } from './wanted-roots.ts';

/** Builds root kustomizations with the kustomize of the machine. */
export const KUSTOMIZE: Renderer = {
  render: async (request) => {
    const { tree, settings } = request;
    const reaches = wantedRoots(request);
    const [first] = reaches;
    if (first === undefined) return NOTHING_RENDERED;
    const { command, enableHelm } = settings.kustomize;
    const workspace = (await findRoot(process.cwd())) ?? process.cwd();
    const found = await findKustomize(command, process.env, workspace);
    if ('fault' in found) {
      const notes = [toolNote(first.root, found.fault)];
      return { ...NOTHING_RENDERED, notes, unbuiltFiles: unbuiltFiles(reaches, new Set()) };
    }
    const paths = tree.files.map(({ path }) => path);
    const contents = await tree.read([...new Set(reaches.flatMap((reach) => [...reachedFiles(reach, paths)]))]);
    const { path: helm } = enableHelm ? await findOnPath('helm', process.env, workspace) : {};
    const options = { tool: found.tool, settings: settings.kustomize, ...(helm === undefined ? {} : { helm }) };
    return renderRoots(reaches, { ...request, options, contents, known: new Map() });
  },
};

interface RootsRequest extends RenderRequest {
  readonly options: BuildOptions;
  readonly contents: ReadonlyMap<string, Content>;
  /** What was built of roots that need not be built again, by their file. */
  readonly known: ReadonlyMap<string, RootBuild>;
}

/** Builds roots, as many at once as the machine has cores; each is built once, whichever side of a change has it. */
async function renderRoots(reaches: readonly Reach[], request: RootsRequest): Promise<Rendering> {
  const { facts, contents, podSpecs, options, known, builds } = request;
  const found = new Map(known);
  const ready: ReadyRoot[] = [];
  for (const reach of reaches.filter(({ root }) => !known.has(root))) {
    const prepared = prepareRoot(reach, facts, contents);
    if ('reason' in prepared) found.set(reach.root, { reach, notes: [], reason: prepared.reason, isRefused: false });
    else ready.push({ reach, prepared });
  }
  const isBuilt = ({ reach, prepared }: ReadyRoot): boolean => builds.has(reach.root, prepared);
  const build = async (root: ReadyRoot, buildRoot: BuildRoot): Promise<void> => {
    const run = await builds.of(root.reach.root, root.prepared, () => buildRoot(root));
    found.set(root.reach.root, rootBuild(root, run));
  };
  for (const root of ready.filter(isBuilt)) await build(root, NOT_BUILT_BEFORE);
  for (const batch of batchesOf(ready.filter((root) => !found.has(root.reach.root)))) {
    await withRoots(batch, options, (buildRoot) => Promise.all(batch.map((root) => build(root, buildRoot))));
  }
  const roots = reaches.flatMap(({ root }) => found.get(root) ?? []);
  const tool = `${options.tool.name} ${options.tool.version}`;
  return renderingOf(roots, { contents, podSpecs, tool }, (texts) => {
    const edited = new Map(contents);
    for (const [path, text] of texts) edited.set(path, { bytes: new TextEncoder().encode(text) });
    const affected = affectedRoots(reaches, new Set(texts.keys()));
    const rest = new Map(roots.filter(({ reach }) => !affected.has(reach.root)).map((root) => [root.reach.root, root]));
    return renderRoots(reaches, { ...request, contents: edited, known: rest });
  });
}

/** What was built is not built again. */
const NOT_BUILT_BEFORE: BuildRoot = () => {
  throw new Error('a root that was built is not known any more');
};

function rootBuild({ reach, prepared }: ReadyRoot, run: ToolRun): RootBuild {
  if ('output' in run) return { reach, notes: prepared.notes, output: run.output };
  return { reach, notes: [], reason: run.error.replaceAll(/\s+/g, ' '), isRefused: run.why === 'refused' };
}
