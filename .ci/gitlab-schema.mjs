// Holds a GitLab job file against GitLab's own schema: node gitlab-schema.mjs MODULES SCHEMA.js FILE.yml
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const [modules, schemaFile, file] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${modules}/`));
const {Ajv} = require('ajv');
const {schema} = await import(pathToFileURL(schemaFile));
const ajv = new Ajv({allErrors: true, allowUnionTypes: true, strictTypes: false, validateFormats: false, keywords: ['markdownDescription']});
const validate = ajv.compile(schema);
if (!validate(require('js-yaml').load(readFileSync(file, 'utf8')))) {
  validate.errors.forEach(error => console.error(`${file}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`));
  process.exit(1);
}
