import type { Injector } from './injector.ts';
import { askedByAnnotation, askedOfConsul, askedOfIstio, askedOfLinkerd } from './injector.ts';

const SECCOMP = 'the pod sets a seccomp profile for its containers';

/** The tools whose additions to pods are known, in the order of answers. */
export const INJECTORS: readonly Injector[] = [
  {
    id: 'istio',
    name: 'Istio',
    source: 'https://istio.io/latest/docs/setup/additional-setup/pod-security-admission/',
    asked: askedOfIstio,
    adds: 'istio-init as root with NET_ADMIN and NET_RAW, and istio-proxy',
    isRefusedByBaseline: true,
    mesh: 'istio',
    atRestricted: `${SECCOMP}, or Istio’s \`global.proxy.seccompProfile\` does`,
    instead:
      'Install Istio with its CNI plugin (`pilot.cni.enabled: true`), whose `istio-validation` needs no rights, or use ambient mode (`istio.io/dataplane-mode: ambient`); else the namespace has to be at *privileged*.',
  },
  {
    id: 'linkerd',
    name: 'Linkerd',
    source: 'https://linkerd.io/2/features/cni/',
    asked: askedOfLinkerd,
    adds: 'linkerd-init with NET_ADMIN and NET_RAW, and linkerd-proxy',
    isRefusedByBaseline: true,
    mesh: 'linkerd',
    atRestricted: SECCOMP,
    instead:
      'Install Linkerd with its CNI plugin (`linkerd install --linkerd-cni-enabled`), whose `linkerd-network-validator` needs no rights; else the namespace has to be at *privileged*.',
  },
  {
    id: 'consul',
    name: 'Consul',
    source: 'https://github.com/hashicorp/consul-k8s/blob/main/control-plane/connect-inject/webhook/container_init.go',
    asked: askedOfConsul,
    adds: 'consul-connect-inject-init as root with NET_ADMIN, and consul-dataplane',
    isRefusedByBaseline: true,
    mesh: 'consul',
    atRestricted: SECCOMP,
    instead:
      'Install Consul with its CNI plugin (`connectInject.cni.enabled: true`), or do without transparent proxying (`consul.hashicorp.com/transparent-proxy: "false"`); else the namespace has to be at *privileged*.',
  },
  {
    id: 'opentelemetry-go',
    name: 'the OpenTelemetry operator',
    source: 'https://github.com/open-telemetry/opentelemetry-operator/blob/main/internal/instrumentation/golang.go',
    asked: askedByAnnotation(/^instrumentation\.opentelemetry\.io\/inject-go$/),
    adds: 'a privileged container, and a hostPath volume',
    isRefusedByBaseline: true,
    atRestricted: 'nothing: Go is instrumented from the kernel',
    instead: 'Instrument Go programs in their source instead; else the namespace has to be at *privileged*.',
  },
  {
    id: 'opentelemetry',
    name: 'the OpenTelemetry operator',
    source: 'https://github.com/open-telemetry/opentelemetry-operator#opentelemetry-auto-instrumentation-injection',
    asked: askedByAnnotation(
      /^instrumentation\.opentelemetry\.io\/inject-(?:java|nodejs|python|dotnet|apache-httpd|nginx)$/,
    ),
    adds: 'an init container that copies the agent',
    isRefusedByBaseline: false,
    atRestricted: 'the operator gives the init container such a security context',
    instead: '',
  },
  {
    id: 'vault',
    name: 'the Vault agent injector',
    source: 'https://developer.hashicorp.com/vault/docs/deploy/kubernetes/injector/annotations',
    asked: askedByAnnotation(/^vault\.hashicorp\.com\/agent-inject$/),
    adds: 'vault-agent-init and vault-agent, as user 100 without capabilities',
    isRefusedByBaseline: false,
    atRestricted: SECCOMP,
    instead: '',
  },
  {
    id: 'dapr',
    name: 'Dapr',
    source: 'https://docs.dapr.io/operations/hosting/kubernetes/kubernetes-production/',
    asked: askedByAnnotation(/^dapr\.io\/enabled$/),
    adds: 'daprd, which keeps the runtime’s capabilities by default',
    isRefusedByBaseline: false,
    atRestricted:
      'Dapr has `dapr_sidecar_injector.sidecarDropALLCapabilities: true`, and the pod `dapr.io/sidecar-seccomp-profile-type: RuntimeDefault` or a profile of its own',
    instead: '',
  },
  {
    id: 'datadog',
    name: 'the Datadog admission controller',
    source: 'https://docs.datadoghq.com/tracing/trace_collection/automatic_instrumentation/',
    asked: askedByAnnotation(/^admission\.datadoghq\.com\/[a-z]+-lib\.(?:custom-image|version)$/),
    adds: 'init containers that copy its libraries',
    isRefusedByBaseline: false,
    atRestricted: 'the Cluster Agent gives them such a security context',
    instead: '',
  },
];
