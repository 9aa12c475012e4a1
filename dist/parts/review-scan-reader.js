import { APP_ARMOR_ANNOTATION, CONTAINER_LISTS, changeContainers, containersOf, defaultHostPorts, describeFault, distinctBy, fieldOf, formatPath, inlineCode, isNull, meantScalar, scalarText, stepAt, textOf, walk } from "./action-review-scan-reader.js";
// src/manifest/kinds/pod-specs.ts
const NO_POD_SPECS = [];
// src/manifest/join-readings.ts
function joinReadings(first, second) {
	if (second.length === 0) return {
		objects: first,
		differ: false
	};
	const others = new Map(second.flatMap(podsOf));
	let differ = false;
	const objects = first.map((reading) => {
		if (reading.is !== "workload") return reading;
		const pods = reading.pods.map((pod) => {
			const key = keyOf(reading, pod);
			const otherReading = others.get(key);
			others.delete(key);
			if (otherReading === void 0 || isSame$1(pod.pod, otherReading)) return pod;
			differ = true;
			return {
				...pod,
				pod: {
					...pod.pod,
					otherReading
				}
			};
		});
		return {
			...reading,
			pods
		};
	});
	const known = new Set(first.map(wordsOf$1));
	const isNews = (words) => words !== void 0 && !known.has(words);
	const added = second.flatMap((reading) => {
		if (reading.is !== "workload") return isNews(wordsOf$1(reading)) ? [reading] : [];
		const pods = reading.pods.filter((pod) => others.has(keyOf(reading, pod)));
		return pods.length === 0 ? [] : [{
			...reading,
			pods
		}];
	});
	return {
		objects: [...objects, ...added],
		differ: differ || added.length > 0
	};
}
function podsOf(reading) {
	return reading.is === "workload" ? reading.pods.map((pod) => [keyOf(reading, pod), pod.pod]) : [];
}
function keyOf({ object: { path, identity } }, { podPath }) {
	return JSON.stringify([
		formatPath(path),
		identity,
		formatPath(podPath)
	]);
}
function wordsOf$1(reading) {
	if (reading.is === "namespace") return JSON.stringify([reading.object.identity.name, reading.labels]);
	return reading.is === "note" ? JSON.stringify([reading.code, reading.path]) : void 0;
}
function isSame$1(first, second) {
	return JSON.stringify(first, inOrder$1) === JSON.stringify(second, inOrder$1);
}
function inOrder$1(_, value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1));
}
// src/manifest/kinds/path-pattern.ts
const STEP = /\[(\*)\]|\['((?:[^'\\]|\\.)+)'\]|(?:^|\.)(?:(\*)|([A-Za-z_$][A-Za-z0-9_$-]*))/y;
function parsePathPattern(text) {
	const steps = [];
	STEP.lastIndex = 0;
	for (let at = 0; at < text.length; at = STEP.lastIndex) {
		const match = STEP.exec(text);
		if (match === null) return void 0;
		const [, item, quoted, key, name] = match;
		if (item !== void 0) steps.push({ every: "item" });
		else if (key !== void 0) steps.push({ every: "key" });
		else steps.push({ key: name ?? (quoted ?? "").replaceAll(/\\(.)/g, "$1") });
	}
	return steps.length === 0 ? void 0 : steps;
}
function formatAsPattern(path) {
	return path.map((step) => typeof step === "number" ? "[*]" : formatPath(["a", step]).slice(1)).join("").replace(/^\./, "");
}
function matchPattern(root, pattern) {
	const faults = [];
	let matches = [{
		path: [],
		named: [],
		value: root
	}];
	for (const step of pattern) {
		const type = "key" in step || step.every === "key" ? "mapping" : "list";
		matches = matches.flatMap((match) => {
			if (match.value.kind === type) return matchStep(match, step);
			const message = describeFault(match.value, type === "list" ? "[]any" : "map:any");
			faults.push({
				path: match.path,
				value: match.value,
				message
			});
			return [];
		});
	}
	return {
		matches,
		faults
	};
}
function matchStep({ path, named, value }, step) {
	const at = (name, key, next) => isNull(next) ? [] : [{
		path: [...path, name],
		named: [...named, key],
		value: next
	}];
	if (value.kind === "list") return value.items.flatMap((item, index) => at(index, itemName(item) || index, item));
	if ("key" in step) {
		const next = fieldOf(value, step.key)?.value;
		return next === void 0 ? [] : at(step.key, step.key, next);
	}
	if (value.kind === "scalar") return [];
	return [...value.entries.values()].flatMap((entry) => at(entry.name, entry.name, entry.value));
}
function itemName(item) {
	return textOf(item, "name") || textOf(item, "groupName");
}
// src/manifest/kinds/note-at.ts
function noteAt(object, path, code, message) {
	const step = stepAt(object, path);
	if (step === void 0) return [];
	const { value, entry } = step;
	return [{
		path,
		value,
		...entry && { entry },
		code,
		message
	}];
}
// src/manifest/kinds/made/argo-notes.ts
const OWN_PODS = [
	"data",
	"http",
	"plugin"
];
const COMMON_FIELDS = [
	"hostNetwork",
	"podMetadata",
	"securityContext",
	"templateDefaults",
	"volumes"
];
function argoNotes(object, specPath, all, judged) {
	const makers = all.filter((template) => judged.includes(template) || [...OWN_PODS, "resource"].some((name) => stepAt(template.value, [name])));
	const hasPods = judged.length > 0;
	const owners = [...[[], ["templateDefaults"]].map((path) => ({
		path,
		isJudged: hasPods
	})), ...makers.map((template) => ({
		path: template.path,
		isJudged: judged.includes(template)
	}))];
	const hasOthers = !hasPods || stepAt(object, [...specPath, "workflowTemplateRef"]) !== void 0;
	return [
		...patchNotes(object, specPath, owners),
		...hasOthers ? commonNotes(object, specPath) : [],
		...makers.flatMap(({ path }) => ownPodNotes(object, [...specPath, ...path])),
		...makers.flatMap(({ path, value }) => resourceNotes(value, [...specPath, ...path]))
	];
}
function patchNotes(object, specPath, owners) {
	const changed = "are changed by this patch when Argo makes them";
	const ofOwners = owners.flatMap(({ path, isJudged }) => {
		const message = isJudged ? `the pods ${changed}: they are judged as they are without it` : `pods that are not written here ${changed}: they are not judged`;
		return noteAt(object, [
			...specPath,
			...path,
			"podSpecPatch"
		], "pod-spec-patch", message);
	});
	const message = "this patch changes the pods by which Argo deletes artifacts: they are not judged";
	return [...ofOwners, ...noteAt(object, [
		...specPath,
		"artifactGC",
		"podSpecPatch"
	], "pod-spec-patch", message)];
}
function commonNotes(object, specPath) {
	const message = "this goes into pods that are not written here: they are not judged";
	return COMMON_FIELDS.flatMap((name) => noteAt(object, [...specPath, name], "operator-pod", message));
}
function ownPodNotes(object, template) {
	const message = "Argo runs this in a pod of its own, which is not written here: it is not judged";
	return OWN_PODS.flatMap((name) => noteAt(object, [...template, name], "operator-pod", message));
}
const HARMLESS_ACTIONS = ["get", "delete"];
function resourceNotes(template, path) {
	const step = stepAt(template, ["resource"]);
	if (step === void 0 || HARMLESS_ACTIONS.includes(textOf(step.value, "action"))) return [];
	const entry = fieldOf(step.value, "manifest") ?? step.entry;
	const message = "the step creates what this manifest says: its pods are not judged";
	const below = entry === step.entry ? [] : ["manifest"];
	return [{
		path: [
			...path,
			"resource",
			...below
		],
		value: step.value,
		...entry && { entry },
		code: "held-object",
		message
	}];
}
// src/manifest/types/types.generated.ts
const ROOTS = {
	"apps/v1/DaemonSet": "DaemonSet",
	"apps/v1/Deployment": "Deployment",
	"apps/v1/ReplicaSet": "ReplicaSet",
	"apps/v1/StatefulSet": "StatefulSet",
	"batch/v1/CronJob": "CronJob",
	"batch/v1/Job": "Job",
	"v1/Namespace": "Namespace",
	"v1/Pod": "Pod",
	"v1/PodTemplate": "PodTemplate",
	"v1/ReplicationController": "ReplicationController"
};
// src/manifest/types/fields-of.ts
const FIELDS = new Map(Object.entries({
	"AWSElasticBlockStoreVolumeSource": {
		"fsType": "string",
		"partition": "int32",
		"readOnly": "bool",
		"volumeID": "string"
	},
	"Affinity": {
		"nodeAffinity": "NodeAffinity",
		"podAffinity": "PodAffinity",
		"podAntiAffinity": "PodAntiAffinity"
	},
	"AppArmorProfile": {
		"localhostProfile": "string",
		"type": "string"
	},
	"AzureDiskVolumeSource": {
		"cachingMode": "string",
		"diskName": "string",
		"diskURI": "string",
		"fsType": "string",
		"kind": "string",
		"readOnly": "bool"
	},
	"AzureFileVolumeSource": {
		"readOnly": "bool",
		"secretName": "string",
		"shareName": "string"
	},
	"CSIVolumeSource": {
		"driver": "string",
		"fsType": "string",
		"nodePublishSecretRef": "LocalObjectReference",
		"readOnly": "bool",
		"volumeAttributes": "map:string"
	},
	"Capabilities": {
		"add": "[]string",
		"drop": "[]string"
	},
	"CephFSVolumeSource": {
		"monitors": "[]string",
		"path": "string",
		"readOnly": "bool",
		"secretFile": "string",
		"secretRef": "LocalObjectReference",
		"user": "string"
	},
	"CinderVolumeSource": {
		"fsType": "string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference",
		"volumeID": "string"
	},
	"ClusterTrustBundleProjection": {
		"labelSelector": "LabelSelector",
		"name": "string",
		"optional": "bool",
		"path": "string",
		"signerName": "string",
		"user": "int64"
	},
	"ConfigMapEnvSource": {
		"name": "string",
		"optional": "bool"
	},
	"ConfigMapKeySelector": {
		"key": "string",
		"name": "string",
		"optional": "bool"
	},
	"ConfigMapProjection": {
		"items": "[]KeyToPath",
		"name": "string",
		"optional": "bool"
	},
	"ConfigMapVolumeSource": {
		"defaultMode": "int32",
		"defaultUser": "int64",
		"items": "[]KeyToPath",
		"name": "string",
		"optional": "bool"
	},
	"Container": {
		"args": "[]string",
		"command": "[]string",
		"env": "[]EnvVar",
		"envFrom": "[]EnvFromSource",
		"image": "string",
		"imagePullPolicy": "string",
		"lifecycle": "Lifecycle",
		"livenessProbe": "Probe",
		"name": "string",
		"ports": "[]ContainerPort",
		"readinessProbe": "Probe",
		"resizePolicy": "[]ContainerResizePolicy",
		"resources": "ResourceRequirements",
		"restartPolicy": "string",
		"restartPolicyRules": "[]ContainerRestartRule",
		"securityContext": "SecurityContext",
		"startupProbe": "Probe",
		"stdin": "bool",
		"stdinOnce": "bool",
		"terminationMessagePath": "string",
		"terminationMessagePolicy": "string",
		"tty": "bool",
		"volumeDevices": "[]VolumeDevice",
		"volumeMounts": "[]VolumeMount",
		"workingDir": "string"
	},
	"ContainerExtendedResourceRequest": {
		"containerName": "string",
		"requestName": "string",
		"resourceName": "string"
	},
	"ContainerPort": {
		"containerPort": "int32",
		"hostIP": "string",
		"hostPort": "int32",
		"name": "string",
		"protocol": "string"
	},
	"ContainerResizePolicy": {
		"resourceName": "string",
		"restartPolicy": "string"
	},
	"ContainerRestartRule": {
		"action": "string",
		"exitCodes": "ContainerRestartRuleOnExitCodes"
	},
	"ContainerRestartRuleOnExitCodes": {
		"operator": "string",
		"values": "[]int32"
	},
	"ContainerState": {
		"running": "ContainerStateRunning",
		"terminated": "ContainerStateTerminated",
		"waiting": "ContainerStateWaiting"
	},
	"ContainerStateRunning": { "startedAt": "Time" },
	"ContainerStateTerminated": {
		"containerID": "string",
		"exitCode": "int32",
		"finishedAt": "Time",
		"message": "string",
		"reason": "string",
		"signal": "int32",
		"startedAt": "Time"
	},
	"ContainerStateWaiting": {
		"message": "string",
		"reason": "string"
	},
	"ContainerStatus": {
		"allocatedResources": "map:Quantity",
		"allocatedResourcesStatus": "[]ResourceStatus",
		"containerID": "string",
		"image": "string",
		"imageID": "string",
		"lastState": "ContainerState",
		"name": "string",
		"ready": "bool",
		"resources": "ResourceRequirements",
		"restartCount": "int32",
		"started": "bool",
		"state": "ContainerState",
		"stopSignal": "string",
		"user": "ContainerUser",
		"volumeMounts": "[]VolumeMountStatus"
	},
	"ContainerUser": { "linux": "LinuxContainerUser" },
	"CronJob": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "CronJobSpec",
		"status": "CronJobStatus"
	},
	"CronJobSpec": {
		"concurrencyPolicy": "string",
		"failedJobsHistoryLimit": "int32",
		"jobTemplate": "JobTemplateSpec",
		"schedule": "string",
		"startingDeadlineSeconds": "int64",
		"successfulJobsHistoryLimit": "int32",
		"suspend": "bool",
		"timeZone": "string"
	},
	"CronJobStatus": {
		"active": "[]ObjectReference",
		"lastScheduleTime": "Time",
		"lastSuccessfulTime": "Time"
	},
	"DaemonSet": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "DaemonSetSpec",
		"status": "DaemonSetStatus"
	},
	"DaemonSetCondition": {
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"DaemonSetSpec": {
		"minReadySeconds": "int32",
		"revisionHistoryLimit": "int32",
		"selector": "LabelSelector",
		"template": "PodTemplateSpec",
		"updateStrategy": "DaemonSetUpdateStrategy"
	},
	"DaemonSetStatus": {
		"collisionCount": "int32",
		"conditions": "[]DaemonSetCondition",
		"currentNumberScheduled": "int32",
		"desiredNumberScheduled": "int32",
		"numberAvailable": "int32",
		"numberMisscheduled": "int32",
		"numberReady": "int32",
		"numberUnavailable": "int32",
		"observedGeneration": "int64",
		"updatedNumberScheduled": "int32"
	},
	"DaemonSetUpdateStrategy": {
		"rollingUpdate": "RollingUpdateDaemonSet",
		"type": "string"
	},
	"Deployment": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "DeploymentSpec",
		"status": "DeploymentStatus"
	},
	"DeploymentCondition": {
		"lastTransitionTime": "Time",
		"lastUpdateTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"DeploymentSpec": {
		"minReadySeconds": "int32",
		"paused": "bool",
		"progressDeadlineSeconds": "int32",
		"replicas": "int32",
		"revisionHistoryLimit": "int32",
		"selector": "LabelSelector",
		"strategy": "DeploymentStrategy",
		"template": "PodTemplateSpec"
	},
	"DeploymentStatus": {
		"availableReplicas": "int32",
		"collisionCount": "int32",
		"conditions": "[]DeploymentCondition",
		"observedGeneration": "int64",
		"readyReplicas": "int32",
		"replicas": "int32",
		"terminatingReplicas": "int32",
		"unavailableReplicas": "int32",
		"updatedReplicas": "int32"
	},
	"DeploymentStrategy": {
		"rollingUpdate": "RollingUpdateDeployment",
		"type": "string"
	},
	"DownwardAPIProjection": { "items": "[]DownwardAPIVolumeFile" },
	"DownwardAPIVolumeFile": {
		"fieldRef": "ObjectFieldSelector",
		"mode": "int32",
		"path": "string",
		"resourceFieldRef": "ResourceFieldSelector",
		"user": "int64"
	},
	"DownwardAPIVolumeSource": {
		"defaultMode": "int32",
		"defaultUser": "int64",
		"items": "[]DownwardAPIVolumeFile"
	},
	"EmptyDirVolumeSource": {
		"medium": "string",
		"mode": "int32",
		"sizeLimit": "Quantity"
	},
	"EnvFromSource": {
		"configMapRef": "ConfigMapEnvSource",
		"prefix": "string",
		"secretRef": "SecretEnvSource"
	},
	"EnvVar": {
		"name": "string",
		"value": "string",
		"valueFrom": "EnvVarSource"
	},
	"EnvVarSource": {
		"configMapKeyRef": "ConfigMapKeySelector",
		"fieldRef": "ObjectFieldSelector",
		"fileKeyRef": "FileKeySelector",
		"resourceFieldRef": "ResourceFieldSelector",
		"secretKeyRef": "SecretKeySelector"
	},
	"EphemeralContainer": {
		"args": "[]string",
		"command": "[]string",
		"env": "[]EnvVar",
		"envFrom": "[]EnvFromSource",
		"image": "string",
		"imagePullPolicy": "string",
		"lifecycle": "Lifecycle",
		"livenessProbe": "Probe",
		"name": "string",
		"ports": "[]ContainerPort",
		"readinessProbe": "Probe",
		"resizePolicy": "[]ContainerResizePolicy",
		"resources": "ResourceRequirements",
		"restartPolicy": "string",
		"restartPolicyRules": "[]ContainerRestartRule",
		"securityContext": "SecurityContext",
		"startupProbe": "Probe",
		"stdin": "bool",
		"stdinOnce": "bool",
		"targetContainerName": "string",
		"terminationMessagePath": "string",
		"terminationMessagePolicy": "string",
		"tty": "bool",
		"volumeDevices": "[]VolumeDevice",
		"volumeMounts": "[]VolumeMount",
		"workingDir": "string"
	},
	"EphemeralVolumeSource": { "volumeClaimTemplate": "PersistentVolumeClaimTemplate" },
	"EvictionResponder": {
		"name": "string",
		"priority": "int32"
	},
	"ExecAction": { "command": "[]string" },
	"FCVolumeSource": {
		"fsType": "string",
		"lun": "int32",
		"readOnly": "bool",
		"targetWWNs": "[]string",
		"wwids": "[]string"
	},
	"FileKeySelector": {
		"key": "string",
		"optional": "bool",
		"path": "string",
		"volumeName": "string"
	},
	"FlexVolumeSource": {
		"driver": "string",
		"fsType": "string",
		"options": "map:string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference"
	},
	"FlockerVolumeSource": {
		"datasetName": "string",
		"datasetUUID": "string"
	},
	"GCEPersistentDiskVolumeSource": {
		"fsType": "string",
		"partition": "int32",
		"pdName": "string",
		"readOnly": "bool"
	},
	"GRPCAction": {
		"mode": "string",
		"port": "int32",
		"service": "string"
	},
	"GitRepoVolumeSource": {
		"directory": "string",
		"repository": "string",
		"revision": "string"
	},
	"GlusterfsVolumeSource": {
		"endpoints": "string",
		"path": "string",
		"readOnly": "bool"
	},
	"HTTPGetAction": {
		"host": "string",
		"httpHeaders": "[]HTTPHeader",
		"path": "string",
		"port": "IntOrString",
		"protocol": "string",
		"scheme": "string"
	},
	"HTTPHeader": {
		"name": "string",
		"value": "string"
	},
	"HostAlias": {
		"hostnames": "[]string",
		"ip": "string"
	},
	"HostIP": { "ip": "string" },
	"HostPathVolumeSource": {
		"path": "string",
		"type": "string"
	},
	"ISCSIVolumeSource": {
		"chapAuthDiscovery": "bool",
		"chapAuthSession": "bool",
		"fsType": "string",
		"initiatorName": "string",
		"iqn": "string",
		"iscsiInterface": "string",
		"lun": "int32",
		"portals": "[]string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference",
		"targetPortal": "string"
	},
	"ImageVolumeSource": {
		"pullPolicy": "string",
		"reference": "string"
	},
	"ImageVolumeStatus": { "imageRef": "string" },
	"Job": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "JobSpec",
		"status": "JobStatus"
	},
	"JobCondition": {
		"lastProbeTime": "Time",
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"JobSchedulingConfiguration": {
		"disruptionMode": "WorkloadPodGroupDisruptionMode",
		"resourceClaims": "[]WorkloadPodGroupResourceClaim",
		"schedulingConstraints": "WorkloadPodGroupSchedulingConstraints",
		"schedulingPolicy": "WorkloadPodGroupSchedulingPolicy"
	},
	"JobSpec": {
		"activeDeadlineSeconds": "int64",
		"backoffLimit": "int32",
		"backoffLimitPerIndex": "int32",
		"completionMode": "string",
		"completions": "int32",
		"managedBy": "string",
		"manualSelector": "bool",
		"maxFailedIndexes": "int32",
		"parallelism": "int32",
		"podFailurePolicy": "PodFailurePolicy",
		"podReplacementPolicy": "string",
		"scheduling": "JobSchedulingConfiguration",
		"selector": "LabelSelector",
		"successPolicy": "SuccessPolicy",
		"suspend": "bool",
		"template": "PodTemplateSpec",
		"ttlSecondsAfterFinished": "int32"
	},
	"JobStatus": {
		"active": "int32",
		"completedIndexes": "string",
		"completionTime": "Time",
		"conditions": "[]JobCondition",
		"failed": "int32",
		"failedIndexes": "string",
		"ready": "int32",
		"startTime": "Time",
		"succeeded": "int32",
		"terminating": "int32",
		"uncountedTerminatedPods": "UncountedTerminatedPods"
	},
	"JobTemplateSpec": {
		"metadata": "ObjectMeta",
		"spec": "JobSpec"
	},
	"KeyToPath": {
		"key": "string",
		"mode": "int32",
		"path": "string",
		"user": "int64"
	},
	"LabelSelector": {
		"matchExpressions": "[]LabelSelectorRequirement",
		"matchLabels": "map:string"
	},
	"LabelSelectorRequirement": {
		"key": "string",
		"operator": "string",
		"values": "[]string"
	},
	"Lifecycle": {
		"postStart": "LifecycleHandler",
		"preStop": "LifecycleHandler",
		"stopSignal": "string"
	},
	"LifecycleHandler": {
		"exec": "ExecAction",
		"httpGet": "HTTPGetAction",
		"sleep": "SleepAction",
		"tcpSocket": "TCPSocketAction"
	},
	"LinuxContainerUser": {
		"gid": "int64",
		"supplementalGroups": "[]int64",
		"uid": "int64"
	},
	"LocalObjectReference": { "name": "string" },
	"ManagedFieldsEntry": {
		"apiVersion": "string",
		"fieldsType": "string",
		"fieldsV1": "any",
		"manager": "string",
		"operation": "string",
		"subresource": "string",
		"time": "Time"
	},
	"ModifyVolumeStatus": {
		"status": "string",
		"targetVolumeAttributesClassName": "string"
	},
	"NFSVolumeSource": {
		"path": "string",
		"readOnly": "bool",
		"server": "string"
	},
	"Namespace": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "NamespaceSpec",
		"status": "NamespaceStatus"
	},
	"NamespaceCondition": {
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"NamespaceSpec": { "finalizers": "[]string" },
	"NamespaceStatus": {
		"conditions": "[]NamespaceCondition",
		"phase": "string"
	},
	"NodeAffinity": {
		"preferredDuringSchedulingIgnoredDuringExecution": "[]PreferredSchedulingTerm",
		"requiredDuringSchedulingIgnoredDuringExecution": "NodeSelector"
	},
	"NodeAllocatableMappedResources": {
		"name": "string",
		"quantity": "Quantity"
	},
	"NodeAllocatableOverheadResources": {
		"name": "string",
		"perContainer": "Quantity",
		"perPod": "Quantity"
	},
	"NodeAllocatableResourceClaimStatus": {
		"containers": "[]string",
		"mapping": "[]NodeAllocatableMappedResources",
		"overhead": "[]NodeAllocatableOverheadResources",
		"resourceClaimName": "string"
	},
	"NodeSelector": { "nodeSelectorTerms": "[]NodeSelectorTerm" },
	"NodeSelectorRequirement": {
		"key": "string",
		"operator": "string",
		"values": "[]string"
	},
	"NodeSelectorTerm": {
		"matchExpressions": "[]NodeSelectorRequirement",
		"matchFields": "[]NodeSelectorRequirement"
	},
	"ObjectFieldSelector": {
		"apiVersion": "string",
		"fieldPath": "string"
	},
	"ObjectMeta": {
		"annotations": "map:string",
		"creationTimestamp": "Time",
		"deletionGracePeriodSeconds": "int64",
		"deletionTimestamp": "Time",
		"finalizers": "[]string",
		"generateName": "string",
		"generation": "int64",
		"labels": "map:string",
		"managedFields": "[]ManagedFieldsEntry",
		"name": "string",
		"namespace": "string",
		"ownerReferences": "[]OwnerReference",
		"resourceVersion": "string",
		"selfLink": "string",
		"uid": "string"
	},
	"ObjectReference": {
		"apiVersion": "string",
		"fieldPath": "string",
		"kind": "string",
		"name": "string",
		"namespace": "string",
		"resourceVersion": "string",
		"uid": "string"
	},
	"OwnerReference": {
		"apiVersion": "string",
		"blockOwnerDeletion": "bool",
		"controller": "bool",
		"kind": "string",
		"name": "string",
		"uid": "string"
	},
	"PersistentVolumeClaim": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "PersistentVolumeClaimSpec",
		"status": "PersistentVolumeClaimStatus"
	},
	"PersistentVolumeClaimCondition": {
		"lastProbeTime": "Time",
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"PersistentVolumeClaimSpec": {
		"accessModes": "[]string",
		"dataSource": "TypedLocalObjectReference",
		"dataSourceRef": "TypedObjectReference",
		"resources": "VolumeResourceRequirements",
		"selector": "LabelSelector",
		"storageClassName": "string",
		"volumeAttributesClassName": "string",
		"volumeMode": "string",
		"volumeName": "string"
	},
	"PersistentVolumeClaimStatus": {
		"accessModes": "[]string",
		"allocatedResourceStatuses": "map:string",
		"allocatedResources": "map:Quantity",
		"capacity": "map:Quantity",
		"conditions": "[]PersistentVolumeClaimCondition",
		"currentVolumeAttributesClassName": "string",
		"healthStatus": "VolumeHealthStatus",
		"modifyVolumeStatus": "ModifyVolumeStatus",
		"phase": "string"
	},
	"PersistentVolumeClaimTemplate": {
		"metadata": "ObjectMeta",
		"spec": "PersistentVolumeClaimSpec"
	},
	"PersistentVolumeClaimVolumeSource": {
		"claimName": "string",
		"readOnly": "bool"
	},
	"PhotonPersistentDiskVolumeSource": {
		"fsType": "string",
		"pdID": "string"
	},
	"Pod": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "PodSpec",
		"status": "PodStatus"
	},
	"PodAffinity": {
		"preferredDuringSchedulingIgnoredDuringExecution": "[]WeightedPodAffinityTerm",
		"requiredDuringSchedulingIgnoredDuringExecution": "[]PodAffinityTerm"
	},
	"PodAffinityTerm": {
		"labelSelector": "LabelSelector",
		"matchLabelKeys": "[]string",
		"mismatchLabelKeys": "[]string",
		"namespaceSelector": "LabelSelector",
		"namespaces": "[]string",
		"topologyKey": "string"
	},
	"PodAntiAffinity": {
		"preferredDuringSchedulingIgnoredDuringExecution": "[]WeightedPodAffinityTerm",
		"requiredDuringSchedulingIgnoredDuringExecution": "[]PodAffinityTerm"
	},
	"PodCertificateProjection": {
		"certificateChainPath": "string",
		"credentialBundlePath": "string",
		"keyPath": "string",
		"keyType": "string",
		"maxExpirationSeconds": "int32",
		"signerName": "string",
		"user": "int64",
		"userAnnotations": "map:string"
	},
	"PodCondition": {
		"lastProbeTime": "Time",
		"lastTransitionTime": "Time",
		"message": "string",
		"observedGeneration": "int64",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"PodDNSConfig": {
		"nameservers": "[]string",
		"options": "[]PodDNSConfigOption",
		"searches": "[]string"
	},
	"PodDNSConfigOption": {
		"name": "string",
		"value": "string"
	},
	"PodExtendedResourceClaimStatus": {
		"requestMappings": "[]ContainerExtendedResourceRequest",
		"resourceClaimName": "string"
	},
	"PodFailurePolicy": { "rules": "[]PodFailurePolicyRule" },
	"PodFailurePolicyOnExitCodesRequirement": {
		"containerName": "string",
		"operator": "string",
		"values": "[]int32"
	},
	"PodFailurePolicyOnPodConditionsPattern": {
		"status": "string",
		"type": "string"
	},
	"PodFailurePolicyRule": {
		"action": "string",
		"onExitCodes": "PodFailurePolicyOnExitCodesRequirement",
		"onPodConditions": "[]PodFailurePolicyOnPodConditionsPattern"
	},
	"PodIP": { "ip": "string" },
	"PodOS": { "name": "string" },
	"PodReadinessGate": { "conditionType": "string" },
	"PodResourceClaim": {
		"name": "string",
		"resourceClaimName": "string",
		"resourceClaimTemplateName": "string"
	},
	"PodResourceClaimStatus": {
		"name": "string",
		"resourceClaimName": "string"
	},
	"PodSchedulingGate": { "name": "string" },
	"PodSchedulingGroup": { "podGroupName": "string" },
	"PodSecurityContext": {
		"appArmorProfile": "AppArmorProfile",
		"fsGroup": "int64",
		"fsGroupChangePolicy": "string",
		"runAsGroup": "int64",
		"runAsNonRoot": "bool",
		"runAsUser": "int64",
		"seLinuxChangePolicy": "string",
		"seLinuxOptions": "SELinuxOptions",
		"seccompProfile": "SeccompProfile",
		"supplementalGroups": "[]int64",
		"supplementalGroupsPolicy": "string",
		"sysctls": "[]Sysctl",
		"windowsOptions": "WindowsSecurityContextOptions"
	},
	"PodSpec": {
		"activeDeadlineSeconds": "int64",
		"affinity": "Affinity",
		"automountServiceAccountToken": "bool",
		"containers": "[]Container",
		"dnsConfig": "PodDNSConfig",
		"dnsPolicy": "string",
		"enableServiceLinks": "bool",
		"ephemeralContainers": "[]EphemeralContainer",
		"evictionResponders": "[]EvictionResponder",
		"hostAliases": "[]HostAlias",
		"hostIPC": "bool",
		"hostNetwork": "bool",
		"hostPID": "bool",
		"hostUsers": "bool",
		"hostname": "string",
		"hostnameOverride": "string",
		"imagePullSecrets": "[]LocalObjectReference",
		"initContainers": "[]Container",
		"nodeName": "string",
		"nodeSelector": "map:string",
		"os": "PodOS",
		"overhead": "map:Quantity",
		"preemptionPolicy": "string",
		"priority": "int32",
		"priorityClassName": "string",
		"readinessGates": "[]PodReadinessGate",
		"resourceClaims": "[]PodResourceClaim",
		"resources": "ResourceRequirements",
		"restartPolicy": "string",
		"runtimeClassName": "string",
		"schedulerName": "string",
		"schedulingGates": "[]PodSchedulingGate",
		"schedulingGroup": "PodSchedulingGroup",
		"securityContext": "PodSecurityContext",
		"serviceAccount": "string",
		"serviceAccountName": "string",
		"setHostnameAsFQDN": "bool",
		"shareProcessNamespace": "bool",
		"subdomain": "string",
		"terminationGracePeriodSeconds": "int64",
		"tolerations": "[]Toleration",
		"topologySpreadConstraints": "[]TopologySpreadConstraint",
		"volumes": "[]Volume"
	},
	"PodStatus": {
		"allocatedResources": "map:Quantity",
		"conditions": "[]PodCondition",
		"containerStatuses": "[]ContainerStatus",
		"ephemeralContainerStatuses": "[]ContainerStatus",
		"extendedResourceClaimStatus": "PodExtendedResourceClaimStatus",
		"hostIP": "string",
		"hostIPs": "[]HostIP",
		"initContainerStatuses": "[]ContainerStatus",
		"message": "string",
		"nodeAllocatableResourceClaimStatuses": "[]NodeAllocatableResourceClaimStatus",
		"nominatedNodeName": "string",
		"observedGeneration": "int64",
		"phase": "string",
		"podIP": "string",
		"podIPs": "[]PodIP",
		"qosClass": "string",
		"reason": "string",
		"resize": "string",
		"resourceClaimStatuses": "[]PodResourceClaimStatus",
		"resources": "ResourceRequirements",
		"startTime": "Time",
		"volumeHealth": "[]PodVolumeHealth"
	},
	"PodTemplate": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"template": "PodTemplateSpec"
	},
	"PodTemplateSpec": {
		"metadata": "ObjectMeta",
		"spec": "PodSpec"
	},
	"PodVolumeHealth": {
		"healthConditions": "[]VolumeHealthCondition",
		"lastTransitionTime": "Time",
		"name": "string"
	},
	"PortworxVolumeSource": {
		"fsType": "string",
		"readOnly": "bool",
		"volumeID": "string"
	},
	"PreferredSchedulingTerm": {
		"preference": "NodeSelectorTerm",
		"weight": "int32"
	},
	"Probe": {
		"exec": "ExecAction",
		"failureThreshold": "int32",
		"grpc": "GRPCAction",
		"httpGet": "HTTPGetAction",
		"initialDelaySeconds": "int32",
		"periodSeconds": "int32",
		"successThreshold": "int32",
		"tcpSocket": "TCPSocketAction",
		"terminationGracePeriodSeconds": "int64",
		"timeoutSeconds": "int32"
	},
	"ProjectedVolumeSource": {
		"defaultMode": "int32",
		"defaultUser": "int64",
		"sources": "[]VolumeProjection"
	},
	"QuobyteVolumeSource": {
		"group": "string",
		"readOnly": "bool",
		"registry": "string",
		"tenant": "string",
		"user": "string",
		"volume": "string"
	},
	"RBDVolumeSource": {
		"fsType": "string",
		"image": "string",
		"keyring": "string",
		"monitors": "[]string",
		"pool": "string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference",
		"user": "string"
	},
	"ReplicaSet": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "ReplicaSetSpec",
		"status": "ReplicaSetStatus"
	},
	"ReplicaSetCondition": {
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"ReplicaSetSpec": {
		"minReadySeconds": "int32",
		"replicas": "int32",
		"selector": "LabelSelector",
		"template": "PodTemplateSpec"
	},
	"ReplicaSetStatus": {
		"availableReplicas": "int32",
		"conditions": "[]ReplicaSetCondition",
		"fullyLabeledReplicas": "int32",
		"observedGeneration": "int64",
		"readyReplicas": "int32",
		"replicas": "int32",
		"terminatingReplicas": "int32"
	},
	"ReplicationController": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "ReplicationControllerSpec",
		"status": "ReplicationControllerStatus"
	},
	"ReplicationControllerCondition": {
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"ReplicationControllerSpec": {
		"minReadySeconds": "int32",
		"replicas": "int32",
		"selector": "map:string",
		"template": "PodTemplateSpec"
	},
	"ReplicationControllerStatus": {
		"availableReplicas": "int32",
		"conditions": "[]ReplicationControllerCondition",
		"fullyLabeledReplicas": "int32",
		"observedGeneration": "int64",
		"readyReplicas": "int32",
		"replicas": "int32"
	},
	"ResourceClaim": {
		"name": "string",
		"request": "string"
	},
	"ResourceFieldSelector": {
		"containerName": "string",
		"divisor": "Quantity",
		"resource": "string"
	},
	"ResourceHealth": {
		"health": "string",
		"message": "string",
		"resourceID": "string"
	},
	"ResourceRequirements": {
		"claims": "[]ResourceClaim",
		"limits": "map:Quantity",
		"requests": "map:Quantity"
	},
	"ResourceStatus": {
		"name": "string",
		"resources": "[]ResourceHealth"
	},
	"RollingUpdateDaemonSet": {
		"maxSurge": "IntOrString",
		"maxUnavailable": "IntOrString"
	},
	"RollingUpdateDeployment": {
		"maxSurge": "IntOrString",
		"maxUnavailable": "IntOrString"
	},
	"RollingUpdateStatefulSetStrategy": {
		"maxUnavailable": "IntOrString",
		"partition": "int32"
	},
	"SELinuxOptions": {
		"level": "string",
		"role": "string",
		"type": "string",
		"user": "string"
	},
	"ScaleIOVolumeSource": {
		"fsType": "string",
		"gateway": "string",
		"protectionDomain": "string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference",
		"sslEnabled": "bool",
		"storageMode": "string",
		"storagePool": "string",
		"system": "string",
		"volumeName": "string"
	},
	"SeccompProfile": {
		"localhostProfile": "string",
		"type": "string"
	},
	"SecretEnvSource": {
		"name": "string",
		"optional": "bool"
	},
	"SecretKeySelector": {
		"key": "string",
		"name": "string",
		"optional": "bool"
	},
	"SecretProjection": {
		"items": "[]KeyToPath",
		"name": "string",
		"optional": "bool"
	},
	"SecretVolumeSource": {
		"defaultMode": "int32",
		"defaultUser": "int64",
		"items": "[]KeyToPath",
		"optional": "bool",
		"secretName": "string"
	},
	"SecurityContext": {
		"allowPrivilegeEscalation": "bool",
		"appArmorProfile": "AppArmorProfile",
		"capabilities": "Capabilities",
		"privileged": "bool",
		"procMount": "string",
		"readOnlyRootFilesystem": "bool",
		"runAsGroup": "int64",
		"runAsNonRoot": "bool",
		"runAsUser": "int64",
		"seLinuxOptions": "SELinuxOptions",
		"seccompProfile": "SeccompProfile",
		"windowsOptions": "WindowsSecurityContextOptions"
	},
	"ServiceAccountTokenProjection": {
		"audience": "string",
		"expirationSeconds": "int64",
		"path": "string",
		"user": "int64"
	},
	"SleepAction": { "seconds": "int64" },
	"StatefulSet": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "StatefulSetSpec",
		"status": "StatefulSetStatus"
	},
	"StatefulSetCondition": {
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"StatefulSetOrdinals": { "start": "int32" },
	"StatefulSetPersistentVolumeClaimRetentionPolicy": {
		"whenDeleted": "string",
		"whenScaled": "string"
	},
	"StatefulSetSpec": {
		"minReadySeconds": "int32",
		"ordinals": "StatefulSetOrdinals",
		"persistentVolumeClaimRetentionPolicy": "StatefulSetPersistentVolumeClaimRetentionPolicy",
		"podManagementPolicy": "string",
		"replicas": "int32",
		"revisionHistoryLimit": "int32",
		"selector": "LabelSelector",
		"serviceName": "string",
		"template": "PodTemplateSpec",
		"updateStrategy": "StatefulSetUpdateStrategy",
		"volumeClaimTemplates": "[]PersistentVolumeClaim"
	},
	"StatefulSetStatus": {
		"availableReplicas": "int32",
		"collisionCount": "int32",
		"conditions": "[]StatefulSetCondition",
		"currentReplicas": "int32",
		"currentRevision": "string",
		"observedGeneration": "int64",
		"readyReplicas": "int32",
		"replicas": "int32",
		"updateRevision": "string",
		"updatedReplicas": "int32"
	},
	"StatefulSetUpdateStrategy": {
		"rollingUpdate": "RollingUpdateStatefulSetStrategy",
		"type": "string"
	},
	"StorageOSVolumeSource": {
		"fsType": "string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference",
		"volumeName": "string",
		"volumeNamespace": "string"
	},
	"SuccessPolicy": { "rules": "[]SuccessPolicyRule" },
	"SuccessPolicyRule": {
		"succeededCount": "int32",
		"succeededIndexes": "string"
	},
	"Sysctl": {
		"name": "string",
		"value": "string"
	},
	"TCPSocketAction": {
		"host": "string",
		"port": "IntOrString"
	},
	"Toleration": {
		"effect": "string",
		"key": "string",
		"operator": "string",
		"tolerationSeconds": "int64",
		"value": "string"
	},
	"TopologyConstraint": { "key": "string" },
	"TopologySpreadConstraint": {
		"labelSelector": "LabelSelector",
		"matchLabelKeys": "[]string",
		"maxSkew": "int32",
		"minDomains": "int32",
		"nodeAffinityPolicy": "string",
		"nodeTaintsPolicy": "string",
		"topologyKey": "string",
		"whenUnsatisfiable": "string"
	},
	"TypedLocalObjectReference": {
		"apiGroup": "string",
		"kind": "string",
		"name": "string"
	},
	"TypedObjectReference": {
		"apiGroup": "string",
		"kind": "string",
		"name": "string",
		"namespace": "string"
	},
	"UncountedTerminatedPods": {
		"failed": "[]string",
		"succeeded": "[]string"
	},
	"Volume": {
		"awsElasticBlockStore": "AWSElasticBlockStoreVolumeSource",
		"azureDisk": "AzureDiskVolumeSource",
		"azureFile": "AzureFileVolumeSource",
		"cephfs": "CephFSVolumeSource",
		"cinder": "CinderVolumeSource",
		"configMap": "ConfigMapVolumeSource",
		"csi": "CSIVolumeSource",
		"downwardAPI": "DownwardAPIVolumeSource",
		"emptyDir": "EmptyDirVolumeSource",
		"ephemeral": "EphemeralVolumeSource",
		"fc": "FCVolumeSource",
		"flexVolume": "FlexVolumeSource",
		"flocker": "FlockerVolumeSource",
		"gcePersistentDisk": "GCEPersistentDiskVolumeSource",
		"gitRepo": "GitRepoVolumeSource",
		"glusterfs": "GlusterfsVolumeSource",
		"hostPath": "HostPathVolumeSource",
		"image": "ImageVolumeSource",
		"iscsi": "ISCSIVolumeSource",
		"name": "string",
		"nfs": "NFSVolumeSource",
		"persistentVolumeClaim": "PersistentVolumeClaimVolumeSource",
		"photonPersistentDisk": "PhotonPersistentDiskVolumeSource",
		"portworxVolume": "PortworxVolumeSource",
		"projected": "ProjectedVolumeSource",
		"quobyte": "QuobyteVolumeSource",
		"rbd": "RBDVolumeSource",
		"scaleIO": "ScaleIOVolumeSource",
		"secret": "SecretVolumeSource",
		"storageos": "StorageOSVolumeSource",
		"vsphereVolume": "VsphereVirtualDiskVolumeSource"
	},
	"VolumeDevice": {
		"devicePath": "string",
		"name": "string"
	},
	"VolumeHealthCondition": {
		"message": "string",
		"reason": "string",
		"status": "string"
	},
	"VolumeHealthStatus": {
		"healthConditions": "[]VolumeHealthCondition",
		"lastTransitionTime": "Time"
	},
	"VolumeMount": {
		"bindMountOptions": "[]string",
		"mountPath": "string",
		"mountPropagation": "string",
		"name": "string",
		"readOnly": "bool",
		"recursiveReadOnly": "string",
		"subPath": "string",
		"subPathExpr": "string"
	},
	"VolumeMountStatus": {
		"mountPath": "string",
		"name": "string",
		"readOnly": "bool",
		"recursiveReadOnly": "string",
		"volumeStatus": "VolumeStatus"
	},
	"VolumeProjection": {
		"clusterTrustBundle": "ClusterTrustBundleProjection",
		"configMap": "ConfigMapProjection",
		"downwardAPI": "DownwardAPIProjection",
		"podCertificate": "PodCertificateProjection",
		"secret": "SecretProjection",
		"serviceAccountToken": "ServiceAccountTokenProjection"
	},
	"VolumeResourceRequirements": {
		"limits": "map:Quantity",
		"requests": "map:Quantity"
	},
	"VolumeStatus": { "image": "ImageVolumeStatus" },
	"VsphereVirtualDiskVolumeSource": {
		"fsType": "string",
		"storagePolicyID": "string",
		"storagePolicyName": "string",
		"volumePath": "string"
	},
	"WeightedPodAffinityTerm": {
		"podAffinityTerm": "PodAffinityTerm",
		"weight": "int32"
	},
	"WindowsSecurityContextOptions": {
		"gmsaCredentialSpec": "string",
		"gmsaCredentialSpecName": "string",
		"hostProcess": "bool",
		"runAsUserName": "string"
	},
	"WorkloadPodGroupAllDisruptionMode": {},
	"WorkloadPodGroupBasicSchedulingPolicy": {},
	"WorkloadPodGroupDisruptionMode": {
		"all": "WorkloadPodGroupAllDisruptionMode",
		"single": "WorkloadPodGroupSingleDisruptionMode"
	},
	"WorkloadPodGroupGangSchedulingPolicy": { "minCount": "int32" },
	"WorkloadPodGroupResourceClaim": {
		"name": "string",
		"resourceClaimName": "string",
		"resourceClaimTemplateName": "string"
	},
	"WorkloadPodGroupSchedulingConstraints": { "topology": "[]TopologyConstraint" },
	"WorkloadPodGroupSchedulingPolicy": {
		"basic": "WorkloadPodGroupBasicSchedulingPolicy",
		"gang": "WorkloadPodGroupGangSchedulingPolicy"
	},
	"WorkloadPodGroupSingleDisruptionMode": {}
}).map(([type, fields]) => [type, new Map(Object.entries(fields))]));
function fieldsOf(type) {
	return FIELDS.get(type);
}
// src/manifest/types/quantity.ts
const QUANTITY = /^[+-]?[0-9]*(?:\.[0-9]*)?(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$/;
const SPACES = /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/g;
function isQuantity(text) {
	const trimmed = text.replaceAll(SPACES, "");
	return trimmed !== "" && QUANTITY.test(trimmed);
}
const PARTS = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]+)|([numkMGTPE]|[KMGTPE]i))?$/;
const EXPONENTS = {
	n: -9,
	u: -6,
	m: -3,
	k: 3,
	M: 6,
	G: 9,
	T: 12,
	P: 15,
	E: 18,
	Ki: 10,
	Mi: 20,
	Gi: 30,
	Ti: 40,
	Pi: 50,
	Ei: 60
};
const LONGEST = 40;
const LARGEST_BINARY = (2n ** 63n - 1n) * 10n ** 9n;
function quantityNanos(text) {
	const [, sign = "", whole = "", fraction = "", power = "0", suffix = ""] = PARTS.exec(text.replaceAll(SPACES, "")) ?? [];
	const exponent = Number(power) + (EXPONENTS[suffix] ?? 0);
	if (!isQuantity(text) || whole.length + fraction.length > LONGEST || Math.abs(exponent) > 80) return void 0;
	const digits = BigInt(`0${whole}${fraction}`);
	const isBinary = suffix.endsWith("i");
	const tens = 9 - fraction.length + (isBinary ? 0 : exponent);
	const scaled = isBinary ? digits * 2n ** BigInt(exponent) : digits;
	const nanos = tens >= 0 ? scaled * 10n ** BigInt(tens) : roundedUp(scaled, 10n ** BigInt(-tens));
	const capped = isBinary && nanos > LARGEST_BINARY ? LARGEST_BINARY : nanos;
	return sign === "-" ? -capped : capped;
}
function roundedUp(value, divisor) {
	return (value + divisor - 1n) / divisor;
}
// src/manifest/types/decode.ts
function decode$1(root, rootType, isReencoded = false) {
	return new Decoder(isReencoded).decode(root, rootType);
}
var Decoder = class {
	isReencoded;
	unknown = [];
	fault;
	path = [];
	constructor(isReencoded) {
		this.isReencoded = isReencoded;
	}
	decode(root, rootType) {
		const { unknown } = this;
		const object = this.read(root, rootType);
		return this.fault === void 0 ? {
			object,
			unknown
		} : {
			fault: this.fault,
			unknown
		};
	}
	fail(value, type, entry) {
		if (this.fault !== void 0) return void 0;
		const meant = meantScalar(value, type);
		const known = {
			...entry && { entry },
			...meant !== void 0 && { meant }
		};
		this.fault = {
			path: [...this.path],
			message: describeFault(value, type),
			value,
			...known
		};
	}
	read(value, type, entry) {
		if (type === "any" || isNull(value)) return void 0;
		if (type.startsWith("[]")) return value.kind === "list" ? this.readItems(value.items, type.slice(2)) : this.fail(value, type, entry);
		if (type.startsWith("map:")) return value.kind === "mapping" ? this.readFreeKeys(value, type.slice(4)) : this.fail(value, type, entry);
		const fields = fieldsOf(type);
		if (fields === void 0) {
			if (value.kind !== "scalar") return this.fail(value, type, entry);
			const scalar = readScalarAs(value, type, this.isReencoded);
			return scalar === void 0 ? this.fail(value, type, entry) : scalar;
		}
		return value.kind === "mapping" ? this.readFields(value, type, fields) : this.fail(value, type, entry);
	}
	readBelow(step, value, type, entry) {
		this.path.push(step);
		const decoded = this.read(value, type, entry);
		this.path.pop();
		return decoded;
	}
	readItems(items, type) {
		return items.map((item, index) => this.readBelow(index, item, type) ?? zeroOf(type));
	}
	readFreeKeys({ entries }, type) {
		const decoded = [];
		for (const entry of entries.values()) decoded.push([entry.name, this.readBelow(entry.name, entry.value, type, entry) ?? zeroOf(type)]);
		return Object.fromEntries(decoded);
	}
	readFields({ entries }, type, fields) {
		const object = {};
		for (const entry of entries.values()) {
			const { name, value } = entry;
			const field = fields.get(name);
			if (field === void 0) this.unknown.push({
				type,
				path: [...this.path, name],
				entry,
				siblings: entries
			});
			else {
				const decoded = this.readBelow(name, value, field, entry);
				if (decoded !== void 0) object[name] = decoded;
			}
		}
		return object;
	}
};
function zeroOf(type) {
	if (type === "string" || type === "IntOrString" || type === "Quantity" || type === "Time") return "";
	if (type === "bool") return false;
	return type.startsWith("int") ? 0 : {};
}
function readScalarAs({ value }, type, isReencoded) {
	if (value === null) return void 0;
	const digits = typeof value === "object" ? reencode(value.digits, isReencoded) : void 0;
	switch (type) {
		case "string": return typeof value === "string" ? value : void 0;
		case "bool": return typeof value === "boolean" ? value : void 0;
		case "int32": return readInteger$1(digits, 32);
		case "int64": return readInteger$1(digits, 64);
		case "IntOrString": return typeof value === "string" ? value : readInteger$1(digits, 32);
		case "Quantity": {
			const text = typeof value === "string" ? value : digits;
			return text !== void 0 && isQuantity(text) ? text : void 0;
		}
		case "Time": return typeof value === "string" && isTime(value) ? value : void 0;
		default: return;
	}
}
function reencode(digits, isReencoded) {
	return !isReencoded || /^-?[0-9]+$/.test(digits) ? digits : String(Number(digits));
}
function readInteger$1(digits, bits) {
	if (digits === void 0 || !/^-?[0-9]+$/.test(digits)) return void 0;
	const value = BigInt(digits);
	return BigInt.asIntN(bits, value) === value ? Number(value) : void 0;
}
function isTime(text) {
	const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/.exec(text);
	if (match === null) return false;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = match.slice(1).map((part) => Number(part ?? 0));
	const days = new Date(Date.UTC(2e3 + year % 400, month, 0)).getUTCDate();
	return month >= 1 && month <= 12 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60 && zoneHour <= 24 && zoneMinute < 60;
}
// src/manifest/kinds/made/pod-maker.ts
const MAX_PIECES = 2e5;
var PodPieces = class {
	faults = [];
	object;
	isJson;
	decoded = /* @__PURE__ */ new Map();
	count = 0;
	constructor(object, isJson) {
		this.object = object;
		this.isJson = isJson;
	}
	has(path) {
		return stepAt(this.object, path) !== void 0;
	}
	items(path) {
		const value = stepAt(this.object, path)?.value;
		return value?.kind === "list" ? value.items : [];
	}
	read(path, type) {
		const key = `${type} ${formatPath(path)}`;
		if (!this.decoded.has(key)) this.decoded.set(key, this.decode(path, type));
		return this.decoded.get(key);
	}
	decode(path, type) {
		const step = stepAt(this.object, path);
		if (step === void 0) return { value: void 0 };
		const { fault, object } = decode$1(step.value, type, this.isJson);
		if (fault === void 0) return { value: object };
		const { entry } = step;
		this.faults.push({
			...entry && { entry },
			...fault,
			path: [...path, ...fault.path]
		});
	}
	pay(pieces) {
		if (this.count > MAX_PIECES) return false;
		this.count += pieces;
		if (this.count <= MAX_PIECES) return true;
		const message = `found pods of more than ${MAX_PIECES} parts: more than is read of one object`;
		this.faults.push({
			path: [],
			message,
			value: this.object
		});
		return false;
	}
};
var PodMaker = class {
	isBroken = false;
	pieces;
	parts = /* @__PURE__ */ new Map();
	constructor(pieces) {
		this.pieces = pieces;
	}
	take(at, type, ...layers) {
		this.place(at, ...layers);
		const values = [];
		for (const { path } of layers) {
			const reading = this.pieces.read(path, type);
			if (reading === void 0) this.isBroken = true;
			else if (reading.value !== void 0) values.push(reading.value);
		}
		const cost = 1 + (values.length < 2 ? 0 : values.reduce((sum, value) => sum + sizeOf(value), 0));
		if (!this.pieces.pay(cost)) this.isBroken = true;
		if (this.isBroken) return void 0;
		return values.length < 2 ? values[0] : values.reduceRight((below, above) => mergeAs(type, below, above));
	}
	place(at, ...layers) {
		this.parts.set(formatPath(at), layers);
	}
	fieldOf = (path) => {
		for (let length = path.length; length > 0; length--) {
			const layers = this.parts.get(formatPath(path.slice(0, length)));
			if (layers === void 0) continue;
			const rest = path.slice(length);
			const layer = layers.find((candidate) => this.pieces.has([...candidate.path, ...rest])) ?? layers[0];
			return layer && {
				path: [...layer.path, ...rest],
				isShared: layer.isShared === true
			};
		}
	};
};
function mergeAs(type, below, above) {
	if (type !== "Container") return merge(below, above);
	const contexts = [below, above].map((container) => container["securityContext"]);
	const securityContext = contexts[0] === void 0 ? contexts[1] : merge(contexts[0], contexts[1]);
	return {
		...below,
		...above,
		...securityContext !== void 0 && { securityContext }
	};
}
function merge(below, above) {
	if (above === void 0) return below;
	if (!isFields(below) || !isFields(above)) return above;
	const merged = Object.entries(above).map(([name, value]) => [name, merge(below[name], value)]);
	return {
		...below,
		...Object.fromEntries(merged)
	};
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function sizeOf(value) {
	return isFields(value) ? Object.keys(value).length : 0;
}
// src/manifest/kinds/made/argo-pods.ts
const RUNS = [
	"container",
	"script",
	"containerSet"
];
const TEMPLATES = [
	"templates[*]",
	"templates[*].steps[*][*].inline",
	"templates[*].dag.tasks[*].inline"
].map((text) => parsePathPattern(text) ?? []);
function argoPods(specPath) {
	return (object, isJson) => {
		const spec = stepAt(object, specPath)?.value;
		if (spec === void 0) return {
			pods: [],
			faults: [],
			notes: [],
			isWhole: true
		};
		const pieces = new PodPieces(object, isJson);
		const found = TEMPLATES.map((pattern) => matchPattern(spec, pattern));
		const all = found.flatMap(({ matches }) => matches);
		const templates = all.filter(({ value }) => RUNS.some((name) => stepAt(value, [name]) !== void 0));
		const workflow = {
			pieces,
			specPath,
			volumes: volumesOf(spec),
			isShared: templates.length > 1
		};
		const pods = templates.flatMap(({ path, named, value }) => {
			const podPath = [...specPath, ...path];
			const pod = makePod$1(workflow, podPath, value);
			return pod === void 0 ? [] : [{
				...pod,
				podPath,
				podKey: formatPath([...specPath, ...named]),
				unknown: []
			}];
		});
		const faults = (found[0]?.faults ?? []).map((fault) => ({
			...fault,
			path: [...specPath, ...fault.path]
		}));
		const notes = argoNotes(object, specPath, all, templates);
		return {
			pods,
			faults: [...faults, ...pieces.faults],
			notes,
			isWhole: true
		};
	};
}
function makePod$1(workflow, podPath, template) {
	const { pieces, specPath, isShared } = workflow;
	if (!pieces.pay(1)) return void 0;
	const maker = new PodMaker(pieces);
	const defaultsPath = [...specPath, "templateDefaults"];
	const layers = (...field) => [{ path: [...podPath, ...field] }, ...pieces.has([...defaultsPath, ...field]) ? [{
		path: [...defaultsPath, ...field],
		isShared
	}] : []];
	const list = (name, firstIndex, ...field) => itemsOf(pieces, layers(...field)).map((layer, index) => maker.take([
		"spec",
		name,
		firstIndex + index
	], "Container", layer) ?? {});
	const sort = RUNS.find((name) => stepAt(template, [name]) !== void 0) ?? "container";
	const isSet = sort === "containerSet";
	const mainPath = isSet ? ["containerSet", "containers"] : [sort];
	maker.place(["spec", "containers"], ...layers(...mainPath));
	const main = isSet ? list("containers", 0, ...mainPath) : [{
		...maker.take([
			"spec",
			"containers",
			0
		], "Container", ...layers(sort)),
		name: "main"
	}];
	const containers = [...main, ...list("containers", main.length, "sidecars")];
	const initContainers = list("initContainers", 0, "initContainers");
	const hasOwnContext = layers("securityContext").some(({ path }) => pieces.has(path));
	const common = {
		path: [...specPath, "securityContext"],
		isShared
	};
	const contexts = hasOwnContext || !pieces.has(common.path) ? layers("securityContext") : [common];
	const securityContext = maker.take(["spec", "securityContext"], "PodSecurityContext", ...contexts);
	const hostNetwork = maker.take(["spec", "hostNetwork"], "bool", {
		path: [...specPath, "hostNetwork"],
		isShared
	});
	const annotations = maker.take(["metadata", "annotations"], "map:string", ...layers("metadata", "annotations"), {
		path: [
			...specPath,
			"podMetadata",
			"annotations"
		],
		isShared
	});
	const mounts = [...containers, ...initContainers].flatMap(({ volumeMounts = [] }) => volumeMounts);
	const setMounts = pieces.items([
		...podPath,
		"containerSet",
		"volumeMounts"
	]).map((item) => textOf(item, "name"));
	const volumes = mountedVolumes(workflow, podPath, /* @__PURE__ */ new Set([...mounts.map(({ name = "" }) => name), ...setMounts])).map((layer, index) => maker.take([
		"spec",
		"volumes",
		index
	], "Volume", layer) ?? {});
	if (maker.isBroken) return void 0;
	return {
		pod: {
			...annotations !== void 0 && { metadata: { annotations } },
			spec: {
				initContainers,
				containers,
				volumes,
				...securityContext !== void 0 && { securityContext },
				...hostNetwork !== void 0 && { hostNetwork }
			}
		},
		fieldOf: maker.fieldOf
	};
}
function itemsOf(pieces, layers) {
	const seen = /* @__PURE__ */ new Set();
	return layers.flatMap(({ path, ...rest }, position) => {
		const items = [...pieces.items(path).entries()].filter(([, item]) => position === 0 || !seen.has(textOf(item, "name")));
		for (const [, item] of items) seen.add(textOf(item, "name"));
		return items.map(([index]) => ({
			path: [...path, index],
			...rest
		}));
	});
}
function mountedVolumes({ pieces, specPath, volumes, isShared }, podPath, mounted) {
	const templateVolumes = namesOf(pieces.items([...podPath, "volumes"]));
	return [...mounted].flatMap((name) => {
		const [ownIndex, sharedIndex] = [templateVolumes.get(name), volumes.get(name)];
		if (ownIndex !== void 0) return [{ path: [
			...podPath,
			"volumes",
			ownIndex
		] }];
		return sharedIndex === void 0 ? [] : [{
			path: [
				...specPath,
				"volumes",
				sharedIndex
			],
			isShared
		}];
	});
}
function volumesOf(spec) {
	const volumes = fieldOf(spec, "volumes")?.value;
	return namesOf(volumes?.kind === "list" ? volumes.items : []);
}
function namesOf(items) {
	return new Map([...items.entries()].reverse().map(([index, item]) => [textOf(item, "name"), index]));
}
// src/manifest/kinds/made/fetched-tasks.ts
const REFERENCES = [
	"spec.taskRef",
	"spec.pipelineRef",
	...["spec", "spec.pipelineSpec"].flatMap((spec) => ["tasks", "finally"].flatMap((tasks) => ["taskRef", "pipelineRef"].map((field) => `${spec}.${tasks}[*].${field}`)))
].map((text) => parsePathPattern(text) ?? []);
const OF_CLUSTER = "cluster";
function fetchedNotes(object) {
	return REFERENCES.flatMap((pattern) => matchPattern(object, pattern).matches).flatMap(({ path, value }) => {
		const [resolver, bundle] = [textOf(value, "resolver"), textOf(value, "bundle")];
		if ((resolver === "" || resolver === OF_CLUSTER) && bundle === "") return [];
		return noteAt(object, path, "reference", `this runs ${bundle === "" ? `what the resolver ${resolver} fetches` : "what a bundle holds"}: its pods are not judged`);
	});
}
// src/manifest/kinds/made/tekton-pods.ts
const NO_TEMPLATES = {
	all: [],
	of: () => []
};
const TEMPLATE_FIELDS = [
	["securityContext", "PodSecurityContext"],
	["hostNetwork", "bool"],
	["hostUsers", "bool"],
	["runtimeClassName", "string"]
];
function tektonPods(tasks, templates = () => NO_TEMPLATES) {
	const hasOnePod = tasks.every((pattern) => pattern.every((step) => "key" in step));
	const pipelines = tasks.map((pattern) => [...pattern.slice(0, -1), { key: "pipelineSpec" }]);
	return (object, isJson) => {
		const pieces = new PodPieces(object, isJson);
		const found = tasks.map((pattern) => matchPattern(object, pattern));
		const all = found.flatMap((result) => result.matches);
		const matches = all.filter(({ path }) => pieces.items([...path, "steps"]).length > 0);
		const templatesOf = templates(pieces);
		const notes = [
			...fetchedNotes(object),
			...matches.flatMap(({ path }) => stepActionNotes(pieces, path)),
			...pipelines.flatMap((pattern) => matchPattern(object, pattern).matches.flatMap(({ path }) => nestedNotes(pieces, path))),
			...all.flatMap(({ path }) => customTaskNotes(pieces, path)),
			...templateNotes(pieces, templatesOf, matches)
		];
		return {
			pods: matches.flatMap((match) => {
				const pod = makePod(pieces, match.path, templatesOf.of(match), matches.length > 1);
				return pod === void 0 ? [] : [hasOnePod ? pod : {
					...pod,
					podKey: formatPath(match.named)
				}];
			}),
			faults: [...found.flatMap((result) => result.faults), ...pieces.faults],
			notes,
			isWhole: true
		};
	};
}
function makePod(pieces, task, templates, hasOthers) {
	if (!pieces.pay(1)) return void 0;
	const maker = new PodMaker(pieces);
	const steps = pieces.items([...task, "steps"]);
	const ownSteps = [...steps.keys()].filter((index) => !pieces.has([
		...task,
		"steps",
		index,
		"ref"
	]));
	const stepTemplate = {
		path: [...task, "stepTemplate"],
		isShared: steps.length > 1
	};
	const base = pieces.has(stepTemplate.path) ? [stepTemplate] : [];
	maker.place(["spec", "containers"], { path: [...task, "steps"] });
	const containers = ownSteps.map((index, position) => {
		return {
			...maker.take([
				"spec",
				"containers",
				position
			], "Container", { path: [
				...task,
				"steps",
				index
			] }, ...base),
			name: `step-${textOf(steps[index], "name") || `unnamed-${index}`}`
		};
	});
	pieces.items([...task, "sidecars"]).forEach((sidecar, index) => {
		const at = [
			"spec",
			"containers",
			containers.length
		];
		const container = maker.take(at, "Container", { path: [
			...task,
			"sidecars",
			index
		] });
		containers.push({
			...container,
			name: `sidecar-${textOf(sidecar, "name")}`
		});
	});
	const common = (field) => {
		const template = templates.find(({ path }) => pieces.has([...path, field]));
		if (template === void 0) return [];
		return [{
			path: [...template.path, field],
			isShared: hasOthers && template.isShared === true
		}];
	};
	const fields = TEMPLATE_FIELDS.flatMap(([field, type]) => {
		const layers = common(field);
		const value = layers.length === 0 ? void 0 : maker.take(["spec", field], type, ...layers);
		return value === void 0 ? [] : [[field, value]];
	});
	const volumes = [{ path: [...task, "volumes"] }, ...common("volumes")].flatMap(({ path, ...rest }) => [...pieces.items(path).keys()].map((index) => ({
		path: [...path, index],
		...rest
	}))).map((layer, index) => maker.take([
		"spec",
		"volumes",
		index
	], "Volume", layer) ?? {});
	const annotations = maker.take(["metadata", "annotations"], "map:string", ...[[...task, "metadata"], ["metadata"]].map((path, position) => ({
		path: [...path, "annotations"],
		isShared: position > 0
	})));
	if (maker.isBroken || containers.length === 0) return void 0;
	return {
		podPath: task,
		pod: {
			...annotations !== void 0 && { metadata: { annotations } },
			spec: {
				...Object.fromEntries(fields),
				containers,
				volumes
			}
		},
		fieldOf: maker.fieldOf,
		unknown: []
	};
}
function stepActionNotes(pieces, task) {
	const message = "the step is written elsewhere, in a StepAction: its container is not judged";
	return [...pieces.items([...task, "steps"]).keys()].flatMap((index) => noteAt(pieces.object, [
		...task,
		"steps",
		index,
		"ref"
	], "step-action", message));
}
function nestedNotes(pieces, pipeline) {
	return noteAt(pieces.object, pipeline, "held-object", "the task is a pipeline of its own: its pods are not judged");
}
function customTaskNotes(pieces, task) {
	const kind = textOf(stepAt(pieces.object, task)?.value, "kind");
	const spec = stepAt(pieces.object, [...task, "spec"])?.value;
	if (kind === "" || spec?.kind !== "mapping" || spec.entries.size === 0) return [];
	return noteAt(pieces.object, task, "operator-pod", `another controller runs this ${kind}: its pods are not judged`);
}
function templateNotes(pieces, templates, tasks) {
	const used = new Set(tasks.flatMap((task) => templates.of(task).map(({ path }) => formatPath(path))));
	const message = "this goes into the pods of tasks that are written elsewhere: they are not judged";
	return templates.all.filter((path) => !used.has(formatPath(path))).flatMap((path) => noteAt(pieces.object, path, "operator-pod", message));
}
const POD_TEMPLATE = ["spec", "podTemplate"];
const TASK_RUN_TEMPLATE = [
	"spec",
	"taskRunTemplate",
	"podTemplate"
];
const TASK_FIELDS = ["podTemplate", "taskPodTemplate"];
const podTemplateOfTaskRun = () => ({
	all: [POD_TEMPLATE],
	of: () => [{ path: POD_TEMPLATE }]
});
const podTemplatesOfPipelineRun = (pieces) => {
	const runs = pieces.items(["spec", "taskRunSpecs"]);
	const positions = new Map([...runs.entries()].map(([index, run]) => [textOf(run, "pipelineTaskName"), index]));
	const ofRun = (index) => TASK_FIELDS.map((field) => [
		"spec",
		"taskRunSpecs",
		index,
		field
	]);
	return {
		all: [
			...[...runs.keys()].flatMap(ofRun),
			TASK_RUN_TEMPLATE,
			POD_TEMPLATE
		],
		of: ({ named }) => {
			const index = positions.get(String(named.at(-2)));
			return [
				...(index === void 0 ? [] : ofRun(index)).map((path) => ({ path })),
				{
					path: TASK_RUN_TEMPLATE,
					isShared: true
				},
				{
					path: POD_TEMPLATE,
					isShared: true
				}
			];
		}
	};
};
// src/manifest/kinds/pods-at.ts
function podsAt(patterns, options = {}) {
	const hasOnePod = patterns.length === 1 && patterns[0]?.every((step) => "key" in step);
	return (object, isJson) => {
		const pods = [];
		const faults = [];
		for (const pattern of patterns) {
			const found = matchPattern(object, pattern);
			faults.push(...found.faults);
			for (const match of found.matches) {
				const reading = readPod(match, isJson, options);
				if ("message" in reading) faults.push(reading);
				else pods.push(hasOnePod ? reading : {
					...reading,
					podKey: formatPath(match.named)
				});
			}
		}
		return {
			pods,
			faults,
			notes: []
		};
	};
}
function readPod({ path, value }, isJson, options) {
	const isSpec = fieldOf(value, "containers") !== void 0 && fieldOf(value, "spec") === void 0;
	const decoding = decode$1(value, isSpec ? "PodSpec" : "PodTemplateSpec", isJson);
	if (decoding.fault !== void 0) return {
		...decoding.fault,
		path: [...path, ...decoding.fault.path]
	};
	const decoded = isSpec ? { spec: decoding.object } : decoding.object;
	return {
		podPath: path,
		pod: options.containerName === void 0 ? decoded : nameContainers(decoded, options.containerName),
		...isSpec && { fieldOf: fieldOfSpec(path) },
		unknown: options.isOpen ? [] : decoding.unknown.map((field) => ({
			...field,
			path: [...path, ...field.path]
		}))
	};
}
function fieldOfSpec(podPath) {
	return ([first, ...rest]) => first === "spec" ? {
		path: [...podPath, ...rest],
		isShared: false
	} : void 0;
}
function nameContainers(pod, name) {
	const containers = pod.spec?.containers;
	if (containers === void 0) return pod;
	const spec = {
		...pod.spec,
		containers: containers.map((container, index) => {
			if (container.name) return container;
			return {
				...container,
				name: containers.length > 1 ? `${name}-${index}` : name
			};
		})
	};
	return {
		...pod,
		spec
	};
}
// src/manifest/kinds/custom-kinds.ts
const AGONES = "agones.dev";
const ARGO = "argoproj.io";
const KRUISE = "apps.kruise.io";
const KUBEFLOW = "kubeflow.org";
const KNATIVE = "serving.knative.dev";
const KUBEFED = "types.kubefed.io";
const OPENSHIFT = "apps.openshift.io";
const RAY = "ray.io";
const TEKTON = "tekton.dev";
const TRAINER = "trainer.kubeflow.org";
const ANALYSIS = ["spec.metrics[*].provider.job.spec.template"];
const RAY_GROUPS = ["headGroupSpec.template", "workerGroupSpecs[*].template"];
const JOB_SET = "spec.replicatedJobs[*].template.spec.template";
const REVISION = podsAt(patterns("spec.template"), {
	isOpen: true,
	containerName: "user-container"
});
const TASKS = patterns("spec.tasks[*].taskSpec", "spec.finally[*].taskSpec");
const RUN_TASKS = patterns("spec.pipelineSpec.tasks[*].taskSpec", "spec.pipelineSpec.finally[*].taskSpec");
const CUSTOM_KINDS = [
	row$1(ARGO, "Rollout", "spec.template"),
	row$1(ARGO, "Experiment", "spec.templates[*].template"),
	row$1(ARGO, "AnalysisTemplate", ...ANALYSIS),
	row$1(ARGO, "ClusterAnalysisTemplate", ...ANALYSIS),
	row$1(ARGO, "AnalysisRun", ...ANALYSIS),
	{
		group: ARGO,
		kind: "Workflow",
		find: argoPods(["spec"])
	},
	{
		group: ARGO,
		kind: "WorkflowTemplate",
		find: argoPods(["spec"])
	},
	{
		group: ARGO,
		kind: "ClusterWorkflowTemplate",
		find: argoPods(["spec"])
	},
	{
		group: ARGO,
		kind: "CronWorkflow",
		find: argoPods(["spec", "workflowSpec"])
	},
	{
		group: TEKTON,
		kind: "Task",
		find: tektonPods(patterns("spec"))
	},
	{
		group: TEKTON,
		kind: "ClusterTask",
		find: tektonPods(patterns("spec"))
	},
	{
		group: TEKTON,
		kind: "TaskRun",
		find: tektonPods(patterns("spec.taskSpec"), podTemplateOfTaskRun)
	},
	{
		group: TEKTON,
		kind: "Pipeline",
		find: tektonPods(TASKS)
	},
	{
		group: TEKTON,
		kind: "PipelineRun",
		find: tektonPods(RUN_TASKS, podTemplatesOfPipelineRun)
	},
	{
		group: KNATIVE,
		kind: "Service",
		find: REVISION
	},
	{
		group: KNATIVE,
		kind: "Configuration",
		find: REVISION
	},
	row$1(RAY, "RayCluster", ...RAY_GROUPS.map((path) => `spec.${path}`)),
	row$1(RAY, "RayJob", ...RAY_GROUPS.map((path) => `spec.rayClusterSpec.${path}`), "spec.submitterPodTemplate"),
	row$1(RAY, "RayService", ...RAY_GROUPS.map((path) => `spec.rayClusterConfig.${path}`)),
	row$1("batch.volcano.sh", "Job", "spec.tasks[*].template"),
	row$1(KRUISE, "CloneSet", "spec.template"),
	row$1(KRUISE, "StatefulSet", "spec.template"),
	row$1(KRUISE, "DaemonSet", "spec.template"),
	row$1(KRUISE, "BroadcastJob", "spec.template"),
	row$1(KRUISE, "AdvancedCronJob", "spec.template.jobTemplate.spec.template", "spec.template.broadcastJobTemplate.spec.template"),
	altered(row$1(KRUISE, "UnitedDeployment", "spec.template.statefulSetTemplate.spec.template", "spec.template.advancedStatefulSetTemplate.spec.template", "spec.template.cloneSetTemplate.spec.template", "spec.template.deploymentTemplate.spec.template"), "spec.topology.subsets[*].patch"),
	row$1("jobset.x-k8s.io", "JobSet", JOB_SET),
	row$1("leaderworkerset.x-k8s.io", "LeaderWorkerSet", "spec.leaderWorkerTemplate.leaderTemplate", "spec.leaderWorkerTemplate.workerTemplate"),
	row$1(KUBEFLOW, "Notebook", "spec.template"),
	row$1(KUBEFLOW, "PyTorchJob", "spec.pytorchReplicaSpecs.*.template"),
	row$1(KUBEFLOW, "TFJob", "spec.tfReplicaSpecs.*.template"),
	row$1(KUBEFLOW, "MPIJob", "spec.mpiReplicaSpecs.*.template"),
	row$1(KUBEFLOW, "XGBoostJob", "spec.xgbReplicaSpecs.*.template"),
	row$1(KUBEFLOW, "PaddleJob", "spec.paddleReplicaSpecs.*.template"),
	row$1(KUBEFLOW, "JAXJob", "spec.jaxReplicaSpecs.*.template"),
	row$1(TRAINER, "ClusterTrainingRuntime", `spec.template.${JOB_SET}`),
	row$1(TRAINER, "TrainingRuntime", `spec.template.${JOB_SET}`),
	altered(row$1(OPENSHIFT, "DeploymentConfig", "spec.template"), "spec.strategy.customParams"),
	altered(row$1("", "DeploymentConfig", "spec.template"), "spec.strategy.customParams"),
	row$1("keda.sh", "ScaledJob", "spec.jobTargetRef.template"),
	row$1("sources.knative.dev", "ContainerSource", "spec.template"),
	row$1("actions.github.com", "AutoscalingRunnerSet", "spec.template", "spec.listenerTemplate"),
	row$1(AGONES, "GameServer", "spec.template"),
	row$1(AGONES, "GameServerSet", "spec.template.spec.template"),
	row$1(AGONES, "Fleet", "spec.template.spec.template"),
	row$1("agents.x-k8s.io", "Sandbox", "spec.podTemplate"),
	row$1("extensions.agents.x-k8s.io", "SandboxTemplate", "spec.podTemplate"),
	row$1("operators.coreos.com", "ClusterServiceVersion", "spec.install.spec.deployments[*].spec.template"),
	...[
		"FederatedDeployment",
		"FederatedJob",
		"FederatedReplicaSet"
	].map((kind) => altered(row$1(KUBEFED, kind, "spec.template.spec.template"), "spec.overrides"))
];
function row$1(group, kind, ...paths) {
	return {
		group,
		kind,
		find: podsAt(patterns(...paths))
	};
}
function altered({ group, kind, find }, ...paths) {
	const fields = patterns(...paths);
	const message = `the controller of ${kind} alters the pods by this: they are judged as they are without it`;
	return {
		group,
		kind,
		find: (object, isJson) => {
			const found = find(object, isJson);
			const notes = fields.flatMap((field) => matchPattern(object, field).matches).flatMap(({ path }) => noteAt(object, path, "pod-spec-patch", message));
			return {
				...found,
				notes: [...found.notes, ...notes]
			};
		}
	};
}
function patterns(...paths) {
	return paths.map((path) => parsePathPattern(path) ?? []);
}
const BY_NAME$1 = new Map(CUSTOM_KINDS.map(({ group, kind, find }) => [`${group}/${kind}`, find]));
const KINDS$2 = new Set(CUSTOM_KINDS.map(({ kind }) => kind));
function podFinders(group, kind, podSpecs) {
	const builtIn = BY_NAME$1.get(`${group}/${kind}`);
	const configured = podSpecs.filter((place) => place.group === group && place.kind === kind).map(({ path }) => path);
	return [...builtIn === void 0 ? [] : [builtIn], ...configured.length === 0 ? [] : [podsAt(configured, { isOpen: true })]];
}
function isCustomKind(kind, podSpecs) {
	return KINDS$2.has(kind) || podSpecs.some((place) => place.kind === kind);
}
// src/manifest/kinds/group-of.ts
function groupOf(apiVersion) {
	return apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
}
// src/manifest/kinds/pod-fields.ts
const MORE_CONTAINERS = /^\w*(?:[cC]ontainer|[sS]idecar)s?(?:Spec|Template)?s?$/;
const OF_CONTAINER = [
	"args",
	"command",
	"env",
	"envFrom",
	"image",
	"imagePullPolicy",
	"volumeMounts",
	"workingDir"
];
const ALLOWS = [
	"hostNetwork",
	"hostPID",
	"hostIPC",
	"hostProcess",
	"privileged",
	"allowPrivilegeEscalation"
];
const SECURITY_CONTEXT = /^\w*[sS]ecurityContext$/;
const CONTEXT_FIELDS = [
	...[
		"allowPrivilegeEscalation",
		"appArmorProfile",
		"capabilities",
		"fsGroup",
		"fsGroupChangePolicy",
		"privileged"
	],
	...[
		"procMount",
		"readOnlyRootFilesystem",
		"runAsGroup",
		"runAsNonRoot",
		"runAsUser",
		"seLinuxOptions"
	],
	...[
		"seccompProfile",
		"supplementalGroups",
		"sysctls",
		"windowsOptions"
	]
];
function isContainers({ name, value }) {
	if (value.kind === "scalar" || !MORE_CONTAINERS.test(name)) return false;
	if (value.kind === "list" && CONTAINER_LISTS.some((list) => list === name)) return value.items.some((item) => item.kind === "mapping");
	return (value.kind === "list" ? value.items : [value, ...[...value.entries.values()].map((entry) => entry.value)]).some(isContainer);
}
function isContainer(value) {
	if (value.kind !== "mapping") return false;
	return [...value.entries.values()].some((entry) => {
		if (entry.name === "image" && textOf(entry.value, "repository") !== "") return true;
		if (OF_CONTAINER.includes(entry.name)) return entry.value.kind === "list" || (scalarText(entry.value) ?? "") !== "";
		return entry.name === "securityContext" && isPodField(entry, void 0);
	});
}
function isPodField({ name, value }, parent) {
	if (ALLOWS.includes(name)) return isSet(value);
	if (SECURITY_CONTEXT.test(name)) return CONTEXT_FIELDS.some((field) => fieldOf(value, field) !== void 0);
	if (name === "hostPath") return textOf(value, "path") !== "";
	if (name === "hostPort") return parent === "ports" && isSet(value);
	return name.startsWith(APP_ARMOR_ANNOTATION);
}
function isSet(value) {
	return value.kind === "scalar" && value.value !== null && value.value !== false;
}
const HAS_POD_FIELDS = /(?<![\w-])(?:\w*(?:(?:[cC]ontainer|[sS]idecar)s?(?:Spec|Template)?s?|[sS]ecurityContext)|host(?:Network|PID|IPC|Process|Path|Port)|privileged|allowPrivilegeEscalation)(?![\w-])|container\.apparmor/;
function mayHavePodFields(text) {
	return HAS_POD_FIELDS.test(text);
}
// src/manifest/kinds/podless-groups.ts
const OWN_GROUPS = [
	...[
		"admission",
		"admissionregistration",
		"apiextensions",
		"apiregistration",
		"apiserver.config",
		"audit"
	],
	...[
		"authentication",
		"authorization",
		"certificates",
		"client.authentication",
		"coordination",
		"discovery"
	],
	...[
		"events",
		"flowcontrol.apiserver",
		"internal.apiserver",
		"metrics",
		"networking",
		"node",
		"rbac.authorization"
	],
	...[
		"resource",
		"scheduling",
		"storage",
		"storagemigration"
	]
].map((name) => `${name}.k8s.io`);
const LOOKING_LIKE_PODS = /^(?:kueue\.x-k8s\.io|(?:.*\.)?(?:kyverno\.io|gatekeeper\.sh|kubewarden\.io))$/;
const POLICY_KINDS = { "security.openshift.io": ["SecurityContextConstraints"] };
const LEGACY_KINDS = ["DeploymentConfig", "Template"];
function isPodlessKind(group, kind) {
	if (!group.includes(".")) return group !== "" || !LEGACY_KINDS.includes(kind);
	if (Object.hasOwn(POLICY_KINDS, group) && POLICY_KINDS[group]?.includes(kind)) return true;
	return OWN_GROUPS.includes(group) || LOOKING_LIKE_PODS.test(group);
}
// src/manifest/kinds/operator-kinds.ts
const OPERATOR_KINDS = {
	"": ["Build", "BuildConfig"],
	"acid.zalan.do": ["postgresql"],
	"actions.summerwind.dev": [
		"Runner",
		"RunnerDeployment",
		"RunnerReplicaSet",
		"RunnerSet"
	],
	"agent.k8s.elastic.co": ["Agent"],
	"apm.k8s.elastic.co": ["ApmServer"],
	"app.terraform.io": ["AgentPool"],
	"argoproj.io": [
		"ArgoCD",
		"EventBus",
		"EventSource",
		"RolloutManager",
		"Sensor"
	],
	"awx.ansible.com": [
		"AWX",
		"AWXBackup",
		"AWXRestore"
	],
	"beat.k8s.elastic.co": ["Beat"],
	"build.openshift.io": ["Build", "BuildConfig"],
	"camel.apache.org": [
		"Integration",
		"IntegrationPlatform",
		"KameletBinding",
		"Pipe"
	],
	"cassandra.datastax.com": ["CassandraDatacenter"],
	"cdi.kubevirt.io": ["CDI", "DataVolume"],
	"ceph.rook.io": [
		"CephCluster",
		"CephFilesystem",
		"CephNFS",
		"CephObjectStore",
		"CephRBDMirror"
	],
	"clickhouse.altinity.com": ["ClickHouseInstallation"],
	"clickhouse-keeper.altinity.com": ["ClickHouseKeeperInstallation"],
	"cluster.redpanda.com": ["Redpanda"],
	"collectors.grafana.com": ["Alloy"],
	"couchbase.com": ["CouchbaseCluster"],
	"crdb.cockroachlabs.com": ["CrdbCluster"],
	"database.arangodb.com": ["ArangoDeployment"],
	"databases.spotahome.com": ["RedisFailover"],
	"datadoghq.com": ["DatadogAgent"],
	"dragonflydb.io": ["Dragonfly"],
	"druid.apache.org": ["Druid"],
	"dynatrace.com": ["DynaKube", "EdgeConnect"],
	"elasticsearch.k8s.elastic.co": ["Elasticsearch"],
	"enterprisesearch.k8s.elastic.co": ["EnterpriseSearch"],
	"falcon.crowdstrike.com": [
		"FalconAdmission",
		"FalconContainer",
		"FalconImageAnalyzer",
		"FalconNodeSensor"
	],
	"flink.apache.org": ["FlinkDeployment"],
	"flows.netobserv.io": ["FlowCollector"],
	"fluentbit.fluent.io": ["Collector", "FluentBit"],
	"fluentd.fluent.io": ["Fluentd"],
	"gateway.envoyproxy.io": ["EnvoyProxy"],
	"grafana.integreatly.org": ["Grafana"],
	"hazelcast.com": ["Hazelcast", "ManagementCenter"],
	"hco.kubevirt.io": ["HyperConverged"],
	"infinispan.org": ["Infinispan"],
	"infra.contrib.fluxcd.io": ["Terraform"],
	"install.istio.io": ["IstioOperator"],
	"jaegertracing.io": ["Jaeger"],
	"k6.io": [
		"K6",
		"PrivateLoadZone",
		"TestRun"
	],
	"k8s.keycloak.org": ["Keycloak"],
	"k8s.mariadb.com": ["MariaDB", "MaxScale"],
	"k8ssandra.io": ["K8ssandraCluster"],
	"k8up.io": [
		"Archive",
		"Backup",
		"Check",
		"Prune",
		"Restore",
		"Schedule"
	],
	"kafka.strimzi.io": [
		"Kafka",
		"KafkaBridge",
		"KafkaConnect",
		"KafkaMirrorMaker",
		"KafkaMirrorMaker2",
		"KafkaNodePool"
	],
	"kiali.io": ["Kiali"],
	"kibana.k8s.elastic.co": ["Kibana"],
	"kmm.sigs.x-k8s.io": ["Module"],
	"kpack.io": ["Build", "Image"],
	"kubevirt.io": [
		"KubeVirt",
		"VirtualMachine",
		"VirtualMachineInstance",
		"VirtualMachineInstanceReplicaSet"
	],
	"litmuschaos.io": ["ChaosEngine", "ChaosExperiment"],
	"logging.banzaicloud.io": [
		"FluentbitAgent",
		"Logging",
		"NodeAgent"
	],
	"logstash.k8s.elastic.co": ["Logstash"],
	"loki.grafana.com": ["LokiStack"],
	"maistra.io": ["ServiceMeshControlPlane"],
	"maps.k8s.elastic.co": ["ElasticMapsServer"],
	"metallb.io": ["MetalLB"],
	"milvus.io": ["Milvus"],
	"minio.min.io": ["Tenant"],
	"mongodb.com": [
		"MongoDB",
		"MongoDBMultiCluster",
		"MongoDBOpsManager"
	],
	"mongodbcommunity.mongodb.com": ["MongoDBCommunity"],
	"monitoring.coreos.com": [
		"Alertmanager",
		"Prometheus",
		"PrometheusAgent",
		"ThanosRuler"
	],
	"monitoring.grafana.com": ["GrafanaAgent"],
	"mysql.oracle.com": ["InnoDBCluster"],
	"nfd.kubernetes.io": ["NodeFeatureDiscovery"],
	"nfd.openshift.io": ["NodeFeatureDiscovery"],
	"numaflow.numaproj.io": [
		"InterStepBufferService",
		"MonoVertex",
		"Pipeline"
	],
	"nvidia.com": ["ClusterPolicy", "NVIDIADriver"],
	"opensearch.opster.io": ["OpenSearchCluster"],
	"opentelemetry.io": [
		"OpAMPBridge",
		"OpenTelemetryCollector",
		"TargetAllocator"
	],
	"operator.knative.dev": ["KnativeEventing", "KnativeServing"],
	"operator.tekton.dev": [
		"TektonAddon",
		"TektonChain",
		"TektonConfig",
		"TektonDashboard",
		"TektonHub",
		"TektonPipeline",
		"TektonResult",
		"TektonTrigger"
	],
	"operators.coreos.com": ["CatalogSource"],
	"operator.tigera.io": ["APIServer", "Installation"],
	"operator.victoriametrics.com": [
		"VLAgent",
		"VLCluster",
		"VLSingle",
		"VLogs",
		"VMAgent",
		"VMAlert",
		"VMAlertmanager",
		"VMAnomaly",
		"VMAuth",
		"VMCluster",
		"VMSingle"
	],
	"org.eclipse.che": ["CheCluster"],
	"pgv2.percona.com": ["PerconaPGCluster"],
	"pingcap.com": ["TidbCluster", "TidbMonitor"],
	"pkg.crossplane.io": [
		"DeploymentRuntimeConfig",
		"Function",
		"Provider"
	],
	"platform.stackrox.io": ["Central", "SecuredCluster"],
	"policies.kubewarden.io": ["PolicyServer"],
	"pool.kubevirt.io": ["VirtualMachinePool"],
	"postgresql.cnpg.io": ["Cluster", "Pooler"],
	"postgres-operator.crunchydata.com": [
		"PGAdmin",
		"PGUpgrade",
		"PostgresCluster"
	],
	"psmdb.percona.com": ["PerconaServerMongoDB"],
	"pxc.percona.com": ["PerconaXtraDBCluster"],
	"rabbitmq.com": ["RabbitmqCluster"],
	"redis.redis.opstreelabs.in": [
		"Redis",
		"RedisCluster",
		"RedisReplication",
		"RedisSentinel"
	],
	"risingwave.risingwavelabs.com": ["RisingWave"],
	"sailoperator.io": [
		"Istio",
		"IstioCNI",
		"ZTunnel"
	],
	"scylla.scylladb.com": ["ScyllaCluster", "ScyllaDBDatacenter"],
	"serving.kserve.io": [
		"ClusterServingRuntime",
		"InferenceGraph",
		"InferenceService",
		"LLMInferenceService",
		"ServingRuntime"
	],
	"shipwright.io": [
		"BuildRun",
		"BuildStrategy",
		"ClusterBuildStrategy"
	],
	"solr.apache.org": ["SolrCloud"],
	"sparkoperator.k8s.io": [
		"ScheduledSparkApplication",
		"SparkApplication",
		"SparkConnect"
	],
	"starrocks.com": ["StarRocksCluster"],
	"tailscale.com": ["Connector", "ProxyGroup"],
	"tekton.dev": ["StepAction"],
	"tempo.grafana.com": ["TempoMonolithic", "TempoStack"],
	"temporal.io": ["TemporalCluster"],
	"testworkflows.testkube.io": ["TestWorkflow", "TestWorkflowTemplate"],
	"trainer.kubeflow.org": ["TrainJob"],
	"upgrade.cattle.io": ["Plan"],
	"vault.banzaicloud.com": ["Vault"],
	"volsync.backube": ["ReplicationDestination", "ReplicationSource"],
	"workspace.devfile.io": ["DevWorkspace", "DevWorkspaceTemplate"],
	"zookeeper.pravega.io": ["ZookeeperCluster"]
};
// src/manifest/kinds/unjudged-kinds.ts
const DELIVERY_KINDS = {
	"addons.cluster.x-k8s.io": ["ClusterResourceSet", "HelmChartProxy"],
	"apps.open-cluster-management.io": ["Subscription"],
	"argoproj.io": ["Application", "ApplicationSet"],
	"configsync.gke.io": ["RepoSync", "RootSync"],
	"core.oam.dev": ["Application"],
	"fleet.cattle.io": [
		"Bundle",
		"GitRepo",
		"HelmOp"
	],
	"fluxcd.controlplane.io": ["FluxInstance", "ResourceSet"],
	"helm.cattle.io": ["HelmChart", "HelmChartConfig"],
	"helm.crossplane.io": ["Release"],
	"helm.fluxcd.io": ["HelmRelease"],
	"helm.k0sproject.io": ["Chart"],
	"helm.m.crossplane.io": ["Release"],
	"helm.toolkit.fluxcd.io": ["HelmRelease"],
	"kappctrl.k14s.io": ["App"],
	"kustomize.toolkit.fluxcd.io": ["Kustomization"],
	"olm.operatorframework.io": ["ClusterExtension"],
	"operators.coreos.com": ["Subscription"],
	"packaging.carvel.dev": ["PackageInstall"]
};
const ALTERING_KINDS = { "policy.karmada.io": ["ClusterOverridePolicy", "OverridePolicy"] };
const KINDS$1 = new Set([
	OPERATOR_KINDS,
	DELIVERY_KINDS,
	ALTERING_KINDS
].flatMap((table) => Object.values(table).flat()));
function unjudgedKind(group, kind) {
	if (isListed(DELIVERY_KINDS, group, kind)) return {
		code: "delivery",
		message: `the pods of this ${kind} come from manifests that are elsewhere and were not followed: they are not judged`
	};
	if (isListed(ALTERING_KINDS, group, kind)) return {
		code: "delivery",
		message: `the ${kind} alters pods that are written elsewhere: they are judged as they are without it`
	};
	if (!isListed(OPERATOR_KINDS, group, kind)) return void 0;
	return {
		code: "operator-pod",
		message: `an operator makes the pods of ${kind}, with much that is not written here: they are not judged`
	};
}
function isUnjudgedKindName(kind) {
	return KINDS$1.has(kind);
}
function isListed(table, group, kind) {
	return Object.hasOwn(table, group) && (table[group]?.includes(kind) ?? false);
}
// src/manifest/kinds/workload-kinds.ts
const CORE = ["v1"];
const APPS = [
	"apps/v1",
	"extensions/v1beta1",
	"apps/v1beta1",
	"apps/v1beta2"
];
const BATCH = [
	"batch/v1",
	"batch/v1beta1",
	"batch/v2alpha1"
];
const TEMPLATE = ["spec", "template"];
const WORKLOAD_KINDS = [
	row(CORE, "Pod", []),
	row(CORE, "PodTemplate", ["template"]),
	row(CORE, "ReplicationController", TEMPLATE),
	row(APPS, "DaemonSet", TEMPLATE),
	row(APPS, "Deployment", TEMPLATE),
	row(APPS, "ReplicaSet", TEMPLATE),
	row(APPS, "StatefulSet", TEMPLATE),
	row(BATCH, "CronJob", [
		"spec",
		"jobTemplate",
		"spec",
		"template"
	]),
	row(BATCH, "Job", TEMPLATE)
];
function row(apiVersions, kind, podPath) {
	return {
		apiVersions,
		kind,
		type: ROOTS[`${apiVersions[0]}/${kind}`] ?? kind,
		podPath
	};
}
const BY_NAME = new Map(WORKLOAD_KINDS.flatMap((each) => each.apiVersions.map((apiVersion) => [`${apiVersion}/${each.kind}`, each])));
const READ_KINDS = /* @__PURE__ */ new Set([...WORKLOAD_KINDS.map(({ kind }) => kind), "Namespace"]);
function findWorkloadKind(apiVersion, kind) {
	return BY_NAME.get(`${apiVersion}/${kind}`);
}
function isReadKind(kind) {
	return READ_KINDS.has(kind) || kind.endsWith("List");
}
// src/manifest/kinds/held-pods.ts
function findHeldPod(root, podSpecs, known = []) {
	const seen = new Set(known);
	const path = [];
	let field;
	function visit(value) {
		if (value.kind === "scalar" || seen.has(value)) return void 0;
		seen.add(value);
		if (value.kind === "list") {
			for (const [index, item] of value.items.entries()) {
				const found = visitBelow(index, item);
				if (found !== void 0) return found;
			}
			return;
		}
		const kind = path.length === 0 ? void 0 : kindOfPods(value, podSpecs, IS_MANIFEST.test(String(path.at(-1))));
		if (kind !== void 0) return {
			is: "object",
			path: [...path],
			kind: textOf(value, "kind"),
			entry: kind
		};
		for (const entry of value.entries.values()) {
			if (path.length === 0 && entry.name === "status") continue;
			if (isContainers(entry)) return {
				is: "containers",
				path: [...path],
				entry
			};
			if (field === void 0 && isPodField(entry, path.findLast((step) => typeof step === "string"))) field = {
				is: "field",
				path: [...path],
				entry
			};
			const found = visitBelow(entry.name, entry.value);
			if (found !== void 0) return found;
		}
	}
	function visitBelow(name, value) {
		path.push(name);
		const found = visit(value);
		path.pop();
		return found;
	}
	return visit(root) ?? field;
}
const IS_MANIFEST = /^(?:manifest|objectDefinition)$/;
function kindOfPods(value, podSpecs, isManifest) {
	const entry = fieldOf(value, "kind");
	const kind = scalarText(entry?.value) ?? "";
	const apiVersion = textOf(value, "apiVersion");
	const hasMore = isManifest || value.entries.has("spec") || value.entries.has("metadata");
	if (kind === "" || apiVersion === "" || !hasMore) return void 0;
	return FILLED_IN.test(kind) || (FILLED_IN.test(apiVersion) ? isNameOfPods(kind, podSpecs) : isKindOfPods(apiVersion, kind, podSpecs)) ? entry : void 0;
}
function isNameOfPods(kind, podSpecs) {
	return isReadKind(kind) || isCustomKind(kind, podSpecs) || isUnjudgedKindName(kind);
}
function isKindOfPods(apiVersion, kind, podSpecs) {
	const group = groupOf(apiVersion);
	if (findWorkloadKind(apiVersion, kind) !== void 0) return true;
	return podFinders(group, kind, podSpecs).length > 0 || unjudgedKind(group, kind) !== void 0;
}
const SPELLS_OTHERWISE = /\\(?:[xuU\r\n])|![!<]/;
const WORD = /[A-Za-z][A-Za-z0-9]*/g;
const FILLED_IN = /\$\{|\{\{|\$\(/;
const KIND$2 = /^[A-Za-z][A-Za-z0-9-]*$/;
const API_VERSION$1 = /^[A-Za-z0-9.-]+(?:\/[A-Za-z0-9.-]+)?$/;
const GROUPS_OF_PODS = [
	"",
	"apps",
	"batch",
	"extensions"
];
function mayBecomePods(apiVersion, kind, podSpecs) {
	const isKnownKind = KIND$2.test(kind);
	if (!API_VERSION$1.test(apiVersion)) return !isKnownKind || isNameOfPods(kind, podSpecs);
	const group = groupOf(apiVersion);
	return !isKnownKind && (GROUPS_OF_PODS.includes(group) || !isPodlessKind(group, kind));
}
function mayHoldPod(text, podSpecs) {
	if (mayHavePodFields(text) || SPELLS_OTHERWISE.test(text)) return true;
	if (text.indexOf("kind") === text.lastIndexOf("kind")) return false;
	return FILLED_IN.test(text) || text.match(WORD)?.some((word) => isNameOfPods(word, podSpecs)) === true;
}
// src/manifest/kinds/held-texts.ts
const TEXTS = {
	"apiextensions.crossplane.io/Composition": ["spec.pipeline[*].input.inline.template"],
	"kyverno.io/ClusterPolicy": ["spec.rules[*].generate", "spec.rules[*].generate.foreach[*]"],
	"kyverno.io/Policy": ["spec.rules[*].generate", "spec.rules[*].generate.foreach[*]"],
	"policy.open-cluster-management.io/ConfigurationPolicy": ["spec.object-templates-raw"],
	"policy.open-cluster-management.io/Policy": ["spec.policy-templates[*].objectDefinition.spec.object-templates-raw"]
};
const KIND$1 = /(?<![\w-])kind["']?\s*:\s*["']?([^\s,"'{}]+|\{\{)/g;
function mayHoldTexts(group, kind, text) {
	return patternsOf(group, kind).some((pattern) => pattern.every((step) => !("key" in step) || text.includes(step.key)));
}
function findHeldText(object, group, kind, podSpecs) {
	for (const { path, value } of patternsOf(group, kind).flatMap((pattern) => matchPattern(object, pattern).matches)) {
		const named = kindsIn(value).find((word) => FILLED_IN.test(word) || isPodsName(word, podSpecs));
		const at = typeof path.at(-1) === "number" ? path.slice(0, -1) : path;
		const entry = stepAt(object, at)?.entry;
		if (named !== void 0 && entry !== void 0) return {
			is: "object",
			path: at.slice(0, -1),
			kind: named,
			entry
		};
	}
}
function isPodsName(kind, podSpecs) {
	return kind !== "Namespace" && !kind.endsWith("List") && isNameOfPods(kind, podSpecs);
}
function kindsIn(value) {
	const text = scalarText(value);
	if (text === void 0) return [textOf(value, "kind")].filter((kind) => kind !== "");
	return [...text.matchAll(KIND$1)].map(([, kind = ""]) => kind);
}
function patternsOf(group, kind) {
	const name = `${group}/${kind}`;
	return (Object.hasOwn(TEXTS, name) ? TEXTS[name] ?? [] : []).map((text) => parsePathPattern(text) ?? []);
}
// src/manifest/kinds/skip-document.ts
const PLAIN_LINE = /^(?:#.*|---[ \t]*(?:#.*)?|[A-Za-z][A-Za-z0-9._/-]*:(?: .*)?|-(?: .*)?|[ \t].*|)$/;
const SPACE$1 = 32;
const NEWLINE = 10;
const KIND_LINE = /^kind: +([A-Za-z][A-Za-z0-9]*) *(?: #.*)?$/m;
const ODD_BREAKS = [
	"",
	"\u2028",
	"\u2029",
	"\ufeff"
];
function canSkip(text, podSpecs = NO_POD_SPECS) {
	const [, first] = KIND_LINE.exec(text) ?? [];
	if (first !== void 0 && isReadKind(first)) return false;
	const header = plainHeader(text);
	if (header === void 0) return false;
	const { kind, apiVersions, apiVersion } = header;
	if (apiVersions === 0 || kind === void 0) return false;
	const group = apiVersion === void 0 ? void 0 : groupOf(apiVersion);
	if (apiVersions > 1 || group === void 0) return !isCustomKind(kind, podSpecs) && !isUnjudgedKindName(kind) && !mayHoldPod(text, podSpecs);
	if (podFinders(group, kind, podSpecs).length > 0 || unjudgedKind(group, kind) !== void 0) return false;
	if (mayHoldTexts(group, kind, text)) return false;
	return isPodlessKind(group, kind) || !mayHoldPod(text, podSpecs);
}
function plainIdentity(text) {
	const { kind, apiVersions, apiVersion } = plainHeader(text) ?? {};
	return kind === void 0 || apiVersion === void 0 || apiVersions !== 1 ? void 0 : {
		apiVersion,
		kind
	};
}
function plainHeader(text) {
	if (ODD_BREAKS.some((character) => text.includes(character)) || text.includes("\r") && /\r(?!\n)/.test(text)) return void 0;
	let kind;
	let apiVersions = 0;
	let apiVersion;
	let hasBegun = false;
	for (let start = 0; start < text.length;) {
		const newline = text.indexOf("\n", start);
		const end = newline === -1 ? text.length : newline;
		const first = text.charCodeAt(start);
		if (first !== SPACE$1 && first !== NEWLINE) {
			const line = text.slice(start, text[end - 1] === "\r" ? end - 1 : end);
			if (!PLAIN_LINE.test(line)) return void 0;
			if (line.startsWith("items:")) return void 0;
			if (line.startsWith("apiVersion:")) {
				if (!line.startsWith("apiVersion: ")) return void 0;
				apiVersion = /^apiVersion: +([A-Za-z0-9][A-Za-z0-9./-]*) *(?: #.*)?$/.exec(line)?.[1];
				apiVersions++;
			}
			if (line.startsWith("kind:")) {
				const word = KIND_LINE.exec(line)?.[1];
				if (word === void 0 || kind !== void 0) return void 0;
				kind = word;
			}
			if (/^[A-Za-z]/.test(line)) hasBegun = true;
			else if (!hasBegun && line !== "" && !line.startsWith("#") && !line.startsWith("---")) return void 0;
		} else if (!hasBegun && first === SPACE$1 && text.slice(start, end).trim() !== "") return void 0;
		start = end + 1;
	}
	return {
		kind,
		apiVersions,
		apiVersion
	};
}
// src/manifest/lfs-pointer.ts
const LFS_POINTER = {
	reason: "unreadable",
	line: 1,
	message: "found a pointer of Git LFS in the place of the file: keep manifests out of LFS (git lfs untrack), or scan the files that git lfs pull brings"
};
const VERSION$1 = /^version (?:https:\/\/git-lfs\.github\.com\/spec\/v1|https:\/\/hawser\.github\.com\/spec\/v1|http:\/\/git-media\.io\/v\/2)(?!\S)/;
function isLfsPointer(text) {
	return VERSION$1.test(text.trimStart());
}
// src/manifest/may-name-object.ts
const API_VERSION = /(?<![\w-])apiVersion["']?[\s\u0085]*:/;
const KIND = /(?<![\w-])kind["']?[\s\u0085]*:/;
const DECODES = /(?<![^\s\u0085,[\]{}?:-])![!<]/;
const IS_ALIAS_KEY = /(?<!\*)\*[-\w]{1,1000}[\s\u0085]*:/;
const COMMENT = /(?<=[\s\u0085])#[^\n\r\u0085\u2028\u2029]*/g;
const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(?:\r\n|[\n\r\u0085\u2028\u2029])[ \t]*)/g;
function mayNameObject(text) {
	const { hasKey, mayHideKey } = keysIn(text);
	return hasKey(API_VERSION) || hasKey(KIND) || mayHideKey;
}
function mayBeObject(text) {
	const { hasKey, mayHideKey } = keysIn(text);
	return hasKey(API_VERSION) && hasKey(KIND) || mayHideKey;
}
function keysIn(text) {
	const plain = withoutEscapes(text);
	const hasKey = (pattern) => pattern.test(plain) || pattern.test(plain.replaceAll(COMMENT, ""));
	return {
		hasKey,
		mayHideKey: DECODES.test(text) || /apiVersion|kind/.test(plain) && hasKey(IS_ALIAS_KEY)
	};
}
function withoutEscapes(text) {
	if (!text.includes("\\")) return text;
	return text.replaceAll(ESCAPE, (_, ...digits) => {
		const code = digits.slice(0, 3).find((each) => each !== void 0);
		return code === void 0 ? "" : characterOf(Number.parseInt(code, 16));
	});
}
function characterOf(code) {
	return code > 1114111 ? "" : String.fromCodePoint(code);
}
// src/manifest/namespace-of-pods.ts
function namespaceOfPods(root, path, code) {
	const object = itemAt(root, path);
	if (code === "held-object" || code === "delivery" && !isPlainRelease(object)) return void 0;
	if (object.kind !== "mapping" || fieldOf(object, "items") !== void 0) return void 0;
	return textOf(fieldOf(object, "metadata")?.value, "namespace");
}
function itemAt(root, path) {
	const [items, index, ...rest] = path;
	if (items !== "items" || typeof index !== "number") return root;
	const item = stepAt(root, [items, index])?.value;
	return item === void 0 ? root : itemAt(item, rest);
}
function isPlainRelease(object) {
	return textOf(object, "kind") === "HelmRelease" && groupOf(textOf(object, "apiVersion")) === "helm.toolkit.fluxcd.io" && stepAt(object, ["spec", "targetNamespace"]) === void 0;
}
// src/manifest/notes.ts
function findDuplicateKeys(root, rootPath) {
	const notes = [];
	const seen = /* @__PURE__ */ new Set();
	const path = [...rootPath];
	function visit(value) {
		if (value.kind === "scalar" || seen.has(value)) return;
		seen.add(value);
		if (value.kind === "list") {
			for (const [index, item] of value.items.entries()) visitBelow(index, item);
			return;
		}
		for (const entry of value.overridden) {
			const message = `found the key ${JSON.stringify(entry.name)} more than once: the last one wins, and Helm, Kustomize and Argo CD refuse the file`;
			notes.push({
				entry,
				path: [...path, entry.name],
				code: "duplicate-key",
				message
			});
		}
		for (const entry of value.entries.values()) visitBelow(entry.name, entry.value);
	}
	function visitBelow(name, value) {
		if (value.kind === "scalar") return;
		path.push(name);
		visit(value);
		path.pop();
	}
	visit(root);
	return notes;
}
// src/manifest/pod-parts.ts
const MAX_POD_PARTS = 5e4;
const MAX_UNPAID_PARTS = 25e3;
const UNITS_OF_PART = 8;
const PARTS_OF_POD = 20;
function podParts(pod) {
	const { metadata, spec } = pod;
	let parts = 1 + (spec?.volumes?.length ?? 0) + (spec?.securityContext?.sysctls?.length ?? 0);
	if (metadata?.annotations !== void 0) parts += Object.keys(metadata.annotations).length;
	for (const { container } of containersOf(pod)) parts += 1 + (container.ports?.length ?? 0) + (container.securityContext?.capabilities?.add?.length ?? 0);
	return parts;
}
function unpaidParts(parts, pods, length) {
	return Math.max(0, Math.ceil(parts + pods * PARTS_OF_POD - length / UNITS_OF_PART));
}
// src/manifest/parts-limit.ts
const TOO_MANY = "are too many, or have too many containers, volumes and other parts together";
const CHANGE_LIMIT = {
	parts: 2 * MAX_POD_PARTS,
	message: `the pods of the change ${TOO_MANY}: change less at once, and repeat less by aliases`
};
const SCAN_LIMIT = {
	parts: Number.POSITIVE_INFINITY,
	message: `the pods of the files up to this one ${TOO_MANY} for their text: repeat less by aliases`
};
const TOO_MANY_IN_FILE = `the pods of the file ${TOO_MANY}: split it, and repeat less by aliases`;
function partsLimit({ parts: most, message }) {
	let parts = 0;
	let unpaid = 0;
	return (manifest) => {
		const { file, workloads, notEvaluated, unpaidParts = 0 } = manifest;
		const own = workloads.reduce((sum, { pod }) => sum + podParts(pod), 0);
		if (parts + own <= most && unpaid + unpaidParts <= 25e3) {
			parts += own;
			unpaid += unpaidParts;
			return manifest;
		}
		const line = workloads[0]?.line ?? 1;
		return {
			...manifest,
			workloads: [],
			notEvaluated: [...notEvaluated, {
				file,
				line,
				reason: "nesting",
				message
			}]
		};
	};
}
// src/manifest/field-path.ts
function fieldPath({ podPath, fieldOf }, path) {
	return fieldOf?.(path)?.path ?? [...podPath, ...path];
}
function editInDocument(workload, path) {
	const { file, document, objectPath } = workload;
	const field = editPath(workload, path);
	return "reason" in field ? field : {
		file,
		document,
		path: [...objectPath, ...field]
	};
}
function editPath({ podPath, fieldOf, identity }, path) {
	if (fieldOf === void 0) return [...podPath, ...path];
	const field = fieldOf(path);
	if (field === void 0) return { reason: `the pod is made by the controller of ${identity.kind}, which has no field for ${inlineCode(formatPath(path))}` };
	if (!field.isShared) return field.path;
	return { reason: `${inlineCode(formatPath(field.path))} is shared: a change there changes every pod or container that it holds for` };
}
function objectPath(workload, { path }) {
	return formatPath(fieldPath(workload, path));
}
// src/manifest/kinds/partial-object.ts
function isPartialObject(object, { apiVersion, kind, name }, { pod, podPath }) {
	if (!containersOf(pod).every(({ name: own, container }) => own !== "" && container.image) || (pod.spec?.containers ?? []).length === 0) return true;
	const has = (...path) => stepAt(object, path) !== void 0;
	if (name === "" && !has("metadata", "generateName")) return true;
	if (groupOf(apiVersion) === "apps") return !has("spec", "selector") || !has(...podPath, "metadata", "labels");
	if (groupOf(apiVersion) !== "batch") return false;
	return !has(...podPath, "spec", "restartPolicy") || kind === "CronJob" && !has("spec", "schedule");
}
// node_modules/yaml/browser/dist/nodes/identity.js
const ALIAS = Symbol.for("yaml.alias");
const DOC = Symbol.for("yaml.document");
const MAP = Symbol.for("yaml.map");
const PAIR = Symbol.for("yaml.pair");
const SCALAR = Symbol.for("yaml.scalar");
const SEQ = Symbol.for("yaml.seq");
const NODE_TYPE$1 = Symbol.for("yaml.node.type");
const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE$1] === ALIAS;
const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE$1] === DOC;
const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE$1] === MAP;
const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE$1] === PAIR;
const isScalar$1 = (node) => !!node && typeof node === "object" && node[NODE_TYPE$1] === SCALAR;
const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE$1] === SEQ;
function isCollection(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE$1]) {
		case MAP:
		case SEQ: return true;
	}
	return false;
}
function isNode(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE$1]) {
		case ALIAS:
		case MAP:
		case SCALAR:
		case SEQ: return true;
	}
	return false;
}
// node_modules/yaml/browser/dist/visit.js
const BREAK$1 = Symbol("break visit");
const SKIP = Symbol("skip children");
const REMOVE = Symbol("remove node");
function visit(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
	} else visit_(null, node, visitor_, Object.freeze([]));
}
visit.BREAK = BREAK$1;
visit.SKIP = SKIP;
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
	const ctrl = callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visit_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = visit_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK$1) return BREAK$1;
				else if (ci === REMOVE) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = visit_("key", node.key, visitor, path);
			if (ck === BREAK$1) return BREAK$1;
			else if (ck === REMOVE) node.key = null;
			const cv = visit_("value", node.value, visitor, path);
			if (cv === BREAK$1) return BREAK$1;
			else if (cv === REMOVE) node.value = null;
		}
	}
	return ctrl;
}
async function visitAsync(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
	} else await visitAsync_(null, node, visitor_, Object.freeze([]));
}
visitAsync.BREAK = BREAK$1;
visitAsync.SKIP = SKIP;
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
	const ctrl = await callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visitAsync_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = await visitAsync_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK$1) return BREAK$1;
				else if (ci === REMOVE) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = await visitAsync_("key", node.key, visitor, path);
			if (ck === BREAK$1) return BREAK$1;
			else if (ck === REMOVE) node.key = null;
			const cv = await visitAsync_("value", node.value, visitor, path);
			if (cv === BREAK$1) return BREAK$1;
			else if (cv === REMOVE) node.value = null;
		}
	}
	return ctrl;
}
function initVisitor(visitor) {
	if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
		Alias: visitor.Node,
		Map: visitor.Node,
		Scalar: visitor.Node,
		Seq: visitor.Node
	}, visitor.Value && {
		Map: visitor.Value,
		Scalar: visitor.Value,
		Seq: visitor.Value
	}, visitor.Collection && {
		Map: visitor.Collection,
		Seq: visitor.Collection
	}, visitor);
	return visitor;
}
function callVisitor(key, node, visitor, path) {
	if (typeof visitor === "function") return visitor(key, node, path);
	if (isMap(node)) return visitor.Map?.(key, node, path);
	if (isSeq(node)) return visitor.Seq?.(key, node, path);
	if (isPair(node)) return visitor.Pair?.(key, node, path);
	if (isScalar$1(node)) return visitor.Scalar?.(key, node, path);
	if (isAlias(node)) return visitor.Alias?.(key, node, path);
}
function replaceNode(key, path, node) {
	const parent = path[path.length - 1];
	if (isCollection(parent)) parent.items[key] = node;
	else if (isPair(parent)) {
		if (key === "key") parent.key = node;
		else parent.value = node;
	} else if (isDocument(parent)) parent.contents = node;
	else {
		const pt = isAlias(parent) ? "alias" : "scalar";
		throw new Error(`Cannot replace node with ${pt} parent`);
	}
}
// src/manifest/locate.ts
function locator(object, pod, fallback, document, placeAt) {
	const at = (start, end) => {
		if (start === void 0) return fallback;
		const place = placeAt(document.offset + start);
		if (end === void 0) return place;
		const { line, column } = placeAt(document.offset + trimmedEnd(document.text, start, end));
		return {
			end: {
				line,
				column
			},
			...place
		};
	};
	const keyOf = ({ key, pair }) => {
		const [start, end] = key.range ?? [];
		const valueEnd = endOfPair(key, pair);
		const isOnOneLine = start !== void 0 && !document.text.slice(start, valueEnd).trimEnd().includes("\n");
		return at(start, isOnOneLine ? valueEnd : end);
	};
	const stepsTo = (path) => {
		const objectPath = fieldPath(pod, path);
		const steps = walk(object, objectPath);
		return {
			steps,
			isThere: steps.length === objectPath.length
		};
	};
	function placeOf(steps) {
		const step = lastWritten(steps);
		const [start, end] = (step?.entry?.key ?? step?.value.node)?.range ?? [];
		return at(start, step?.entry === void 0 ? end : endOfPair(step.entry.key, step.entry.pair));
	}
	const items = /* @__PURE__ */ new Map();
	function knownItem(path) {
		if (typeof path[2] !== "number") return void 0;
		if (path[4] === "appArmorProfile") return itemPlace(path);
		const key = `${path[0]} ${path[1]} ${path[2]}`;
		if (!items.has(key)) items.set(key, itemPlace(path));
		return items.get(key);
	}
	function itemPlace(path) {
		const { steps, isThere } = stepsTo(path.slice(0, 3));
		const [list, item] = steps.slice(-2);
		if (!isThere || item === void 0) return void 0;
		const name = fieldOf(item.value, "name");
		const annotations = path[4] === "appArmorProfile" ? stepsTo(["metadata", "annotations"]) : void 0;
		const entry = (annotations?.isThere ? annotationOf(annotations.steps.at(-1)?.value, name) : void 0) ?? name ?? item.entry;
		if (entry !== void 0) return keyOf(entry);
		return list?.value.kind === "list" ? at(dashOf(list.value.node, Number(item.name), document.text)) : void 0;
	}
	return (path) => {
		const { steps, isThere } = stepsTo(path);
		const port = path.at(-1) === "hostPort" ? stepsTo(path.slice(0, -1)) : void 0;
		const origin = port?.isThere ? originOfHostPort(port.steps.at(-1)?.value) : void 0;
		if (origin !== void 0) return keyOf(origin);
		if (isThere) return placeOf(steps);
		const item = knownItem(path);
		if (item !== void 0) return item;
		const containers = path[0] === "spec" ? stepsTo(["spec", "containers"]) : void 0;
		const entry = containers?.isThere ? containers.steps.at(-1)?.entry : void 0;
		if (entry !== void 0) return keyOf(entry);
		const nearest = lastWritten(steps)?.entry;
		return nearest === void 0 ? startOf(placeOf(steps)) : keyOf(nearest);
	};
}
function lastWritten(steps) {
	return steps.findLast(({ entry, value }) => (entry?.key ?? value.node)?.range);
}
function endOfPair(key, { value }) {
	const end = key.range?.[1];
	const valueEnd = isNode(value) ? value.range?.[1] : void 0;
	return end === void 0 ? void 0 : Math.max(end, valueEnd ?? end);
}
function trimmedEnd(text, start, end) {
	return start + text.slice(start, end).trimEnd().length;
}
function startOf({ file, line, column }) {
	return {
		file,
		line,
		column
	};
}
function originOfHostPort(port) {
	const written = fieldOf(port, "hostPort")?.value;
	const value = written?.kind === "scalar" ? written.value : null;
	return value !== null && !(typeof value === "object" && Number(value.digits) === 0) ? void 0 : fieldOf(port, "containerPort");
}
const BLANK = /(?:\s+|(?<=\s)#.*)*/y;
function dashOf(list, index, text) {
	const item = list.items[index];
	if (list.flow || index === 0) return list.flow ? item?.range?.[0] : list.range?.[0];
	const before = list.items[index - 1];
	BLANK.lastIndex = before?.range?.[1] ?? 0;
	BLANK.test(text);
	return BLANK.lastIndex;
}
function annotationOf(annotations, name) {
	const text = name?.value.kind === "scalar" && typeof name.value.value === "string" ? name.value.value : "";
	return fieldOf(annotations, APP_ARMOR_ANNOTATION + text);
}
// src/manifest/placed-objects.ts
function workloadOf(file, document, { object, isCustom }, { unknown: _, ...pod }, place, placeAt) {
	const address = {
		file,
		document: document.index,
		objectPath: object.path,
		identity: object.identity,
		...pod
	};
	return {
		isCustom,
		...isPartialObject(object.value, object.identity, pod) ? { isPartial: true } : {},
		line: place.line,
		locateNamespace: () => object.identity.namespace === void 0 ? void 0 : startOf(locator(object.value, { podPath: [] }, place, document, placeAt)(["metadata", "namespace"])),
		locate: locator(object.value, pod, place, document, placeAt),
		editAt: (path) => editInDocument(address, path),
		...address
	};
}
function namespaceOf(file, document, { object, labels }, place, placeAt) {
	const locate = locator(object.value, { podPath: [] }, place, document, placeAt);
	return {
		file,
		document: document.index,
		objectPath: object.path,
		name: object.identity.name,
		labels,
		line: place.line,
		locateLabel: (label) => Object.hasOwn(labels, label) ? startOf(locate([
			"metadata",
			"labels",
			label
		])) : place
	};
}
// src/manifest/types/default-pod.ts
function defaultPod(pod, isPod) {
	if (pod.spec === void 0) return pod;
	const volumes = pod.spec.volumes?.map(defaultVolume);
	let spec = {
		...pod.spec,
		...volumes && { volumes }
	};
	if (isPod && spec.hostNetwork) spec = changeContainers(spec, ["initContainers", "containers"], defaultHostPorts);
	if (isPod && pod.metadata?.annotations !== void 0 && spec.os?.name !== "windows") {
		const { annotations } = pod.metadata;
		const podProfile = spec.securityContext?.appArmorProfile;
		spec = changeContainers(spec, CONTAINER_LISTS, (container) => copyAppArmorAnnotation(container, annotations, podProfile));
	}
	return {
		...pod,
		spec
	};
}
function defaultVolume(volume) {
	return Object.keys(volume).some((key) => key !== "name") ? volume : {
		...volume,
		emptyDir: {}
	};
}
function copyAppArmorAnnotation(container, annotations, podProfile) {
	const key = APP_ARMOR_ANNOTATION + (container.name ?? "");
	if (container.securityContext?.appArmorProfile !== void 0 || !Object.hasOwn(annotations, key)) return container;
	const profile = profileOf(annotations[key]);
	if (profile === void 0 || isSame(profile, podProfile)) return container;
	return {
		...container,
		securityContext: {
			...container.securityContext,
			appArmorProfile: profile
		}
	};
}
const LOCALHOST = "localhost/";
const LONGEST_PATH = 4095;
function profileOf(annotation) {
	if (annotation === "unconfined") return { type: "Unconfined" };
	if (annotation === "runtime/default") return { type: "RuntimeDefault" };
	if (!annotation.startsWith(LOCALHOST)) return void 0;
	const localhostProfile = annotation.slice(10);
	const isPadded = localhostProfile !== localhostProfile.replaceAll(/^[\s\u0085]+|[\s\u0085]+$/gu, "");
	if (localhostProfile === "" || isPadded) return void 0;
	if (new TextEncoder().encode(localhostProfile).length > LONGEST_PATH) return void 0;
	return {
		type: "Localhost",
		localhostProfile
	};
}
function isSame(profile, podProfile) {
	return podProfile !== void 0 && profile.type === (podProfile.type ?? "") && profile.localhostProfile === podProfile.localhostProfile;
}
// src/manifest/read-custom.ts
function readCustom(custom, podSpecs) {
	const { value, path, apiVersion, kind, isJson } = custom;
	const group = groupOf(apiVersion);
	const finders = podFinders(group, kind, podSpecs);
	if (finders.length === 0) return noteOf(custom, group, podSpecs);
	const found = finders.map((find) => find(value, isJson));
	const faults = found.flatMap((result) => result.faults);
	const notes = found.flatMap((result) => result.notes);
	const all = distinct(found.flatMap((result) => result.pods));
	const pods = inOrder(value, all).map(({ podKey, ...pod }) => {
		const key = podKey ?? (finders.length > 1 ? formatPath(pod.podPath) : void 0);
		return {
			...pod,
			...key !== void 0 && { podKey: key },
			pod: defaultPod(pod.pod, false)
		};
	});
	if (pods.length + faults.length + notes.length === 0) return noteOf(custom, group, podSpecs);
	const metadata = readMetadata(custom);
	if ("message" in metadata) faults.unshift(metadata);
	const { name = "", namespace = "" } = "message" in metadata ? {} : metadata;
	const identity = {
		apiVersion,
		kind,
		name,
		...namespace === "" ? {} : { namespace }
	};
	const pathText = (below) => formatPath([...path, ...below]);
	return [
		...pods.length === 0 || "message" in metadata ? [] : [{
			is: "workload",
			object: {
				value,
				path,
				identity
			},
			pods,
			isCustom: true
		}],
		...faults.map(({ path: from, message, ...rest }) => ({
			is: "fault",
			message: `${pathText(from)}: ${message}`,
			...rest
		})),
		...notes.map((note) => ({
			is: "note",
			...note,
			path: [...path, ...note.path]
		})),
		...faults.length > 0 || found.some(({ isWhole }) => isWhole) ? [] : restOf(custom, [...all, ...notes], podSpecs)
	];
}
function restOf({ value, path, apiVersion, kind }, known, podSpecs) {
	const parts = known.flatMap((each) => stepAt(value, each.podPath ?? each.path ?? [])?.value ?? []);
	const held = findHeldText(value, groupOf(apiVersion), kind, podSpecs) ?? findHeldPod(value, podSpecs, parts);
	if (held === void 0) return [];
	const { entry } = held;
	const message = `found ${held.is === "containers" ? "containers" : held.is === "field" ? entry.name : held.kind} in ${kind}, beside the pods that are known to be made of it: where others are made of this, they are not judged`;
	const code = held.is === "object" ? "held-object" : "unknown-pod";
	return [{
		is: "note",
		path: [
			...path,
			...held.path,
			entry.name
		],
		value: entry.value,
		entry,
		code,
		message
	}];
}
function distinct(pods) {
	return [...new Map([...pods].reverse().map((pod) => [formatPath(pod.podPath), pod])).values()].reverse();
}
function inOrder(object, pods) {
	return pods.map((pod) => ({
		pod,
		at: walk(object, pod.podPath).at(-1)?.value.node?.range?.[0] ?? 0
	})).sort((a, b) => a.at - b.at).map(({ pod }) => pod);
}
function readMetadata({ value, isJson }) {
	const step = stepAt(value, ["metadata"]);
	if (step === void 0) return {};
	const { fault, object } = decode$1(step.value, "ObjectMeta", isJson);
	if (fault === void 0) return object;
	const { entry } = step;
	return {
		...entry && { entry },
		...fault,
		path: ["metadata", ...fault.path]
	};
}
function noteOf({ value, path, apiVersion, kind }, group, podSpecs) {
	const unjudged = unjudgedKind(group, kind);
	if (unjudged !== void 0) {
		const entry = fieldOf(value, "kind");
		return [{
			is: "note",
			path,
			value,
			...entry && { entry },
			...unjudged
		}];
	}
	if (mayBecomePods(apiVersion, kind, podSpecs)) {
		const entry = fieldOf(value, "kind");
		const message = `found ${apiVersion} ${kind}, which is filled in later: its pods are not judged`;
		return [{
			is: "note",
			path,
			value,
			...entry && { entry },
			code: "held-object",
			message
		}];
	}
	const held = findHeldText(value, group, kind, podSpecs) ?? (isPodlessKind(group, kind) ? void 0 : findHeldPod(value, podSpecs));
	if (held === void 0) return [{ is: "podless" }];
	const { entry } = held;
	const of = `${kind}${group === "" ? "" : ` of ${group}`}`;
	return [{
		is: "note",
		path: [
			...path,
			...held.path,
			entry.name
		],
		value: entry.value,
		entry,
		...wordsOf(held, of)
	}];
}
function wordsOf(held, of) {
	if (held.is === "object") return {
		code: "held-object",
		message: `found ${held.kind} in ${of}, which creates it later: its pods are not judged`
	};
	const { path, entry } = held;
	if (held.is === "field") return {
		code: "unknown-pod",
		message: `found ${entry.name} in ${of}, a kind that is not known here: where pods are made of it, they are not judged`
	};
	const isSpec = entry.name === "containers" && entry.value.kind === "list" && path.length > 0;
	const pattern = formatAsPattern(path.length > 1 && path.at(-1) === "spec" ? path.slice(0, -1) : path);
	return {
		code: "unknown-pod",
		message: `found containers in ${of}, a kind that is not known here${isSpec ? `: where pods are made of them, name ${pattern} in the config under pod-specs` : ""}`
	};
}
// src/manifest/read-object.ts
function readObjects(root, reading) {
	return readObject(root, [], reading, void 0);
}
function readObject(value, path, reading, inherited) {
	if (value.kind !== "mapping") return [{ is: "other" }];
	const written = {
		kind: textOf(value, "kind"),
		apiVersion: textOf(value, "apiVersion")
	};
	const { kind, apiVersion } = written.kind === "" && inherited !== void 0 ? inherited : written;
	if (!(path.length > 0) && !looksLikeObject(value, kind, apiVersion)) return [{ is: "other" }];
	const pathOf = (name) => formatPath([...path, name]);
	if (kind === "") {
		const entry = value.entries.get("kind");
		const found = entry === void 0 ? "found nothing" : "found no text";
		return [fault(`${pathOf("kind")}: ${found}, expected the kind of object, such as Pod`, value, entry)];
	}
	if (apiVersion.split("/").length > 2) return [fault(`${pathOf("apiVersion")}: found ${JSON.stringify(apiVersion)}, expected a version, or a group and a version`, value, value.entries.get("apiVersion"))];
	const items = value.entries.get("items");
	if (items?.value.kind === "list") return readItems(items, items.value.items, [...path, "items"], reading, {
		kind,
		apiVersion
	});
	if (items?.value.kind === "mapping" && isListKind(apiVersion, kind)) return [fault(`${pathOf("items")}: found a ${items.value.kind}, expected a list of objects`, items.value, items)];
	if (apiVersion === "") {
		const entry = value.entries.get("apiVersion");
		const found = entry === void 0 ? "found nothing" : "found no text";
		return [fault(`${pathOf("apiVersion")}: ${found}, expected the version of ${kind}, such as v1`, value, entry ?? value.entries.get("kind"))];
	}
	return readTyped(value, path, {
		apiVersion,
		kind
	}, reading);
}
function isListKind(apiVersion, kind) {
	return kind === "List" ? apiVersion === "v1" : kind.endsWith("List") && findWorkloadKind(apiVersion, kind.slice(0, -4)) !== void 0;
}
function readItems(entry, items, path, reading, list) {
	const stray = items.findIndex((item) => item.kind !== "mapping");
	if (stray !== -1) {
		const item = items[stray];
		return [fault(`${formatPath([...path, stray])}: found no mapping, expected an object`, item, item.node ? void 0 : entry)];
	}
	const inherited = list.kind.endsWith("List") && list.kind !== "List" ? {
		...list,
		kind: list.kind.slice(0, -4)
	} : void 0;
	return items.flatMap((item, index) => readObject(item, [...path, index], reading, inherited));
}
function looksLikeObject({ entries }, kind, apiVersion) {
	if (kind === "") return entries.has("apiVersion") && entries.has("spec");
	return apiVersion !== "" || entries.has("apiVersion") || entries.has("metadata") || entries.has("spec") || entries.has("items");
}
function readTyped(value, path, gvk, { isJson, podSpecs }) {
	const { apiVersion, kind } = gvk;
	const workload = findWorkloadKind(apiVersion, kind);
	const type = workload?.type ?? (apiVersion === "v1" && kind === "Namespace" ? kind : void 0);
	if (type === void 0) return readCustom({
		value,
		path,
		apiVersion,
		kind,
		isJson
	}, podSpecs);
	const decoding = decode$1(value, type, isJson && (path.length > 0 || workload?.apiVersions[0] !== apiVersion));
	if (decoding.fault !== void 0) {
		const { path: below, message, value: badValue, entry, meant } = decoding.fault;
		const place = [...path, ...below];
		const found = fault(`${formatPath(place)}: ${message}`, badValue, entry);
		return [meant === void 0 ? found : {
			...found,
			repair: [{
				op: "set",
				path: place,
				value: meant
			}]
		}];
	}
	const decoded = decoding.object;
	const { name = "", namespace = "", labels = {} } = decoded.metadata ?? {};
	const object = {
		value,
		path,
		identity: {
			apiVersion,
			kind,
			name,
			...namespace === "" ? {} : { namespace }
		}
	};
	const { unknown } = decoding;
	if (workload === void 0) return [{
		is: "namespace",
		object,
		labels,
		unknown
	}];
	const { podPath } = workload;
	const pod = podPath.reduce((parent, step) => parent?.[step], decoded);
	if (pod === void 0 && kind === "ReplicationController") return [{ is: "podless" }];
	return [{
		is: "workload",
		object,
		pods: [{
			podPath,
			pod: defaultPod(pod ?? {}, podPath.length === 0),
			unknown
		}],
		isCustom: false
	}];
}
function fault(message, value, entry) {
	return {
		is: "fault",
		message,
		value,
		...entry && { entry }
	};
}
// src/manifest/tool-file.ts
const TOOL_FILE = /(^|\/)(\.vscode|\.devcontainer)\/|(^|\/)(package-lock\.json|npm-shrinkwrap\.json|\.eslintrc\.json|[tj]sconfig[^/]*\.json)$/;
function isToolFile(path) {
	return TOOL_FILE.test(path);
}
function withoutToolText(manifest) {
	const { workloads, namespaces, notEvaluated, notes } = manifest;
	const unreadable = notEvaluated.filter(({ isForeign, reason }) => isForeign !== true && reason !== "size");
	if (workloads.length + namespaces.length + unreadable.length + notes.length > 0) return manifest;
	return {
		...manifest,
		notEvaluated: [],
		other: 0
	};
}
function asPlainJson(text) {
	const pieces = [];
	let from = 0;
	const blank = (start, end) => {
		pieces.push(text.slice(from, start), text.slice(start, end).replaceAll(/[^\r\n]/g, " "));
		from = end;
	};
	const comments = [];
	let comma;
	for (let at = 0, end = 0; at < text.length; at = end) {
		end = endOfPiece(text, at);
		const character = text.charAt(at);
		if (character === "/" && end > at + 1) comments.push([at, end]);
		else if (character === "," || !/\s/.test(character)) {
			if (comma !== void 0 && (character === "}" || character === "]")) blank(comma, comma + 1);
			for (const [start, stop] of comments.splice(0)) blank(start, stop);
			comma = character === "," ? at : void 0;
		}
	}
	for (const [start, stop] of comments) blank(start, stop);
	return pieces.join("") + text.slice(from);
}
function endOfPiece(text, start) {
	if (text[start] === "\"") {
		let at = start + 1;
		while (at < text.length && text[at] !== "\"" && text[at] !== "\n") at += text[at] === "\\" ? 2 : 1;
		return Math.min(at + 1, text.length);
	}
	const opening = text.slice(start, start + 2);
	if (opening === "//") return endAt(text, text.indexOf("\n", start), 0);
	return opening === "/*" ? endAt(text, text.indexOf("*/", start + 2), 2) : start + 1;
}
function endAt(text, found, length) {
	return found === -1 ? text.length : found + length;
}
// src/manifest/types/moving-edits.ts
function movingEdits(root, path, value, places) {
	const [place] = places;
	if (place === void 0) return { edits: [] };
	if (places.length === 1 && isBeside(place, path) && walk(root, place).length < place.length) return { edits: [{
		op: "rename",
		path,
		to: String(place.at(-1))
	}] };
	const wanted = writableValue(value);
	if (wanted === void 0) return { edits: [] };
	const merged = places.map((each) => mergingEdits(root, each, value, wanted));
	return joined([{ edits: [{
		op: "remove",
		path
	}] }, ...merged]);
}
function joined(parts) {
	return parts.find((part) => "refusal" in part) ?? { edits: parts.flatMap((part) => "edits" in part ? part.edits : []) };
}
function isBeside(path, other) {
	return formatPath(path.slice(0, -1)) === formatPath(other.slice(0, -1));
}
function mergingEdits(root, place, value, wanted) {
	const there = stepAt(root, place)?.value;
	if (there === void 0) return { edits: [{
		op: "set",
		path: place,
		value: wanted
	}] };
	if (value.kind === "mapping" && there.kind === "mapping") return joined([...value.entries.values()].map((entry) => mergingEdits(root, [...place, entry.name], entry.value, writableValue(entry.value) ?? "")));
	if (hasAll(there, wanted)) return { edits: [] };
	if (value.kind === "list" && there.kind === "list" && [...value.items, ...there.items].every(isScalar)) return { edits: wanted.map((item) => ({
		op: "add-item",
		path: place,
		value: item
	})) };
	return { refusal: `${inlineCode(formatPath(place))} says otherwise` };
}
function isScalar({ kind }) {
	return kind === "scalar";
}
function hasAll(there, wanted) {
	if (there === void 0) return false;
	if (typeof wanted !== "object") return writableValue(there) === wanted;
	if (Array.isArray(wanted)) {
		const items = wanted;
		return there.kind === "list" && items.every((item) => there.items.some((each) => hasAll(each, item)));
	}
	return there.kind === "mapping" && Object.entries(wanted).every(([key, below]) => hasAll(there.entries.get(key)?.value, below));
}
function writableValue(value) {
	if (value.kind === "scalar") {
		const { value: scalar } = value;
		if (scalar === null) return void 0;
		if (typeof scalar !== "object") return scalar;
		return /^-?(?:0|[1-9][0-9]{0,14})$/.test(scalar.digits) ? Number(scalar.digits) : void 0;
	}
	if (value.kind === "list") {
		const items = value.items.map(writableValue);
		return items.includes(void 0) ? void 0 : items;
	}
	const entries = [...value.entries.values()].map((entry) => [entry.name, writableValue(entry.value)]);
	return entries.some(([, each]) => each === void 0) ? void 0 : Object.fromEntries(entries);
}
// src/manifest/types/misplaced-fields.ts
const SHARED_CONTEXT = [
	"runAsNonRoot",
	"runAsUser",
	"seccompProfile",
	"appArmorProfile",
	"seLinuxOptions",
	"windowsOptions"
];
const POLICY_FIELDS = {
	PodSpec: [
		"hostNetwork",
		"hostPID",
		"hostIPC",
		"hostUsers",
		"securityContext",
		"initContainers",
		"containers",
		"ephemeralContainers",
		"volumes"
	],
	Container: ["securityContext"],
	PodSecurityContext: [...SHARED_CONTEXT, "sysctls"],
	SecurityContext: [
		...SHARED_CONTEXT,
		"allowPrivilegeEscalation",
		"privileged",
		"capabilities",
		"procMount",
		"readOnlyRootFilesystem"
	],
	Capabilities: ["add", "drop"],
	SeccompProfile: ["type", "localhostProfile"],
	AppArmorProfile: ["type", "localhostProfile"],
	SELinuxOptions: [
		"type",
		"user",
		"role",
		"level"
	],
	WindowsSecurityContextOptions: ["hostProcess"],
	Sysctl: ["name", "value"],
	ContainerPort: ["hostPort"],
	HTTPGetAction: ["host"],
	TCPSocketAction: ["host"],
	Volume: ["hostPath"]
};
const COMMON_WORDS = {
	add: ["SecurityContext", "PodSecurityContext"],
	drop: ["SecurityContext", "PodSecurityContext"],
	...Object.fromEntries([
		"type",
		"user",
		"role",
		"level",
		"name",
		"value",
		"host"
	].map((word) => [word, []]))
};
function findMisplacedFields(unknown, root, objectPath, podPath) {
	return unknown.flatMap((field) => {
		const { type, path, entry } = field;
		const owners = Object.keys(POLICY_FIELDS).filter((owner) => correctSpellingOf(owner, entry.name) !== void 0);
		const [owner] = owners;
		if (owner === void 0) return [];
		const name = correctSpellingOf(owner, entry.name);
		const beside = Object.hasOwn(COMMON_WORDS, name) ? COMMON_WORDS[name] : void 0;
		if (beside !== void 0 && ![...owners, ...beside].includes(type)) return [];
		const found = `found ${JSON.stringify(entry.name)}, which the server ignores here`;
		const remedy = fieldsOf(type)?.has(name) ? `it is written ${name}` : `${name} belongs in ${owners.map((each) => describeOwner(each, [...objectPath, ...podPath])).join(", or in ")}`;
		const note = {
			entry,
			path: [...objectPath, ...path],
			code: "misplaced-field",
			message: `${found}: ${remedy}`
		};
		const moving = movingEdits(root, path, entry.value, rightPlaces(field, owners, name, root));
		if ("refusal" in moving) return [{
			...note,
			refusal: moving.refusal
		}];
		if (moving.edits.length === 0) return [note];
		return [{
			...note,
			edits: moving.edits.map((edit) => ({
				...edit,
				path: [...objectPath, ...edit.path]
			}))
		}];
	});
}
function rightPlaces({ type, path }, owners, name, root) {
	const parent = path.slice(0, -1);
	const above = path.slice(0, -2);
	if (fieldsOf(type)?.has(name)) return [[...parent, name]];
	const isOf = (owner) => owners.includes(owner);
	switch (type) {
		case "Container": return isOf("SecurityContext") ? [[
			...parent,
			"securityContext",
			name
		]] : [];
		case "SecurityContext": return isOf("Capabilities") ? [[
			...parent,
			"capabilities",
			name
		]] : [];
		case "PodSpec":
			if (isOf("PodSecurityContext")) return [[
				...parent,
				"securityContext",
				name
			]];
			return isOf("SecurityContext") ? inEachContainer(root, parent, [name]) : [];
		case "PodSecurityContext":
			if (isOf("PodSpec")) return [[...above, name]];
			if (isOf("Capabilities")) return inEachContainer(root, above, ["capabilities", name]);
			return isOf("SecurityContext") ? inEachContainer(root, above, [name]) : [];
		default: return [];
	}
}
function inEachContainer(root, specPath, field) {
	return ["initContainers", "containers"].flatMap((list) => {
		const listPath = [...specPath, list];
		const value = stepAt(root, listPath)?.value;
		return (value?.kind === "list" ? value.items : []).map((_, index) => [
			...listPath,
			index,
			"securityContext",
			...field
		]);
	});
}
function correctSpellingOf(owner, name) {
	const lower = name.toLowerCase();
	return POLICY_FIELDS[owner]?.find((field) => field.toLowerCase() === lower);
}
function describeOwner(owner, podPath) {
	const spec = formatPath([...podPath, "spec"]);
	switch (owner) {
		case "PodSpec": return spec;
		case "PodSecurityContext": return `${spec}.securityContext`;
		case "Container": return "a container";
		case "SecurityContext": return "a container's securityContext";
		case "Capabilities": return "a container's securityContext.capabilities";
		case "SeccompProfile": return "securityContext.seccompProfile";
		case "AppArmorProfile": return "securityContext.appArmorProfile";
		case "WindowsSecurityContextOptions": return "securityContext.windowsOptions";
		case "ContainerPort": return "an item of a container's ports";
		default: return `an item of ${spec}.volumes`;
	}
}
// src/manifest/yaml/parser/nodes.ts
var LeanScalar = class {
	value;
	source;
	type;
	range;
	constructor(value, source, type, range) {
		this.value = value;
		this.source = source;
		this.type = type;
		this.range = range;
	}
};
var LeanPair = class {
	key;
	value;
	constructor(key, value) {
		this.key = key;
		this.value = value;
	}
};
var LeanCollection = class {
	items = [];
	range = null;
};
var LeanMap = class extends LeanCollection {};
var LeanSeq = class extends LeanCollection {};
var LeanAlias = class {
	source;
	range;
	constructor(source, range) {
		this.source = source;
		this.range = range;
	}
};
const NODE_TYPE = Symbol.for("yaml.node.type");
const KINDS = {
	scalar: LeanScalar,
	pair: LeanPair,
	map: LeanMap,
	seq: LeanSeq,
	alias: LeanAlias
};
for (const [kind, { prototype }] of Object.entries(KINDS)) Object.defineProperty(prototype, NODE_TYPE, { value: Symbol.for(`yaml.${kind}`) });
function newScalar(value, source, type, start, end) {
	return new LeanScalar(value, source, type, [
		start,
		end,
		end
	]);
}
function emptyScalar(at) {
	return newScalar("", "", "PLAIN", at, at);
}
function newAlias(name, start, end) {
	return new LeanAlias(name, [
		start,
		end,
		end
	]);
}
function newPair(key, value) {
	return new LeanPair(key, value);
}
function newMap() {
	return new LeanMap();
}
function newSeq() {
	return new LeanSeq();
}
// src/manifest/yaml/text-fault.ts
var TextFault = class extends Error {
	offset;
	isNesting;
	constructor(message, offset, isNesting = false) {
		super(message);
		this.offset = offset;
		this.isNesting = isNesting;
	}
};
// src/manifest/yaml/read-json.ts
const LONE_SURROGATE = /\p{Cs}/gu;
function readJson(text, start) {
	return new JsonReader(text, start).read();
}
var JsonReader = class {
	text;
	start;
	at;
	constructor(text, start) {
		this.text = text;
		this.start = start;
		this.at = start;
	}
	read() {
		return {
			node: this.readValue(1),
			end: this.at
		};
	}
	fail(message, isNesting = false) {
		throw new TextFault(message, this.at, isNesting);
	}
	skipSpace() {
		for (;;) {
			const char = this.text.charCodeAt(this.at);
			if (char !== 32 && char !== 10 && char !== 13 && char !== 9) return;
			this.at++;
		}
	}
	found() {
		return this.at < this.text.length ? `found ${JSON.stringify(this.text.charAt(this.at))}` : "the text ends";
	}
	readString() {
		const from = this.at++;
		for (;;) {
			const char = this.text.charCodeAt(this.at);
			if (Number.isNaN(char)) this.fail("the text ends inside a string");
			if (char === 34) break;
			if (char < 32) this.fail("found a control character inside a JSON string");
			if (char === 92) {
				const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
				escaped.lastIndex = this.at + 1;
				if (!escaped.test(this.text)) this.fail("found a broken escape inside a JSON string");
				this.at = escaped.lastIndex;
			} else this.at++;
		}
		this.at++;
		const value = JSON.parse(this.text.slice(from, this.at)).replaceAll(LONE_SURROGATE, "\ufffd");
		return this.scalar(value, from, "QUOTE_DOUBLE");
	}
	scalar(value, from, type) {
		return newScalar(value, this.text.slice(from, this.at), type, from - this.start, this.at - this.start);
	}
	readValue(depth) {
		if (depth > 500) this.fail(`nested more than 500 deep`, true);
		const char = this.text[this.at];
		if (char === "{") return this.readObject(depth);
		if (char === "[") return this.readArray(depth);
		if (char === "\"") return this.readString();
		const word = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null/y;
		word.lastIndex = this.at;
		if (!word.test(this.text)) this.fail(`${this.found()}, expected a JSON value`);
		const from = this.at;
		this.at = word.lastIndex;
		if (/[.eE]/.test(this.text.charAt(this.at))) this.fail(`${this.found()}, expected the digits of a number`);
		return this.scalar(this.text.slice(from, this.at), from, "PLAIN");
	}
	readObject(depth) {
		const map = newMap();
		const from = this.at++;
		map.flow = true;
		this.skipSpace();
		if (this.text[this.at] !== "}") for (;;) {
			if (this.text[this.at] !== "\"") this.fail(`${this.found()}, expected a key in double quotes`);
			const key = this.readString();
			this.skipSpace();
			if (this.text[this.at] !== ":") this.fail(`${this.found()}, expected ":" behind a key`);
			this.at++;
			this.skipSpace();
			map.items.push(newPair(key, this.readValue(depth + 1)));
			this.skipSpace();
			if (this.text[this.at] === "}") break;
			if (this.text[this.at] !== ",") this.fail(`${this.found()}, expected "," or "}"`);
			this.at++;
			this.skipSpace();
		}
		this.at++;
		map.range = [
			from - this.start,
			this.at - this.start,
			this.at - this.start
		];
		return map;
	}
	readArray(depth) {
		const seq = newSeq();
		const from = this.at++;
		seq.flow = true;
		this.skipSpace();
		if (this.text[this.at] !== "]") for (;;) {
			seq.items.push(this.readValue(depth + 1));
			this.skipSpace();
			if (this.text[this.at] === "]") break;
			if (this.text[this.at] !== ",") this.fail(`${this.found()}, expected "," or "]"`);
			this.at++;
			this.skipSpace();
		}
		this.at++;
		seq.range = [
			from - this.start,
			this.at - this.start,
			this.at - this.start
		];
		return seq;
	}
};
// src/manifest/yaml/alias-limit.ts
function checkAliasing(root, aliases) {
	if (aliases.size === 0) return;
	const open = /* @__PURE__ */ new Set();
	let steps = 1;
	let aliasSteps = 0;
	function visit(node, depth) {
		if (depth > 500) throw new TextFault(`nested more than 500 deep by aliases`, node?.range?.[0] ?? 0, true);
		steps++;
		if (open.size > 0) aliasSteps++;
		if (aliasSteps > 100 && steps > 1e3 && aliasSteps / steps > allowedRatio(steps)) throw new TextFault("found aliases that multiply the document beyond measure", node?.range?.[0] ?? 0, true);
		if (node === null || isScalar$1(node)) return;
		if (isAlias(node)) visitAlias(node, depth);
		else if (isSeq(node)) for (const item of node.items) visit(item, depth + 1);
		else if (isMap(node)) for (const { key, value } of node.items) {
			const isMerge = isScalar$1(key) && key.source === "<<" && key.type === "PLAIN";
			if (!isMerge) visit(key, depth + 1);
			if (isMerge && isSeq(value)) for (const item of value.items) visit(item, depth + 1);
			else visit(value, depth + 1);
		}
	}
	function visitAlias(alias, depth) {
		if (open.has(alias)) throw new TextFault(`found the anchor &${alias.source} inside itself`, alias.range?.[0] ?? 0, true);
		open.add(alias);
		visit(aliases.get(alias) ?? null, depth + 1);
		open.delete(alias);
	}
	visit(root, 0);
}
const LOW = 4e5;
const HIGH = 4e6;
function allowedRatio(steps) {
	if (steps <= LOW) return .99;
	if (steps >= HIGH) return .1;
	return .99 - .89 * ((steps - LOW) / 36e5);
}
// src/manifest/yaml/cut-documents.ts
const JSON_LOOKAHEAD = 4096;
function cutDocuments(text) {
	const cuts = [];
	let at = 0;
	const brace = skipSpace(text, 0);
	if (text[brace] === "{" && brace < JSON_LOOKAHEAD) for (;;) {
		const start = skipJsonSpace(text, at);
		if (start === text.length) return cuts;
		const reading = tryJson(text, start);
		if (!(reading instanceof TextFault)) {
			at = reading.end;
			cuts.push({
				start,
				end: at,
				json: reading.node
			});
			continue;
		}
		const rest = endOfBlanks(text, at);
		if (cuts.length > 1 || rest === void 0 || reading.isNesting) {
			cuts.push({
				start,
				end: text.length,
				fault: reading
			});
			return cuts;
		}
		at = rest;
		break;
	}
	cutYaml(text, at, cuts);
	return cuts;
}
function cutYaml(text, from, cuts) {
	let start = from;
	for (let line = from; line < text.length;) {
		const newline = text.indexOf("\n", line);
		const next = newline === -1 ? text.length : newline + 1;
		if (text.startsWith("---", line)) {
			const rest = trimSpace(text.slice(line + 3, next));
			if (rest !== "" && !rest.startsWith("#")) {
				const message = `found ${JSON.stringify(rest.slice(0, 40))} behind the document separator "---", expected a new line or a comment`;
				cuts.push({
					start,
					end: next,
					fault: new TextFault(message, line)
				});
				start = next;
			} else if (line > start) {
				cuts.push({
					start,
					end: line
				});
				start = next;
			}
		}
		line = next;
	}
	if (start < text.length) cuts.push({
		start,
		end: text.length
	});
}
function tryJson(text, start) {
	try {
		return readJson(text, start);
	} catch (thrown) {
		if (thrown instanceof TextFault) return thrown;
		throw thrown;
	}
}
const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
function trimSpace(text) {
	let start = 0;
	let end = text.length;
	while (start < end && SPACE.test(text.charAt(start))) start++;
	while (end > start && SPACE.test(text.charAt(end - 1))) end--;
	return text.slice(start, end);
}
function skipSpace(text, from) {
	let at = from;
	while (at < text.length && SPACE.test(text.charAt(at))) at++;
	return at;
}
function endOfBlanks(text, from) {
	for (let at = from;; at++) {
		if (text.length - at < 4 && new TextEncoder().encode(text.slice(at)).length < 4) return void 0;
		if (!SPACE.test(text.charAt(at))) return at;
		if (text[at] === "\n") return at + 1;
	}
}
function skipJsonSpace(text, from) {
	let at = from;
	while (text[at] === " " || text[at] === "\n" || text[at] === "	" || text[at] === "\r") at++;
	return at;
}
// src/manifest/yaml/dialect.ts
function otherDialect(dialect) {
	return dialect === "kubectl" ? "kustomize" : "kubectl";
}
// src/manifest/yaml/find-fault.ts
function findFault(root, faults) {
	const seen = /* @__PURE__ */ new Set();
	const visit = (value) => {
		if (seen.has(value)) return void 0;
		seen.add(value);
		const fault = faults.get(value);
		if (fault !== void 0 || value.kind === "scalar") return fault;
		const children = value.kind === "list" ? value.items : [...value.entries.values()].map((entry) => entry.value);
		for (const child of children) {
			const found = visit(child);
			if (found !== void 0) return found;
		}
	};
	return visit(root);
}
// src/manifest/yaml/float-key.ts
function floatKey(value) {
	const short = Math.fround(value);
	if (!Number.isFinite(short)) return short > 0 ? ".inf" : "-.inf";
	if (short === 0) return Object.is(short, -0) ? "-0" : "0";
	let precision = 1;
	while (precision < 9 && Math.fround(Number(short.toPrecision(precision))) !== short) precision++;
	const [mantissa = "", exponent = "0"] = short.toExponential(precision - 1).split("e");
	const power = Number(exponent);
	if (power >= -4 && power < 6) return String(Number(`${mantissa}e${power}`));
	return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
// src/manifest/yaml/timestamp.ts
const TIMESTAMP = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})([.,]\d+)?(Z|[-+]\d{2}:\d{2}))|(?: (\d{1,2}):(\d{1,2}):(\d{1,2})([.,]\d+)?))?$/;
function asTimestamp(text) {
	const match = TIMESTAMP.exec(text);
	if (match === null) return void 0;
	const [, year = "", month = "", day = "", h1, m1, s1, f1, zone = "Z", h2, m2, s2, f2] = match;
	const [hour, minute, second] = [
		h1 ?? h2 ?? "0",
		m1 ?? m2 ?? "0",
		s1 ?? s2 ?? "0"
	];
	const days = new Date(Date.UTC(2e3 + Number(year) % 400, Number(month), 0)).getUTCDate();
	const [, zoneHour = "0", zoneMinute = "0"] = /^[-+](\d\d):(\d\d)$/.exec(zone) ?? [];
	if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && Number(zoneHour) <= 24 && Number(zoneMinute) < 60)) return void 0;
	const fraction = (f1 ?? f2 ?? "").replace(",", ".").slice(0, 10).replace(/\.?0*$/, "");
	const time = [
		hour,
		minute,
		second
	].map((part) => part.padStart(2, "0")).join(":");
	const offset = /^[-+]00:00$/.test(zone) ? "Z" : zone;
	return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T${time}${fraction}${offset}`;
}
// src/manifest/yaml/scalar.ts
const TAG$1 = "tag:yaml.org,2002:";
const CORE_WORDS = new Map([
	...[
		"true",
		"True",
		"TRUE"
	].map((word) => [word, true]),
	...[
		"false",
		"False",
		"FALSE"
	].map((word) => [word, false]),
	...[
		"",
		"~",
		"null",
		"Null",
		"NULL"
	].map((word) => [word, null])
]);
const WORDS = {
	kustomize: CORE_WORDS,
	kubectl: new Map([
		...CORE_WORDS,
		...[
			"y",
			"Y",
			"yes",
			"Yes",
			"YES",
			"on",
			"On",
			"ON"
		].map((word) => [word, true]),
		...[
			"n",
			"N",
			"no",
			"No",
			"NO",
			"off",
			"Off",
			"OFF"
		].map((word) => [word, false])
	])
};
const LONGEST_WORD = 5;
const NOT_FINITE = /^(?:\.nan|\.NaN|\.NAN|[-+]?\.(?:inf|Inf|INF))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INT64_MIN = -(2n ** 63n);
const UINT64_MAX = 2n ** 64n - 1n;
function readScalar(node, dialect = "kubectl") {
	const text = node.source ?? "";
	const tag = node.tag?.startsWith(TAG$1) ? node.tag.slice(18) : node.tag;
	switch (tag) {
		case void 0: return node.type === "PLAIN" ? resolve(text, true, dialect) : text;
		case "binary": return readBase64(text) ?? refuse(node, text, tag);
		case "timestamp": return asTimestamp(text) === void 0 ? refuse(node, text, tag) : text;
		case "null":
		case "bool":
		case "int":
		case "float": {
			const value = resolve(text, false, dialect);
			return typesOf(value, text).includes(tag) ? value : refuse(node, text, tag);
		}
		default: return text;
	}
}
function isNotFinite(value) {
	return typeof value === "object" && value !== null && NOT_FINITE.test(value.digits);
}
function refuse(node, text, tag) {
	throw new TextFault(`found ${JSON.stringify(text)} with the tag !!${tag}, which it does not fit`, node.range?.[0] ?? 0);
}
function typesOf(value, text) {
	if (value === null) return ["null"];
	if (typeof value === "boolean") return ["bool"];
	if (typeof value === "string") return [];
	const integer = readInteger(text.replaceAll("_", ""));
	if (integer === void 0) return ["float"];
	return integer < 2n ** 63n ? ["int", "float"] : ["int"];
}
function resolve(text, isUntagged, dialect) {
	if (text.length <= LONGEST_WORD) {
		const word = WORDS[dialect].get(text);
		if (word !== void 0) return word;
	}
	const first = text.charCodeAt(0);
	if (!isDigit(first) && first !== DOT && first !== PLUS && first !== MINUS) return text;
	if (NOT_FINITE.test(text)) return { digits: text };
	if (first === DOT) return FLOAT.test(text) ? readFloat(text) ?? text : text;
	const timestamp = isUntagged ? asTimestamp(text) : void 0;
	if (timestamp !== void 0) return dialect === "kubectl" ? text : timestamp;
	const plain = text.replaceAll("_", "");
	const integer = readInteger(plain);
	if (integer !== void 0) return { digits: integer.toString() };
	return FLOAT.test(plain) ? readFloat(plain) ?? text : text;
}
const DOT = 46;
const PLUS = 43;
const MINUS = 45;
function isDigit(code) {
	return code >= 48 && code <= 57;
}
function readInteger(text) {
	const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[oO]?([0-7]+)|0[bB]([01]+)|(0|[1-9][0-9]*))$/.exec(text);
	if (match === null) return void 0;
	const [, sign, hex, octal, binary, decimal] = match;
	const magnitude = BigInt(hex ? `0x${hex}` : octal ? `0o${octal}` : binary ? `0b${binary}` : decimal);
	const value = sign === "-" ? -magnitude : magnitude;
	return value >= INT64_MIN && value <= (sign === "" ? UINT64_MAX : 2n ** 63n - 1n) ? value : void 0;
}
function readFloat(text) {
	const value = Number(text);
	if (!Number.isFinite(value)) return void 0;
	return {
		digits: Object.is(value, -0) ? "-0" : String(value),
		isFloat: true
	};
}
function readBase64(text) {
	const packed = text.replaceAll(/[\r\n]/g, "");
	if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return void 0;
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)));
}
function readJsonScalar(node) {
	if (typeof node.value === "string" && node.type === "QUOTE_DOUBLE") return node.value;
	const text = node.source ?? "";
	if (text === "null") return null;
	if (text === "true" || text === "false") return text === "true";
	return { digits: text };
}
// src/manifest/yaml/text-annotations.ts
function withTextAnnotations(root) {
	return withEntry(root, "metadata", (metadata) => withEntry(metadata, "annotations", (annotations) => {
		if (annotations.kind !== "mapping") return annotations;
		const entries = [...annotations.entries].map(([name, entry]) => [name, {
			...entry,
			value: asText(entry.value)
		}]);
		return {
			...annotations,
			entries: new Map(entries)
		};
	}));
}
function asText(value) {
	return value.kind === "scalar" ? {
		...value,
		value: value.node?.source ?? ""
	} : {
		kind: "scalar",
		value: ""
	};
}
function withEntry(value, name, change) {
	const entry = value.kind === "mapping" ? value.entries.get(name) : void 0;
	if (value.kind !== "mapping" || entry === void 0) return value;
	return {
		...value,
		entries: new Map([...value.entries, [name, {
			...entry,
			value: change(entry.value)
		}]])
	};
}
// src/manifest/yaml/json-value.ts
function toJson(root, aliases, reading, merging = reading) {
	const maker = new JsonMaker(aliases, reading, merging);
	const value = maker.make(root);
	const { repeatsKeys, overwriting } = maker;
	return {
		value,
		repeatsKeys,
		...overwriting && { overwriting }
	};
}
var JsonMaker = class {
	aliases;
	reading;
	merging;
	overwriting;
	repeatsKeys = false;
	known = /* @__PURE__ */ new Map();
	hasAliases;
	depth = 0;
	withoutJson = /* @__PURE__ */ new Map();
	constructor(aliases, reading, merging) {
		this.aliases = aliases;
		this.reading = reading;
		this.merging = merging;
		this.hasAliases = aliases.size > 0;
	}
	make(root) {
		const converted = this.convert(root);
		const value = this.reading === "kustomize" ? withTextAnnotations(converted) : converted;
		const fault = this.withoutJson.size === 0 ? void 0 : findFault(value, this.withoutJson);
		if (fault !== void 0) throw fault;
		return value;
	}
	convert(written) {
		const node = written !== null && isAlias(written) ? this.aliases.get(written) : written;
		if (node === null) return {
			kind: "scalar",
			value: null
		};
		if (isScalar$1(node)) return this.scalarOf(node);
		const before = this.hasAliases ? this.known.get(node) : void 0;
		const siblingDepth = this.depth;
		this.depth = 0;
		const value = before?.value ?? (isMap(node) ? this.mappingOf(node) : this.listOf(node));
		const depth = before?.depth ?? this.depth + 1;
		if (depth > 500) throw new TextFault(`nested more than 500 deep`, node.range?.[0] ?? 0, true);
		if (this.hasAliases && before === void 0) this.known.set(node, {
			value,
			depth
		});
		this.depth = Math.max(siblingDepth, depth);
		return value;
	}
	scalarOf(node) {
		const scalar = {
			kind: "scalar",
			node,
			value: this.reading === "json" ? readJsonScalar(node) : readScalar(node, this.reading)
		};
		if (isNotFinite(scalar.value)) this.withoutJson.set(scalar, faultAt(`found ${node.source}, which JSON cannot say`, node));
		return scalar;
	}
	listOf(node) {
		return {
			kind: "list",
			node,
			items: node.items.map((item) => this.convert(item))
		};
	}
	mappingOf(node) {
		const entries = /* @__PURE__ */ new Map();
		const overridden = [];
		const mapping = {
			kind: "mapping",
			node,
			entries,
			overridden
		};
		const put = (entry, mergeKey) => {
			const before = entries.get(entry.name);
			if (before !== void 0) {
				if (!before.isMerged) this.overwriting ??= mergeKey;
				if (this.merging === "kustomize" && entry.isMerged && !before.isMerged) return;
				if (!before.isMerged && !entry.isMerged) {
					overridden.push(before);
					this.repeatsKeys = true;
				}
				entries.delete(entry.name);
			}
			entries.set(entry.name, entry);
		};
		for (const pair of node.items) {
			const key = pair.key;
			if (this.reading !== "json" && isMergeKey(key)) {
				for (const source of this.mergeSources(pair.value, key)) for (const entry of source.entries.values()) put({
					...entry,
					isMerged: true
				}, key);
				continue;
			}
			put({
				name: this.keyText(key, mapping),
				key,
				pair,
				value: this.convert(pair.value),
				isMerged: false
			});
		}
		return mapping;
	}
	mergeSources(written, key) {
		return (written !== null && isSeq(written) ? [...written.items].reverse() : [written]).map((source) => {
			const siblingDepth = this.depth;
			this.depth = 0;
			const value = source === null ? void 0 : this.convert(source);
			this.depth = Math.max(siblingDepth, this.depth - 1);
			if (value?.kind === "mapping") return value;
			throw faultAt("found \"<<\" with another value than a mapping or a list of mappings", key);
		});
	}
	keyText(key, mapping) {
		const value = this.convert(key);
		if (value.kind !== "scalar") throw faultAt(`found a ${value.kind} as a key, expected a text`, key);
		const text = value.value === null ? void 0 : typeof value.value === "object" ? keyOfNumeral(value.value) : String(value.value);
		if (text === void 0 && !this.withoutJson.has(mapping)) {
			const found = isScalar$1(key) && key.source === "" ? "\":\" without a key before it" : "null or a number of 64 bits as a key";
			this.withoutJson.set(mapping, faultAt(`found ${found}, expected a text`, key));
		}
		return text ?? "";
	}
};
function faultAt(message, node) {
	return new TextFault(message, node.range?.[0] ?? 0);
}
function keyOfNumeral({ digits, isFloat }) {
	if (isFloat) return floatKey(Number(digits));
	return /^[0-9]{19,20}$/.test(digits) && BigInt(digits) >= 2n ** 63n ? void 0 : digits;
}
function isMergeKey(key) {
	if (!isScalar$1(key) || key.source !== "<<") return false;
	if (key.tag === void 0) return key.type === "PLAIN";
	return key.tag === "!" || key.tag === "tag:yaml.org,2002:merge";
}
// src/manifest/yaml/misleading-mark.ts
const MARK = "\ufeff";
const CHUNK = 512;
function misleadingMark(text) {
	if (!text.includes(MARK, 1)) return void 0;
	const hasReturns = text.includes("\r");
	const marks = [];
	const ends = [];
	let byte = 0;
	let limit = CHUNK;
	let at = 0;
	for (const character of text) {
		const size = bytesOf(character.codePointAt(0));
		while (byte + size > limit) {
			ends.push(byte);
			limit = byte + CHUNK;
		}
		if (character === MARK && at > 0) marks.push({
			at,
			byte
		});
		byte += size;
		at += character.length;
	}
	const atEnds = new Set(ends.flatMap((end) => Array.from({ length: 5 }, (_, before) => end - before)));
	return marks.find((mark) => hasReturns ? mark.byte >= 508 : atEnds.has(mark.byte))?.at;
}
function bytesOf(codePoint) {
	return codePoint < 128 ? 1 : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4;
}
// src/manifest/yaml/scanner/cursor.ts
function isBlank(code) {
	return code === 32 || code === 9;
}
function isBreak(code) {
	return code === 10 || code === 13 || code === 133 || code === 8232 || code === 8233;
}
function isBreakOrEnd(code) {
	return code === 10 || code === 0 || isBreak(code);
}
function isBlankOrEnd(code) {
	return code === 32 || code === 10 || code === 9 || isBreakOrEnd(code);
}
var Cursor = class {
	text;
	length;
	at = 0;
	line = 0;
	#lineStart = 0;
	#isWide;
	#counted = 0;
	#seconds = 0;
	constructor(text) {
		this.length = text.length;
		this.text = text.endsWith("\n") ? text : `${text}\n`;
		this.#isWide = /[\ud800-\udbff]/.test(text);
		if (text.charCodeAt(0) === 65279) {
			this.at = 1;
			this.#lineStart = 1;
		}
	}
	peek(distance = 0) {
		return this.text.charCodeAt(this.at + distance) || 0;
	}
	get column() {
		if (!this.#isWide) return this.at - this.#lineStart;
		if (this.#counted < this.#lineStart || this.#counted > this.at) {
			this.#counted = this.#lineStart;
			this.#seconds = 0;
		}
		for (; this.#counted < this.at; this.#counted++) if ((this.text.charCodeAt(this.#counted) & 64512) === 56320) this.#seconds++;
		return this.at - this.#lineStart - this.#seconds;
	}
	skip(units = 1) {
		this.at += units;
	}
	skipBlanks() {
		while (isBlank(this.peek())) this.at++;
	}
	skipLine() {
		while (!isBreakOrEnd(this.peek())) this.at++;
	}
	skipComment() {
		if (this.peek() === 35) this.skipLine();
	}
	readBreak() {
		const code = this.peek();
		this.at += code === 13 ? this.#lengthOfReturn() : 1;
		this.line++;
		this.#lineStart = this.at;
		return code === 8232 ? "\u2028" : code === 8233 ? "\u2029" : "\n";
	}
	#lengthOfReturn() {
		if (this.peek(1) === 10) return 2;
		return this.peek(1) === 13 && this.peek(2) === 10 ? 3 : 1;
	}
	isAtDocumentMarker() {
		const code = this.peek();
		if (code !== 45 && code !== 46) return false;
		return this.column === 0 && this.peek(1) === code && this.peek(2) === code && isBlankOrEnd(this.peek(3));
	}
};
// src/manifest/yaml/scanner/tab-fault.ts
function tabFault(at) {
	return new TextFault("found a tab where only spaces may stand: indent with spaces", at);
}
// src/manifest/yaml/scanner/block-scalar.ts
function scanBlockScalar(cursor, indent) {
	const start = cursor.at;
	const isLiteral = cursor.peek() === 124;
	cursor.skip();
	const { chomping, increment } = scanHeader(cursor, start);
	const lines = new BlockLines(cursor, indent, increment);
	let text = "";
	let lastBreak = "";
	let wasBlank = false;
	let breaks = lines.skipEmpty();
	while (cursor.column === lines.indent && cursor.peek() !== 0) {
		const beginsBlank = isBlank(cursor.peek());
		text += (!isLiteral && !wasBlank && !beginsBlank && lastBreak === "\n" ? breaks === "" ? " " : "" : lastBreak) + breaks;
		wasBlank = beginsBlank;
		const from = cursor.at;
		cursor.skipLine();
		text += cursor.text.slice(from, cursor.at);
		lastBreak = isBreak(cursor.peek()) ? cursor.readBreak() : "";
		breaks = lines.skipEmpty();
	}
	if (chomping !== "-") text += lastBreak;
	if (chomping === "+") text += breaks;
	return {
		kind: "scalar",
		start,
		end: Math.min(lines.end, cursor.length),
		text,
		style: isLiteral ? "BLOCK_LITERAL" : "BLOCK_FOLDED"
	};
}
var BlockLines = class {
	indent;
	end;
	#cursor;
	#around;
	constructor(cursor, around, increment) {
		this.#cursor = cursor;
		this.#around = around;
		this.indent = increment === 0 ? 0 : Math.max(around, 0) + increment;
		this.end = cursor.at;
	}
	skipEmpty() {
		const cursor = this.#cursor;
		let breaks = "";
		let widest = 0;
		this.end = cursor.at;
		for (;;) {
			while ((this.indent === 0 || cursor.column < this.indent) && cursor.peek() === 32) cursor.skip();
			widest = Math.max(widest, cursor.column);
			if ((this.indent === 0 || cursor.column < this.indent) && cursor.peek() === 9) throw tabFault(cursor.at);
			if (!isBreak(cursor.peek())) break;
			breaks += cursor.readBreak();
			this.end = cursor.at;
		}
		if (this.indent === 0) this.indent = Math.max(widest, this.#around + 1, 1);
		return breaks;
	}
};
function scanHeader(cursor, start) {
	const header = /([-+]?)([0-9]?)([-+]?)/y;
	header.lastIndex = cursor.at;
	const [, before = "", digit = "", after = ""] = header.exec(cursor.text) ?? [];
	if (digit === "0") throw new TextFault("found an indentation of 0 for a block text, expected 1 to 9", start);
	const chomping = before !== "" ? before : digit === "" ? "" : after;
	cursor.skip(before.length + digit.length + (before === "" && digit !== "" ? after.length : 0));
	cursor.skipBlanks();
	cursor.skipComment();
	if (!isBreakOrEnd(cursor.peek())) throw new TextFault("found text behind the \"|\" or \">\" of a block text, expected a new line or a comment", start);
	if (isBreak(cursor.peek())) cursor.readBreak();
	return {
		chomping,
		increment: Number(digit)
	};
}
// src/manifest/yaml/scanner/decode-uri.ts
const ESCAPED = /^(?:[^%]|%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3})*$/i;
function decodeUri(written, start) {
	if (!written.includes("%")) return written;
	if (!ESCAPED.test(written)) throw new TextFault("found escapes in a tag that are no UTF-8", start);
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}
// src/manifest/yaml/scanner/directive.ts
const VERSION = /^%YAML[ \t]+(\d{1,2})\.(\d{1,2})[ \t]*(?:#.*)?$/;
const TAG = /^%TAG[ \t]+(!(?:[-\w]*!)?)[ \t]+((?:[-\w;/?:@&=+$,.!~*'()[\]]|%[0-9a-fA-F]{2})+)(?:[ \t]+(?:#.*)?)?$/;
function scanDirective(cursor) {
	const start = cursor.at;
	cursor.skipLine();
	const end = cursor.at;
	const line = cursor.text.slice(start, end);
	if (isBreak(cursor.peek())) cursor.readBreak();
	const version = VERSION.exec(line);
	if (version !== null) return {
		kind: "version-directive",
		start,
		end,
		version: `${Number(version[1])}.${Number(version[2])}`
	};
	const [, handle, prefix] = TAG.exec(line) ?? [];
	if (handle === void 0 || prefix === void 0) throw new TextFault("found a line that begins with \"%\", expected %YAML or %TAG behind it", start);
	return {
		kind: "tag-directive",
		start,
		end,
		handle,
		prefix: decodeUri(prefix, start)
	};
}
// src/manifest/yaml/scanner/fold-breaks.ts
function readBreaks(cursor, indent = -1) {
	let breaks = "";
	let newlines = 0;
	for (let code = cursor.peek(); isBlank(code) || isBreak(code); code = cursor.peek()) if (isBreak(code)) {
		const read = cursor.readBreak();
		if (read === "\n") newlines++;
		else {
			breaks += "\n".repeat(newlines) + read;
			newlines = 0;
		}
	} else if (code === 9 && cursor.column < indent + 1) throw tabFault(cursor.at);
	else cursor.skip();
	return breaks + "\n".repeat(newlines);
}
function foldBreaks(breaks) {
	if (!breaks.startsWith("\n")) return breaks;
	return breaks.length === 1 ? " " : breaks.slice(1);
}
// src/manifest/yaml/scanner/plain-scalar.ts
function scanPlainScalar(cursor, isFlow, indent) {
	const start = cursor.at;
	let text = "";
	let gap = "";
	let end = start;
	let endsLine = false;
	while (!cursor.isAtDocumentMarker() && cursor.peek() !== 35) {
		const from = cursor.at;
		skipWord(cursor, isFlow);
		if (cursor.at > from) {
			text += gap + cursor.text.slice(from, cursor.at);
			end = cursor.at;
			gap = "";
			endsLine = false;
		}
		const code = cursor.peek();
		if (!isBlank(code) && !isBreak(code)) break;
		({gap, endsLine} = scanGap$1(cursor, indent));
		if (!isFlow && cursor.column < indent + 1) break;
	}
	return {
		token: {
			kind: "scalar",
			start,
			end,
			text,
			style: "PLAIN"
		},
		endsLine
	};
}
function skipWord(cursor, isFlow) {
	const { text } = cursor;
	let { at } = cursor;
	for (;; at++) {
		const code = text.charCodeAt(at) || 0;
		if (isBlankOrEnd(code)) break;
		if (code === 58 && isBlankOrEnd(text.charCodeAt(at + 1) || 0)) break;
		if (isFlow && isFlowSign(code)) break;
	}
	cursor.skip(at - cursor.at);
}
function isFlowSign(code) {
	return code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125;
}
function scanGap$1(cursor, indent) {
	const from = cursor.at;
	cursor.skipBlanks();
	if (!isBreak(cursor.peek())) return {
		gap: cursor.text.slice(from, cursor.at),
		endsLine: false
	};
	return {
		gap: foldBreaks(readBreaks(cursor, indent)),
		endsLine: true
	};
}
// src/manifest/yaml/scanner/possible-keys.ts
const LONGEST_KEY = 1024;
var PossibleKeys = class {
	#cursor;
	#levels = [void 0];
	#levelOf = /* @__PURE__ */ new Map();
	constructor(cursor) {
		this.#cursor = cursor;
	}
	get isFlow() {
		return this.#levels.length > 1;
	}
	save(token, indent) {
		const { at, line, column } = this.#cursor;
		this.forget();
		const level = this.#levels.length - 1;
		this.#levels[level] = {
			token,
			at,
			line,
			column,
			isRequired: !this.isFlow && indent === column
		};
		if (level > 0) this.#levelOf.set(token, level);
	}
	forget() {
		const key = this.#levels.at(-1);
		if (key === void 0) return;
		if (key.isRequired) throw missingColon(key);
		this.#drop(key);
	}
	take() {
		const key = this.#current(this.#levels.length - 1);
		if (key !== void 0) this.#drop(key);
		return key;
	}
	mayBegin(token) {
		const level = this.#levels[0]?.token === token ? 0 : this.#levelOf.get(token);
		return level !== void 0 && this.#current(level) !== void 0;
	}
	openFlow() {
		this.#levels.push(void 0);
	}
	closeFlow() {
		if (this.isFlow) this.#levels.pop();
	}
	#isTooLong({ at, column }) {
		return this.#cursor.at - at > LONGEST_KEY && this.#cursor.column - column > LONGEST_KEY;
	}
	#drop({ token }) {
		const level = this.#levels.length - 1;
		this.#levels[level] = void 0;
		if (level > 0) this.#levelOf.delete(token);
	}
	#current(level) {
		const key = this.#levels[level];
		if (key === void 0) return void 0;
		if (key.line === this.#cursor.line && !this.#isTooLong(key)) return key;
		if (key.isRequired) throw missingColon(key);
		this.#levels[level] = void 0;
	}
};
function missingColon(key) {
	return new TextFault("found a text that is no key, expected \": \" behind it on the same line", key.at);
}
// src/manifest/yaml/scanner/properties.ts
const LONGEST_QUOTE$1 = 40;
function scanAnchor(cursor) {
	const start = cursor.at;
	const isAlias = cursor.peek() === 42;
	cursor.skip();
	const name = scanName(cursor);
	if (name === "" || !(isBlankOrEnd(cursor.peek()) || "?:,]}%@`".includes(cursor.text.charAt(cursor.at)))) {
		const [sign, what] = isAlias ? ["*", "alias"] : ["&", "anchor"];
		throw new TextFault(`found "${sign}" before ${JSON.stringify(/\S*/.exec(cursor.text.slice(start + 1, start + 1 + LONGEST_QUOTE$1))?.[0])}, which is no name of an ${what}: quote the text`, start);
	}
	return {
		kind: isAlias ? "alias" : "anchor",
		start,
		end: cursor.at,
		name
	};
}
function scanTag(cursor) {
	const start = cursor.at;
	let handle = "";
	let suffix;
	if (cursor.peek(1) === 60) {
		cursor.skip(2);
		suffix = scanUri(cursor, start, "");
		if (cursor.peek() !== 62) throw new TextFault("found a tag \"!<\" without \">\"", start);
		cursor.skip();
	} else {
		handle = scanHandle(cursor);
		if (handle.length > 1 && handle.endsWith("!")) suffix = scanUri(cursor, start, "");
		else {
			suffix = scanUri(cursor, start, handle);
			[handle, suffix] = suffix === "" ? ["", "!"] : ["!", suffix];
		}
	}
	if (!isBlankOrEnd(cursor.peek())) throw new TextFault("found a tag without a blank behind it", start);
	return {
		kind: "tag",
		start,
		end: cursor.at,
		handle,
		suffix
	};
}
const NAME = /[-\w]*/y;
function scanName(cursor) {
	NAME.lastIndex = cursor.at;
	const name = NAME.exec(cursor.text)?.[0] ?? "";
	cursor.skip(name.length);
	return name;
}
function scanHandle(cursor) {
	const from = cursor.at;
	cursor.skip();
	scanName(cursor);
	if (cursor.peek() === 33) cursor.skip();
	return cursor.text.slice(from, cursor.at);
}
const URI = /(?:[-\w;/?:@&=+$,.!~*'()[\]]|%[0-9a-fA-F]{2})*/y;
function scanUri(cursor, start, head) {
	URI.lastIndex = cursor.at;
	const written = URI.exec(cursor.text)?.[0] ?? "";
	cursor.skip(written.length);
	if (written === "" && head === "") throw new TextFault("found a tag without a name", start);
	if (cursor.peek() === 37) throw new TextFault("found \"%\" in a tag, expected two hexadecimal digits behind it", start);
	return head.slice(1) + decodeUri(written, start);
}
// src/manifest/yaml/scanner/quoted-scalar.ts
function scanQuotedScalar(cursor) {
	const start = cursor.at;
	const quote = cursor.peek();
	let text = "";
	cursor.skip();
	for (;;) {
		if (cursor.isAtDocumentMarker() || cursor.peek() === 0) throw new TextFault("found no closing quote", start);
		const word = scanWord(cursor, quote);
		text += word.text;
		if (cursor.peek() === quote) break;
		text += scanGap(cursor, word.isContinued);
	}
	cursor.skip();
	return {
		kind: "scalar",
		start,
		end: cursor.at,
		text,
		style: quote === 34 ? "QUOTE_DOUBLE" : "QUOTE_SINGLE"
	};
}
function scanWord(cursor, quote) {
	let text = "";
	let from = cursor.at;
	for (;;) {
		const code = cursor.peek();
		if (isBlankOrEnd(code)) break;
		if (code === quote) {
			if (quote !== 39 || cursor.peek(1) !== 39) break;
			text += cursor.text.slice(from, cursor.at + 1);
			cursor.skip(2);
			from = cursor.at;
		} else if (code === 92 && quote === 34) {
			text += cursor.text.slice(from, cursor.at);
			if (isBreak(cursor.peek(1))) {
				cursor.skip();
				cursor.readBreak();
				return {
					text,
					isContinued: true
				};
			}
			text += scanEscape(cursor);
			from = cursor.at;
		} else cursor.skip();
	}
	return {
		text: text + cursor.text.slice(from, cursor.at),
		isContinued: false
	};
}
function scanGap(cursor, isContinued) {
	const from = cursor.at;
	cursor.skipBlanks();
	if (!isContinued && !isBreak(cursor.peek())) return cursor.text.slice(from, cursor.at);
	const breaks = readBreaks(cursor);
	return isContinued ? breaks : foldBreaks(breaks);
}
const ESCAPES = /* @__PURE__ */ new Map([
	["0", "\0"],
	["a", "\x07"],
	["b", "\b"],
	["t", "	"],
	["	", "	"],
	["n", "\n"],
	["v", "\v"],
	["f", "\f"],
	["r", "\r"],
	["e", "\x1B"],
	[" ", " "],
	["\"", "\""],
	["'", "'"],
	["\\", "\\"],
	["N", ""],
	["_", "\xA0"],
	["L", "\u2028"],
	["P", "\u2029"]
]);
const HEX_DIGITS = /* @__PURE__ */ new Map([
	["x", 2],
	["u", 4],
	["U", 8]
]);
function scanEscape(cursor) {
	const start = cursor.at;
	const letter = cursor.text.charAt(start + 1);
	cursor.skip(2);
	const character = ESCAPES.get(letter);
	if (character !== void 0) return character;
	const length = HEX_DIGITS.get(letter);
	if (length === void 0) throw new TextFault(`found the escape \\${letter}, which YAML does not have: use single quotes`, start);
	const digits = cursor.text.slice(cursor.at, cursor.at + length);
	if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length < length) throw new TextFault(`found the escape \\${letter} without its ${length} hexadecimal digits`, start);
	const code = Number.parseInt(digits, 16);
	if (code >= 55296 && code <= 57343 || code > 1114111) throw new TextFault(`found the escape \\${letter}${digits}, which is no character`, start);
	cursor.skip(length);
	return String.fromCodePoint(code);
}
// src/manifest/yaml/scanner/stray-colon.ts
function strayColon(text, at, last) {
	if (last?.kind !== "scalar" || last.style !== "PLAIN" || !BREAK.test(text.slice(last.start, last.end))) return new TextFault("found \": \" in a value: quote it, or look whether the next line is indented too far", at);
	const line = text.lastIndexOf("\n", last.start - 1) + 1;
	const before = text.slice(line, last.start);
	if (/^ *-\S/.test(before)) return new TextFault("found \"-\" without a blank behind it: put one there", line);
	return /^[ -]*$/.test(before) ? new TextFault("found a line without \": \" before the next key, expected a key and its value", last.start) : new TextFault("found a key in a text that goes on from the line before: look whether it is indented too far", at);
}
const BREAK = /[\n\r\u0085\u2028\u2029]/;
// src/manifest/yaml/scanner/scanner.ts
var Scanner = class {
	text;
	#cursor;
	#keys;
	#tokens = [];
	#taken = 0;
	#isReady = false;
	#last;
	#indent = -1;
	#indents = [];
	#isKeyAllowed = true;
	constructor(text) {
		this.#cursor = new Cursor(text);
		this.text = this.#cursor.text;
		this.#keys = new PossibleKeys(this.#cursor);
	}
	peek() {
		while (!this.#isReady && (this.#tokens.length === 0 || this.#keys.mayBegin(this.#taken))) this.#scan();
		this.#isReady = true;
		return this.#tokens[0];
	}
	isAt(kind) {
		return this.peek().kind === kind;
	}
	isAtAny(kinds) {
		return kinds.has(this.peek().kind);
	}
	take() {
		const token = this.peek();
		this.#tokens.shift();
		this.#taken++;
		this.#isReady = false;
		return token;
	}
	#scan() {
		const cursor = this.#cursor;
		this.#skipToToken();
		this.#unroll(cursor.column);
		const code = cursor.peek();
		if (code === 0) {
			this.#endBlocks();
			this.#pushSigns("stream-end", 0);
		} else if (code === 37 && cursor.column === 0) {
			this.#endBlocks();
			this.#push(scanDirective(cursor));
		} else if (cursor.isAtDocumentMarker()) {
			this.#endBlocks();
			this.#pushSigns(code === 45 ? "document-start" : "document-end", 3);
		} else if (!this.#scanIndicator(code)) this.#scanValue(code);
	}
	#scanIndicator(code) {
		const { isFlow } = this.#keys;
		if (code === 91) this.#openFlow("flow-sequence-start");
		else if (code === 123) this.#openFlow("flow-mapping-start");
		else if (code === 93) this.#closeFlow("flow-sequence-end");
		else if (code === 125) this.#closeFlow("flow-mapping-end");
		else if (code === 44) this.#pushSeparator("flow-entry", true);
		else if (code === 45 && this.#isAlone()) this.#beginEntry("block-entry", "block-sequence-start", true);
		else if (code === 63 && (isFlow || this.#isAlone())) this.#beginEntry("key", "block-mapping-start", !isFlow);
		else if (code === 58 && (isFlow || this.#isAlone())) this.#endKey();
		else return false;
		return true;
	}
	#scanValue(code) {
		const cursor = this.#cursor;
		const { isFlow } = this.#keys;
		if ((code === 124 || code === 62) && !isFlow) {
			this.#keys.forget();
			this.#isKeyAllowed = true;
			this.#push(scanBlockScalar(cursor, this.#indent));
			return;
		}
		this.#saveKey();
		this.#isKeyAllowed = false;
		if (code === 42 || code === 38) this.#push(scanAnchor(cursor));
		else if (code === 33) this.#push(scanTag(cursor));
		else if (code === 39 || code === 34) this.#push(scanQuotedScalar(cursor));
		else {
			if (code === 9) throw tabFault(cursor.at);
			if (!this.#canBeginPlain(code)) throw new TextFault(`found a text that begins with ${String.fromCharCode(code)}: quote the text`, cursor.at);
			const { token, endsLine } = scanPlainScalar(cursor, isFlow, this.#indent);
			if (endsLine) this.#isKeyAllowed = true;
			this.#push(token);
		}
	}
	#isAlone() {
		return isBlankOrEnd(this.#cursor.peek(1));
	}
	#canBeginPlain(code) {
		if (code === 45) return !isBlank(this.#cursor.peek(1));
		if (code === 63 || code === 58) return !this.#keys.isFlow && !this.#isAlone();
		return !isBlank(code) && !",[]{}#&*!|>'\"%@`".includes(String.fromCharCode(code));
	}
	#beginEntry(kind, opening, allowsKey) {
		const { at, column } = this.#cursor;
		if (!this.#keys.isFlow) {
			if (!this.#isKeyAllowed) throw new TextFault(`found ${JSON.stringify(this.text.charAt(at))} where none can stand: begin a new line, or quote the text`, at);
			this.#roll(column, this.#tokens.length, opening, at);
		}
		this.#pushSeparator(kind, allowsKey);
	}
	#endKey() {
		const { at, column } = this.#cursor;
		const { isFlow } = this.#keys;
		const key = this.#keys.take();
		if (key !== void 0) {
			const position = key.token - this.#taken;
			this.#tokens.splice(position, 0, {
				kind: "key",
				start: key.at,
				end: key.at
			});
			this.#roll(key.column, position, "block-mapping-start", key.at);
			this.#isKeyAllowed = false;
		} else {
			if (!isFlow && !this.#isKeyAllowed) throw strayColon(this.text, at, this.#last);
			this.#roll(column, this.#tokens.length, "block-mapping-start", at);
			this.#isKeyAllowed = !isFlow;
		}
		this.#pushSigns("value", 1);
	}
	#openFlow(kind) {
		this.#saveKey();
		this.#keys.openFlow();
		this.#isKeyAllowed = true;
		this.#pushSigns(kind, 1);
	}
	#closeFlow(kind) {
		this.#keys.forget();
		this.#keys.closeFlow();
		this.#isKeyAllowed = false;
		this.#pushSigns(kind, 1);
	}
	#pushSeparator(kind, allowsKey) {
		this.#keys.forget();
		this.#isKeyAllowed = allowsKey;
		this.#pushSigns(kind, 1);
	}
	#pushSigns(kind, units) {
		const start = this.#cursor.at;
		this.#cursor.skip(units);
		this.#push({
			kind,
			start,
			end: start + units
		});
	}
	#push(token) {
		this.#tokens.push(token);
		this.#last = token;
	}
	#saveKey() {
		if (this.#isKeyAllowed) this.#keys.save(this.#taken + this.#tokens.length, this.#indent);
	}
	#roll(column, position, kind, at) {
		if (this.#keys.isFlow || this.#indent >= column) return;
		this.#indents.push(this.#indent);
		this.#indent = column;
		this.#tokens.splice(position, 0, {
			kind,
			start: at,
			end: at
		});
	}
	#unroll(column) {
		while (!this.#keys.isFlow && this.#indent > column) {
			this.#pushSigns("block-end", 0);
			this.#indent = this.#indents.pop();
		}
	}
	#endBlocks() {
		this.#unroll(-1);
		this.#keys.forget();
		this.#isKeyAllowed = false;
	}
	#skipToToken() {
		const cursor = this.#cursor;
		for (;;) {
			const allowsTabs = this.#keys.isFlow || !this.#isKeyAllowed;
			while (cursor.peek() === 32 || allowsTabs && cursor.peek() === 9) cursor.skip();
			cursor.skipComment();
			if (!isBreak(cursor.peek())) return;
			cursor.readBreak();
			if (!this.#keys.isFlow) this.#isKeyAllowed = true;
		}
	}
};
// src/manifest/yaml/parser/token-words.ts
const SIGNS = {
	"stream-end": "the end of the text",
	"block-end": "a line that is indented less",
	"block-mapping-start": "a key",
	"block-sequence-start": "\"-\"",
	"block-entry": "\"-\"",
	"flow-mapping-start": "\"{\"",
	"flow-mapping-end": "\"}\"",
	"flow-sequence-start": "\"[\"",
	"flow-sequence-end": "\"]\"",
	"flow-entry": "\",\"",
	"document-start": "\"---\"",
	"document-end": "\"...\"",
	"version-directive": "a directive",
	"tag-directive": "a directive",
	key: "a key",
	value: "\":\"",
	tag: "a tag"
};
const LONGEST_QUOTE = 40;
function tokenWords(token) {
	if (token.kind === "anchor") return `&${token.name}`;
	if (token.kind === "alias") return `*${token.name}`;
	if (token.kind !== "scalar") return SIGNS[token.kind] ?? token.kind;
	const { text } = token;
	return `the text ${JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, 39)}\u2026` : text)}`;
}
// src/manifest/yaml/parser/faults.ts
function missingValue(token) {
	return new TextFault(`found ${tokenWords(token)}, expected a value`, token.start);
}
function unclosed(open) {
	return new TextFault(`found no closing bracket for this ${open.kind === "flow-mapping-start" ? "{" : "["}`, open.start);
}
function strayInBlock(token, collection) {
	return new TextFault(strayWords(token, collection), token.start);
}
function strayWords({ kind }, collection) {
	switch (kind) {
		case "value": return "found \":\" without a key before it";
		case "key":
		case "block-mapping-start": return collection === "mapping" ? "found a key that is not in line with the others: indent them alike" : "found a key among the items of a list, expected \"- \" before it or another indentation";
		case "block-entry":
		case "block-sequence-start": return collection === "mapping" ? "found an item of a list among the keys of a mapping: indent it as its list" : "found an item that is not in line with the others: indent them alike";
		case "flow-mapping-end":
		case "flow-sequence-end": return `found "${kind === "flow-mapping-end" ? "}" : "]"}" without an opening bracket before it`;
		default: return "found more text behind a value that has ended: quote the whole, or look for a quote that is missing";
	}
}
function strayInFlow({ text }, open, end, token) {
	const { kind, start } = token;
	if (!text.includes(open.kind === "flow-mapping-start" ? "}" : "]", start) || kind === "document-start" || kind === "document-end") return unclosed(open);
	if (kind === "value") return new TextFault("found \":\" without a key before it on the same line", start);
	if (kind === "key" && text[start] === "?") return new TextFault("found \"?\" in an unquoted text between brackets: quote the text", start);
	if (kind === "tag" || kind === "anchor") return new TextFault("found a tag or an anchor behind a value: put it before", start);
	if (kind === "flow-mapping-end" || kind === "flow-sequence-end") {
		const [found, expected] = kind === "flow-mapping-end" ? ["}", "]"] : ["]", "}"];
		return new TextFault(`found "${found}", expected "${expected}" for the bracket before it`, start);
	}
	if (text.slice(end, start).includes("\n")) return unclosed(open);
	return new TextFault("found two items without \",\" between them, or no closing bracket behind the first", start);
}
// src/manifest/yaml/parser/collections.ts
function collectionAt({ kind }, parser, place) {
	switch (kind) {
		case "flow-mapping-start": return open(newMap(), (map) => fillFlowMap(map, parser));
		case "flow-sequence-start": return open(newSeq(), (seq) => fillFlowSeq(seq, parser));
		case "block-mapping-start": return place === "flow" ? void 0 : open(newMap(), (map) => fillBlockMap(map, parser));
		case "block-sequence-start": return place === "flow" ? void 0 : open(newSeq(), (seq) => fillBlockSeq(seq, parser));
		case "block-entry": return place === "block-entry" ? open(newSeq(), (seq) => fillAlignedSeq(seq, parser)) : void 0;
		default: return;
	}
}
function open(node, fill) {
	return {
		node,
		fill: () => fill(node)
	};
}
const AFTER_ITEM = /* @__PURE__ */ new Set(["block-entry", "block-end"]);
const AFTER_ALIGNED_ITEM = /* @__PURE__ */ new Set([
	"block-entry",
	"key",
	"value",
	"block-end"
]);
const AFTER_KEY_OR_VALUE = /* @__PURE__ */ new Set([
	"key",
	"value",
	"block-end"
]);
function fillBlockSeq(seq, { scanner, parseNode }) {
	scanner.take();
	while (scanner.isAt("block-entry")) {
		const dash = scanner.take();
		seq.items.push(scanner.isAtAny(AFTER_ITEM) ? emptyScalar(dash.end) : parseNode("block"));
	}
	endBlock(seq, scanner, "sequence");
}
function fillAlignedSeq(seq, { scanner, parseNode }) {
	while (scanner.isAt("block-entry")) {
		const dash = scanner.take();
		seq.items.push(scanner.isAtAny(AFTER_ALIGNED_ITEM) ? emptyScalar(dash.end) : parseNode("block"));
	}
	endWithLast(seq);
}
function fillBlockMap(map, { scanner, parseNode }) {
	const parseSide = ({ end }) => scanner.isAtAny(AFTER_KEY_OR_VALUE) ? emptyScalar(end) : parseNode("block-entry");
	scanner.take();
	while (scanner.isAt("key")) {
		const key = parseSide(scanner.take());
		map.items.push(newPair(key, scanner.isAt("value") ? parseSide(scanner.take()) : null));
	}
	endBlock(map, scanner, "mapping");
}
function endBlock(node, scanner, kind) {
	const token = scanner.take();
	if (token.kind !== "block-end") throw strayInBlock(token, kind);
	endWithLast(node);
}
function fillFlowSeq(seq, parser) {
	fillFlow(seq, "flow-sequence-end", parser, () => {
		if (!parser.scanner.isAt("key")) return parser.parseNode("flow");
		const map = newMap();
		map.flow = true;
		map.range = [
			parser.scanner.peek().start,
			0,
			0
		];
		map.items.push(parseFlowPair("flow-sequence-end", parser));
		endWithLast(map);
		return map;
	});
}
function fillFlowMap(map, parser) {
	fillFlow(map, "flow-mapping-end", parser, () => parser.scanner.isAt("key") ? parseFlowPair("flow-mapping-end", parser) : newPair(parser.parseNode("flow"), null));
}
function fillFlow(node, close, { scanner }, parseEntry) {
	node.flow = true;
	const bracket = scanner.take();
	while (!scanner.isAt(close)) {
		if (scanner.isAt("stream-end")) throw unclosed(bracket);
		node.items.push(parseEntry());
		if (scanner.isAt(close)) break;
		const token = scanner.peek();
		if (token.kind !== "flow-entry") throw strayInFlow(scanner, bracket, endOf(node), token);
		scanner.take();
	}
	setEnd(node, scanner.take().end);
}
function parseFlowPair(close, { scanner, parseNode }) {
	const { end } = scanner.take();
	const isEmpty = () => scanner.isAt("flow-entry") || scanner.isAt(close);
	const key = scanner.isAt("value") || isEmpty() ? emptyScalar(end) : parseNode("flow");
	if (!scanner.isAt("value")) return newPair(key, null);
	const colon = scanner.take();
	return newPair(key, isEmpty() ? emptyScalar(colon.end) : parseNode("flow"));
}
function endOf({ items }) {
	const last = items.at(-1);
	return (isPair(last) ? last.value ?? last.key : last)?.range?.[1] ?? 0;
}
function endWithLast(node) {
	setEnd(node, endOf(node));
}
function setEnd(node, end) {
	const start = node.range?.[0] ?? 0;
	node.range = [
		start,
		Math.max(start, end),
		Math.max(start, end)
	];
}
// src/manifest/yaml/parser/directives.ts
const DEFAULT_PREFIXES = [["!", "!"], ["!!", "tag:yaml.org,2002:"]];
function parseDirectives(scanner) {
	const prefixes = /* @__PURE__ */ new Map();
	let hasVersion = false;
	const first = scanner.peek();
	for (let token = first;; token = scanner.peek()) {
		if (token.kind === "version-directive") {
			if (hasVersion) throw new TextFault("found a second %YAML directive", token.start);
			if (token.version !== "1.1") throw new TextFault(`found %YAML ${token.version}, expected 1.1: remove the line`, token.start);
			hasVersion = true;
		} else if (token.kind === "tag-directive") {
			if (prefixes.has(token.handle)) throw new TextFault(`found a second %TAG ${token.handle}`, token.start);
			prefixes.set(token.handle, token.prefix);
		} else {
			if (token !== first && token.kind !== "document-start") throw new TextFault(`found a directive (${scanner.text.slice(first.start, first.end)}) without its document: remove the line`, first.start);
			for (const [handle, prefix] of DEFAULT_PREFIXES) if (!prefixes.has(handle)) prefixes.set(handle, prefix);
			return prefixes;
		}
		scanner.take();
	}
}
// src/manifest/yaml/parser/parse-document.ts
const AROUND_DOCUMENT = /* @__PURE__ */ new Set([
	"version-directive",
	"tag-directive",
	"document-start",
	"stream-end"
]);
function parseDocument(text, maxDepth) {
	const scanner = new Scanner(text);
	const isBare = !scanner.isAtAny(AROUND_DOCUMENT);
	const parser = new Parser(scanner, parseDirectives(scanner), maxDepth);
	if (!isBare && scanner.isAt("document-start")) scanner.take();
	if (isBare && scanner.isAt("document-end")) throw new TextFault("found \"...\" before any document: remove the line", scanner.peek().start);
	const root = !isBare && (scanner.isAtAny(AROUND_DOCUMENT) || scanner.isAt("document-end")) ? void 0 : parser.parseNode("block");
	const next = scanner.peek();
	const end = next.kind === "document-end" ? next.end : next.start;
	return {
		aliases: parser.aliases,
		end,
		...root && { root }
	};
}
const NO_PROPERTIES = {};
var Parser = class {
	scanner;
	aliases = /* @__PURE__ */ new Map();
	#anchors = /* @__PURE__ */ new Map();
	#tagPrefixes;
	#maxDepth;
	#depth = 0;
	constructor(scanner, tagPrefixes, maxDepth) {
		this.scanner = scanner;
		this.#tagPrefixes = tagPrefixes;
		this.#maxDepth = maxDepth;
	}
	parseNode = (place) => {
		const first = this.scanner.peek();
		if (first.kind === "alias") return this.#parseAlias(first);
		const properties = this.#parseProperties(first);
		const token = this.scanner.peek();
		if (token.kind === "scalar") {
			this.scanner.take();
			return this.#withProperties(newScalar(token.text, token.text, token.style, token.start, token.end), properties);
		}
		const collection = collectionAt(token, this, place);
		if (collection === void 0) {
			if (properties.end !== void 0) return this.#withProperties(emptyScalar(properties.end), properties);
			throw missingValue(token);
		}
		if (this.#depth === this.#maxDepth) throw new TextFault(`nested more than ${this.#maxDepth} deep`, token.start, true);
		collection.node.range = [
			token.start,
			token.end,
			token.end
		];
		this.#withProperties(collection.node, properties);
		this.#depth++;
		collection.fill();
		this.#depth--;
		return collection.node;
	};
	#parseAlias({ name, start, end }) {
		this.scanner.take();
		const target = this.#anchors.get(name);
		if (target === void 0) throw new TextFault(`found the alias *${name}, but no anchor &${name} before it`, start);
		const alias = newAlias(name, start, end);
		this.aliases.set(alias, target);
		return alias;
	}
	#parseProperties(first) {
		if (first.kind !== "anchor" && first.kind !== "tag") return NO_PROPERTIES;
		const found = {};
		for (let token = first;; token = this.scanner.peek()) {
			if (token.kind === "anchor" && found.anchor === void 0) found.anchor = token.name;
			else if (token.kind === "tag" && found.tag === void 0) found.tag = this.#tagOf(token);
			else return found;
			found.end = token.end;
			this.scanner.take();
		}
	}
	#tagOf({ handle, suffix, start }) {
		if (handle === "") return suffix;
		const prefix = this.#tagPrefixes.get(handle);
		if (prefix === void 0) throw new TextFault(`found the tag ${handle}${suffix} with an unknown handle`, start);
		return prefix + suffix;
	}
	#withProperties(node, { anchor, tag }) {
		if (tag !== void 0) node.tag = tag;
		if (anchor !== void 0 && !isAlias(node)) {
			node.anchor = anchor;
			this.#anchors.set(anchor, node);
		}
		return node;
	}
};
// src/manifest/yaml/parse-yaml.ts
const EMPTY = /^(?:---)?[ \n]*$/;
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const NOTHING = /[\s\u0085\ufeff]+|(?<=[\s\u0085])#[^\n\r\u0085\u2028\u2029]*|(?<![^\n\r])\.\.\.(?=\s|$)/y;
function parseYaml(text) {
	if (EMPTY.test(text)) return { aliases: /* @__PURE__ */ new Map() };
	const control = CONTROL.exec(text);
	if (control !== null) throw new TextFault(`found the control character U+${control[0].charCodeAt(0).toString(16).padStart(4, "0")}, which YAML does not allow`, control.index);
	const mark = misleadingMark(text);
	if (mark !== void 0) throw new TextFault("found a byte order mark inside the text: remove it", mark);
	const { end, ...reading } = parseDocument(text, 500);
	const ignoredFrom = skipNothing(text, end);
	return ignoredFrom < text.length ? {
		...reading,
		ignoredFrom
	} : reading;
}
function skipNothing(text, from) {
	NOTHING.lastIndex = from;
	let at = from;
	while (NOTHING.test(text)) at = NOTHING.lastIndex;
	return at;
}
// src/manifest/yaml/document.ts
function readDocuments(text, canSkip = () => false, dialect = "kubectl") {
	const documents = [];
	const lineAt = lineCounter(text);
	let index = -1;
	for (const cut of cutDocuments(text)) {
		const piece = text.slice(cut.start, cut.end);
		if (cut.fault === void 0 && cut.json === void 0 && !piece.includes("\ufeff", 1) && canSkip(piece)) {
			index++;
			continue;
		}
		const reading = parseCut(piece, cut, dialect);
		if (reading === void 0) continue;
		index++;
		const place = {
			index,
			offset: cut.start,
			line: lineAt(cut.start),
			text: piece,
			isJson: cut.json !== void 0
		};
		if (!(reading instanceof TextFault)) documents.push(Object.assign(place, reading));
		else {
			const { offset, isNesting } = reading;
			const message = explain(reading, piece);
			documents.push({
				...place,
				aliases: NO_ALIASES,
				error: {
					line: lineAt(cut.start + offset),
					offset: cut.start + offset,
					message,
					isNesting
				}
			});
		}
	}
	return documents;
}
const NO_ALIASES = /* @__PURE__ */ new Map();
function parseCut(text, cut, dialect) {
	if (cut.fault !== void 0) return new TextFault(cut.fault.message, cut.fault.offset - cut.start, cut.fault.isNesting);
	try {
		const { root, ...parsed } = cut.json === void 0 ? parseYaml(text) : {
			root: cut.json,
			aliases: NO_ALIASES
		};
		if (root === void 0) return void 0;
		checkAliasing(root, parsed.aliases);
		const { value, repeatsKeys, overwriting } = toJson(root, parsed.aliases, cut.json === void 0 ? dialect : "json");
		if (value.kind === "scalar" && value.value === null) return void 0;
		const other = overwriting && readOtherwise(root, parsed.aliases, dialect, overwriting);
		return {
			contents: root,
			value,
			repeatsKeys: repeatsKeys || other?.repeatsKeys === true,
			...other && { other },
			...parsed
		};
	} catch (thrown) {
		if (thrown instanceof TextFault) return thrown;
		throw thrown;
	}
}
function readOtherwise(root, aliases, dialect, mergeKey) {
	try {
		const { value, repeatsKeys } = toJson(root, aliases, dialect, otherDialect(dialect));
		return {
			value,
			repeatsKeys,
			mergeKey: mergeKey.range?.[0] ?? 0
		};
	} catch (thrown) {
		if (thrown instanceof TextFault) return void 0;
		throw thrown;
	}
}
const LINE_WORDS = [
	[/\{\{/, "found \"{{\", a template: only what is rendered from it can be evaluated"],
	[/^(?:<{7}|={7}|>{7})(?:\s|$)/, "found the mark of a merge conflict: resolve the conflict"],
	[/^\s*-[A-Za-z"']/, "found \"-\" without a blank behind it: put one there"],
	[/^\s*(?:- )?[A-Za-z]+:[\w"'.]\S*\s*$/, "found \":\" without a blank behind it: put one there"]
];
function explain({ message, offset }, text) {
	const start = text.lastIndexOf("\n", offset - 1) + 1;
	const end = text.indexOf("\n", offset);
	const line = text.slice(start, end === -1 ? text.length : end);
	return LINE_WORDS.find(([pattern]) => pattern.test(line))?.[1] ?? message;
}
function lineCounter(text) {
	let line = 1;
	let start = 0;
	let next = text.indexOf("\n");
	return (offset) => {
		if (offset < start) {
			line = 1;
			start = 0;
			next = text.indexOf("\n");
		}
		for (; next !== -1 && next < offset; next = text.indexOf("\n", start)) {
			line++;
			start = next + 1;
		}
		return line;
	};
}
// src/text/last-index-where.ts
function lastIndexWhere(length, holds) {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = low + high >> 1;
		if (holds(middle)) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
// src/text/line-starts.ts
function lineStarts(text) {
	const starts = [0];
	for (let newline = text.indexOf("\n"); newline !== -1; newline = text.indexOf("\n", newline + 1)) starts.push(newline + 1);
	return starts;
}
function lineAt(starts, offset) {
	return Math.max(0, lastIndexWhere(starts.length, (line) => (starts[line] ?? 0) <= offset));
}
// src/manifest/yaml/places.ts
function placesOf(file, text) {
	let starts;
	return (offset) => {
		starts ??= lineStarts(text);
		const line = lineAt(starts, offset);
		return {
			file,
			line: line + 1,
			column: offset - (starts[line] ?? 0) + 1
		};
	};
}
// src/manifest/yaml/limits.ts
const MAX_MANIFEST_BYTES = 5242880;
const MAX_KUSTOMIZATION_BYTES = 262144;
function sizeMessage(bytes) {
	return `the file has ${(bytes / 1048576).toFixed(1)} MB, and files over 5 MB are not read: split it, or leave it out`;
}
// src/manifest/yaml/read-bytes.ts
function readBytes(content) {
	if (content.length > 5242880) return {
		reason: "size",
		line: 1,
		message: sizeMessage(content.length)
	};
	if (isUtf16(content)) return {
		reason: "encoding",
		line: 1,
		message: "found UTF-16, expected UTF-8: save the file as UTF-8"
	};
	const nul = content.indexOf(0);
	if (nul !== -1) return {
		reason: "binary",
		line: lineOf(content, nul),
		message: "found a NUL byte, expected text: this is a binary file"
	};
	const text = decode(content);
	if (text !== void 0) return { text };
	return {
		reason: "encoding",
		line: firstBadLine(content),
		message: "found bytes that are no UTF-8: save the file as UTF-8"
	};
}
function isUtf16(content) {
	const first = content[0];
	const second = content[1];
	if (first === 254 && second === 255 || first === 255 && second === 254) return true;
	const isZero = (at) => content[at] === 0;
	return isZero(0) !== isZero(1) && isZero(0) === isZero(2) && isZero(1) === isZero(3);
}
const DECODER$1 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function decode(content) {
	try {
		return DECODER$1.decode(content);
	} catch {
		return;
	}
}
function lineOf(content, end) {
	let line = 1;
	for (let at = content.indexOf(10); at !== -1 && at < end; at = content.indexOf(10, at + 1)) line++;
	return line;
}
function firstBadLine(content) {
	let line = 1;
	for (let start = 0; start < content.length; line++) {
		const newline = content.indexOf(10, start);
		const end = newline === -1 ? content.length : newline + 1;
		if (decode(content.subarray(start, end)) === void 0) return line;
		start = end;
	}
	return line;
}
// src/manifest/read-manifest.ts
function readManifest(file, content, podSpecs = NO_POD_SPECS, isBuilt = false, isLeftOut = () => false) {
	const reading = readBytes(content);
	if (reading.text !== void 0 && !isLfsPointer(reading.text)) {
		const isSkipped = (document) => isLeftOut(document) || canSkip(document, podSpecs);
		return readText(file, reading.text, podSpecs, isSkipped, isBuilt ? "kustomize" : "kubectl");
	}
	const pointer = reading.text?.trim();
	const { reason, line, message } = reading.text === void 0 ? reading : LFS_POINTER;
	return {
		file,
		workloads: [],
		namespaces: [],
		notEvaluated: [{
			file,
			line,
			reason,
			message,
			...pointer === void 0 ? {} : { pointer }
		}],
		notes: [],
		other: 0
	};
}
function readText(file, text, podSpecs = NO_POD_SPECS, isSkipped = (document) => canSkip(document, podSpecs), dialect = "kubectl") {
	const read = (each) => readParsed(file, each, readDocuments(each, isSkipped, dialect), podSpecs);
	const manifest = read(text);
	if (!isToolFile(file)) return manifest;
	const plain = manifest.notEvaluated.length === 0 ? text : asPlainJson(text);
	return withoutToolText(plain === text ? manifest : read(plain));
}
function readParsed(file, text, documents, podSpecs = NO_POD_SPECS) {
	const { length } = text;
	const found = {
		workloads: [],
		namespaces: [],
		notEvaluated: [],
		notes: [],
		other: 0,
		length,
		pods: 0,
		parts: 0
	};
	const placeAt = placesOf(file, text);
	for (const document of documents) readDocument(file, document, podSpecs, placeAt, found);
	const { workloads, namespaces, notEvaluated, other } = found;
	const notes = distinctBy(found.notes, ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
	const unpaid = Math.min(MAX_UNPAID_PARTS, unpaidOf(found));
	return {
		file,
		workloads,
		namespaces,
		notEvaluated,
		notes,
		other,
		...isTemplate(file, text) ? { isTemplate: true } : {},
		...unpaid === 0 ? {} : { unpaidParts: unpaid }
	};
}
function isTemplate(file, text) {
	return /(^|\/)templates\//.test(file) && text.includes("{{");
}
const TWO_READINGS = {
	path: "",
	code: "two-readings",
	message: "found \"<<\" behind keys that it sets, too: kubectl and the API server overwrite them, kustomize does not; both readings are judged, and what either violates counts: write \"<<\" first"
};
function readDocument(file, document, podSpecs, placeAt, found) {
	const { value, error, index, offset } = document;
	if (error !== void 0 || value === void 0) {
		const { line, message, isNesting } = error ?? {
			line: document.line,
			message: "found no document",
			isNesting: false
		};
		const mayBeMeant = isToolFile(file) ? mayBeObject : mayNameObject;
		const isForeign = !isNesting && !mayBeMeant(document.text);
		const reason = isNesting ? "nesting" : "syntax";
		found.notEvaluated.push({
			file,
			document: index,
			line,
			reason,
			message,
			...isForeign ? { isForeign } : {}
		});
		return;
	}
	const placeOf = (value, entry) => placeAt(offset + (entry?.key.range?.[0] ?? value.node?.range?.[0] ?? 0));
	const keyNote = ({ entry, path, code, message, edits, refusal }) => ({
		...placeOf(entry.value, entry),
		path: formatPath(path),
		code,
		message,
		...edits === void 0 ? {} : { repair: {
			document: index,
			edits
		} },
		...refusal === void 0 ? {} : { refusal }
	});
	let isOther = false;
	const reading = {
		isJson: document.isJson,
		podSpecs
	};
	const { objects, differ } = joinReadings(readObjects(value, reading), document.other === void 0 ? [] : readObjects(document.other.value, reading));
	const isDoubtful = document.other !== void 0 && objects.some(({ is }) => is === "note");
	if (differ || isDoubtful) found.notes.push({
		...placeAt(offset + (document.other?.mergeKey ?? 0)),
		...TWO_READINGS
	});
	for (const object of objects) {
		if (object.is === "podless") continue;
		if (object.is === "other") {
			found.other++;
			isOther = true;
		} else if (object.is === "fault") {
			const { line } = placeOf(object.value, object.entry);
			const { message, repair } = object;
			const known = {
				...repair && { repair },
				...ownNamespace(value, [], "type")
			};
			found.notEvaluated.push({
				file,
				document: index,
				line,
				reason: "type",
				message,
				...known
			});
		} else if (object.is === "note") {
			const { path, code, message } = object;
			const place = placeOf(object.value, object.entry);
			found.notes.push({
				...place,
				path: formatPath(path),
				code,
				message,
				...ownNamespace(value, path, code)
			});
		} else {
			const read = object.object;
			const place = placeOf(read.value, read.value.entries.get("kind"));
			const misplaced = (object.is === "workload" ? object.pods : [{
				...object,
				podPath: []
			}]).flatMap(({ unknown, podPath }) => findMisplacedFields(unknown, read.value, read.path, podPath));
			const notes = [...document.repeatsKeys ? findDuplicateKeys(read.value, read.path) : [], ...misplaced];
			found.notes.push(...notes.map(keyNote).sort((a, b) => a.line - b.line || a.column - b.column));
			if (object.is === "namespace") found.namespaces.push(namespaceOf(file, document, object, place, placeAt));
			else if (isWithinLimit(found, object.pods)) for (const pod of object.pods) found.workloads.push(workloadOf(file, document, object, pod, place, placeAt));
			else refuseMore(found, {
				file,
				document: index,
				line: place.line
			});
		}
	}
	const ignored = isOther ? void 0 : document.ignoredFrom;
	if (ignored !== void 0) {
		const message = "found text behind the end of the document, which the server drops without a word: begin a new document with \"---\", or indent it as what is before";
		found.notes.push({
			...placeAt(offset + ignored),
			path: "",
			code: "ignored-text",
			message
		});
	}
}
function ownNamespace(...object) {
	const namespace = namespaceOfPods(...object);
	return namespace === void 0 ? {} : { namespace };
}
function isWithinLimit(found, pods) {
	for (const { pod } of pods) {
		found.pods++;
		found.parts += podParts(pod);
		if (found.parts > 5e4 || unpaidOf(found) > 25e3) return false;
	}
	return true;
}
function refuseMore({ notEvaluated }, place) {
	const last = notEvaluated.at(-1);
	if (last?.document === place.document && last?.message === "the pods of the file are too many, or have too many containers, volumes and other parts together: split it, and repeat less by aliases") return;
	notEvaluated.push({
		...place,
		reason: "nesting",
		message: TOO_MANY_IN_FILE
	});
}
function unpaidOf({ parts, pods, length }) {
	return unpaidParts(parts, pods, length);
}
// src/manifest/content.ts
function readContent(file, content, podSpecs = NO_POD_SPECS, isBuilt = false, isLeftOut) {
	if ("bytes" in content) return readManifest(file, content.bytes, podSpecs, isBuilt, isLeftOut);
	const manifest = {
		file,
		workloads: [],
		namespaces: [],
		notEvaluated: [{
			file,
			line: 1,
			reason: content.reason,
			message: content.unreadable
		}],
		notes: [],
		other: 0
	};
	return isToolFile(file) ? withoutToolText(manifest) : manifest;
}
function sizeOfContent(content) {
	return "bytes" in content ? content.bytes.byteLength : 0;
}
function textOfContent(content) {
	return content !== void 0 && "bytes" in content ? decodeText(content.bytes) : void 0;
}
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
function decodeText(bytes) {
	return DECODER.decode(bytes);
}
export { CHANGE_LIMIT, MAX_KUSTOMIZATION_BYTES, MAX_MANIFEST_BYTES, NO_POD_SPECS, SCAN_LIMIT, TextFault, canSkip, checkAliasing, cutDocuments, decodeText, defaultPod, editInDocument, fieldPath, findHeldPod, findWorkloadKind, groupOf, hasAll, isAlias, isCollection, isMap, isNode, isPair, isPodlessKind, isReadKind, isScalar$1 as isScalar, isSeq, isToolFile, lastIndexWhere, lineAt, lineStarts, objectPath, parsePathPattern, parseYaml, partsLimit, placesOf, plainIdentity, podFinders, quantityNanos, readBytes, readContent, readDocuments, readJson, readJsonScalar, readManifest, readParsed, readScalar, readText, sizeMessage, sizeOfContent, textOfContent, toJson, unjudgedKind, visit, writableValue };
