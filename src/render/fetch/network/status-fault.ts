import { FetchFault } from '../fetch-fault.ts';

/** Says why an answer of another status than 200 gives nothing. */
export function statusFault(host: string, status: number, what: string, remedy: string): FetchFault {
  if (status === 401 || status === 403)
    return new FetchFault(`${host} does not give ${what} without other credentials (status ${status}): ${remedy}`);
  if (status === 404) return new FetchFault(`${host} has no ${what}`);
  if (status === 429)
    return new FetchFault(`${host} was asked too often (status 429) for ${what}: ${remedy}, or run it later`);
  return new FetchFault(`${host} answered with status ${status} for ${what}`);
}
