import { officialRepositories } from '../image-repositories.ts';
import type { WrittenImage } from '../written-image.ts';

/** What Apache of Debian writes, as PHP's images start it; their script makes the folders inside anew. */
const APACHE_RUN = { path: '/var/run', what: 'the pid file and locks of Apache', isNeeded: true } as const;

export const APPLICATIONS: readonly WrittenImage[] = [
  {
    name: 'WordPress',
    repositories: officialRepositories('wordpress'),
    start: { programs: ['apache2-foreground', 'php-fpm'], arguments: 'command', isDefault: true },
    writes: [
      APACHE_RUN,
      { path: '/tmp', what: 'uploads and other temporary files', isNeeded: true },
      {
        path: '/var/www/html',
        what: 'WordPress itself, which the entrypoint copies there, and uploads',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
      },
    ],
    note: 'Its documentation runs an image of one’s own read-only, with WordPress left in /usr/src/wordpress.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/docs/blob/master/wordpress/content.md',
      'https://github.com/docker-library/wordpress/blob/master/docker-entrypoint.sh',
      'https://github.com/docker-library/wordpress/blob/master/latest/php8.5/apache/Dockerfile',
    ],
  },
  {
    name: 'Nextcloud',
    repositories: officialRepositories('nextcloud'),
    start: { programs: ['apache2-foreground', 'php-fpm'], arguments: 'command', isDefault: true },
    writes: [
      APACHE_RUN,
      { path: '/tmp', what: 'uploads and other temporary files', isNeeded: true },
      {
        path: '/var/www/html',
        what: 'Nextcloud itself, which the entrypoint copies there, and data',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
      },
      {
        path: '/usr/local/etc/php/conf.d',
        what: 'redis-session.ini, with REDIS_HOST',
        isNeeded: false,
        isEntrypointOnly: true,
        hides: 'the settings of PHP’s extensions',
        error: 'cannot create /usr/local/etc/php/conf.d/redis-session.ini: Read-only file system',
      },
    ],
    note: 'Reports conflict on redis-session.ini: for one user it was a warning, for another the end. That /var/run and /tmp are needed is known of PHP’s Apache.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/nextcloud/docker/blob/master/docker-entrypoint.sh',
      'https://github.com/groundhog2k/helm-charts/issues/211',
      'https://github.com/nextcloud/docker/issues/763',
      'https://github.com/docker-library/php/blob/master/apache2-foreground',
    ],
  },
  {
    name: 'Ghost',
    repositories: officialRepositories('ghost'),
    start: { programs: ['node'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/var/lib/ghost/content',
        what: 'posts, images and themes',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
      },
      { path: '/tmp', what: 'uploads', isNeeded: false },
    ],
    user: { uid: 1000, gid: 1000 },
    note: 'Reports conflict by version: 4.21 starts read-only, 4.22 fails («EROFS: read-only file system, unlink») as it writes into its own folder.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/TryGhost/docker-library-ghost/issues/271',
      'https://github.com/docker-library/ghost/blob/master/6/bookworm/Dockerfile',
    ],
  },
  {
    name: 'Adminer',
    repositories: officialRepositories('adminer'),
    start: { programs: ['php'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/tmp', what: 'sessions and uploads', isNeeded: true },
      {
        path: '/var/www/html/plugins-enabled',
        what: 'plug-ins, with ADMINER_PLUGINS',
        isNeeded: false,
        isEntrypointOnly: true,
      },
    ],
    note: 'The entrypoint goes on where it cannot make .adminer-init. With ADMINER_DESIGN it makes a link in /var/www/html, and fails. That /tmp is needed is PHP’s default, not tried.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/TimWolla/docker-adminer/blob/master/5/entrypoint.sh',
      'https://github.com/TimWolla/docker-adminer/blob/master/5/Dockerfile',
    ],
  },
];
