import { beforeAll, describe, expect, test } from 'vitest';
import { LOOKUP_LIMITS } from '../../../../src/render/fetch/images/image-users.ts';
import { digestBy } from '../../../../src/render/fetch/network/digest.ts';
import { useFolders } from '../folders.ts';
import type { Certificate } from '../hosts.ts';
import { files, makeCertificate, redirect, startHost, zeros } from '../hosts.ts';
import type { Answers } from './image-answers.ts';
import {
  configOf,
  descriptorOf,
  imageAnswers,
  indexOf,
  manifestOf,
  pathOf,
  status,
  TAGGED,
  text,
  useHosts,
} from './image-answers.ts';
import { loggedInTo, useLookups, userLine } from './looking-up.ts';

const CONFIG = configOf('1000');
const MANIFEST = manifestOf(CONFIG);
const CONFIG_PATH = pathOf('blobs', CONFIG);
const FOUND = 'number 1000 on linux/amd64';

const GIGABYTE = 2 ** 30;

const LOGIN = 'user:secret';
const BASIC = `Basic ${Buffer.from(LOGIN).toString('base64')}`;

describe('a registry that misbehaves', () => {
  useFolders();
  const start = useHosts();
  const open = useLookups();

  /** What is said of the image `1`, or of another one, of a registry that gives certain answers. */
  const say = async (answers: Answers, pick = ':1', options = {}): Promise<string> => {
    const { host } = await start(answers);
    const line = userLine(await open([host], options).userOf(`${host}/ex/web${pick}`));
    return line.replaceAll(host, 'HOST');
  };

  test('is a registry, as long as it behaves', async () => {
    expect(await say(imageAnswers(CONFIG))).toBe(FOUND);
    expect(await say(imageAnswers(CONFIG), `@${digestBy('sha256', Buffer.from(MANIFEST))}`)).toBe(FOUND);
  });

  test('that is absent is told', async () => {
    const { host, stop } = await startHost(files({}));
    await stop();
    expect(userLine(await open([host]).userOf(`${host}/web`))).toBe(`${host} cannot be asked: ECONNREFUSED`);
  });

  test('that is slow is given up, at each step', async () => {
    expect(LOOKUP_LIMITS.seconds).toBe(5);
    const silent = (): void => undefined;
    const drip: Answers[string] = (_request, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    };
    const slow: Answers[] = [
      { '*': silent },
      { '*': drip },
      imageAnswers(CONFIG, { [CONFIG_PATH]: silent }),
      imageAnswers(CONFIG, { [CONFIG_PATH]: drip }),
    ];
    const options = { limits: { seconds: 0.2 } };
    const lines = await Promise.all(slow.map((answers) => say(answers, ':1', options)));
    expect(lines).toEqual(slow.map(() => 'took longer than 0.2 seconds'));
  });

  test('that gives more than may come is cut off', async () => {
    const large = [zeros(GIGABYTE), zeros(), text('', { 'content-length': String(GIGABYTE) })];
    for (const answer of large) {
      expect(await say({ '*': answer })).toBe('ex/web:1 of HOST is larger than 4 MB');
      expect(await say(imageAnswers(CONFIG, { [CONFIG_PATH]: answer }))).toBe(
        'the config of ex/web:1 of HOST is larger than 1 MB',
      );
    }
    const config = { ...descriptorOf(CONFIG), size: GIGABYTE };
    expect(await say({ '*': text(manifestOf(CONFIG, { config })) })).toBe('the config of ex/web:1 is larger than 1 MB');
  });

  test('that gives something else than a digest names is not believed', async () => {
    const other = configOf('0');
    expect(await say(imageAnswers(CONFIG, { [CONFIG_PATH]: text(other) }))).toBe(
      'HOST gave something else for the config of ex/web:1',
    );
    const digest = digestBy('sha256', Buffer.from(manifestOf(other)));
    const lie = `what came for ex/web@${digest} has another digest than it should have`;
    expect(await say({ '*': text(MANIFEST) }, `@${digest}`)).toBe(lie);
    expect(await say({ '*': text(MANIFEST, { 'docker-content-digest': digest }) }, `@${digest}`)).toBe(lie);
    expect(await say({ [TAGGED]: text(MANIFEST, { 'docker-content-digest': digest }) })).toBe(
      'what came for ex/web:1 has another digest than it should have',
    );
    const index = indexOf([['linux/amd64', manifestOf(other)]]);
    const moved = imageAnswers(CONFIG, {
      [TAGGED]: text(index),
      [pathOf('manifests', manifestOf(other))]: text(MANIFEST),
    });
    expect(await say(moved)).toBe('what came for ex/web:1 has another digest than it should have');
  });

  test('may name things by sha512, which proves them likewise', async () => {
    const manifest = manifestOf(CONFIG, { config: descriptorOf(CONFIG, undefined, 'sha512') });
    const pick = `@${digestBy('sha512', Buffer.from(manifest))}`;
    const answers = {
      [pathOf('manifests', manifest, 'sha512')]: text(manifest),
      [pathOf('blobs', CONFIG, 'sha512')]: text(CONFIG),
    };
    expect(await say(answers, pick)).toBe(FOUND);
    expect(await say({ ...answers, [pathOf('blobs', CONFIG, 'sha512')]: text(configOf('0')) }, pick)).toMatch(
      /gave something else/,
    );
    expect(await say({ '*': text(MANIFEST) }, pick)).toMatch(/has another digest than it should have$/);
  });

  test.each([
    [
      'that wants a login',
      401,
      'does not give ex/web:1 without other credentials (status 401): log in with `docker login HOST` before this run',
    ],
    [
      'that gives it to others only',
      403,
      'does not give ex/web:1 without other credentials (status 403): log in with `docker login HOST` before this run',
    ],
    ['that has no such image', 404, 'has no ex/web:1'],
    [
      'that is asked too often',
      429,
      'was asked too often (status 429) for ex/web:1: log in with `docker login HOST` before this run, or run it later',
    ],
    ['that fails', 503, 'answered with status 503 for ex/web:1'],
  ])('%s is told', async (_, code, reason) => {
    expect(await say({ '*': status(code) })).toBe(`HOST ${reason}`);
  });

  test('that gives no token, since it was asked too often, is told', async () => {
    const { host } = await start({
      '/token?scope=repository%3Aex%2Fweb%3Apull': status(429),
      '*': (request, response) =>
        status(401, { 'www-authenticate': `Bearer realm="http://${request.headers.host}/token"` })(request, response),
    });
    expect(userLine(await open([host]).userOf(`${host}/ex/web:1`))).toMatch(
      /was asked too often \(status 429\) for a token/,
    );
  });

  test('that has something else than an image for Linux is told', async () => {
    const odd = (manifest: string | object): Promise<string> =>
      say(imageAnswers(CONFIG, { [TAGGED]: text(typeof manifest === 'string' ? manifest : JSON.stringify(manifest)) }));
    const chart = { ...descriptorOf('{}'), mediaType: 'application/vnd.cncf.helm.config.v1+json' };
    expect(await odd(manifestOf(CONFIG, { config: chart }))).toBe(
      'ex/web:1 is no image, but "application/vnd.cncf.helm.config.v1+json"',
    );
    expect(await odd(manifestOf(CONFIG, { artifactType: 'application/vnd.example+json' }))).toBe(
      'ex/web:1 is no image, but "application/vnd.example+json"',
    );
    expect(await odd({ schemaVersion: 1, fsLayers: [], history: [] })).toBe(
      'ex/web:1 has a manifest of the old version 1, which is not read',
    );
    for (const text of ['', '[]', 'null', '{', '\u0000', `${'['.repeat(100_000)}`])
      expect(await odd(text)).toBe('the manifest of ex/web:1 is no JSON object');
    const neither = 'ex/web:1 is no image: its manifest is neither of one nor of several';
    expect(await odd({ schemaVersion: 2 })).toBe(neither);
    expect(await odd(manifestOf(CONFIG, { manifests: [] }))).toBe(neither);
    expect(await odd({ manifests: [] })).toBe('ex/web:1 has no image for Linux');
    expect(await odd({ manifests: [null, 1, 'x', { platform: { os: 'windows' } }] })).toBe(
      'ex/web:1 has no image for Linux',
    );
    expect(await odd({ manifests: [{ digest: '../../../x', platform: { os: 'linux' } }] })).toBe(
      'the index of ex/web:1 names no digest of an image',
    );
    expect(await odd(manifestOf(CONFIG, { config: { ...descriptorOf(CONFIG), digest: 'sha256:../x' } }))).toBe(
      'the manifest of ex/web:1 names no digest of a config',
    );
  });

  test('that leads from index to index is followed twice', async () => {
    let [manifest, answers] = [MANIFEST, imageAnswers(CONFIG)];
    const lines: string[] = [];
    for (const _ of [1, 2, 3]) {
      manifest = indexOf([['', manifest]]);
      answers = { ...answers, [TAGGED]: text(manifest), [pathOf('manifests', manifest)]: text(manifest) };
      lines.push(await say(answers));
    }
    expect(lines).toEqual([FOUND, FOUND, 'ex/web:1 is an index of indexes']);
  });

  test('that has an odd config is told', async () => {
    const odd = (config: string): Promise<string> => say(imageAnswers(config));
    for (const config of ['', '{}', '[]', 'null', '{"config":{"User":"1"}}'])
      expect(await odd(config)).toBe('the config of ex/web:1 is none of an image');
    expect(await odd(JSON.stringify({ os: 'a\n::error::b', rootfs: {} }))).toBe(
      'ex/web:1 is an image for something odd',
    );
    for (const config of [{ User: 5 }, { User: ['0'] }, 'x', []])
      expect(await odd(JSON.stringify({ os: 'linux', config }))).toBe(
        'the config of ex/web:1 has something odd for its user',
      );
    for (const config of [null, {}, { User: null }, { User: '' }])
      expect(await odd(JSON.stringify({ os: 'linux', config }))).toBe('root on linux/unknown');
    const history = [null, { created_by: 5 }, {}, { created_by: 'RUN useradd -u 1000 app' }];
    expect(await odd(configOf('app', { history }))).toBe('name app 1000 on linux/amd64');
    expect(await odd(configOf('app', { history: 'x', config: { User: 'app', Env: [1, null, '=', 'x'] } }))).toBe(
      'name app on linux/amd64',
    );
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    for (const entry of ['{"toString":null,"valueOf":null}', deep])
      expect(await odd(`{"os":"linux","architecture":"amd64","config":{"User":"app","Env":[${entry}]}}`)).toBe(
        'name app on linux/amd64',
      );
  });

  test('that redirects to a private address is not followed, unless the config names that', async () => {
    const blobs = await start(imageAnswers(CONFIG));
    for (const location of [
      `http://${blobs.host}${CONFIG_PATH}`,
      `https://${blobs.host}${CONFIG_PATH}`,
      'https://localhost:1/',
      'https://169.254.169.254/',
    ])
      expect(await say(imageAnswers(CONFIG, { [CONFIG_PATH]: redirect(location) })), location).toMatch(
        /^HOST leads to .* by http, not by https$|, which is not public, and the config does not name the host$/,
      );
    expect(blobs.asked).toEqual([]);
    const { host } = await start(
      imageAnswers(CONFIG, { [CONFIG_PATH]: redirect(`http://${blobs.host}${CONFIG_PATH}`) }),
    );
    expect(userLine(await open([host, blobs.host]).userOf(`${host}/ex/web:1`))).toBe(FOUND);
    expect(await say(imageAnswers(CONFIG, { [CONFIG_PATH]: redirect(CONFIG_PATH) }))).toBe(
      'HOST redirects more than 5 times',
    );
  });

  test('that is Docker’s own is asked at its host, by each of its names', async () => {
    const resolved: string[] = [];
    const network = {
      resolve: async (name: string) => {
        resolved.push(name);
        return [];
      },
    };
    for (const named of ['docker.io', 'index.docker.io', 'registry-1.docker.io'])
      for (const reference of ['nginx', 'docker.io/nginx', 'registry-1.docker.io/library/nginx'])
        expect(userLine(await open([named], { network }).userOf(reference))).toBe(
          'registry-1.docker.io has no address',
        );
    expect(new Set(resolved)).toEqual(new Set(['registry-1.docker.io']));
  });
});

