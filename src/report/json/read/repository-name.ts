/** The most characters of a name. */
const LONGEST = 200;

/** Whether a text can be the name of a repository in a merged report: `shop`, `acme/shop`. */
export function isRepositoryName(text: string): boolean {
  return text.length <= LONGEST && text.split('/').every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part));
}
