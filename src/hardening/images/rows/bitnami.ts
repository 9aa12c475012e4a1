import { hubRepositories } from '../image-repositories.ts';
import type { ImageStart, ImageWrite, WrittenImage } from '../written-image.ts';

/** Bitnami's entrypoint prepares the settings, then runs what the arguments name: by default `run.sh`. */
const START: ImageStart = { programs: ['run.sh'], arguments: 'command', isDefault: true };
/** The charts run all of these as this user. */
const USER = { uid: 1001 };
const TMP: ImageWrite = { path: '/tmp', what: 'temporary files', isNeeded: true };

/** The image's links to its output streams, which the charts copy with an init container. */
const LOG_LINKS = 'the links of the logs to the output streams';

function repositories(name: string): string[] {
  return [...hubRepositories(`bitnami/${name}`, `bitnamilegacy/${name}`), `public.ecr.aws/bitnami/${name}`];
}

function chart(file: string): string {
  return `https://github.com/bitnami/charts/blob/main/bitnami/${file}`;
}

/** A folder of the program in the image; its settings the entrypoint copies from `conf.default` by itself. */
function folder(name: string, directory: string, what: string): ImageWrite {
  return { path: `/opt/bitnami/${name}/${directory}`, what, isNeeded: true };
}

function data(path: string): ImageWrite {
  return { path, what: 'data', isNeeded: true, isData: true };
}

