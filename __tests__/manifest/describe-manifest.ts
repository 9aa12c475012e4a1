import { fieldPath } from '../../src/manifest/field-path.ts';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { evaluate } from '../../src/pss/evaluate.ts';
import { formatPath } from '../../src/pss/pod/path.ts';
import { formatSetter } from '../../src/pss/violation.ts';

/** All that a manifest says, one line each, places as `line:column`: at restricted:latest. */
export function describeManifest({ workloads, namespaces, notEvaluated, notes, other }: Manifest): string {
  const lines: string[] = [];
  for (const workload of workloads) {
    const { document, identity, objectPath, podPath, pod, line, locate } = workload;
    const { apiVersion, kind, namespace, name } = identity;
    const where = formatPath([...objectPath, ...podPath]);
    const pods = where === '' ? '' : `, its pods at ${where}`;
    const { results } = evaluate(pod, { level: 'restricted', version: 'latest' });
    lines.push(
      `document ${document}, line ${line}: ${apiVersion} ${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}${pods}`,
    );
    for (const { check, violations } of results) {
      for (const violation of violations) {
        const { line: at, column } = locate(violation.path);
        const field = workload.fieldOf === undefined ? '' : ` by ${formatPath(fieldPath(workload, violation.path))}`;
        lines.push(`  ${at}:${column} ${check} ${formatSetter(violation)} ${formatPath(violation.path)}${field}`);
      }
    }
  }
  for (const { document, name, labels, line, locateLabel } of namespaces) {
    lines.push(`document ${document}, line ${line}: Namespace ${name}`);
    for (const [label, value] of Object.entries(labels)) {
      const { line: at, column } = locateLabel(label);
      lines.push(`  ${at}:${column} ${label}=${value}`);
    }
  }
  for (const { document, line, reason, message } of notEvaluated) {
    lines.push(
      `not evaluated: ${document === undefined ? 'the file' : `document ${document}`}, line ${line}: ${reason}: ${message}`,
    );
  }
  for (const { line, column, path, code, message } of notes) {
    lines.push(`note: ${line}:${column} ${code}${path === '' ? '' : ` ${path}`}: ${message}`);
  }
  if (other > 0) lines.push(`other: ${other}`);
  return `${lines.join('\n')}\n`;
}
