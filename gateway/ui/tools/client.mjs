// Generates the API client in target/api from the OpenAPI documents: the types of each operation's request and
// response, its address, and the maximum lengths of its texts.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const contracts = join(root, '../../infra/contracts/src/main/resources/contracts/openapi');
const made = join(root, 'target/api');
const services = ['commitments', 'monitoring', 'helpdesk'];
const methods = ['get', 'post', 'put', 'patch', 'delete'];

// Only operations that the UI calls are sent to the browser.
const called = new Set(
  readdirSync(join(root, 'src'), { recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap(
      (file) => readFileSync(join(root, 'src', file), 'utf8').match(/'(commitments|monitoring|helpdesk)\.\w+'/g) ?? [],
    )
    .map((id) => id.slice(1, -1)),
);

mkdirSync(made, { recursive: true });
const table = [];
for (const service of services) {
  const document = JSON.parse(readFileSync(join(contracts, `${service}.json`), 'utf8'));
  writeFileSync(join(made, `${service}.d.ts`), astToString(await openapiTS(document)));
  writeFileSync(join(made, `${service}.limits.ts`), limits(document.components.schemas));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods.filter((name) => called.has(`${service}.${item[name]?.operationId}`))) {
      table.push(`  '${service}.${item[method].operationId}': '${method.toUpperCase()} ${path}',`);
    }
  }
}
writeFileSync(
  join(made, 'operations.ts'),
  `/** The addresses of the operations that the UI calls. */\nexport const operations = {\n${table.sort().join('\n')}\n} as const;\n`,
);

/** One constant for each schema with bounded texts, so that the bundle contains only those that a form uses. */
function limits(schemas) {
  const constants = Object.entries(schemas).flatMap(([name, schema]) => {
    const lengths = Object.entries(schema.properties ?? {})
      .map(([field, text]) => [field, text.maxLength ?? text.additionalProperties?.maxLength])
      .filter(([, most]) => most !== undefined)
      .map(([field, most]) => `${field}: ${most}`);
    return lengths.length > 0 ? [`export const ${name} = { ${lengths.join(', ')} } as const;`] : [];
  });
  return `/** The maximum length of each text of a request. */\n${constants.join('\n')}\n`;
}
