// Four builds of one house, by name: `pane` (what a deployer serves), `workbench` (Excel's stand-in, for localhost only),
// `cli` and `demo` (node). office.js is never bundled: the production page loads it from Microsoft, the workbench from node_modules.
const path = require('node:path');
const webpack = require('webpack');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');

const from = (...parts) => path.resolve(__dirname, ...parts);
const officeFromMicrosoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const base = (name, mode) => ({
  name,
  mode,
  context: __dirname,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
      // Its files do nothing but define: what a page does not use of the extractor it does not load, least of all the other language.
      { test: /src[\\/]extract[\\/].*\.ts$/, sideEffects: false },
    ],
  },
  // The grid brings its own style sheets; webpack reads them itself.
  experiments: { css: true },
  performance: { hints: false },
  stats: 'errors-warnings',
});

const page = (template, filename, chunks, office) =>
  new HtmlWebpackPlugin({
    template: from(template),
    filename,
    chunks,
    scriptLoading: 'defer',
    templateParameters: { office },
  });

const copies = [
  { from: from('assets'), to: 'assets' },
  {
    from: from('node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
    to: 'pdf/pdf.worker.mjs',
    info: { minimized: true },
  },
  { from: from('node_modules/pdfjs-dist/cmaps'), to: 'pdf/cmaps' },
];

const pane = (mode, office) => ({
  ...base('pane', mode),
  entry: { taskpane: from('src/taskpane/index.tsx'), commands: from('src/taskpane/commands.ts') },
  output: {
    path: from('dist/pane'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  plugins: [
    page('src/taskpane/taskpane.html', 'taskpane.html', ['taskpane'], office),
    page('src/taskpane/commands.html', 'commands.html', ['commands'], office),
    new CopyWebpackPlugin({ patterns: copies }),
  ],
});

const workbench = (mode) => ({
  ...base('workbench', mode),
  entry: { workbench: from('src/workbench/index.ts') },
  // It never leaves this computer: making 14 MB small would cost minutes and save nothing.
  optimization: { minimize: false },
  output: {
    path: from('dist/workbench'),
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  plugins: [page('src/workbench/index.html', 'index.html', ['workbench'], '')],
});

/** Node programs keep packages outside the bundle: they run in the checkout, after `npm ci`. */
const outside = ({ request }, done) => {
  if (!request || /^(\.|\/|src\b)/.test(request) || path.isAbsolute(request)) return done();
  if (/^pdfjs-dist/.test(request)) return done(null, `import ${request}`);
  return done(null, `commonjs ${request}`);
};

const node = (name, entry, file, mode) => ({
  ...base(name, mode),
  module: { ...base(name, mode).module, parser: { javascript: { createRequire: false } } },
  target: 'node20',
  entry: from(entry),
  output: {
    path: from('dist', name),
    filename: file,
    clean: true,
    library: { type: 'commonjs2' },
    chunkFormat: 'commonjs',
  },
  optimization: { minimize: false },
  // Files of packages are found at run time, from where the program stands.
  node: { __filename: false, __dirname: false },
  externals: outside,
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), executable],
});

/** `npx` starts the file itself, so it must be executable. */
const executable = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('executable', ({ outputOptions }) => {
      const fs = require('node:fs');
      for (const file of fs.readdirSync(outputOptions.path))
        if (file.endsWith('.cjs')) fs.chmodSync(path.join(outputOptions.path, file), 0o755);
    });
  },
};

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  return [
    pane(mode, env.office ?? officeFromMicrosoft),
    workbench(mode),
    node('cli', 'src/cli/main.ts', 'yardstick.cjs', mode),
    node('demo', 'src/workbench/demo.ts', 'demo.cjs', mode),
    node('serve', 'src/workbench/serve/main.ts', 'serve.cjs', mode),
    node('samples', 'src/workbench/samples/make.ts', 'samples.cjs', mode),
  ];
};
