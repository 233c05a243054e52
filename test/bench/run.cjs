// Runs a TypeScript file in node: `node test/bench/run.cjs test/bench/score.ts …`. Compiles on require, by swc.
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');

for (const extension of ['.ts', '.tsx']) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      sourceMaps: 'inline',
      jsc: { parser: { syntax: 'typescript', tsx: extension === '.tsx' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    module._compile(code, filename);
  };
}
process.argv.splice(1, 1);
require(resolve(process.argv[1]));
