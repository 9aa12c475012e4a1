import type { Finding } from '../../compare/workloads/compare-workload.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { CommentSection } from './comment-text.ts';
import { areNames, exemptionEntry, selectorOf } from './exemption-entry.ts';
import type { ConfigInForce } from './way-out.ts';
import { exempting } from './way-out.ts';

/**
 * Writes the note about a program that is known to need access to its node: which namespace it belongs in, and an
 * exemption of the same effect, ready to be copied. The exemption covers everything that the workload needs, also what
 * other comments are about. Paragraphs in Markdown; none for a comment about other findings.
 */
export function infrastructureNote({ change, findings }: CommentSection, config: ConfigInForce): string[] {
  const { workload } = change;
  const known = findings.find(({ need }) => need !== undefined)?.need;
  if (known === undefined) return [];
  const selector = selectorOf(change);
  const needed = change.findings.filter(({ need }) => need !== undefined);
  // Only a leading article is capitalised; the name of a program keeps its letters.
  const belongs = `${known.name.replace(/^the /, 'The ')} belongs in a namespace of its own, labelled \`pod-security.kubernetes.io/enforce: privileged\``;
  if (selector === undefined || !areNames(...known.containers)) return [`${belongs}.`];
  const isEveryContainer = containersOf(workload.pod).every((container) => known.containers.includes(container.name));
  const isOfContainer = ({ violation: { subject } }: Finding): boolean =>
    !isEveryContainer && subject.kind === 'container';
  const entryFor = (findings: readonly Finding[], containers: readonly string[]): string[] => {
    const checks = [...new Set(findings.map(({ check }) => check))];
    if (checks.length === 0) return [];
    // The program needs it in whichever file its manifest is.
    return exemptionEntry({ ...selector, paths: [] }, `${known.name} ${known.needs}`, { containers, checks });
  };
  const exemption = [
    ...entryFor(
      needed.filter((finding) => !isOfContainer(finding)),
      [],
    ),
    // The other containers of the pod have no such need.
    ...entryFor(needed.filter(isOfContainer), known.containers),
  ];
  return [
    `${belongs}. Where that Namespace is not in this repository, an exemption says the same, ${exempting(config, exemption)}`,
  ];
}
