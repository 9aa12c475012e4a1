/**
 * Stands in a text for what is only known when it runs: a variable without a value, the output of a command. It is
 * legal in every part of an image's reference, and in a path.
 */
export const UNKNOWN_TEXT = 'zzunknownzz';

/** Stands at the start of a path for the root of the checkout, whose own path CI knows. */
export const ROOT_TEXT = 'zzrootzz';

/** Whether a part of a text is only known when it runs. */
export function isUnknownText(text: string): boolean {
  return text.includes(UNKNOWN_TEXT);
}
