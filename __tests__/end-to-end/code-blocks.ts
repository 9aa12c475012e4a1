import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(import.meta.dirname, '..', '..', 'docs');

/** A block of code in a page of the docs. */
export interface CodeBlock {
  /** The heading above it. */
  readonly heading: string;
  readonly text: string;
}

/** Returns the blocks of a language in a page, in order. */
export function codeBlocks(page: string, language: string): CodeBlock[] {
  return readFileSync(join(DOCS, page), 'utf8')
    .split(/^## /m)
    .flatMap((section) => {
      const heading = section.slice(0, section.indexOf('\n'));
      return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
        ([, text = '']) => ({
          heading,
          text,
        }),
      );
    });
}
