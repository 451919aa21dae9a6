import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import CustomFunctionsMetadataPlugin from 'custom-functions-metadata-plugin';
import HtmlPlugin from 'html-webpack-plugin';

const here = path.dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
const functionsFile = './src/functions/functions.ts';
/** Where the add-in will be served from; the manifest in the repository points to the development server. */
const origin = (process.env.CIL_URL ?? 'https://localhost:3000').replace(/\/$/, '');

/** Excel's own certificates are made once by `npx office-addin-dev-certs install`; without them we serve over http. */
async function httpsOptions() {
  const home = process.env.HOME ?? process.env.USERPROFILE ?? '';
  const folder = path.join(home, '.office-addin-dev-certs');
  try {
    const read = (name) => readFileSync(path.join(folder, name));
    return {
      type: 'https',
      options: { ca: read('ca.crt'), key: read('localhost.key'), cert: read('localhost.crt') },
    };
  } catch {
    return 'http';
  }
}

export default async (_env, { mode = 'production' }) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  target: ['web', 'es2022'],
  entry: {
    functions: functionsFile,
    commands: './src/commands/commands.ts',
    ruban: './src/commands/ruban.ts',
    taskpane: './src/taskpane/index.tsx',
  },
  output: { path: path.join(here, 'dist'), filename: '[name].js', clean: true, globalObject: 'globalThis' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
      // The solver is carried whole in the chunk that asks for it: it must look for no file, in Node either.
      { test: /[\\/]highs\.wasm$/, type: 'asset/bytes' },
      {
        test: /[\\/]highs\.mjs$/,
        loader: 'esbuild-loader',
        options: { target: 'es2022', define: { 'globalThis.process': 'undefined', 'import.meta.url': '""' } },
      },
    ],
  },
  externals: { 'node:module': 'var undefined' },
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: 'functions.json', input: functionsFile }),
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: './src/taskpane/taskpane.html',
      // The pane first: the functions are registered right after, and its first paint does not wait for them.
      chunks: ['ruban', 'taskpane', 'functions'],
      chunksSortMode: 'manual',
      scriptLoading: 'defer',
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png' },
        {
          from: 'manifest.xml',
          transform: (content) =>
            content
              .toString()
              .replaceAll('https://localhost:3000', origin)
              .replace(/<Version>.*<\/Version>/, `<Version>${version}.0</Version>`),
        },
      ],
    }),
  ],
  devServer: {
    port: 3000,
    host: 'localhost',
    server: await httpsOptions(),
    hot: false,
    static: false,
    headers: { 'Access-Control-Allow-Origin': '*' },
  },
});
