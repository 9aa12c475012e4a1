import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContainedContainer, ContainedMount, ContainedVariable } from '../../../src/hardening/contained-pod.ts';
import type { WrittenPaths } from '../../../src/hardening/images/written-paths.ts';
import { writtenPathsOf } from '../../../src/hardening/images/written-paths.ts';

const SHA = `sha256:${'0a'.repeat(32)}`;

function mounts(...paths: string[]): ContainedMount[] {
  return paths.map((mountPath) => ({ name: 'any', mountPath }));
}

/** The paths that a container's program writes, those of the image first. */
function pathsOf(container: ContainedContainer): string[] {
  const { writes, revealed } = writtenPathsOf(container);
  return [...writes, ...revealed].map(({ path }) => path);
}

function nameOf(container: ContainedContainer): string | undefined {
  return writtenPathsOf(container).image?.name;
}

describe('the image', () => {
  test('nginx writes its cache, its pid file and, by its entrypoint, a line of its configuration', () => {
    expect(pathsOf({ image: 'nginx:1.27' })).toEqual(['/var/cache/nginx', '/var/run', '/tmp', '/etc/nginx/conf.d']);
    expect(writtenPathsOf({ image: 'nginx' }).writes.filter(({ isNeeded }) => isNeeded)).toHaveLength(2);
  });

  test('a command that names the program leaves the entrypoint out', () => {
    expect(pathsOf({ image: 'nginx', command: ['/usr/sbin/nginx', '-g', 'daemon off;'] })).toEqual([
      '/var/cache/nginx',
      '/var/run',
      '/tmp',
    ]);
  });

  test('a command or arguments that run something else are not known', () => {
    expect(nameOf({ image: 'nginx', command: ['sh', '-c', 'nginx'] })).toBeUndefined();
    expect(nameOf({ image: 'nginx', args: ['sh', '-c', 'nginx'] })).toBeUndefined();
    expect(nameOf({ image: 'nginx', args: ['nginx-debug', '-g', 'daemon off;'] })).toBe('nginx');
    expect(nameOf({ image: 'postgres:16', args: ['-c', 'fsync=off'] })).toBe('PostgreSQL');
    expect(nameOf({ image: 'prom/prometheus', args: ['sh'] })).toBe('Prometheus');
    expect(nameOf({ image: 'prom/prometheus', command: ['/bin/promtool'] })).toBeUndefined();
  });

  test('one image of several programs has several rows', () => {
    const image = 'quay.io/argoproj/argocd:v3.1.0';
    expect(nameOf({ image })).toBeUndefined();
    expect(nameOf({ image, args: ['/usr/local/bin/argocd-server'] })).toBe('the Argo CD server');
    expect(nameOf({ image, command: ['argocd-repo-server'] })).toBe('the repository server of Argo CD');
  });

  test('its major version says which row holds; a tag without a number is the newest, a bare digest none', () => {
    const data = (image: string) => writtenPathsOf({ image }).writes.find(({ isData }) => isData)?.path;
    expect(data('postgres:17.2-alpine')).toBe('/var/lib/postgresql/data');
    expect(data('postgres:18')).toBe('/var/lib/postgresql');
    expect(data('postgres')).toBe('/var/lib/postgresql');
    expect(data('postgres:alpine')).toBe('/var/lib/postgresql');
    expect(data(`postgres@${SHA}`)).toBeUndefined();
    expect(nameOf({ image: `nginx@${SHA}` })).toBe('nginx');
    expect(nameOf({ image: 'influxdb:3-core' })).toBeUndefined();
  });

  test('a part of the tag says which variant a row holds for', () => {
    expect(nameOf({ image: 'gitea/gitea:1.24-rootless' })).toBe('Gitea (rootless)');
    expect(nameOf({ image: 'gitea/gitea:latest-rootless' })).toBe('Gitea (rootless)');
    expect(nameOf({ image: 'gitea/gitea:1.24' })).toBeUndefined();
    expect(nameOf({ image: `gitea/gitea@${SHA}` })).toBeUndefined();
  });

  test.each([
    ['redis:8', '/data'],
    ['valkey/valkey:8', '/data'],
    ['apache/kafka:4.1.0', '/opt/kafka/logs'],
    ['confluentinc/cp-kafka:7.9.0', '/var/log/kafka'],
  ])('without its place to write %s stops, sooner or later', (image, path) => {
    expect(writtenPathsOf({ image }).writes.find((write) => write.path === path)?.isNeeded).toBe(true);
  });

  test('mirrors are the same image, other registries are not', () => {
    expect(nameOf({ image: 'public.ecr.aws/docker/library/redis:7' })).toBe('Redis');
    expect(nameOf({ image: 'mirror.gcr.io/library/redis:7' })).toBe('Redis');
    expect(nameOf({ image: 'registry.example.com/library/redis:7' })).toBeUndefined();
    expect(nameOf({ image: 'shop/web:1.4' })).toBeUndefined();
    expect(nameOf({})).toBeUndefined();
  });

  test('of a runtime, what the program writes is not told', () => {
    const { image, writes } = writtenPathsOf({ image: 'node:22', command: ['node', 'server.js'] });
    expect(image?.isRuntime).toBe(true);
    expect(writes).toEqual([]);
    expect(nameOf({ image: 'eclipse-temurin:21', args: ['java', '-jar', 'app.jar'] })).toContain('Temurin');
    expect(nameOf({ image: 'eclipse-temurin:21' })).toBeUndefined();
  });
});

