import type { Manifest, Workload } from '../manifest/manifest.ts';
import { lastIndexWhere } from '../text/last-index-where.ts';
import type { ScannedManifest, ScanStream } from './scan.ts';

/**
 * Names the template in each place of standard input, as far as the text does: `chart/templates/a.yaml (standard
 * input)`. Lines stay those of standard input. It is for what people are shown: what was judged was judged as standard
 * input, whatever its comments say.
 *
 * @param file the path that stands for standard input
 */
export function nameTemplates(scan: ScanStream, file: string, text: string): ScanStream {
  const nameOf = templateNames(text);
  async function* manifests(): AsyncGenerator<ScannedManifest> {
    for await (const scanned of scan.manifests) yield scanned.manifest.file === file ? named(scanned, nameOf) : scanned;
  }
  return { ...scan, manifests: manifests() };
}

/** From a line to what is shown as the file; undefined where nothing names a template. */
type NameOf = (line: number) => string | undefined;

/** Gives a place, or what has one, the name of its template. */
type Naming = <Placed extends { readonly file: string; readonly line: number }>(place: Placed) => Placed;

function named({ manifest, judged, unjudgedIn }: ScannedManifest, nameOf: NameOf): ScannedManifest {
  const placed: Naming = (place) => {
    const name = nameOf(place.line);
    return name === undefined ? place : { ...place, file: name };
  };
  const { workloads, namespaces, notEvaluated, notes } = manifest;
  const shown: Manifest = {
    ...manifest,
    workloads: workloads.map((workload) => namedWorkload(workload, placed)),
    namespaces: namespaces.map(placed),
    notEvaluated: notEvaluated.map(placed),
    notes: notes.map(placed),
  };
  const renamed = judged.map((one) => ({ ...one, workload: namedWorkload(one.workload, placed) }));
  return { manifest: shown, judged: renamed, unjudgedIn };
}

function namedWorkload(workload: Workload, placed: Naming): Workload {
  const { locate, locateNamespace } = workload;
  return {
    ...placed(workload),
    locate: (path) => placed(locate(path)),
    ...(locateNamespace && {
      locateNamespace: () => {
        const place = locateNamespace();
        return place && placed(place);
      },
    }),
  };
}

/** Longer names are not shown: each place would repeat them. In UTF-16 units. */
const LONGEST_NAME = 300;

/** https://github.com/helm/helm/blob/v3.16.0/pkg/action/action.go (renderResources) */
const COMMENT = '# Source: ';

/** Returns the template that a comment of `helm template` names; undefined where that is no path below a folder. */
function templateOf(comment: string): string | undefined {
  const name = comment.slice(COMMENT.length).trim();
  const isBelow = !name.startsWith('/') && !name.split('/').includes('..');
  return name === '' || name.length > LONGEST_NAME || !isBelow ? undefined : name;
}

/**
 * The template counts as named by the first such comment before the content of a document, which is Helm's; further ones
 * are the template's own text.
 */
function templateNames(text: string): NameOf {
  const starts = [1];
  const names: (string | undefined)[] = [undefined];
  let isHead = true;
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => {
      const isBoundary = line.startsWith('---');
      const isNaming = isHead && line.startsWith(COMMENT);
      if (isBoundary || isNaming) {
        const template = isNaming ? templateOf(line) : undefined;
        starts.push(index + 1);
        names.push(template === undefined ? undefined : `${template} (standard input)`);
      }
      isHead = isBoundary || (isHead && !isNaming && (line.trim() === '' || line.startsWith('#')));
    });
  return (line) => names[lastIndexWhere(starts.length, (index) => (starts[index] ?? 0) <= line)];
}
