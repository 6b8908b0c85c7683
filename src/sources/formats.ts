import { bibtex } from './bibtex/bibtex.js';
import { evaluationTables } from './evaluation-tables.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { arxivCopied } from './lists/arxiv-copied.js';
import { arxivListing } from './lists/arxiv-listing.js';
import { html } from './lists/html.js';
import { latexPaper } from './lists/latex-paper.js';
import { markdown } from './lists/markdown.js';
import { notebook } from './lists/notebook.js';
import { onePaper } from './lists/one-paper.js';
import { org } from './lists/org.js';
import { outline } from './lists/outline.js';
import type { SourceFormat } from './source.js';
import { csv } from './table/csv.js';
import { sqlDump } from './table/sql-dump.js';
import { asciidoc } from './lists/asciidoc.js';
import { endnote } from './tagged/endnote.js';
import { pubmedText } from './lists/pubmed-text.js';
import { nbib } from './tagged/nbib.js';
import { aminer } from './tagged/aminer.js';
import { cnki } from './tagged/cnki.js';
import { embase } from './tagged/embase.js';
import { namedFields } from './tagged/named-fields.js';
import { noteExpress } from './tagged/note-express.js';
import { ovid } from './tagged/ovid.js';
import { refWorks } from './tagged/refworks.js';
import { ris } from './tagged/ris.js';
import { webOfScience } from './tagged/web-of-science.js';
import { yaml } from './yaml.js';
import { toml } from './toml.js';
import { ieeeText } from './lists/ieee-text.js';
import { scopusText } from './lists/scopus-text.js';
import { scholar } from './lists/scholar.js';
import { trendingPage } from './trending-page.js';
import { aclAnthology } from './xml/acl-anthology.js';
import { arxivAtom } from './xml/arxiv-atom.js';
import { endnoteXml } from './xml/endnote-xml.js';
import { genericXml } from './xml/generic-xml.js';
import { jats } from './xml/jats.js';
import { marc } from './xml/marc.js';
import { mods } from './xml/mods.js';
import { crossrefXml } from './xml/crossref-xml.js';
import { dublinCoreRecords, oaiPmh } from './xml/oai.js';
import { pubmed } from './xml/pubmed.js';
import { rss } from './xml/rss.js';
import { spreadsheetMl } from './xml/spreadsheet-ml.js';
import { halTei, tei } from './xml/tei.js';
import { zoteroRdf } from './xml/zotero-rdf.js';

/** All formats in the order in which they are tried, the most specific first. */
export const FORMATS: readonly SourceFormat[] = [
  evaluationTables,
  notebook,
  outline,
  arxivCopied,
  jsonl,
  json,
  arxivAtom,
  zoteroRdf,
  rss,
  aclAnthology,
  pubmed,
  oaiPmh,
  crossrefXml,
  jats,
  mods,
  marc,
  halTei,
  tei,
  endnoteXml,
  dublinCoreRecords,
  html,
  spreadsheetMl,
  genericXml,
  sqlDump,
  bibtex,
  ris,
  webOfScience,
  refWorks,
  endnote,
  noteExpress,
  namedFields,
  ovid,
  embase,
  cnki,
  aminer,
  nbib,
  scopusText,
  csv,
  toml,
  yaml,
  arxivListing,
  pubmedText,
  scholar,
  ieeeText,
  latexPaper,
  org,
  asciidoc,
  markdown,
  trendingPage,
  onePaper,
];
