import { describe, expect, it } from 'vitest';
import { runningUser } from '../../../../src/render/fetch/images/running-user.ts';

function lineOf(
  user: string,
  history: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): string {
  const found = runningUser({ user, platform: 'linux/amd64', history, variables: new Map(Object.entries(variables)) });
  return Object.values(found).join(' ');
}

/** What the kubelet makes of them: the number, `root`, or the name. */
const USERS: Readonly<Record<string, string>> = {
  '': 'root',
  '0': 'root',
  '000': 'root',
  '0:0': 'root',
  '-0': 'root',
  ':1000': 'root',
  '1000': 'number 1000',
  '+1000': 'number 1000',
  '01000:3000': 'number 1000',
  '1000:app': 'number 1000',
  '-1': 'number -1',
  '9223372036854775808': 'name 9223372036854775808',
  '-9223372036854775809': 'name -9223372036854775809',
  '1_000': 'name 1_000',
  '0x10': 'name 0x10',
  '1e3': 'name 1e3',
  app: 'name app',
  'app:app': 'name app',
  root: 'name root 0',
  'root:root': 'name root 0',
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
  it.each(Object.entries(USERS))('%j: %s', (user, expected) => {
    expect(lineOf(user)).toBe(expected);
  });

  it('is the largest number, and none above', () => {
    expect(runningUser({ user: '9223372036854775807', platform: '', history: [], variables: new Map() }).kind).toBe(
      'number',
    );
  });

  it.each(Object.entries(BUILDERS))('has its number from the history %s', (_, entry) => {
    expect(lineOf('app', ['/bin/sh -c #(nop) ADD file:0 in / ', entry, 'USER app'], { APP_UID: '1000' })).toBe(
      'name app 1000',
    );
  });

  it('has the number that it got last, or none where that is not told', () => {
    expect(lineOf('app', ['RUN useradd -u 1000 app', 'RUN usermod -u 2000 app'])).toBe('name app 2000');
    expect(lineOf('app', ['RUN useradd -u 1000 app', 'RUN userdel app; useradd app'])).toBe('name app');
    expect(lineOf('app', ['RUN useradd -u 1000 web', '/bin/sh -c #(nop) USER app', ''])).toBe('name app');
  });

  it('with an odd name is told', () => {
    for (const user of [' ', 'a b', 'a\u0000', '\u202e', 'a'.repeat(201), '\u001b[31m'])
      expect(() => lineOf(user), JSON.stringify(user)).toThrow('the config of the image has an odd name of a user');
  });

  it('is read of a long history in time that grows with it', () => {
    for (const part of ['/', '|1 ', 'a=', ' ', '/sh -c ', 'RUN |9 A=', '"'])
      expect(lineOf('app', [part.repeat(30_000), `RUN |3 ${part.repeat(30_000)}`])).toBe('name app');
  });
});
