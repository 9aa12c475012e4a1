import { formatFailures } from '../../pss/message.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import type { ChangedViolation, UpgradedWorkload, UpgradeVersions } from '../../scan/upgrade/upgrade.ts';
import { rejectsMore } from '../../scan/upgrade/upgrade.ts';
import { count } from '../../text/count.ts';
import { groupBy } from '../../text/group-by.ts';
import { visibleText } from '../../text/visible-text.ts';
import { builderName, workloadName } from '../names.ts';
import type { Display } from '../text/display.ts';
import { restEntries, restLines } from '../text/rest-lines.ts';
import { LONGEST_NAME, linesText, placeFrom, placeInFile } from '../text/text-lines.ts';
import { TEXT_COLUMN } from '../text/workload-lines.ts';
import { hangingLines, wrapText } from '../text/wrap-text.ts';

/** Longer details of a check are cut; in UTF-16 units. */
const LONGEST_DETAIL = 4000;

/** Prints `scan --compare` as text: what an upgrade of the cluster changes, by file, and what it leaves as it is. */
export function upgradeText(
  upgraded: readonly UpgradedWorkload[],
  versions: UpgradeVersions,
  outline: ScanOutline,
  display: Display,
): string {
  const { from, to } = versions;
  const { style, width } = display;
  const rejected = upgraded.filter(rejectsMore).length;
  const changed = upgraded.filter(({ appears, vanishes }) => appears.length + vanishes.length > 0);
  const head =
    rejected === 0
      ? style('success', `${to} rejects nothing that ${from} does not`)
      : style('failure', `${to} rejects in ${count(rejected, 'workload')} what ${from} does not`);
  const others = changed.length - rejected;
  const more =
    others === 0
      ? ''
      : `; something else changes for ${count(others, rejected === 0 ? 'workload' : 'further workload')}`;
  const byFile = groupBy(changed, ({ judged }) => judged.workload.file);
  return linesText([
    ...wrapText(`${head}${more} (${count(upgraded.length, 'workload')})`, width),
    ...[...byFile].flatMap(([file, ofFile]) => [
      '',
      style('heading', visibleText(file, LONGEST_NAME)),
      ...ofFile.flatMap((each) => workloadChanges(each, versions, display)),
    ]),
    ...pinnedLines(upgraded, versions, display),
    ...restLines(restEntries(outline), display),
  ]);
}

function workloadChanges(upgraded: UpgradedWorkload, { from, to }: UpgradeVersions, display: Display): string[] {
  const { judged, appears, rejectedBy, vanishes } = upgraded;
  const { workload, policy } = judged;
  const { style, width } = display;
  const by = builderName(workload);
  const name = visibleText(`${workloadName(workload)}${by === undefined ? '' : ` built by ${by}`}`, LONGEST_NAME * 2);
  const { level, version } = policy.enforce;
  const verdict = rejectsMore(upgraded)
    ? style(
        'failure',
        rejectedBy.from ? `${to} rejects its pods for more than ${from}` : `${to} rejects its pods, ${from} does not`,
      )
    : appears.length > 0
      ? style('warning', `${to} finds more than ${from}`)
      : style(
          'success',
          rejectedBy.from && !rejectedBy.to
            ? `${from} rejects its pods, ${to} does not`
            : `${to} finds less than ${from}`,
        );
  return [
    ...hangingLines(
      `  ${style('place', placeInFile({ line: workload.line }))}`,
      `${style('emphasis', name)} (enforce ${level}:${version}): ${verdict}`,
      TEXT_COLUMN,
      width,
    ),
    ...appears.flatMap((each) => changeLines(each, style('failure', 'new'), workload.file, display)),
    ...vanishes.flatMap((each) => changeLines(each, style('success', 'gone'), workload.file, display)),
  ];
}

function changeLines(violation: ChangedViolation, word: string, file: string, { style, width }: Display): string[] {
  const { check, mode, exemption, place } = violation;
  const aside = [
    formatSetter(violation.violation),
    ...(mode === 'enforce' ? [] : [mode]),
    ...(exemption === undefined ? [] : [`exempt: ${exemption}`]),
  ].map((text) => visibleText(text, LONGEST_NAME));
  const says = visibleText(formatFailures([violation]), LONGEST_DETAIL);
  return hangingLines(
    `  ${style('place', placeFrom(place, file))}`,
    `${word}: ${style('code', check)}: ${says} ${style('aside', `(${aside.join(', ')})`)}`,
    TEXT_COLUMN,
    width,
  );
}

/** Says of which workloads the version is pinned: an upgrade does not move it. */
function pinnedLines(
  upgraded: readonly UpgradedWorkload[],
  { from }: UpgradeVersions,
  { style, width }: Display,
): string[] {
  const pinned = upgraded.filter((each) => each.pinned.includes('enforce'));
  const groups = groupBy(pinned, ({ judged: { policy, namespaces } }) =>
    JSON.stringify([policy.enforce.version, namespaces]),
  );
  const lines = [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { policy, namespaces } = first.judged;
    const names = namespaces.map((name) => name ?? '(not named)').join(', ');
    return wrapText(
      `${style('aside', 'pinned')}: ${count(same.length, 'workload')} in namespace ${visibleText(names, LONGEST_NAME)} at enforce-version ${policy.enforce.version}: an upgrade from ${from} does not move it, and its later checks wait until the label says so`,
      width,
    );
  });
  return lines.length === 0 ? [] : ['', ...lines];
}
