import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

// A step of `npm run compile`: the command line and what it imports as a few files, because finding and
// reading nine hundred modules is most of a start. What is imported lazily stays apart; the library keeps its modules.

const OUT = 'dist/cli';

/** Packages with a binary, WebAssembly or data files of their own, which they look for beside their modules. */
const EXTERNAL = ['@napi-rs/canvas', 'canvas', 'chartjs-node-canvas', 'harfbuzzjs', 'subset-font'];

/** Decoders written in JavaScript (a megabyte, and tables inflated at each start) → the same from Node. */
const NATIVE: Readonly<Record<string, string>> = {
  'brotli/decompress.js': `module.exports = (bytes) => new Uint8Array(require('node:zlib').brotliDecompressSync(bytes));`,
  'tiny-inflate': `module.exports = (bytes, into) => {
    into.set(require('node:zlib').inflateRawSync(bytes));
    return into;
  };`,
};

const nativeDecoders: Plugin = {
  name: 'native-decoders',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(brotli\/decompress\.js|tiny-inflate)$/ }, ({ path }) => ({
      path,
      namespace: 'native',
    }));
    onLoad({ filter: /.*/, namespace: 'native' }, ({ path }) => ({ contents: NATIVE[path] ?? '' }));
  },
};

const { metafile } = await build({
  entryPoints: ['src/cli/main.ts'],
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: EXTERNAL,
  // Marp requires it and we import it, which would bring it in twice.
  alias: { 'markdown-it': fileURLToPath(import.meta.resolve('markdown-it')) },
  plugins: [nativeDecoders],
  // Names stay: stack traces show them, and src/markdown finds markdown-it's rules by them.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
  banner: {
    js: `import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);`,
  },
  metafile: true,
  logLevel: 'warning',
});
chmodSync(`${OUT}/main.js`, 0o755);
writeFileSync(`${OUT}/LICENSES.txt`, licencesOf(packagesIn(metafile)));

/** Folders of the packages of which something was bundled, in alphabetical order. */
function packagesIn({ outputs }: Metafile): readonly string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]);
  return [...new Set(folders)].filter((folder) => folder !== undefined).sort();
}

function licencesOf(folders: readonly string[]): string {
  const head = 'The command line of Briefpress holds code of these packages, under their licences.\n';
  return [head, ...folders.map(licenceOf)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** A package's own licence file, or where it ships none what its manifest says. */
function licenceOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  const texts = names.sort().map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const author = manifest.author?.name ?? manifest.author ?? manifest.repository?.url;
  const said = `Licence: ${manifest.license}. Author: ${author}. The package holds no licence text.`;
  const body = (texts.length === 0 ? [said] : texts).map((text) => text.replaceAll('\r\n', '\n').trim());
  return `${manifest.name} ${manifest.version}\n\n${body.join('\n\n')}\n`;
}
