/**
 * Kinds, by group, that say a part of a pod: their operators make whole pods of it, with much that is not written here.
 */
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

/** Whether objects of this kind say a part of a pod, which an operator completes. */
export function isOperatorKind(group: string, kind: string): boolean {
  return Object.hasOwn(OPERATOR_KINDS, group) && (OPERATOR_KINDS[group]?.includes(kind) ?? false);
}

/** Whether an operator completes pods of objects of this kind, in some group. */
export function isOperatorKindName(kind: string): boolean {
  return KINDS.has(kind);
}

/**
 * Groups whose objects only look as if they held pods: policies with patterns of pods, reviews and schemas of them, the
 * values of charts. What Kubernetes itself brings is in groups without a dot, or below `k8s.io`.
 */
const PODLESS_GROUP =
  /^(?:[^.]*|(?:.*\.)?(?:k8s\.io|kyverno\.io|gatekeeper\.sh|kubewarden\.io|helm\.toolkit\.fluxcd\.io|helm\.cattle\.io))$/;

/** Whether what looks like a pod in an object of this group is none. */
export function isPodlessGroup(group: string): boolean {
  return PODLESS_GROUP.test(group);
}
