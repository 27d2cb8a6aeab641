// Builds styles, scripts and fonts into $OUT: hashed names, a manifest from
// logical to hashed name, and .br/.gz beside everything that compresses.
// Does nothing when no input has changed since the last build.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import esbuild from "esbuild";
import * as sass from "sass";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(here, process.env.OUT ?? "../../../target/classes/static/assets");
const stamp = path.join(out, ".inputs");

const inputs = fingerprint(["build.mjs", "package-lock.json", "scss", "js", "images"]);
if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === inputs) {
  process.exit(0);
}
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });

const scss = {
  name: "scss",
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, ({ path: file }) => {
      const result = sass.compile(file, {
        loadPaths: [path.join(here, "node_modules")],
        charset: false,
        quietDeps: true,
      });
      return { contents: result.css, loader: "css", resolveDir: path.dirname(file) };
    });
  },
};

const { metafile } = await esbuild.build({
  absWorkingDir: here,
  entryPoints: [
    "scss/app.scss",
    "scss/desk.scss",
    "scss/hall.scss",
    "js/app.js",
    "js/desk.js",
    "js/board.js",
    "js/kiosk-line.js",
    "js/screen-keyboard.js",
    "scss/screen-keyboard.scss",
    "js/htmx.js",
    "js/upload.js",
    "js/form.js",
    "js/camera.js",
    "js/scan.js",
    "js/offline.js",
    "js/offline-worker.js",
    "js/passkey.js",
    "js/push.js",
    "js/push-worker.js",
    "images/favicon.svg",
  ],
  outdir: out,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome87", "firefox90", "safari15"],
  loader: { ".woff2": "file", ".svg": "copy" },
  legalComments: "none",
  metafile: true,
  plugins: [scss],
});

const manifest = {};
for (const [output, { inputs, entryPoint }] of Object.entries(metafile.outputs)) {
  const source = entryPoint ?? Object.keys(inputs)[0];
  const logical = path.basename(source).replace(/\.scss$/, ".css");
  manifest[logical] = path.basename(output);
}
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(path.join(out, "manifest.json"), JSON.stringify(sorted, null, 2) + "\n");

for (const name of Object.values(manifest)) {
  if (/\.(css|js|svg)$/.test(name)) {
    const file = path.join(out, name);
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(file + ".gz", zlib.gzipSync(bytes, { level: 9 }));
    fs.writeFileSync(
      file + ".br",
      zlib.brotliCompressSync(bytes, {
        params: {
          [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
          [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    );
  }
}
fs.writeFileSync(stamp, inputs);

function fingerprint(names) {
  const hash = createHash("sha256");
  const add = (name) => {
    const file = path.join(here, name);
    if (fs.statSync(file).isDirectory()) {
      fs.readdirSync(file).sort().forEach((child) => add(path.join(name, child)));
    } else {
      hash.update(name + "\0").update(fs.readFileSync(file));
    }
  };
  names.forEach(add);
  return hash.digest("hex");
}
