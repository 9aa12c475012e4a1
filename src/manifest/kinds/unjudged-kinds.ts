/**
 * Kinds, by group, of objects that hold only a part of a pod, or nothing of it: their operators add the rest, which is
 * not known here. As of November 2026.
 */
const OPERATOR_KINDS: KindTable = {
  'acid.zalan.do': ['postgresql'],
  'actions.summerwind.dev': ['Runner', 'RunnerDeployment', 'RunnerReplicaSet', 'RunnerSet'],
  'agent.k8s.elastic.co': ['Agent'],
  'apm.k8s.elastic.co': ['ApmServer'],
  'argoproj.io': ['ArgoCD', 'EventBus', 'EventSource', 'RolloutManager', 'Sensor'],
  'beat.k8s.elastic.co': ['Beat'],
  'build.openshift.io': ['Build', 'BuildConfig'],
  'cassandra.datastax.com': ['CassandraDatacenter'],
  'cdi.kubevirt.io': ['CDI', 'DataVolume'],
  'ceph.rook.io': ['CephCluster', 'CephFilesystem', 'CephNFS', 'CephObjectStore', 'CephRBDMirror'],
  'clickhouse.altinity.com': ['ClickHouseInstallation'],
  'clickhouse-keeper.altinity.com': ['ClickHouseKeeperInstallation'],
  'databases.spotahome.com': ['RedisFailover'],
  'datadoghq.com': ['DatadogAgent'],
  'druid.apache.org': ['Druid'],
  'dynatrace.com': ['DynaKube', 'EdgeConnect'],
  'elasticsearch.k8s.elastic.co': ['Elasticsearch'],
  'enterprisesearch.k8s.elastic.co': ['EnterpriseSearch'],
  'flink.apache.org': ['FlinkDeployment'],
  'fluentbit.fluent.io': ['Collector', 'FluentBit'],
  'fluentd.fluent.io': ['Fluentd'],
  'gateway.envoyproxy.io': ['EnvoyProxy'],
  'grafana.integreatly.org': ['Grafana'],
  'install.istio.io': ['IstioOperator'],
  'jaegertracing.io': ['Jaeger'],
  'k6.io': ['K6', 'PrivateLoadZone', 'TestRun'],
  'k8s.keycloak.org': ['Keycloak'],
  'k8s.mariadb.com': ['MariaDB', 'MaxScale'],
  'k8ssandra.io': ['K8ssandraCluster'],
  'kafka.strimzi.io': [
    'Kafka',
    'KafkaBridge',
    'KafkaConnect',
    'KafkaMirrorMaker',
    'KafkaMirrorMaker2',
    'KafkaNodePool',
  ],
  'kiali.io': ['Kiali'],
  'kibana.k8s.elastic.co': ['Kibana'],
  'kubevirt.io': ['KubeVirt', 'VirtualMachine', 'VirtualMachineInstance', 'VirtualMachineInstanceReplicaSet'],
  'logging.banzaicloud.io': ['FluentbitAgent', 'Logging', 'NodeAgent'],
  'logstash.k8s.elastic.co': ['Logstash'],
  'loki.grafana.com': ['LokiStack'],
  'maps.k8s.elastic.co': ['ElasticMapsServer'],
  'minio.min.io': ['Tenant'],
  'mongodb.com': ['MongoDB', 'MongoDBMultiCluster', 'MongoDBOpsManager'],
  'mongodbcommunity.mongodb.com': ['MongoDBCommunity'],
  'monitoring.coreos.com': ['Alertmanager', 'Prometheus', 'PrometheusAgent', 'ThanosRuler'],
  'mysql.oracle.com': ['InnoDBCluster'],
  'nvidia.com': ['ClusterPolicy', 'NVIDIADriver'],
  'opensearch.opster.io': ['OpenSearchCluster'],
  'opentelemetry.io': ['OpAMPBridge', 'OpenTelemetryCollector', 'TargetAllocator'],
  'operator.knative.dev': ['KnativeEventing', 'KnativeServing'],
  'operator.tekton.dev': [
    'TektonAddon',
    'TektonChain',
    'TektonConfig',
    'TektonDashboard',
    'TektonHub',
    'TektonPipeline',
    'TektonResult',
    'TektonTrigger',
  ],
  'operators.coreos.com': ['CatalogSource'],
  'operator.tigera.io': ['APIServer', 'Installation'],
  'operator.victoriametrics.com': [
    'VLAgent',
    'VLCluster',
    'VLSingle',
    'VLogs',
    'VMAgent',
    'VMAlert',
    'VMAlertmanager',
    'VMAnomaly',
    'VMAuth',
    'VMCluster',
    'VMSingle',
  ],
  'org.eclipse.che': ['CheCluster'],
  'pgv2.percona.com': ['PerconaPGCluster'],
  'pingcap.com': ['TidbCluster', 'TidbMonitor'],
  'pkg.crossplane.io': ['DeploymentRuntimeConfig', 'Function', 'Provider'],
  'policies.kubewarden.io': ['PolicyServer'],
  'pool.kubevirt.io': ['VirtualMachinePool'],
  'postgresql.cnpg.io': ['Cluster', 'Pooler'],
  'postgres-operator.crunchydata.com': ['PGAdmin', 'PGUpgrade', 'PostgresCluster'],
  'psmdb.percona.com': ['PerconaServerMongoDB'],
  'pxc.percona.com': ['PerconaXtraDBCluster'],
  'rabbitmq.com': ['RabbitmqCluster'],
  'redis.redis.opstreelabs.in': ['Redis', 'RedisCluster', 'RedisReplication', 'RedisSentinel'],
  'sailoperator.io': ['Istio', 'IstioCNI', 'ZTunnel'],
  'scylla.scylladb.com': ['ScyllaCluster', 'ScyllaDBDatacenter'],
  'serving.kserve.io': [
    'ClusterServingRuntime',
    'InferenceGraph',
    'InferenceService',
    'LLMInferenceService',
    'ServingRuntime',
  ],
  'shipwright.io': ['BuildRun', 'BuildStrategy', 'ClusterBuildStrategy'],
  'solr.apache.org': ['SolrCloud'],
  'sparkoperator.k8s.io': ['ScheduledSparkApplication', 'SparkApplication', 'SparkConnect'],
  'tailscale.com': ['Connector', 'ProxyGroup'],
  'tekton.dev': ['StepAction'],
  'tempo.grafana.com': ['TempoMonolithic', 'TempoStack'],
  'trainer.kubeflow.org': ['TrainJob'],
  'workspace.devfile.io': ['DevWorkspace', 'DevWorkspaceTemplate'],
  'zookeeper.pravega.io': ['ZookeeperCluster'],
};

