/**
 * Returns what a changelog says of a version: the text below `## VERSION (YYYY-MM-DD)`; undefined where there is no such
 * heading, or nothing below it.
 */
export function changesOf(changelog: string, version: string): string | undefined {
  const heading = new RegExp(`^${version.replaceAll('.', String.raw`\.`)} \\(\\d{4}-\\d\\d-\\d\\d\\)\\n`);
  const section = changelog.split(/^## /m).find((each) => heading.test(each));
  return section?.slice(section.indexOf('\n')).trim() || undefined;
}
