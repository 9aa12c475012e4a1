import { describe, expect, it } from 'vitest';
import { runningUser } from '../../../../src/render/fetch/images/running-user.ts';
import { kubeletRefusal } from '../../../../src/repository/dockerfiles/image-user.ts';

function lineOf(
  user: string,
  history: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): string {
  const found = runningUser({ user, platform: 'linux/amd64', history, variables: new Map(Object.entries(variables)) });
  const name = 'name' in found ? found.name : 'digits' in found ? found.digits : '';
  const number = 'number' in found ? [found.number] : [];
  return [found.kind, name, ...number].filter((part) => part !== '').join(' ');
}

/** What is read of a user, and what the kubelet makes of it, which refuses all but the last. */
const REFUSALS = {
  root: 'container has runAsNonRoot and image will run as root',
  name: 'container has runAsNonRoot and image has non-numeric user',
  invalid: 'container has runAsNonRoot and image has an invalid user id',
  nothing: '',
};

const USERS: Readonly<Record<string, readonly [line: string, refusal: keyof typeof REFUSALS]>> = {
  '': ['root', 'root'],
  '0': ['root 0', 'root'],
  '000': ['root 000', 'root'],
  '0:0': ['root 0', 'root'],
  '-0': ['root -0', 'root'],
  ':1000': ['root', 'root'],
  '1000': ['number 1000', 'nothing'],
  '+1000': ['number 1000', 'nothing'],
  '01000:3000': ['number 1000', 'nothing'],
  '1000:app': ['number 1000', 'nothing'],
  '2147483647': ['number 2147483647', 'nothing'],
  '2147483648': ['no-number 2147483648', 'invalid'],
  '-1': ['no-number -1', 'invalid'],
  '9223372036854775807': ['no-number 9223372036854775807', 'invalid'],
  '9223372036854775808': ['no-number 9223372036854775808', 'name'],
  '-9223372036854775809': ['no-number -9223372036854775809', 'name'],
  '1_000': ['name 1_000', 'name'],
  '0x10': ['name 0x10', 'name'],
  '1e3': ['name 1e3', 'name'],
  app: ['name app', 'name'],
  'app:app': ['name app', 'name'],
  root: ['root root', 'name'],
  'root:root': ['root root', 'name'],
};

/** An entry of a history by each builder that is common. */
const BUILDERS: Readonly<Record<string, string>> = {
  'of the former builder of Docker': '/bin/sh -c useradd -u 1000 app',
  'of the same, with an argument': '|1 ID=1000 /bin/sh -c useradd -u $ID app',
  'of BuildKit': 'RUN /bin/sh -c adduser -D -u 1000 app # buildkit',
  'of BuildKit, with arguments': 'RUN |2 NAME=a b ID=1000 /bin/sh -c useradd -c "$NAME" -u $ID app # buildkit',
  'of BuildKit, with another shell': 'RUN /bin/bash -o pipefail -c groupadd app && useradd -u 1000 app # buildkit',
  'of kaniko': 'RUN adduser --uid 1000 app',
  'with a variable of the image': 'RUN /bin/sh -c useradd -u "$APP_UID" app # buildkit',
};

describe('the user of an image', () => {
  it.each(Object.entries(USERS))('%j: %s', (user, [line, refusal]) => {
    expect(lineOf(user)).toBe(line);
    const found = runningUser({ user, platform: '', history: [], variables: new Map() });
    expect(found).toMatchObject({ written: user });
    const said = kubeletRefusal(found) ?? '';
    expect(refusal === 'nothing' ? said : said.slice(0, REFUSALS[refusal].length)).toBe(REFUSALS[refusal]);
  });

  it.each(Object.entries(BUILDERS))('has its number from the history %s', (_, entry) => {
    expect(lineOf('app', ['/bin/sh -c #(nop) ADD file:0 in / ', entry, 'USER app'], { APP_UID: '1000' })).toBe(
      'name app 1000',
    );
  });

  it('has the number that it got last, or none where that is not told', () => {
    expect(lineOf('app', ['RUN useradd -u 1000 app', 'RUN usermod -u 2000 app'])).toBe('name app 2000');
    expect(lineOf('app', ['RUN useradd -u 1000 app', 'RUN userdel app; useradd app'])).toBe('name app');
    expect(lineOf('app', ['RUN useradd -u 1000 app', 'RUN id app || useradd app'])).toBe('name app 1000');
    expect(lineOf('app', ['RUN useradd -o -u 0 app'])).toBe('root app');
    expect(lineOf('app', ['RUN useradd -u 1000 web', '/bin/sh -c #(nop) USER app', ''])).toBe('name app');
  });

  it('with an odd name is told', () => {
    for (const user of [
      ' ',
      'a b',
      'a\u0000',
      '\u202e',
      'a'.repeat(201),
      '\u001b[31m',
      '1000:\u001b[31m',
      '1'.repeat(201),
    ])
      expect(() => lineOf(user), JSON.stringify(user)).toThrow('the config of the image has an odd name of a user');
  });

  it('is read of a long history in time that grows with it', () => {
    for (const part of ['/', '|1 ', 'a=', ' ', '/sh -c ', 'RUN |9 A=', '"'])
      expect(lineOf('app', [part.repeat(30_000), `RUN |3 ${part.repeat(30_000)}`])).toBe('name app');
  });

  it('is not read of a history that no image has', () => {
    const makes = 'RUN useradd -u 1000 app';
    expect(lineOf('app', [makes, ...Array.from({ length: 9 }, () => `RUN useradd ${'$A$B'.repeat(4500)}`)])).toBe(
      'name app 1000',
    );
    expect(lineOf('app', [makes, 'x'.repeat(200_000)])).toBe('name app');
  });
});
