/** File types and their first bytes; a gap is any byte. */
const SIGNATURES: readonly { readonly kind: string; readonly bytes: string; readonly advice: string }[] = [
  {
    kind: 'a PDF file',
    bytes: '%PDF',
    advice: 'claimgraph reads lists of papers with their abstracts, not the papers themselves',
  },
  { kind: 'an Arrow file', bytes: 'ARROW1', advice: 'convert it to JSON Lines' },
  { kind: 'an old Excel or Word file', bytes: '\xd0\xcf\x11\xe0', advice: 'save it as CSV' },
  {
    kind: 'a bzip2 file',
    bytes: 'BZh',
    advice: 'unpack it first: bzip2 -dk FILE, or pipe bzip2 -dc FILE into claimgraph ingest -',
  },
  {
    kind: 'an xz file',
    bytes: '\xfd7zXZ',
    advice: 'unpack it first: xz -dk FILE, or pipe xz -dc FILE into claimgraph ingest -',
  },
  { kind: 'a 7-Zip archive', bytes: '7z\xbc\xaf', advice: 'unpack it first' },
  { kind: 'a RAR archive', bytes: 'Rar!', advice: 'unpack it first' },
  { kind: 'a PNG image', bytes: '\x89PNG', advice: '' },
  { kind: 'a JPEG image', bytes: '\xff\xd8\xff', advice: '' },
  { kind: 'a GIF image', bytes: 'GIF8', advice: '' },
  { kind: 'an HDF5 file', bytes: '\x89HDF', advice: '' },
  { kind: 'a NumPy file', bytes: '\x93NUMPY', advice: '' },
  { kind: 'a program', bytes: '\x7fELF', advice: '' },
];
/** The offset of "ustar" in a tar archive. */
const TAR_MARK = 257;

/** The compression of a file, or the kind of a binary file that holds tables. */
export function packing(head: Buffer): 'gzip' | 'zstd' | 'zip' | 'parquet' | 'sqlite' | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528) return 'zstd';
  if (head.length >= 4 && (head.readUInt32LE(0) === 0x04034b50 || head.readUInt32LE(0) === 0x06054b50)) return 'zip';
  if (head.toString('latin1', 0, 15) === 'SQLite format 3') return 'sqlite';
  if (head.toString('latin1', 0, 4) === 'PAR1') return 'parquet';
  return undefined;
}

/** The type of a binary file, with advice for users; undefined if it may be text. */
export function binaryKind(head: Buffer): { readonly kind: string; readonly advice: string } | undefined {
  const text = head.toString('latin1');
  const known = SIGNATURES.find(({ bytes }) => text.startsWith(bytes));
  if (known) return known;
  if (text.startsWith('ustar', TAR_MARK)) return { kind: 'a tar archive', advice: 'extract it, and name the folder' };
  if (head[0] === 0x80 && head[1]! <= 5)
    return { kind: 'a Python pickle', advice: 'it may run code when it is opened; export it as JSON Lines' };
  const utf16 = /^(?:\xff\xfe|\xfe\xff)/.test(text) || /^(?:[^\0]\0){2}|^(?:\0[^\0]){2}/.test(text);
  const strange = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  return !utf16 && strange > head.length / 50
    ? { kind: 'binary data (it contains control characters)', advice: '' }
    : undefined;
}
