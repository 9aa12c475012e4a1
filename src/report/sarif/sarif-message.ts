import type { Message } from 'sarif';
import { visibleText } from '../../text/visible-text.ts';

/** Longer texts are cut: no message of the API server that people read is this long. In UTF-16 units. */
const LONGEST = 4_000;

/**
 * Makes a plain text message of text that may come from a manifest. Nothing in it has an effect: braces would be
 * placeholders, and brackets before a parenthesis a link, for which SARIF has no escape.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317459
 */
export function sarifMessage(text: string): Message & { text: string } {
  return {
    text: visibleText(text, LONGEST).replaceAll('](', ']\\u{28}').replaceAll(/[{}]/g, '$&$&'),
  };
}
