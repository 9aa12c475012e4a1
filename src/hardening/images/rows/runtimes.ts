import { hubRepositories, officialRepositories } from '../image-repositories.ts';
import type { ImageWrite, WrittenImage } from '../written-image.ts';

const JAVA_TEMPORARY: ImageWrite = {
  path: '/tmp',
  what: 'temporary files of Java and what its tools read of it',
  isNeeded: false,
};

/**
 * Images that run somebody's own program. The rows tell only of what the runtime itself writes, by what its Dockerfile
 * makes and declares: what the program writes, they cannot know.
 */
export const RUNTIMES: readonly WrittenImage[] = [
  {
    name: 'Node.js',
    repositories: officialRepositories('node'),
    start: { programs: ['node'], arguments: 'command', isDefault: true },
    writes: [],
    isRuntime: true,
    note: 'It holds for `node` alone: npm and yarn write logs and caches to HOME.',
    readOn: '2026-11-30',
    sources: ['https://github.com/nodejs/docker-node/blob/main/22/bookworm-slim/Dockerfile'],
  },
  {
    name: 'Python',
    repositories: officialRepositories('python'),
    start: { programs: ['python', 'python3'], arguments: 'command', isDefault: true },
    writes: [],
    isRuntime: true,
    note: 'Where it cannot write compiled files (__pycache__), it goes on without them. tempfile needs a writable folder.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/python/blob/master/3.14/slim-bookworm/Dockerfile',
      'https://github.com/TrafeX/docker-php-nginx/issues/144',
    ],
  },
  {
    name: 'Ruby',
    repositories: officialRepositories('ruby'),
    start: { programs: ['ruby'], arguments: 'command', isDefault: false },
    writes: [],
    isRuntime: true,
    note: 'It holds for `ruby` alone: Bundler installs to GEM_HOME, /usr/local/bundle.',
    readOn: '2026-11-30',
    sources: ['https://github.com/docker-library/ruby/blob/master/4.0/slim-trixie/Dockerfile'],
  },
  {
    name: 'Go',
    repositories: officialRepositories('golang'),
    start: { programs: ['go'], arguments: 'command', isDefault: false },
    writes: [
      { path: '/go', what: 'modules and programs that it installs', isNeeded: true, movedBy: ['GOPATH'] },
      { path: '/tmp', what: 'what it builds', isNeeded: true, movedBy: ['GOTMPDIR', 'TMPDIR'] },
      { path: '/root/.cache', what: 'its cache of builds', isNeeded: true, movedBy: ['GOCACHE', 'XDG_CACHE_HOME'] },
    ],
    isRuntime: true,
    note: 'The image makes /go writable for all users; /tmp and the cache are Go’s defaults.',
    readOn: '2026-11-30',
    sources: ['https://github.com/docker-library/golang/blob/master/tip/bookworm/Dockerfile'],
  },
  {
    name: 'PHP with Apache',
    repositories: officialRepositories('php'),
    start: { programs: ['apache2-foreground'], arguments: 'command', isDefault: false },
    writes: [
      { path: '/var/run', what: 'the pid file and locks of Apache', isNeeded: true },
      { path: '/tmp', what: 'sessions and uploads', isNeeded: false },
    ],
    isRuntime: true,
    note: 'Older images do not start with an empty /run («Invalid Mutex directory», issue 250); the script has made its folders since.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/php/blob/master/apache2-foreground',
      'https://github.com/docker-library/php/issues/250',
    ],
  },
  {
    name: 'PHP',
    repositories: officialRepositories('php'),
    start: { programs: ['php-fpm', 'php'], arguments: 'command', isDefault: false },
    writes: [{ path: '/tmp', what: 'sessions and uploads', isNeeded: false }],
    isRuntime: true,
    note: 'Which program an image of `php` starts, its tag says: -apache, -fpm or -cli. The row holds where the container names it.',
    readOn: '2026-11-30',
    sources: ['https://github.com/docker-library/php/blob/master/8.6-rc/trixie/fpm/Dockerfile'],
  },
  {
    name: 'Java of Eclipse Temurin',
    repositories: officialRepositories('eclipse-temurin'),
    start: { programs: ['java'], arguments: 'command', isDefault: false },
    writes: [
      {
        path: '/tmp',
        what: 'temporary files of Java, and the new trust store, with USE_SYSTEM_CA_CERTS',
        isNeeded: false,
        movedBy: ['TMPDIR'],
      },
    ],
    isRuntime: true,
    note: 'Java itself reads java.io.tmpdir, not TMPDIR.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/docs/blob/master/eclipse-temurin/content.md',
      'https://github.com/adoptium/containers/blob/main/21/jre/ubuntu/noble/entrypoint.sh',
      'https://github.com/spring-projects/spring-boot/issues/8578',
    ],
  },
  {
    name: 'Java of Amazon Corretto',
    repositories: [...officialRepositories('amazoncorretto'), 'public.ecr.aws/amazoncorretto/amazoncorretto'],
    start: { programs: ['java'], arguments: 'command', isDefault: false },
    writes: [JAVA_TEMPORARY],
    isRuntime: true,
    readOn: '2026-11-30',
    sources: [
      'https://github.com/corretto/corretto-docker/blob/main/21/jdk/debian/Dockerfile',
      'https://github.com/spring-projects/spring-boot/issues/8578',
    ],
  },
  {
    name: 'Java of OpenJDK',
    repositories: officialRepositories('openjdk'),
    start: { programs: ['java'], arguments: 'command', isDefault: false },
    writes: [JAVA_TEMPORARY],
    isRuntime: true,
    note: 'By what is known of Java in general; this image is no longer kept.',
    readOn: '2026-11-30',
    sources: ['https://github.com/spring-projects/spring-boot/issues/8578'],
  },
  {
    name: 'Java of Distroless',
    repositories: [
      '11-debian11',
      '11-debian12',
      '17-debian11',
      '17-debian12',
      '21-debian12',
      '21-debian13',
      '25-debian13',
    ].map((release) => `gcr.io/distroless/java${release}`),
    start: { programs: ['java'], arguments: 'options', isDefault: true },
    writes: [JAVA_TEMPORARY],
    isRuntime: true,
    note: 'Its entrypoint is `java -jar`, and its arguments name the program.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/GoogleContainerTools/distroless/blob/04c0ed383e7e369eaec97d0f1b8d2ad4bdc0e81a/java/README.md',
      'https://github.com/spring-projects/spring-boot/issues/8578',
    ],
  },
  {
    name: 'kubectl of Bitnami',
    repositories: hubRepositories('bitnami/kubectl', 'bitnamilegacy/kubectl'),
    start: { programs: ['kubectl'], arguments: 'options', isDefault: true },
    writes: [
      {
        path: '/.kube',
        what: 'what it caches of the API, where HOME is /',
        isNeeded: false,
        error: 'failed to write cache to /.kube/cache/discovery/',
        movedBy: ['--cache-dir', 'KUBECACHEDIR'],
      },
    ],
    note: 'Without the cache it goes on and asks the API server again. --cache-dir and KUBECACHEDIR move it.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/bitnami/bitnami-docker-kubectl/issues/30',
      'https://github.com/bitnami/bitnami-docker-kubectl/issues/33',
    ],
  },
];
