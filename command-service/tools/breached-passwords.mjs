// Makes the list of common passwords that ships with the product.
//
//   npm pack @zxcvbn-ts/language-common@4.1.3
//   tar xzf zxcvbn-ts-language-common-4.1.3.tgz
//   node tools/breached-passwords.mjs package/src/passwords.json \
//     src/main/resources/io/keystory/command/password/breach/breached-passwords.bin
//
// Input: a JSON array of passwords. Output: for each one, in lower case, the first eight bytes of its SHA-1,
// sorted as signed big-endian numbers, without duplicates.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [, , input, output] = process.argv;
if (!input || !output) {
  console.error('usage: node breached-passwords.mjs PASSWORDS.json OUTPUT.bin');
  process.exit(2);
}

const head = (password) =>
  createHash('sha1').update(password.normalize('NFC').toLowerCase(), 'utf8').digest().readBigInt64BE(0);

const heads = [...new Set(JSON.parse(readFileSync(input, 'utf8')).map(head))];
heads.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const bytes = Buffer.alloc(heads.length * 8);
heads.forEach((value, index) => bytes.writeBigInt64BE(value, index * 8));
writeFileSync(output, bytes);
console.log(`${heads.length} passwords, ${bytes.length} bytes`);
