import type { KnownBase } from './known-base.ts';
import { library } from './known-base.ts';

const APACHE = 'Apache listens on port 80: set `Listen 8080` in `ports.conf`, or use the variant `fpm`';

/** The official images that run a server as root at first, which their start script then leaves. */
export const KNOWN_SERVERS: readonly KnownBase[] = [
  {
    images: library('postgres'),
    usersOf: { debian: { postgres: 999 }, alpine: { postgres: 70 } },
    programUser: 'postgres',
    source: 'https://github.com/docker-library/postgres/blob/6edb0a8c4d/Dockerfile-debian.template (2026-02)',
  },
  {
    images: library('redis'),
    users: { redis: 999 },
    programUser: 'redis',
    source: 'https://github.com/docker-library/redis/tree/e9204996 (2024-06)',
  },
  {
    images: [...library('valkey'), 'docker.io/valkey/valkey'],
    users: { valkey: 999 },
    programUser: 'valkey',
    source: 'https://github.com/valkey-io/valkey-container/tree/ae6141e (2025-01)',
  },
  {
    images: library('mysql', 'mariadb'),
    tags: /^(?!.*oracle).*$/,
    users: { mysql: 999 },
    programUser: 'mysql',
    source:
      'https://github.com/docker-library/mysql/tree/7f30fdb, https://github.com/MariaDB/mariadb-docker/tree/1b6429b (2026-06)',
  },
  {
    images: library('mongo'),
    users: { mongodb: 999 },
    programUser: 'mongodb',
    source: 'https://github.com/docker-library/mongo/tree/2c69a57b9 (2026-06)',
  },
  {
    images: library('rabbitmq'),
    usersOf: { debian: { rabbitmq: 999 }, alpine: { rabbitmq: 100 } },
    programUser: 'rabbitmq',
    source: 'https://github.com/docker-library/rabbitmq/tree/9193c1d (2026-06)',
  },
  {
    images: library('memcached'),
    users: { memcache: 11211 },
    programUser: 'memcache',
    runsAs: 'name',
    source: 'https://github.com/docker-library/memcached/tree/53ac0ec (2026-07)',
  },
  {
    images: library('haproxy'),
    // Older ones run as root, and have no such user.
    tags: /^(?!1(?:\D|$)|2\.[0-3](?:\D|$))/,
    users: { haproxy: 99 },
    programUser: 'haproxy',
    runsAs: 'name',
    source: 'https://github.com/docker-library/haproxy/tree/ec437dd (2026-07)',
  },
  {
    images: library('nginx'),
    users: { nginx: 101 },
    wayOut:
      'its server writes to folders of root and listens on port 80; `docker.io/nginxinc/nginx-unprivileged` is the same server as user 101, on port 8080',
    source: 'https://github.com/nginx/docker-nginx/tree/0d7f438 (2026-04)',
  },
  {
    images: library('httpd'),
    usersOf: { alpine: { 'www-data': 82 } },
    wayOut:
      'its server listens on port 80 and writes to folders of root: set `Listen 8080`, and give `logs` to the user',
    source: 'https://github.com/docker-library/httpd/tree/9b63b37 (2026-06)',
  },
  {
    images: library('php'),
    tags: /apache/,
    wayOut: APACHE,
    source: 'https://github.com/docker-library/php/tree/445bf414 (2026-07)',
  },
  {
    images: library('wordpress', 'drupal', 'nextcloud'),
    tags: /apache|^[0-9.]*$|^latest$/,
    wayOut: APACHE,
    source: 'https://github.com/docker-library/wordpress/tree/bf223d1c2 (2026-08)',
  },
  {
    images: ['docker.io/nginxinc/nginx-unprivileged'],
    users: { nginx: 101 },
    programUser: 'nginx',
    runsAs: 'number',
    source: 'https://github.com/nginx/docker-nginx-unprivileged/tree/e26803b (2026-07)',
  },
];