/** Bitnami's images, by the charts of the same makers, which run them read-only. */
export const BITNAMI: readonly WrittenImage[] = [
  {
    name: 'nginx of Bitnami',
    repositories: repositories('nginx'),
    start: START,
    writes: [
      TMP,
      folder('nginx', 'conf', 'settings'),
      folder('nginx', 'tmp', 'the pid file and request bodies'),
      { ...folder('nginx', 'logs', 'logs'), hides: LOG_LINKS },
    ],
    user: USER,
    readOn: '2026-11-30',
    sources: [chart('nginx/templates/deployment.yaml')],
  },
  {
    name: 'Apache of Bitnami',
    repositories: repositories('apache'),
    start: START,
    writes: [
      TMP,
      folder('apache', 'conf', 'settings'),
      folder('apache', 'var/run', 'the pid file'),
      { ...folder('apache', 'logs', 'logs'), hides: LOG_LINKS },
    ],
    user: USER,
    readOn: '2026-11-30',
    sources: [chart('apache/templates/deployment.yaml')],
  },
  {
    name: 'Redis of Bitnami',
    repositories: repositories('redis'),
    start: START,
    writes: [
      { ...TMP, error: 'cannot create temp file for here-document: Read-only file system' },
      folder('redis', 'etc', 'settings'),
      data('/bitnami/redis/data'),
    ],
    user: USER,
    note: 'The chart mounts /data and starts a script of its own.',
    readOn: '2026-11-30',
    sources: [chart('redis/templates/master/application.yaml'), 'https://github.com/bitnami/charts/issues/5600'],
  },
  {
    name: 'PostgreSQL of Bitnami',
    repositories: repositories('postgresql'),
    start: START,
    writes: [
      TMP,
      folder('postgresql', 'conf', 'settings'),
      folder('postgresql', 'tmp', 'the pid file'),
      data('/bitnami/postgresql'),
    ],
    user: USER,
    readOn: '2026-11-30',
    sources: [chart('postgresql/templates/primary/statefulset.yaml')],
  },
  {
    name: 'MySQL of Bitnami',
    repositories: repositories('mysql'),
    start: START,
    writes: [
      TMP,
      folder('mysql', 'conf', 'settings'),
      folder('mysql', 'tmp', 'the socket and the pid file'),
      { ...folder('mysql', 'logs', 'logs'), hides: LOG_LINKS },
      data('/bitnami/mysql'),
    ],
    user: USER,
    readOn: '2026-11-30',
    sources: [chart('mysql/templates/primary/statefulset.yaml')],
  },
  {
    name: 'MariaDB of Bitnami',
    repositories: repositories('mariadb'),
    start: START,
    writes: [
      TMP,
      folder('mariadb', 'conf', 'settings'),
      folder('mariadb', 'tmp', 'the socket and the pid file'),
      { ...folder('mariadb', 'logs', 'logs'), hides: LOG_LINKS },
      data('/bitnami/mariadb'),
    ],
    user: USER,
    readOn: '2026-11-30',
    sources: [chart('mariadb/templates/primary/statefulset.yaml')],
  },
  {
    name: 'MongoDB of Bitnami',
    repositories: repositories('mongodb'),
    start: START,
    writes: [
      TMP,
      folder('mongodb', 'conf', 'settings'),
      folder('mongodb', 'tmp', 'the pid file'),
      folder('mongodb', 'logs', 'logs'),
      { path: '/.mongodb', what: 'the history of its shell', isNeeded: false },
      data('/bitnami/mongodb'),
    ],
    user: USER,
    readOn: '2026-11-30',
    sources: [chart('mongodb/templates/standalone/dep-sts.yaml')],
  },
  {
    name: 'RabbitMQ of Bitnami',
    repositories: repositories('rabbitmq'),
    start: START,
    writes: [
      TMP,
      folder('rabbitmq', 'etc/rabbitmq', 'settings'),
      folder('rabbitmq', 'var/lib/rabbitmq', 'the state'),
      folder('rabbitmq', '.rabbitmq', 'the Erlang cookie'),
      folder('rabbitmq', 'var/log/rabbitmq', 'logs'),
      { ...folder('rabbitmq', 'plugins', 'plug-ins'), isNeeded: false, hides: 'the plug-ins' },
    ],
    user: USER,
    readOn: '2026-11-30',
    sources: [chart('rabbitmq/templates/statefulset.yaml')],
  },
  {
    name: 'Memcached of Bitnami',
    repositories: repositories('memcached'),
    start: START,
    writes: [TMP, folder('memcached', 'conf', 'settings')],
    user: USER,
    readOn: '2026-11-30',
    sources: [chart('memcached/templates/deployment.yaml')],
  },
  {
    name: 'ZooKeeper of Bitnami',
    repositories: repositories('zookeeper'),
    start: START,
    writes: [
      TMP,
      {
        ...folder('zookeeper', 'conf', 'settings'),
        error: "cp: cannot create regular file '/opt/bitnami/zookeeper/conf/zoo.cfg': Read-only file system",
      },
      folder('zookeeper', 'logs', 'logs'),
      data('/bitnami/zookeeper'),
    ],
    user: USER,
    readOn: '2026-11-30',
    sources: [chart('zookeeper/templates/statefulset.yaml'), 'https://github.com/bitnami/charts/issues/14855'],
  },
  {
    name: 'Elasticsearch of Bitnami',
    repositories: repositories('elasticsearch'),
    start: START,
    writes: [
      TMP,
      {
        ...folder('elasticsearch', 'config', 'settings and the keystore'),
        error: '/opt/bitnami/elasticsearch/config/elasticsearch.keystore.tmp: Read-only file system',
      },
      folder('elasticsearch', 'tmp', 'the pid file'),
      folder('elasticsearch', 'logs', 'logs'),
      folder('elasticsearch', 'plugins', 'plug-ins'),
      data('/bitnami/elasticsearch'),
    ],
    user: USER,
    readOn: '2026-11-30',
    sources: [
      chart('elasticsearch/templates/master/statefulset.yaml'),
      'https://github.com/bitnami/charts/issues/30705',
    ],
  },
  {
    name: 'Keycloak of Bitnami',
    repositories: repositories('keycloak'),
    start: START,
    writes: [
      TMP,
      folder('keycloak', 'conf', 'settings'),
      folder('keycloak', 'lib/quarkus', 'the server that it builds'),
      folder('keycloak', 'data', 'transaction logs'),
      folder('keycloak', 'providers', 'extensions'),
      folder('keycloak', 'themes', 'themes'),
      { path: '/bitnami/keycloak', what: 'the mark that it is set up', isNeeded: true },
    ],
    user: USER,
    note: 'Whether the volumes of the chart hide files that images before 2024 need, is not known.',
    readOn: '2026-11-30',
    sources: [chart('keycloak/templates/statefulset.yaml'), 'https://github.com/bitnami/charts/pull/23944'],
  },
];
