// Checks the dependencies that are shipped: `npm run audit`.
//   Licences: every package must have a licence that allows redistribution together with Apache-2.0.
//   Vulnerabilities: asks the registry for known ones; fails on those of severity high and critical. If the registry cannot be reached or
//   does not support such requests, this is reported and the check does not fail.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Licences that allow redistributing a dependency unchanged: permissive ones, and MPL-2.0, whose conditions apply only to changes of its own files. */
const ALLOWED = new Set([
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'MIT-0', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'PSF-2.0'],
  'CC-BY-4.0',
  'MPL-2.0',
]); // prettier-ignore
/** Packages without an SPDX identifier in package.json whose licence was checked by hand: the licences of Bitstream Vera and Arev allow redistribution. */
const READ_BY_US = new Set(['dejavu-fonts-ttf']);
const AUDIT_MS = 45_000;

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const shipped = Object.entries(lock.packages).filter(([path, one]) => path !== '' && !one.dev && !one.link);

/** Evaluates an SPDX expression: "(MIT OR GPL-3.0)" is allowed when one side is, "MIT AND Zlib" when both are. */
function isAllowed(expression) {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(bare)) return bare.split(' OR ').some(isAllowed);
  if (/ AND /.test(bare)) return bare.split(' AND ').every(isAllowed);
  return ALLOWED.has(bare);
}

const nameOf = (path) => path.replace(/^.*node_modules\//, '');
const refused = shipped.filter(
  ([path, { license }]) => !READ_BY_US.has(nameOf(path)) && (license === undefined || !isAllowed(license)),
);
for (const [path, { license }] of refused)
  console.error(`${nameOf(path)}: ${license ?? 'no licence'} is not among the licences that may be shipped`); // prettier-ignore
console.log(
  `licences: ${shipped.length - refused.length} of ${shipped.length} shipped packages have an allowed licence`,
);

function weaknesses() {
  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: AUDIT_MS });
  if (error) return { skipped: `the registry did not answer within ${AUDIT_MS / 1000} s` };
  try {
    const { metadata, message, vulnerabilities } = JSON.parse(stdout);
    if (metadata === undefined) return { skipped: message ?? 'the registry answered something else' };
    const grave = Object.values(vulnerabilities).filter(({ severity }) => /^(high|critical)$/.test(severity));
    return { grave: grave.map(({ name, severity }) => `${name} (${severity})`), found: metadata.vulnerabilities };
  } catch {
    return { skipped: 'npm audit could not be run' };
  }
} // prettier-ignore

const { skipped, grave = [], found } = weaknesses();
if (skipped) console.log(`vulnerabilities: not checked: ${skipped}`);
else console.log(`vulnerabilities: ${JSON.stringify(found)}${grave.length > 0 ? `; upgrade ${grave.join(', ')}` : ''}`);
process.exitCode = refused.length > 0 || grave.length > 0 ? 1 : 0;
