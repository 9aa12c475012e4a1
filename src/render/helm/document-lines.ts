import type { Location, Manifest } from '../../manifest/manifest.ts';
import type { TemplateLine } from '../../repository/helm/marked-lines.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { TemplateSource } from './template-source.ts';

/** A template with comments on its lines, as it was rendered. */
export interface MarkedDocument {
  /** As it is read. */
  readonly manifest: Manifest;
  /** Its lines. */
  readonly lines: readonly string[];
  /** Tells where a line of the text comes from. */
  readonly lineOf: (line: number) => TemplateLine | undefined;
  /** The files of the repository by their numbers in the comments, and their lines. */
  readonly templates: readonly { readonly file: string; readonly lines: readonly string[] }[];
}

/** The place of what is only known to come from a template. */
export function templateLocation({ file, line = 1, doubt }: TemplateSource): Location {
  return { file, line, column: 1, doubt: doubt ?? 'which of its lines sets this is not known' };
}

/**
 * Finds the line of a template that makes a place of what was rendered: it has the key that stands there, or an action that
 * writes it.
 *
 * @param at a place in the text with comments
 */
export function locationInTemplate(
  { lines, lineOf, templates }: MarkedDocument,
  at: { readonly line: number; readonly column: number },
  source: TemplateSource,
): Location {
  const found = lineOf(at.line);
  const template = found && templates[found.template];
  const line = found && template?.lines[found.line - 1];
  if (found === undefined || template === undefined || line === undefined) return templateLocation(source);
  const rendered = lines[at.line - 1] ?? '';
  const [, key] = /^["']?([^\s"':][^"':]*)["']?:(?:\s|$)/.exec(rendered.slice(at.column - 1)) ?? [];
  const written = key === undefined ? line.search(/\S/) : keyColumn(line, key);
  const includer =
    found.includedAt === undefined ? [] : [`${inlineCode(`${source.file}:${found.includedAt}`)} includes it`];
  const place = {
    file: template.file,
    line: found.line,
    column: (written === -1 ? Math.max(0, line.search(/\S/)) : written) + 1,
    ...(includer.length === 0 ? {} : { also: includer.join() }),
  };
  if (written !== -1 || found.isPassed) return place;
  return { ...place, doubt: 'this is the nearest line of the template that is known to be before it' };
}

/** The position of a key in a line of a template; -1 where it does not have it. */
function keyColumn(line: string, key: string): number {
  for (let at = line.indexOf(key); at !== -1; at = line.indexOf(key, at + 1)) {
    if (/(?:^|[\s"'{,-])$/.test(line.slice(0, at)) && /^["']?\s*:/.test(line.slice(at + key.length))) {
      return /["']$/.test(line.slice(0, at)) ? at - 1 : at;
    }
  }
  return -1;
}
