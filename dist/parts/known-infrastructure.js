import { containersOf, evaluate } from "./walk.js";
// src/target/infrastructure/infrastructure.ts
const NETWORK = "sets up the network of every node";
const VOLUMES = "mounts volumes on the node for its pods";
const KERNEL = "watches the kernel of every node";
const LOGS = "reads the logs of all pods from the node";
const GPUS = "hands the GPUs of the node out to its pods";
const LOG_FOLDERS = [
	"/var/log",
	"/var/lib/docker",
	"/run/log",
	"/var/lib/containers",
	"/"
];
const INFRASTRUCTURE = [
	{
		name: "Calico",
		images: [
			"calico/node",
			"calico/cni",
			"calico/csi",
			"calico/pod2daemon-flexvol",
			"calico/node-driver-registrar"
		],
		needs: NETWORK,
		source: "https://github.com/projectcalico/calico/blob/master/manifests/calico.yaml"
	},
	{
		name: "Cilium",
		images: [
			"cilium/cilium",
			"cilium/cilium-envoy",
			"cilium/startup-script"
		],
		needs: NETWORK,
		source: "https://github.com/cilium/cilium/tree/main/install/kubernetes/cilium"
	},
	{
		name: "Flannel",
		images: [
			"flannel/flannel",
			"flannel-io/flannel",
			"flannelcni/flannel",
			"coreos/flannel"
		],
		needs: NETWORK,
		source: "https://github.com/flannel-io/flannel/blob/master/Documentation/kube-flannel.yml"
	},
	{
		name: "Weave Net",
		images: ["weaveworks/weave-kube", "weaveworks/weave-npc"],
		needs: NETWORK,
		source: "https://github.com/weaveworks/weave/tree/master/prog/weave-kube"
	},
	{
		name: "Antrea",
		images: [
			"antrea/antrea-agent-ubuntu",
			"antrea/antrea-agent-ubi",
			"antrea/antrea-ubuntu",
			"antrea/antrea-ubi"
		],
		needs: NETWORK,
		source: "https://github.com/antrea-io/antrea/tree/main/build/yamls"
	},
	{
		name: "kube-router",
		images: ["cloudnativelabs/kube-router"],
		needs: NETWORK,
		source: "https://github.com/cloudnativelabs/kube-router/tree/master/daemonset"
	},
	{
		name: "Kube-OVN",
		images: ["kubeovn/kube-ovn"],
		needs: NETWORK,
		source: "https://github.com/kubeovn/kube-ovn/tree/master/dist/images"
	},
	{
		name: "Multus",
		images: ["k8snetworkplumbingwg/multus-cni", "nfvpe/multus"],
		needs: NETWORK,
		source: "https://github.com/k8snetworkplumbingwg/multus-cni/tree/master/deployments"
	},
	{
		name: "the Amazon VPC CNI",
		images: [
			"amazon-k8s-cni",
			"amazon-k8s-cni-init",
			"amazon/aws-network-policy-agent"
		],
		needs: NETWORK,
		source: "https://github.com/aws/amazon-vpc-cni-k8s/tree/master/config/master"
	},
	{
		name: "the Azure CNI",
		images: [
			"containernetworking/azure-cni",
			"containernetworking/azure-cns",
			"containernetworking/azure-npm"
		],
		needs: NETWORK,
		source: "https://github.com/Azure/azure-container-networking"
	},
	{
		name: "OVN-Kubernetes",
		images: [
			"ovn-kube-ubuntu",
			"ovn-kube-fedora",
			"ovn-daemonset-f",
			"ovn-daemonset-u"
		],
		needs: NETWORK,
		source: "https://github.com/ovn-kubernetes/ovn-kubernetes/tree/master/dist"
	},
	{
		name: "kindnet",
		images: ["kindest/kindnetd", "aojea/kindnetd"],
		needs: NETWORK,
		source: "https://github.com/kubernetes-sigs/kind/tree/main/images/kindnetd"
	},
	{
		name: "kube-proxy",
		images: [
			"kube-proxy",
			"kube-proxy-amd64",
			"kube-proxy-arm64"
		],
		needs: "programs the packet filter of every node",
		source: "https://github.com/kubernetes/kubernetes/tree/master/cluster/addons/kube-proxy"
	},
	{
		name: "the MetalLB speaker",
		images: ["metallb/speaker"],
		needs: "announces service addresses from the network of the node",
		source: "https://github.com/metallb/metallb/tree/main/config/manifests"
	},
	{
		name: "NodeLocal DNSCache",
		images: ["k8s-dns-node-cache"],
		needs: "answers DNS queries at an address of the node",
		source: "https://github.com/kubernetes/kubernetes/tree/master/cluster/addons/dns/nodelocaldns"
	},
	{
		name: "the CSI node plugin",
		images: ["csi-node-driver-registrar", "kubernetes-csi/node-driver-registrar"],
		needs: VOLUMES,
		source: "https://kubernetes-csi.github.io/docs/node-driver-registrar.html"
	},
	{
		name: "Ceph CSI",
		images: ["cephcsi/cephcsi"],
		needs: VOLUMES,
		source: "https://github.com/ceph/ceph-csi/tree/devel/deploy"
	},
	{
		name: "the Longhorn manager",
		images: ["longhornio/longhorn-manager"],
		needs: "keeps volumes on the disks of the node",
		source: "https://github.com/longhorn/longhorn/blob/master/deploy/longhorn.yaml"
	},
	{
		name: "Falco",
		images: [
			"falcosecurity/falco",
			"falcosecurity/falco-no-driver",
			"falcosecurity/falco-driver-loader",
			"falcosecurity/falco-driver-loader-buster",
			"falcosecurity/falco-driver-loader-legacy"
		],
		needs: KERNEL,
		source: "https://github.com/falcosecurity/charts/tree/master/charts/falco"
	},
	{
		name: "Tetragon",
		images: ["cilium/tetragon", "cilium/tetragon-rthooks"],
		needs: KERNEL,
		source: "https://github.com/cilium/tetragon/tree/main/install/kubernetes/tetragon"
	},
	{
		name: "KubeArmor",
		images: [
			"kubearmor/kubearmor",
			"kubearmor/kubearmor-init",
			"kubearmor/kubearmor-snitch"
		],
		needs: KERNEL,
		source: "https://github.com/kubearmor/KubeArmor/tree/main/deployments"
	},
	{
		name: "Tracee",
		images: ["aquasec/tracee"],
		needs: KERNEL,
		source: "https://github.com/aquasecurity/tracee/tree/main/deploy/helm/tracee"
	},
	{
		name: "the Prometheus node exporter",
		images: [
			"prometheus/node-exporter",
			"prom/node-exporter",
			"bitnami/node-exporter"
		],
		needs: "measures the processes, file systems and network of the node",
		source: "https://github.com/prometheus/node_exporter#docker"
	},
	{
		name: "cAdvisor",
		images: [
			"cadvisor/cadvisor",
			"google/cadvisor",
			"google-containers/cadvisor"
		],
		needs: "measures all containers of the node",
		source: "https://github.com/google/cadvisor/tree/master/deploy/kubernetes"
	},
	{
		name: "the node problem detector",
		images: ["node-problem-detector"],
		needs: "reads the kernel log of the node",
		source: "https://github.com/kubernetes/node-problem-detector/tree/master/deployment"
	},
	{
		name: "the Datadog agent",
		images: ["datadog/agent", "datadoghq/agent"],
		needs: "measures the processes and containers of the node",
		source: "https://github.com/DataDog/helm-charts/tree/main/charts/datadog"
	},
	{
		name: "Fluent Bit",
		images: [
			"fluent/fluent-bit",
			"bitnami/fluent-bit",
			"aws-observability/aws-for-fluent-bit",
			"amazon/aws-for-fluent-bit"
		],
		needs: LOGS,
		reads: LOG_FOLDERS,
		source: "https://github.com/fluent/helm-charts/tree/main/charts/fluent-bit"
	},
	{
		name: "Fluentd",
		images: [
			"fluent/fluentd",
			"fluent/fluentd-kubernetes-daemonset",
			"bitnami/fluentd",
			"fluentd_elasticsearch/fluentd"
		],
		needs: LOGS,
		reads: LOG_FOLDERS,
		source: "https://github.com/fluent/fluentd-kubernetes-daemonset"
	},
	{
		name: "Promtail",
		images: ["grafana/promtail"],
		needs: LOGS,
		reads: LOG_FOLDERS,
		source: "https://github.com/grafana/helm-charts/tree/main/charts/promtail"
	},
	{
		name: "Vector",
		images: ["timberio/vector"],
		needs: LOGS,
		reads: LOG_FOLDERS,
		source: "https://github.com/vectordotdev/helm-charts/tree/develop/charts/vector"
	},
	{
		name: "Filebeat",
		images: ["beats/filebeat", "elastic/filebeat"],
		needs: LOGS,
		reads: LOG_FOLDERS,
		source: "https://github.com/elastic/beats/tree/main/deploy/kubernetes"
	},
	{
		name: "the NVIDIA device plugin",
		images: ["nvidia/k8s-device-plugin"],
		needs: GPUS,
		source: "https://github.com/NVIDIA/k8s-device-plugin/tree/main/deployments/static"
	},
	{
		name: "the NVIDIA GPU operator",
		images: [
			"nvidia/driver",
			"nvidia/cloud-native/gpu-operator-validator",
			"nvidia/cloud-native/k8s-driver-manager",
			"nvidia/cloud-native/k8s-mig-manager",
			"nvidia/k8s/container-toolkit",
			"nvidia/k8s/dcgm-exporter"
		],
		needs: "installs and watches the GPU drivers of the node",
		source: "https://github.com/NVIDIA/gpu-operator/tree/main/assets"
	},
	{
		name: "kured",
		images: ["kubereboot/kured", "weaveworks/kured"],
		needs: "restarts the node",
		source: "https://github.com/kubereboot/kured/blob/main/kured-ds.yaml"
	}
];
// src/target/infrastructure/known-infrastructure.ts
const NODE_KINDS = ["DaemonSet", "Pod"];
const HOST_ACCESS = [
	"capabilities_baseline",
	"hostNamespaces",
	"hostPathVolumes",
	"hostPorts",
	"privileged",
	"windowsHostProcess"
];
function knownInfrastructure(workload) {
	if (!PROGRAMS.has(workload)) PROGRAMS.set(workload, recognise(workload));
	return PROGRAMS.get(workload);
}
const PROGRAMS = /* @__PURE__ */ new WeakMap();
function recognise({ identity, pod }) {
	if (!NODE_KINDS.includes(identity.kind) || !asksForHost(pod)) return void 0;
	for (const infrastructure of INFRASTRUCTURE) {
		if (!mountsReadFolder(pod, infrastructure)) continue;
		const running = containersOf(pod).filter(({ container: { image } }) => {
			const repository = image === void 0 ? "" : repositoryOf(image);
			return infrastructure.images.some((name) => endsWithSteps(repository, name));
		});
		const [first] = running;
		if (first === void 0) continue;
		return {
			...infrastructure,
			containers: running.map(({ name }) => name),
			image: first.container.image ?? ""
		};
	}
}
function needOf(workload, { violation: { subject }, fix }) {
	if (fix.class === "safe") return void 0;
	const known = knownInfrastructure(workload);
	return subject.kind === "container" && known?.containers.includes(subject.name) === false ? void 0 : known;
}
function repositoryOf(image) {
	const steps = image.replace(/@.*$/s, "").split("/");
	const [first = ""] = steps;
	return (steps.length > 1 && (/[.:]/.test(first) || first === "localhost") ? steps.slice(1) : steps).join("/").replace(/:[^/]*$/, "");
}
function endsWithSteps(repository, steps) {
	return repository === steps || repository.endsWith(`/${steps}`);
}
function mountsReadFolder(pod, { reads }) {
	if (reads === void 0) return true;
	return (pod.spec?.volumes ?? []).flatMap((volume) => {
		const source = volume["hostPath"];
		return typeof source?.path === "string" ? [source.path.replace(/(?<=.)\/+$/, "")] : [];
	}).some((folder) => reads.some((read) => folder === read || folder.startsWith(`${read}/`)));
}
function asksForHost(pod) {
	const { results } = evaluate(pod, {
		level: "baseline",
		version: "latest"
	});
	return results.some(({ check }) => HOST_ACCESS.includes(check));
}
export { knownInfrastructure, needOf };
