#!/bin/sh
# Whether an installed pss-review works: scripts/smoke.sh COMMAND [ARGUMENT…]
# As `scripts/smoke.sh npx pss-review`, or `scripts/smoke.sh docker run --rm -i IMAGE`. It reads standard input alone.
set -eu
fail() {
  echo "smoke: $1" >&2
  exit 1
}
version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' "$(dirname "$0")/../package.json")
[ "$("$@" --version)" = "$version" ] || fail "--version is not $version"
pod='{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: app, image: a}]}}'
code=0
said=$(echo "$pod" | "$@" scan --format json -) || code=$?
[ "$code" = 1 ] || fail "scan of a pod that violates exits with $code"
case $said in
  *'allowPrivilegeEscalation != false (container \"app\" must set securityContext.allowPrivilegeEscalation=false)'*) ;;
  *) fail 'scan does not say what the API server says' ;;
esac
echo "$pod" | "$@" scan --level privileged --quiet - > /dev/null || fail 'scan of a pod that passes does not exit with 0'
"$@" explain runAsNonRoot | grep -q 'runAsNonRoot' || fail 'explain says nothing'
echo "pss-review $version works"