/**
 * Kinds, by group, of objects that only say where manifests are: charts, folders, packages, other objects. What is found
 * there is created by their controllers. As of November 2026.
 */
const DELIVERY_KINDS: KindTable = {
  'addons.cluster.x-k8s.io': ['ClusterResourceSet', 'HelmChartProxy'],
  'apps.open-cluster-management.io': ['Subscription'],
  'argoproj.io': ['Application', 'ApplicationSet'],
  'configsync.gke.io': ['RepoSync', 'RootSync'],
  'core.oam.dev': ['Application'],
  'fleet.cattle.io': ['Bundle', 'GitRepo', 'HelmOp'],
  'fluxcd.controlplane.io': ['FluxInstance', 'ResourceSet'],
  'helm.cattle.io': ['HelmChart', 'HelmChartConfig'],
  'helm.crossplane.io': ['Release'],
  'helm.fluxcd.io': ['HelmRelease'],
  'helm.k0sproject.io': ['Chart'],
  'helm.m.crossplane.io': ['Release'],
  'helm.toolkit.fluxcd.io': ['HelmRelease'],
  'kappctrl.k14s.io': ['App'],
  'kustomize.toolkit.fluxcd.io': ['Kustomization'],
  'olm.operatorframework.io': ['ClusterExtension'],
  'operators.coreos.com': ['Subscription'],
  'packaging.carvel.dev': ['PackageInstall'],
};

/** Kinds by group: `operators.coreos.com`, without a version. */
type KindTable = Readonly<Record<string, readonly string[]>>;

/** Why the pods of a kind are not judged: the code of the note, and its words. */
interface Unjudged {
  readonly code: 'delivery' | 'operator-pod';
  readonly message: string;
}

const KINDS: ReadonlySet<string> = new Set(
  [OPERATOR_KINDS, DELIVERY_KINDS].flatMap((table) => Object.values(table).flat()),
);

/** Returns what is said of objects of a kind that stand for pods which are not written in them; undefined of others. */
export function unjudgedKind(group: string, kind: string): Unjudged | undefined {
  if (isListed(DELIVERY_KINDS, group, kind)) {
    const message = `the pods of this ${kind} come from manifests that are elsewhere and were not followed: they are not judged`;
    return { code: 'delivery', message };
  }
  if (!isListed(OPERATOR_KINDS, group, kind)) return undefined;
  const message = `an operator makes the pods of ${kind}, with much that is not written here: they are not judged`;
  return { code: 'operator-pod', message };
}

/** Whether objects of this kind stand for pods that are not written in them, in at least one group. */
export function isUnjudgedKindName(kind: string): boolean {
  return KINDS.has(kind);
}

function isListed(table: KindTable, group: string, kind: string): boolean {
  return Object.hasOwn(table, group) && (table[group]?.includes(kind) ?? false);
}
