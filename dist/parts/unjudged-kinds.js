// src/manifest/kinds/operator-kinds.ts
const OPERATOR_KINDS = {
	"": ["Build", "BuildConfig"],
	"acid.zalan.do": ["postgresql"],
	"actions.summerwind.dev": [
		"Runner",
		"RunnerDeployment",
		"RunnerReplicaSet",
		"RunnerSet"
	],
	"agent.k8s.elastic.co": ["Agent"],
	"apm.k8s.elastic.co": ["ApmServer"],
	"app.terraform.io": ["AgentPool"],
	"argoproj.io": [
		"ArgoCD",
		"EventBus",
		"EventSource",
		"RolloutManager",
		"Sensor"
	],
	"awx.ansible.com": [
		"AWX",
		"AWXBackup",
		"AWXRestore"
	],
	"beat.k8s.elastic.co": ["Beat"],
	"build.openshift.io": ["Build", "BuildConfig"],
	"camel.apache.org": [
		"Integration",
		"IntegrationPlatform",
		"KameletBinding",
		"Pipe"
	],
	"cassandra.datastax.com": ["CassandraDatacenter"],
	"cdi.kubevirt.io": ["CDI", "DataVolume"],
	"ceph.rook.io": [
		"CephCluster",
		"CephFilesystem",
		"CephNFS",
		"CephObjectStore",
		"CephRBDMirror"
	],
	"clickhouse.altinity.com": ["ClickHouseInstallation"],
	"clickhouse-keeper.altinity.com": ["ClickHouseKeeperInstallation"],
	"cluster.redpanda.com": ["Redpanda"],
	"collectors.grafana.com": ["Alloy"],
	"couchbase.com": ["CouchbaseCluster"],
	"crdb.cockroachlabs.com": ["CrdbCluster"],
	"database.arangodb.com": ["ArangoDeployment"],
	"databases.spotahome.com": ["RedisFailover"],
	"datadoghq.com": ["DatadogAgent"],
	"dragonflydb.io": ["Dragonfly"],
	"druid.apache.org": ["Druid"],
	"dynatrace.com": ["DynaKube", "EdgeConnect"],
	"elasticsearch.k8s.elastic.co": ["Elasticsearch"],
	"enterprisesearch.k8s.elastic.co": ["EnterpriseSearch"],
	"falcon.crowdstrike.com": [
		"FalconAdmission",
		"FalconContainer",
		"FalconImageAnalyzer",
		"FalconNodeSensor"
	],
	"flink.apache.org": ["FlinkDeployment"],
	"flows.netobserv.io": ["FlowCollector"],
	"fluentbit.fluent.io": ["Collector", "FluentBit"],
	"fluentd.fluent.io": ["Fluentd"],
	"gateway.envoyproxy.io": ["EnvoyProxy"],
	"grafana.integreatly.org": ["Grafana"],
	"hazelcast.com": ["Hazelcast", "ManagementCenter"],
	"hco.kubevirt.io": ["HyperConverged"],
	"infinispan.org": ["Infinispan"],
	"infra.contrib.fluxcd.io": ["Terraform"],
	"install.istio.io": ["IstioOperator"],
	"jaegertracing.io": ["Jaeger"],
	"k6.io": [
		"K6",
		"PrivateLoadZone",
		"TestRun"
	],
	"k8s.keycloak.org": ["Keycloak"],
	"k8s.mariadb.com": ["MariaDB", "MaxScale"],
	"k8ssandra.io": ["K8ssandraCluster"],
	"k8up.io": [
		"Archive",
		"Backup",
		"Check",
		"Prune",
		"Restore",
		"Schedule"
	],
	"kafka.strimzi.io": [
		"Kafka",
		"KafkaBridge",
		"KafkaConnect",
		"KafkaMirrorMaker",
		"KafkaMirrorMaker2",
		"KafkaNodePool"
	],
	"kiali.io": ["Kiali"],
	"kibana.k8s.elastic.co": ["Kibana"],
	"kmm.sigs.x-k8s.io": ["Module"],
	"kpack.io": ["Build", "Image"],
	"kubevirt.io": [
		"KubeVirt",
		"VirtualMachine",
		"VirtualMachineInstance",
		"VirtualMachineInstanceReplicaSet"
	],
	"litmuschaos.io": ["ChaosEngine", "ChaosExperiment"],
	"logging.banzaicloud.io": [
		"FluentbitAgent",
		"Logging",
		"NodeAgent"
	],
	"logstash.k8s.elastic.co": ["Logstash"],
	"loki.grafana.com": ["LokiStack"],
	"maistra.io": ["ServiceMeshControlPlane"],
	"maps.k8s.elastic.co": ["ElasticMapsServer"],
	"metallb.io": ["MetalLB"],
	"milvus.io": ["Milvus"],
	"minio.min.io": ["Tenant"],
	"mongodb.com": [
		"MongoDB",
		"MongoDBMultiCluster",
		"MongoDBOpsManager"
	],
	"mongodbcommunity.mongodb.com": ["MongoDBCommunity"],
	"monitoring.coreos.com": [
		"Alertmanager",
		"Prometheus",
		"PrometheusAgent",
		"ThanosRuler"
	],
	"monitoring.grafana.com": ["GrafanaAgent"],
	"mysql.oracle.com": ["InnoDBCluster"],
	"nfd.kubernetes.io": ["NodeFeatureDiscovery"],
	"nfd.openshift.io": ["NodeFeatureDiscovery"],
	"numaflow.numaproj.io": [
		"InterStepBufferService",
		"MonoVertex",
		"Pipeline"
	],
	"nvidia.com": ["ClusterPolicy", "NVIDIADriver"],
	"opensearch.opster.io": ["OpenSearchCluster"],
	"opentelemetry.io": [
		"OpAMPBridge",
		"OpenTelemetryCollector",
		"TargetAllocator"
	],
	"operator.knative.dev": ["KnativeEventing", "KnativeServing"],
	"operator.tekton.dev": [
		"TektonAddon",
		"TektonChain",
		"TektonConfig",
		"TektonDashboard",
		"TektonHub",
		"TektonPipeline",
		"TektonResult",
		"TektonTrigger"
	],
	"operators.coreos.com": ["CatalogSource"],
	"operator.tigera.io": ["APIServer", "Installation"],
	"operator.victoriametrics.com": [
		"VLAgent",
		"VLCluster",
		"VLSingle",
		"VLogs",
		"VMAgent",
		"VMAlert",
		"VMAlertmanager",
		"VMAnomaly",
		"VMAuth",
		"VMCluster",
		"VMSingle"
	],
	"org.eclipse.che": ["CheCluster"],
	"pgv2.percona.com": ["PerconaPGCluster"],
	"pingcap.com": ["TidbCluster", "TidbMonitor"],
	"pkg.crossplane.io": [
		"DeploymentRuntimeConfig",
		"Function",
		"Provider"
	],
	"platform.stackrox.io": ["Central", "SecuredCluster"],
	"policies.kubewarden.io": ["PolicyServer"],
	"pool.kubevirt.io": ["VirtualMachinePool"],
	"postgresql.cnpg.io": ["Cluster", "Pooler"],
	"postgres-operator.crunchydata.com": [
		"PGAdmin",
		"PGUpgrade",
		"PostgresCluster"
	],
	"psmdb.percona.com": ["PerconaServerMongoDB"],
	"pxc.percona.com": ["PerconaXtraDBCluster"],
	"rabbitmq.com": ["RabbitmqCluster"],
	"redis.redis.opstreelabs.in": [
		"Redis",
		"RedisCluster",
		"RedisReplication",
		"RedisSentinel"
	],
	"risingwave.risingwavelabs.com": ["RisingWave"],
	"sailoperator.io": [
		"Istio",
		"IstioCNI",
		"ZTunnel"
	],
	"scylla.scylladb.com": ["ScyllaCluster", "ScyllaDBDatacenter"],
	"serving.kserve.io": [
		"ClusterServingRuntime",
		"InferenceGraph",
		"InferenceService",
		"LLMInferenceService",
		"ServingRuntime"
	],
	"shipwright.io": [
		"BuildRun",
		"BuildStrategy",
		"ClusterBuildStrategy"
	],
	"solr.apache.org": ["SolrCloud"],
	"sparkoperator.k8s.io": [
		"ScheduledSparkApplication",
		"SparkApplication",
		"SparkConnect"
	],
	"starrocks.com": ["StarRocksCluster"],
	"tailscale.com": ["Connector", "ProxyGroup"],
	"tekton.dev": ["StepAction"],
	"tempo.grafana.com": ["TempoMonolithic", "TempoStack"],
	"temporal.io": ["TemporalCluster"],
	"testworkflows.testkube.io": ["TestWorkflow", "TestWorkflowTemplate"],
	"trainer.kubeflow.org": ["TrainJob"],
	"upgrade.cattle.io": ["Plan"],
	"vault.banzaicloud.com": ["Vault"],
	"volsync.backube": ["ReplicationDestination", "ReplicationSource"],
	"workspace.devfile.io": ["DevWorkspace", "DevWorkspaceTemplate"],
	"zookeeper.pravega.io": ["ZookeeperCluster"]
};
// src/manifest/kinds/unjudged-kinds.ts
const DELIVERY_KINDS = {
	"addons.cluster.x-k8s.io": ["ClusterResourceSet", "HelmChartProxy"],
	"apps.open-cluster-management.io": ["Subscription"],
	"argoproj.io": ["Application", "ApplicationSet"],
	"configsync.gke.io": ["RepoSync", "RootSync"],
	"core.oam.dev": ["Application"],
	"fleet.cattle.io": [
		"Bundle",
		"GitRepo",
		"HelmOp"
	],
	"fluxcd.controlplane.io": ["FluxInstance", "ResourceSet"],
	"helm.cattle.io": ["HelmChart", "HelmChartConfig"],
	"helm.crossplane.io": ["Release"],
	"helm.fluxcd.io": ["HelmRelease"],
	"helm.k0sproject.io": ["Chart"],
	"helm.m.crossplane.io": ["Release"],
	"helm.toolkit.fluxcd.io": ["HelmRelease"],
	"kappctrl.k14s.io": ["App"],
	"kustomize.toolkit.fluxcd.io": ["Kustomization"],
	"olm.operatorframework.io": ["ClusterExtension"],
	"operators.coreos.com": ["Subscription"],
	"packaging.carvel.dev": ["PackageInstall"]
};
const ALTERING_KINDS = { "policy.karmada.io": ["ClusterOverridePolicy", "OverridePolicy"] };
const KINDS = new Set([
	OPERATOR_KINDS,
	DELIVERY_KINDS,
	ALTERING_KINDS
].flatMap((table) => Object.values(table).flat()));
function unjudgedKind(group, kind) {
	if (isListed(DELIVERY_KINDS, group, kind)) return {
		code: "delivery",
		message: `the pods of this ${kind} come from manifests that are elsewhere and were not followed: they are not judged`
	};
	if (isListed(ALTERING_KINDS, group, kind)) return {
		code: "delivery",
		message: `the ${kind} alters pods that are written elsewhere: they are judged as they are without it`
	};
	if (!isListed(OPERATOR_KINDS, group, kind)) return void 0;
	return {
		code: "operator-pod",
		message: `an operator makes the pods of ${kind}, with much that is not written here: they are not judged`
	};
}
function isUnjudgedKindName(kind) {
	return KINDS.has(kind);
}
function isListed(table, group, kind) {
	return Object.hasOwn(table, group) && (table[group]?.includes(kind) ?? false);
}
export { isUnjudgedKindName, unjudgedKind };
