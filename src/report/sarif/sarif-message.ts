import type { Message } from 'sarif';
import { visibleText } from '../../text/visible-text.ts';

/** No message of the API server that people read is longer; in UTF-16 units. */
const LONGEST = 4_000;

/**
 * Text, in part from a manifest, as a plain text message, in which nothing acts: braces would be placeholders, and
 * brackets before a parenthesis a link, which SARIF has no escape for.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317459
 */
export function sarifMessage(text: string): Message & { text: string } {
  return {
    text: visibleText(text, LONGEST).replaceAll('](', ']\\u{28}').replaceAll(/[{}]/g, '$&$&'),
  };
}
