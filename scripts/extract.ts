// The extraction script: extracts claims from abstracts and stores them in the configured graph (CLAIMGRAPH_STORE).
//   npm run extract -- FILE…
import { exitCodeOf, messageOf, UsageError } from '../src/cli/errors.js';
import { ingestFiles } from '../src/cli/commands/ingest.js';

const files = process.argv.slice(2);
try {
  if (files.length === 0) throw new UsageError('name at least one file: npm run extract -- papers.jsonl');
  await ingestFiles(files, { rejects: 'rejects.jsonl' });
} catch (error) {
  process.stderr.write(`extract: ${messageOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
