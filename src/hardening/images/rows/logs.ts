import { hubRepositories, officialRepositories } from '../image-repositories.ts';
import type { WrittenImage } from '../written-image.ts';

export const LOGS: readonly WrittenImage[] = [
  {
    name: 'Loki',
    repositories: hubRepositories('grafana/loki'),
    start: { programs: ['loki'], arguments: 'options', isDefault: true },
    writes: [
      { path: '/tmp', what: 'rules and other temporary files', isNeeded: true },
      { path: '/loki', what: 'logs and indices, with the image’s own configuration', isNeeded: true, isData: true },
      {
        path: '/var/loki',
        what: 'logs and indices, with the configuration of its chart',
        isNeeded: false,
        isData: true,
      },
    ],
    user: { uid: 10001, gid: 10001 },
    note: 'Its configuration says where it stores. Its chart runs it read-only with /tmp and /var/loki.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/grafana-community/helm-charts/blob/main/charts/loki/templates/_pod.tpl',
      'https://github.com/grafana/loki/blob/0230065a10abdce767a9c3b84a9e43cdf61a1b87/cmd/loki/Dockerfile',
    ],
  },
  {
    name: 'Promtail',
    repositories: hubRepositories('grafana/promtail'),
    start: { programs: ['promtail'], arguments: 'options', isDefault: true },
    writes: [
      { path: '/run/promtail', what: 'how far it has read, with the configuration of its chart', isNeeded: true },
    ],
    note: 'Its chart runs it read-only as root, with a folder of the node at /run/promtail. The file is named in its configuration.',
    readOn: '2026-11-30',
    sources: ['https://github.com/grafana/helm-charts/blob/main/charts/promtail/values.yaml'],
  },
  {
    name: 'Fluent Bit',
    repositories: [
      ...hubRepositories('fluent/fluent-bit'),
      'cr.fluentbit.io/fluent/fluent-bit',
      'ghcr.io/fluent/fluent-bit',
    ],
    start: { programs: ['fluent-bit'], arguments: 'options', isDefault: true },
    writes: [
      {
        path: '/fluent-bit/data',
        what: 'buffers and positions, with the configuration of its charts',
        isNeeded: false,
      },
    ],
    note: 'Two of its charts run it read-only; buffers and positions lie where its configuration says.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/fluent/helm-charts/blob/main/charts/fluent-bit-collector/templates/daemonset.yaml',
      'https://github.com/fluent/helm-charts/blob/main/charts/fluent-bit-aggregator/templates/statefulset.yaml',
      'https://github.com/fluent/fluent-bit/blob/015e1bc1b35473c7fa13333457f4090aedb654f2/dockerfiles/Dockerfile',
    ],
  },
  {
    name: 'Fluentd',
    repositories: hubRepositories('fluent/fluentd'),
    start: { programs: ['fluentd'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/tmp', what: 'temporary files', isNeeded: true },
      { path: '/fluentd/log', what: 'buffers and logs, where the configuration says so', isNeeded: false },
    ],
    note: 'The image makes /fluentd writable for its user. That /tmp is needed is known of the image of its aggregator’s chart.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/fluent/fluentd-docker-image/blob/master/v1.19/debian/Dockerfile',
      'https://github.com/fluent/helm-charts/blob/main/charts/fluentd-aggregator/templates/statefulset.yaml',
    ],
  },
  {
    name: 'the Fluentd aggregator',
    repositories: ['ghcr.io/fluent/fluentd-aggregator-docker-image'],
    start: { programs: ['fluentd'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/tmp', what: 'temporary files', isNeeded: true },
      { path: '/fluentd/data', what: 'buffers', isNeeded: true, isData: true },
    ],
    note: 'Its chart runs it read-only as user 65532.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/fluent/helm-charts/blob/main/charts/fluentd-aggregator/templates/statefulset.yaml',
      'https://github.com/fluent/helm-charts/blob/main/charts/fluentd-aggregator/values.yaml',
    ],
  },
  {
    name: 'Telegraf',
    repositories: officialRepositories('telegraf'),
    start: { programs: ['telegraf'], arguments: 'command', isDefault: true },
    writes: [],
    note: 'As root the entrypoint sets capabilities on /usr/bin/telegraf; if that fails, it says so and goes on. Plug-ins write where its configuration says.',
    readOn: '2026-11-30',
    sources: ['https://github.com/influxdata/influxdata-docker/blob/master/telegraf/1.39/entrypoint.sh'],
  },
];
