import type { PodFinder } from './found-pods.ts';
import { argoPods } from './made/argo-pods.ts';
import { podTemplateOfTaskRun, podTemplatesOfPipelineRun, tektonPods } from './made/tekton-pods.ts';
import { noteAt } from './note-at.ts';
import type { PathPattern } from './path-pattern.ts';
import { matchPattern, parsePathPattern } from './path-pattern.ts';
import type { PodSpecs } from './pod-specs.ts';
import { podsAt } from './pods-at.ts';

/** A kind of custom resource whose controller makes pods of it, in any version of its group. */
interface CustomKind {
  readonly group: string;
  readonly kind: string;
  readonly find: PodFinder;
}

const AGONES = 'agones.dev';
const ARGO = 'argoproj.io';
const KRUISE = 'apps.kruise.io';
const KUBEFLOW = 'kubeflow.org';
const KNATIVE = 'serving.knative.dev';
const KUBEFED = 'types.kubefed.io';
const OPENSHIFT = 'apps.openshift.io';
const RAY = 'ray.io';
const TEKTON = 'tekton.dev';
const TRAINER = 'trainer.kubeflow.org';

const ANALYSIS = ['spec.metrics[*].provider.job.spec.template'];
const RAY_GROUPS = ['headGroupSpec.template', 'workerGroupSpecs[*].template'];
const JOB_SET = 'spec.replicatedJobs[*].template.spec.template';
const REVISION = podsAt(patterns('spec.template'), { isOpen: true, containerName: 'user-container' });
const TASKS = patterns('spec.tasks[*].taskSpec', 'spec.finally[*].taskSpec');
const RUN_TASKS = patterns('spec.pipelineSpec.tasks[*].taskSpec', 'spec.pipelineSpec.finally[*].taskSpec');

const CUSTOM_KINDS: readonly CustomKind[] = [
  row(ARGO, 'Rollout', 'spec.template'),
  row(ARGO, 'Experiment', 'spec.templates[*].template'),
  row(ARGO, 'AnalysisTemplate', ...ANALYSIS),
  row(ARGO, 'ClusterAnalysisTemplate', ...ANALYSIS),
  row(ARGO, 'AnalysisRun', ...ANALYSIS),
  { group: ARGO, kind: 'Workflow', find: argoPods(['spec']) },
  { group: ARGO, kind: 'WorkflowTemplate', find: argoPods(['spec']) },
  { group: ARGO, kind: 'ClusterWorkflowTemplate', find: argoPods(['spec']) },
  { group: ARGO, kind: 'CronWorkflow', find: argoPods(['spec', 'workflowSpec']) },
  { group: TEKTON, kind: 'Task', find: tektonPods(patterns('spec')) },
  { group: TEKTON, kind: 'ClusterTask', find: tektonPods(patterns('spec')) },
  { group: TEKTON, kind: 'TaskRun', find: tektonPods(patterns('spec.taskSpec'), podTemplateOfTaskRun) },
  { group: TEKTON, kind: 'Pipeline', find: tektonPods(TASKS) },
  { group: TEKTON, kind: 'PipelineRun', find: tektonPods(RUN_TASKS, podTemplatesOfPipelineRun) },
  { group: KNATIVE, kind: 'Service', find: REVISION },
  { group: KNATIVE, kind: 'Configuration', find: REVISION },
  row(RAY, 'RayCluster', ...RAY_GROUPS.map((path) => `spec.${path}`)),
  row(RAY, 'RayJob', ...RAY_GROUPS.map((path) => `spec.rayClusterSpec.${path}`), 'spec.submitterPodTemplate'),
  row(RAY, 'RayService', ...RAY_GROUPS.map((path) => `spec.rayClusterConfig.${path}`)),
  row('batch.volcano.sh', 'Job', 'spec.tasks[*].template'),
  row(KRUISE, 'CloneSet', 'spec.template'),
  row(KRUISE, 'StatefulSet', 'spec.template'),
  row(KRUISE, 'DaemonSet', 'spec.template'),
  row(KRUISE, 'BroadcastJob', 'spec.template'),
  row(
    KRUISE,
    'AdvancedCronJob',
    'spec.template.jobTemplate.spec.template',
    'spec.template.broadcastJobTemplate.spec.template',
  ),
  altered(
    row(
      KRUISE,
      'UnitedDeployment',
      'spec.template.statefulSetTemplate.spec.template',
      'spec.template.advancedStatefulSetTemplate.spec.template',
      'spec.template.cloneSetTemplate.spec.template',
      'spec.template.deploymentTemplate.spec.template',
    ),
    'spec.topology.subsets[*].patch',
  ),
  row('jobset.x-k8s.io', 'JobSet', JOB_SET),
  row(
    'leaderworkerset.x-k8s.io',
    'LeaderWorkerSet',
    'spec.leaderWorkerTemplate.leaderTemplate',
    'spec.leaderWorkerTemplate.workerTemplate',
  ),
  row(KUBEFLOW, 'Notebook', 'spec.template'),
  row(KUBEFLOW, 'PyTorchJob', 'spec.pytorchReplicaSpecs.*.template'),
  row(KUBEFLOW, 'TFJob', 'spec.tfReplicaSpecs.*.template'),
  row(KUBEFLOW, 'MPIJob', 'spec.mpiReplicaSpecs.*.template'),
  row(KUBEFLOW, 'XGBoostJob', 'spec.xgbReplicaSpecs.*.template'),
  row(KUBEFLOW, 'PaddleJob', 'spec.paddleReplicaSpecs.*.template'),
  row(KUBEFLOW, 'JAXJob', 'spec.jaxReplicaSpecs.*.template'),
  row(TRAINER, 'ClusterTrainingRuntime', `spec.template.${JOB_SET}`),
  row(TRAINER, 'TrainingRuntime', `spec.template.${JOB_SET}`),
  altered(row(OPENSHIFT, 'DeploymentConfig', 'spec.template'), 'spec.strategy.customParams'),
  // As it was before OpenShift had groups.
  altered(row('', 'DeploymentConfig', 'spec.template'), 'spec.strategy.customParams'),
  row('keda.sh', 'ScaledJob', 'spec.jobTargetRef.template'),
  row('sources.knative.dev', 'ContainerSource', 'spec.template'),
  row('actions.github.com', 'AutoscalingRunnerSet', 'spec.template', 'spec.listenerTemplate'),
  row(AGONES, 'GameServer', 'spec.template'),
  row(AGONES, 'GameServerSet', 'spec.template.spec.template'),
  row(AGONES, 'Fleet', 'spec.template.spec.template'),
  row('agents.x-k8s.io', 'Sandbox', 'spec.podTemplate'),
  row('extensions.agents.x-k8s.io', 'SandboxTemplate', 'spec.podTemplate'),
  row('operators.coreos.com', 'ClusterServiceVersion', 'spec.install.spec.deployments[*].spec.template'),
  ...['FederatedDeployment', 'FederatedJob', 'FederatedReplicaSet'].map((kind) =>
    altered(row(KUBEFED, kind, 'spec.template.spec.template'), 'spec.overrides'),
  ),
];