describe('mounts', () => {
  test('a mount at the path or at a parent covers it, one below or beside does not', () => {
    const redis = (...paths: string[]) => pathsOf({ image: 'redis', volumeMounts: mounts(...paths) });
    expect(redis('/data')).toEqual([]);
    expect(redis('/data/')).toEqual([]);
    expect(redis('data')).toEqual([]);
    expect(redis('/data/deep')).toEqual(['/data']);
    expect(redis('/database')).toEqual(['/data']);
    expect(redis('/data/../data', '/')).toEqual(['/data']);
  });

  test('/run and /var/run are one directory', () => {
    expect(pathsOf({ image: 'mariadb', volumeMounts: mounts('/var/run', '/tmp', '/var/lib') })).toEqual([]);
    expect(pathsOf({ image: 'mysql', volumeMounts: mounts('/run/mysqld', '/tmp', '/var/lib') })).toEqual([]);
  });
});

describe('settings that move a path', () => {
  test.each<[string, ContainedContainer, string[]]>([
    ['a variable', { image: 'postgres:16', env: [{ name: 'PGDATA', value: '/pg/data' }] }, ['/pg/data']],
    ['an option with its value', { image: 'postgres:16', args: ['-D', '/pg'] }, ['/pg']],
    ['an option with =', { image: 'prom/prometheus', args: ['--storage.tsdb.path=/tsdb'] }, ['/tsdb']],
    [
      'the last option of two',
      { image: 'prom/prometheus', args: ['--storage.tsdb.path=/a', '--storage.tsdb.path=/b'] },
      ['/b'],
    ],
    ['the working directory', { image: 'redis', workingDir: '/work' }, ['/work']],
    ['an option before the working directory', { image: 'redis', args: ['--dir', '/d'], workingDir: '/work' }, ['/d']],
  ])('%s', (_, container, paths) => {
    expect(pathsOf({ ...container, volumeMounts: mounts('/tmp', '/run') })).toEqual(paths);
  });

  test('a moved path is in the image’s volume only if it lies inside', () => {
    const volume = (value: string) =>
      writtenPathsOf({ image: 'postgres:16', env: [{ name: 'PGDATA', value }] }).writes.find(({ isData }) => isData)
        ?.isImageVolume;
    expect(volume('/var/lib/postgresql/data/inner')).toBe(true);
    expect(volume('/elsewhere')).toBe(false);
  });

  test.each<[string, ContainedVariable[]]>([
    ['comes from elsewhere', [{ name: 'PGDATA', valueFrom: { configMapKeyRef: { name: 'a', key: 'b' } } }]],
    ['is empty', [{ name: 'PGDATA' }]],
    ['is relative', [{ name: 'PGDATA', value: 'data' }]],
    ['climbs', [{ name: 'PGDATA', value: '/data/../..' }]],
    ['refers to another variable', [{ name: 'PGDATA', value: '/data/$(NAME)' }]],
    ['is endless', [{ name: 'PGDATA', value: `/${'a'.repeat(100_000)}` }]],
  ])('a value that %s leaves the path open', (_, env) => {
    const { writes, unreadable }: WrittenPaths = writtenPathsOf({ image: 'postgres:16', env });
    expect(unreadable).toEqual(['PGDATA']);
    expect(writes.some(({ isData }) => isData)).toBe(false);
  });
});

