import { asGlob } from '../../repository/matches-globs.ts';
import type { Adoption, NodeAgent, ProposedLevel, ProposedTarget } from '../../scan/adoption/adoption.ts';
import { deployingFile } from '../../scan/adoption/adoption.ts';
import { capitalised } from '../../text/capitalised.ts';
import { count } from '../../text/count.ts';
import { quotedYaml, yamlName } from '../../text/yaml-name.ts';
import { areNames, exemptionEntry } from '../comment/exemption-entry.ts';

/** Writes the config for a repository, with the reasons for what it says. */
export function configurationText({ proposed, environments, tests, agents, elsewhere }: Adoption): string {
  const targets = targetLines(environments);
  const paths = [...tests].map(
    ([folder, workloads]) => `  - ${quotedYaml(`!${asGlob(folder)}/**`)} # ${count(workloads, 'workload')}`,
  );
  const exemptions = agents.flatMap(agentLines);
  const fetched = Object.entries(elsewhere).flatMap(([key, addresses]) =>
    addresses.length === 0 ? [] : [`#   ${key}:`, ...addresses.map((address) => `#     - ${quotedYaml(address)}`)],
  );
  const lines = [
    '# What the pods of this repository are held to. It counts as it is on the base branch: a pull request cannot loosen its own',
    '# review, and what it would loosen is a comment. All keys: https://github.com/pss-review/pss-review/blob/main/docs/config.md',
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/pss-review/pss-review/main/schema/pss-review.json',
    '',
    `# Where neither targets nor the labels of a Namespace speak. ${capitalised(reached(proposed))}.`,
    '# Only what a pull request introduces blocks it: what is there already does not.',
    `level: ${proposed.level}`,
    ...section('# By environment; the first entry that matches a workload speaks for it.', 'targets:', targets),
    ...section('# Folders of tests, which nobody deploys.', 'paths:', paths),
    ...section(
      '# Programs that are known to need their node. Say who agreed to each, and until when if it ends (expires: 2027-03-31).',
      'exemptions:',
      exemptions,
    ),
    ...section(
      '# What this repository names of elsewhere, and is not judged unless it may be fetched: take the # away from what you trust.',
      '# fetch:',
      fetched,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section(comment: string, key: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', comment, key, ...lines];
}

/** The entries of environments: first those by folders, as a namespace may be used by several of them. */
function targetLines(environments: readonly ProposedTarget[]): string[] {
  const entry = (key: string, globsOf: (target: ProposedTarget) => readonly string[]): string[] =>
    environments.flatMap((target) => {
      const globs = globsOf(target);
      if (globs.length === 0) return [];
      return [
        `  # ${target.name}: ${reached(target)}.`,
        `  - ${key}: [${globs.map(quotedYaml).join(', ')}]`,
        `    level: ${target.level}`,
      ];
    });
  return [
    ...entry('paths', ({ folders }) => folders.map((folder) => `${asGlob(folder)}/**`)),
    ...entry('namespaces', ({ namespaces }) => namespaces.map(asGlob)),
  ];
}

/** How many workloads reach which level: a sentence without its full stop. */
function reached({ workloads, passing: { baseline, restricted } }: ProposedLevel): string {
  if (workloads === 0) return 'no workload is judged by it yet';
  return `of ${count(workloads, 'workload')}, ${baseline} ${baseline === 1 ? 'reaches' : 'reach'} baseline and ${restricted} restricted`;
}

function agentLines({ judged, program: { name: title, needs }, checks }: NodeAgent): string[] {
  const { kind, name } = judged.workload.identity;
  const namespaces = judged.namespaces.filter((namespace) => namespace !== undefined);
  if (!areNames(name || undefined, ...namespaces))
    return [`  # ${title}, ${kind} ${yamlName(name)}: write an entry for it by hand`];
  const isKnown = namespaces.length === judged.namespaces.length;
  const selector = {
    paths: name === '' ? [asGlob(deployingFile(judged))] : [],
    kind,
    name,
    namespaces: isKnown ? namespaces : [],
  };
  return exemptionEntry(selector, quotedYaml(`${title} ${needs}; agreed by: TO COMPLETE`), { checks });
}
