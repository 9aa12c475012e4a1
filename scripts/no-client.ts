// Stands in the Action's bundle for `undici`, a quarter of it, which packages of GitHub's bring for requests that pss-review
// never makes by them: Node's own client makes all of ours.
function unused(): never {
  throw new Error('pss-review makes no request by undici');
}

export const fetch = unused;
export const ProxyAgent = unused;
