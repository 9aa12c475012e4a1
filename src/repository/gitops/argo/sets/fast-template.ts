import type { SetParams } from './set-params.ts';

/**
 * Puts texts in for the tags of a template, as `{{path.basename}}`: what is unknown, or no text, stays as it is.
 * https://github.com/argoproj/argo-cd/blob/master/applicationset/utils/utils.go (Replace)
 *
 * @param maxLength in UTF-16 units
 * @returns undefined where a tag has no end, and where the result is longer
 */
export function fastTemplate(template: string, params: SetParams, maxLength: number): string | undefined {
  const hasTag = template
    .split('\n')
    .some((line) => line.includes('{{') && line.lastIndexOf('}}') > line.indexOf('{{') + 1);
  if (!hasTag) return template;
  let result = '';
  let from = 0;
  for (let start = template.indexOf('{{'); start !== -1; start = template.indexOf('{{', from)) {
    const end = template.indexOf('}}', start + 2);
    if (end === -1) return undefined;
    const tag = template.slice(start + 2, end);
    const name = tag.trim();
    const value = name !== '' && Object.hasOwn(params, name) ? params[name] : undefined;
    result += template.slice(from, start) + (typeof value === 'string' ? value : `{{${tag}}}`);
    from = end + 2;
    if (result.length > maxLength) return undefined;
  }
  return result + template.slice(from);
}
