import { hubRepositories } from '../image-repositories.ts';
import type { WrittenImage } from '../written-image.ts';

const STACK = 'https://github.com/prometheus-community/helm-charts/blob/main/charts';

export const MONITORING: readonly WrittenImage[] = [
  {
    name: 'Prometheus',
    repositories: [...hubRepositories('prom/prometheus'), 'quay.io/prometheus/prometheus'],
    start: { programs: ['prometheus'], arguments: 'options', isDefault: true },
    writes: [
      {
        path: '/prometheus',
        what: 'the measurements and the log of active queries',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
        error: 'Unable to create mmap-ed active query log',
        movedBy: ['--storage.tsdb.path', '--storage.agent.path'],
      },
    ],
    user: { uid: 65534, gid: 65534 },
    readOn: '2026-11-30',
    sources: [
      'https://github.com/prometheus/prometheus/blob/main/Dockerfile',
      'https://github.com/prometheus/prometheus/issues/5976',
    ],
  },
  {
    name: 'Alertmanager',
    repositories: [...hubRepositories('prom/alertmanager'), 'quay.io/prometheus/alertmanager'],
    start: { programs: ['alertmanager'], arguments: 'options', isDefault: true },
    writes: [
      {
        path: '/alertmanager',
        what: 'silences and the log of notifications',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
        movedBy: ['--storage.path'],
      },
    ],
    user: { uid: 65534, gid: 65534 },
    note: 'The Dockerfile that was read builds on another base than the released images.',
    readOn: '2026-11-30',
    sources: ['https://github.com/prometheus/alertmanager/blob/02a50dd3c158f23b1ca3a19c6c1e9fe94ca612b0/Dockerfile'],
  },
  {
    name: 'the node exporter',
    repositories: [...hubRepositories('prom/node-exporter'), 'quay.io/prometheus/node-exporter'],
    start: { programs: ['node_exporter'], arguments: 'options', isDefault: true },
    writes: [],
    user: { uid: 65534, gid: 65534 },
    note: 'Its chart runs it read-only.',
    readOn: '2026-11-30',
    sources: [
      `${STACK}/prometheus-node-exporter/values.yaml`,
      'https://github.com/prometheus/node_exporter/blob/0c561fa1c9f10840f093cb193d04b6f988bc66fe/Dockerfile',
    ],
  },
  {
    name: 'kube-state-metrics',
    repositories: [
      'registry.k8s.io/kube-state-metrics/kube-state-metrics',
      'k8s.gcr.io/kube-state-metrics/kube-state-metrics',
      'quay.io/coreos/kube-state-metrics',
    ],
    start: { programs: ['kube-state-metrics'], arguments: 'options', isDefault: true },
    writes: [],
    user: { uid: 65534, gid: 65534 },
    note: 'Its chart runs it read-only.',
    readOn: '2026-11-30',
    sources: [
      `${STACK}/kube-state-metrics/values.yaml`,
      'https://github.com/kubernetes/kube-state-metrics/blob/0711980b0fdb0f473c0d571b434110e5da55cdaa/Dockerfile',
    ],
  },
  {
    name: 'the blackbox exporter',
    repositories: [...hubRepositories('prom/blackbox-exporter'), 'quay.io/prometheus/blackbox-exporter'],
    start: { programs: ['blackbox_exporter'], arguments: 'options', isDefault: true },
    writes: [],
    note: 'Its chart runs it read-only as user 1000.',
    readOn: '2026-11-30',
    sources: [
      `${STACK}/prometheus-blackbox-exporter/values.yaml`,
      'https://github.com/prometheus/blackbox_exporter/blob/02c5a07513faa0f4cf952543f527c894ba403abf/Dockerfile',
    ],
  },
  {
    name: 'the Pushgateway',
    repositories: [...hubRepositories('prom/pushgateway'), 'quay.io/prometheus/pushgateway'],
    start: { programs: ['pushgateway'], arguments: 'options', isDefault: true },
    writes: [],
    note: 'It keeps the measurements in memory, unless --persistence.file names a file: then that file’s folder has to be writable. Its chart’s tests run it read-only.',
    readOn: '2026-11-30',
    sources: [
      `${STACK}/prometheus-pushgateway/ci/securitycontext-values.yaml`,
      'https://github.com/prometheus/pushgateway/blob/0898b43838505cfe2561e27ca647167c9bc2d185/README.md',
    ],
  },
  {
    name: 'Grafana',
    repositories: hubRepositories('grafana/grafana', 'grafana/grafana-oss', 'grafana/grafana-enterprise'),
    start: { programs: ['run.sh'], arguments: 'options', isDefault: true },
    writes: [
      {
        path: '/var/lib/grafana',
        what: 'its database and plugins',
        isNeeded: true,
        isData: true,
        error: "GF_PATHS_DATA='/var/lib/grafana' is not writable.",
        movedBy: ['GF_PATHS_DATA'],
      },
      {
        path: '/tmp',
        what: 'plugins while they are installed',
        isNeeded: true,
        error: 'failed to create temporary file: open /tmp/',
      },
      {
        path: '/var/log/grafana',
        what: 'logs, where they are not written to the console alone',
        isNeeded: false,
        movedBy: ['GF_PATHS_LOGS'],
      },
      {
        path: '/usr/share/grafana/.aws',
        what: 'credentials, with GF_AWS_PROFILES',
        isNeeded: false,
        isEntrypointOnly: true,
      },
    ],
    user: { uid: 472 },
    note: 'Bundled plugins that update themselves write to /usr/share/grafana/data/plugins-bundled (grafana-community/helm-charts, issue 729).',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/prometheus-operator/kube-prometheus/blob/017b2aa032a58d173815b80cf4c7858dc14c058e/manifests/grafana-deployment.yaml',
      'https://github.com/grafana/grafana/blob/07754534fbafa7e7e18e7272e552c166f1afae28/packaging/docker/run.sh',
      'https://github.com/prometheus-operator/kube-prometheus/pull/1600',
      'https://github.com/grafana-community/helm-charts/issues/729',
    ],
  },
  {
    name: 'Jaeger',
    repositories: [...hubRepositories('jaegertracing/all-in-one'), 'quay.io/jaegertracing/all-in-one'],
    start: { programs: ['all-in-one-linux'], arguments: 'options', isDefault: true },
    writes: [{ path: '/tmp', what: 'traces, with the storage `badger`', isNeeded: false, isImageVolume: true }],
    note: 'By default it keeps the traces in memory.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/jaegertracing/jaeger/blob/08dd3b17a461cd25fb565b4645036ec3c029d9e6/cmd/all-in-one/Dockerfile',
    ],
  },
  {
    name: 'the OpenTelemetry collector',
    repositories: [
      ...hubRepositories('otel/opentelemetry-collector', 'otel/opentelemetry-collector-contrib'),
      'ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector',
      'ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib',
    ],
    start: { programs: ['otelcol', 'otelcol-contrib'], arguments: 'options', isDefault: true },
    writes: [],
    user: { uid: 10001, gid: 10001 },
    note: 'The image is one program and its settings; extensions for storage write where the configuration says.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/open-telemetry/opentelemetry-collector-releases/blob/07ac0202df945df487957ec8411aceb83f673b36/distributions/otelcol-contrib/Dockerfile',
    ],
  },
];
