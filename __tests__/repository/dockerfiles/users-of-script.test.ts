import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usersOfScript } from '../../../src/repository/dockerfiles/users/users-of-script.ts';

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
  'usermod -l new -u 1000 old': 'old=1000',
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

describe('the users that a command line creates', () => {
  it.each(Object.entries(LINES))('%s: %s', (line, expected) => {
    const users = [...usersOfScript(line, VARIABLES)].map(([name, number]) => `${name}=${number ?? '?'}`);
    expect(users.join(' ')).toBe(expected);
  });

  it('are read of any text, in time that grows with it', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (line) => usersOfScript(line).size >= 0));
    for (const part of ['"', "'", '$(', '`', '${a', '\\', 'useradd -u ', '-u'])
      expect(usersOfScript(part.repeat(20_000)).size).toBe(0);
  });
});
