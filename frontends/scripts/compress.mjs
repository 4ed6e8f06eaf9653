// Puts a brotli and a gzip form beside every file of the builds that gains from it; the server sends the
// smallest that the browser takes. HTML is left alone: it gets a nonce per answer.
// Usage: node scripts/compress.mjs [folder...], by default the dist folders of all frontends.
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(?:js|mjs|css|json|map|svg|txt|wasm|webmanifest|ico)$/;
const CODED = /\.(?:br|gz)$/;
const SMALLEST = 1024;
const WORTH_IT = 0.95;

const codings = {
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/** Compresses a build in place and tells how many bytes its compressible files have, plain and as brotli. */
export async function compress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.filter((file) => CODED.test(file)).map((file) => rm(file)));
  const sizes = await Promise.all(files.filter((file) => COMPRESSIBLE.test(file)).map(compressFile));
  return sizes.reduce((sum, size) => ({ plain: sum.plain + size.plain, brotli: sum.brotli + size.brotli }), {
    plain: 0,
    brotli: 0,
  });
}

async function compressFile(file) {
  const bytes = await readFile(file);
  const sizes = { plain: bytes.length, brotli: bytes.length };
  if (bytes.length < SMALLEST) return sizes;
  for (const [suffix, code] of Object.entries(codings)) {
    const coded = await code(bytes);
    if (coded.length > bytes.length * WORTH_IT) continue;
    // Renamed into place, so that a running server never reads half a file.
    await writeFile(`${file}${suffix}.part`, coded);
    await rename(`${file}${suffix}.part`, `${file}${suffix}`);
    if (suffix === '.br') sizes.brotli = coded.length;
  }
  return sizes;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const all = ['sign-in', 'console', 'account', 'demo-app'].map((app) => join(root, app, 'dist'));
  const folders = process.argv.length > 2 ? process.argv.slice(2) : all.filter((folder) => existsSync(folder));
  for (const folder of folders) {
    const { plain, brotli } = await compress(folder);
    console.log(`${folder}: ${(plain / 1000).toFixed(0)} kB, ${(brotli / 1000).toFixed(0)} kB as brotli`);
  }
}
