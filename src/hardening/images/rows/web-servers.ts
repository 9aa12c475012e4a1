import { hubRepositories, officialRepositories } from '../image-repositories.ts';
import type { WrittenImage } from '../written-image.ts';

/** nginx writes its temporary files by these five names; where its configuration moves them, no table knows. */
const NGINX_CONFIGURATION = {
  path: '/etc/nginx/conf.d',
  what: 'the IPv6 line of default.conf, and what is made of templates in /etc/nginx/templates',
  isNeeded: false,
  isEntrypointOnly: true,
  hides: 'default.conf',
  error: 'can not modify /etc/nginx/conf.d/default.conf (read-only file system?)',
  movedBy: ['NGINX_ENVSUBST_OUTPUT_DIR'],
} as const;

export const WEB_SERVERS: readonly WrittenImage[] = [
  {
    name: 'nginx',
    repositories: [...officialRepositories('nginx'), 'public.ecr.aws/nginx/nginx'],
    start: { programs: ['nginx', 'nginx-debug'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/var/cache/nginx',
        what: 'request bodies and responses of upstreams',
        isNeeded: true,
        error: 'mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)',
      },
      { path: '/var/run', what: 'the pid file', isNeeded: true },
      { path: '/tmp', what: 'temporary files of scripts and modules', isNeeded: false },
      NGINX_CONFIGURATION,
    ],
    note: 'The line on default.conf is a message only: the script ends with success, and nginx listens on IPv4 alone. /var/run is a link to /run.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/docs/blob/master/nginx/content.md',
      'https://github.com/nginx/docker-nginx/blob/master/entrypoint/10-listen-on-ipv6-by-default.sh',
      'https://github.com/nginx/docker-nginx/blob/master/entrypoint/20-envsubst-on-templates.sh',
      'https://github.com/namespacelabs/foundation/issues/47',
    ],
  },
  {
    name: 'nginx-unprivileged',
    repositories: [
      ...hubRepositories('nginxinc/nginx-unprivileged'),
      'ghcr.io/nginx/nginx-unprivileged',
      'ghcr.io/nginxinc/nginx-unprivileged',
      'quay.io/nginx/nginx-unprivileged',
      'public.ecr.aws/nginx/nginx-unprivileged',
    ],
    start: { programs: ['nginx', 'nginx-debug'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/tmp', what: 'the pid file, request bodies and responses of upstreams', isNeeded: true },
      {
        path: '/var/cache/nginx',
        what: 'the same as in /tmp, where the nginx.conf is not the image’s own',
        isNeeded: false,
        error: 'mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)',
      },
      NGINX_CONFIGURATION,
    ],
    user: { uid: 101, gid: 101 },
    note: 'A nginx.conf of one’s own that lacks the *_temp_path lines writes to /var/cache/nginx.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/nginx/docker-nginx-unprivileged/blob/main/mainline/alpine-slim/Dockerfile',
      'https://github.com/nginx/docker-nginx-unprivileged/issues/175',
    ],
  },
  {
    name: 'Apache httpd',
    repositories: officialRepositories('httpd'),
    start: { programs: ['httpd-foreground', 'httpd'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/usr/local/apache2/logs',
        what: 'the pid file',
        isNeeded: true,
        error: 'Read-only file system: AH00099: could not create /usr/local/apache2/logs/httpd.pid',
      },
    ],
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/httpd/issues/166',
      'https://github.com/docker-library/httpd/blob/master/2.4/httpd-foreground',
    ],
  },
  {
    name: 'Caddy',
    repositories: officialRepositories('caddy'),
    start: { programs: ['caddy'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/data',
        what: 'certificates and their keys',
        isNeeded: true,
        isData: true,
        movedBy: ['XDG_DATA_HOME'],
      },
      { path: '/config', what: 'the last configuration', isNeeded: true, movedBy: ['XDG_CONFIG_HOME'] },
      { path: '/tmp', what: 'temporary files of modules', isNeeded: false },
    ],
    note: 'Without /data every new pod asks for new certificates, which their issuer limits.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/caddyserver/caddy-docker/blob/master/2.11/alpine/Dockerfile',
      'https://github.com/docker-library/docs/blob/master/caddy/content.md',
      'https://github.com/dunglas/mercure/pull/1226',
    ],
  },
  {
    name: 'Tomcat',
    repositories: officialRepositories('tomcat'),
    start: { programs: ['catalina.sh'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/usr/local/tomcat/logs',
        what: 'logs',
        isNeeded: false,
        error: 'java.io.FileNotFoundException: /usr/local/tomcat/logs/catalina.',
      },
      { path: '/usr/local/tomcat/work', what: 'compiled pages', isNeeded: true },
      { path: '/usr/local/tomcat/temp', what: 'temporary files', isNeeded: true },
    ],
    isRuntime: true,
    note: 'The image makes these three writable for all users. It goes on without the log files; what a web application writes elsewhere, nobody knows.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/tomcat/issues/264',
      'https://github.com/docker-library/official-images/pull/6608',
      'https://github.com/docker-library/tomcat/blob/master/9.0/jre21/temurin-noble/Dockerfile',
    ],
  },
  {
    name: 'Jetty',
    repositories: officialRepositories('jetty'),
    start: { programs: ['java'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/tmp/jetty', what: 'temporary files', isNeeded: true, movedBy: ['TMPDIR'] },
      { path: '/run/jetty', what: 'run-time files', isNeeded: true },
    ],
    isRuntime: true,
    note: 'Web applications are mounted at /var/lib/jetty/webapps, or are in an image of one’s own.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/docs/blob/master/jetty/content.md',
      'https://github.com/jetty/jetty.docker/blob/master/eclipse-temurin/12.1/jdk21/Dockerfile',
    ],
  },
];