describe('a registry that wants a login', () => {
  useFolders();
  const start = useHosts();
  const open = useLookups();
  let certificate: Certificate;

  beforeAll(() => {
    certificate = makeCertificate(['registry.example.com', 'tokens.example.com', 'blobs.example.com']);
  });

  const network = (isPublic = true) => ({
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    isPublic: () => isPublic,
    authorities: certificate.cert,
  });

  /** Answers whoever has a header; others are asked for it. */
  const closed = (answers: Answers, wanted: string, challenge: string): Answers => ({
    '*': (request, response) => {
      const isIn = request.headers.authorization === wanted;
      const answer = isIn ? answers[request.url ?? ''] : status(401, { 'www-authenticate': challenge });
      (answer ?? files({}))(request, response);
    },
  });

  test('gets that of the workflow; where it leads to gets none', async () => {
    const blobs = await start(imageAnswers(CONFIG), certificate);
    const away = redirect(`https://blobs.example.com:${blobs.port}${CONFIG_PATH}`);
    const answers = imageAnswers(CONFIG, { [CONFIG_PATH]: away });
    const registry = await start(closed(answers, BASIC, 'Basic realm="x"'), certificate);
    const host = `registry.example.com:${registry.port}`;
    const lookUp = async (environment?: NodeJS.ProcessEnv, isPublic = true): Promise<string> => {
      const options = { network: network(isPublic), ...(environment === undefined ? {} : { environment }) };
      return userLine(await open([host], options).userOf(`${host}/ex/web:1`));
    };
    expect(await lookUp(loggedInTo(host, LOGIN))).toBe(FOUND);
    expect(blobs.headers.map(({ authorization }) => authorization)).toEqual([undefined]);
    expect(await lookUp()).toMatch(/without other credentials \(status 401\)/);
    expect(await lookUp(loggedInTo('other.example.com', LOGIN))).toMatch(/without other credentials \(status 401\)/);
    // The registry is named in full, and may have a private address; where it leads to may not.
    expect(await lookUp(loggedInTo(host, LOGIN), false)).toMatch(
      /^blobs\.example\.com:\d+ has the address .* not public/,
    );
    expect(blobs.asked).toHaveLength(1);
  });

  test('that has tokens made elsewhere has nobody learn the login there, unless the config names that host', async () => {
    const tokens = await start({ '*': text(JSON.stringify({ token: 'abc' })) }, certificate);
    const realm = `https://tokens.example.com:${tokens.port}`;
    const registry = await start(
      closed(imageAnswers(CONFIG), 'Bearer abc', `Bearer realm="${realm}/token",service="s"`),
      certificate,
    );
    const host = `registry.example.com:${registry.port}`;
    const lookUp = async (redirects: readonly string[]): Promise<string> => {
      const options = { network: network(), environment: loggedInTo(host, LOGIN) };
      return userLine(await open([host], options, redirects).userOf(`${host}/ex/web:1`));
    };
    expect(await lookUp([])).toBe(FOUND);
    expect(await lookUp([`tokens.example.com:${tokens.port}`])).toBe(FOUND);
    expect(tokens.headers.map(({ authorization }) => authorization)).toEqual([undefined, BASIC]);
    expect(tokens.asked[0]).toBe('GET /token?service=s&scope=repository%3Aex%2Fweb%3Apull');
  });
});
