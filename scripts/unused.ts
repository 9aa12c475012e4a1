// Stands in the Action's bundle for packages that GitHub's bring for what pss-review never asks of them: `undici`, a quarter of
// the bundle, for requests, which Node's own client makes, and `@actions/exec`, which tells the machine.
function unused(): never {
  throw new Error('pss-review never calls this');
}

export const fetch = unused;
export const ProxyAgent = unused;
export const getExecOutput = unused;
