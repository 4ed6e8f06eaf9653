// Zips of a few small files, those too that no ordinary program makes.
import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const record = (length, ...fields) => {
  const bytes = Buffer.alloc(length);
  for (const [at, value, size] of fields) bytes.writeUIntLE(value, at, size);
  return bytes;
};

/** A zip of files by their names, not compressed. */
export function zipOf(files) {
  const locals = [];
  const entries = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const sizes = (at) => [[at, crc32(content), 4], [at + 4, content.length, 4], [at + 8, content.length, 4], [at + 12, path.length, 2]];
    const local = Buffer.concat([record(30, [0, LOCAL, 4], [4, 20, 2], ...sizes(14)), path, content]);
    entries.push(Buffer.concat([record(46, [0, CENTRAL, 4], [4, 20, 2], [6, 20, 2], ...sizes(16), [42, offset, 4]), path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = record(22, [0, END, 4], [8, entries.length, 2], [10, entries.length, 2], [12, directory.length, 4], [16, offset, 4]);
  return Buffer.concat([...locals, directory, end]);
}
