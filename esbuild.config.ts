import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import type { TemplateFile } from './src/model/audience.ts';
import { prebuildTemplates } from './src/templates/prebuild-templates.ts';

// A step of `npm run compile`: the command line and what it imports as one script, because finding, reading and compiling
// nine hundred modules is most of a start, and its launcher, which keeps the script's compiled code between runs. What is
// imported lazily stays lazy inside the script; the library keeps its modules.

const OUT = 'dist/cli';

/** Packages with a binary, WebAssembly or data files of their own, which they look for beside their modules. */
const EXTERNAL = ['@napi-rs/canvas', 'canvas', 'chartjs-node-canvas', 'subset-font'];

/**
 * Decoders written in JavaScript (a megabyte, and tables inflated at each start) → the same from Node; and a package that
 * waits while it is imported, which a script cannot → what the launcher hands in; and the ciphers of PDFs that ask for a
 * password, which none of ours does: their tables are computed when they are loaded.
 */
const INSTEAD: Readonly<Record<string, string>> = {
  'brotli/decompress.js': `module.exports = (bytes) => new Uint8Array(require('node:zlib').brotliDecompressSync(bytes));`,
  'tiny-inflate': `module.exports = (bytes, into) => {
    into.set(require('node:zlib').inflateRawSync(bytes));
    return into;
  };`,
  harfbuzzjs: 'module.exports = __harfbuzz;',
  '@noble/ciphers/aes': 'module.exports = {};',
};

const instead: Plugin = {
  name: 'instead',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(brotli\/decompress\.js|tiny-inflate|harfbuzzjs|@noble\/ciphers\/aes)$/ },
      ({ path }) => ({
        path,
        namespace: 'instead',
      }),
    );
    onLoad({ filter: /.*/, namespace: 'instead' }, ({ path }) => ({ contents: INSTEAD[path] ?? '' }));
  },
};

/** The package's templates, compiled: src/templates/built-in.ts as the bundle has it. */
const builtInTemplates: Plugin = {
  name: 'built-in-templates',
  setup({ onLoad }) {
    onLoad({ filter: /src\/templates\/built-in\.ts$/ }, () => ({
      contents: prebuildTemplates(packageTemplates()),
    }));
  },
};

function packageTemplates(): readonly TemplateFile[] {
  const paths = readdirSync('templates', { recursive: true, encoding: 'utf8' }).sort();
  return paths.flatMap((path) => {
    const name = /^[^/]+\/(.+)\.md\.hbs$/.exec(path.replaceAll('\\', '/'))?.[1];
    return name === undefined
      ? []
      : [{ name, path: `templates/${path}`, text: readFileSync(`templates/${path}`, 'utf8') }];
  });
}

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Names stay: stack traces show them, and src/markdown finds markdown-it's rules by them.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
  logLevel: 'warning',
};

const script = `${OUT}/briefpress.cjs`;
const { metafile } = await build({
  ...common,
  entryPoints: ['src/cli/start.ts'],
  outfile: script,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  external: EXTERNAL,
  // Marp requires it and we import it, which would bring it in twice.
  alias: { 'markdown-it': fileURLToPath(import.meta.resolve('markdown-it')) },
  define: { 'import.meta.url': '__url' },
  plugins: [instead, builtInTemplates],
  metafile: true,
});
writeFileSync(script, inAscii(readFileSync(script, 'utf8')));
await build({
  ...common,
  entryPoints: ['src/cli/launch.ts'],
  outfile: `${OUT}/main.js`,
  format: 'esm',
  external: ['harfbuzzjs'],
  define: { BUILD: JSON.stringify(hashOf(readFileSync(script))) },
});
chmodSync(`${OUT}/main.js`, 0o755);

// The preview's page. pdf.js is compiled in, so that nobody installs the rest of its package: thirty times as much.
const PAGE = 'dist/preview';
const { metafile: page } = await build({
  ...common,
  entryPoints: ['src/preview/page/main.ts', 'src/preview/page/style.css'],
  outdir: PAGE,
  platform: 'browser',
  format: 'esm',
  target: ['chrome111', 'firefox113', 'safari16.4'],
  external: ['/fonts/*'],
  metafile: true,
});
copyFileSync('src/preview/page/index.html', `${PAGE}/index.html`);
copyFileSync('node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs', `${PAGE}/pdf.worker.js`);
writeFileSync(`${OUT}/LICENSES.txt`, licencesOf([...packagesIn(metafile), ...packagesIn(page)]));

/** What esbuild leaves as it is, in regular expressions, as escapes: V8 keeps a script of ASCII in half the room. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** Folders of the packages of which something was bundled, in alphabetical order. */
function packagesIn({ outputs }: Metafile): readonly string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]);
  return [...new Set(folders)].filter((folder) => folder !== undefined).sort();
}

function licencesOf(folders: readonly string[]): string {
  const head =
    'The command line of Briefpress and the page of its preview hold code of these packages, under their licences.\n';
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
