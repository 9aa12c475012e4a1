/** Kinds, by group, that hold only a part of a pod: their operators add the rest, which is not known here. */
const OPERATOR_KINDS: Readonly<Record<string, readonly string[]>> = {
  'agent.k8s.elastic.co': ['Agent'],
  'apm.k8s.elastic.co': ['ApmServer'],
  'beat.k8s.elastic.co': ['Beat'],
  'elasticsearch.k8s.elastic.co': ['Elasticsearch'],
  'enterprisesearch.k8s.elastic.co': ['EnterpriseSearch'],
  'grafana.integreatly.org': ['Grafana'],
  'kibana.k8s.elastic.co': ['Kibana'],
  'logstash.k8s.elastic.co': ['Logstash'],
  'maps.k8s.elastic.co': ['ElasticMapsServer'],
  'monitoring.coreos.com': ['Alertmanager', 'Prometheus', 'PrometheusAgent', 'ThanosRuler'],
  'operator.tekton.dev': ['TektonConfig'],
};

const KINDS: ReadonlySet<string> = new Set(Object.values(OPERATOR_KINDS).flat());

/** Whether objects of this kind hold a part of a pod, which an operator completes. */
export function isOperatorKind(group: string, kind: string): boolean {
  return Object.hasOwn(OPERATOR_KINDS, group) && (OPERATOR_KINDS[group]?.includes(kind) ?? false);
}

/** Whether objects of this kind hold a part of a pod in at least one group. */
export function isOperatorKindName(kind: string): boolean {
  return KINDS.has(kind);
}

/**
 * Groups whose objects only look as if they held pods: policies with patterns for pods, reviews and schemas of pods,
 * the values of charts. The groups of Kubernetes itself have no dot, or end with `k8s.io`.
 */
const PODLESS_GROUP =
  /^(?:[^.]*|(?:.*\.)?(?:k8s\.io|kyverno\.io|gatekeeper\.sh|kubewarden\.io|helm\.toolkit\.fluxcd\.io|helm\.cattle\.io))$/;

/** Whether objects of this group hold no pods, though parts of them may look like pods. */
export function isPodlessGroup(group: string): boolean {
  return PODLESS_GROUP.test(group);
}
