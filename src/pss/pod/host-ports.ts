import type { Container } from './pod.ts';

/** Copies containerPort into an unset hostPort, as the server does in a pod on the host's network. */
export function defaultHostPorts(container: Container): Container {
  if (container.ports === undefined) return container;
  const ports = container.ports.map((port) => {
    const { hostPort = 0, containerPort = 0 } = port;
    return hostPort !== 0 || containerPort === 0 ? port : { ...port, hostPort: containerPort };
  });
  return { ...container, ports };
}