function row(group: string, kind: string, ...paths: readonly string[]): CustomKind {
  return { group, kind, find: podsAt(patterns(...paths)) };
}

/** A kind whose controller alters its pods by what stands in these fields: a note says so. */
function altered({ group, kind, find }: CustomKind, ...paths: readonly string[]): CustomKind {
  const fields = patterns(...paths);
  const message = `the controller of ${kind} alters the pods by this: they are judged as they are without it`;
  return {
    group,
    kind,
    find: (object, isJson) => {
      const found = find(object, isJson);
      const altering = fields.flatMap((field) => matchPattern(object, field).matches);
      const notes = altering.flatMap(({ path }) => noteAt(object, path, 'pod-spec-patch', message));
      return { ...found, notes: [...found.notes, ...notes] };
    },
  };
}

function patterns(...paths: readonly string[]): PathPattern[] {
  return paths.map((path) => parsePathPattern(path) ?? []);
}

const BY_NAME: ReadonlyMap<string, PodFinder> = new Map(
  CUSTOM_KINDS.map(({ group, kind, find }) => [`${group}/${kind}`, find]),
);
const KINDS: ReadonlySet<string> = new Set(CUSTOM_KINDS.map(({ kind }) => kind));

/** Returns the finders for the pods of a kind: this program's own and the config's; empty where the kind is unknown. */
export function podFinders(group: string, kind: string, podSpecs: PodSpecs): PodFinder[] {
  const builtIn = BY_NAME.get(`${group}/${kind}`);
  const configured = podSpecs.filter((place) => place.group === group && place.kind === kind).map(({ path }) => path);
  return [
    ...(builtIn === undefined ? [] : [builtIn]),
    ...(configured.length === 0 ? [] : [podsAt(configured, { isOpen: true })]),
  ];
}

/** Whether custom resources of this kind hold pods in at least one group. */
export function isCustomKind(kind: string, podSpecs: PodSpecs): boolean {
  return KINDS.has(kind) || podSpecs.some((place) => place.kind === kind);
}
