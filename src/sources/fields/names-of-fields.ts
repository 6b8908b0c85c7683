import { memoize } from '../../domain/memoize.js';

/** Column names and keys of each field of a paper, normalised by `fieldKey`, most specific first. Add new names here. */
const FIELD_NAMES = {
  title:
    'title titledisplay papertitle articletitle primarytitle documenttitle titleen entitle maintitle ti t1 titel titre titulo título titolo 标题 题目 论文标题 论文题目 英文标题 标题en タイトル 論文名 제목 papername headline displayname titles atl paper name',
  abstract:
    'abstract abstracttext paperabstract abstractnote abstracts abstractplain abstracten enabstract articleabstract authorabstract abstractauthors n2 summary summarytext papersummary abstractsummary summaries abs ab zusammenfassung résumé resume resumen resumo riassunto 摘要 英文摘要 论文摘要 原文摘要 概要 要旨 アブストラクト 초록 요약 description dcdescription contenthtml contenttext excerpt',
  authors:
    'authorfullnames authors author authorlist authornames authornamesen fullnames authfullname authordisplay paperauthors creators creator authorships contributors af au a1 authorsparsed authorshipsauthordisplayname autoren autor auteurs autores autori 作者 论文作者 著者 저자 researchers by primaryauthors speakers speaker presenters presenter',
  affiliations:
    'affiliations affiliation institutions institution authoraffiliations authoraffiliation authorswithaffiliations organizations organization organisation organisations c1 单位 机构 所属',
  doi: 'doi doilink doiurl dx di do articledoi paperdoi dois 10',
  arxivId: 'arxivid arxiv paperarxivid eprint arxivnumber eprintid preprintid arxiveprints arxivurl arxivlink',
  url: 'url paperurl urlabs absurl articleurl entryid link links paperlink landingpageurl htmlurl href weburl pageurl permalink paperpage uri ur 链接 论文链接 リンク pdfurl pdf urlpdf pdflink canonical alternate',
  venue:
    'venue journal journaltitle containertitle publicationtitle booktitle publicationvenue conference conferencename proceeding proceedings sourcetitle publication publicationname journalref journalname venuename hostvenue eventname zeitschrift revue revista rivista so t2 jo jf 会议 期刊 source',
  published:
    'published publicationdate publisheddate publishedat datepublished dateofpublication firstpublicationdate coverdate produceddate pubdate submitteddate submitdate preprintdate earliestdate date issued publicationyear publicationdateyear yearofpublication veröffentlicht veröffentlichungsdatum erschienen erscheinungsdatum erscheinungsjahr datum year jahr année año ano anno pubyear yearpublished py y1 da created createdat createddate updatedate publishedyear datereleased publishedprint publishedonline cdate 日期 发布日期 发表日期 年份 日付',
  id: 'id paperid uid key citekey citationkey pmid corpusid forum eid accessionnumber ut an itemkey number index paperno',
} as const;

export type FieldName = keyof typeof FIELD_NAMES;

/**
 * A name's letters and digits in lower case, without the prefix of a vocabulary and the type suffix of Solr: `dc:title`,
 * `Paper Title` and `abstract_s` → `title`, `papertitle`, `abstract`.
 */
export function fieldKey(name: string): string {
  return name.length > LONGEST_NAME ? workOutKey(name) : knownKey(name);
}

/** The records of a file have the same names. Longer ones are not remembered. */
const LONGEST_NAME = 60;
const knownKey = memoize(workOutKey);

function workOutKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(?:(?:dc|dcterms|prism|citation|schema|bibo)[:._]|(?:atom|arxiv):)(?=\p{L})/u, '')
    .replace(/\([^()\n]*\)/g, '')
    .replace(/(?<=\p{L})_(?:s|ss|t|txt|tdate)$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The names of each field, most specific first. */
export const KEYS_OF_FIELD: Readonly<Record<FieldName, readonly string[]>> = Object.fromEntries(
  Object.entries(FIELD_NAMES).map(([field, names]) => [field, names.split(' ')]),
) as unknown as Record<FieldName, readonly string[]>;

const LINK_NAME =
  /url|link|^same_?as$|uri|href|doi|pdf|arxiv|(?:^|_)id$|^ids?$|^page$|identifier|^(?:canonical|alternate|abs)$/i;
/** Names of fields about other papers, such as a replaced version: their ids are not the paper's. */
const NO_LINK_NAME = /code|repo|github|cit(?:ed|ing|ation)|reference|related|corpus/i;

/** Whether a field of this name may hold an address or an id of the paper. */
export function mayLink(name: string): boolean {
  return LINK_NAME.test(name) && !NO_LINK_NAME.test(name);
}

/** Names of fields with a paper's id at a service, by the service's prefix (see domain/cross-ids). Add new names here. */
const CROSS_ID_NAMES: Readonly<Record<string, readonly string[]>> = {
  pmid: ['pmid', 'pubmedid', 'pubmed'],
  pmc: ['pmcid', 'pmc', 'pubmedcentral'],
  openalex: ['openalex', 'openalexid'],
  s2: ['paperid', 's2id', 's2paperid', 'semanticscholarid'],
  corpusid: ['corpusid', 's2corpusid'],
  acl: ['acl', 'aclid', 'aclanthologyid'],
};

/**
 * The ids of a record at other services, each with its prefix.
 * @param valueOf returns the value of a field by its normalised name
 */
export function crossIdsNamed(valueOf: (key: string) => string | undefined): string[] {
  return Object.entries(CROSS_ID_NAMES).flatMap(([prefix, names]) =>
    names.flatMap((name) => {
      const value = valueOf(name);
      return value === undefined || value.trim() === '' ? [] : [`${prefix}:${value.trim()}`];
    }),
  );
}
