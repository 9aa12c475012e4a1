/** A program that serves its node, and is known to need what the level *baseline* forbids. */
export interface Infrastructure {
  /** The name as its makers write it, with an article where a sentence needs one: `the Prometheus node exporter`. */
  readonly name: string;
  /** Its images: the last steps of the repository, without registry, tag and digest. */
  readonly images: readonly string[];
  /** What it does that *baseline* forbids: a clause in plain words that follows its name. */
  readonly needs: string;
  /**
   * For a program that also runs in ordinary pods: the directories of the node of which its pod must mount one to be
   * recognised.
   */
  readonly reads?: readonly string[];
  /** A link to its manifest, or to where its makers say what it needs. */
  readonly source: string;
}

const NETWORK = 'sets up the network of every node';
const VOLUMES = 'mounts volumes on the node for its pods';
const KERNEL = 'watches the kernel of every node';
const LOGS = 'reads the logs of all pods from the node';
const GPUS = 'hands the GPUs of the node out to its pods';
const LOG_FOLDERS = ['/var/log', '/var/lib/docker', '/run/log', '/var/lib/containers', '/'];

/** All known programs; the first whose image matches is taken. */
export const INFRASTRUCTURE: readonly Infrastructure[] = [
  // Networks
  {
    name: 'Calico',
    images: ['calico/node', 'calico/cni', 'calico/csi', 'calico/pod2daemon-flexvol', 'calico/node-driver-registrar'],
    needs: NETWORK,
    source: 'https://github.com/projectcalico/calico/blob/master/manifests/calico.yaml',
  },
  {
    name: 'Cilium',
    images: ['cilium/cilium', 'cilium/cilium-envoy', 'cilium/startup-script'],
    needs: NETWORK,
    source: 'https://github.com/cilium/cilium/tree/main/install/kubernetes/cilium',
  },
  {
    name: 'Flannel',
    images: ['flannel/flannel', 'flannel-io/flannel', 'flannelcni/flannel', 'coreos/flannel'],
    needs: NETWORK,
    source: 'https://github.com/flannel-io/flannel/blob/master/Documentation/kube-flannel.yml',
  },
  {
    name: 'Weave Net',
    images: ['weaveworks/weave-kube', 'weaveworks/weave-npc'],
    needs: NETWORK,
    source: 'https://github.com/weaveworks/weave/tree/master/prog/weave-kube',
  },
  {
    name: 'Antrea',
    images: ['antrea/antrea-agent-ubuntu', 'antrea/antrea-agent-ubi', 'antrea/antrea-ubuntu', 'antrea/antrea-ubi'],
    needs: NETWORK,
    source: 'https://github.com/antrea-io/antrea/tree/main/build/yamls',
  },
  {
    name: 'kube-router',
    images: ['cloudnativelabs/kube-router'],
    needs: NETWORK,
    source: 'https://github.com/cloudnativelabs/kube-router/tree/master/daemonset',
  },
  {
    name: 'Kube-OVN',
    images: ['kubeovn/kube-ovn'],
    needs: NETWORK,
    source: 'https://github.com/kubeovn/kube-ovn/tree/master/dist/images',
  },
  {
    name: 'Multus',
    images: ['k8snetworkplumbingwg/multus-cni', 'nfvpe/multus'],
    needs: NETWORK,
    source: 'https://github.com/k8snetworkplumbingwg/multus-cni/tree/master/deployments',
  },
  {
    name: 'the Amazon VPC CNI',
    images: ['amazon-k8s-cni', 'amazon-k8s-cni-init', 'amazon/aws-network-policy-agent'],
    needs: NETWORK,
    source: 'https://github.com/aws/amazon-vpc-cni-k8s/tree/master/config/master',
  },
  {
    name: 'the Azure CNI',
    images: ['containernetworking/azure-cni', 'containernetworking/azure-cns', 'containernetworking/azure-npm'],
    needs: NETWORK,
    source: 'https://github.com/Azure/azure-container-networking',
  },
  {
    name: 'OVN-Kubernetes',
    images: ['ovn-kube-ubuntu', 'ovn-kube-fedora', 'ovn-daemonset-f', 'ovn-daemonset-u'],
    needs: NETWORK,
    source: 'https://github.com/ovn-kubernetes/ovn-kubernetes/tree/master/dist',
  },
  {
    name: 'kindnet',
    images: ['kindest/kindnetd', 'aojea/kindnetd'],
    needs: NETWORK,
    source: 'https://github.com/kubernetes-sigs/kind/tree/main/images/kindnetd',
  },
  {
    name: 'kube-proxy',
    images: ['kube-proxy', 'kube-proxy-amd64', 'kube-proxy-arm64'],
    needs: 'programs the packet filter of every node',
    source: 'https://github.com/kubernetes/kubernetes/tree/master/cluster/addons/kube-proxy',
  },
  {
    name: 'the MetalLB speaker',
    images: ['metallb/speaker'],
    needs: 'announces service addresses from the network of the node',
    source: 'https://github.com/metallb/metallb/tree/main/config/manifests',
  },
  {
    name: 'NodeLocal DNSCache',
    images: ['k8s-dns-node-cache'],
    needs: 'answers DNS queries at an address of the node',
    source: 'https://github.com/kubernetes/kubernetes/tree/master/cluster/addons/dns/nodelocaldns',
  },
  // Storage
  {
    name: 'the CSI node plugin',
    images: ['csi-node-driver-registrar', 'kubernetes-csi/node-driver-registrar'],
    needs: VOLUMES,
    source: 'https://kubernetes-csi.github.io/docs/node-driver-registrar.html',
  },
  {
    name: 'Ceph CSI',
    images: ['cephcsi/cephcsi'],
    needs: VOLUMES,
    source: 'https://github.com/ceph/ceph-csi/tree/devel/deploy',
  },
  {
    name: 'the Longhorn manager',
    images: ['longhornio/longhorn-manager'],
    needs: 'keeps volumes on the disks of the node',
    source: 'https://github.com/longhorn/longhorn/blob/master/deploy/longhorn.yaml',
  },
  // Security
  {
    name: 'Falco',
    images: [
      'falcosecurity/falco',
      'falcosecurity/falco-no-driver',
      'falcosecurity/falco-driver-loader',
      'falcosecurity/falco-driver-loader-buster',
      'falcosecurity/falco-driver-loader-legacy',
    ],
    needs: KERNEL,
    source: 'https://github.com/falcosecurity/charts/tree/master/charts/falco',
  },
  {
    name: 'Tetragon',
    images: ['cilium/tetragon', 'cilium/tetragon-rthooks'],
    needs: KERNEL,
    source: 'https://github.com/cilium/tetragon/tree/main/install/kubernetes/tetragon',
  },
  {
    name: 'KubeArmor',
    images: ['kubearmor/kubearmor', 'kubearmor/kubearmor-init', 'kubearmor/kubearmor-snitch'],
    needs: KERNEL,
    source: 'https://github.com/kubearmor/KubeArmor/tree/main/deployments',
  },
  {
    name: 'Tracee',
    images: ['aquasec/tracee'],
    needs: KERNEL,
    source: 'https://github.com/aquasecurity/tracee/tree/main/deploy/helm/tracee',
  },
  // Observation
  {
    name: 'the Prometheus node exporter',
    images: ['prometheus/node-exporter', 'prom/node-exporter', 'bitnami/node-exporter'],
    needs: 'measures the processes, file systems and network of the node',
    source: 'https://github.com/prometheus/node_exporter#docker',
  },
  {
    name: 'cAdvisor',
    images: ['cadvisor/cadvisor', 'google/cadvisor', 'google-containers/cadvisor'],
    needs: 'measures all containers of the node',
    source: 'https://github.com/google/cadvisor/tree/master/deploy/kubernetes',
  },
  {
    name: 'the node problem detector',
    images: ['node-problem-detector'],
    needs: 'reads the kernel log of the node',
    source: 'https://github.com/kubernetes/node-problem-detector/tree/master/deployment',
  },
  {
    name: 'the Datadog agent',
    images: ['datadog/agent', 'datadoghq/agent'],
    needs: 'measures the processes and containers of the node',
    source: 'https://github.com/DataDog/helm-charts/tree/main/charts/datadog',
  },
  {
    name: 'Fluent Bit',
    images: [
      'fluent/fluent-bit',
      'bitnami/fluent-bit',
      'aws-observability/aws-for-fluent-bit',
      'amazon/aws-for-fluent-bit',
    ],
    needs: LOGS,
    reads: LOG_FOLDERS,
    source: 'https://github.com/fluent/helm-charts/tree/main/charts/fluent-bit',
  },
  {
    name: 'Fluentd',
    images: [
      'fluent/fluentd',
      'fluent/fluentd-kubernetes-daemonset',
      'bitnami/fluentd',
      'fluentd_elasticsearch/fluentd',
    ],
    needs: LOGS,
    reads: LOG_FOLDERS,
    source: 'https://github.com/fluent/fluentd-kubernetes-daemonset',
  },
  {
    name: 'Promtail',
    images: ['grafana/promtail'],
    needs: LOGS,
    reads: LOG_FOLDERS,
    source: 'https://github.com/grafana/helm-charts/tree/main/charts/promtail',
  },
  {
    name: 'Vector',
    images: ['timberio/vector'],
    needs: LOGS,
    reads: LOG_FOLDERS,
    source: 'https://github.com/vectordotdev/helm-charts/tree/develop/charts/vector',
  },
  {
    name: 'Filebeat',
    images: ['beats/filebeat', 'elastic/filebeat'],
    needs: LOGS,
    reads: LOG_FOLDERS,
    source: 'https://github.com/elastic/beats/tree/main/deploy/kubernetes',
  },
  // Hardware and upkeep
  {
    name: 'the NVIDIA device plugin',
    images: ['nvidia/k8s-device-plugin'],
    needs: GPUS,
    source: 'https://github.com/NVIDIA/k8s-device-plugin/tree/main/deployments/static',
  },
  {
    name: 'the NVIDIA GPU operator',
    images: [
      'nvidia/driver',
      'nvidia/cloud-native/gpu-operator-validator',
      'nvidia/cloud-native/k8s-driver-manager',
      'nvidia/cloud-native/k8s-mig-manager',
      'nvidia/k8s/container-toolkit',
      'nvidia/k8s/dcgm-exporter',
    ],
    needs: 'installs and watches the GPU drivers of the node',
    source: 'https://github.com/NVIDIA/gpu-operator/tree/main/assets',
  },
  {
    name: 'kured',
    images: ['kubereboot/kured', 'weaveworks/kured'],
    needs: 'restarts the node',
    source: 'https://github.com/kubereboot/kured/blob/main/kured-ds.yaml',
  },
];
