import { hubRepositories, officialRepositories } from '../image-repositories.ts';
import type { WrittenImage } from '../written-image.ts';

const POSTGRES_SOCKET = {
  path: '/var/run/postgresql',
  what: 'the socket and its lock file',
  isNeeded: true,
  error: 'could not create lock file "/var/run/postgresql/.s.PGSQL.5432.lock": Read-only file system',
} as const;

/** Bash writes what a script has in line (`<<EOF`) to a temporary file first. */
const HERE_DOCUMENTS = {
  path: '/tmp',
  what: 'temporary files of the entrypoint',
  isNeeded: true,
  isEntrypointOnly: true,
  error: 'cannot create temp file for here-document: Read-only file system',
} as const;

const POSTGRES_SOURCES = [
  'https://github.com/docker-library/postgres/issues/154',
  'https://github.com/docker-library/postgres/blob/master/docker-entrypoint.sh',
  'https://github.com/mattermost/docker/issues/125',
] as const;

export const DATABASES: readonly WrittenImage[] = [
  {
    name: 'PostgreSQL',
    repositories: officialRepositories('postgres'),
    majors: { before: 18 },
    start: { programs: ['postgres'], arguments: 'command', isDefault: true },
    writes: [
      POSTGRES_SOCKET,
      HERE_DOCUMENTS,
      {
        path: '/var/lib/postgresql/data',
        what: 'the databases',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
        movedBy: ['-D', 'PGDATA'],
      },
    ],
    user: { uid: 999 },
    note: 'The entrypoint starts as root and changes to 999 (70 in Alpine’s images). It wants to own PGDATA, so as another user PGDATA is a folder inside of a volume.',
    readOn: '2026-11-30',
    sources: [...POSTGRES_SOURCES, 'https://github.com/docker-library/postgres/blob/master/17/bookworm/Dockerfile'],
  },
  {
    name: 'PostgreSQL',
    repositories: officialRepositories('postgres'),
    majors: { from: 18 },
    start: { programs: ['postgres'], arguments: 'command', isDefault: true },
    writes: [
      POSTGRES_SOCKET,
      HERE_DOCUMENTS,
      {
        path: '/var/lib/postgresql',
        what: 'the databases, in a folder by version',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
        movedBy: ['-D', 'PGDATA'],
      },
    ],
    user: { uid: 999 },
    note: 'The entrypoint starts as root and changes to 999 (70 in Alpine’s images). Since 18 the volume is /var/lib/postgresql.',
    readOn: '2026-11-30',
    sources: [...POSTGRES_SOURCES, 'https://github.com/docker-library/postgres/blob/master/18/trixie/Dockerfile'],
  },
  {
    name: 'MySQL',
    repositories: officialRepositories('mysql'),
    start: { programs: ['mysqld'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/var/run/mysqld',
        what: 'the socket and its lock file',
        isNeeded: true,
        error: 'Could not create unix socket lock file /var/run/mysqld/mysqld.sock.lock.',
      },
      { path: '/tmp', what: 'temporary tables and files of the entrypoint', isNeeded: true, movedBy: ['--tmpdir'] },
      {
        path: '/var/lib/mysql',
        what: 'the databases',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
        movedBy: ['--datadir'],
      },
    ],
    user: { uid: 999, gid: 999 },
    note: 'The entrypoint starts as root and changes to 999. The error is from a thread with another cause than a read-only root.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/mysql/blob/master/8.4/Dockerfile.oracle',
      'https://github.com/containerd/nerdctl/issues/157',
      'https://github.com/cybozu-go/moco/issues/186',
    ],
  },
  {
    name: 'MariaDB',
    repositories: officialRepositories('mariadb'),
    start: { programs: ['mariadbd', 'mysqld'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/run/mysqld',
        what: 'the socket and the pid file',
        isNeeded: true,
        error: "Can't start server : Bind on unix socket: Read-only file system",
      },
      { path: '/tmp', what: 'temporary tables and files of the entrypoint', isNeeded: true, movedBy: ['--tmpdir'] },
      {
        path: '/var/lib/mysql',
        what: 'the databases',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
        movedBy: ['--datadir'],
      },
    ],
    note: 'The entrypoint starts as root and changes to mysql, whose number the system chose (999 in most images).',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/MariaDB/mariadb-docker/blob/master/main/Dockerfile',
      'https://github.com/MariaDB/mariadb-docker/pull/348',
    ],
  },
  {
    name: 'MongoDB',
    repositories: officialRepositories('mongo'),
    start: { programs: ['mongod'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/tmp', what: 'the socket and the entrypoint’s configuration', isNeeded: true },
      {
        path: '/data/db',
        what: 'the databases',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
        movedBy: ['--dbpath'],
      },
      {
        path: '/data/configdb',
        what: 'the data of a configuration server',
        isNeeded: false,
        isImageVolume: true,
        isData: true,
      },
    ],
    user: { uid: 999 },
    note: 'The entrypoint starts as root and changes to 999.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/mongo/blob/master/8.3/Dockerfile',
      'https://github.com/docker-library/mongo/blob/master/docker-entrypoint.sh',
      'https://github.com/docker-library/mongo/issues/323',
    ],
  },
  {
    name: 'InfluxDB 1',
    repositories: officialRepositories('influxdb'),
    majors: { from: 1, before: 2 },
    start: { programs: ['influxd'], arguments: 'command', isDefault: true },
    writes: [{ path: '/var/lib/influxdb', what: 'the databases', isNeeded: true, isImageVolume: true, isData: true }],
    readOn: '2026-11-30',
    sources: ['https://github.com/influxdata/influxdata-docker/blob/master/influxdb/1.8/Dockerfile'],
  },
  {
    name: 'InfluxDB 2',
    repositories: officialRepositories('influxdb'),
    majors: { from: 2, before: 3 },
    start: { programs: ['influxd'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/var/lib/influxdb2', what: 'the databases', isNeeded: true, isImageVolume: true, isData: true },
      { path: '/etc/influxdb2', what: 'settings of its command line', isNeeded: true, isImageVolume: true },
    ],
    readOn: '2026-11-30',
    sources: ['https://github.com/influxdata/influxdata-docker/blob/master/influxdb/2.7/Dockerfile'],
  },
  {
    name: 'MinIO',
    repositories: [...hubRepositories('minio/minio'), 'quay.io/minio/minio'],
    start: { programs: ['minio'], arguments: 'options', isDefault: true },
    writes: [{ path: '/data', what: 'the objects', isNeeded: false, isImageVolume: true, isData: true }],
    note: 'The objects lie where its arguments say; /data is the image’s volume. By default it runs as root.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/minio/minio/blob/0031b1205fe3af70a9d80465736fae5ed0ac9003/Dockerfile.release',
      'https://github.com/minio/minio/blob/015736e408f5d08a9459bfe919a1d5fe3b39b81f/dockerscripts/docker-entrypoint.sh',
    ],
  },
];
