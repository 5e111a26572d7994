{{- define "spindle.labels" -}}
app.kubernetes.io/part-of: spindle
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "spindle.selector" -}}
app.kubernetes.io/instance: {{ .release }}
app.kubernetes.io/name: {{ .name }}
{{- end }}

{{- define "spindle.from" -}}
valueFrom: {secretKeyRef: {name: {{ .secret }}, key: {{ .key }}{{ if .optional }}, optional: true{{ end }}}}
{{- end }}
