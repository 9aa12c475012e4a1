import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import { readSingleDocument } from '../../manifest/yaml/read-single-document.ts';
import { textOf } from '../../manifest/yaml/walk.ts';
import type { RepositoryFacts } from '../../repository/file-roles.ts';
import { folderOf, resolvePath, staysInRoot } from '../../repository/paths.ts';
import type { Tree } from '../../source/tree.ts';
import { distinctBy } from '../../text/group-by.ts';
import type { NamedObject } from '../built/named-object.ts';
import { kindKey } from '../built/named-object.ts';
import type { OriginalFile } from '../built/originals.ts';
import { readOriginal } from '../built/originals.ts';
import type { Claim } from './claims.ts';

/** More paths than these are not tried, nor more objects compared: it takes a second. */
const MAX_TRIALS = 400_000;

/** The repository in which rendered objects say that they have their files. */
export interface ClaimedTree {
  readonly tree: Tree;
  readonly facts: Pick<RepositoryFacts, 'charts' | 'kustomizations'>;
  readonly podSpecs: PodSpecs;
}

/** The files of the repository that rendered objects come from. */
export interface ClaimedFiles {
  /** Finds the file of an object; undefined where the repository has none, or several that it may be. */
  readonly fileOf: (claim: Claim, object: NamedObject) => string | undefined;
  /** Reads such a file as a manifest; undefined for a template with actions, which is none. */
  readonly originalOf: (file: string) => OriginalFile | undefined;
  /** The `Chart.yaml` of the charts that rendered objects are of. */
  readonly charts: ReadonlySet<string>;
}

const NOTHING_CLAIMED: ClaimedFiles = { fileOf: () => undefined, originalOf: () => undefined, charts: new Set() };

/** Reads the files of the repository that claims may mean. */
export async function readClaimed(claims: readonly Claim[], request: ClaimedTree): Promise<ClaimedFiles> {
  if (claims.length === 0) return NOTHING_CLAIMED;
  const { tree, podSpecs } = request;
  const candidates = candidatesIn(request);
  const known = new Map(distinctBy(claims, claimKey).map((claim) => [claimKey(claim), candidates(claim)]));
  const wanted = [...known.values()]
    .flat()
    .flatMap(({ file, chart }) => [file, ...(chart === undefined ? [] : [chart])]);
  const contents: ReadonlyMap<string, Content> =
    wanted.length === 0 ? new Map() : await tree.read([...new Set(wanted)]);
  const originals = new Map<string, OriginalFile | undefined>();
  let left = MAX_TRIALS;
  const hasObject = (original: OriginalFile | undefined, object: NamedObject): boolean => {
    const objects = original?.objects ?? [];
    left -= objects.length;
    return left > 0 && objects.some((own) => isNamedAfter(object, own));
  };
  const originalOf = (file: string): OriginalFile | undefined => {
    if (originals.has(file)) return originals.get(file);
    const content = contents.get(file);
    const isManifest = content !== undefined && !isTemplateText(file, textOfContent(content) ?? '');
    const original = isManifest ? readOriginal(file, content, podSpecs) : undefined;
    originals.set(file, original);
    return original;
  };
  const chartFiles = new Set([...known.values()].flat().flatMap(({ chart = [] }) => chart));
  const chartNames = new Map([...chartFiles].map((chart) => [chart, chartName(contents.get(chart))]));
  const isTemplateOf = ({ path }: Claim, chart: string): boolean =>
    chartNames.get(chart) === path.slice(0, path.indexOf('/'));
  const onlyOne = (fitting: readonly Candidate[]): Candidate | undefined => {
    const [only, ...others] = distinctBy(fitting, ({ file }) => file);
    return others.length === 0 ? only : undefined;
  };
  const thereOf = (claim: Claim): Candidate[] =>
    (known.get(claimKey(claim)) ?? []).filter(({ file }) => contents.has(file));
  const templateOf = (claim: Claim): Candidate | undefined =>
    onlyOne(thereOf(claim).filter(({ chart }) => chart !== undefined && isTemplateOf(claim, chart)));
  return {
    originalOf,
    fileOf: (claim, object) => {
      if (claim.by === 'helm') return templateOf(claim)?.file;
      return onlyOne(thereOf(claim).filter(({ file }) => hasObject(originalOf(file), object)))?.file;
    },
    charts: new Set(claims.flatMap((claim) => templateOf(claim)?.chart ?? [])),
  };
}

function chartName(content: Content | undefined): string {
  return textOf(readSingleDocument(textOfContent(content) ?? '').value, 'name');
}

/** A file that a claim may mean. */
interface Candidate {
  readonly file: string;
  /** The file of the chart that it is a template of. */
  readonly chart?: string;
}

/**
 * Returns a function that lists the files of the repository that a claim may mean: a template of any chart, and what
 * stands at the path from any folder with a kustomization, as rendered text does not say which was rendered.
 */
function candidatesIn({ tree, facts }: ClaimedTree): (claim: Claim) => Candidate[] {
  const files = new Set(tree.files.map(({ path }) => path));
  const folders = new Set([...facts.kustomizations.keys()].map(folderOf));
  let left = MAX_TRIALS;
  return ({ by, path }) => {
    const from = by === 'helm' ? path.slice(path.indexOf('/') + 1) : path;
    const places = by === 'helm' ? facts.charts : folders;
    left -= places.size;
    const candidates = (left > 0 ? [...places] : []).flatMap((folder): Candidate[] => {
      const file = resolvePath(folder, from);
      const chart = by === 'helm' ? { chart: resolvePath(folder, 'Chart.yaml') } : {};
      return staysInRoot(folder, from) && files.has(file) ? [{ file, ...chart }] : [];
    });
    return distinctBy(candidates, ({ file, chart }) => JSON.stringify([file, chart]));
  };
}

/** Whether an object has the kind of another, and its name, with a prefix or a suffix at most. */
function isNamedAfter(object: NamedObject, own: NamedObject): boolean {
  return object.name.includes(own.name) && kindKey(own) === kindKey(object);
}

function isTemplateText(file: string, text: string): boolean {
  return /(^|\/)templates\//.test(file) && text.includes('{{');
}

function claimKey({ by, path }: Claim): string {
  return `${by} ${path}`;
}
