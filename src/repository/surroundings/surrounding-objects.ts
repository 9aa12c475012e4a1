import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { FoundObject } from '../../manifest/objects/found-object.ts';
import { foundObjects, skipsAllBut } from '../../manifest/objects/found-object.ts';
import { textOf } from '../../manifest/yaml/walk.ts';

/**
 * Words of the kinds and groups that say something of workloads without being any: of their accounts, their namespaces,
 * what is changed of their pods, and what confines them.
 */
const WORDS = [
  ...['ServiceAccount', 'RoleBinding', 'NetworkPolicy', 'ResourceQuota', 'LimitRange'],
  ...['SeccompProfile', 'KubeArmor', 'TracingPolicy', 'MutatingAdmissionPolicy', 'MutatingPolicy'],
  ...[
    'SCMP_ACT_',
    'kyverno\\.io',
    'mutations\\.gatekeeper\\.sh',
    'IstioCNI',
    'IstioOperator',
    '[a-z0-9]-cni',
    'cniEnabled',
  ],
].join('|');

/** The extended regular expression that git searches for, line by line, to find the files that may hold such an object. */
export const SURROUNDING_EXPRESSION = WORDS;

const MENTION = new RegExp(WORDS);

/** The text of a file that looks like a seccomp profile: JSON that names one of its actions; undefined for others. */
export function seccompText(path: string, content: Content): string | undefined {
  const text = path.endsWith('.json') ? textOfContent(content) : undefined;
  return text?.includes('SCMP_ACT_') ? text : undefined;
}

/** Kinds that matter whatever words stand in them. */
const KINDS = /^(?:Namespace|DaemonSet|HelmRelease|Application|Policy|ClusterPolicy|Assign|AssignMetadata|ModifySet)$/;

/**
 * Lists the objects of a file that say something of workloads, and the Namespaces beside them. A file that mentions none
 * is not parsed.
 */
export function surroundingObjects(path: string, content: Content): readonly FoundObject[] {
  const text = textOfContent(content) ?? '';
  if (!MENTION.test(text) && !/\bkind:\s*["']?Namespace\b/.test(text)) return [];
  const isSurrounding = (apiVersion: string, kind: string): boolean =>
    KINDS.test(kind) || MENTION.test(kind) || MENTION.test(apiVersion);
  const canSkip = skipsAllBut(({ apiVersion, kind }) => isSurrounding(apiVersion, kind));
  return foundObjects(path, text, canSkip).filter(({ value }) =>
    isSurrounding(textOf(value, 'apiVersion'), textOf(value, 'kind')),
  );
}
