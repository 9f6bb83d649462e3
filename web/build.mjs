// Brings what the pages load into one folder: node build.mjs TARGET
//
// Every file gets a name that holds a fingerprint of its content, so that browsers may keep it for
// ever; manifest.json tells which name is which. Beside each text stands a compressed copy.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// In order: a stylesheet names the fonts that stand before it.
const ASSETS = {
  "roboto.woff2": "node_modules/@fontsource-variable/roboto/files/roboto-latin-wght-normal.woff2",
  "design-system.css": "node_modules/@scottish-government/design-system/dist/css/design-system.min.css",
  "ettle.css": "ettle.css",
  "htmx.js": "node_modules/htmx.org/dist/htmx.min.js",
  "ettle.js": "ettle.js",
  "drag.js": "drag.js",
  "mark.svg": "mark.svg",
};
// Under their plain names, for the program itself: the fonts that drawings embed, and the passwords
// that it does not take.
const COPIES = {
  "fonts/roboto-400.ttf": "node_modules/@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf",
  "fonts/roboto-700.ttf": "node_modules/@expo-google-fonts/roboto/700Bold/Roboto_700Bold.ttf",
  "passwords/common.json": "node_modules/@zxcvbn-ts/language-common/src/passwords.json",
  "passwords/LICENCE.txt": "node_modules/@zxcvbn-ts/language-common/LICENSE.txt",
  "fonts/LICENCE.txt": "node_modules/@expo-google-fonts/roboto/LICENSE_FONT",
};
// Of the design system's rules only those stay that these may need.
const TEMPLATES = "../src/main/jte";
const ALWAYS_KEPT = { greedy: [/ds_tag--/, /ds_button--/] };
const COMPRESSED = new Set([".css", ".js", ".svg"]);

const target = process.argv[2];
if (!target) {
  stop("Say where the files shall go: node build.mjs TARGET");
}
installPackages();
const sources = ["build.mjs", ...templates(), ...Object.values(ASSETS), ...Object.values(COPIES)];
const inputs = fingerprint(sources.map((path) => readFileSync(path)));
if (read(`${target}.inputs`) !== inputs) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await writeAssets();
  Object.entries(COPIES).forEach(([name, path]) => cpSync(path, join(target, name)));
  writeFileSync(`${target}.inputs`, inputs);
}

function installPackages() {
  const wanted = fingerprint([readFileSync("package-lock.json")]);
  const stamp = "node_modules/.ettle-lock";
  if (read(stamp) === wanted) {
    return;
  }
  try {
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { stdio: "inherit" });
  } catch {
    stop(
      "The pages' packages could not be installed: npm did not reach its registry or is missing. " +
        "Check the network and npm's settings (npm config get registry), then build again.",
    );
  }
  writeFileSync(stamp, wanted);
}

function templates() {
  return readdirSync(TEMPLATES, { recursive: true })
    .filter((name) => name.endsWith(".jte"))
    .map((name) => join(TEMPLATES, name));
}

async function writeAssets() {
  const names = {};
  for (const [name, path] of Object.entries(ASSETS)) {
    const content = await contentOf(name, path, names);
    const ending = extname(name);
    names[name] = `${basename(name, ending)}-${fingerprint([content]).slice(0, 12)}${ending}`;
    writeWithCopies(join(target, names[name]), content);
  }
  writeFileSync(join(target, "manifest.json"), JSON.stringify(names, null, 2));
}

async function contentOf(name, path, names) {
  if (name === "design-system.css") {
    return onlyWhatTemplatesNeed(path);
  }
  return extname(name) === ".css" ? withNamesOfAssets(readFileSync(path, "utf8"), names) : readFileSync(path);
}

async function onlyWhatTemplatesNeed(sheet) {
  const { PurgeCSS } = await import("purgecss");
  const [kept] = await new PurgeCSS().purge({ content: templates(), css: [sheet], safelist: ALWAYS_KEPT });
  return kept.css;
}

function withNamesOfAssets(sheet, names) {
  return Object.entries(names).reduce((text, [name, printed]) => text.replaceAll(`"${name}"`, `"${printed}"`), sheet);
}

function writeWithCopies(path, content) {
  writeFileSync(path, content);
  if (COMPRESSED.has(extname(path))) {
    const bytes = Buffer.from(content);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}

function fingerprint(contents) {
  const hash = createHash("sha256");
  contents.forEach((content) => hash.update(content));
  return hash.digest("hex");
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
