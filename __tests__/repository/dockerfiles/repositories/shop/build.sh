#!/bin/sh
for each in a b; do
  docker build -t "acme/$each" "services/$each"
done
buildah bud -t acme/mail -f ci/mail.Dockerfile ci
