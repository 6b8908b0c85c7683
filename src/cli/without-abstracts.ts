import type { Reject } from '../sources/source.js';
import { arxivIdIn, doiIn } from '../sources/fields/identifiers.js';

const CLAIMS_FROM = 'claims are read from abstracts, a title alone holds none';

/** Kinds of files without abstracts (or titles), told by one of their records, each with where the rest is. */
const KINDS: readonly { readonly record: RegExp; readonly is: string; readonly instead: string }[] = [
  {
    record:
      /\bkey="(?:dblp:)?(?:journals|conf|books|reference|series|phd|tr|homepages)\/|dblp\.(?:org|uni-trier\.de)\/rec\//,
    is: 'comes from DBLP, which has no abstracts',
    instead: 'look the papers up by the ids that it gives',
  },
  {
    record: /^(?=[^]*"corpusid")(?![^]*"title")[^]*"abstract"/,
    is: 'is the data set "abstracts" of Semantic Scholar, whose titles are in its data set "papers"',
    instead: 'join both by "corpusid"',
  },
  {
    record: /"corpusid"/,
    is: 'is the data set "papers" of Semantic Scholar, whose abstracts are in its data set "abstracts"',
    instead: 'join both by "corpusid", or look the papers up by the ids that it gives',
  },
  {
    record: /"https:\/\/openalex\.org\/W\d/,
    is: 'is a list of OpenAlex without "abstract_inverted_index"',
    instead: 'request that field as well (select=…,abstract_inverted_index)',
  },
  {
    record: /"is-referenced-by-count"|<crossref\b/,
    is: 'comes from Crossref, to which many publishers give no abstracts',
    instead: 'look the papers up elsewhere',
  },
];
const ANY_KIND = {
  is: 'lists papers without abstracts',
  instead: 'export it again with abstracts, or look the papers up by their ids',
};

/** Counts the records of one input that lack an abstract or a title, to explain once what is missing and where to find it. */
export class WithoutAbstracts {
  private lacking = 0;
  private others = 0;
  private example: string | undefined;
  private firstId: string | undefined;

  add({ rejected, record = '' }: Reject): void {
    if (!/^has (?:no|an empty) (?:abstract|title)\b/.test(rejected)) {
      this.others++;
      return;
    }
    this.lacking++;
    this.example ??= record;
    this.firstId ??= nameOfPaper(record);
  }

  /**
   * One line about the input; undefined unless nine in ten of its records lack what they need.
   * @param read number of papers that were read
   */
  line(input: string, read: number): string | undefined {
    if (this.lacking === 0 || this.lacking < 9 * (read + this.others)) return undefined;
    const { is, instead } = KINDS.find(({ record }) => record.test(this.example!)) ?? ANY_KIND;
    const lookUp = this.firstId === undefined ? '' : `, such as: claimgraph ingest ${this.firstId}`;
    return `${input} ${is}; ${CLAIMS_FROM}. To read these papers, ${instead}${lookUp}`;
  }
}

/** The name under which `ingest` looks up the paper of a record: `arxiv:2206.01191`. */
function nameOfPaper(record: string): string | undefined {
  const doi = doiIn(record);
  const arxiv = arxivIdIn(doi ?? record);
  if (arxiv !== undefined) return `arxiv:${arxiv}`;
  return doi === undefined ? undefined : `doi:${doi}`;
}
