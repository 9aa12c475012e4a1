/** A Deployment that violates the four checks that most pods fail. */
export function deployment(name: string, securityContext = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  template:
    spec:
      containers:
        - name: app
          image: registry.example/${name}:1
${securityContext}`;
}

/** What `deployment` lacks. */
export const GOOD = `          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              drop: [ALL]
            runAsNonRoot: true
            seccompProfile:
              type: RuntimeDefault
`;
