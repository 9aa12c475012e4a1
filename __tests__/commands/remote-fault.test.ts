import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import { expect, test } from 'vitest';
import { remoteFault } from '../../src/commands/remote/remote-fault.ts';

const NAME = { owner: 'octo', repo: 'shop', argument: 'octo/shop' };

function refusal(status: number, message: string): RequestError {
  const request = { method: 'GET' as const, url: 'https://api.github.com/repos/octo/shop/commits/HEAD', headers: {} };
  return new RequestError(message, status, { request });
}

test.each([
  [409, 'Git Repository is empty.', 'octo/shop: the repository is empty'],
  [403, 'Repository access blocked', 'octo/shop: api.github.com does not give it: Repository access blocked'],
  [451, 'Unavailable due to DMCA', 'octo/shop: api.github.com answered with status 451: Unavailable due to DMCA'],
  [500, 'getaddrinfo ENOTFOUND', 'octo/shop: api.github.com cannot be reached: getaddrinfo ENOTFOUND'],
])('status %i says why GitHub gives nothing', (status, message, expected) => {
  expect(remoteFault(refusal(status, message), NAME, false)).toMatchObject({
    name: 'ConfigurationError',
    message: expected,
  });
});

test.each([
  refusal(502, `<h1>\u001b[31mproxy</h1>\n${'x'.repeat(1000)}`),
  new GraphqlResponseError({ method: 'POST', url: '/graphql' }, {}, {
    data: null,
    errors: [{ message: '\u001b[31msomething' }],
  } as never),
])('what an answer says is a short line, and no escape of a terminal: %#', (error) => {
  const { name, message } = remoteFault(error, NAME, true) as Error;
  expect(name).toBe('ConfigurationError');
  expect(message).toMatch(/^octo\/shop: [\x20-\x7e…]{1,400}$/);
});

test('a fault of our own stays one', () => {
  const fault = new TypeError('x is not a function');
  expect(remoteFault(fault, NAME, false)).toBe(fault);
});
