# The command line, with what it builds by: git, kustomize and helm.
#   docker build -t pss-review . && docker run --rm -v "$PWD:/work" pss-review scan
FROM node:24-alpine
RUN apk add --no-cache git helm kustomize \
  # A repository that is mounted belongs to somebody else; it is only read.
  && git config --system --add safe.directory /work
COPY package.json LICENSE /opt/pss-review/
COPY dist /opt/pss-review/dist
# A number: the kubelet proves `runAsNonRoot` by it. Nothing is written but to /tmp.
USER 65532:65532
ENV HOME=/tmp
WORKDIR /work
ENTRYPOINT ["node", "/opt/pss-review/dist/cli.js"]