describe('directories that the image needs itself', () => {
  test.each<[string, ContainedContainer]>([
    ['workingDir', { image: 'quay.io/coreos/etcd:v3.6.0', workingDir: '/usr/local/bin' }],
    ['--data-dir', { image: 'quay.io/coreos/etcd:v3.6.0', args: ['etcd', '--data-dir', '/usr'] }],
    ['TMPDIR', { image: 'memcached', env: [{ name: 'TMPDIR', value: '/etc' }] }],
    ['TMP', { image: 'memcached', command: ['/a/b/memcached'], env: [{ name: 'TMP', value: '/a' }] }],
  ])('are not hidden: %s', (setting, container) => {
    expect(writtenPathsOf(container)).toMatchObject({ hiding: [setting], writes: [], revealed: [] });
  });

  test('but those below them are nobody’s, and a mount is somebody’s decision', () => {
    const env = [{ name: 'TMPDIR', value: '/usr/lib/app/tmp' }];
    expect(writtenPathsOf({ image: 'memcached', env }).hiding).toEqual([]);
    const etcd = { image: 'quay.io/coreos/etcd:v3.6.0', workingDir: '/opt', volumeMounts: mounts('/opt') };
    expect(writtenPathsOf(etcd)).toMatchObject({ hiding: [], writes: [] });
  });
});

describe('what the manifest itself reveals', () => {
  const image = 'shop/web:1.4';

  test.each<[string, ContainedContainer, string]>([
    [
      'a property of Java in the command',
      { command: ['java', '-Djava.io.tmpdir=/scratch', '-jar', 'a.jar'] },
      '/scratch',
    ],
    [
      'a property of Java in a script',
      { command: ['sh', '-c', 'exec java -Djava.io.tmpdir="/scratch" -jar a'] },
      '/scratch',
    ],
    [
      'a property of Java in a variable',
      { env: [{ name: 'JAVA_OPTS', value: '-Xmx1g -Djava.io.tmpdir=/scratch' }] },
      '/scratch',
    ],
    ['TMPDIR', { env: [{ name: 'TMPDIR', value: '/scratch/' }] }, '/scratch'],
    ['a folder of XDG', { env: [{ name: 'XDG_CACHE_HOME', value: '/cache' }] }, '/cache'],
    ['an option', { args: ['--data-dir', '/state'] }, '/state'],
  ])('%s', (_, container, path) => {
    const { image: known, revealed } = writtenPathsOf({ image, ...container });
    expect(known).toBeUndefined();
    expect(revealed.map((each) => each.path)).toEqual([path]);
    expect(pathsOf({ image, ...container, volumeMounts: mounts(path) })).toEqual([]);
  });

  test('not HOME, nor what the kernel serves, nor what cannot be read', () => {
    const env = [
      { name: 'HOME', value: '/home/app' },
      { name: 'TMPDIR', value: '/dev/shm' },
      { name: 'TEMP', valueFrom: {} },
      { name: 'TMP', value: '../tmp' },
      { value: '/nameless' },
    ];
    expect(pathsOf({ image, env, args: ['--data-dir'] })).toEqual([]);
  });

  test('each path once, and none that the image’s row has', () => {
    const env = [
      { name: 'TMP', value: '/scratch' },
      { name: 'TEMP', value: '/scratch' },
    ];
    expect(pathsOf({ image, env })).toEqual(['/scratch']);
    expect(pathsOf({ image: 'prom/prometheus', args: ['--storage.tsdb.path=/tsdb'] })).toEqual(['/tsdb']);
  });
});

test('no container makes the lookup throw', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('nginx', 'postgres:16', '--data-dir', 'PGDATA', '-D', '/a/../b', ''),
  );
  const container = fc.record(
    {
      image: text,
      command: fc.array(text),
      args: fc.array(text),
      workingDir: text,
      env: fc.array(fc.record({ name: text, value: text, valueFrom: fc.object() }, { requiredKeys: [] })),
      volumeMounts: fc.array(fc.record({ name: text, mountPath: text }, { requiredKeys: [] })),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(container, (given) => {
      const all = pathsOf(given);
      expect(all.filter((path) => !path.startsWith('/') || path.includes('..'))).toEqual([]);
    }),
  );
});
