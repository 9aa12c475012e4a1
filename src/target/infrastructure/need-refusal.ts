import { inlineCode } from '../../text/inline-code.ts';
import type { KnownProgram } from './known-infrastructure.ts';

/** Explains why a finding of a known program has no suggestion: one clause, in Markdown. */
export function needRefusal({ name, needs, source, image }: KnownProgram): string {
  return `${name} (${inlineCode(image)}) ${needs}, as [its makers say](${source}), and a fix would break it`;
}
