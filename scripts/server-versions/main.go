// Prints what the Pod Security Admission of one Kubernetes version says of pods. It is built once for each version, with
// k8s.io/pod-security-admission and k8s.io/api of that version (../ask-servers.ts).
//
// Each line of standard input is a pod as JSON; the answer is a line with, by level, spans of policy versions:
//
//	{"baseline":[{"since":"v1.0","message":""}],"restricted":[…]}
//
// The types of the version decode the pod, so that fields which it does not know are gone. Before that the pod is
// prepared as the server does where that depends on no feature gate: sources:
// https://github.com/kubernetes/kubernetes/blob/v1.26.15/pkg/registry/core/pod/strategy.go (applySeccompVersionSkew)
// https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/registry/core/pod/strategy.go (applyAppArmorVersionSkew)
// https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/apis/core/v1/defaults.go
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

const newestPolicy = 37

type span struct {
	Since   string `json:"since"`
	Message string `json:"message"`
}

func main() {
	minor, err := strconv.Atoi(os.Args[1])
	check(err)
	evaluator := newEvaluator()
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		pod := decode(lines.Bytes(), minor)
		answer := map[string][]span{}
		for _, level := range []api.Level{api.LevelBaseline, api.LevelRestricted} {
			answer[string(level)] = spansOf(evaluator, level, pod)
		}
		out, err := json.Marshal(answer)
		check(err)
		fmt.Println(strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(string(out)))
	}
	check(lines.Err())
}

// newEvaluator calls policy.NewEvaluator, which has a second parameter (no emulated version) from 1.35 on.
func newEvaluator() policy.Evaluator {
	function := reflect.ValueOf(policy.NewEvaluator)
	arguments := []reflect.Value{reflect.ValueOf(policy.DefaultChecks())}
	if function.Type().NumIn() == 2 {
		arguments = append(arguments, reflect.Zero(function.Type().In(1)))
	}
	results := function.Call(arguments)
	if err, isError := results[1].Interface().(error); isError {
		check(err)
	}
	return results[0].Interface().(policy.Evaluator)
}

func spansOf(evaluator policy.Evaluator, level api.Level, pod *corev1.Pod) []span {
	versions := []api.Version{}
	for minor := 0; minor <= newestPolicy; minor++ {
		versions = append(versions, api.MajorMinorVersion(1, minor))
	}
	spans := []span{}
	for _, version := range append(versions, api.LatestVersion()) {
		target := api.LevelVersion{Level: level, Version: version}
		total := policy.AggregateCheckResults(evaluator.EvaluatePod(target, &pod.ObjectMeta, &pod.Spec))
		message := ""
		if !total.Allowed {
			message = total.ForbiddenDetail()
		}
		if len(spans) == 0 || spans[len(spans)-1].Message != message {
			spans = append(spans, span{version.String(), message})
		}
	}
	return spans
}

func decode(line []byte, minor int) *corev1.Pod {
	var object map[string]any
	check(json.Unmarshal(line, &object))
	// Servers before 1.30 do not know the field, and their types drop it again.
	copyAnnotations(object, "", "container.apparmor.security.beta.kubernetes.io/", "appArmorProfile", "runtime/default")
	if minor < 27 {
		const pod, container = "seccomp.security.alpha.kubernetes.io/pod", "container.seccomp.security.alpha.kubernetes.io/"
		copyAnnotations(object, pod, container, "seccompProfile", "runtime/default", "docker/default")
	}
	prepared, err := json.Marshal(object)
	check(err)
	pod := &corev1.Pod{}
	check(json.Unmarshal(prepared, pod))
	for index, volume := range pod.Spec.Volumes {
		if volume.VolumeSource == (corev1.VolumeSource{}) {
			pod.Spec.Volumes[index].EmptyDir = &corev1.EmptyDirVolumeSource{}
		}
	}
	if pod.Spec.HostNetwork {
		defaultHostPorts(pod.Spec.InitContainers)
		defaultHostPorts(pod.Spec.Containers)
	}
	return pod
}

func defaultHostPorts(containers []corev1.Container) {
	for _, container := range containers {
		for index, port := range container.Ports {
			if port.HostPort == 0 {
				container.Ports[index].HostPort = port.ContainerPort
			}
		}
	}
}

// copyAnnotations copies profiles from annotations into the fields of the pod and its containers that do not set them.
func copyAnnotations(object map[string]any, podKey, containerPrefix, field string, runtimeDefaults ...string) {
	metadata, _ := object["metadata"].(map[string]any)
	annotations, _ := metadata["annotations"].(map[string]any)
	spec, _ := object["spec"].(map[string]any)
	if spec == nil || annotations == nil {
		return
	}
	system, _ := spec["os"].(map[string]any)
	if podKey == "" && system["name"] == "windows" {
		return
	}
	if profile := profileOf(annotations[podKey], runtimeDefaults); podKey != "" && profile != nil {
		setProfile(spec, field, profile)
	}
	context, _ := spec["securityContext"].(map[string]any)
	for _, list := range []string{"initContainers", "containers", "ephemeralContainers"} {
		containers, _ := spec[list].([]any)
		for _, each := range containers {
			container := each.(map[string]any)
			profile := profileOf(annotations[fmt.Sprint(containerPrefix, container["name"])], runtimeDefaults)
			// An AppArmor annotation that says the same as the pod is not copied.
			isSame := podKey == "" && context != nil && reflect.DeepEqual(context[field], any(profile))
			if profile != nil && !isSame {
				setProfile(container, field, profile)
			}
		}
	}
}

func profileOf(annotation any, runtimeDefaults []string) map[string]any {
	text, _ := annotation.(string)
	if text == "unconfined" {
		return map[string]any{"type": "Unconfined"}
	}
	for _, runtimeDefault := range runtimeDefaults {
		if text == runtimeDefault {
			return map[string]any{"type": "RuntimeDefault"}
		}
	}
	if path := strings.TrimPrefix(text, "localhost/"); path != text && path != "" {
		return map[string]any{"type": "Localhost", "localhostProfile": path}
	}
	return nil
}

func setProfile(owner map[string]any, field string, profile map[string]any) {
	context, _ := owner["securityContext"].(map[string]any)
	if context == nil {
		context = map[string]any{}
		owner["securityContext"] = context
	}
	if context[field] == nil {
		context[field] = profile
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
