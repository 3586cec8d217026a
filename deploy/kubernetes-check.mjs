// Checks Kubernetes manifests against the schemas of Kubernetes' own OpenAPI description (npm: kubernetes-models),
// and that what they say of each other fits: labels that select, ports and volumes that are there.
// usage: node deploy/kubernetes-check.mjs NODE_MODULES FILE…
import fs from "node:fs";
import { createRequire } from "node:module";

const [modules, ...files] = process.argv.slice(2);
const { parseAllDocuments } = createRequire(`${modules}/`)("yaml");

const problems = [];
let checked = 0;

const known = async (apiVersion, kind) => {
  try {
    return (await import(`${modules}/kubernetes-models/${apiVersion}/index.js`))[kind];
  } catch {
    return undefined;
  }
};

const bySchema = async (file, object) => {
  const Model = await known(object.apiVersion, object.kind);
  if (!Model) return problems.push(`${file}: no ${object.kind} in ${object.apiVersion}`);
  try {
    new Model(object).validate();
    checked++;
  } catch (error) {
    problems.push(`${file}: ${object.kind} ${object.metadata?.name}: ${error.message}`);
  }
};

const selects = (selector, labels) => Object.entries(selector).every(([key, value]) => labels[key] === value);

const pods = (objects) => objects.filter((o) => o.kind === "Deployment").map((o) => o.spec.template);

const byEachOther = (file, objects) => {
  const selectors = objects.flatMap((o) =>
    [o.kind === "Service" && o.spec.selector, o.spec?.selector?.matchLabels, o.spec?.podSelector?.matchLabels]
      .filter(Boolean)
      .map((labels) => ({ of: o.kind, labels })));
  for (const selector of selectors)
    if (!pods(objects).some((pod) => selects(selector.labels, pod.metadata.labels)))
      problems.push(`${file}: ${selector.of} selects no pod`);
  for (const pod of pods(objects)) {
    const volumes = pod.spec.volumes.map((volume) => volume.name);
    for (const container of pod.spec.containers) {
      if (!container.securityContext?.readOnlyRootFilesystem) problems.push(`${file}: the root of ${container.name} can be written`);
      for (const mount of container.volumeMounts ?? [])
        if (!volumes.includes(mount.name)) problems.push(`${file}: no volume ${mount.name}`);
      const ports = container.ports.map((port) => port.name);
      for (const probe of ["startupProbe", "readinessProbe", "livenessProbe"])
        if (!ports.includes(container[probe]?.httpGet?.port)) problems.push(`${file}: ${probe} of ${container.name} asks no port of it`);
    }
  }
};

for (const file of files) {
  const documents = parseAllDocuments(fs.readFileSync(file, "utf8"), { uniqueKeys: true });
  for (const document of documents) for (const error of document.errors) problems.push(`${file}: ${error.message}`);
  const objects = documents.map((document) => document.toJS({ maxAliasCount: 100 })).filter(Boolean);
  for (const object of objects) await bySchema(file, object);
  byEachOther(file, objects);
}
problems.forEach((problem) => console.error(problem));
if (checked === 0) console.error("nothing was checked");
process.exit(problems.length || checked === 0 ? 1 : 0);
