// Brings what the pages load into one folder: node build.mjs TARGET
import { cpSync, mkdirSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";

const target = process.argv[2];
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const stamp = "node_modules/.ettle-lock";
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  execSync("npm ci --ignore-scripts --no-audit --no-fund", { stdio: "inherit" });
  writeFileSync(stamp, lock);
}
mkdirSync(target, { recursive: true });
cpSync("node_modules/@scottish-government/design-system/dist/css/design-system.min.css", `${target}/design-system.css`);
cpSync("node_modules/htmx.org/dist/htmx.min.js", `${target}/htmx.js`);

// The pages load the small files; the drawings measure and embed the whole ones. Both are Roboto under the SIL Open Font Licence.
mkdirSync(`${target}/fonts`, { recursive: true });
for (const [weight, name] of [["400", "400Regular"], ["700", "700Bold"]]) {
  cpSync(`node_modules/@fontsource/roboto/files/roboto-latin-${weight}-normal.woff2`, `${target}/fonts/roboto-${weight}.woff2`);
  cpSync(`node_modules/@expo-google-fonts/roboto/${name}/Roboto_${name}.ttf`, `${target}/fonts/roboto-${weight}.ttf`);
}
cpSync("node_modules/@expo-google-fonts/roboto/LICENSE_FONT", `${target}/fonts/LICENCE.txt`);
