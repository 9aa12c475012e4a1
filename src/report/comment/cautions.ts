import type { Finding } from '../../compare/workloads/compare-workload.ts';
import { withImages } from '../../pss/checks/shared/images.ts';
import type { Violation } from '../../pss/rule.ts';
import type { CommentSection } from './comment-text.ts';

/** Words of caution that a comment shows at once; more are folded away. */
const MAX_CAUTIONS = 4;

/** What is said once: the checks that it is about, and the images whose users it asks for. */
interface Caution {
  readonly checks: Set<string>;
  readonly images: Set<string>;
}

/** What may break, and what to do where there is no suggestion: a paragraph a caution, in Markdown. */
export function cautionLines(sections: readonly CommentSection[]): string[] {
  const cautions = new Map<string, Caution>();
  for (const section of sections) {
    for (const finding of section.findings) {
      const { check, fix } = finding;
      const { caution, cautionImage, cautionUnless } = fix;
      if (caution === undefined || isPointless(section, finding, cautionUnless)) continue;
      const said = cautions.get(caution) ?? { checks: new Set(), images: new Set() };
      said.checks.add(check);
      if (cautionImage !== undefined) said.images.add(cautionImage);
      cautions.set(caution, said);
    }
  }
  const lines = [...cautions].map(([caution, { checks, images }]) => {
    const names = [...checks].map((check) => `\`${check}\``).join(', ');
    return `⚠ ${names}: ${withImages(caution, [...images])}`;
  });
  if (lines.length <= MAX_CAUTIONS) return lines;
  const folded = lines.slice(MAX_CAUTIONS).join('\n\n');
  const summary = `<summary>${lines.length - MAX_CAUTIONS} more things that may break</summary>`;
  return [...lines.slice(0, MAX_CAUTIONS), `<details>${summary}\n\n${folded}\n\n</details>`];
}

/** Whether another repair of the same container makes the caution needless, or nobody shall make this repair. */
function isPointless({ findings }: CommentSection, finding: Finding, cautionUnless: string | undefined): boolean {
  if (finding.need !== undefined) return true;
  return findings.some((other) => other.check === cautionUnless && isOfSame(other.violation, finding.violation));
}

function isOfSame({ subject: a }: Violation, { subject: b }: Violation): boolean {
  return a.kind === 'container' && b.kind === 'container' && a.name === b.name;
}
