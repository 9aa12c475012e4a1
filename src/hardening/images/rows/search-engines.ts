import { hubRepositories, officialRepositories } from '../image-repositories.ts';
import type { WrittenImage } from '../written-image.ts';

export const SEARCH_ENGINES: readonly WrittenImage[] = [
  {
    name: 'Elasticsearch',
    repositories: [
      'docker.elastic.co/elasticsearch/elasticsearch',
      ...officialRepositories('elasticsearch'),
      ...hubRepositories('elastic/elasticsearch'),
    ],
    start: { programs: ['elasticsearch', 'eswrapper'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/tmp',
        what: 'temporary files of the entrypoint and of Java',
        isNeeded: true,
        error: 'cannot create temp file for here-document: Read-only file system',
      },
      { path: '/usr/share/elasticsearch/data', what: 'the indices', isNeeded: true, isData: true },
      { path: '/usr/share/elasticsearch/logs', what: 'logs of the garbage collection', isNeeded: true },
      {
        path: '/usr/share/elasticsearch/config',
        what: 'the keystore, by way of elasticsearch.keystore.tmp',
        isNeeded: true,
        hides: 'jvm.options, elasticsearch.yml and log4j2.properties',
      },
    ],
    user: { uid: 1000 },
    note: 'ES_TMPDIR does not move what the entrypoint writes to /tmp. Its makers leave the list of paths open (issue 138835).',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/elastic/elasticsearch/issues/71157',
      'https://github.com/elastic/elasticsearch/issues/95542',
      'https://github.com/elastic/elasticsearch/issues/119341',
      'https://github.com/elastic/elasticsearch/issues/138835',
    ],
  },
  {
    name: 'OpenSearch',
    repositories: [...hubRepositories('opensearchproject/opensearch'), 'public.ecr.aws/opensearchproject/opensearch'],
    start: { programs: ['opensearch', 'opensearch-docker-entrypoint.sh'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/tmp', what: 'temporary files', isNeeded: true },
      { path: '/usr/share/opensearch/data', what: 'the indices', isNeeded: true, isData: true },
      { path: '/usr/share/opensearch/logs', what: 'logs', isNeeded: true },
      {
        path: '/usr/share/opensearch/config',
        what: 'the keystore, by way of opensearch.keystore.tmp',
        isNeeded: true,
        hides: 'jvm.options, opensearch.yml, log4j2.properties and the plugins’ settings',
        error: '/usr/share/opensearch/config/opensearch.keystore.tmp: Read-only file system',
      },
    ],
    user: { uid: 1000, gid: 1000 },
    note: 'The thread is of 2.9, the Dockerfile of 1.x.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/opensearch-project/opensearch-build/issues/3991',
      'https://github.com/opensearch-project/opensearch-build/blob/0321c35ceccd73dbe6f7e0760dab6dc3abcbeefa/docker/release/dockerfiles/opensearch.al2.dockerfile',
    ],
  },
  {
    name: 'OpenSearch Dashboards',
    repositories: [
      ...hubRepositories('opensearchproject/opensearch-dashboards'),
      'public.ecr.aws/opensearchproject/opensearch-dashboards',
    ],
    start: {
      programs: ['opensearch-dashboards', 'opensearch-dashboards-docker-entrypoint.sh'],
      arguments: 'command',
      isDefault: true,
    },
    writes: [
      {
        path: '/usr/share/opensearch-dashboards/data',
        what: 'its identity',
        isNeeded: true,
        error: 'Unable to write OpenSearch Dashboards UUID file',
      },
    ],
    note: 'The thread names the file and not the folder: the path is the default of Dashboards. The entrypoint may write settings too.',
    readOn: '2026-11-30',
    sources: ['https://github.com/opensearch-project/helm-charts/issues/368'],
  },
  {
    name: 'Kibana',
    repositories: [
      'docker.elastic.co/kibana/kibana',
      ...officialRepositories('kibana'),
      ...hubRepositories('elastic/kibana'),
    ],
    start: { programs: ['kibana', 'kibana-docker'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/usr/share/kibana/data', what: 'its identity', isNeeded: true },
      {
        path: '/usr/share/kibana/optimize',
        what: 'bundles, before version 7',
        isNeeded: false,
        hides: 'the bundles that were built',
      },
    ],
    note: 'By a thread about what has to be writable; no source was found that ran this image read-only.',
    readOn: '2026-11-30',
    sources: ['https://github.com/elastic/kibana-docker/issues/92'],
  },
  {
    name: 'Logstash',
    repositories: [
      'docker.elastic.co/logstash/logstash',
      ...officialRepositories('logstash'),
      ...hubRepositories('elastic/logstash'),
    ],
    start: { programs: ['logstash'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/usr/share/logstash/data', what: 'queues and its identity', isNeeded: true, isData: true },
      { path: '/tmp', what: 'temporary files of Java', isNeeded: true },
      {
        path: '/usr/share/logstash/config',
        what: 'logstash.yml, where an environment variable names one of its settings',
        isNeeded: false,
        isEntrypointOnly: true,
        hides: 'jvm.options, log4j2.properties and pipelines.yml',
        error: 'error: open /usr/share/logstash/config/logstash.yml: read-only file system',
      },
    ],
    note: 'The entrypoint writes logstash.yml only if it finds such a variable. /tmp and data are its defaults; no source was found that ran it read-only.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/elastic/logstash-docker/issues/60',
      'https://github.com/elastic/cloud-on-k8s/issues/7450',
      'https://github.com/helm/charts/issues/10134',
    ],
  },
];
