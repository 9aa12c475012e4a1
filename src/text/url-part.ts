/** Encodes a part of an address so that it can also stand in Markdown, where a parenthesis would end the link. */
export function urlPart(text: string): string {
  return encodeURIComponent(text).replaceAll('(', '%28').replaceAll(')', '%29');
}
