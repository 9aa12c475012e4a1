import type { DemoCheck, DemoFile } from './demo-html.ts';
import { checkSection, demoHtml, entrySection, fileSection } from './demo-html.ts';

/** The content of the page: a pull request as GitHub would show it. */
export interface DemoPage {
  readonly title: string;
  readonly number: number;
  readonly check: DemoCheck;
  /** Markdown. */
  readonly review: string;
  readonly files: readonly DemoFile[];
}

/** Writes one self-contained HTML page. */
export function demoPage({ title, number, check, review, files }: DemoPage): string {
  return demoHtml(title, number, [
    checkSection(check),
    entrySection({ author: 'github-actions[bot]', did: 'reviewed', body: review }),
    ...files.map(fileSection),
  ]);
}
