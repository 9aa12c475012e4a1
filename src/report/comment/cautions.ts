import type { Finding } from '../../compare/workloads/compare-workload.ts';
import { withImages } from '../../pss/checks/shared/images.ts';
import type { Violation } from '../../pss/rule.ts';
import type { CommentSection } from './comment-text.ts';

/** Cautions that a comment shows unfolded; the others are in a `<details>` block. */
const MAX_CAUTIONS = 4;

/** The checks that one caution is about, and the images whose users its command prints. */
interface Caution {
  readonly checks: Set<string>;
  readonly images: Set<string>;
}

/**
 * Returns a paragraph of Markdown for each caution: what a fix may break, or what to do where there is no suggestion.
 */
export function cautionLines(sections: readonly CommentSection[]): string[] {
  const cautions = new Map<string, Caution>();
  for (const section of sections) {
    const repaired = repairedContainers(section);
    for (const finding of section.findings) {
      const { check, fix } = finding;
      const { caution, cautionImage, cautionUnless } = fix;
      if (caution === undefined || isPointless(repaired, finding, cautionUnless)) continue;
      const entry = cautions.get(caution) ?? { checks: new Set(), images: new Set() };
      entry.checks.add(check);
      if (cautionImage !== undefined) entry.images.add(cautionImage);
      cautions.set(caution, entry);
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

/**
 * Whether a caution is unnecessary: another repair of the same container resolves it, or a known program needs the
 * violation, so that nobody should repair it.
 */
function isPointless(
  repaired: ReadonlySet<string>,
  { need, violation }: Finding,
  cautionUnless: string | undefined,
): boolean {
  return need !== undefined || (cautionUnless !== undefined && repaired.has(containerKey(cautionUnless, violation)));
}

/** The containers of a section's findings, each with the check. */
function repairedContainers({ findings }: CommentSection): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ violation: { subject } }) => subject.kind === 'container')
      .map(({ check, violation }) => containerKey(check, violation)),
  );
}

function containerKey(check: string, { subject }: Violation): string {
  return JSON.stringify([check, subject.kind, subject.kind === 'container' ? subject.name : '']);
}
