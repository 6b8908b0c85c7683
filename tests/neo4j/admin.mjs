// Runs neo4j-admin on the folder of a server, which must be stopped:
//   node tests/neo4j/admin.mjs --data DIR database import full neo4j --nodes=papers.csv …
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareHome, runAdmin } from './distribution.mjs';

const [option, folder, ...command] = process.argv.slice(2);
if (option !== '--data' || !folder || command.length === 0) {
  console.error('Usage: node tests/neo4j/admin.mjs --data DIR COMMAND…   e.g. --data /tmp/graph database info neo4j');
  process.exit(2);
}
const home = resolve(folder);
try {
  if (!existsSync(join(home, 'conf', 'neo4j.conf'))) prepareHome(home);
  // By default, an import writes its report into the current folder.
  const isImport = command[0] === 'database' && command[1] === 'import';
  const reports = isImport && !command.some((option) => option.startsWith('--report-file'));
  runAdmin(home, reports ? [...command, `--report-file=${join(home, 'logs', 'import.report')}`] : command);
} catch (error) {
  if (typeof error.status !== 'number') console.error(error.message);
  process.exitCode = error.status ?? 1;
}
