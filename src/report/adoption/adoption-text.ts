import type { Adoption } from '../../scan/adoption/adoption.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { count } from '../../text/count.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { ScanCounts } from '../scan-counts.ts';
import { scanCounts, unjudgedWords } from '../scan-counts.ts';
import { LONGEST_NAME } from '../text/text-lines.ts';

/** More names are not listed in a line. */
const MOST_NAMED = 8;

/** Says what was found in a repository, a line for each thing that there is. */
export function adoptionLines({ made, namespaces, environments, tests, agents }: Adoption): string[] {
  const objects = [...made.objects].map(([kind, size]) => `${size} ${kind}`);
  const found: readonly [string, string][] = [
    ['plain manifests', made.plain === 0 ? '' : count(made.plain, 'workload')],
    ['kustomize', made.kustomizations === 0 ? '' : count(made.kustomizations, 'kustomization')],
    ['Helm', made.charts === 0 ? '' : count(made.charts, 'chart')],
    ['Flux, Argo CD', named(objects)],
    ['Namespaces', namespaces.all === 0 ? '' : `${namespaces.all}, ${namespaces.labelled} with a level`],
    [
      'environments',
      named(
        environments.map(
          ({ name, folders, namespaces: names, workloads }) =>
            `${name} (${named([...folders, ...names])}: ${workloads === 0 ? 'nothing judged yet' : count(workloads, 'workload')})`,
        ),
      ),
    ],
    ['tests', named([...tests].map(([folder, size]) => `${folder} (${count(size, 'workload')})`))],
    ['node agents', named(agents.map(({ judged: { workload }, program }) => `${program.name} (${workload.file})`))],
  ];
  const lines = found.filter(([, says]) => says !== '').map(([what, says]) => `  ${what}: ${says}`);
  return lines.length === 0 ? ['  no workload, no kustomization and no chart'] : lines;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => visibleText(name, LONGEST_NAME));
  return [...shown, ...(names.length > shown.length ? [`${names.length - shown.length} more`] : [])].join(', ');
}

/** Says what would be judged with the config, and what to do next. */
export function outlookLines(outline: ScanOutline): string[] {
  const counts = scanCounts(outline);
  const { workloads, rejected } = counts;
  const passing = workloads - rejected;
  const violating = rejected === 0 ? [] : [`${rejected} ${rejected === 1 ? 'violates' : 'violate'} ${outline.heldTo}`];
  const passes = `${passing} ${passing === 1 ? 'passes' : 'pass'}`;
  const judged = `${count(workloads, 'workload')} would be judged${workloads === 0 ? '' : `: ${[passes, ...violating].join(', ')}`}`;
  return [[judged, ...unjudgedWords(counts)].join(', '), ...nextSteps(counts).map((step) => `next: ${step}`)];
}

function nextSteps({ rejected, notEvaluated, notJudged }: ScanCounts): string[] {
  return [
    'bring what was written by a pull request, and make the job `review` a required status check',
    ...(rejected === 0
      ? []
      : [
          'what violates today blocks nobody; `pss-review fix --all --dry-run .` shows how far it is repaired by itself',
        ]),
    ...(notEvaluated + notJudged === 0
      ? []
      : ['`pss-review scan .` says what was not judged, and what to do about it']),
  ];
}
