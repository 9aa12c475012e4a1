import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MadeUser } from '../../../src/repository/dockerfiles/users/user-command.ts';
import { addUsersOfScript } from '../../../src/repository/dockerfiles/users/users-of-script.ts';

/** The users of each line, with `?` for a number that is not known. */
const LINES: Readonly<Record<string, string>> = {
  'useradd -u 1000 app': 'app=1000',
  'useradd --uid 1000 app': 'app=1000',
  'useradd --uid=1000 app': 'app=1000',
  'useradd -u1000 -m -s /bin/bash app': 'app=1000',
  'useradd -rmu 1000 -g app app': 'app=1000',
  'useradd app -u 1000': 'app=1000',
  'useradd -l -u 1000 app': 'app=1000',
  'useradd --system --no-create-home app': 'app=?',
  '/usr/sbin/useradd -u 65532 "non-root"': 'non-root=65532',
  'adduser -D -u 10001 app': 'app=10001',
  'adduser -S -D -H -h /app -s /sbin/nologin -G app -g app -u 101 app': 'app=101',
  'adduser --uid 1000 --disabled-password --gecos "An App" app': 'app=1000',
  'adduser --system --group --uid 1000 app': 'app=1000',
  'adduser app docker': '',
  'addgroup -g 1000 app': '',
  'groupadd --gid 1000 app': '',
  'groupadd -g 1000 app && useradd -u 1001 -g app app; echo done': 'app=1001',
  'apk add curl \\\n  && addgroup -S app \\\n  && adduser -S -G app -u 1234 app': 'app=1234',
  'set -eux; if ! id app; then useradd -u 1000 app; fi': 'app=1000',
  'id app || useradd -u 1000 app': 'app=1000',
  'useradd -u 1000 app || adduser -D -u 1000 app': 'app=1000',
  'useradd -u 1000 app || adduser -D -u 1001 app': 'app=?',
  'useradd app && usermod -u 2000 app': 'app=2000',
  'usermod -aG docker app': '',
  'usermod -l new -u 1000 old': 'new=1000',
  'useradd -u 1000 old; usermod -l new old': 'new=1000',
  'usermod -l new old': 'new=?',
  'useradd -u 1000 old; userdel old': '',
  'useradd -u 1000 app; userdel app; useradd -u 1001 app': 'app=1001',
  'uid=1000 && useradd -u $uid app': 'app=1000',
  'uid=1000; [ "$arch" = arm ] && uid=1001; useradd -u $uid app': 'app=?',
  'KNOWN=1600 && useradd -u $KNOWN app': 'app=?',
  'useradd -u ${KNOWN:+1700} app': 'app=1700',
  'useradd app; useradd -u 1000 app': 'app=?',
  'sudo HOME=/ useradd -u 1000 app': 'app=1000',
  '# useradd -u 1000 app': '',
  'echo useradd -u 1000 app': '',
  'echo "useradd -u 1000 app"': '',
  'useradd -u $UID app': 'app=?',
  'useradd -u ${KNOWN} app': 'app=1500',
  'useradd -u "$KNOWN" app': 'app=1500',
  "useradd -u '$KNOWN' app": 'app=?',
  'useradd -u ${OTHER:-1600} app': 'app=1600',
  'useradd -u $(id -u) app': 'app=?',
  'useradd -u 1000 $NAME': '',
  'useradd -u 4294967295 app': 'app=?',
  'useradd -u -5 app': 'app=?',
  'useradd -u 1000 one; useradd -u 1001 two': 'one=1000 two=1001',
  'useradd -u 1000 app > /dev/null': 'app=1000',
  'useradd -u 1000 app 2>/dev/null': 'app=1000',
  'useradd -u 1000 app >&2 || true': 'app=1000',
  'echo "app:x:1000:1000:App:/app:/sbin/nologin" >> /etc/passwd': 'app=1000',
  "printf 'app:x:1000:1000::/:\\nweb:x:1001:1001::/:\\n' > /etc/passwd": 'app=1000 web=1001',
  'echo "app:x:1000:1000::/:" > /etc/shadow': '',
  useradd: '',
  '': '',
};

const VARIABLES = new Map([['KNOWN', '1500']]);

/** The users that some scripts leave, each run after the one before it. */
function usersAfter(...scripts: string[]): string {
  const known = { users: new Map<string, MadeUser>(), groups: new Map<string, MadeUser>() };
  const lookUp = (name: string) => (VARIABLES.has(name) ? { text: VARIABLES.get(name) ?? '' } : undefined);
  for (const script of scripts) addUsersOfScript(known, script, lookUp, (made) => made);
  return [...known.users].map(([name, { number }]) => `${name}=${number ?? '?'}`).join(' ');
}

describe('the users that a command line creates', () => {
  it.each(Object.entries(LINES))('%s: %s', (line, expected) => {
    expect(usersAfter(line)).toBe(expected);
  });

  it('are those of earlier ones, unless it gives them another number, or takes them away', () => {
    const first = 'useradd -u 1000 app';
    expect(usersAfter(first, 'id app || useradd app')).toBe('app=1000');
    expect(usersAfter(first, 'useradd -u 2000 app')).toBe('app=2000');
    expect(usersAfter(first, 'usermod -u $ID app')).toBe('app=?');
    expect(usersAfter(first, 'usermod -l web app')).toBe('web=1000');
    expect(usersAfter(first, 'userdel app; useradd app')).toBe('app=?');
    expect(usersAfter(first, 'groupdel app', 'groupadd -g 5 app')).toBe('app=1000');
  });

  it('are read of any text, in time that grows with it', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (line) => typeof usersAfter(line) === 'string'));
    for (const part of ['"', "'", '$(', '`', '${a', '\\', 'useradd -u ', '-u', 'a=1 ', '\\na:'])
      expect(usersAfter(`useradd ${part.repeat(20_000)}`), part).toBe('');
    expect(usersAfter(`echo ${'\\\\na:'.repeat(3000)} > /etc/passwd`)).toBe('a=?');
  });
});
